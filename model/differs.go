package model

import (
	"iter"
	"slices"
	"strings"
)

// Differences are the changes that an answer which stands has not seen, the oldest
// first. They never change its state.
type Differences []*CatalogueChange

// Differs tells what of a criterion is asked differently since one of its answers
// was given: every change that was more than wording. It is empty once the criterion is
// answered anew, or confirmed.
func (a *Assessment) Differs(c *Catalogue, criterion string) Differences {
	var out Differences
	for change := range a.unseenBySome(c, criterion) {
		if !slices.Contains(out, change) {
			out = append(out, change)
		}
	}
	return out
}

// differs says whether anything is.
func (a *Assessment) differs(c *Catalogue, criterion string) bool {
	for range a.unseenBySome(c, criterion) {
		return true
	}
	return false
}

// unseenBySome goes through the changes that some answer which stands has not seen.
func (a *Assessment) unseenBySome(c *Catalogue, criterion string) iter.Seq[*CatalogueChange] {
	return func(yield func(*CatalogueChange) bool) {
		if !c.everChanged(criterion) || a.allSeen(c, criterion) {
			return
		}
		walked := a.walked(criterion)
		for _, h := range a.Finding(criterion).Heads {
			if h.State == Unanswered {
				continue
			}
			for _, change := range a.unseen(c, criterion, a.stated(criterion, h, walked)) {
				if change.matters() && !yield(change) {
					return
				}
			}
		}
	}
}

// allSeen says whether it is plain that each answer was given to the text of now, as it is
// where nobody ever answered an older one.
func (a *Assessment) allSeen(c *Catalogue, criterion string) bool {
	r := a.registers[key{AnswerKind, criterion}]
	if a.lineage != nil || r == nil {
		return false
	}
	return len(c.since(criterion, c.Version, r.oldest)) == 0
}

// everChanged is whether any change of this version or one before could concern a criterion.
func (c *Catalogue) everChanged(criterion string) bool {
	return c.before != nil || slices.ContainsFunc(c.Changes, func(change CatalogueChange) bool {
		return change.matters() && (change.Criterion == criterion || slices.Contains(change.To, criterion))
	})
}

// stated is the event with which somebody last said how a criterion stands, or looked
// again: a head may have changed no more than the note or the evidence since. Where that
// leads is kept in walked, for heads that go the same way.
func (a *Assessment) stated(criterion string, head Event, walked map[*Event]*Event) Event {
	end := &head
	var way []*Event
	for seen := map[*Event]bool{}; ; { // a ring leads nowhere
		a.work++
		var before []*Event
		for _, id := range end.After {
			if e := a.spoken(key{AnswerKind, criterion}, id); e != nil {
				before = append(before, e)
			}
		}
		if len(before) != 1 || !end.Answer.onlyBeside(before[0].Answer) {
			break
		}
		if seen[before[0]] { // where a ring ends depends on where one came from
			way = nil
			break
		}
		if known := walked[before[0]]; known != nil {
			end = known
			break
		}
		seen[before[0]], way = true, append(way, before[0])
		end = before[0]
	}
	for _, e := range way {
		walked[e] = end
	}
	return *end
}

// walked are the ways of [Assessment.stated] that were gone so far. They are as they were as
// long as nothing came that was named before, or that has the ID of another.
func (a *Assessment) walked(criterion string) map[*Event]*Event {
	r := a.registers[key{AnswerKind, criterion}]
	if a.lineage != nil || r == nil {
		return map[*Event]*Event{}
	}
	if r.walked == nil {
		r.walked = map[*Event]*Event{}
	}
	return r.walked
}

// spoken is what was told of a criterion with an ID, the first if there are several; nil if
// nothing was.
func (a *Assessment) spoken(k key, id string) *Event {
	if a.lineage == nil {
		return a.registers[k].find(id)
	}
	a.carryOnce()
	l := a.lineage
	e := l.events[id]
	if e == nil || e.Kind != k.kind || !slices.Contains(l.between(e.Criterion, a.index(e)), k.criterion) {
		return nil
	}
	return e
}

// onlyBeside says whether an answer changed the note, the evidence or who may see them, and
// no more.
func (a Answer) onlyBeside(before Answer) bool {
	if a.same(before) {
		return false
	}
	a.Note, a.Public, a.Evidence = before.Note, before.Public, before.Evidence
	return a.same(before)
}

// unseen are the changes of a criterion since an answer of this or an earlier version.
func (a *Assessment) unseen(c *Catalogue, criterion string, answer Event) Differences {
	version := a.versionOf(&answer)
	if version != c.Version && !a.older(version) {
		return nil
	}
	return c.since(criterion, version, max(answer.Rev, 1))
}

// older says whether a version is on the way to the one that is answered now.
func (a *Assessment) older(version string) bool {
	return a.lineage != nil && slices.Contains(a.lineage.versions, version) && version != a.version()
}

// since are the changes of a criterion since a revision of this or an earlier version.
// Of a version between that is not here nothing is known.
func (c *Catalogue) since(criterion, version string, rev int) Differences {
	var out Differences
	older := version != c.Version
	if older && c.before != nil {
		for _, from := range c.stoodFor(criterion) {
			out = append(out, c.before.since(from, version, rev)...)
		}
	}
	for i := range c.Changes {
		change := &c.Changes[i]
		switch {
		case change.Criterion != criterion && !slices.Contains(change.To, criterion):
		case older, change.Since == "" && change.Revision > rev:
			out = append(out, change)
		}
	}
	return out
}

// matters says whether an answer to what was asked before may not be one to what is
// asked now.
func (c *CatalogueChange) matters() bool {
	switch c.Kind {
	case Tightened, Loosened, Split, Merged:
		return true
	}
	return false
}

// when is since when it is asked like that.
func (c *CatalogueChange) when(version string) string {
	if c.Since != "" {
		return "version " + version
	}
	return "revision " + itoa(c.Revision) + " of the text"
}

// Differently says in a sentence what is asked differently, and since when: "Asked differently
// since revision 2 of the text: …". It is empty if nothing is.
func (c *Catalogue) Differently(d Differences) string {
	if len(d) == 0 {
		return ""
	}
	return "Asked differently since " + c.Difference(d)
}

// Difference is [Catalogue.Differently] for a list that says what it lists: "revision 2 of the
// text: …". There has to be a difference.
func (c *Catalogue) Difference(d Differences) string {
	texts := make([]string, len(d))
	for i, change := range d {
		texts[i] = Stop(change.Text)
	}
	return d[0].when(c.versionOf(d[0])) + ": " + strings.Join(texts, " ")
}

// versionOf is the version that has a change.
func (c *Catalogue) versionOf(change *CatalogueChange) string {
	for at := c; at != nil; at = at.before {
		for i := range at.Changes {
			if &at.Changes[i] == change {
				return at.Version
			}
		}
	}
	return c.Version
}

// LookAgain is what to say of the answer to a criterion that is asked differently since,
// with what to do about it; empty of others.
func (a *Assessment) LookAgain(c *Catalogue, criterion string) string {
	says := c.Differently(a.Differs(c, criterion))
	if says == "" || a.Finding(criterion).Disputed() {
		return says
	}
	return says + " = says that the answer still holds."
}

// Differing is a criterion with an answer that was given to something else than what
// is asked now.
type Differing struct {
	Criterion *Criterion
	Differences
}

// Differing lists, in catalogue order, what is asked differently since it was answered,
// in the categories that apply.
func (a *Assessment) Differing(c *Catalogue) []Differing {
	var out []Differing
	for criterion := range a.applying(c) {
		if d := a.Differs(c, criterion.ID); len(d) > 0 {
			out = append(out, Differing{criterion, d})
		}
	}
	return out
}

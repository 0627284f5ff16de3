package model

import (
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
	if len(c.Changes) == 0 && c.before == nil {
		return nil
	}
	for _, h := range a.Finding(criterion).Heads {
		for _, change := range a.unseen(c, criterion, h) {
			if h.State != Unanswered && change.matters() && !slices.Contains(out, change) {
				out = append(out, change)
			}
		}
	}
	return out
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

// Differently says so in a sentence, with what is different: "Asked differently since
// revision 2 of the text: …". It is empty if nothing is.
func (c *Catalogue) Differently(d Differences) string {
	if len(d) == 0 {
		return ""
	}
	texts := make([]string, len(d))
	for i, change := range d {
		texts[i] = Stop(change.Text)
	}
	return "Asked differently since " + d[0].when(c.versionOf(d[0])) + ": " + strings.Join(texts, " ")
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

// StillTrue is what to do about an answer to what is asked differently.
const StillTrue = "= says that the answer still holds."

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

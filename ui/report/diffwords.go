package report

import (
	"fmt"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// This file puts a diff in words.

func (c diff) page() page {
	p := page{Registry: c.Registry, Title: "what changed", Subject: c.subject()}
	add := func(id, title string, list items) {
		if list != nil {
			p.Parts = append(p.Parts, part{ID: id, Title: title, Blocks: []block{list}})
		}
	}
	if len(c.Levels)+len(c.Changes)+len(c.Intents)+len(c.Settings) == 0 {
		p.Remarks = []string{"Nothing changed."}
		return p
	}
	p.Remarks = []string{c.document.copy("notes and evidence are")}
	var levels items
	for _, m := range c.Levels {
		levels = append(levels, item{Lead: m.title, Text: m.text()})
	}
	if levels == nil {
		p.Remarks = append(p.Remarks, map[bool]string{false: "No level moved.", true: "No category came into place."}[c.document.Catalogue.WithoutLevels])
	}
	add("levels", map[bool]string{false: "Levels", true: "Categories"}[c.document.Catalogue.WithoutLevels], levels)
	var disputes items
	for _, ch := range c.Changes {
		if ch.sides != "" {
			disputes = append(disputes, ch.Criterion.item(ch.sides))
		}
	}
	add("disputed", fmt.Sprintf("Disputed now (%d)", len(disputes)), disputes)
	if len(c.Changes) > 0 {
		p.Parts = append(p.Parts, c.answers())
	}
	var plans, settings items
	for _, in := range c.Intents {
		plans = append(plans, in.Criterion.item(meantText(in.Before, in.After)+c.document.by(in.Said)))
	}
	add("plans", "Plans", plans)
	var again items
	for _, x := range c.Differs {
		again = append(again, x.Criterion.item(x.item))
	}
	add("differs", fmt.Sprintf("Asked differently since they were answered (%d)", len(again)), again)
	for _, s := range c.Settings {
		text := fromTo(s.Before, s.After)
		switch {
		case s.Before == s.After:
			text = "changed"
		case s.Profile != nil: // not all that it says
			text = s.Profile.Before.to(s.Profile.After)
		}
		settings = append(settings, item{Lead: kindNames[model.Kind(s.Kind)], Text: text + c.document.by(s.Said)})
	}
	add("registry", "The registry", settings)
	return p
}

// answers are the criteria that got another answer, by category.
func (c diff) answers() part {
	out := part{ID: "answers", Title: "Answers"}
	for i, ch := range c.Changes {
		if i == 0 || ch.Criterion.Category != c.Changes[i-1].Criterion.Category {
			out.add(heading{3, ch.Criterion.Category}, items(nil))
		}
		list := &out.Blocks[len(out.Blocks)-1]
		*list = append((*list).(items), ch.Criterion.item(ch.text))
	}
	return out
}

var kindNames = map[model.Kind]string{
	model.AnswerKind: "answer", model.IntentKind: "plan", model.ProfileKind: "profile", model.TargetKind: "target", model.RenameKind: "name",
	model.CatalogueKind: "catalogue", model.NotesKind: "notes of the assessment",
}

func (c diff) subject() string {
	day := theme.Date(c.AsOf)
	switch {
	case c.Since != "":
		return "What changed after " + theme.Date(c.Since) + ", as of " + day
	case c.From != "" || c.To != "":
		return fmt.Sprintf("What changed from %s to %s, as of %s", c.From, c.To, day)
	}
	return "What changed, as of " + day
}

// text is "does not apply", "not in place", or the level.
func (p place) text() string {
	switch {
	case !p.Applies:
		return "does not apply"
	case p.InPlace != nil && *p.InPlace:
		return "in place"
	case p.InPlace != nil:
		return "not in place"
	}
	return strconv.Itoa(*p.Floor)
}

// text is "0 → 1, up to 3 possible", or "still 0, up to 1 → 3 possible".
func (m move) text() string {
	if m.Before.InPlace != nil || m.After.InPlace != nil {
		return fromTo(m.Before.text(), m.After.text())
	}
	if m.Before.Applies && m.After.Applies && *m.Before.Floor == *m.After.Floor {
		return fmt.Sprintf("still %d, up to %s possible", *m.After.Floor, fromTo(strconv.Itoa(*m.Before.Ceiling), strconv.Itoa(*m.After.Ceiling)))
	}
	text := fromTo(m.Before.text(), m.After.text())
	if m.After.Applies && *m.After.Ceiling > *m.After.Floor {
		text += fmt.Sprintf(", up to %d possible", *m.After.Ceiling)
	}
	return text
}

// words are what changed beside the state.
func (c change) words(d Document, ch model.Change) []string {
	var out []string
	if !ch.Before.Disputed() && !ch.After.Disputed() {
		out = ticks(ch.Criterion, ch.Before.Ticked(), ch.After.Ticked())
	}
	if c.Before.Note != c.After.Note {
		var notes []string
		for _, e := range ch.Said {
			note, _ := d.open(e)
			if note == "" {
				continue
			}
			label := "note: "
			if by := e.By; by != "" && len(ch.Said) > 1 {
				label = "note by " + by + ": "
			}
			if by := d.Assessment.NoteBy(e); by != "" {
				label = "note by " + by + ": "
			}
			notes = append(notes, label+quoted(note))
		}
		switch {
		case notes != nil:
			out = append(out, notes...)
		case c.After.Note == "":
			out = append(out, "note removed")
		}
	}
	list := func(label string, from, to side) {
		var refs []string
		had := map[string]bool{}
		for _, e := range from.Evidence {
			had[e.Ref] = true
		}
		for _, e := range to.Evidence {
			if !had[e.Ref] {
				refs = append(refs, e.Ref)
			}
		}
		if refs != nil {
			out = append(out, label+": "+strings.Join(refs, ", "))
		}
	}
	list("evidence", c.Before, c.After)
	list("evidence removed", c.After, c.Before)
	if x, y := ch.Before.Answer().Public, ch.After.Answer().Public; x != y && (c.After.Note != "" || c.After.Evidence != nil) {
		out = append(out, map[bool]string{true: "public now", false: "private now"}[y])
	}
	return out
}

// ticks are the conditions that hold since, and those that do so no longer. The
// criterion is nil if this catalogue does not know it.
func ticks(c *model.Criterion, before, after []string) []string {
	var out []string
	add := func(label string, from, to []string) {
		var texts []string
		for _, id := range lacking(from, to) {
			texts = append(texts, c.TickText(id))
		}
		if texts != nil {
			out = append(out, label+": "+strings.Join(texts, " / "))
		}
	}
	add("now holds", before, after)
	add("holds no longer", after, before)
	return out
}

func intentText(i model.Intent) string {
	switch i.Choice {
	case model.Planned:
		return "planned by " + theme.Planned(i, "")
	case model.Accepted:
		if i.Why == "" && i.Until == "" {
			return "put aside"
		}
		return "put aside: " + theme.PutAside(i, "")
	case "":
		return "nothing planned"
	}
	return i.Choice.String()
}

// meantText is what somebody means to do now, and what was meant before.
func meantText(before, after model.Intent) string {
	now := intentText(after)
	switch before.Choice {
	case model.Planned, model.Accepted:
		if after.Choice == "" {
			now = map[model.Choice]string{model.Planned: "no longer planned", model.Accepted: "no longer put aside"}[before.Choice]
		}
		return fromTo(intentText(before), now)
	}
	return now
}

// settingOf is a setting in words.
func settingOf(d Document, kind model.Kind, a *model.Assessment) string {
	switch kind {
	case model.ProfileKind:
		return profileText(d, a.Profile())
	case model.TargetKind:
		return targetText(a.Target())
	case model.CatalogueKind:
		_, version := a.Catalogue()
		return "version " + version
	case model.NotesKind:
		return notesText(a)
	}
	return registry(a)
}

func targetText(level int) string {
	if level == 0 {
		return "the next level"
	}
	return "level " + strconv.Itoa(level)
}

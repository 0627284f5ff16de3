package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Earlier is what a document is compared with: its own assessment at the end of a
// day, or another copy, or another assessment.
type Earlier struct {
	Assessment *model.Assessment
	Day        model.Day // empty where it is no day of the same journal
	From, To   string    // what the two are called where it is not
}

// Diff prints what changed: who said what, what it did to the levels, and what is
// disputed now. Format is one of [ShortFormats].
func Diff(w io.Writer, f Format, d Document, before Earlier) error {
	d, err := d.ready()
	if err != nil {
		return err
	}
	return printShort(w, f, d, newDiff(d, before))
}

// diff is what changed, as machines read it.
type diff struct {
	base
	Since    string    `json:"since,omitempty"`
	From     string    `json:"from,omitempty"`
	To       string    `json:"to,omitempty"`
	Levels   []move    `json:"levels"`
	Changes  []change  `json:"changes"`
	Intents  []meant   `json:"intents"`
	Settings []setting `json:"settings"`
	Disputed []ref     `json:"disputed"` // since then
	Settled  []ref     `json:"settled"`

	document Document
}

// move is a category that stands elsewhere.
type move struct {
	ID     string `json:"id"`
	Before place  `json:"before"`
	After  place  `json:"after"`

	title string
}

// place is where a category stands.
type place struct {
	Applies bool `json:"applies"`
	Floor   *int `json:"floor,omitempty"` // nil: it does not apply
	Ceiling *int `json:"ceiling,omitempty"`
}

// change is a criterion that got another answer.
type change struct {
	Criterion ref     `json:"id"`
	Before    side    `json:"before"`
	After     side    `json:"after"`
	Said      []said  `json:"said"`
	Confirmed bool    `json:"confirmed"` // somebody looked again, and all is as it was
	Brings    *brings `json:"brings,omitempty"`

	text  string
	sides string // of a new disagreement
}

// side is what was said of a criterion before or after.
type side struct {
	State    string     `json:"state"`
	Detail   string     `json:"detail,omitempty"`
	Holds    []string   `json:"holds"`
	Note     string     `json:"note,omitempty"`
	Evidence []evidence `json:"evidence,omitempty"`
}

// brings is where a category got by a change.
type brings struct {
	Category string `json:"category"`
	From     int    `json:"from"`
	To       int    `json:"to"`

	title string
}

// meant is a criterion about which somebody means to do something else.
type meant struct {
	Criterion ref    `json:"id"`
	Before    intent `json:"before"`
	After     intent `json:"after"`
	Said      []said `json:"said"`
}

type intent struct {
	Choice string `json:"intent,omitempty"`
	Owner  string `json:"owner,omitempty"`
	Until  string `json:"until,omitempty"`
	Why    string `json:"why,omitempty"`
}

// setting is something of the assessment as a whole.
type setting struct {
	Kind   string `json:"kind"` // profile, target or rename
	Before string `json:"before"`
	After  string `json:"after"`
	Said   []said `json:"said"`
}

func newDiff(d Document, before Earlier) diff {
	out := diff{
		base: newBase(d), Since: model.CleanLine(string(before.Day)), From: model.CleanLine(before.From), To: model.CleanLine(before.To),
		Levels: []move{}, Changes: []change{}, Intents: []meant{}, Settings: []setting{}, Disputed: []ref{}, Settled: []ref{}, document: d,
	}
	c := model.Compare(d.Catalogue, before.Assessment, d.Assessment)
	for _, m := range c.Moves {
		if d.shows(m.After.Category.ID) {
			out.Levels = append(out.Levels, move{model.CleanLine(m.After.Category.ID), newPlace(m.Before), newPlace(m.After), model.CleanLine(m.After.Category.Title)})
		}
	}
	for _, ch := range c.Changes {
		if !d.shows(ch.Criterion.Category) {
			continue
		}
		view := newChange(d, ch)
		if ch.Disputed() {
			view.sides = sides(ch.After)
			out.Disputed = append(out.Disputed, view.Criterion)
		}
		if ch.Settled() {
			out.Settled = append(out.Settled, view.Criterion)
		}
		out.Changes = append(out.Changes, view)
	}
	for _, in := range c.Intents {
		if d.shows(in.Criterion.Category) {
			out.Intents = append(out.Intents, meant{d.ref(in.Criterion), newIntent(in.Before), newIntent(in.After), newSaid(in.Said)})
		}
	}
	for _, s := range c.Settings {
		if len(d.Categories) == 0 {
			out.Settings = append(out.Settings, setting{string(s.Kind), settingOf(d, s.Kind, before.Assessment), settingOf(d, s.Kind, d.Assessment), newSaid(s.Said)})
		}
	}
	return out
}

func newPlace(s model.Standing) place {
	if !s.Applies {
		return place{}
	}
	return place{true, &s.Floor, &s.Ceiling}
}

// text is "0 → 1, up to 3 possible", or "still 0; possible: 1 → 3".
func (m move) text() string {
	level := func(p place) string {
		if !p.Applies {
			return "does not apply"
		}
		return strconv.Itoa(*p.Floor)
	}
	if m.Before.Applies && m.After.Applies && *m.Before.Floor == *m.After.Floor {
		return fmt.Sprintf("still %d; possible: %s", *m.After.Floor, fromTo(strconv.Itoa(*m.Before.Ceiling), strconv.Itoa(*m.After.Ceiling)))
	}
	text := fromTo(level(m.Before), level(m.After))
	if m.After.Applies && *m.After.Ceiling > *m.After.Floor {
		text += fmt.Sprintf(", up to %d possible", *m.After.Ceiling)
	}
	return text
}

func newChange(d Document, ch model.Change) change {
	out := change{
		Criterion: d.ref(ch.Criterion), Before: newSide(d, ch.Before), After: newSide(d, ch.After), Said: newSaid(ch.Said), Confirmed: ch.Confirmed(),
	}
	out.text = fromTo(spoken(ch.Before), spoken(ch.After))
	if out.Confirmed {
		out.text += ", checked again"
	}
	out.text += d.by(out.Said)
	if m := ch.Brings; m != nil {
		out.Brings = &brings{model.CleanLine(m.After.Category.ID), m.Before.Floor, m.After.Floor, model.CleanLine(m.After.Category.Title)}
		out.text += fmt.Sprintf(", %s %s", out.Brings.title, fromTo(strconv.Itoa(out.Brings.From), strconv.Itoa(out.Brings.To)))
	}
	for _, more := range out.words(d, ch) {
		out.text += "; " + more
	}
	return out
}

func newSide(d Document, f model.Finding) side {
	a := f.Answer()
	out := side{State: stateName(f.State(), f.Disputed()), Detail: model.CleanLine(a.Detail), Holds: cleanLines(a.Conditions)}
	if d.Public && !a.Public {
		return out
	}
	out.Note = strings.TrimSpace(model.Clean(a.Note))
	for _, e := range a.Evidence {
		out.Evidence = append(out.Evidence, evidence{model.CleanLine(e.Ref), model.CleanLine(string(e.Seen))})
	}
	return out
}

// words are what changed beside the state.
func (c change) words(d Document, ch model.Change) []string {
	var out []string
	if !ch.Before.Disputed() && !ch.After.Disputed() {
		add := func(label string, from, to side) {
			var texts []string
			for _, id := range to.Holds {
				if !slices.Contains(from.Holds, id) {
					texts = append(texts, conditionText(ch.Criterion, id))
				}
			}
			if texts != nil {
				out = append(out, label+": "+strings.Join(texts, " / "))
			}
		}
		add("now holds", c.Before, c.After)
		add("holds no longer", c.After, c.Before)
	}
	if c.Before.Note != c.After.Note {
		var notes []string
		for _, e := range ch.Said {
			if e.Note == "" || d.Public && !e.Public {
				continue
			}
			label := "note: "
			if by := model.CleanLine(e.By); by != "" && len(ch.Said) > 1 {
				label = "note by " + by + ": "
			}
			notes = append(notes, label+quoted(e.Note))
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
		for _, e := range to.Evidence {
			if !slices.ContainsFunc(from.Evidence, func(o evidence) bool { return o.Ref == e.Ref }) {
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

func conditionText(c *model.Criterion, id string) string {
	for _, cond := range c.Conditions {
		if cond.ID == id {
			return model.CleanLine(cond.Text)
		}
	}
	return id
}

func newIntent(i model.Intent) intent {
	return intent{model.CleanLine(string(i.Choice)), model.CleanLine(i.Owner), model.CleanLine(string(i.Until)), model.CleanLine(i.Why)}
}

func (i intent) String() string {
	switch model.Choice(i.Choice) {
	case model.Planned:
		return "planned by " + planned(i.Owner, i.Until)
	case model.Accepted:
		if i.Why == "" {
			return "put aside"
		}
		return "put aside: " + i.Why
	}
	return "open"
}

// settingOf is a setting in words.
func settingOf(d Document, kind model.Kind, a *model.Assessment) string {
	switch kind {
	case model.ProfileKind:
		return profileText(d, a.Profile())
	case model.TargetKind:
		return targetText(a.Target())
	}
	return registry(a)
}

func targetText(level int) string {
	if level == 0 {
		return "the next level"
	}
	return "level " + strconv.Itoa(level)
}

// profileText is a profile on one line, with what was decided against it.
func profileText(d Document, p model.Profile) string {
	text := profile{model.CleanLine(p.Accounts), cleanLines(p.Hosting), model.CleanLine(p.Login)}.facts()
	for i := range d.Catalogue.Categories {
		category := &d.Catalogue.Categories[i]
		if o, ok := p.Overrides[category.ID]; ok {
			verb := " does not apply"
			if o.Applies {
				verb = " applies"
			}
			text = append(text, model.CleanLine(category.Title)+verb+" ("+model.CleanLine(o.Why)+")")
		}
	}
	if text == nil {
		return "nothing said"
	}
	return strings.Join(text, ", ")
}

func (c diff) page() page {
	p := page{Registry: c.Registry, Subject: c.subject()}
	add := func(id, title string, blocks ...block) {
		p.Parts = append(p.Parts, part{ID: id, Title: title, Blocks: blocks})
	}
	if len(c.Levels)+len(c.Changes)+len(c.Intents)+len(c.Settings) == 0 {
		p.Remarks = []string{"Nothing changed."}
		return p
	}
	var levels items
	for _, m := range c.Levels {
		levels = append(levels, item{m.title, m.text()})
	}
	if levels != nil {
		add("levels", "Levels", levels)
	} else {
		p.Remarks = []string{"No level moved."}
	}
	var disputes, blocks = items(nil), []block(nil)
	for i, ch := range c.Changes {
		if i == 0 || ch.Criterion.Category != c.Changes[i-1].Criterion.Category {
			blocks = append(blocks, heading{3, ch.Criterion.Category}, items(nil))
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last].(items), item{ch.Criterion.ID, ch.text})
		if ch.sides != "" {
			disputes = append(disputes, item{ch.Criterion.ID, ch.sides})
		}
	}
	if disputes != nil {
		add("disputed", fmt.Sprintf("Disputed now (%d)", len(disputes)), disputes)
	}
	if blocks != nil {
		add("answers", "Answers", blocks...)
	}
	var rest items
	for _, in := range c.Intents {
		rest = append(rest, item{in.Criterion.ID, fromTo(in.Before.String(), in.After.String()) + c.document.by(in.Said)})
	}
	if rest != nil {
		add("plans", "Plans", rest)
	}
	rest = nil
	for _, s := range c.Settings {
		rest = append(rest, item{settingNames[model.Kind(s.Kind)], fromTo(s.Before, s.After) + c.document.by(s.Said)})
	}
	if rest != nil {
		add("registry", "The registry", rest)
	}
	return p
}

var settingNames = map[model.Kind]string{model.ProfileKind: "profile", model.TargetKind: "target", model.RenameKind: "name"}

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

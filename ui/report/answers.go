package report

import (
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Report is all of it: the levels, the plan, and every answer.
var Report = Kind{
	Name: "report", For: "the team", Shows: "all of it, with notes and evidence", NeedsCatalogue: true, sheets: true,
	page:  reportPage,
	data:  func(d Document) any { return newWhole(d) },
	table: reportTable,
}

func reportPage(d Document) page {
	w := newWhole(d)
	p := d.page(w.copy(), d.leftOut(w.Plan)...)
	p.Parts = w.Summary.parts(d.Catalogue)
	parts := []part{w.Plan.part(d.Catalogue), w.part()}
	if w.Notes != nil {
		parts = append(parts, notesPart(w.Notes))
	}
	if x := d.Ecosystems.Find(d.Ecosystem); x != nil {
		parts = append(parts, ecosystemPart(d, x, false))
	}
	for _, next := range append(parts, about(d.Catalogue)) {
		next.Break = true
		p.Parts = append(p.Parts, next)
	}
	return p
}

// whole is the report as machines read it: the levels, the plan and every answer.
type whole struct {
	base
	Public    bool       `json:"public"` // private notes and evidence are left out
	Profile   profile    `json:"profile"`
	Summary   levels     `json:"summary"`
	Plan      steps      `json:"plan"`
	Answers   []answer   `json:"answers"`
	Notes     []written  `json:"notes,omitempty"`     // of the assessment; never public
	Ecosystem *ecosystem `json:"ecosystem,omitempty"` // what is known of it

	Withheld withheld `json:"withheld"`
}

// withheld counts what a public report leaves out.
type withheld struct {
	Notes    int `json:"notes"`
	Evidence int `json:"evidence"`
}

// answer is how one criterion stands and who says so.
type answer struct {
	Criterion ref         `json:"id"`
	Title     string      `json:"title"`
	Category  string      `json:"category"`
	Level     int         `json:"level,omitempty"` // 0: there are no levels
	Applies   bool        `json:"applies"`         // the category does
	State     string      `json:"state"`           // a state, unanswered or disputed
	Holds     []condition `json:"holds"`           // conditions that are met
	remains
	Unticked []condition `json:"unticked,omitempty"` // met is said, and these were not ticked beside others that were
	Stray    []string    `json:"stray,omitempty"`    // ticks for clients that the profile does not name
	Heads    []head      `json:"heads"`              // one, unless two people answered apart
	Intent   string      `json:"intent,omitempty"`
	Owner    string      `json:"owner,omitempty"`
	Until    string      `json:"until,omitempty"`
	Overdue  bool        `json:"overdue,omitempty"`
	Why      string      `json:"why,omitempty"`     // it is put aside
	Differs  string      `json:"differs,omitempty"` // what is asked differently since

	state model.State
	stale bool

	aside string // why and until when it was put aside, in words
	stray string // Stray, as a sentence
}

// head is an answer that nothing has replaced.
type head struct {
	By       string   `json:"by,omitempty"`
	On       string   `json:"on"` // the day
	State    string   `json:"state"`
	Word     string   `json:"word,omitempty"` // the state as it was written, where it is not known here
	Detail   string   `json:"detail,omitempty"`
	Public   bool     `json:"public"` // note and evidence may be shown to everybody
	Note     string   `json:"note,omitempty"`
	NoteBy   []string `json:"note_by,omitempty"` // who wrote the note
	Evidence []piece  `json:"evidence,omitempty"`
	given

	noteBy string // who wrote the note, where that is somebody else
	state  model.State
}

// piece is evidence, and who gave it where that is not who answered.
type piece struct {
	model.Evidence
	By string `json:"by,omitempty"`
}

// seen is "seen 22 November 2026 by ana", as far as it is known.
func (p piece) seen(day func(string) string) string {
	var out []string
	if p.Seen != "" {
		out = append(out, "seen "+day(string(p.Seen)))
	}
	if p.By != "" {
		out = append(out, "by "+p.By)
	}
	return strings.Join(out, " ")
}

// given is to which text somebody answered.
type given struct {
	Version  string `json:"version,omitempty"`  // of the catalogue, where it is not the one with which the assessment began
	Revision int    `json:"revision,omitempty"` // of that version; none is the first
}

func givenTo(e model.Event) given {
	if e.Rev < 2 {
		e.Rev = 0 // whatever a file holds
	}
	return given{e.Version, e.Rev}
}

func newWhole(d Document) whole {
	w := whole{base: newBase(d), Public: d.Public, Summary: newLevels(d), Plan: newSteps(d), Answers: []answer{}}
	p := d.Assessment.Profile()
	w.Profile = newProfile(d, p)
	if x := d.Ecosystems.Find(d.Ecosystem); x != nil {
		known := newEcosystem(d, x)
		w.Ecosystem = &known
	}
	w.Notes, w.Withheld.Notes = d.notes()
	for i := range d.Catalogue.Categories {
		category := &d.Catalogue.Categories[i]
		if !d.shows(category.ID) {
			continue
		}
		applies, _ := p.Applies(category)
		for j := range category.Criteria {
			w.Answers = append(w.Answers, w.answer(d, &category.Criteria[j], applies))
		}
	}
	return w
}

func (w *whole) answer(d Document, c *model.Criterion, applies bool) answer {
	f := d.Assessment.Finding(c.ID)
	intent := d.Assessment.Intent(c.ID)
	holds, open := hold(d.Assessment, c)
	a := answer{
		Criterion: d.ref(c), Title: c.Title, Category: c.Category, Level: d.level(c), Applies: applies,
		State: stateName(f.State(), f.Disputed()), Holds: conditions(holds), remains: newRemains(open, d.Assessment.HowMuch(c)),
		Heads:  []head{},
		Intent: string(intent.Choice), Owner: intent.Owner, Until: string(intent.Until),
		Overdue: intent.Overdue(model.DayOf(d.Now)) && f.State().Open(),
		Why:     intent.Why, aside: putAside(intent, d.day()),
		state:   f.State(),
		stale:   slices.ContainsFunc(w.Summary.Stale, func(r ref) bool { return r.ID == c.ID }),
		Differs: d.Catalogue.Differently(d.Assessment.Differs(d.Catalogue, c.ID)),
	}
	if c := d.Assessment.Asked(c); f.State().Counts() && c.Mismatch(f.Answer()) != "" {
		a.Unticked = conditions(c.OpenConditions(f.Ticked()))
	}
	a.Stray, a.stray = d.Assessment.Profile().Stray(c, f.Ticked()), d.Assessment.StraySays(c, f.Ticked())
	for _, e := range f.Heads {
		a.Heads = append(a.Heads, newHead(d, e))
		note, evidence := d.open(e)
		if note == "" && strings.TrimSpace(e.Note) != "" {
			w.Withheld.Notes++
		}
		w.Withheld.Evidence += len(e.Evidence) - len(evidence)
	}
	return a
}

// hold parts the conditions of a criterion into those of which somebody said that they hold and
// those that are left to do. Who answers "met", or says who provides it, need not tick each:
// then none is left, and what was not ticked is not said to be.
func hold(a *model.Assessment, c *model.Criterion) (holds, open []model.Condition) {
	f := a.Finding(c.ID)
	if f.State() == model.NotApplicable && !f.Disputed() {
		return nil, nil
	}
	ticked := f.Ticked()
	for _, condition := range a.All(c).Conditions {
		if condition.In(ticked) {
			holds = append(holds, condition)
		}
	}
	if f.State().Counts() && !f.Disputed() && !c.TakesTicks(f.State()) {
		return holds, nil
	}
	return holds, a.Open(c)
}

func newHead(d Document, e model.Event) head {
	h := head{
		By: e.By, On: e.At.Format(time.DateOnly), State: stateName(e.State, false), Word: unknownWord(e.State),
		Detail: e.Detail, Public: e.Public, state: e.State, given: givenTo(e),
	}
	note, evidence := d.open(e)
	if h.Note = note; note != "" {
		h.NoteBy, h.noteBy = d.Assessment.Writers(e), d.Assessment.NoteBy(e)
	}
	givers := d.Assessment.EvidenceBy(e)
	for _, ev := range evidence {
		h.Evidence = append(h.Evidence, piece{ev, givers[ev]})
	}
	return h
}

// open are the note and the evidence of an answer, as far as the reader may see
// them: all of it; in a public copy what is public now, whatever it was on the day
// of the answer or of the document.
func (d Document) open(e model.Event) (note string, evidence []model.Evidence) {
	if !d.Public {
		return strings.TrimSpace(e.Note), e.Evidence
	}
	now, told := d.publicNow(e.Criterion), map[model.Evidence]bool{}
	if now.notes[e.Note] {
		note = strings.TrimSpace(e.Note)
	}
	for _, ev := range e.Evidence {
		if now.evidence[ev] && !told[ev] {
			evidence, told[ev] = append(evidence, ev), true
		}
	}
	return note, evidence
}

// openly is what everybody may see of the answers to a criterion.
type openly struct {
	notes    map[string]bool
	evidence map[model.Evidence]bool
}

// publicNow is what everybody may see now. It is worked out once for all answers that
// stand side by side.
func (d Document) publicNow(criterion string) openly {
	out, known := d.public[criterion]
	if known {
		return out
	}
	out = openly{map[string]bool{}, map[model.Evidence]bool{}}
	for _, h := range d.present.Finding(criterion).Heads {
		if !h.Public {
			continue
		}
		out.notes[h.Note] = true
		for _, ev := range h.Evidence {
			out.evidence[ev] = true
		}
	}
	d.public[criterion] = out
	return out
}

// part is every answer as people read it.
func (w whole) part() part {
	p := part{ID: "answers", Title: "All answers"}
	if text := w.Profile.sentence(); text != "" {
		p.add(para{Text: text})
	}
	category := ""
	for _, a := range w.Answers {
		if a.Category != category {
			category = a.Category
			p.add(heading{3, a.Criterion.Category})
			if !a.Applies {
				p.add(para{Text: "This category does not apply: answers to it count for nothing, and what is not answered is not shown."})
			}
		}
		if a.Applies || len(a.Heads) > 0 {
			p.add(a.entry())
		}
	}
	return p
}

// onlyAsked says whether nobody knows yet which of the conditions hold: then none is left to do.
func (a answer) onlyAsked() bool {
	return len(a.Holds) == 0 && (a.state.Unknown() || a.State == disputed)
}

func (a answer) entry() entry {
	e := entry{Answered: true, State: a.state, Disputed: a.State == disputed, Title: a.Title, ID: a.Criterion.ID}
	e.Line = withLevel(a.Level, e.StateWord())
	if len(a.Heads) == 1 {
		e.Line = withLevel(a.Level, a.Heads[0].said(), a.Heads[0].who())
	}
	if a.stale {
		e.Line += map[bool]string{true: ", ", false: " · "}[len(a.Heads) == 1] + "more than a year ago"
	}
	add := func(label string, conditions []condition) {
		if lines := sentences(conditions); lines != nil {
			e.Facts = append(e.Facts, fact{Label: label, Texts: lines})
		}
	}
	if a.Differs != "" {
		e.Facts = append(e.Facts, fact{Label: "Look again", Texts: []string{a.Differs}})
	}
	switch {
	case !a.state.Open() && !e.Disputed:
		add("Not ticked", a.Unticked)
	case a.onlyAsked():
		add("Asked", a.Open)
	default:
		add("Holds", a.Holds)
		if len(a.Open) > 0 {
			e.Facts = append(e.Facts, a.fact("Left to do"))
		}
	}
	if a.stray != "" {
		e.Facts = append(e.Facts, fact{Label: "Not counted", Texts: []string{a.stray}})
	}
	for _, h := range a.Heads {
		if len(a.Heads) > 1 {
			e.Facts = append(e.Facts, fact{Label: "Answer", Texts: []string{model.Capital(h.said()) + " · " + h.who()}})
		}
		e.Facts = append(e.Facts, h.facts(len(a.Heads) > 1)...)
	}
	switch model.Choice(a.Intent) {
	case model.Planned:
		e.Facts = append(e.Facts, fact{Label: "Planned", Texts: []string{planned(a.Owner, a.Until, a.Overdue)}})
	case model.Accepted:
		e.Facts = append(e.Facts, fact{Label: "Put aside", Texts: []string{a.aside}})
	}
	return e
}

// said is the answer in words, with what belongs to its state.
func (h head) said() string { return model.Answer{State: h.state, Detail: h.Detail}.Said() }

// who is "ana, 22 November 2026".
func (h head) who() string {
	if h.By == "" {
		return theme.Date(h.On)
	}
	return h.By + ", " + theme.Date(h.On)
}

// facts are the note and the evidence, with their author where there are others.
func (h head) facts(others bool) []fact {
	by := ""
	if others && h.By != "" {
		by = " by " + h.By
	}
	var out []fact
	if h.Note != "" {
		label := "Note" + by
		if h.noteBy != "" {
			label = "Note by " + h.noteBy
		}
		out = append(out, fact{Label: label, Note: h.Note})
	}
	if len(h.Evidence) > 0 {
		f := fact{Label: "Evidence" + by}
		for _, ev := range h.Evidence {
			f.Links = append(f.Links, link{Ref: ev.Ref, Seen: ev.seen(theme.Date)})
		}
		out = append(out, f)
	}
	return out
}

func reportTable(d Document) table {
	w := newWhole(d)
	t := table{{"category", "level", "id", "title", "state", "counts", "detail", "holds", "left_to_do", "note", "evidence", "answered_by", "answered_on",
		"intent", "owner", "planned_until", "why", "category_floor", "category_ceiling", "asked_differently", "note_by"}}
	for _, a := range w.Answers {
		var detail, note, noteBy, evidence, by, on []string
		for _, h := range a.Heads {
			said := h.Detail
			if a.State == disputed {
				said = h.By + " says " + h.said()
			}
			detail, note, by, on = append(detail, said), append(note, h.Note), append(by, h.By), append(on, h.On)
			noteBy, evidence = append(noteBy, strings.Join(h.NoteBy, ", ")), append(evidence, cited(h.Evidence))
		}
		floor, ceiling := w.Summary.of(a.Category)
		left := ""
		if !a.onlyAsked() {
			left = a.cell(wholes)
		}
		t = append(t, []string{a.Category, levelCell(a.Level), a.Criterion.ID, a.Title, a.State, a.counts(), lined(detail),
			wholes(a.Holds), left, lined(note), lined(evidence), lined(by), lined(on),
			a.Intent, a.Owner, a.Until, a.Why, floor, ceiling, a.Differs, lined(noteBy)})
	}
	return t
}

// counts says what an answer does in the levels.
func (a answer) counts() string {
	switch {
	case !a.Applies, a.State == string(model.NotApplicable):
		return "left out"
	case a.State == string(model.Met), a.State == string(model.Provided):
		return "yes"
	}
	return "no"
}

// cited is evidence as the lines of a cell.
func cited(all []piece) string {
	var out []string
	for _, e := range all {
		text := e.Ref
		if seen := e.seen(func(day string) string { return day }); seen != "" {
			text += " (" + seen + ")"
		}
		out = append(out, text)
	}
	return lined(out)
}

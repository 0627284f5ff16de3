package report

import (
	"fmt"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Statement is what a registry tells everybody. What people wrote is in it only where
// they marked it as public, and their reasons only if that is asked for; no name of a
// person ever is.
var Statement = Kind{
	Name: "statement", For: "the public", Shows: "what is in place, and what is planned", Outside: true, NeedsCatalogue: true,
	page:     func(d Document) page { return newStatement(d).page(d) },
	data:     func(d Document) any { return newStatement(d) },
	table:    func(d Document) table { return newStatement(d).table() },
	insights: func(d Document) selfAssessment { return newStatement(d).insights(d) },
}

// statement is what is told, as machines read it.
type statement struct {
	base
	SelfAssessed bool             `json:"self_assessed"` // always
	All          bool             `json:"all"`           // nothing is left untold
	Headline     string           `json:"headline"`
	FromMemory   string           `json:"from_memory,omitempty"` // how much of what is met, in a sentence
	Categories   []publicStanding `json:"categories"`
	Criteria     []toldCriterion  `json:"criteria"`
	NotTold      int              `json:"not_told"` // of how many nothing is said

	grid    grid
	unknown bool // whether of some that are not told nobody knows how they stand
}

type publicStanding struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Applies bool         `json:"applies"`
	Floor   *int         `json:"floor,omitempty"`
	InPlace *bool        `json:"in_place,omitempty"` // in its place, where there are no levels
	Levels  []publicRung `json:"levels"`
}

type publicRung struct {
	Level int `json:"level,omitempty"`
	Met   int `json:"met"`
	Of    int `json:"of"`
}

// toldCriterion is one of which something is said.
type toldCriterion struct {
	Criterion ref         `json:"id"`
	Title     string      `json:"title"`
	Category  string      `json:"category"`
	Level     int         `json:"level,omitempty"`
	Status    string      `json:"status"`
	Rest      string      `json:"rest,omitempty"` // what becomes of what is missing: in work, or not planned
	Provided  bool        `json:"provided,omitempty"`
	Holds     []condition `json:"holds"`
	Why       string      `json:"why,omitempty"`
	Note      string      `json:"note,omitempty"`
	Evidence  []piece     `json:"evidence"`

	says []string // what holds of a criterion that is in place, for people
}

// The statuses, in the order in which they are told, and what each says.
var statuses = []struct{ status, column, title, text string }{
	{inPlace, "in_place", "In place", ""},
	{"in part", "in_part", "In part", ""},
	{inWork, "in_work", "In work", "Planned, and not there yet."},
	{notPlanned, "not_planned", "Not planned", "Decided against for now. It counts as not met."},
	{"open", "without_plan", "Not there, and no plan yet", ""},
	{"not known", "not_known", "Not known yet", "They count as not met."},
	{"not applicable", "not_applicable", "Does not apply", "Left out of the count."},
}

const inPlace, inWork, notPlanned = "in place", "in work", "not planned"

func newStatement(d Document) statement {
	d.Public = true
	out := statement{base: newBase(d), SelfAssessed: true, All: d.All, Headline: model.Headline(d.standings()), FromMemory: model.MemorySays(d.Catalogue, d.Assessment, d.shows), Categories: []publicStanding{}, Criteria: []toldCriterion{}}
	if out.grid = d.grid(); !d.All {
		out.grid.Grid = out.grid.Told(d.Assessment, d.day())
	}
	for i, r := range out.grid.Rows {
		view := publicStanding{ID: r.Category.ID, Title: r.Category.Title, Applies: r.Applies, Levels: []publicRung{}}
		if r.Applies {
			if view.Floor = &out.grid.Rows[i].Floor; d.Catalogue.WithoutLevels {
				there := r.Floor == model.TopLevel
				view.Floor, view.InPlace = nil, &there
			}
		}
		for _, c := range r.Cells {
			view.Levels = append(view.Levels, publicRung{d.milestone(c.Level), c.Met, c.Of})
			for _, s := range c.Signs {
				if s.Hidden {
					out.NotTold++
					f := d.Assessment.Finding(s.Criterion.ID)
					out.unknown = out.unknown || f.Disputed() || f.State().Unknown()
				} else {
					out.Criteria = append(out.Criteria, newTold(d, s))
				}
			}
		}
		out.Categories = append(out.Categories, view)
	}
	return out
}

func newTold(d Document, s model.Sign) toldCriterion {
	c, f, intent := s.Criterion, d.Assessment.Finding(s.Criterion.ID), d.Assessment.Intent(s.Criterion.ID)
	out := toldCriterion{Criterion: d.ref(c), Title: c.Title, Category: c.Category, Level: d.level(c), Status: "not known", Holds: []condition{}, Evidence: []piece{}}
	if intent.Ended(d.day()) {
		intent = model.Intent{}
	}
	meant := map[model.Choice]string{model.Planned: inWork, model.Accepted: notPlanned}[intent.Choice]
	switch {
	case s.Disputed:
	case s.State.Counts():
		out.Status, out.Provided = inPlace, s.State == model.Provided
		out.says = inPlaceSays(d.Assessment, c)
	case s.State == model.NotApplicable:
		out.Status = "not applicable"
	case s.State == model.Partly && meant != "":
		out.Status, out.Rest = "in part", meant
	case s.State == model.Unmet && meant != "":
		out.Status = meant
	case s.State == model.Partly, s.State == model.Unmet:
		out.Status = "open"
	}
	if s.State == model.Partly && !s.Disputed {
		holds, _ := hold(d.Assessment, c)
		out.Holds = conditions(holds)
	}
	if d.Reasons {
		switch {
		case out.Status == notPlanned, out.Rest == notPlanned:
			out.Why = intent.Why
		case out.Status == "not applicable", out.Provided:
			out.Why = f.Answer().Detail
		}
	}
	var notes []string
	for _, e := range f.Heads {
		note, evidence := d.open(e)
		notes = append(notes, note)
		for _, ev := range evidence {
			out.Evidence = append(out.Evidence, piece{Evidence: ev})
		}
	}
	out.Note = lined(notes)
	return out
}

// inPlaceSays is what holds of a criterion that is met or provided: the conditions that were
// ticked, or all of them where nobody ticked one.
func inPlaceSays(a *model.Assessment, c *model.Criterion) []string {
	holds, _ := hold(a, c)
	if len(holds) == 0 {
		holds = a.Asked(c).Conditions
	}
	return sayings(conditions(model.Together(holds)))
}

func (s statement) page(d Document) page {
	what := "It tells what is in place, what is planned and what was decided against; of the rest only how many there are."
	if s.All {
		what = "It tells of every criterion how it stands."
	}
	p := d.page(what)
	p.Title = "a public statement"
	stands := part{ID: "levels", Title: "Where it stands"}
	stands.add(s.grid, para{Text: strings.TrimSpace(s.Headline + " " + s.FromMemory), Strong: true})
	if !d.Catalogue.WithoutLevels {
		stands.add(para{Text: levelRule})
	}
	if s.NotTold > 0 {
		stands.add(para{Text: s.notTold()})
	}
	p.Parts = []part{stands}
	for _, group := range statuses {
		var list items
		for _, c := range s.Criteria {
			if c.Status == group.status {
				list = append(list, c.item())
			}
		}
		if list == nil {
			continue
		}
		one := part{ID: strings.ReplaceAll(group.status, " ", "-"), Title: fmt.Sprintf("%s (%d)", group.title, len(list))}
		if group.text != "" {
			one.add(para{Text: group.text})
		}
		one.add(list)
		p.Parts = append(p.Parts, one)
	}
	p.Parts = append(p.Parts, about(d.Catalogue))
	return p
}

// levelRule says when a level is reached.
const levelRule = "A category reaches a level when every criterion of that level, and of those below it, is met, provided by another service or not applicable; until it reaches level 1 it stands on level 0."

// notTold says how those stand that are not named: only what is true of them together.
func (s statement) notTold() string {
	is := "not met, or met only in part"
	if s.unknown {
		is = "not met, met only in part, or not known yet"
	}
	if s.NotTold == 1 {
		return "How 1 criterion stands is not told here. It counts as not met: it is " + is + "."
	}
	return "How " + criteria(s.NotTold) + " stand is not told here. They count as not met: each is " + is + "."
}

func (c toldCriterion) item() item {
	text := []string{withLevel(c.Level, c.Criterion.Category) + "."}
	add := func(s string) { text = append(text, model.Capital(model.Stop(s))) }
	switch {
	case c.Provided && c.Why != "":
		add("provided by " + c.Why)
	case c.Provided:
		add("provided by another service")
	case c.Why != "":
		add(c.Why)
	}
	if len(c.says) > 0 {
		add(strings.Join(c.says, "; "))
	}
	if len(c.Holds) > 0 {
		add("there: " + strings.Join(sayings(c.Holds), "; "))
	}
	switch c.Rest {
	case inWork:
		add("the rest is in work")
	case notPlanned:
		add("the rest is not planned for now")
	}
	if c.Note != "" {
		add(model.CleanLine(c.Note))
	}
	out := item{Lead: c.Title, Text: strings.Join(text, " ")}
	for _, e := range c.Evidence {
		out.Links = append(out.Links, link{Ref: e.Ref, Seen: e.seen(theme.Date)})
	}
	return out
}

func sayings(conditions []condition) []string {
	var out []string
	for _, c := range conditions {
		out = append(out, c.Text)
	}
	return out
}

// table is one row, so that those of many registries stand one below the other.
func (s statement) table() table {
	head := []string{"catalogue", "version"}
	row := []string{s.Catalogue, s.Version}
	put := func(name, value string) { head, row = append(head, name), append(row, value) }
	for _, c := range s.Categories {
		met, of := 0, 0
		for _, l := range c.Levels {
			met, of = met+l.Met, of+l.Of
		}
		name := strings.ReplaceAll(c.ID, "-", "_")
		switch {
		case !c.Applies:
			put(name+"_floor", "")
		case c.InPlace != nil:
			put(name+"_floor", map[bool]string{true: "in place", false: "not in place"}[*c.InPlace])
		default:
			put(name+"_floor", strconv.Itoa(*c.Floor))
		}
		put(name+"_met", strconv.Itoa(met))
		put(name+"_of", strconv.Itoa(of))
	}
	for _, group := range statuses {
		n := 0
		for _, c := range s.Criteria {
			if c.Status == group.status {
				n++
			}
		}
		put(group.column, strconv.Itoa(n))
	}
	put("not_told", strconv.Itoa(s.NotTold))
	return table{head, row}
}

// insights is the statement in a few words.
func (s statement) insights(d Document) selfAssessment {
	var says []string
	for _, r := range s.grid.Rows {
		text := r.Category.Title + ": " + r.Level()
		for i, c := range r.Cells {
			if s.grid.Columns[i] == "" {
				text += ", " + c.Count()
			} else {
				text += ", " + c.Count() + " on level " + strconv.Itoa(c.Level)
			}
		}
		says = append(says, text+".")
	}
	return selfAssessment{
		Name:    d.Catalogue.Named(),
		Comment: "A self-assessment, checked by nobody from outside. " + s.Headline + " " + strings.Join(says, " "),
		Date:    s.AsOf,
	}
}

package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Funding is the plan as milestones that somebody could pay for. It holds no name and
// no note, and no amount: that is for those who ask.
var Funding = Kind{
	Name: "funding", For: "a sponsor or a grant", Shows: "the steps as milestones to be paid for", Outside: true, NeedsCatalogue: true,
	page:  func(d Document) page { return newFunding(d).page() },
	data:  func(d Document) any { return newFunding(d) },
	table: func(d Document) table { return newFunding(d).table() },
}

// The skins of a funding document: for people, the same milestones in other words.
const (
	SkinPlain     = "plain"
	Skin100       = "100" // words, as forms have it
	Skin300       = "300"
	SkinMilestone = "milestone" // a page for each
)

// Skins are all of them, the default first.
var Skins = []string{SkinPlain, Skin100, Skin300, SkinMilestone}

// blank is where somebody writes an amount.
const blank = "(to be filled in)" // in words: signs in a row take a line of Braille each

// funding is what could be funded, as machines read it.
type funding struct {
	base
	Target     int        `json:"target,omitempty"`
	Takes      string     `json:"takes"` // all of it, in words
	Milestones []fundable `json:"milestones"`
	FindOut    []titled   `json:"find_out"`              // of which the numbers may change
	FromMemory string     `json:"from_memory,omitempty"` // how much of what is met, in a sentence

	headline string
	steps    []model.Step
	document Document
}

// fundable is a milestone: the steps of one category on one level.
type fundable struct {
	Number   int    `json:"number"` // from 1, in the order of the plan
	Title    string `json:"title"`
	Category string `json:"category"`
	Level    int    `json:"level,omitempty"`
	// Of the criteria of the level so many are met, and will be when it is done.
	Met       int      `json:"met"`
	MetAfter  int      `json:"met_after"`
	Of        int      `json:"of"`
	Floor     *int     `json:"floor,omitempty"` // with those before it done
	After     *int     `json:"floor_after,omitempty"`
	Effect    string   `json:"effect"`
	Situation string   `json:"situation"`
	Takes     string   `json:"takes"`
	Amount    *int     `json:"amount"` // always null: nobody here knows it
	Needs     []titled `json:"needs"`  // of other milestones
	Steps     []work   `json:"steps"`

	place  string   // "Authentication level 1"
	before []string // the numbers of the milestones of the same category before it
	needed []string // Needs, and where each of them is
	piece  model.Piece
}

// work is a step of a milestone.
type work struct {
	Criterion ref          `json:"id"`
	Title     string       `json:"title"`
	State     model.State  `json:"state"` // unmet or partly
	Effort    model.Effort `json:"effort"`
	Impact    model.Impact `json:"impact"`
	Prevents  string       `json:"prevents,omitempty"`
	remains
	DoneWhen string `json:"done_when,omitempty"`
}

func newFunding(d Document) funding {
	out := funding{base: newBase(d), Milestones: []fundable{}, FindOut: []titled{}, document: d}
	out.FromMemory = model.MemorySays(d.Catalogue, d.Assessment, d.shows)
	plan := model.PlanOn(d.Catalogue, d.Assessment, d.target(), d.day())
	if !d.Catalogue.WithoutLevels {
		out.Target = plan.Target
	}
	standings := d.standings()
	out.headline = model.Headline(standings)
	all := model.Pieces(d.Catalogue, d.Assessment, plan.Target, d.day())
	for i, p := range all {
		if !d.shows(p.Category.ID) || d.Milestone != 0 && d.Milestone != i+1 {
			continue
		}
		out.Milestones = append(out.Milestones, newFundable(d, all, i, standings))
		out.steps = append(out.steps, p.Steps...)
	}
	for _, u := range plan.FindOut { // above the target no number depends on it
		if d.shows(u.Criterion.Category) && u.Criterion.Level <= plan.Target {
			out.FindOut = append(out.FindOut, newTitled(u.Criterion))
		}
	}
	out.Takes = model.EffortSays(out.steps)
	return out
}

// checkMilestone says what is wrong with the number of a milestone.
func (d Document) checkMilestone() error {
	if d.Milestone == 0 {
		return nil
	}
	a, c := cleaned(d.Assessment), d.Catalogue
	if d.AsOf {
		a = a.AsOf(d.day())
	}
	c = c.Of(a)
	d.Catalogue, d.Assessment = c, a
	switch n := len(model.Pieces(c, a, d.target(), d.day())); {
	case n == 0:
		return fmt.Errorf("there is no milestone %d: there is none yet", d.Milestone)
	case d.Milestone < 0 || d.Milestone > n:
		return fmt.Errorf("there is no milestone %d; choose one from 1 to %d", d.Milestone, n)
	}
	return nil
}

// newFundable is one of all pieces.
func newFundable(d Document, all []model.Piece, at int, standings []model.Standing) fundable {
	p := all[at]
	m := fundable{
		Number: at + 1, Title: p.Category.Title, Category: p.Category.ID, place: p.Category.Title,
		Met: p.Now.Met, MetAfter: p.Done.Met, Of: p.Done.Of,
		Takes: p.Takes(), Needs: []titled{}, Steps: []work{}, piece: p,
	}
	if !d.Catalogue.WithoutLevels {
		m.Level, m.Floor, m.After = p.Level, &p.From, &p.To
		m.place += " level " + strconv.Itoa(p.Level)
		m.Title += ", " + levelAndName(d.Catalogue, p.Level)
	}
	for _, c := range p.After {
		m.Needs = append(m.Needs, newTitled(c))
		m.needed = append(m.needed, `"`+c.Title+`" (`+milestoneOf(all, c)+")")
	}
	for _, s := range p.Steps {
		m.Steps = append(m.Steps, work{
			Criterion: d.ref(s.Criterion), Title: s.Criterion.Title, State: s.State, Effort: s.Criterion.Effort, Impact: s.Criterion.Impact,
			Prevents: s.Criterion.Because, remains: newRemains(s.Left, s.HowMuch), DoneWhen: s.Criterion.DoneWhen,
		})
	}
	for i, before := range all[:at] {
		if before.Category == p.Category {
			m.before = append(m.before, strconv.Itoa(i+1))
		}
	}
	m.Effect = m.effect()
	m.Situation = m.situation(standings)
	return m
}

// counts is "Authentication level 1: 3 of 5 → 5 of 5".
func (m fundable) counts() string {
	return m.place + ": " + fromTo(fmt.Sprintf("%d of %d", m.Met, m.Of), fmt.Sprintf("%d of %d", m.MetAfter, m.Of))
}

// effect is what the milestone does to the levels, in sentences.
func (m fundable) effect() string {
	text := m.counts() + "."
	switch p := m.piece; {
	case p.To > p.From && m.Floor == nil:
		return text + " " + p.Category.Title + " is in place then."
	case p.To > p.From:
		it := " It brings"
		if m.before != nil {
			it = " Once " + milestones(m.before) + " " + are(len(m.before)) + " done, it brings"
		}
		return fmt.Sprintf("%s%s %s from level %d to level %d.", text, it, p.Category.Title, p.From, p.To)
	case len(p.Unknown)+len(p.Aside) > 0:
		return text + " The level itself is reached once the rest of it is met as well."
	}
	return text + " The level itself counts once those below it are reached."
}

// situation is how the level stands today.
func (m fundable) situation(standings []model.Standing) string {
	var out []string
	for _, s := range standings {
		if s.Category.ID == m.Category && m.Floor != nil {
			out = append(out, fmt.Sprintf("Today the category stands on level %d.", s.Floor))
		}
	}
	of := ""
	if m.Floor != nil {
		of = fmt.Sprintf(" of level %d", m.Level)
	}
	if m.Of == 1 {
		out = append(out, "The one criterion"+of+" is open.")
	} else {
		out = append(out, fmt.Sprintf("Of %d criteria%s, %s met.", m.Of, of, soManyAre(m.Met)))
	}
	add := func(lead string, titles []string) {
		if titles != nil {
			out = append(out, lead+": "+strings.Join(titles, "; ")+".")
		}
	}
	titles := map[model.State][]string{}
	for _, w := range m.Steps {
		titles[w.State] = append(titles[w.State], w.Title)
	}
	add("Not met", titles[model.Unmet])
	add("Met partly", titles[model.Partly])
	var unknown, aside []string
	for _, u := range m.piece.Unknown {
		unknown = append(unknown, u.Criterion.Title)
	}
	for _, c := range m.piece.Aside {
		aside = append(aside, c.Title)
	}
	add("Not known yet, and no part of this", unknown)
	add("Put aside for now, and no part of this", aside)
	return strings.Join(out, " ")
}

func (f funding) page() page {
	d := f.document
	switch d.Skin {
	case Skin100, Skin300:
		return f.inWords(map[string]int{Skin100: 100, Skin300: 300}[d.Skin])
	}
	p := d.page("Neither notes nor names of people are in it.")
	p.Title, p.Subject = "what could be funded", "What could be funded, by a self-assessment against "+d.Catalogue.Named()+", as of "+theme.Date(f.AsOf)
	if len(f.Milestones) == 0 {
		p.Remarks = append(p.Remarks, newSteps(d).nothingToFund())
		return p
	}
	p.Remarks = append(p.Remarks, "Efforts are estimates for a team of one to three volunteers. "+model.SumsSay+" Amounts are left blank: fill them in.")
	if n := len(f.FindOut); n > 0 {
		p.Remarks = append(p.Remarks, model.CriteriaAre(n)+" not known yet"+d.Catalogue.UpTo(f.Target)+": the numbers may be better than they look here.")
	}
	if f.FromMemory != "" {
		p.Remarks = append(p.Remarks, f.FromMemory)
	}
	if d.Skin == SkinMilestone {
		for _, m := range f.Milestones {
			p.Parts = append(p.Parts, m.form(d))
		}
		return p
	}
	if len(f.Milestones) > 1 {
		p.Parts = append(p.Parts, f.glance())
	}
	for _, m := range f.Milestones {
		p.Parts = append(p.Parts, m.part())
	}
	return p
}

// nothingToFund is what stands in the place of milestones.
func (p steps) nothingToFund() string {
	if len(p.FindOut) > 0 {
		return "There is no milestone yet: what there is to do follows from what has to be found out first. " + count(len(p.FindOut), "answer") + " would tell."
	}
	if len(p.Accepted) > 0 {
		return "There is no milestone: all steps were put aside."
	}
	return p.nothing()
}

// glance is all milestones, one on a line.
func (f funding) glance() part {
	p := part{ID: "glance", Title: "At a glance"}
	var list items
	for _, m := range f.Milestones {
		list = append(list, item{Lead: fmt.Sprintf("%d. %s", m.Number, m.counts()), Text: m.Takes})
	}
	p.add(para{Text: f.headline, Strong: true}, list, para{Text: "Together: " + f.Takes + "."})
	return p
}

func (m fundable) part() part {
	p := part{ID: "milestone-" + strconv.Itoa(m.Number), Title: fmt.Sprintf("Milestone %d: %s", m.Number, m.Title)}
	p.add(para{Text: m.Effect, Strong: true}, heading{3, "Situation"}, para{Text: m.Situation})
	if len(m.Needs) > 0 {
		p.add(para{Text: m.after()})
	}
	if list := m.prevents(); list != nil {
		p.add(heading{3, "What it prevents"}, list)
	}
	p.add(heading{3, "Work"})
	for _, w := range m.Steps {
		p.add(w.entry())
	}
	p.add(heading{3, "How to know that it is done"}, m.done(), heading{3, "Effort and amount"},
		para{Text: "Estimated work: " + m.Takes + "."}, para{Text: "Amount: " + blank})
	return p
}

// after is what has to be done before, of other milestones.
func (m fundable) after() string {
	return "It comes after " + model.List(m.needed) + "."
}

// milestoneOf is the milestone whose step a criterion is.
func milestoneOf(all []model.Piece, c *model.Criterion) string {
	for i, p := range all {
		if slices.ContainsFunc(p.Steps, func(s model.Step) bool { return s.Criterion == c }) {
			return "milestone " + strconv.Itoa(i+1)
		}
	}
	return "in no milestone"
}

// milestones are some by their numbers: "milestones 1 and 3".
func milestones(numbers []string) string {
	if len(numbers) == 1 {
		return "milestone " + numbers[0]
	}
	return "milestones " + model.List(numbers)
}

// prevents is why each step matters; nil where no text says so.
func (m fundable) prevents() (list items) {
	for _, w := range m.Steps {
		if w.Prevents != "" {
			list = append(list, item{Lead: w.Title, Text: w.Prevents})
		}
	}
	return list
}

func (m fundable) done() (list items) {
	for _, w := range m.Steps {
		list = append(list, item{Lead: w.Title, Text: w.doneWhen()})
	}
	return list
}

func (w work) doneWhen() string {
	if w.DoneWhen == "" {
		return "Every condition holds."
	}
	return model.Capital(model.Stop(w.DoneWhen))
}

func (w work) entry() entry {
	e := entry{Title: w.Title, ID: w.Criterion.ID, Line: string(w.Effort) + " · " + string(w.Impact) + " impact"}
	if w.State == model.Partly {
		e.Line += " · partly there"
	}
	e.Facts = []fact{w.fact("To do")}
	return e
}

// form is a milestone as the pages of foundations have it, one on a sheet.
func (m fundable) form(d Document) part {
	p := part{ID: "milestone-" + strconv.Itoa(m.Number), Title: fmt.Sprintf("Milestone %d: %s", m.Number, m.Title), Break: m.Number > 1 && d.Milestone == 0}
	standard := d.Catalogue.Named() + ", " + m.place
	p.add(items{
		{Lead: "Status", Text: "open"},
		{Lead: "Progress", Text: fmt.Sprintf("%d of %d", m.Met, m.Of)},
		{Lead: "Standard", Text: standard},
		{Lead: "Estimated work", Text: m.Takes},
		{Lead: "Funding required", Text: blank},
		{Lead: "Supporters", Text: blank},
	}, heading{3, "Goals"}, para{Text: m.Effect}, para{Text: m.Situation})
	if len(m.Needs) > 0 {
		p.add(para{Text: m.after()})
	}
	if list := m.prevents(); list != nil {
		p.add(heading{3, "Impact"}, list)
	}
	p.add(heading{3, "Deliverables"})
	var list items
	for _, w := range m.Steps {
		left := strings.Join(w.fact("").Texts, " ")
		if how := w.howMuch(); how != "" {
			left = model.Capital(how) + ": " + left
		}
		list = append(list, w.Criterion.item(left+" Done when: "+w.doneWhen()))
	}
	p.add(list)
	return p
}

func (f funding) table() table {
	t := table{{"milestone", "milestone_title", "category", "level", "met", "met_after", "criteria", "effect", "takes", "amount",
		"id", "title", "state", "effort", "impact", "prevents", "left_to_do", "done_when"}}
	for _, m := range f.Milestones {
		for _, w := range m.Steps {
			t = append(t, []string{strconv.Itoa(m.Number), m.Title, m.Category, levelCell(m.Level), strconv.Itoa(m.Met), strconv.Itoa(m.MetAfter), strconv.Itoa(m.Of),
				m.Effect, m.Takes, "", w.Criterion.ID, w.Title, string(w.State), string(w.Effort), string(w.Impact), w.Prevents, w.cell(texts), w.DoneWhen})
		}
	}
	return t
}

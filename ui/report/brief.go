package report

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Brief is one page for people who decide and have little time.
var Brief = Kind{
	Name: "brief", For: "a board", Shows: "one page, what is there and what is next", NeedsCatalogue: true,
	page: func(d Document) page { return newBrief(d).page(d) },
	data: func(d Document) any { return newBrief(d) },
}

// brief is what a board has to know, as machines read it.
type brief struct {
	base
	Headline   string      `json:"headline"`
	FromMemory string      `json:"from_memory,omitempty"` // how much of what is met, in a sentence
	Categories []standing  `json:"categories"`
	Next       []briefStep `json:"next"`  // of the plan, the first ones
	Later      []briefStep `json:"later"` // what comes after the plan, where that is near
	Steps      int         `json:"steps"` // of the plan
	Takes      string      `json:"takes"` // all of them, in words
	Against    []briefStep `json:"against"`
	Needed     []string    `json:"needed"` // from the reader, in sentences

	grid   grid
	target int
}

// briefStep is a step in a few lines.
type briefStep struct {
	Criterion ref          `json:"id"`
	Title     string       `json:"title"`
	Category  string       `json:"category"`
	Level     int          `json:"level,omitempty"`
	Effort    model.Effort `json:"effort"`
	Owner     string       `json:"owner,omitempty"`
	Until     string       `json:"until,omitempty"`
	Overdue   bool         `json:"overdue,omitempty"`
	Because   string       `json:"because,omitempty"`
	Why       string       `json:"why,omitempty"` // it is put aside

	planned bool
	until   model.Day // as somebody wrote it
}

// What fits on the page: so many of a list, so many letters of a text that somebody wrote.
const (
	briefSteps, briefAgainst = 3, 2
	briefOwner, briefName    = 30, 60
	briefWhy, briefBecause   = 100, 160
	briefMet                 = 100
)

func newBrief(d Document) brief {
	l := newLevels(d)
	out := brief{base: newBase(d), Headline: model.Headline(d.standings()), FromMemory: model.MemorySays(d.Catalogue, d.Assessment, d.shows), Categories: l.Categories, Next: []briefStep{}, Later: []briefStep{}, Against: []briefStep{}, Needed: []string{}, grid: l.grid}
	plan := model.PlanOn(d.Catalogue, d.Assessment, d.target(), d.day())
	out.target = plan.Target
	var steps []model.Step
	for _, s := range plan.Steps() {
		if d.shows(s.Criterion.Category) {
			steps = append(steps, s)
		}
	}
	for _, s := range steps[:min(briefSteps, len(steps))] {
		out.Next = append(out.Next, newBriefStep(d, s))
	}
	whole := model.PlanOn(d.Catalogue, d.Assessment, model.TopLevel, d.day())
	for _, s := range whole.Steps() {
		near := s.Criterion.Level > plan.Target && (len(out.Later) == 0 || out.Later[0].Level == s.Criterion.Level)
		if d.Target == 0 && near && d.shows(s.Criterion.Category) && len(out.Next)+len(out.Later) < briefSteps {
			out.Later = append(out.Later, newBriefStep(d, s))
		}
	}
	out.Steps, out.Takes = len(steps), model.EffortSays(steps)
	for _, s := range whole.Accepted {
		if d.shows(s.Criterion.Category) {
			out.Against = append(out.Against, newBriefStep(d, s))
		}
	}
	out.need(d, plan, l)
	return out
}

func newBriefStep(d Document, s model.Step) briefStep {
	c := s.Criterion
	if s.Back { // what was said of it holds no longer
		s.Intent = model.Intent{}
	}
	return briefStep{
		Criterion: d.ref(c), Title: c.Title, Category: c.Category, Level: d.level(c), Effort: c.Effort, Because: c.Because,
		Owner: s.Intent.Owner, Until: dayOf(s.Intent.Until), until: s.Intent.Until, Overdue: s.Intent.Overdue(d.day()), Why: s.Intent.Why,
		planned: s.Intent.Choice == model.Planned,
	}
}

// need is what only the reader can give: people, decisions and time.
func (b *brief) need(d Document, plan model.Plan, l levels) {
	add := func(text string) { b.Needed = append(b.Needed, text) }
	var nobody []string
	for _, s := range b.Next {
		if s.Owner == "" {
			nobody = append(nobody, fitting(s.Title, briefName))
		}
	}
	if nobody != nil {
		add("Somebody to take on " + map[bool]string{true: "this step", false: "these steps"}[len(nobody) == 1] + ": " + strings.Join(nobody, "; ") + ".")
	}
	if n := len(model.Overdue(d.Catalogue, d.Assessment, d.day())); n > 0 {
		add(fmt.Sprintf("A new day, or another decision, for %s that %s overdue.", count(n, "planned step"), are(n)))
	}
	unknown, disagreed := 0, 0
	for _, u := range plan.FindOut {
		switch {
		case !d.shows(u.Criterion.Category):
		case u.Disputed:
			disagreed++
		default:
			unknown++
		}
	}
	if disagreed > 0 {
		add("A decision on " + count(disagreed, "answer") + " on which people of the registry disagree.")
	}
	if unknown > 0 {
		add("Somebody who can answer " + count(unknown, "question") + " that nobody could so far.")
	}
	if n := len(l.Stale); n > 0 {
		add("An evening to look again at " + count(n, "answer") + " that nobody has checked for a year.")
	}
	if b.Takes != "" {
		all := ""
		if b.Steps > len(b.Next) {
			all = fmt.Sprintf(", for all %d steps", b.Steps)
		}
		add("Time, or money" + all + ": " + b.Takes + ".")
	}
	if len(b.Needed) == 0 {
		add("Nothing now. It stays so if somebody looks again from time to time.")
	}
}

func (b brief) page(d Document) page {
	p := d.page("")
	p.Remarks[0] = strings.TrimSpace("Self-assessed, and checked by nobody. " + b.tells())
	p.Title, p.Single = "a brief for the board", true
	p.Subject = "A brief for the board: self-assessment against " + d.Catalogue.Named() + ", as of " + theme.Date(b.AsOf)
	p.Registry = fitting(p.Registry, briefName)
	p.Foot, p.Source = nil, "" // the whole report has them
	stands := part{ID: "stands", Title: "Where we stand"}
	stands.add(b.grid, para{Text: joined([]string{b.Headline, b.met(), b.FromMemory}, " "), Strong: true})

	next := part{ID: "next", Title: "Next steps " + d.Catalogue.Towards(b.target)}
	if len(b.Next) == 0 {
		next.add(para{Text: newSteps(d).none()})
	} else if b.Steps > len(b.Next) {
		next.Title += fmt.Sprintf(", %d of %d", len(b.Next), b.Steps)
	}
	if text := levelOf(d.Catalogue, b.target).Text; text != "" && len(b.Next) > 0 {
		next.add(para{Text: model.Capital(levelAndName(d.Catalogue, b.target)) + ": " + firstSentence(text)})
	}
	if list := append(b.items(d, b.Next), b.items(d, b.Later)...); list != nil {
		next.add(list)
	}
	p.Parts = []part{stands, next}

	if len(b.Against) > 0 {
		against := part{ID: "against", Title: "Decided against, for now"}
		var list items
		for _, s := range b.Against[:min(briefAgainst, len(b.Against))] {
			list = append(list, item{Lead: fitting(s.Title, briefName), Text: putAside(model.Intent{Choice: model.Accepted, Why: fitting(s.Why, briefWhy), Until: s.until}, d.day())})
		}
		if against.add(list); len(b.Against) > len(list) {
			against.Title += fmt.Sprintf(", %d of %d", len(list), len(b.Against))
		}
		p.Parts = append(p.Parts, against)
	}
	needed := part{ID: "needed", Title: "What is needed from you"}
	var needs items
	for _, text := range b.Needed {
		lead, rest, _ := strings.Cut(text, ": ")
		needs = append(needs, item{Lead: lead, Text: rest})
	}
	needed.add(needs)
	p.Parts = append(p.Parts, needed)
	return p
}

// met says how many criteria are met, and which, where that is short.
func (b brief) met() string {
	met, of := 0, 0
	var titles []string
	for _, r := range b.grid.Rows {
		for _, c := range r.Cells {
			met, of = met+c.Met, of+c.Of
			for _, s := range c.Signs {
				if s.State.Counts() && !s.Disputed {
					titles = append(titles, s.Criterion.Title)
				}
			}
		}
	}
	if of == 0 {
		return ""
	}
	text := fmt.Sprintf("Of %s that apply, %s met or provided", criteria(of), soManyAre(met))
	if list := strings.Join(titles, "; "); len(titles) == met && 0 < met && len(list) <= briefMet {
		text += ": " + list
	}
	return text + "."
}

// firstSentence is a text up to its first full stop.
func firstSentence(text string) string {
	if first, _, more := strings.Cut(text, ". "); more {
		return first + "."
	}
	return text
}

// tells says what of the team's own is on the page, before it is handed on; empty if nothing is.
func (b brief) tells() string {
	var in []string
	if slices.ContainsFunc(append(slices.Clone(b.Next), b.Later...), func(s briefStep) bool { return s.planned && s.Owner != "" }) {
		in = append(in, "names")
	}
	if slices.ContainsFunc(b.Against[:min(briefAgainst, len(b.Against))], func(s briefStep) bool { return s.Why != "" }) {
		in = append(in, "reasons")
	}
	if in == nil {
		return ""
	}
	return model.Capital(model.List(in)) + " are in it."
}

// items are some steps, a few lines each.
func (b brief) items(d Document, steps []briefStep) items {
	var list items
	for _, s := range steps {
		text := "some " + string(s.Effort) + " of work"
		switch {
		case s.planned:
			text = theme.Planned(model.Intent{Choice: model.Planned, Owner: fitting(s.Owner, briefOwner), Until: s.until}, d.day()) + "; " + text
		case s.Level <= b.target:
			text = "nobody does it yet; " + text
		}
		if s.Level > b.target {
			text = "after these, " + d.Catalogue.Towards(s.Level) + ": " + text
		}
		text += ". " + fitting(s.Because, briefBecause)
		list = append(list, item{Lead: fitting(s.Title, briefName), Text: strings.TrimSpace(text)})
	}
	return list
}

// none is what stands where no step is known.
func (p steps) none() string {
	if len(p.FindOut) > 0 {
		return "What there is to do follows from what has to be found out first."
	}
	if len(p.Accepted) > 0 {
		return "All steps were put aside."
	}
	return p.nothing()
}

package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// Summary is where the registry stands.
var Summary = Kind{
	Name: "summary", For: "the team", Shows: "the levels and why, on a page", sheets: true,
	page:  summaryPage,
	data:  func(d Document) any { return summary{newBase(d), newLevels(d)} },
	table: summaryTable,
}

func summaryPage(d Document) page {
	levels := newLevels(d)
	p := d.page(d.privacy(levels.people(d.Assessment.Profile())))
	p.Parts = append(levels.parts(d.Catalogue), about(d.Catalogue))
	return p
}

// people says whether reasons that people gave, and names of theirs, are in it.
func (l levels) people(p model.Profile) (reasons, names bool) {
	for _, s := range l.Categories {
		_, decided := p.Overrides[s.ID]
		reasons = reasons || decided
	}
	for _, u := range l.Uncounted {
		switch {
		case u.Why == "":
		case u.State == string(model.NotApplicable):
			reasons = true
		case u.State == string(model.Unsure), u.State == disputed:
			names = true
		}
	}
	return reasons, names
}

// summary is where the registry stands, as machines read it.
type summary struct {
	base
	levels
}

// levels is where the registry stands on each category.
type levels struct {
	Categories  []standing  `json:"categories"`
	LowestFloor *int        `json:"lowest_floor,omitempty"` // nil: no category applies
	Uncounted   []uncounted `json:"uncounted"`
	Trend       []course    `json:"trend"` // empty if nobody has said anything yet
	Stale       []ref       `json:"stale"` // answers that somebody should look at again
	Differs     []differs   `json:"differs"`
	Overdue     []late      `json:"overdue"` // planned for a day that has passed
	Titles      titles      `json:"titles"`  // of the criteria in lists of IDs
	// On what answers rest that count.
	MetThough  []though `json:"met_though"`  // some conditions are not ticked
	FromMemory []titled `json:"from_memory"` // met, and without evidence
	Left       []titled `json:"left"`        // answered, and not asked any more

	grid     grid
	headline string
	reminds  []string // of days that have passed
	notShown string   // the title of what is not counted

	withoutLevels bool
	progress      model.Progress
	overTime      part
}

// standing is where the registry stands on one category.
type standing struct {
	ID      string `json:"id"`
	Applies bool   `json:"applies"`
	Floor   *int   `json:"floor,omitempty"` // nil: it does not apply
	Ceiling *int   `json:"ceiling,omitempty"`
	// In the place of both, where there are no levels.
	InPlace  *bool  `json:"in_place,omitempty"`
	Met      *int   `json:"met,omitempty"` // of so many that apply
	Of       *int   `json:"of,omitempty"`
	Reason   string `json:"reason"`
	Early    []ref  `json:"early"`
	Blocking []ref  `json:"blocking"`
	// Waiting is the level that the answers would give, where only an upgrade
	// raised it and nobody has confirmed anything since.
	Waiting int        `json:"waiting,omitempty"`
	Levels  []rungData `json:"levels"` // none where it does not apply

	title string
	why   string // why it applies where somebody decided so
	above string // what is met above the floor
}

// uncounted is a criterion that a reader of the levels has to know about.
type uncounted struct {
	Criterion ref    `json:"id"`
	Title     string `json:"title"`
	State     string `json:"state"` // unanswered, unsure, other, disputed, not-applicable or provided
	Why       string `json:"why"`
}

// though is a criterion that is said to be met with conditions that are not ticked.
type though struct {
	titled
	Open []condition `json:"open"`

	says string
}

// differs is a criterion that is asked differently since it was answered.
type differs struct {
	Criterion ref    `json:"id"`
	Title     string `json:"title"`
	Text      string `json:"text"`

	item string
}

func newDiffers(d Document, x model.Differing) differs {
	return differs{d.ref(x.Criterion), x.Criterion.Title, d.Catalogue.Differently(x.Differences), "since " + d.Catalogue.Difference(x.Differences)}
}

// standings are those of the categories that are shown.
func (d Document) standings() []model.Standing {
	return slices.DeleteFunc(model.Standings(d.Catalogue, d.Assessment), func(s model.Standing) bool { return !d.shows(s.Category.ID) })
}

func newLevels(d Document) levels {
	all, picture := d.standings(), d.grid()
	out := levels{grid: picture, notShown: d.Catalogue.NotShown(), withoutLevels: d.Catalogue.WithoutLevels, Categories: []standing{}, Uncounted: []uncounted{}, Stale: []ref{}, Differs: []differs{}, Overdue: d.overdue(),
		MetThough: []though{}, FromMemory: []titled{}, Left: []titled{}}
	out.Titles = titles{}
	for i, s := range all {
		view := newStanding(d, s, picture.Rows[i])
		if s.Applies {
			p := d.Assessment.Progress(s.Category)
			out.progress.Total += p.Total
			out.progress.Answered += p.Answered
			out.progress.Unsure += p.Unsure
		}
		out.Categories = append(out.Categories, view)
		out.Titles.add(view.Early)
		out.Titles.add(view.Blocking)
	}
	if lowest, any := model.LowestFloor(all); any && !d.Catalogue.WithoutLevels {
		out.LowestFloor = &lowest
	}
	if len(all) > 1 { // of a single one its own sentence says it all
		out.headline = model.Headline(all)
	}
	out.listNotShown(d)
	if len(d.Categories) == 0 {
		out.reminds = []string{model.OverdueSays(model.Overdue(d.Catalogue, d.Assessment, d.day())), model.BackSays(d.Catalogue, d.Assessment, d.day()), d.Assessment.AheadSays(d.Now)}
	}
	out.Trend, out.overTime = newTrend(d)
	for _, c := range model.Stale(d.Catalogue, d.Assessment, model.OldOn(d.Now)) {
		if d.shows(c.Category) {
			out.Stale = append(out.Stale, d.ref(c))
		}
	}
	out.Titles.add(out.Stale)
	return out
}

func newStanding(d Document, s model.Standing, row model.GridRow) standing {
	view := standing{
		ID: s.Category.ID, Applies: s.Applies, Reason: s.Reason,
		Early: d.refs(s.Early), Blocking: d.refs(s.Blocking), Waiting: s.Waiting,
		Levels: d.rungs(row), title: s.Category.Title, why: s.Why, above: s.Above(),
	}
	switch {
	case !s.Applies:
	case d.Catalogue.WithoutLevels:
		inPlace := s.Floor == model.TopLevel
		met, of := s.Counted()
		view.InPlace, view.Met, view.Of = &inPlace, &met, &of
	default:
		view.Floor, view.Ceiling = &s.Floor, &s.Ceiling
	}
	return view
}

// listNotShown lists what the levels do not show of the categories that are shown.
func (out *levels) listNotShown(d Document) {
	for _, u := range model.Uncounteds(d.Catalogue, d.Assessment) {
		if d.shows(u.Criterion.Category) {
			out.Uncounted = append(out.Uncounted, uncounted{d.ref(u.Criterion), u.Criterion.Title, stateName(u.State, u.Disputed), u.Why})
		}
	}
	for _, x := range d.Assessment.Differing(d.Catalogue) {
		if d.shows(x.Criterion.Category) {
			out.Differs = append(out.Differs, newDiffers(d, x))
		}
	}
	unshown := model.MakeUnshown(d.Catalogue, d.Assessment)
	for _, t := range unshown.Though {
		if d.shows(t.Criterion.Category) {
			out.MetThough = append(out.MetThough, though{newTitled(t.Criterion), conditions(t.Open), t.Says()})
		}
	}
	for _, c := range unshown.FromMemory {
		if d.shows(c.Category) {
			out.FromMemory = append(out.FromMemory, newTitled(c))
		}
	}
	for _, c := range unshown.Left {
		if d.shows(c.Category) {
			out.Left = append(out.Left, newTitled(c))
		}
	}
}

// parts are the levels as people read them.
func (l levels) parts(c *model.Catalogue) []part {
	stands := part{ID: "levels", Title: "Where it stands"}
	stands.add(l.grid)
	if l.headline != "" {
		stands.add(para{Text: l.headline, Strong: true})
	}
	if p := l.progress; p.Total > 0 {
		answered := fmt.Sprintf("%d of %d criteria %s answered", p.Answered, p.Total, are(p.Answered))
		if p.Unsure > 0 {
			answered += fmt.Sprintf(", %d of them as unsure", p.Unsure)
		}
		if n := len(l.Stale); n > 0 {
			answered += fmt.Sprintf(", %d of them last checked more than a year ago", n)
		}
		stands.add(para{Text: answered + ". There is no overall score: the categories ask for different things."})
	}
	for _, says := range l.reminds {
		if says != "" {
			stands.add(para{Text: says})
		}
	}
	for _, s := range l.Categories {
		stands.add(heading{3, s.title})
		stands.add(para{Text: s.Reason})
		if s.Applies && s.why != "" {
			stands.add(para{Text: "Somebody decided that this category applies: " + model.Stop(s.why)})
		}
		if s.above != "" {
			stands.add(para{Text: s.above})
		}
	}
	parts := []part{stands}
	if l.overTime.Blocks != nil {
		parts = append(parts, l.overTime)
	}
	return append(parts, l.uncountedPart()...)
}

// levelAndName is "level 1, basic".
func levelAndName(c *model.Catalogue, level int) string {
	text := "level " + strconv.Itoa(level)
	if name := levelOf(c, level).Name; name != "" {
		text += ", " + name
	}
	return text
}

// levelOf is the level of a number, empty where there is none.
func levelOf(c *model.Catalogue, number int) model.Level {
	for _, l := range c.Levels {
		if l.Number == number {
			return l
		}
	}
	return model.Level{}
}

// groups are the kinds of what is not counted, in the order in which they are
// shown, and what each does to the levels.
var groups = []struct{ state, title, text, withoutLevels string }{
	{"unanswered", "Not answered", "They count as not met; they may raise what is possible.", "They count as not met."},
	{string(model.Unsure), "Unsure", "Nobody could tell yet. They count as not met; they may raise what is possible.", "Nobody could tell yet. They count as not met."},
	{other, "Said in a word that is not known here", "A later version of rungs may have written it. They count as not met; they may raise what is possible.", "A later version of rungs may have written it. They count as not met."},
	{disputed, "Disputed", "Two people answered differently. The least favourable answer counts for the level, the most favourable one for what is possible.", "Two people answered differently. The least favourable answer counts."},
	{string(model.NotApplicable), "Not applicable", "Left out of the levels, for these reasons.", "Left out of the count, for these reasons."},
	{string(model.Provided), "Provided by another service", "Counted as met. That holds as long as the service keeps it up.", "Counted as met. That holds as long as the service keeps it up."},
}

// uncountedPart lists them: one by one where there is something to say of each,
// or else in a row for each category.
func (l levels) uncountedPart() []part {
	p := part{ID: "not-shown", Title: l.notShown}
	for _, g := range groups {
		var list items
		n := 0
		for _, u := range l.Uncounted {
			if u.State != g.state {
				continue
			}
			n++
			if last := len(list) - 1; u.Why != "" {
				list = append(list, item{Lead: u.Criterion.Title, Text: u.Why})
			} else if last >= 0 && list[last].Lead == u.Criterion.Category {
				list[last].Text += "; " + u.Criterion.Title
			} else {
				list = append(list, item{Lead: u.Criterion.Category, Text: u.Criterion.Title})
			}
		}
		if n > 0 {
			text := g.text
			if l.withoutLevels {
				text = g.withoutLevels
			}
			p.add(heading{3, fmt.Sprintf("%s (%d)", g.title, n)}, para{Text: text}, list)
		}
	}
	if n := len(l.Differs); n > 0 {
		var list items
		for _, x := range l.Differs {
			list = append(list, x.Criterion.item(x.item))
		}
		p.add(heading{3, fmt.Sprintf("Asked differently since they were answered (%d)", n)}, para{Text: "They count as they were answered; look at each again, and answer anew or confirm."}, list)
	}
	if n := len(l.MetThough); n > 0 {
		var list items
		for _, t := range l.MetThough {
			list = append(list, item{Lead: t.Title, ID: t.ID, Text: t.says})
		}
		p.add(heading{3, fmt.Sprintf("%s (%d)", model.MetThoughSays, n)}, para{Text: "They count as met. Beside each stands what does not hold so far."}, list)
	}
	row := func(title, text string, list []titled) {
		var titles []string
		for _, t := range list {
			titles = append(titles, t.Title)
		}
		if titles != nil {
			p.add(heading{3, fmt.Sprintf("%s (%d)", title, len(titles))}, para{Text: text + " " + strings.Join(titles, "; ") + "."})
		}
	}
	row(model.FromMemorySays, "They count. A link or a path that shows it makes them checkable by others.", l.FromMemory)
	row(model.LeftSays, "They count for nothing, and are kept.", l.Left)
	if len(p.Blocks) == 0 {
		return nil
	}
	return []part{p}
}

// about says what the levels mean and what the framework leaves out.
func about(c *model.Catalogue) part {
	p := part{ID: "about", Title: "About the levels"}
	if c.WithoutLevels {
		p.Title = "About these questions"
		p.add(para{Text: "They have no levels. A category is in place when each of its questions is met, provided by another service, or not applicable."})
	}
	var list items
	for _, l := range c.Levels {
		list = append(list, item{Lead: model.Capital(levelAndName(c, l.Number)), Text: l.Text})
	}
	p.add(list)
	if text := c.LeftOut; text != "" {
		p.add(heading{3, c.LeavesOut()}, para{Text: text})
	}
	return p
}

func summaryTable(d Document) table {
	w := newWhole(d)
	t := table{{"category", "level", "id", "title", "state", "counts", "why", "category_floor", "category_ceiling", "asked_differently"}}
	why := map[string]string{}
	for _, u := range w.Summary.Uncounted {
		why[u.Criterion.ID] = u.Why
	}
	for _, a := range w.Answers {
		floor, ceiling := w.Summary.of(a.Category)
		t = append(t, []string{a.Category, levelCell(a.Level), a.Criterion.ID, a.Title, a.State, a.counts(), why[a.Criterion.ID], floor, ceiling, a.Differs})
	}
	return t
}

// of is the floor and the ceiling of a category, empty where it does not apply.
func (l levels) of(category string) (floor, ceiling string) {
	for _, s := range l.Categories {
		if s.ID == category && s.InPlace != nil {
			return map[bool]string{true: "in place", false: "not in place"}[*s.InPlace], ""
		}
		if s.ID == category && s.Applies {
			return strconv.Itoa(*s.Floor), strconv.Itoa(*s.Ceiling)
		}
	}
	return "", ""
}

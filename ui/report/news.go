package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// News is what became better or worse since a day, for people who do not look into the
// assessment. A line is there only for something that somebody said; names are in it, and
// links that are not public, only in the private copy, and notes never.
var News = Kind{
	Name: "news", For: "a funder and the team", Shows: "what moved in the last month", Outside: true, NeedsCatalogue: true,
	page:  func(d Document) page { return newNews(d).page() },
	data:  func(d Document) any { return newNews(d) },
	table: func(d Document) table { return newNews(d).table() },
}

// news is what happened, as machines read it.
type news struct {
	base
	Since    string     `json:"since"`
	Moved    []happened `json:"moved"`
	Worse    []happened `json:"worse"`
	Also     []happened `json:"also"` // neither better nor worse
	Plans    []happened `json:"plans"`
	Settings []happened `json:"settings"`
	Left     []left     `json:"left"`    // of the categories that something happened in
	Overdue  []late     `json:"overdue"` // planned for a day that has passed

	document Document
}

// happened is one thing that changed on a day.
type happened struct {
	On        string   `json:"on"`
	ID        string   `json:"id,omitempty"` // of the criterion
	Title     string   `json:"title"`        // of the criterion, or of the category
	Category  string   `json:"category,omitempty"`
	Before    string   `json:"before,omitempty"` // in words
	After     string   `json:"after,omitempty"`
	Confirmed bool     `json:"confirmed,omitempty"` // somebody looked again, and all is as it was
	Completes string   `json:"completes,omitempty"` // the level that it completes, in words
	Loses     string   `json:"loses,omitempty"`     // the level that is lost by it
	Holds     []string `json:"holds,omitempty"`     // conditions that hold now, in words
	NoMore    []string `json:"no_more,omitempty"`   // and that hold no longer
	Links     []string `json:"links,omitempty"`
	By        []string `json:"by,omitempty"`

	change string // what of a profile is another one, for people, who need not look for it
}

// left is what stands before the next level of a category.
type left struct {
	Category string   `json:"category"`
	Title    string   `json:"title"`
	Level    int      `json:"level,omitempty"` // the next one; missing where there are no levels
	Criteria []titled `json:"criteria"`
}

// late is a planned step whose day has passed.
type late struct {
	titled
	Until string `json:"until"`
}

func newNews(d Document) news {
	if d.Since == "" { // as pages for those who pay are written
		d.Since = model.DayOf(d.Now.AddDate(0, -1, 0))
	}
	out := news{base: newBase(d), Since: string(d.Since), Moved: []happened{}, Worse: []happened{}, Also: []happened{}, Plans: []happened{}, Settings: []happened{},
		Left: []left{}, Overdue: d.overdue(), document: d}
	touched := map[string]bool{}
	for day := range model.News(d.Catalogue, d.Assessment, d.Since) {
		out.add(d, day, touched)
	}
	for _, s := range d.standings() {
		if s.Applies && touched[s.Category.ID] && len(s.Blocking) > 0 {
			l := left{Category: s.Category.ID, Title: s.Category.Title, Criteria: []titled{}}
			if !s.Category.WithoutLevels() {
				l.Level = s.Floor + 1
			}
			for _, c := range s.Blocking {
				l.Criteria = append(l.Criteria, newTitled(c))
			}
			out.Left = append(out.Left, l)
		}
	}
	return out
}

// overdue are the planned steps whose day has passed.
func (d Document) overdue() []late {
	out := []late{}
	for _, c := range model.Overdue(d.Catalogue, d.Assessment, d.day()) {
		if d.shows(c.Category) {
			out = append(out, late{newTitled(c), string(d.Assessment.Intent(c.ID).Until)})
		}
	}
	return out
}

// add takes in what happened on a day, and notes in which categories.
func (n *news) add(d Document, day model.DayNews, touched map[string]bool) {
	told := map[*model.Move]bool{} // by the change that brought them
	for _, ch := range day.Changes {
		if !d.shows(ch.Criterion.Category) {
			continue
		}
		touched[ch.Criterion.Category] = true
		told[ch.Brings] = true
		h := newHappened(d, day.On, ch)
		switch {
		case ch.Direction() == model.Worse, h.Loses != "":
			n.Worse = append(n.Worse, h)
		case ch.Direction() == model.Better && !ch.After.Disputed():
			n.Moved = append(n.Moved, h)
		default:
			n.Also = append(n.Also, h)
		}
	}
	for i := range day.Moves {
		m := &day.Moves[i]
		if d.shows(m.After.Category.ID) && !told[m] {
			n.moved(day.On, *m, touched)
		}
	}
	for _, in := range day.Intents {
		if d.shows(in.Criterion.Category) {
			h := happened{On: string(day.On), ID: in.Criterion.ID, Title: in.Criterion.Title, Category: in.Criterion.Category,
				Before: d.meant(in.Before), After: d.meant(in.After), By: d.names(in.Said)}
			if in.Before.Choice == "" {
				h.Before = ""
			}
			if h.Before != h.After {
				n.Plans = append(n.Plans, h)
			}
		}
	}
	for _, s := range day.Settings {
		if len(d.Categories) == 0 {
			h := happened{On: string(day.On), Title: kindNames[s.Kind], After: settingOf(d, s.Kind, day.After), By: d.names(s.Said)}
			switch {
			case s.Kind == model.ProfileKind && d.Public:
				h.After = "changed" // in words it holds reasons
			case s.Kind == model.ProfileKind:
				h.change = changedProfile(d, day.Before.Profile(), day.After.Profile())
			}
			n.Settings = append(n.Settings, h)
		}
	}
}

// moved takes in a category that stands elsewhere by something else than an answer, such
// as the profile.
func (n *news) moved(on model.Day, m model.Move, touched map[string]bool) {
	x, y := newPlace(m.Before), newPlace(m.After)
	if x.Applies == y.Applies && m.Before.Floor == m.After.Floor {
		return // only what is possible
	}
	touched[m.After.Category.ID] = true
	h := happened{On: string(on), Title: m.After.Category.Title, Category: m.After.Category.ID, Before: leveled(x), After: leveled(y)}
	switch {
	case x.Applies != y.Applies:
		n.Also = append(n.Also, h)
	case m.After.Floor > m.Before.Floor:
		n.Moved = append(n.Moved, h)
	default:
		n.Worse = append(n.Worse, h)
	}
}

// leveled is where a category stands: "level 1", "in place", "does not apply".
func leveled(p place) string {
	if p.Floor != nil {
		return "level " + p.text()
	}
	return p.text()
}

func newHappened(d Document, on model.Day, ch model.Change) happened {
	c := ch.Criterion
	h := happened{On: string(on), ID: c.ID, Title: c.Title, Category: c.Category, Before: d.plainly(ch.Before), After: d.plainly(ch.After), By: d.names(ch.Said)}
	h.Confirmed = ch.Confirmed()
	if m := ch.Brings; m != nil {
		reached := m.After.Category.Title
		if !m.After.Category.WithoutLevels() {
			reached += " level " + strconv.Itoa(max(m.Before.Floor, m.After.Floor))
		}
		if h.Completes = reached; m.After.Floor < m.Before.Floor {
			h.Completes, h.Loses = "", reached
		}
	}
	if !ch.Before.Disputed() && !ch.After.Disputed() {
		before, after := ch.Before.Ticked(), ch.After.Ticked()
		h.Holds, h.NoMore = tickTexts(c, lacking(before, after)), tickTexts(c, lacking(after, before))
	}
	before, after := d.evidence(ch.Before), d.evidence(ch.After)
	if slices.Equal(before, after) { // as they are on most days
		return h
	}
	had := map[string]bool{}
	for _, e := range before {
		had[e.Ref] = true
	}
	for _, e := range after {
		if !had[e.Ref] {
			had[e.Ref] = true
			h.Links = append(h.Links, e.Ref)
		}
	}
	return h
}

// lacking are those of the second list that the first one does not have.
func lacking(first, second []string) (out []string) {
	has := map[string]bool{}
	for _, id := range first {
		has[id] = true
	}
	for _, id := range second {
		if !has[id] {
			out = append(out, id)
		}
	}
	return out
}

func tickTexts(c *model.Criterion, ids []string) (out []string) {
	for _, id := range ids {
		out = append(out, c.TickText(id))
	}
	return out
}

// plainly is a finding in words, without the names of people where these are left out.
func (d Document) plainly(f model.Finding) string {
	if !d.Public {
		return spoken(f)
	}
	switch {
	case f.Disputed():
		return disputed
	case f.State() == model.Provided:
		return f.Answer().Said()
	}
	return f.State().String()
}

// meant is what somebody means to do, in words; who and why are left out of the public
// copy.
func (d Document) meant(i model.Intent) string {
	if d.Public {
		switch i.Choice {
		case model.Planned:
			if i.Until != "" {
				return "planned, until " + theme.Date(string(i.Until))
			}
			return "planned"
		case model.Accepted:
			if i.Until != "" {
				return "put aside, until " + theme.Date(string(i.Until))
			}
			return "put aside"
		}
		return "nothing planned"
	}
	return intentText(i)
}

// names are those of people, where they are not left out.
func (d Document) names(said []model.Event) (out []string) {
	named := map[string]bool{"": true}
	for _, e := range said {
		if !d.Public && !named[e.By] {
			out, named[e.By] = append(out, e.By), true
		}
	}
	return out
}

func (n news) page() page {
	d := n.document
	p := page{Registry: n.Registry, Title: "news", Subject: "What moved after " + theme.Date(n.Since) + ", as of " + theme.Date(n.AsOf)}
	p.Remarks = []string{"This is a self-assessment against " + d.Catalogue.Named() + "; nobody has checked it from outside. " +
		map[bool]string{true: "Names of people, notes, and links that are not public are left out.", false: "This is the private copy: names of people and all links are in it."}[d.Public]}
	if n.empty() {
		p.Remarks = append(p.Remarks, "Nothing moved.")
	}
	add := func(id, title string, list []happened) {
		if len(list) > 0 {
			next := part{ID: id, Title: title}
			for _, h := range list {
				next.add(h.entry(d))
			}
			p.Parts = append(p.Parts, next)
		}
	}
	add("moved", "What moved", n.Moved)
	add("worse", "What got worse", n.Worse)
	add("also", "What else was said", n.Also)
	if len(n.Left) > 0 {
		var list items
		for _, l := range n.Left {
			lead := "To have " + l.Title + " in place"
			if l.Level > 0 {
				lead = fmt.Sprintf("To %s level %d", l.Title, l.Level)
			}
			var titles []string
			for _, c := range l.Criteria {
				titles = append(titles, c.Title)
			}
			list = append(list, item{Lead: lead, Text: strings.Join(titles, "; ")})
		}
		p.Parts = append(p.Parts, part{ID: "left", Title: "What is left", Blocks: []block{list}})
	}
	add("plans", "Plans", n.Plans)
	if len(n.Overdue) > 0 {
		var list items
		for _, l := range n.Overdue {
			list = append(list, item{Lead: l.Title, ID: l.ID, Text: "was planned until " + theme.Date(l.Until)})
		}
		p.Parts = append(p.Parts, part{ID: "overdue", Title: "Overdue", Blocks: []block{list}})
	}
	add("registry", "The registry", n.Settings)
	if len(p.Parts) > 0 {
		p.Source = d.Catalogue.Source
	}
	return p
}

func (n news) empty() bool {
	return len(n.Moved)+len(n.Worse)+len(n.Also)+len(n.Plans)+len(n.Settings) == 0
}

// entry is a thing that happened as people read it: "20 April · not met → met · completes
// Authorization level 1".
func (h happened) entry(d Document) entry {
	title := h.Title
	if h.ID == "" {
		title = model.Capital(title)
	}
	line := []string{d.date(h.On), fromTo(h.Before, h.After)}
	switch {
	case h.change != "":
		line[1] = h.change
	case h.Before == "":
		line[1] = h.After
	case h.Confirmed:
		line[1] = h.After + ", checked again"
	case h.Before == h.After:
		line[1] = "still " + h.After
	}
	if h.Completes != "" {
		line = append(line, "completes "+h.Completes)
	}
	if h.Loses != "" {
		line = append(line, h.Loses+" is lost")
	}
	if h.By != nil {
		line = append(line, model.List(h.By))
	}
	e := entry{Title: title, ID: h.ID, Line: strings.Join(line, " · ")}
	facts := func(label string, texts []string) {
		for i := range texts {
			texts[i] = model.Capital(model.Stop(texts[i]))
		}
		if len(texts) > 0 {
			e.Facts = append(e.Facts, fact{Label: label, Texts: texts})
		}
	}
	facts("Now holds", slices.Clone(h.Holds))
	facts("No longer", slices.Clone(h.NoMore))
	if len(h.Links) > 0 {
		f := fact{Label: "Links"}
		for _, ref := range h.Links {
			f.Links = append(f.Links, link{Ref: ref})
		}
		e.Facts = append(e.Facts, f)
	}
	return e
}

func (n news) table() table {
	t := table{{"what", "day", "category", "id", "title", "was", "is_now", "completes", "loses", "holds", "holds_no_longer", "links", "said_by"}}
	for _, group := range []struct {
		what string
		list []happened
	}{{"moved", n.Moved}, {"worse", n.Worse}, {"also", n.Also}, {"plan", n.Plans}, {"registry", n.Settings}} {
		for _, h := range group.list {
			t = append(t, []string{group.what, h.On, h.Category, h.ID, h.Title, h.Before, h.After, h.Completes, h.Loses, lined(h.Holds), lined(h.NoMore), lined(h.Links), strings.Join(h.By, ", ")})
		}
	}
	for _, l := range n.Left {
		for _, c := range l.Criteria {
			next := ""
			if l.Level > 0 {
				next = "level " + strconv.Itoa(l.Level)
			}
			t = append(t, []string{"left", "", l.Category, c.ID, c.Title, "", cmp.Or(next, "not in place"), "", "", "", "", "", ""})
		}
	}
	for _, l := range n.Overdue {
		t = append(t, []string{"overdue", l.Until, "", l.ID, l.Title, "", "", "", "", "", "", "", ""})
	}
	return t
}

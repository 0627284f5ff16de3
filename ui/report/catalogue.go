package report

import (
	"strconv"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"rungs/model"
)

// Catalogue is the questions themselves, for other programs. Nobody's answers are in it.
var Catalogue = Kind{
	Name: "catalogue", For: "other programs",
	data:     func(d Document) any { return newSet(d.Catalogue) },
	table:    catalogueTable,
	standard: func(d Document) cdx.StandardDefinition { return newSet(d.Catalogue).standard() },
}

// set is a catalogue as machines read it.
type set struct {
	Rungs       int          `json:"rungs"`
	ID          string       `json:"catalogue"`
	Version     string       `json:"version"`
	Revision    int          `json:"revision"` // of the texts, which are ours
	Title       string       `json:"title"`
	Source      string       `json:"source,omitempty"`
	Attribution string       `json:"attribution"`
	LeftOut     string       `json:"left_out"`
	Levels      []setLevel   `json:"levels"` // empty: it has none
	Categories  []setSection `json:"categories"`
}

type setLevel struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
	Text   string `json:"text"`
}

type setSection struct {
	ID       string        `json:"id"`
	Title    string        `json:"title"`
	Requires []model.Trait `json:"requires"` // what a registry has to have or do for it to apply
	// PerClient says that each condition is ticked for each client of the registry.
	PerClient bool    `json:"per_client,omitempty"`
	Criteria  []asked `json:"criteria"`
}

// asked is a criterion without what only explains it.
type asked struct {
	ID         string           `json:"id"`
	Level      int              `json:"level,omitempty"` // 0: there are no levels
	Title      string           `json:"title"`
	Asks       string           `json:"asks"`
	Reading    string           `json:"reading,omitempty"`
	Conditions []askedCondition `json:"conditions"`
	Wishes     []string         `json:"wishes"`
	Advice     []string         `json:"advice"`
	Effort     model.Effort     `json:"effort"`
	Impact     model.Impact     `json:"impact"`
	Needs      []string         `json:"needs"`
	Helps      []string         `json:"helps"`
	// Inherited is what a login with another service's account proves.
	Inherited   model.Inheritance `json:"inherited,omitempty"`
	FirstAction string            `json:"first_action,omitempty"`
	DoneWhen    string            `json:"done_when,omitempty"`
	Reviewed    model.Day         `json:"reviewed"`
	Sources     []askedSource     `json:"sources"`
}

type askedCondition struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	OnlyIfMet string `json:"only_if_met,omitempty"` // the criterion before which it does not count
	Begin     string `json:"begin,omitempty"`       // with what the work on it begins where others hold already
}

type askedSource struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

func newSet(c *model.Catalogue) set {
	out := set{
		Rungs: shape, ID: c.ID, Version: c.Version, Revision: c.Revision, Title: c.Title, Source: c.Source,
		Attribution: c.Attribution, LeftOut: c.LeftOut, Levels: []setLevel{}, Categories: []setSection{},
	}
	for _, l := range c.Levels {
		out.Levels = append(out.Levels, setLevel{l.Number, l.Name, l.Text})
	}
	for _, category := range c.Categories {
		section := setSection{category.ID, category.Title, append([]model.Trait{}, category.Requires...), category.PerClient, []asked{}}
		for _, m := range category.Criteria {
			one := asked{
				ID: m.ID, Level: m.Level, Title: m.Title, Asks: m.Asks, Reading: m.Reading, Conditions: []askedCondition{},
				Wishes: list(m.Wishes), Advice: list(m.Advice), Effort: m.Effort, Impact: m.Impact, Needs: list(m.Needs), Helps: list(m.Helps),
				Inherited: m.Inherited, FirstAction: m.FirstAction, DoneWhen: m.DoneWhen, Reviewed: m.Reviewed, Sources: []askedSource{},
			}
			if c.WithoutLevels {
				one.Level = 0
			}
			for _, condition := range m.Conditions {
				one.Conditions = append(one.Conditions, askedCondition{condition.ID, condition.Text, condition.OnlyIfMet, condition.Begin})
			}
			for _, source := range m.Sources {
				one.Sources = append(one.Sources, askedSource{source.Title, source.URL})
			}
			section.Criteria = append(section.Criteria, one)
		}
		out.Categories = append(out.Categories, section)
	}
	return out
}

func catalogueTable(d Document) table {
	c := newSet(d.Catalogue)
	t := table{{"catalogue", "version", "category", "level", "id", "title", "asks", "conditions", "wishes", "advice", "effort", "impact",
		"needs", "first_action", "done_when", "attribution"}}
	attribution := c.Attribution // once, like the remarks of other documents
	for _, section := range c.Categories {
		for _, m := range section.Criteria {
			var conditions []string
			for _, condition := range m.Conditions {
				conditions = append(conditions, condition.Text)
			}
			level := ""
			if m.Level > 0 {
				level = strconv.Itoa(m.Level)
			}
			t = append(t, []string{c.ID, c.Version, section.ID, level, m.ID, m.Title, m.Asks, lined(conditions), lined(m.Wishes), lined(m.Advice),
				string(m.Effort), string(m.Impact), strings.Join(m.Needs, " "), m.FirstAction, m.DoneWhen, attribution})
			attribution = ""
		}
	}
	return t
}

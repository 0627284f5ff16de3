package report

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Ecosystem is all that is known of the ecosystem that the document names: what the
// world around has for it, with where and when that was seen.
var Ecosystem = Kind{
	Name: "page of an ecosystem", For: "whoever answers", impersonal: true,
	page: ecosystemPage,
	data: func(d Document) any {
		return ecosystems{shape, []ecosystem{newEcosystem(d, d.ecosystem())}}
	},
	table: func(d Document) table { return factTable(d, d.ecosystem()) },
}

// Ecosystems is a table of what is there for whom.
var Ecosystems = Kind{
	Name: "table of ecosystems", For: "whoever answers", impersonal: true,
	page: ecosystemsPage,
	data: func(d Document) any {
		out := ecosystems{shape, []ecosystem{}}
		for i := range d.Ecosystems.All {
			out.Ecosystems = append(out.Ecosystems, newEcosystem(d, &d.Ecosystems.All[i]))
		}
		return out
	},
	table: ecosystemsTable,
}

// ecosystems is what is known of some, as machines read it.
type ecosystems struct {
	Rungs      int         `json:"rungs"`
	Ecosystems []ecosystem `json:"ecosystems"`
}

type ecosystem struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Aliases []string  `json:"aliases"`
	Proves  string    `json:"proves,omitempty"` // of one criterion: what the facts do not prove
	Facts   []ecoFact `json:"facts"`
}

// ecoFact is something that was looked for.
type ecoFact struct {
	About    string          `json:"about"`
	Title    string          `json:"title"`
	Criteria []string        `json:"criteria"` // on which it bears
	State    model.FactState `json:"state"`
	Value    string          `json:"value,omitempty"`
	Says     string          `json:"says"`
	Ask      string          `json:"ask,omitempty"` // where one asks for what is not there
	Sources  []string        `json:"sources"`
	Day      string          `json:"day"` // of the oldest source
	Old      bool            `json:"old,omitempty"`
}

func newEcosystem(d Document, x *model.Ecosystem) ecosystem {
	return ecosystem{ID: x.ID, Name: x.Name, Aliases: list(x.Aliases), Facts: newEcoFacts(d, d.Ecosystems.Known(x, d.Now))}
}

func newEcoFacts(d Document, facts []model.HereFact) []ecoFact {
	out := []ecoFact{}
	for _, f := range facts {
		out = append(out, ecoFact{f.About, f.Title, list(d.Ecosystems.Criteria(f.About)), f.State, f.Value, f.Says, f.Ask, list(f.Links), string(f.Day), f.Old})
	}
	return out
}

// ecosystem is the one that the document names; of one that is not known there are no
// facts.
func (d Document) ecosystem() *model.Ecosystem {
	if x := d.Ecosystems.Find(d.Ecosystem); x != nil {
		return x
	}
	return &model.Ecosystem{Name: d.Ecosystem}
}

// here is what holds for a criterion in the ecosystem of the document; nil if nothing is
// known.
func (d Document) here(criterion string) *model.Here {
	return d.Ecosystems.For(d.Ecosystem, d.Catalogue, criterion, d.Now)
}

// factSigns say in a cell how a fact stands.
var factSigns = map[model.FactState]string{model.FactThere: "yes", model.FactPartly: "part", model.FactAbsent: "-", model.FactIdle: "n/a"}

const factLegend = "yes: it is there; part: a candidate, or what does not work by itself; -: looked for and not there; n/a: the question does not arise; empty: not found out."

func ecosystemPage(d Document) page {
	x := d.ecosystem()
	p := page{Registry: x.Name, Subject: "What the world around knows of this ecosystem", Title: x.Name,
		Remarks: []string{"These facts are suggestions and no answers: each criterion asks what your registry does. What was not found out is left out."}}
	if len(x.Aliases) > 0 {
		p.Remarks = append(p.Remarks, "Also: "+strings.Join(x.Aliases, ", ")+".")
	}
	p.Parts = []part{ecosystemPart(d, x, true)}
	return p
}

// ecosystemPart is all that is known of an ecosystem, with the sources or only their
// day.
func ecosystemPart(d Document, x *model.Ecosystem, sources bool) part {
	p := part{ID: "ecosystem", Title: "In the ecosystem " + x.Name}
	known := d.Ecosystems.Known(x, d.Now)
	for _, s := range []struct {
		state model.FactState
		title string
	}{{model.FactThere, "What is there"}, {model.FactPartly, "What is there in part"}, {model.FactAbsent, "What is not there"}, {model.FactIdle, "What does not arise"}} {
		var facts items
		for _, f := range known {
			if f.State != s.state {
				continue
			}
			text := strings.ReplaceAll(theme.HereFact(f), "`", "")
			if sources {
				text += " Bears on " + strings.Join(d.Ecosystems.Criteria(f.About), ", ") + ". Seen at " + strings.Join(f.Links, " and ") + " (" + theme.Date(string(f.Day)) + ")."
			}
			facts = append(facts, item{Lead: f.Title, Text: text})
		}
		if facts != nil {
			p.add(heading{3, s.title}, facts)
		}
	}
	return p
}

func factTable(d Document, x *model.Ecosystem) table {
	rows := table{{"about", "state", "found", "says", "ask", "criteria", "sources", "day"}}
	for _, f := range newEcosystem(d, x).Facts {
		rows = append(rows, []string{f.About, string(f.State), f.Value, f.Says, f.Ask, strings.Join(f.Criteria, " "), strings.Join(f.Sources, " "), f.Day})
	}
	return rows
}

// ecosystemsTable has a row for each ecosystem and a column for each subject: what was
// found, or else the sign.
func ecosystemsTable(d Document) table {
	head := []string{"ecosystem", "name"}
	for _, s := range d.Ecosystems.Subjects {
		head = append(head, s.ID)
	}
	rows := table{head}
	for i := range d.Ecosystems.All {
		x := &d.Ecosystems.All[i]
		row := []string{x.ID, x.Name}
		for _, s := range d.Ecosystems.Subjects {
			value := ""
			if f := x.Fact(s.ID); f != nil {
				if value = f.Value; value == "" {
					value = map[model.FactState]string{model.FactAbsent: "absent", model.FactIdle: "n/a"}[f.State]
				}
			}
			row = append(row, value)
		}
		rows = append(rows, row)
	}
	return rows
}

// columns is how many subjects stand in one table: as many as a sheet is wide.
const columns = 4

func ecosystemsPage(d Document) page {
	p := page{Registry: "Ecosystems", Subject: fmt.Sprintf("What is there for whom: %d ecosystems", len(d.Ecosystems.All)), Title: "Ecosystems",
		Remarks: []string{model.Capital(factLegend), "rungs explain --ecosystem NAME says all of one, with the sources."}}
	number := 0
	for some := range slices.Chunk(d.Ecosystems.Subjects, columns) {
		g := rows{{"Ecosystem"}}
		var titles []string
		for _, s := range some {
			g[0] = append(g[0], s.Title)
			titles = append(titles, s.Title)
		}
		for i := range d.Ecosystems.All {
			x := &d.Ecosystems.All[i]
			row := []string{x.Name}
			for _, s := range some {
				sign := ""
				if f := x.Fact(s.ID); f != nil {
					sign = factSigns[f.State]
				}
				row = append(row, sign)
			}
			g = append(g, row)
		}
		number++
		p.Parts = append(p.Parts, part{ID: fmt.Sprintf("table-%d", number), Title: model.List(titles), Blocks: []block{g}})
	}
	return p
}

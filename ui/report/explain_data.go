package report

import "rungs/model"

// explanation is what is explained, as machines read it: one criterion or one term,
// or all of both.
type explanation struct {
	Rungs     int         `json:"rungs"`
	Catalogue string      `json:"catalogue"`
	Version   string      `json:"version"`
	Revision  int         `json:"revision"` // of our text of that version
	Criteria  []explained `json:"criteria"`
	Terms     []term      `json:"terms"`
}

// explained is a criterion with all that helps to answer it.
type explained struct {
	ID          string       `json:"id"`
	Title       string       `json:"title"`
	Category    string       `json:"category"`
	Level       int          `json:"level"`
	Asks        string       `json:"asks"`
	Reading     string       `json:"reading,omitempty"` // where that is not what the framework says to the letter
	Conditions  []clause     `json:"conditions"`
	Wishes      []string     `json:"wishes"`
	Advice      []string     `json:"advice"`
	Verdicts    []verdict    `json:"verdicts"`
	Delegated   string       `json:"delegated,omitempty"` // where people log in with another service
	Yours       []particular `json:"yours"`
	Because     string       `json:"because,omitempty"`
	Effort      model.Effort `json:"effort"`
	Impact      model.Impact `json:"impact"`
	Needs       []string     `json:"needs"`
	Helps       []string     `json:"helps"`
	FirstAction string       `json:"first_action,omitempty"`
	DoneWhen    string       `json:"done_when,omitempty"`
	Work        []kindWork   `json:"work,omitempty"`
	Reviewed    string       `json:"reviewed,omitempty"`
	Peers       []peer       `json:"peers"`
	Sources     []source     `json:"sources"`
	Body        string       `json:"body"`                // Markdown
	Ecosystem   *ecosystem   `json:"ecosystem,omitempty"` // what holds there
}

type clause struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	OnlyIfMet string `json:"only_if_met,omitempty"` // the criterion without which it does not count
	Begin     string `json:"begin,omitempty"`       // with what the work on it begins where others hold already
}

type verdict struct {
	Case    string   `json:"case"`
	State   string   `json:"state"`
	Because string   `json:"because,omitempty"`
	Where   []string `json:"where,omitempty"` // the circumstances without which it does not arise
}

// particular is what holds for registries of one kind.
type particular struct {
	Where []string `json:"where"`
	Text  string   `json:"text"`
}

// kindWork is how the work begins, goes and ends at registries of one kind.
type kindWork struct {
	Where       []string `json:"where"`
	FirstAction string   `json:"first_action,omitempty"`
	DoneWhen    string   `json:"done_when,omitempty"`
	WhatCounts  string   `json:"what_counts,omitempty"`
	WhatDoesNot string   `json:"what_does_not,omitempty"`
	CheckIt     string   `json:"check_it,omitempty"`
	GetThere    string   `json:"get_there,omitempty"`
}

type peer struct {
	Registry string `json:"registry"`
	How      string `json:"how"`
	Since    string `json:"since,omitempty"`
	Source   string `json:"source"`
	Seen     string `json:"seen,omitempty"`
}

type source struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

type term struct {
	Term string   `json:"term"`
	Also []string `json:"also"`
	Text string   `json:"text"`
}

func newExplanation(d Document) explanation {
	out := explanation{Rungs: shape, Catalogue: d.Catalogue.ID, Version: d.Catalogue.Version, Revision: d.Catalogue.Revision, Criteria: []explained{}, Terms: []term{}}
	for c := range d.Catalogue.All() {
		if d.Term == "" && (d.Criterion == "" || d.Criterion == c.ID) {
			out.Criteria = append(out.Criteria, newExplained(d, c))
		}
	}
	for _, t := range d.Catalogue.Glossary {
		if one, _ := d.Catalogue.Term(d.Term); d.Criterion == "" && (d.Term == "" || t.Term == one.Term) {
			out.Terms = append(out.Terms, term{t.Term, list(t.Also), t.Text})
		}
	}
	return out
}

func newExplained(d Document, c *model.Criterion) explained {
	out := explained{
		ID: c.ID, Title: c.Title, Category: c.Category, Level: c.Level, Asks: c.Asks, Reading: c.Reading,
		Conditions: []clause{}, Wishes: list(c.Wishes), Advice: list(c.Advice), Verdicts: []verdict{}, Delegated: c.Delegated, Yours: []particular{}, Because: c.Because,
		Effort: c.Effort, Impact: c.Impact, Needs: list(c.Needs), Helps: list(c.Helps), FirstAction: c.FirstAction, DoneWhen: c.DoneWhen,
		Reviewed: string(c.Reviewed), Peers: []peer{}, Sources: []source{}, Body: c.Body,
	}
	if h := d.here(c.ID); h != nil {
		out.Ecosystem = &ecosystem{h.Ecosystem.ID, h.Ecosystem.Name, list(h.Ecosystem.Aliases), h.Proves, newEcoFacts(d, h.Facts)}
	}
	for _, cond := range c.Conditions {
		out.Conditions = append(out.Conditions, clause{cond.ID, cond.Text, cond.OnlyIfMet, cond.Begin})
	}
	for _, v := range c.Verdicts {
		out.Verdicts = append(out.Verdicts, verdict{v.Case, stateName(v.State, false), v.Because, v.Where})
	}
	for _, y := range c.Kinds() {
		out.Yours = append(out.Yours, particular{list(y.Where), y.Text})
	}
	for _, w := range c.Work {
		out.Work = append(out.Work, kindWork{list(w.Where), w.FirstAction, w.DoneWhen, w.WhatCounts, w.WhatDoesNot, w.CheckIt, w.GetThere})
	}
	for _, p := range c.Peers {
		out.Peers = append(out.Peers, peer{p.Registry, p.How, p.Since, p.Source, string(p.Seen)})
	}
	for _, s := range c.Sources {
		out.Sources = append(out.Sources, source{s.Title, s.URL})
	}
	return out
}

package content

import (
	"strings"

	"rungs/model"
)

// about is the form of catalogue.yaml.
type about struct {
	ID          string `yaml:"id"`
	Version     string `yaml:"version"`
	Title       string `yaml:"title"`
	Source      string `yaml:"source"`
	Attribution string `yaml:"attribution"`
	LeftOut     string `yaml:"left_out"`
	Levels      []struct {
		Number int    `yaml:"number"`
		Name   string `yaml:"name"`
		Text   string `yaml:"text"`
	} `yaml:"levels"`
	WithoutLevels bool `yaml:"without_levels"`
	Categories    []struct {
		ID        string   `yaml:"id"`
		Title     string   `yaml:"title"`
		Short     string   `yaml:"short"`
		Requires  []string `yaml:"requires"`
		PerClient bool     `yaml:"per_client"`
		Yours     []yours  `yaml:"yours"`
	} `yaml:"categories"`
}

// term is the form of an entry of glossary.yaml.
type term struct {
	Term string   `yaml:"term"`
	Also []string `yaml:"also"`
	Text string   `yaml:"text"`
}

// frontMatter is the form of the head of a criterion's file.
type frontMatter struct {
	ID         string `yaml:"id"`
	Level      int    `yaml:"level"`
	Order      int    `yaml:"order"`
	Title      string `yaml:"title"`
	Asks       string `yaml:"asks"`
	Reading    string `yaml:"reading"`
	Conditions []struct {
		ID        string `yaml:"id"`
		Text      string `yaml:"text"`
		OnlyIfMet string `yaml:"only_if_met"`
		Begin     string `yaml:"begin"`
	} `yaml:"conditions"`
	Wishes   []string `yaml:"wishes"`
	Advice   []string `yaml:"advice"`
	Verdicts []struct {
		Case    string   `yaml:"case"`
		State   string   `yaml:"state"`
		About   string   `yaml:"about"`
		Because string   `yaml:"because"`
		Where   []string `yaml:"where"`
	} `yaml:"verdicts"`
	Terms       []string `yaml:"terms"`
	Because     string   `yaml:"because"`
	Effort      string   `yaml:"effort"`
	Impact      string   `yaml:"impact"`
	Needs       []string `yaml:"needs"`
	Helps       []string `yaml:"helps"`
	Delegated   string   `yaml:"delegated"`
	Inherited   string   `yaml:"inherited"`
	Yours       []yours  `yaml:"yours"`
	Reasons     []yours  `yaml:"reasons"`
	FirstAction string   `yaml:"first_action"`
	DoneWhen    string   `yaml:"done_when"`
	Work        []work   `yaml:"work"`
	Reviewed    string   `yaml:"reviewed"`
	Peers       []struct {
		Registry string `yaml:"registry"`
		How      string `yaml:"how"`
		Since    string `yaml:"since"`
		Source   string `yaml:"source"`
		Seen     string `yaml:"seen"`
	} `yaml:"peers"`
	Sources []struct {
		Title string `yaml:"title"`
		URL   string `yaml:"url"`
	} `yaml:"sources"`
	// Ages is for those who keep the text, not for its readers.
	Ages []struct {
		What string `yaml:"what"`
		Look string `yaml:"look"`
	} `yaml:"ages"`
}

// yours is the form of what holds for registries of one kind.
type yours struct {
	Where []string `yaml:"where"`
	Text  string   `yaml:"text"`
}

func (y yours) particular() model.Particular {
	return model.Particular{Where: model.CleanLines(y.Where), Text: model.CleanLine(y.Text)}
}

// work is the form of what counts at registries of one kind, and of how the work begins, goes and
// ends there.
type work struct {
	Where       []string `yaml:"where"`
	FirstAction string   `yaml:"first_action"`
	DoneWhen    string   `yaml:"done_when"`
	WhatCounts  string   `yaml:"what_counts"`
	WhatDoesNot string   `yaml:"what_does_not"`
	CheckIt     string   `yaml:"check_it"`
	GetThere    string   `yaml:"get_there"`
}

func (w work) model() model.Work {
	return model.Work{
		Where: model.CleanLines(w.Where), FirstAction: model.CleanLine(w.FirstAction), DoneWhen: model.CleanLine(w.DoneWhen),
		WhatCounts: cleanText(w.WhatCounts), WhatDoesNot: cleanText(w.WhatDoesNot), CheckIt: cleanText(w.CheckIt), GetThere: cleanText(w.GetThere),
	}
}

// cleanText is a text of several lines, clean.
func cleanText(text string) string { return strings.TrimSpace(model.Clean(text)) }

// change is the form of an entry of changes.yaml.
type change struct {
	Revision  int      `yaml:"revision"`
	Since     string   `yaml:"since"`
	Criterion string   `yaml:"criterion"`
	Kind      string   `yaml:"kind"`
	From      []string `yaml:"from"`
	To        []string `yaml:"to"`
	Text      string   `yaml:"text"`
}

// The methods below make the model of what was read. Every text is cleaned on
// the way, because a double-quoted one can write any character as an escape.

// catalogue is all but the criteria.
func (a about) catalogue(terms []term, changes []change) model.Catalogue {
	c := model.Catalogue{
		ID: model.CleanLine(a.ID), Version: model.CleanLine(a.Version), Title: model.CleanLine(a.Title),
		Source: model.CleanLine(a.Source), Attribution: model.CleanLine(a.Attribution), LeftOut: model.CleanLine(a.LeftOut),
		WithoutLevels: a.WithoutLevels,
	}
	for _, l := range a.Levels {
		c.Levels = append(c.Levels, model.Level{Number: l.Number, Name: model.CleanLine(l.Name), Text: model.CleanLine(l.Text)})
	}
	for _, cat := range a.Categories {
		category := model.Category{ID: model.CleanLine(cat.ID), Title: model.CleanLine(cat.Title), Short: model.CleanLine(cat.Short), PerClient: cat.PerClient}
		for _, trait := range model.CleanLines(cat.Requires) {
			category.Requires = append(category.Requires, model.Trait(trait))
		}
		for _, y := range cat.Yours {
			category.Yours = append(category.Yours, y.particular())
		}
		c.Categories = append(c.Categories, category)
	}
	for _, t := range terms {
		c.Glossary = append(c.Glossary, model.Term{Term: model.CleanLine(t.Term), Also: model.CleanLines(t.Also), Text: model.CleanLine(t.Text)})
	}
	for _, ch := range changes {
		c.Changes = append(c.Changes, model.CatalogueChange{Revision: ch.Revision, Since: model.CleanLine(ch.Since), Criterion: model.CleanLine(ch.Criterion),
			Kind: model.ChangeKind(model.CleanLine(ch.Kind)), From: model.CleanLines(ch.From), To: model.CleanLines(ch.To), Text: model.CleanLine(ch.Text)})
	}
	return c
}

func (m frontMatter) criterion(body string) model.Criterion {
	c := model.Criterion{
		ID: model.CleanLine(m.ID), Level: m.Level, Order: m.Order,
		Title: model.CleanLine(m.Title), Asks: model.CleanLine(m.Asks), Reading: model.CleanLine(m.Reading),
		Wishes: model.CleanLines(m.Wishes), Terms: model.CleanLines(m.Terms), Because: model.CleanLine(m.Because),
		Advice: model.CleanLines(m.Advice), Effort: model.Effort(model.CleanLine(m.Effort)), Impact: model.Impact(model.CleanLine(m.Impact)),
		Needs: model.CleanLines(m.Needs), Helps: model.CleanLines(m.Helps), Delegated: model.CleanLine(m.Delegated), Inherited: model.Inheritance(model.CleanLine(m.Inherited)),
		FirstAction: model.CleanLine(m.FirstAction), DoneWhen: model.CleanLine(m.DoneWhen),
		Reviewed: model.Day(model.CleanLine(m.Reviewed)), Body: strings.TrimRight(model.Clean(body), " \t\n") + "\n",
	}
	for _, cond := range m.Conditions {
		c.Conditions = append(c.Conditions, model.Condition{ID: model.CleanLine(cond.ID), Text: model.CleanLine(cond.Text), OnlyIfMet: model.CleanLine(cond.OnlyIfMet), Begin: model.CleanLine(cond.Begin)})
	}
	for _, v := range m.Verdicts {
		c.Verdicts = append(c.Verdicts, model.Verdict{Case: model.CleanLine(v.Case), State: model.State(model.CleanLine(v.State)),
			About: model.CleanLine(v.About), Because: model.CleanLine(v.Because), Where: model.CleanLines(v.Where)})
	}
	for _, y := range m.Yours {
		c.Yours = append(c.Yours, y.particular())
	}
	for _, y := range m.Reasons {
		c.Reasons = append(c.Reasons, y.particular())
	}
	for _, w := range m.Work {
		c.Work = append(c.Work, w.model())
	}
	for _, p := range m.Peers {
		c.Peers = append(c.Peers, model.Peer{Registry: model.CleanLine(p.Registry), How: model.CleanLine(p.How),
			Since: model.CleanLine(p.Since), Source: model.CleanLine(p.Source), Seen: model.Day(model.CleanLine(p.Seen))})
	}
	for _, s := range m.Sources {
		c.Sources = append(c.Sources, model.Source{Title: model.CleanLine(s.Title), URL: model.CleanLine(s.URL)})
	}
	return c
}

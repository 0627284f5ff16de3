package report

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Explain is what there is to know of one criterion, or of a term of the glossary;
// with neither it is the list of both. Nobody's answers are in it.
var Explain = Kind{Name: "explanation", For: "whoever answers", data: func(d Document) any { return newExplanation(d) }, plain: func(d Document) string {
	c := newColumn(d)
	criterion := d.Catalogue.Criterion(d.Criterion)
	term, known := d.Catalogue.Term(d.Term)
	switch {
	case criterion != nil:
		c.criterion(d, criterion)
	case known:
		c.term(term)
	default:
		c.contents(d.Catalogue)
	}
	return c.String()
}}

// criterion is what is asked, its conditions, and everything that helps to answer.
func (c *column) criterion(d Document, criterion *model.Criterion) {
	criterion = theme.InEcosystem(criterion, d.here(criterion.ID))
	t, r := c.theme, d.ref(criterion)
	c.lines(t.Title.Render, "", r.Title)
	c.lines(t.Faint.Render, "", r.ID)
	facts := withLevel(r.Level, r.Category)
	if r.Level == model.TopLevel {
		facts += " (aspirational, above all for small registries)"
	}
	c.lines(t.Faint.Render, "", fmt.Sprintf("%s · %s · %s impact", facts, criterion.Effort, criterion.Impact))
	c.gap()
	c.lines(t.Text.Render, "", criterion.Asks)
	if criterion.Reading != "" {
		c.lines(t.Faint.Render, "", criterion.Reading)
	}
	c.gap()
	c.lines(t.Strong.Render, "", "It is met when")
	for _, condition := range criterion.Conditions {
		text := condition.Text
		if once := d.Catalogue.Once(condition); once != "" {
			text += " (" + once + ")"
		}
		c.lines(t.Text.Render, t.Glyphs.Unticked+" ", text)
	}
	if len(criterion.Verdicts) > 0 {
		c.gap()
		for _, v := range criterion.Verdicts {
			c.lines(t.Text.Render, t.Glyphs.Bullet+" ", t.Verdict(v))
		}
	}
	for _, more := range []struct {
		heading string
		texts   []string
	}{{"The framework wishes as well, does not count", criterion.Wishes}, {"We recommend, does not count", criterion.Advice}} {
		if len(more.texts) == 0 {
			continue
		}
		c.gap()
		c.lines(t.Strong.Render, "", more.heading)
		for _, text := range more.texts {
			c.lines(t.Text.Render, t.Glyphs.Bullet+" ", text)
		}
	}
	if explanation := t.Explanation(d.Catalogue, criterion, c.width); explanation != "" {
		c.gap()
		c.WriteString(explanation + "\n")
	}
	for _, w := range criterion.Work { // nobody's profile is here to choose between them
		c.gap()
		c.WriteString(t.Markdown(workMarkdown(w), c.width, theme.Links(criterion)) + "\n")
	}
	if sources := t.Sources(criterion, c.width); sources != "" {
		c.gap()
		c.WriteString(sources + "\n")
	}
}

// workMarkdown is how the work begins, goes and ends at registries of one kind.
func workMarkdown(w model.Work) string {
	out := "## If " + model.Phrases(w.Where) + "\n"
	for _, part := range append([]model.Section{{Heading: "Begin", Text: w.FirstAction}, {Heading: "Done when", Text: w.DoneWhen}}, w.Sections()...) {
		if part.Text != "" {
			out += "\n**" + part.Heading + ":**\n\n" + part.Text + "\n"
		}
	}
	return out
}

// term is an entry of the glossary.
func (c *column) term(term model.Term) {
	t := c.theme
	c.lines(t.Title.Render, "", term.Term)
	if len(term.Also) > 0 {
		c.lines(t.Faint.Render, "", "also: "+strings.Join(term.Also, ", "))
	}
	c.gap()
	c.lines(t.Text.Render, "", term.Text)
}

// contents is what can be explained: every criterion, by category and level, and
// the terms of the glossary.
func (c *column) contents(catalogue *model.Catalogue) {
	t, id := c.theme, 0
	for criterion := range catalogue.All() {
		id = max(id, theme.Width(criterion.ID))
	}
	if id = min(id, c.width/2); c.simple() {
		id = 0
	}
	for i := range catalogue.Categories {
		category := &catalogue.Categories[i]
		c.gap()
		c.lines(t.Heading.Render, "", category.Title)
		level := 0
		for j := range category.Criteria {
			criterion := &category.Criteria[j]
			if criterion.Level != level && !catalogue.WithoutLevels {
				level = criterion.Level
				c.lines(t.Faint.Render, "  ", model.Capital(levelAndName(catalogue, level)))
			}
			c.lines(t.Text.Render, "    "+t.Accent.Render(criterion.ID+strings.Repeat(" ", max(0, id-theme.Width(criterion.ID))))+"  ", criterion.Title)
		}
	}
	if len(catalogue.Glossary) > 0 {
		var terms []string
		for _, term := range catalogue.Glossary {
			terms = append(terms, term.Term)
		}
		c.gap()
		c.lines(t.Heading.Render, "", "Words that are explained too")
		c.lines(t.Text.Render, "  ", strings.Join(terms, " · "))
	}
}

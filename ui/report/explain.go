package report

import (
	"fmt"
	"io"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Explain prints one criterion: what is asked, its conditions, and everything
// that helps to answer it. Lines have at most width cells.
func Explain(w io.Writer, catalogue *model.Catalogue, criterion *model.Criterion, t theme.Theme, width int) error {
	c := newColumn(t, width)
	d := Document{Catalogue: catalogue}
	r := d.ref(criterion)
	c.lines(t.Title.Render, "", r.Title)
	c.lines(t.Faint.Render, "", r.ID)
	level := fmt.Sprintf("level %d", r.Level)
	if r.Level == model.TopLevel {
		level += " (aspirational, above all for small registries)"
	}
	c.lines(t.Faint.Render, "", fmt.Sprintf("%s · %s · %s · %s impact", r.Category, level,
		model.CleanLine(string(criterion.Effort)), model.CleanLine(string(criterion.Impact))))
	c.gap()
	c.lines(t.Text.Render, "", model.CleanLine(criterion.Asks))
	c.gap()
	c.lines(t.Strong.Render, "", "It is met when")
	for _, condition := range criterion.Conditions {
		c.lines(t.Text.Render, t.Glyphs.Unticked+" ", model.CleanLine(condition.Text))
	}
	if len(criterion.Advice) > 0 {
		c.gap()
		c.lines(t.Strong.Render, "", "Recommended, does not count")
		for _, advice := range criterion.Advice {
			c.lines(t.Text.Render, t.Glyphs.Bullet+" ", model.CleanLine(advice))
		}
	}
	if explanation := t.Explanation(catalogue, criterion, c.width); explanation != "" {
		c.gap()
		c.WriteString(explanation + "\n")
	}
	if sources := t.Sources(criterion, c.width); sources != "" {
		c.gap()
		c.WriteString(sources + "\n")
	}
	_, err := io.WriteString(w, c.String())
	return err
}

// ExplainTerm prints an entry of the glossary.
func ExplainTerm(w io.Writer, term model.Term, t theme.Theme, width int) error {
	c := newColumn(t, width)
	c.lines(t.Title.Render, "", model.CleanLine(term.Term))
	if len(term.Also) > 0 {
		c.lines(t.Faint.Render, "", "also: "+strings.Join(cleanLines(term.Also), ", "))
	}
	c.gap()
	c.lines(t.Text.Render, "", model.CleanLine(term.Text))
	_, err := io.WriteString(w, c.String())
	return err
}

// List prints what can be explained: every criterion, by category and level, and
// the terms of the glossary.
func List(w io.Writer, catalogue *model.Catalogue, t theme.Theme, width int) error {
	c := newColumn(t, width)
	id := 0
	for criterion := range catalogue.All() {
		id = max(id, theme.Width(model.CleanLine(criterion.ID)))
	}
	id = min(id, c.width/2)
	for i := range catalogue.Categories {
		category := &catalogue.Categories[i]
		c.gap()
		c.lines(t.Heading.Render, "", model.CleanLine(category.Title))
		level := 0
		for j := range category.Criteria {
			criterion := &category.Criteria[j]
			if criterion.Level != level {
				level = criterion.Level
				c.lines(t.Faint.Render, "  ", capital(levelAndName(catalogue, level)))
			}
			c.lines(t.Text.Render, "    "+t.Accent.Render(t.Pad(model.CleanLine(criterion.ID), id))+"  ", model.CleanLine(criterion.Title))
		}
	}
	if len(catalogue.Glossary) > 0 {
		var terms []string
		for _, term := range catalogue.Glossary {
			terms = append(terms, model.CleanLine(term.Term))
		}
		c.gap()
		c.lines(t.Heading.Render, "", "Words that are explained too")
		c.lines(t.Text.Render, "  ", strings.Join(terms, " · "))
	}
	_, err := io.WriteString(w, c.String())
	return err
}

package content

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// identity checks the id and remembers where it was first seen.
func (l *linter) identity(c *checked) {
	id := c.criterion.ID
	line := c.line("id")
	if first, taken := l.byID[id]; taken && id != "" {
		l.fault(c.name, line, fmt.Sprintf("the id %s is taken by %s", quote(id), first.name), "choose another one; ids never change and are never used again")
		return
	}
	l.byID[id] = c
	switch {
	case missing(id):
		l.fault(c.name, line, "the field id is missing", "add it")
	case !idForm().MatchString(id):
		l.fault(c.name, line, fmt.Sprintf("the id %s is not in small letters, digits and hyphens", quote(id)), "rename it")
	case path.Base(c.name) != id+".md":
		l.fault(c.name, line, fmt.Sprintf("the id %s is not the name of the file", quote(id)), "rename one of them, so that the file of an id can be found")
	}
}

// fields checks that each field is there and holds what it should.
func (l *linter) fields(c *checked) {
	m := c.criterion
	for _, text := range []struct {
		field, value string
		most         int
	}{
		{"title", m.Title, maxTitle}, {"asks", m.Asks, maxAsks}, {"first_action", m.FirstAction, maxOneOff}, {"done_when", m.DoneWhen, maxOneOff},
	} {
		if missing(text.value) {
			l.fault(c.name, c.line(text.field), "the field "+text.field+" is missing", "add it")
		} else if n := len([]rune(text.value)); n > text.most {
			l.fault(c.name, c.line(text.field), fmt.Sprintf("%s has %d characters", text.field, n), fmt.Sprintf("shorten it to %d", text.most))
		}
	}
	for _, text := range []struct{ field, value string }{{"reading", m.Reading}, {"because", m.Because}} { // may be left out
		if n := len([]rune(text.value)); n > maxLong {
			l.fault(c.name, c.line(text.field), fmt.Sprintf("%s has %d characters", text.field, n), fmt.Sprintf("shorten it to %d", maxLong))
		}
	}
	if m.Inherited != "" && !slices.Contains(model.Inheritances, m.Inherited) {
		l.fault(c.name, c.line("inherited"), fmt.Sprintf("inherited is %s", quote(string(m.Inherited))), "write supports, ensures, requires or passwords, or take it out")
	}
	if m.Inherited != "" && missing(m.Delegated) {
		l.fault(c.name, c.line("inherited"), "nothing is said of logins with another service's account", "add the field delegated")
	}
	l.yours(c.name, m.Yours, func(i int) int { return c.line("yours", i) })
	l.yours(c.name, m.Reasons, func(i int) int { return c.line("reasons", i) })
	l.work(c)
	if len(m.Terms) > maxTerms {
		l.fault(c.name, c.line("terms"), fmt.Sprintf("it has %d terms", len(m.Terms)), fmt.Sprintf("keep the %d by which lists speak of it most", maxTerms))
	}
	for i, text := range m.Terms {
		if n := len([]rune(text)); n > maxLong || missing(text) {
			l.fault(c.name, c.line("terms", i), fmt.Sprintf("the term has %d characters", n), fmt.Sprintf("write 1 to %d", maxLong))
		}
	}
	l.level(c)
	for _, value := range []struct {
		field, value string
		ok           bool
		mend         string
	}{
		{"effort", string(m.Effort), m.Effort == model.Days || m.Effort == model.Weeks || m.Effort == model.Months, "write days, weeks or months"},
		{"impact", string(m.Impact), m.Impact == model.High || m.Impact == model.Medium || m.Impact == model.Low, "write high, medium or low"},
		{"reviewed", string(m.Reviewed), isDay(m.Reviewed), "write a day, as 2026-11-23"},
	} {
		if missing(value.value) {
			l.fault(c.name, c.line(value.field), "the field "+value.field+" is missing", value.mend)
		} else if !value.ok {
			l.fault(c.name, c.line(value.field), fmt.Sprintf("%s is %s", value.field, quote(value.value)), value.mend)
		}
	}
}

// level checks that a criterion stands on a level of the framework, or on none in
// a catalogue without levels.
func (l *linter) level(c *checked) {
	level, line := c.criterion.Level, c.line("level")
	switch _, there := c.places["level"]; {
	case l.catalogue.WithoutLevels && there:
		l.fault(c.name, line, "the criterion has a level, and the catalogue is without", "take the field level out")
	case l.catalogue.WithoutLevels:
	case !there:
		l.fault(c.name, line, "the field level is missing", "write 1, 2 or 3")
	case level < 1 || level > model.TopLevel:
		l.fault(c.name, line, fmt.Sprintf("level is %s", quote(strconv.Itoa(level))), "write 1, 2 or 3")
	}
}

// conditions checks that there is something to hold, and that each part of it
// has a name and a text.
func (l *linter) conditions(c *checked) {
	if len(c.criterion.Conditions) == 0 {
		l.fault(c.name, c.line("conditions"), "there are no conditions", "list what has to hold; one is enough")
	}
	seen := map[string]bool{}
	for i, condition := range c.criterion.Conditions {
		line := c.line("conditions", i)
		switch {
		case !idForm().MatchString(condition.ID):
			l.fault(c.name, line, fmt.Sprintf("the condition id %s is not in small letters, digits and hyphens", quote(condition.ID)), "rename it")
		case seen[condition.ID]:
			l.fault(c.name, line, fmt.Sprintf("the condition %s stands twice", quote(condition.ID)), "rename one of them")
		case missing(condition.Text):
			l.fault(c.name, line, fmt.Sprintf("the condition %s has no text", quote(condition.ID)), "add it")
		}
		if n := len([]rune(condition.Begin)); n > maxOneOff {
			l.fault(c.name, line, fmt.Sprintf("the beginning of the condition %s has %d characters", quote(condition.ID), n), fmt.Sprintf("shorten it to %d", maxOneOff))
		}
		if word := leans(condition.Text); word != "" {
			l.fault(c.name, line, fmt.Sprintf("the condition %s begins with %q, and stands alone where the others hold", quote(condition.ID), word), "name what it is about")
		}
		seen[condition.ID] = true
		l.onlyIfMet(c, condition, c.line("conditions", i, "only_if_met"))
	}
	if !slices.ContainsFunc(c.criterion.Conditions, func(condition model.Condition) bool { return condition.OnlyIfMet == "" }) && len(c.criterion.Conditions) > 0 {
		l.fault(c.name, c.line("conditions"), "every condition waits for another criterion", "let one of them count from the beginning")
	}
}

// leans is the word with which a text begins that needs another one before it; empty if it
// begins with none.
func leans(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	switch strings.ToLower(word) {
	case "and", "or", "but", "also", "it", "its", "they", "their", "them", "this", "these", "both":
		return word
	}
	return ""
}

// onlyIfMet checks that what a condition waits for is another criterion, and not
// of a higher level: nobody could stand on the level of this one before.
func (l *linter) onlyIfMet(c *checked, condition model.Condition, line int) {
	id := condition.OnlyIfMet
	other, ok := l.byID[id]
	switch {
	case id == "":
	case id == c.criterion.ID:
		l.fault(c.name, line, fmt.Sprintf("the condition %s waits for its own criterion", quote(condition.ID)), "take only_if_met out")
	case !ok && !l.unread[id+".md"]:
		l.fault(c.name, line, fmt.Sprintf("only_if_met names %s, which is no criterion", quote(id)), "correct the id or take it out")
	case ok && other.criterion.Level > c.criterion.Level:
		l.fault(c.name, line, fmt.Sprintf("the condition %s waits for %s, which is of level %d, above its own", quote(condition.ID), quote(id), other.criterion.Level), "make it advice, or change a level")
	}
}

package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// example is an id. Where nothing applies it is one of those that do not.
func (s *session) example() string {
	all := append(s.scope(), slices.Collect(s.Catalogue.All())...)
	return all[0].ID // a catalogue asks something
}

// find goes to a criterion by its ID, or by words of its title or of what it asks.
func (s *session) find(query string) error {
	if query == "" {
		var err error
		if query, err = s.words("Which one? An id or words of the title; an empty line goes back:", "Type an id such as "+s.example()+", or words of a title. An empty line goes back."); err != nil || query == "" {
			return err
		}
		query = withoutWord(query, "g", "go", "/", "find")
	}
	if c := s.Catalogue.Criterion(strings.ToLower(query)); c != nil {
		s.goTo(c)
		return nil
	}
	var found, elsewhere []*model.Criterion
	for c := range s.Catalogue.All() {
		switch {
		case model.Matches(c.ID+" "+c.Title, query):
			found = append(found, c)
		case model.Matches(c.Asks, query):
			elsewhere = append(elsewhere, c)
		}
	}
	if len(found) == 0 {
		found = elsewhere
	}
	// Where one word begins as the query it is meant, and not what holds it inside.
	begin := func(c *model.Criterion) bool { return model.Begins(c.ID+" "+c.Title, query) }
	if likely := slices.IndexFunc(found, begin); likely >= 0 && !slices.ContainsFunc(found[likely+1:], begin) {
		found = found[likely : likely+1]
	}
	switch len(found) {
	case 0:
		s.say("Nothing is found.")
		return nil
	case 1:
		s.goTo(found[0])
		return nil
	}
	var titles []string
	for _, c := range found {
		titles = append(titles, c.Title)
	}
	i, err := s.pick(titles, "goes back")
	if err == nil && i >= 0 {
		s.goTo(found[i])
	}
	return err
}

// pick lists things and asks for the number of one; -1 is none. empty says what an
// empty line does.
func (s *talk) pick(things []string, empty string) (int, error) {
	for i, thing := range things {
		s.hang(fmt.Sprintf("  %d. ", i+1), thing)
	}
	at := -1
	err := s.menu("Which number? An empty line "+empty+":", fmt.Sprintf("Type a number from 1 to %d. An empty line %s.", len(things), empty), func(line string) error {
		if line == "" {
			return nil
		}
		n, err := number(line, len(things))
		at = n - 1
		return err
	})
	return at, err
}

// number reads a number from 1 to most.
func number(line string, most int) (int, error) {
	n, err := strconv.Atoi(strings.TrimSuffix(line, "."))
	if err != nil || n < 1 || n > most {
		return 0, unknown(notUnderstood(line))
	}
	return n, nil
}

// term explains a word of the glossary.
func (s *session) term(name string) error {
	if name == "" {
		var err error
		if name, err = s.words("Which word? An empty line goes back:", s.glossary()); err != nil || name == "" {
			return err
		}
		name = withoutWord(name, "g", "glossary", "term")
	}
	var near, begin []string
	for _, t := range s.Catalogue.Glossary {
		switch words := t.Term + " " + strings.Join(t.Also, " "); {
		case model.Begins(words, name):
			begin = append(begin, t.Term)
		case model.Matches(words, name):
			near = append(near, t.Term)
		}
	}
	if len(begin) == 1 {
		near = nil
	}
	near = append(begin, near...)
	if len(near) == 1 {
		name = near[0]
	}
	if t, ok := s.Catalogue.Term(name); ok {
		s.say(t.Term + ": " + quietly(t.Text))
	} else if len(near) == 0 {
		s.say("The glossary has no such word.")
	} else {
		s.say("The glossary has: " + strings.Join(near, ", ") + ".")
	}
	return nil
}

// glossary names all its words.
func (s *session) glossary() string {
	var terms []string
	for _, t := range s.Catalogue.Glossary {
		terms = append(terms, t.Term)
	}
	return "Type one of these: " + strings.Join(terms, ", ") + ". An empty line goes back."
}

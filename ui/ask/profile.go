package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// threeQuestions asks what the registry is like. An empty line leaves a question
// open.
func (s *session) threeQuestions() error {
	s.gap()
	s.say("Three questions decide which categories apply. profile changes them later.")
	for _, q := range model.Questions {
		if !q.Arises(s.Assessment.Profile()) {
			continue
		}
		if err := s.put(q); err != nil {
			return err
		}
	}
	if says := s.Assessment.Profile().SaysNothing(); says != "" {
		s.say(says)
	}
	s.consequences()
	return nil
}

// put asks one question of the profile.
func (s *session) put(q model.Question) error {
	p := s.Assessment.Profile()
	s.say(q.Asks)
	given, err := s.choose(q, p.Given(q))
	if err != nil || given == nil {
		return err
	}
	p.Give(q, given...)
	s.tellProfile(p)
	if hides := s.Assessment.Hides(s.Catalogue, q, given...); hides != "" {
		s.say(model.Capital(hides) + ".")
		if q.Hint != "" {
			s.say(q.Hint)
		}
	}
	if counts := p.Counts(q); counts != "" {
		s.say(counts)
	}
	return nil
}

func (s *session) tellProfile(p model.Profile) {
	p = p.Clone()
	s.tell(model.Event{Kind: model.ProfileKind, Profile: &p}, "Noted.")
}

// choose asks for one of the options, or for several; nil leaves it as it was.
func (s *session) choose(q model.Question, old []string) ([]string, error) {
	var values []string
	for i, o := range q.Offered(s.Assessment.Profile()) {
		text := o.Text
		values = append(values, o.Value)
		if !strings.HasPrefix(text, o.Value) {
			text = o.Value + ", " + text
		}
		if hides := s.Assessment.Hides(s.Catalogue, q, o.Value); hides != "" && !q.Several {
			text += ": " + hides
		}
		if slices.Contains(old, o.Value) {
			text += " (so far)"
		}
		s.hang(fmt.Sprintf("  %d. ", i+1), text)
	}
	if q.Hint != "" {
		s.say(q.Hint)
	}
	prompt := "A number or a word. An empty line leaves it open:"
	if q.Several {
		prompt = "Numbers or words of all that hold, with commas. An empty line leaves it open:"
	}
	if len(old) > 0 {
		prompt = strings.Replace(prompt, "leaves it open", "leaves it as it is", 1)
	}
	var given []string
	err := s.menu(q.Asks+" "+prompt, "Choose among "+strings.Join(values, ", ")+", or their numbers. q leaves.", func(line string) (err error) {
		if given = nil; line == "" {
			return nil
		}
		given, err = typed(q, values, line)
		return err
	})
	if err != nil || slices.Equal(given, old) {
		return nil, err
	}
	return given, nil
}

// typed reads which of the options somebody typed, by numbers or words.
func typed(q model.Question, values []string, line string) (given []string, err error) {
	switch strings.ToLower(line) { // as for any other question that yes or no answers
	case "y":
		line = model.Yes
	case "n":
		line = model.No
	}
	for _, word := range strings.FieldsFunc(line, isComma) {
		means := q.Means(word)
		if n, err := number(word, len(values)); err == nil {
			means = values[n-1 : n]
		}
		if means == nil || !slices.Contains(values, means[0]) {
			return nil, unknown(notUnderstood(word))
		}
		for _, value := range means {
			if !slices.Contains(given, value) {
				given = append(given, value)
			}
		}
	}
	if err := q.CheckGiven(given); err != nil {
		return nil, unknown(model.Sentence(err.Error()))
	}
	if len(given) == 0 || len(given) > 1 && !q.Several {
		return nil, unknown("One of them is wanted.")
	}
	return given, nil
}

// consequences says which categories apply.
func (s *session) consequences() {
	profile := s.Assessment.Profile()
	for i := range s.Catalogue.Categories {
		c := &s.Catalogue.Categories[i]
		applies, why := profile.Applies(c)
		_, decided := profile.Overrides[c.ID]
		switch {
		case applies && decided:
			s.say(c.Title + " applies by your decision: " + model.Stop(why))
		case applies:
			s.say(fmt.Sprintf("%s applies: %d criteria.", c.Title, len(c.Criteria)))
		case decided:
			s.say(c.Title + " does not apply by your decision: " + model.Stop(why))
		default:
			s.say(c.Title + " does not apply: " + model.Stop(why))
		}
	}
}

// profile is all that can be said of the registry: its name, the three questions,
// and decisions against what follows from them.
func (s *session) profile() error {
	if err := s.refuse(); err != nil {
		s.consequences()
		return err
	}
	s.gap()
	name, err := s.named("The registry is called "+s.Assessment.Registry()+". Another name? An empty line leaves it:", "Type a name, or nothing to leave it as it is; b goes back to the questions.")
	if err != nil {
		return err
	}
	if name != "" && name != s.Assessment.Registry() {
		s.tell(model.Event{Kind: model.RenameKind, Registry: name}, "The registry is called "+name+" now.")
	}
	who := s.By
	if who == "" {
		who = "nobody"
	}
	if name, err = s.named("Answers are by "+who+". Another name for yours? An empty line leaves it:", "Type your name, or nothing to leave it as it is; b goes back to the questions."); err != nil {
		return err
	}
	if name != "" {
		s.chosen(name)
	}
	if err := s.threeQuestions(); err != nil {
		return err
	}
	if err := s.ecosystem(); err != nil {
		return err
	}
	if err := s.clients(); err != nil {
		return err
	}
	if err := s.decide(); err != nil {
		return err
	}
	if s.at == nil || !slices.Contains(s.scope(), s.at) {
		s.turnTo(s.next())
	} else {
		s.moves++ // say again where we are
	}
	return nil
}

// ecosystem asks which ecosystem it is: one that is known, or what else they call it.
func (s *session) ecosystem() error {
	p := s.Assessment.Profile()
	if s.Ecosystems == nil && p.Ecosystem == "" {
		return nil
	}
	s.say(model.WhichEcosystem + soFar(p.Ecosystem))
	var word string
	s.doubted = ""
	err := s.menu("A registry or a language, such as opam or Perl, or none. An empty line leaves it. Ecosystem:",
		"Type a name; rungs explain --ecosystems lists those that are known. An empty line leaves it as it is, q leaves.", func(line string) error {
			switch word = line; {
			case line == "?":
				return unknown("")
			case s.Ecosystems.Find(line) != nil: // Go, R and D are languages, too
				return nil
			}
			return cmp.Or(s.noName(line), tooMany(line))
		})
	if err != nil || word == "" {
		return err
	}
	if p.Ecosystem = s.Ecosystems.Called(word); p.Ecosystem != s.Assessment.Profile().Ecosystem {
		s.tellProfile(p)
	}
	switch {
	case p.Ecosystem == "":
	case s.Ecosystems.Find(p.Ecosystem) == nil:
		s.say("Nothing is known of " + p.Ecosystem + ": it is kept as you write it, and nothing is shown.")
	default:
		s.say("What holds for " + p.Ecosystem + " stands where a question is explained.")
	}
	return nil
}

// noName refuses what is not the name of an ecosystem or a client: a number, and a command. A
// command is refused once: a client may be called go.
func (s *session) noName(line string) error {
	if isNumber(line) {
		return unknown("A number alone is no name.")
	}
	if _, is := s.word(line); !is {
		return s.noCommand(line)
	}
	return s.doubt(line, line)
}

func isNumber(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil
}

// soFar says what a question is answered with, if it is.
func soFar(said string) string {
	if said == "" {
		return ""
	}
	return " So far: " + model.Stop(said)
}

// clients asks with which clients people install and, of whoever says something to that, who
// makes them.
func (s *session) clients() error {
	p := s.Assessment.Profile()
	if !p.AsksClients(s.Catalogue) {
		return nil
	}
	s.say(model.WhichClients + soFar(p.ClientsSay()))
	s.say(model.ClientsHint)
	var names []string
	said := false
	s.doubted = ""
	err := s.menu("Names, with commas, or none. An empty line leaves it. Clients:", "Type names such as mix, rebar3. An empty line leaves it as it is, q leaves.", func(line string) (err error) {
		if line == "?" {
			return unknown("")
		}
		if said = line != ""; said {
			if names, err = model.ParseClients(line); err != nil {
				return unknown(model.Sentence(err.Error()))
			}
			if i := slices.IndexFunc(names, isNumber); i >= 0 {
				line = names[i]
			}
			return s.noName(line)
		}
		return nil
	})
	if err != nil || !said {
		return err
	}
	if !slices.Equal(names, p.Clients) {
		p.Install(names)
		s.tellProfile(p)
		if left := s.Assessment.LeftBehind(s.Catalogue); left != "" {
			s.say(left)
		}
	}
	return s.put(model.WhoseClient)
}

// decide takes decisions on categories until there is none left to take.
func (s *session) decide() error {
	var ids []string
	for _, c := range s.Catalogue.Categories {
		ids = append(ids, c.ID)
	}
	for {
		var c *model.Category
		err := s.menu("Decide otherwise for which category? An empty line goes on:", "Choose among "+strings.Join(ids, ", ")+". An empty line goes on, q leaves.", func(line string) error {
			if line == "" {
				return nil
			}
			if c = s.Catalogue.Category(strings.ToLower(line)); c == nil {
				return unknown(notUnderstood(line))
			}
			return nil
		})
		if err != nil || c == nil {
			return err
		}
		if err := s.decideOn(c); err != nil {
			return err
		}
	}
}

// decideOn turns over whether a category applies, or takes such a decision back.
func (s *session) decideOn(c *model.Category) error {
	p := s.Assessment.Profile().Clone()
	if _, decided := p.Overrides[c.ID]; decided {
		delete(p.Overrides, c.ID)
		s.tellProfile(p)
		s.consequences()
		return nil
	}
	why, err := s.recorded(p.WhyNot(c)+" An empty line goes back:", "Type the reason in a few words. An empty line goes back.")
	if err == errBack {
		return nil
	}
	if err != nil || why == "" {
		return err
	}
	applies, _ := p.Suggests(c)
	p.Overrides[c.ID] = model.Override{Applies: !applies, Why: why}
	s.tellProfile(p)
	s.consequences()
	return nil
}

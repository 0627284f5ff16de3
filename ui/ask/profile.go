package ask

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// choice is one answer to a question of the profile.
type choice struct{ value, text string }

var (
	accountsChoices = []choice{{model.Yes, "yes"}, {model.No, "no"}}
	hostingChoices  = []choice{
		{model.Uploads, "it stores and serves files that maintainers upload"},
		{model.Builds, "it builds on their behalf"},
		{model.Points, "it only points at source that is hosted elsewhere"},
	}
	loginChoices = []choice{
		{model.OwnLogin, "with a password of this registry"},
		{model.OtherLogin, "with another service's account, such as GitHub"},
		{model.BothLogins, "both are possible"},
	}
)

// threeQuestions asks what the registry is like. An empty line leaves a question
// open.
func (s *session) threeQuestions() error {
	s.gap()
	s.say("Three questions decide which categories apply. P changes them later.")
	p := s.Assessment.Profile()
	one := func(old string) []string {
		if old == "" {
			return nil
		}
		return []string{old}
	}
	s.say("Does the registry have user accounts? A login through another service is an account, too.")
	if given, err := s.choose(accountsChoices, one(p.Accounts), false); err != nil {
		return err
	} else if given != nil {
		p.Accounts = given[0]
		s.tellProfile(p)
	}
	s.say("What does it do with packages? Source archives that maintainers upload are uploads.")
	if given, err := s.choose(hostingChoices, p.Hosting, true); err != nil {
		return err
	} else if given != nil {
		p.Hosting = given
		s.tellProfile(p)
	}
	if p.Accounts != model.No {
		s.say("How do people log in?")
		if given, err := s.choose(loginChoices, one(p.Login), false); err != nil {
			return err
		} else if given != nil {
			p.Login = given[0]
			s.tellProfile(p)
		}
	}
	s.consequences()
	return nil
}

func (s *session) tellProfile(p model.Profile) {
	p = p.Clone()
	s.tell(model.Event{Kind: model.ProfileKind, Profile: &p}, "Noted.")
}

// choose asks for one of some choices, or for several; nil leaves it as it was.
func (s *session) choose(choices []choice, old []string, several bool) ([]string, error) {
	var values []string
	for i, c := range choices {
		values = append(values, c.value)
		text := c.text
		if !strings.HasPrefix(text, c.value) {
			text = c.value + ", " + text
		}
		if slices.Contains(old, c.value) {
			text += " (so far)"
		}
		s.hang(fmt.Sprintf("  %d. ", i+1), text)
	}
	prompt := "A number or a word. An empty line leaves it open:"
	if several {
		prompt = "Numbers or words of all that hold, with commas. An empty line leaves it open:"
	}
	if len(old) > 0 {
		prompt = strings.Replace(prompt, "leaves it open", "leaves it as it is", 1)
	}
	var given []string
	err := s.menu(prompt, "Choose among "+strings.Join(values, ", ")+", or their numbers. q leaves.", func(line string) error {
		given = nil
		switch strings.ToLower(line) {
		case "":
			return nil
		case "y", "n": // as for any other question that yes or no answers
			line = map[string]string{"y": model.Yes, "n": model.No}[strings.ToLower(line)]
		}
		for _, word := range strings.FieldsFunc(line, isComma) {
			value := strings.ToLower(word)
			if n, err := number(word, len(values)); err == nil {
				value = values[n-1]
			}
			if !slices.Contains(values, value) {
				return unknown(notUnderstood(word))
			}
			if !slices.Contains(given, value) {
				given = append(given, value)
			}
		}
		if len(given) == 0 || len(given) > 1 && !several {
			return unknown("One of them is wanted.")
		}
		return nil
	})
	if err != nil || slices.Equal(given, old) {
		return nil, err
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
	if s.refuse() {
		s.consequences()
		return nil
	}
	s.gap()
	name, err := s.words("The registry is called "+s.Assessment.Registry()+". Another name, or an empty line:", "Type a name, or nothing to leave it as it is.")
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
	if name, err = s.words("Answers are by "+who+". Another name for yours, or an empty line:", "Type your name, or nothing to leave it as it is."); err != nil {
		return err
	}
	if name != "" {
		s.By = name
	}
	if err := s.threeQuestions(); err != nil {
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
	applies, _ := p.Applies(c)
	question := "Why does " + c.Title + " not apply?"
	if !applies {
		question = "Why does " + c.Title + " apply all the same?"
	}
	why, err := s.words(question+" An empty line goes back:", "Type the reason in a few words. An empty line goes back.")
	if err != nil || why == "" {
		return err
	}
	p.Overrides[c.ID] = model.Override{Applies: !applies, Why: why}
	s.tellProfile(p)
	s.consequences()
	return nil
}

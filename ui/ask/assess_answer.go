package ask

import (
	"cmp"
	"fmt"
	"strings"

	"rungs/model"
)

// parseAnswer reads a state as people type it, and the words that go with it:
// "1", "m", "2 GitHub", "provided: GitHub", "not applicable, we have no client".
func parseAnswer(line string) (state model.State, detail string, ok bool) {
	if head, rest, cut := strings.Cut(line, ":"); cut {
		if state, ok := parseState(head); ok {
			return state, strings.TrimSpace(rest), true
		}
	}
	words := strings.Fields(line)
	for n := min(2, len(words)); n > 0; n-- {
		if state, ok := parseState(strings.TrimRight(strings.Join(words[:n], " "), ",;.")); ok {
			return state, strings.Join(words[n:], " "), true
		}
	}
	return model.Unanswered, "", false
}

func parseState(word string) (model.State, bool) {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "m":
		return model.Met, true
	case "?": // asks for the explanation here
		return model.Unanswered, false
	}
	return model.ParseState(word)
}

// answer takes a state, after the one-line question that some states bring.
func (s *session) answer(state model.State, detail string) error {
	if err := s.refuse(); err != nil {
		return err
	}
	c := s.at
	if no := s.Assessment.NotProvided(c, s.Assessment.Finding(c.ID).Ticked()); state == model.Provided && no != "" {
		s.say("Not answered: " + model.Stop(no))
		return nil
	}
	later := state == model.Unsure && s.passing() // whom to ask can wait
	if question := state.Asks(); question != "" && detail == "" && !later {
		usual := s.Assessment.Usual(s.Catalogue, c, state, s.By)
		old := s.Assessment.Finding(c.ID).Answer()
		hint := "An empty line goes back"
		if state == model.Unsure {
			question += s.names(false)
		}
		nobody := model.Answer{State: state}.Check() == nil
		switch {
		case old.State == state && old.Detail != "": // enter alone keeps it in the wizard, too
			question += " So far: " + model.Stop(old.Detail)
			usual, hint = old.Detail, "An empty line keeps it; b goes back"
			if nobody {
				hint = "An empty line keeps it, a minus takes it out; b goes back"
			}
		case usual != "":
			hint = "An empty line takes: " + strings.TrimRight(usual, ".") + "; b goes back"
		case nobody:
			hint = "An empty line names nobody; b goes back"
		}
		var err error
		detail, err = s.detail(state, question+" "+hint+":", "Type a few words. "+hint+".", usual)
		switch {
		case err == errBack:
			s.say("Not answered.")
			return nil
		case err != nil:
			return err
		}
	}
	if state == model.Unsure && detail == "-" {
		detail = ""
	}
	e := s.Assessment.Again(c.ID)
	e.State, e.Detail = state, detail
	if err := e.Check(); err != nil {
		s.say("Not answered: " + model.Stop(err.Error()))
		return nil
	}
	finding := s.Assessment.Finding(c.ID)
	if !finding.Hears(e.Answer) {
		s.say("Not answered yet.")
		return nil
	}
	if !finding.AsksNew(e.Answer) {
		s.say("Unchanged: " + c.Title + ": " + model.Stop(e.Said()))
		return s.passAnswered()
	}
	if state == model.Unanswered {
		s.tell(e, c.Title+": no answer any more.")
		return nil
	}
	s.tell(e, c.Title+": "+model.Stop(e.Said()))
	if warning := s.Assessment.Doubt(c, e.Answer); warning != "" {
		s.say(warning)
	}
	if s.Assessment.Finding(c.ID).Disputed() {
		s.say("Somebody else has answered it at the same time, and otherwise. disputed shows both.")
	}
	return s.passAnswered()
}

// passAnswered goes on from an answer: what explains it may follow.
func (s *session) passAnswered() error {
	c := s.at
	if !s.told && !s.One {
		s.told = true
		s.say("note or evidence now is for " + c.Title + "; type repeat first if you mean the next question.")
	}
	err := s.pass()
	s.said = c
	return err
}

// names offers those that stand in the assessment already, where one is asked for. Nobody has
// to be told only their own, and nobody can be asked by themselves.
func (s *session) names(own bool) string {
	names := model.Names(s.Catalogue, s.Assessment, s.By)
	if !own || len(names) == 1 {
		names = model.Others(names, s.By)
	}
	if len(names) == 0 {
		return ""
	}
	return " " + model.NamesSay(names)
}

// detail asks for the words of an answer. An empty line takes the usual ones, where there
// are some.
func (s *session) detail(state model.State, prompt, choices, usual string) (string, error) {
	var words string
	err := s.own(prompt, choices, func(line string) (err error) {
		if line == "" && usual != "" {
			words = usual // said before, so it is no command
			return nil
		}
		words, err = s.detailOf(state, line)
		return err
	})
	return words, err
}

// detailOf is what goes with an answer, from a line of its own or behind the answer. The
// number of the answer, typed once more before it, is none of it, and neither is a command.
func (s *session) detailOf(state model.State, line string) (string, error) {
	first, rest, _ := strings.Cut(line, " ")
	if typed, ok := model.ParseState(strings.TrimRight(first, ".:,")); ok && first[0] >= '0' && first[0] <= '9' {
		switch {
		case rest == "":
			return "", unknown("A number alone is no answer here.")
		case typed == state:
			line = strings.TrimSpace(rest)
		}
	}
	return line, cmp.Or(s.noCommand(line), tooMany(line))
}

// stillTrue says the answer once more, with the day of today.
func (s *session) stillTrue() error {
	if err := s.Assessment.Finding(s.at.ID).CanConfirm(); err != nil {
		s.say(model.Sentence(err.Error()))
		return nil
	}
	if err := s.refuse(); err != nil {
		return err
	}
	e := s.Assessment.Again(s.at.ID)
	s.tell(e, s.at.Title+": still "+model.Stop(e.Said()))
	return s.passAnswered()
}

// tick goes through the conditions one by one. Each change is recorded at once.
func (s *session) tick() error {
	c := s.Assessment.All(s.at)
	if len(c.Conditions) == 0 {
		s.say("This criterion has no conditions.")
		return nil
	}
	if err := s.refuse(); err != nil {
		return err
	}
	for i, cond := range c.Conditions {
		e := s.Assessment.Again(c.ID)
		had := cond.In(e.Conditions)
		s.hang(fmt.Sprintf("%d of %d: ", i+1, len(c.Conditions)), quietly(cond.Text)+" ("+s.holds(e.Conditions, cond)+")")
		has := had
		which := "it"
		if n := len(c.Conditions); n > 1 {
			which = fmt.Sprintf("%d of %d", i+1, n)
		}
		err := s.own("Does "+which+" hold? y, n, or an empty line to leave it:", "Type y or yes, n or no, or nothing; b goes back to the question, q leaves.", func(line string) error {
			switch strings.ToLower(line) {
			case "":
			case "y", "yes":
				has = true
			case "n", "no":
				has = false
			case "q", "quit":
				return errQuit
			default:
				return unknown(notUnderstood(line))
			}
			return nil
		})
		if err == errBack {
			return nil
		}
		if err != nil {
			return err
		}
		switch {
		case has && !had:
			e.Conditions = c.Tick(e.Conditions, cond, true)
			s.tell(e, "Ticked.")
		case had && !has:
			e.Conditions = c.Tick(e.Conditions, cond, false)
			s.tell(e, "Not ticked any more.")
		}
	}
	a := s.Assessment.Finding(c.ID).Answer()
	if suggested := s.Assessment.Asked(s.at).Suggest(a.Conditions); suggested != model.Unanswered && suggested != a.State {
		s.say("By the ticks: " + suggested.String() + ". Type it to answer.")
	}
	return nil
}

// notUnderstood says so with a word that is short enough to be shown.
func notUnderstood(line string) string {
	if line == "" {
		return "An empty line means nothing here."
	}
	if runes := []rune(line); len(runes) > 40 {
		line = string(runes[:40]) + "..."
	}
	return "'" + line + "' is not understood."
}

package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rungs/model"
)

// given is an answer as somebody gave it. What is nil stays as it is.
type given struct {
	criterion  *model.Criterion
	answers    bool // state and detail are given
	state      model.State
	detail     string
	note       *string
	public     *bool
	ticks      bool // conditions are given
	conditions []string
	unproved   bool             // of a report: provided, without the ticks that this takes
	typed      bool             // the clients of the conditions have to be in the profile
	evidence   []string         // seen today
	seen       []model.Evidence // seen on its day
	intent     *model.Intent    // of a report: what somebody means to do
}

// onto is the old answer with what is given. It refuses what the wizard refuses.
func (g given) onto(old model.Answer, seen model.Day) (model.Answer, error) {
	out := old
	if g.answers {
		out.State, out.Detail = g.state, g.detail
	}
	if g.note != nil {
		out.Note = model.Clean(*g.note)
		if err := model.CheckNote(out.Note); err != nil {
			return old, fmt.Errorf("%s: %w", g.criterion.ID, err)
		}
	}
	if g.public != nil {
		out.Public = *g.public
	}
	if g.ticks {
		out.Conditions = g.conditions
	}
	for _, ref := range g.evidence {
		ref = model.CleanLine(ref)
		if err := out.AddEvidence(ref, seen); err != nil {
			return old, fmt.Errorf("%s: evidence %s: %w", g.criterion.ID, shortened(ref), err)
		}
	}
	for _, e := range g.seen {
		ref := model.CleanLine(e.Ref)
		if err := out.AddEvidence(ref, e.Seen); err != nil {
			return old, fmt.Errorf("%s: evidence %s: %w", g.criterion.ID, shortened(ref), err)
		}
	}
	return out, nil
}

// fits refuses what the assessment does not let through: a tick for a client that nobody
// knows, and what no other service can provide.
func (g given) fits(current *model.Assessment, answer model.Answer) error {
	if stray := current.Profile().Stray(g.criterion, g.conditions); g.typed && len(stray) > 0 {
		_, client := model.ConditionOf(stray[0])
		return fmt.Errorf("%s: %q is no client of the profile; rungs profile --clients names them", g.criterion.ID, shortened(client))
	}
	if no := current.NotProvided(g.criterion, answer.Conditions); g.answers && answer.State == model.Provided && no != "" {
		return fmt.Errorf("%s: %s", g.criterion.ID, no)
	}
	return nil
}

// isAnswer tells the first answer from the assessment before it, which may be left
// out. A path may hold a =, but no id holds a separator.
func isAnswer(arg string) bool {
	id, _, ok := strings.Cut(arg, "=")
	return ok && !strings.ContainsAny(id, `/\`) || arg == "-"
}

// parseAnswer reads ID=STATE[:WORDS].
func parseAnswer(catalogue *model.Catalogue, arg string) (given, error) {
	id, rest, ok := strings.Cut(arg, "=")
	if !ok {
		return given{}, fmt.Errorf("%q is not of the form ID=STATE", shortened(arg))
	}
	if err := checkUTF8(arg); err != nil {
		return given{}, err
	}
	word, detail, _ := strings.Cut(rest, ":")
	c, err := criterion(catalogue, id)
	if err != nil {
		return given{}, err
	}
	g := given{criterion: c, answers: true}
	g.state, g.detail, err = stateAndWords(c.ID, word, detail)
	return g, err
}

// criterion finds a criterion by what somebody typed for its ID.
func criterion(catalogue *model.Catalogue, id string) (*model.Criterion, error) {
	typed := id
	id = model.CleanLine(id)
	if c := catalogue.Criterion(id); c != nil {
		return c, nil
	}
	if unseen := unseen(typed); unseen != "" {
		return nil, fmt.Errorf("in the id %q stands a character that nobody sees, %s; type it anew", shortened(id), unseen)
	}
	var ids []string
	for c := range catalogue.All() {
		ids = append(ids, c.ID)
	}
	if near := meant(shortened(id), ids); near != "" {
		return nil, fmt.Errorf("there is no criterion %q. Did you mean %s?", shortened(id), near)
	}
	return nil, fmt.Errorf("there is no criterion %q; rungs explain lists all", shortened(id))
}

// unseen names the first character of a word that shows nowhere; "" if there is none.
func unseen(word string) string {
	for _, r := range strings.TrimSpace(word) {
		if hidden(r) {
			return fmt.Sprintf("%U", r)
		}
	}
	return ""
}

// hidden says whether a character shows nowhere.
func hidden(r rune) bool {
	return !unicode.IsGraphic(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}

// noAnswer is the word that takes an answer out.
const noAnswer = "none"

// stateAndWords reads a state and the words that it needs.
func stateAndWords(id, word, detail string) (model.State, string, error) {
	state, ok := model.ParseState(word)
	if strings.TrimSpace(word) == noAnswer {
		state, ok = model.Unanswered, true
	}
	if unseen := unseen(word); !ok && unseen != "" {
		return state, "", fmt.Errorf("%s: in the state %q stands a character that nobody sees, %s; type it anew", id, shortened(word), unseen)
	}
	if !ok {
		var states []string
		for _, s := range model.States {
			states = append(states, string(s))
		}
		if near := nearest(shortened(word), states); near != "" {
			return state, "", fmt.Errorf("%s: there is no state %q. Did you mean %s?", id, shortened(word), near)
		}
		return state, "", fmt.Errorf("%s: there is no state %q; choose among %s", id, shortened(word), strings.Join(states, ", "))
	}
	answer := model.Answer{State: state, Detail: model.CleanLine(detail)}
	if err := answer.Check(); err != nil && answer.Detail == "" {
		return state, "", fmt.Errorf("%s: %w, as in %s=%s:…", id, err, id, string(state))
	} else if err != nil {
		return state, "", fmt.Errorf("%s: %w", id, err)
	}
	return state, answer.Detail, nil
}

// conditionIDs are the conditions of a criterion that somebody names: by ID, or
// all of them, or none.
func conditionIDs(c *model.Criterion, names []string) ([]string, error) {
	var known, out []string
	for _, cond := range c.Conditions {
		known = append(known, cond.ID)
	}
	for _, name := range names {
		switch name = model.CleanLine(name); {
		case name == "all" && len(names) == 1:
			return known, nil
		case name == "none" && len(names) == 1, name == "" && len(names) == 1:
			return nil, nil
		case !c.Knows(name):
			return nil, fmt.Errorf("%s: it has no condition %q; choose among %s", c.ID, shortened(name), strings.Join(known, ", "))
		case !slices.Contains(out, name):
			out = append(out, name)
		}
	}
	return out, nil
}

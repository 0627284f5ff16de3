package cli

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rungs/model"
	"rungs/store"
)

// A report as JSON goes back in, whole or answer by answer: what it says of each
// criterion is answered once more, by whoever sits here now.

// reportHead is how rungs report --format json begins.
var reportHead = model.Lazily(`^\s*\{\s*"rungs"\s*:`)

// maxReport is how much of a report is read, in bytes.
const maxReport = 64 << 20

// reported is an answer as a report has it.
type reported struct {
	ID       string   `json:"id"`
	State    string   `json:"state"`
	Holds    []string `json:"holds"`
	Unticked []string `json:"unticked"`
	Intent   string   `json:"intent"`
	Owner    string   `json:"owner"`
	Until    string   `json:"until"`
	Why      string   `json:"why"`
	Heads    []struct {
		State    string           `json:"state"`
		Detail   string           `json:"detail"`
		Public   bool             `json:"public"`
		Note     string           `json:"note"`
		Evidence []model.Evidence `json:"evidence"`
	} `json:"heads"`
}

// readReport takes the answers of a report.
func (s *sheet) readReport(r io.Reader) error {
	var in struct {
		Rungs   int               `json:"rungs"`
		ID      string            `json:"id"` // of the header of an assessment
		Answers []json.RawMessage `json:"answers"`
		Notes   []struct {
			Note string `json:"note"`
		} `json:"notes"`
	}
	if err := json.NewDecoder(io.LimitReader(r, maxReport)).Decode(&in); err != nil {
		s.faults = append(s.faults, fmt.Errorf("this is not a whole report: %s", inJSON(err)))
		return nil
	}
	switch {
	case in.Rungs > store.Format:
		s.faults = append(s.faults, errors.New("this report is of a newer version of rungs. Update rungs to take it in"))
	case in.Answers == nil && in.ID != "":
		s.faults = append(s.faults, errors.New("this is an assessment, and no report of one. rungs merge takes in what it says"))
	case in.Answers == nil:
		s.faults = append(s.faults, errors.New("there are no answers in this: rungs report --format json prints them"))
	}
	for _, w := range in.Notes {
		s.notes = strings.TrimSpace(s.notes + "\n\n" + model.Clean(w.Note))
	}
	for i, raw := range in.Answers {
		s.addReported(fmt.Sprintf("answer %d", i+1), raw)
	}
	return nil
}

// addReported puts an answer of a report on the sheet. Nothing is to be put there
// where nobody has answered, and nobody can say two things at once.
func (s *sheet) addReported(where string, raw []byte) {
	var in reported
	if err := cmp.Or(json.Unmarshal(raw, &in), eachOnce(raw)); err != nil {
		s.faults = append(s.faults, fmt.Errorf("%s: it is not an answer of a report: %s", where, inJSON(err)))
		return
	}
	switch {
	case len(in.Heads) == 0:
	case in.State == "disputed":
		s.disputed = append(s.disputed, in.ID)
	default:
		s.add(where, func() (given, error) { return in.given(s.catalogue) })
	}
}

func (in reported) given(catalogue *model.Catalogue) (given, error) {
	c, err := criterion(catalogue, in.ID)
	if err != nil {
		return given{}, err
	}
	g, head := given{criterion: c}, in.Heads[len(in.Heads)-1]
	if in.State != "unanswered" {
		g.answers = true
		if g.state, g.detail, err = stateAndWords(c.ID, in.State, head.Detail); err != nil {
			return given{}, err
		}
	}
	// Of what is met a report says that all holds, ticked or not.
	if ticked := slices.DeleteFunc(in.Holds, func(id string) bool { return slices.Contains(in.Unticked, id) }); len(ticked) > 0 && (!g.state.Counts() || len(in.Unticked) > 0 || c.TakesTicks(g.state)) {
		g.ticks = true
		if g.conditions, err = conditionIDs(c, ticked); err != nil {
			return given{}, err
		}
	}
	g.unproved = c.TakesTicks(g.state) && len(c.OpenConditions(g.conditions)) > 0
	if head.Note != "" {
		g.note = &head.Note
	}
	if g.seen = head.Evidence; head.Note != "" || len(head.Evidence) > 0 {
		g.public = &head.Public
	}
	for _, e := range head.Evidence {
		if err := checkSeen(e.Seen); err != nil {
			return given{}, fmt.Errorf("%s: %w", c.ID, err)
		}
	}
	if g.intent, err = intended(in.Intent, in.Owner, in.Until, in.Why); err != nil {
		return given{}, fmt.Errorf("%s: %w", c.ID, err)
	}
	return g, nil
}

// checkSeen refuses what is no day, but for none.
func checkSeen(day model.Day) error {
	if _, err := day.Time(); err != nil && day != "" {
		return fmt.Errorf("%q is not a day on which evidence was seen; write it as 2026-06-30", shortened(string(day)))
	}
	return nil
}

// intended is what a report says that somebody means to do; nil where it says nothing.
func intended(choice, owner, until, why string) (*model.Intent, error) {
	i := model.Intent{Choice: model.Choice(choice), Owner: model.CleanLine(owner), Until: model.Day(until), Why: model.CleanLine(why)}
	switch {
	case i.Choice == "":
		return nil, nil
	case i.Choice != model.Planned && i.Choice != model.Accepted:
		return nil, fmt.Errorf("%q is no intent; write planned or accepted", shortened(choice))
	case i.Until != "":
		if err := isDay(until); err != nil {
			return nil, err
		}
	}
	return &i, errors.Join(model.CheckLine(i.Owner), model.CheckLine(i.Why))
}

// inJSON says what is wrong with JSON in words for people.
func inJSON(err error) string {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind) && kind.Field == "":
		return "there is " + article(kind.Value) + " in the place of the whole"
	case errors.As(err, &kind):
		return fmt.Sprintf("%q cannot be %s", shortened(kind.Field), article(kind.Value))
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "it ends too early"
	case errors.As(err, &syntax):
		return fmt.Sprintf("at byte %d, %s", syntax.Offset, syntax.Error())
	}
	return shortened(strings.TrimPrefix(err.Error(), "json: "))
}

// article is "a list" for what JSON calls an array, and so on.
func article(value string) string {
	word, _, _ := strings.Cut(value, " ") // "number 12"
	switch word {
	case "array":
		return "a list"
	case "object":
		return "a group of fields in braces"
	case "bool":
		return "true or false"
	case "string":
		return "a text"
	}
	return "a " + word
}

package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"rungs/model"
)

// sheet is a list of answers that are recorded together, and all that is wrong
// with it.
type sheet struct {
	catalogue *model.Catalogue
	answers   []given
	notes     string // of the assessment
	faults    []error
	disputed  []string                    // criteria that a report could not say one thing of
	unproved  []string                    // and those of which it says that another service provides them, without the ticks
	lines     map[*model.Criterion]string // where a criterion was answered
}

// Bounds of a sheet.
const (
	maxSheetLine = 1 << 20 // bytes
	maxFaults    = 1000
)

// add puts an answer on the sheet, or what is wrong with it. where is "line 3", or
// empty for what was typed.
func (s *sheet) add(where string, read func() (given, error)) {
	prefix := ""
	if where != "" {
		prefix = where + ": "
	}
	g, err := read()
	if err != nil {
		s.faults = append(s.faults, fmt.Errorf("%s%w", prefix, err))
		return
	}
	if g.unproved {
		s.unproved = append(s.unproved, g.criterion.ID)
		return
	}
	if s.lines == nil {
		s.lines = map[*model.Criterion]string{}
	}
	if before, twice := s.lines[g.criterion]; twice {
		if before != "" {
			before = " in " + before
		}
		s.faults = append(s.faults, fmt.Errorf("%s%s is answered already%s; keep one of the two", prefix, g.criterion.ID, before))
		return
	}
	s.lines[g.criterion] = where
	s.answers = append(s.answers, g)
}

// leftOut says what of a report is not taken in, and why; "" if that is nothing.
func (s *sheet) leftOut() string {
	var out []string
	if s.disputed != nil {
		out = append(out, "left out, because people disagree: "+strings.Join(s.disputed, ", "))
	}
	if s.unproved != nil {
		out = append(out, "left out, because it is not ticked that it is demanded, and that another service offers it does not prove it: "+strings.Join(s.unproved, ", "))
	}
	return strings.Join(out, "; ")
}

// onto are the events that answer what is on the sheet, of what is not so already, and
// the criteria of which something is public by them that was private before.
func (s *sheet) onto(current *model.Assessment, seen model.Day) (events []model.Event, shown []string, err error) {
	var faults []error
	for _, g := range s.answers {
		finding := current.Finding(g.criterion.ID)
		answer, err := g.onto(finding.Answer(), seen)
		if err == nil {
			err = g.fits(current, answer)
		}
		if err != nil {
			faults = append(faults, err)
		} else if finding.Hears(answer) {
			events = append(events, model.Event{Kind: model.AnswerKind, Criterion: g.criterion.ID, Answer: answer})
			if old := finding.Answer(); answer.Public && !old.Public && (old.Note != "" && g.note == nil || len(old.Evidence) > 0) {
				shown = append(shown, g.criterion.ID)
			}
		}
		if g.intent != nil && err == nil && answer.State.Open() && *g.intent != current.Intent(g.criterion.ID) {
			events = append(events, model.Event{Kind: model.IntentKind, Criterion: g.criterion.ID, Intent: *g.intent})
		}
	}
	if s.notes != "" {
		e, err := current.AddNotes(s.notes)
		if err != nil {
			faults = append(faults, err)
		} else if e.Note != current.AgainNotes().Note {
			events = append(events, e)
		}
	}
	return events, shown, refused(faults)
}

// read reads a report, or a line for each answer, until the end or until there are more faults
// than anybody wants to see.
func (s *sheet) read(r io.Reader) error {
	in := bufio.NewReader(r)
	if first, _ := in.Peek(1); len(first) == 1 && strings.IndexByte("{ \r\n", first[0]) >= 0 {
		if head, _ := in.Peek(64); reportHead().Match(head) {
			return s.readReport(in)
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxSheetLine)
	n := 0
	for lines.Scan() {
		n++
		where := fmt.Sprintf("line %d", n)
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff"))) // of a file that was put behind another
		switch {
		case len(line) == 0 || line[0] == '#':
		case line[0] == '{' && bytes.Contains(line, []byte(`"heads"`)):
			s.addReported(where, line)
		case line[0] == '{':
			s.add(where, func() (given, error) { return parseJSON(s.catalogue, line) })
		default:
			s.add(where, func() (given, error) { return parseAnswer(s.catalogue, string(line)) })
		}
		if len(s.faults) >= maxFaults {
			return nil
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		s.faults = append(s.faults, fmt.Errorf("line %d: it is longer than %d bytes; it and what follows were not read", n+1, maxSheetLine))
		return nil
	}
	return lines.Err()
}

// jsonAnswer is an answer as a line of JSON.
type jsonAnswer struct {
	ID         string         `json:"id"`
	State      *string        `json:"state"`
	Detail     string         `json:"detail"`
	Note       *string        `json:"note"`
	Public     *bool          `json:"public"`
	Conditions []string       `json:"conditions"`
	Evidence   []jsonEvidence `json:"evidence"`
}

// jsonEvidence is a link, or a link with its day as a report has it.
type jsonEvidence struct{ model.Evidence }

func (e *jsonEvidence) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] != '{' {
		return json.Unmarshal(raw, &e.Ref)
	}
	if err := cmp.Or(json.Unmarshal(raw, &e.Evidence), eachOnce(raw)); err != nil {
		return err
	}
	return checkSeen(e.Seen)
}

// eachOnce refuses an object in which a field stands twice, in whatever case: it says two things,
// of which a reader would take the last and drop the other without a word.
func eachOnce(object []byte) error {
	d := json.NewDecoder(bytes.NewReader(object))
	if _, err := d.Token(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		field, _ := name.(string)
		if field = strings.ToLower(field); seen[field] {
			return fmt.Errorf("the field %q stands twice; keep one of the two", shortened(field))
		}
		seen[field] = true
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
	}
	return nil
}

func parseJSON(catalogue *model.Catalogue, line []byte) (given, error) {
	var in jsonAnswer
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	err := d.Decode(&in)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("something follows the closing brace")
		}
	}
	if err == nil {
		err = eachOnce(line)
	}
	if err != nil {
		return given{}, fmt.Errorf("it is not an answer in JSON: %s", inJSON(err))
	}
	c, err := criterion(catalogue, in.ID)
	if err != nil {
		return given{}, err
	}
	g := given{criterion: c, note: in.Note, public: in.Public}
	for _, e := range in.Evidence {
		if e.Seen == "" {
			g.evidence = append(g.evidence, e.Ref)
		} else {
			g.seen = append(g.seen, e.Evidence)
		}
	}
	if in.State != nil {
		g.answers = true
		if g.state, g.detail, err = stateAndWords(c.ID, *in.State, in.Detail); err != nil {
			return given{}, err
		}
	} else if in.Detail != "" {
		return given{}, fmt.Errorf("%s: a detail belongs to a state; give both", c.ID)
	}
	if in.Conditions != nil {
		g.ticks, g.typed = true, true
		if g.conditions, err = conditionIDs(c, in.Conditions); err != nil {
			return given{}, err
		}
	}
	return g, nil
}

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
)

// maxRemarks is how many remarks of a sort are kept: a file of another sort has
// one on every line.
const maxRemarks = 1000

// inspection is what check finds in a file.
type inspection struct {
	Rungs     int       `json:"rungs"` // the version of this report, as in other documents
	File      string    `json:"file"`
	Registry  string    `json:"registry"`
	Catalogue string    `json:"catalogue"`
	Version   string    `json:"version"`
	Format    int       `json:"format"` // of the file; the highest that a header claims
	Lines     int       `json:"lines"`
	Events    int       `json:"events"` // different ones, of unknown kinds too
	Damaged   []remark  `json:"damaged"`
	Unknown   []remark  `json:"unknown"`
	Hidden    []remark  `json:"hidden"`
	Disputed  []remark  `json:"disputed"`
	Repaired  *repaired `json:"repaired,omitempty"`

	header  model.Header
	entries []entry
	counted map[string]string // by ID, the event that counts, as a line
}

// entry is what stands on a line: one header or event, or damage. Where whole
// values run together on a line there are several.
type entry struct {
	line   int
	raw    []byte
	header model.Header // Rungs is 0 if it is none
	events []model.Event
	faults []string // what store says of it
	whole  bool     // JSON that is a header or an event; its faults are that this version does not know all of it
}

// inspect reads a journal line by line, each with the reader of package store, so
// that what is damaged here is what it steps over. The error says that it is no
// journal.
func inspect(raw []byte, catalogue *model.Catalogue) (*inspection, error) {
	read, err := store.Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	h := read.Header
	in := &inspection{
		Rungs: store.Format, Registry: h.Registry, Catalogue: h.Catalogue, Version: h.Version, header: h, counted: map[string]string{},
		Damaged: []remark{}, Unknown: []remark{}, Hidden: []remark{}, Disputed: []remark{},
	}
	assessment := model.Fold(h, read.Events)
	for _, e := range slices.Concat(assessment.Events(), read.Events) {
		if _, ok := in.counted[e.ID]; !ok {
			in.counted[e.ID] = jsonOf(e)
		}
	}
	in.Events = len(in.counted)
	buffer := bufio.NewReaderSize(nil, 64<<10)
	for line := range bytes.Lines(raw) {
		in.Lines++
		for _, value := range values(line) {
			e := newEntry(in.Lines, value, buffer)
			in.look(e, catalogue)
			in.entries = append(in.entries, e)
		}
	}
	for c := range catalogue.All() {
		if f := assessment.Finding(c.ID); f.Disputed() {
			add(&in.Disputed, remark{Criterion: c.ID, Text: sides(f)})
		}
	}
	return in, nil
}

// values takes a line apart if it is JSON throughout. As a rule it is one value; a
// damaged line is left in one piece.
func values(line []byte) [][]byte {
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\uFEFF")))
	if json.Valid(line) {
		return [][]byte{line}
	}
	var out [][]byte
	dec := json.NewDecoder(bytes.NewReader(line))
	for {
		var value json.RawMessage
		switch err := dec.Decode(&value); err {
		case nil:
			out = append(out, value)
		case io.EOF:
			return out
		default:
			return [][]byte{line}
		}
	}
}

func newEntry(line int, raw []byte, buffer *bufio.Reader) entry {
	e := entry{line: line, raw: raw}
	buffer.Reset(bytes.NewReader(raw))
	read, _ := store.Parse(buffer) // the error is that not every line is a header
	e.header, e.events = read.Header, read.Events
	for _, p := range read.Problems {
		e.faults = append(e.faults, p.Text)
	}
	found := len(e.events)
	if e.header.Rungs > 0 {
		found++
	}
	e.whole = found == 1 && utf8.Valid(raw) && json.Valid(raw)
	return e
}

// look takes note of what is to be said of one line.
func (in *inspection) look(e entry, catalogue *model.Catalogue) {
	into := &in.Damaged
	if e.whole {
		into = &in.Unknown // it can be read, and holds more than this version knows
		if hides(e.raw) {
			add(&in.Hidden, remark{Line: e.line, Text: shortened(string(e.raw))})
		}
	}
	for _, fault := range e.faults {
		add(into, remark{Line: e.line, Text: fault})
	}
	if h := e.header; h.Rungs > 0 {
		in.Format = max(in.Format, h.Rungs)
		if h.ID != in.header.ID || h.Catalogue != in.header.Catalogue {
			add(&in.Damaged, remark{Line: e.line, Text: fmt.Sprintf("the header of another assessment, %s; the lines of two are mixed here, and the earlier counts. "+
				"If they should not have been merged, take the file from a copy", shortened(h.Registry))})
		}
	}
	for _, event := range e.events {
		if in.counted[event.ID] != jsonOf(event) {
			add(&in.Damaged, remark{Line: e.line, Text: fmt.Sprintf("another event has the same id, %s, and counts instead of this one", shortened(event.ID))})
		}
		if in.header.Catalogue != catalogue.ID || in.header.Version != catalogue.Version {
			continue
		}
		for _, what := range unknownIn(event, catalogue) {
			add(&in.Unknown, remark{Line: e.line, Text: what})
		}
	}
}

// unknownIn names what an event speaks of and this version has never heard of.
func unknownIn(e model.Event, catalogue *model.Catalogue) []string {
	var out []string
	not := func(what, value string) { out = append(out, fmt.Sprintf("%s %q is not known", what, shortened(value))) }
	switch e.Kind {
	case model.AnswerKind, model.IntentKind:
		c := catalogue.Criterion(e.Criterion)
		if c == nil {
			not("criterion", e.Criterion)
			break
		}
		for _, id := range e.Conditions {
			if !slices.ContainsFunc(c.Conditions, func(known model.Condition) bool { return known.ID == id }) {
				not("condition", id)
			}
		}
	case model.ProfileKind:
		if e.Profile == nil {
			break
		}
		for id := range e.Profile.Overrides {
			if catalogue.Category(id) == nil {
				not("category", id)
			}
		}
		slices.Sort(out)
	case model.TargetKind:
		if e.Target < 0 || e.Target > model.TopLevel {
			not("level", fmt.Sprint(e.Target))
		}
	}
	if e.State != model.Unanswered && !slices.Contains(model.States[:], e.State) {
		not("state", string(e.State))
	}
	if e.Choice != "" && e.Choice != model.Planned && e.Choice != model.Accepted {
		not("intent", string(e.Choice))
	}
	return out
}

// sides puts a disagreement on one line.
func sides(f model.Finding) string {
	var says []string
	for _, h := range f.Heads {
		if h.State != model.Unanswered {
			says = append(says, fmt.Sprintf("%s (%s, %s)", h.State, orElse(h.By, "nobody named"), theme.Date(h.At.Format(time.DateOnly))))
		}
	}
	return strings.Join(says, " or ")
}

// hides says whether a line of JSON holds, written out or escaped, what
// [model.Clean] takes out of a text.
func hides(raw []byte) bool {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return false
	}
	return hidesIn(v)
}

func hidesIn(v any) bool {
	switch v := v.(type) {
	case string:
		v = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n").Replace(v)
		return model.Clean(v) != v
	case []any:
		return slices.ContainsFunc(v, hidesIn)
	case map[string]any:
		for name, inner := range v {
			if hidesIn(name) || hidesIn(inner) {
				return true
			}
		}
	}
	return false
}

func jsonOf(e model.Event) string {
	b, err := encoded(e)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func add(to *[]remark, r remark) {
	if len(*to) < maxRemarks {
		*to = append(*to, r)
	} else if len(*to) == maxRemarks {
		*to = append(*to, remark{Text: fmt.Sprintf("and more; only the first %d are listed", maxRemarks)})
	}
}

package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

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
	Newer     []remark  `json:"newer"` // what only a newer version can look at; then the rest is not all
	Unknown   []remark  `json:"unknown"`
	Hidden    []remark  `json:"hidden"`
	Disputed  []remark  `json:"disputed"`
	Repaired  *repaired `json:"repaired,omitempty"`

	header  model.Header
	lines   [][]byte
	pieces  []store.Piece
	counted map[string]string // by ID, the event that counts, as a line
}

// inspect reads a journal with the reader of package store, so that what is damaged
// here is what it steps over. The error says that it is no journal.
func inspect(raw []byte, catalogue *model.Catalogue) (*inspection, error) {
	read, err := store.Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	h := read.Header
	in := &inspection{
		Rungs: store.Format, Registry: h.Registry, Catalogue: h.Catalogue, Version: h.Version, header: h, counted: map[string]string{},
		Damaged: []remark{}, Newer: []remark{}, Unknown: []remark{}, Hidden: []remark{}, Disputed: []remark{},
	}
	for _, p := range read.Problems {
		in.put(remark{Line: p.Line, Text: p.Text}, p.Kind)
	}
	known := h.Catalogue == catalogue.ID && h.Version == catalogue.Version
	if !known {
		add(&in.Newer, remark{Text: fmt.Sprintf("it answers %s %s, and this version of rungs knows %s %s", h.Catalogue, h.Version, catalogue.ID, catalogue.Version)})
	}
	assessment := model.Fold(h, read.Events)
	for _, e := range slices.Concat(assessment.Events(), read.Events) {
		if _, ok := in.counted[e.ID]; !ok {
			in.counted[e.ID] = jsonOf(e)
		}
	}
	in.lines = slices.Collect(bytes.Lines(raw))
	in.Lines, in.Events = len(in.lines), len(in.counted)
	for p := range store.Pieces(raw) {
		in.pieces = append(in.pieces, p)
		in.Format = max(in.Format, p.Header.Rungs)
		if in.forged(p.Event) {
			add(&in.Damaged, remark{Line: p.Line, forged: true, Text: fmt.Sprintf("another event has the same id, %s, and counts instead of this one", shortened(p.Event.ID))})
		}
		if hides(p.Raw) {
			add(&in.Hidden, remark{Line: p.Line, Text: shortened(string(p.Raw))})
		}
		if known {
			for _, what := range unknownIn(p.Event, catalogue) {
				add(&in.Unknown, remark{Line: p.Line, Text: what})
			}
		}
	}
	for c := range catalogue.All() {
		if f := assessment.Finding(c.ID); f.Disputed() {
			add(&in.Disputed, remark{Criterion: c.ID, Text: sides(f)})
		}
	}
	return in, nil
}

// forged says whether an event has the id of another one, which counts. Of a kind
// that is unknown here nobody can say which of two that would be.
func (in *inspection) forged(e model.Event) bool {
	return e.Kind.Known() && in.counted[e.ID] != jsonOf(e)
}

func (in *inspection) put(r remark, kind store.ProblemKind) {
	switch kind {
	case store.Damaged:
		add(&in.Damaged, r)
	case store.Newer:
		add(&in.Newer, r)
	case store.Unknown:
		add(&in.Unknown, r)
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
			says = append(says, fmt.Sprintf("%s (%s, %s)", h.State, cmp.Or(h.By, "nobody named"), theme.Date(h.At.Format(time.DateOnly))))
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

func jsonOf(v any) string {
	b, err := encoded(v)
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

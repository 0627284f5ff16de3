package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// Inspection is what [Inspect] finds in a journal.
type Inspection struct {
	Registry  string    `json:"registry"`
	Catalogue string    `json:"catalogue"`
	Version   string    `json:"version"`
	Format    int       `json:"format"` // the highest that a header claims
	Lines     int       `json:"lines"`
	Events    int       `json:"events"` // different ones, of unknown kinds too
	Damaged   []Problem `json:"damaged"`
	Newer     []Problem `json:"newer"` // what only a newer version can look at; then the rest is not all
	Unknown   []Problem `json:"unknown"`
	Hidden    []Problem `json:"hidden"`

	Assessment *model.Assessment `json:"-"`

	lines   [][]byte
	pieces  []Piece
	unread  []Problem         // what is damaged, but for what is forged
	counted map[string]string // by ID, the event that counts, as a line
}

// Inspect looks at the bytes of a journal; catalogue finds the one that it answers, which may
// be [model.Missing]. It
// reads as [Parse] does, so that what is damaged here is what that steps over, and
// has the same error. Of each sort of problems 1000 are kept.
func Inspect(raw []byte, answered func(*model.Assessment) *model.Catalogue) (*Inspection, error) {
	read, err := Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	h, none := read.Header, []Problem{}
	in := &Inspection{
		Registry: h.Registry, Catalogue: h.Catalogue, Version: h.Version, Assessment: model.Fold(h, read.Events),
		Damaged: none, Newer: none, Unknown: none, Hidden: none,
	}
	for _, p := range read.Problems {
		in.add(p.Kind, p.Line, p.Text)
	}
	in.unread = in.Damaged
	catalogue := answered(in.Assessment)
	if catalogue.Missing {
		in.add(Newer, 0, fmt.Sprintf("it answers %s %s, and that catalogue is not here", catalogue.ID, catalogue.Version))
	}
	in.counted = counting(in.Assessment, read.Events)
	in.lines = slices.Collect(bytes.Lines(raw))
	in.Lines, in.Events = len(in.lines), len(in.counted)
	for p := range Pieces(raw) {
		in.pieces = append(in.pieces, p)
		in.Format = max(in.Format, p.Header.Rungs)
		if in.forged(p.Event) {
			in.add(Damaged, p.Line, fmt.Sprintf("another event has the same id, %s, and counts instead of this one", shorten(p.Event.ID, 60)))
		}
		if hides(p.Raw) {
			in.add(Hidden, p.Line, shorten(string(p.Raw), 60))
		}
		if !catalogue.Missing {
			for _, what := range unknownIn(p.Event, catalogue) {
				in.add(Unknown, p.Line, what)
			}
		}
	}
	return in, nil
}

// counting are the events that count, by ID, as lines.
func counting(a *model.Assessment, events []model.Event) map[string]string {
	counted := map[string]string{}
	for _, e := range slices.Concat(a.Events(), events) {
		if _, ok := counted[e.ID]; !ok {
			counted[e.ID] = identity(e)
		}
	}
	return counted
}

// forged says whether an event has the id of another one, which counts. Of two
// events of an unknown kind nobody can say which one that is.
func (in *Inspection) forged(e model.Event) bool {
	return e.Kind.Known() && in.counted[e.ID] != identity(e)
}

func (in *Inspection) add(kind ProblemKind, line int, text string) {
	to := [...]*[]Problem{Damaged: &in.Damaged, Newer: &in.Newer, Unknown: &in.Unknown, Hidden: &in.Hidden}[kind]
	if len(*to) == maxProblems {
		line, text = 0, fmt.Sprintf("and more; only the first %d are listed", maxProblems)
	}
	if len(*to) <= maxProblems {
		*to = append(*to, Problem{kind, line, text})
	}
}

// unknownIn names what an event speaks of and this version has never heard of.
func unknownIn(e model.Event, catalogue *model.Catalogue) []string {
	var out []string
	not := func(what, value string) {
		out = append(out, fmt.Sprintf("%s %q is not known", what, shorten(value, 60)))
	}
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

// hides says whether a line of JSON holds, written out or escaped, what
// [model.Clean] takes out of a text.
func hides(raw []byte) bool {
	var v any
	return json.Unmarshal(raw, &v) == nil && hidesIn(v)
}

// lineEnds are changed by [model.Clean], too, which hides nothing.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n")

func hidesIn(v any) bool {
	switch v := v.(type) {
	case string:
		return model.Clean(v) != lineEnds.Replace(v)
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

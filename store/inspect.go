package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	// Doubled are events that have the id of another one and say something else. No
	// program writes such: somebody changed a line, or made one. All of them are kept,
	// and none is preferred.
	Doubled []Problem `json:"doubled"`
	// Incomplete are answers without what their state requires, or with too much.
	Incomplete []Problem `json:"incomplete"`

	Assessment *model.Assessment `json:"-"`

	raw    []byte
	events []model.Event
}

// Inspect looks at the bytes of a journal; answered finds the catalogue that it
// answers, which may be [model.Missing]. It reads as [Parse] does, so that what is
// damaged here is what that steps over, and has the same error. Of each sort of
// problems 1000 are kept.
func Inspect(raw []byte, answered func(*model.Assessment) *model.Catalogue) (*Inspection, error) {
	none := []Problem{}
	in := &Inspection{Damaged: none, Newer: none, Unknown: none, Hidden: none, Doubled: none, Incomplete: none, raw: raw}
	first, again := map[string]int{}, map[string]bool{}
	var at []int // the line of each event
	p := &parser{piece: func(line int, p Piece) {
		in.Format = max(in.Format, p.Header.Rungs)
		if hides(p.Raw) {
			in.add(Hidden, line, model.Shorten(string(p.Raw), 60))
		}
		if p.isHeader() {
			return
		}
		if _, there := first[p.Event.ID]; there {
			again[p.Event.ID] = true
		} else {
			first[p.Event.ID] = line
		}
		at = append(at, line)
		if err := p.Event.Answer.Check(); p.Event.Kind == model.AnswerKind && knownWords(&p.Event) && err != nil {
			in.append(&in.Incomplete, line, fmt.Sprintf("%s: %v", model.Shorten(p.Event.Criterion, 60), err))
		}
	}}
	if err := p.feed(bytes.NewReader(raw), int64(len(raw))); err != nil {
		return nil, err
	}
	if err := p.headless(""); err != nil {
		return nil, err
	}
	events := p.all()
	in.Assessment, in.events = model.Fold(p.header(), events), events
	catalogue := answered(in.Assessment)
	in.Registry, in.Catalogue, in.Version = in.Assessment.Registry(), catalogue.ID, catalogue.Version
	in.Lines = p.lines
	if p.open {
		in.Lines++
	}
	for _, p := range p.report() {
		in.add(p.Kind, p.Line, p.Text)
	}
	if catalogue.Missing {
		in.add(Newer, 0, fmt.Sprintf("it answers %s %s, and that catalogue is not here", catalogue.ID, catalogue.Version))
	}
	for i, e := range events {
		if !catalogue.Missing {
			for _, what := range unknownIn(e, catalogue) {
				in.add(Unknown, at[i], what)
			}
		}
	}
	in.Events = len(first) + in.doubles(first, again)
	return in, nil
}

// InspectFile is [Inspect] for the journal at a path. The errors are those of [Open].
func InspectFile(path string, answered func(*model.Assessment) *model.Catalogue) (*Inspection, error) {
	j := &Journal{path: path, disk: theDisk{}, wait: patience}
	raw, err := j.Bytes()
	if err != nil {
		return nil, err
	}
	in, err := Inspect(raw, answered)
	if err != nil {
		return nil, opening(path, err)
	}
	return in, nil
}

// doubles tells of the events that share their id with another one and say something
// else. It returns how many there are beyond the first of each id. What it is given is
// on which line each id stands first, and which ids stand again.
func (in *Inspection) doubles(first map[string]int, again map[string]bool) (more int) {
	if len(again) == 0 {
		return 0
	}
	said := map[string]map[string]bool{} // by ID, what is said under it
	for p := range Pieces(in.raw) {
		id := p.Event.ID
		if p.isHeader() || !again[id] {
			continue
		}
		if said[id] == nil {
			said[id] = map[string]bool{}
		}
		if what := identity(p.Event); !said[id][what] {
			said[id][what] = true
			if len(said[id]) > 1 {
				more++
				in.append(&in.Doubled, p.Line, fmt.Sprintf("it has the id of line %d, %s, and says something else", first[id], model.Shorten(id, 60)))
			}
		}
	}
	return more
}

func (in *Inspection) add(kind ProblemKind, line int, text string) {
	to := [...]*[]Problem{Damaged: &in.Damaged, Newer: &in.Newer, Unknown: &in.Unknown, Hidden: &in.Hidden}[kind]
	put(to, Problem{kind, line, text})
}

// append is add for what is no fault of a line's.
func (in *Inspection) append(to *[]Problem, line int, text string) {
	put(to, Problem{Line: line, Text: text})
}

func put(to *[]Problem, p Problem) {
	if len(*to) == maxProblems {
		p.Line, p.Text = 0, fmt.Sprintf("and more; only the first %d are listed", maxProblems)
	}
	if len(*to) <= maxProblems {
		*to = append(*to, p)
	}
}

// unknownIn names what an event speaks of and this version has never heard of.
func unknownIn(e model.Event, catalogue *model.Catalogue) []string {
	var out []string
	not := func(what, value string) {
		out = append(out, fmt.Sprintf("%s %q is not known", what, model.Shorten(value, 60)))
	}
	day := func(of string, day model.Day) {
		if _, err := day.Time(); err != nil && day != "" {
			out = append(out, fmt.Sprintf("%s %v", of, err))
		}
	}
	switch e.Kind {
	case model.AnswerKind, model.IntentKind:
		day("until when:", e.Until)
		for _, piece := range e.Evidence {
			day("when evidence was seen:", piece.Seen)
		}
		c := catalogue.Criterion(e.Criterion)
		if c == nil {
			not("criterion", e.Criterion)
			break
		}
		for _, id := range e.Conditions {
			if !c.Knows(id) {
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
	return out
}

// hides says whether a line of JSON holds, written out or escaped, what
// [model.Clean] takes out of a text, or what nobody sees.
func hides(raw []byte) bool { return canHide(raw) && decodedHides(raw) }

func decodedHides(raw []byte) bool {
	var v any
	return json.Unmarshal(raw, &v) == nil && hidesIn(v)
}

// canHide says at once what is true of nearly all lines: they hold nothing that can hide,
// and need not be decoded. All that hides is a control character, is invisible, or is
// written as another escape than people's texts have.
func canHide(raw []byte) bool {
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '\\':
			if i++; i == len(raw) || bytes.IndexByte([]byte(`"\/nt`), raw[i]) < 0 {
				return true
			}
			i++
		case ' ' <= c && c <= '~':
			i++
		default:
			r, n := utf8.DecodeRune(raw[i:])
			if unicode.IsControl(r) || unseen(r) {
				return true
			}
			i += n
		}
	}
	return false
}

// lineEnds are changed by [model.Clean], too, which hides nothing.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n")

func hidesIn(v any) bool {
	switch v := v.(type) {
	case string:
		return model.Clean(v) != lineEnds.Replace(v) || invisible(v)
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

// unseen says whether a letter is one that nobody sees, or that can be.
func unseen(r rune) bool {
	return r >= 0xad && unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Cf)
}

// invisible says whether a text holds letters that nobody sees. Joiners between
// letters that join, and what chooses the look of a sign, are part of how people
// write, in Persian and Hindi or in emoji; everything else of the kind can make two
// words look like one.
func invisible(s string) bool {
	before := rune(0)
	for _, r := range s {
		switch {
		case !unseen(r):
		case r == '\u200c' || r == '\u200d':
			if before < 0x80 {
				return true
			}
		case unicode.Is(unicode.Variation_Selector, r):
			if !unicode.In(before, unicode.So, unicode.Sm, unicode.Po, unicode.Nd, unicode.Han, unicode.Mongolian) {
				return true
			}
		case unicode.Is(unicode.Prepended_Concatenation_Mark, r): // seen, in Arabic
		default:
			return true
		}
		before = r
	}
	return false
}

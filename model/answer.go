package model

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// Answer is what an event of kind [AnswerKind] says of a criterion.
type Answer struct {
	State State `json:"state,omitempty"`
	// Detail belongs to the state: who provides it, whom to ask, or why it
	// does not apply.
	Detail     string     `json:"detail,omitempty"`
	Conditions []string   `json:"conditions,omitempty"` // IDs of those that hold
	Note       string     `json:"note,omitempty"`
	Public     bool       `json:"public,omitempty"` // note and evidence may be shown to everybody
	Evidence   []Evidence `json:"evidence,omitempty"`
}

// Evidence is a link or a path that shows that an answer is true.
type Evidence struct {
	Ref  string `json:"ref"`            // [MaxLine] characters at most
	Seen Day    `json:"seen,omitempty"` // the last day on which somebody saw it; empty if nobody said
}

func (e Evidence) clean() Evidence {
	return Evidence{Ref: CleanLine(e.Ref), Seen: Day(CleanLine(string(e.Seen)))}
}

// The longest texts of an answer, in characters. What is longer is refused whole
// and never cut: nobody would notice what is gone.
const (
	MaxLine = 1000    // of what stands on one line: a detail, a reason, a name, a link
	MaxNote = 100_000 // of a note, about forty pages
	// MaxNoteLines is how many lines the text field of the wizard can hold.
	MaxNoteLines = 10_000
)

// CheckLine refuses a line that is too long.
func CheckLine(s string) error {
	if n := utf8.RuneCountInString(s); n > MaxLine {
		return fmt.Errorf("these are %d characters, and at most %d fit on a line; shorten it, or write a note", n, MaxLine)
	}
	return nil
}

// CheckNote refuses a note that is too long.
func CheckNote(s string) error {
	if n, lines := utf8.RuneCountInString(s), 1+strings.Count(s, "\n"); n > MaxNote || lines > MaxNoteLines {
		return fmt.Errorf("this is too long: a note has at most %d characters and %d lines, and these are %d and %d; nothing of it is recorded",
			MaxNote, MaxNoteLines, n, lines)
	}
	return nil
}

// Check says what is missing in an answer, or too long, in words for the person who
// gave it. It looks at the state and its detail; the rest is checked as it is given.
func (a Answer) Check() error {
	if !a.State.Known() {
		return fmt.Errorf("%q is not a state", string(a.State))
	}
	if strings.TrimSpace(a.Detail) != "" {
		return CheckLine(a.Detail)
	}
	return a.State.needs()
}

// AddEvidence adds a link or a path, or several links that stand side by side. What
// is there already was seen once more: it keeps the later day. Nothing is no evidence. It
// refuses what is too long, and then changes nothing.
func (a *Answer) AddEvidence(refs string, seen Day) error {
	if err := CheckLine(refs); err != nil {
		return err
	}
	all := slices.Clone(a.Evidence) // its array may be that of the answer before
	for _, ref := range pieces(refs) {
		if i := slices.IndexFunc(all, func(e Evidence) bool { return e.Ref == ref }); i >= 0 {
			all[i].Seen = max(all[i].Seen, seen)
		} else if ref != "" {
			all = append(all, Evidence{ref, seen})
		}
	}
	a.Evidence = all
	return nil
}

// TakeEvidence takes what somebody typed as evidence on a day: a minus takes the last
// piece out, all else is added, as by AddEvidence. told says in a sentence what became of
// it; changed is false where that is nothing.
func (a *Answer) TakeEvidence(line string, today Day) (told string, changed bool, err error) {
	before := a.Evidence
	if line == "-" {
		if len(before) == 0 {
			return "", false, errors.New("there is no evidence yet")
		}
		a.Evidence = before[:len(before)-1]
		return "The last piece of evidence is taken out.", true, nil
	}
	if err := a.AddEvidence(line, today); err != nil {
		return "", false, err
	}
	switch added := len(a.Evidence) - len(before); {
	case slices.Equal(a.Evidence, before):
		return "That is there already, seen today.", false, nil
	case added == 0:
		return "Evidence seen again today.", true, nil
	case added == 1:
		return "Evidence kept, seen today.", true, nil
	}
	return "Several pieces of evidence kept, seen today.", true, nil
}

// pieces are the links of a line that holds nothing else; any other line, such as a
// path with a blank in it, is one piece.
func pieces(line string) []string {
	var links []string
	for _, word := range strings.Fields(line) {
		link := strings.TrimRight(word, ",;")
		if !strings.Contains(link, "://") {
			return []string{line}
		}
		links = append(links, link)
	}
	if len(links) < 2 {
		return []string{line}
	}
	return links
}

// Visibility is who may see the note and the evidence.
func (a Answer) Visibility() string {
	if a.Public {
		return "public"
	}
	return "private"
}

// same says whether two answers say the same, in whatever order they name conditions
// and evidence.
func (a Answer) same(b Answer) bool {
	same := sameSet(a.Conditions, b.Conditions) && sameSet(a.Evidence, b.Evidence)
	a.Conditions, a.Evidence, b.Conditions, b.Evidence = nil, nil, nil, nil
	return same && reflect.DeepEqual(a, b)
}

// Said is the answer in words: "met", "provided by GitHub", "unsure, ask Ben",
// "not applicable, we have no client". It begins with a small letter and has no full
// stop, unless its author wrote one.
func (a Answer) Said() string { return inWords(a.State, false, a.why()) }

// why is what belongs to the state: who provides it, whom to ask, or the reason.
func (a Answer) why() string {
	switch {
	case a.Detail == "":
		return ""
	case a.State == Provided:
		return "by " + a.Detail
	case a.State == Unsure:
		return "ask " + a.Detail
	}
	return a.Detail
}

func inWords(s State, disputed bool, why string) string {
	switch {
	case disputed:
		return "disputed, " + why
	case why == "":
		return s.String()
	case s == Provided:
		return s.String() + " " + why
	}
	return s.String() + ", " + why
}

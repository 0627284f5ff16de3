package model

import (
	"maps"
	"slices"
	"strings"
)

// Writers are those who wrote the note of an answer, by name in alphabetical order. Who
// answers anew says a state, and takes the note along as it stood: a line of it is by
// whoever was the first to have it, of those who knew of each other. So two notes that
// were put together when a disagreement was settled keep both names, and who adds a line
// adds a name.
func (a *Assessment) Writers(e Event) []string {
	names := map[string]bool{}
	for _, who := range a.brought(&e, byLine) {
		for _, name := range who {
			names[name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// EvidenceBy names, in words, those who gave the evidence of an answer: each piece of which
// that is not, or not alone, who answered. As with notes it is whoever was the first to
// have it; who saw it again on another day says something new.
func (a *Assessment) EvidenceBy(e Event) map[Evidence]string {
	out := map[Evidence]string{}
	brought := a.brought(&e, byPiece)
	for _, piece := range e.Evidence {
		if who := brought[piece.key()]; len(who) > 0 && !slices.Equal(who, []string{e.By}) {
			out[piece] = List(who)
		}
	}
	return out
}

// NoteBy names those who wrote the note of an answer, in words, where that is not, or not
// alone, who answered; "" where it is.
func (a *Assessment) NoteBy(e Event) string {
	if writers := a.Writers(e); !slices.Equal(writers, []string{e.By}) {
		return List(writers)
	}
	return ""
}

// noteLines are the lines of a note, but for blank ones.
func noteLines(note string) []string {
	var out []string
	for line := range strings.Lines(note) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

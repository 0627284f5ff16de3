package model

import (
	"slices"
	"strings"
)

// Writers are those who wrote the note of an answer, by name in alphabetical order. Who
// answers anew says a state, and takes the note along as it stood: a line of it is by
// whoever was the first to have it, of those who knew of each other. So two notes that
// were put together when a disagreement was settled keep both names, and who adds a line
// adds a name.
func (a *Assessment) Writers(e Event) []string {
	r := a.register(e.key())
	names := map[string]bool{}
	type held struct {
		event *Event
		lines []string
	}
	queue := []held{{&e, noteLines(e.Note)}}
	passed := map[*Event]bool{} // with all that it holds
	for len(queue) > 0 {
		h := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		before := r.replaced(h.event)
		left := h.lines
		for _, old := range before {
			if old.Note == "" || passed[old] {
				continue
			}
			had := set(noteLines(old.Note))
			var lines []string
			for _, line := range h.lines {
				if had[line] {
					lines = append(lines, line)
				}
			}
			if len(lines) == len(had) {
				passed[old] = true
			}
			if len(lines) > 0 {
				queue = append(queue, held{old, lines})
			}
		}
		for _, old := range before {
			had := set(noteLines(old.Note))
			left = slices.DeleteFunc(slices.Clone(left), func(line string) bool { return had[line] })
		}
		if len(left) > 0 && h.event.By != "" {
			names[h.event.By] = true
		}
	}
	var out []string
	for name := range names {
		out = append(out, name)
	}
	slices.Sort(out)
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

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
	a.brought(e, func(e *Event) []string { return noteLines(e.Note) }, func(_, name string) { names[name] = true })
	return slices.Sorted(maps.Keys(names))
}

// EvidenceBy names, in words, those who gave the evidence of an answer: each piece of which
// that is not, or not alone, who answered. As with notes it is whoever was the first to
// have it; who saw it again on another day says something new.
func (a *Assessment) EvidenceBy(e Event) map[Evidence]string {
	pieces := map[string]Evidence{}
	all := func(e *Event) (out []string) {
		for _, piece := range e.Evidence {
			key := string(piece.Seen) + " " + piece.Ref
			pieces[key], out = piece, append(out, key)
		}
		return out
	}
	names := map[string][]string{}
	a.brought(e, all, func(key, name string) {
		if !slices.Contains(names[key], name) {
			names[key] = append(names[key], name)
		}
	})
	out := map[Evidence]string{}
	for key, who := range names {
		if slices.Sort(who); !slices.Equal(who, []string{e.By}) {
			out[pieces[key]] = List(who)
		}
	}
	return out
}

// brought says of each part of an answer, such as a line of its note, who was the first to
// have it, of those who knew of each other.
func (a *Assessment) brought(e Event, parts func(*Event) []string, by func(part, name string)) {
	r := a.register(e.key())
	type held struct {
		event *Event
		parts []string
	}
	whole := parts(&e)
	slices.Sort(whole)
	queue := []held{{&e, slices.Compact(whole)}}
	passed := map[*Event]bool{} // with all that it holds
	for len(queue) > 0 {
		h := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		left := h.parts
		for _, old := range r.replaced(h.event) {
			had := set(parts(old))
			if len(had) == 0 {
				continue
			}
			left = slices.DeleteFunc(slices.Clone(left), func(part string) bool { return had[part] })
			if passed[old] {
				continue
			}
			var kept []string
			for _, part := range h.parts {
				if had[part] {
					kept = append(kept, part)
				}
			}
			if len(kept) == len(had) {
				passed[old] = true
			}
			if len(kept) > 0 {
				queue = append(queue, held{old, kept})
			}
		}
		if h.event.By == "" {
			continue
		}
		for _, part := range left {
			by(part, h.event.By)
		}
	}
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

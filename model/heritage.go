package model

import "slices"

// An answer has the lines of its note, and its evidence, from those that it replaces and
// that have them; what none of these has is by whoever answered. What is found out of an
// answer is kept, because a note that is taken along for years must not be followed to
// its beginning from each answer.

// heritage is who brought what into the answers of a register.
type heritage struct {
	parts []int32 // in which ring events are; nil where there is none
	names [2][]names
}

// names are, by part of an answer, those who brought it, by the alphabet. They are shared.
type names map[string][]string

// parted says of which parts of an answer somebody wants to know who brought them.
type parted int

const (
	byLine  parted = iota // of the note
	byPiece               // of evidence
)

func (p parted) parts(e *Event) []string {
	if p == byLine {
		return noteLines(e.Note)
	}
	out := make([]string, len(e.Evidence))
	for i, piece := range e.Evidence {
		out[i] = piece.key()
	}
	return out
}

func (e Evidence) key() string { return string(e.Seen) + " " + e.Ref }

// brought are those who were the first to have the parts of an answer, of those who knew
// of each other. The caller must not change it.
func (a *Assessment) brought(e *Event, p parted) names {
	r := a.register(e.key())
	if r == nil || len(p.parts(e)) == 0 {
		return nil
	}
	h := r.heritage()
	at := int32(-1)
	if h.parts != nil { // else it makes no difference, and to find it takes time
		at = r.place(e)
	}
	from := r.olds(e, at)
	for _, i := range from {
		r.inherit(h, i, p)
	}
	return h.of(e, from, r, p)
}

// heritage is what is known so far; nothing of it where something was said since.
func (r *register) heritage() *heritage {
	if h := r.inherited; h != nil && len(h.names[byLine]) == len(r.said) {
		return h
	}
	n := len(r.said)
	r.inherited = &heritage{names: [2][]names{make([]names, n), make([]names, n)}}
	if r.ring() {
		_, r.inherited.parts = r.parts()
	}
	return r.inherited
}

// place is where an event is; -1 if it is not here.
func (r *register) place(e *Event) int32 {
	for _, i := range r.with(e.ID) {
		if compare(r.said[i].Event, e) == 0 {
			return i
		}
	}
	return -1
}

// olds are what an event replaces, which is at a place. What follows each other in a ring
// was said at once: none of it replaces another.
func (r *register) olds(e *Event, at int32) (olds []int32) {
	rings := r.inherited.parts
	for _, id := range e.After {
		for _, i := range r.with(id) {
			*r.work++
			if r.said[i].Undoes == "" && id != e.ID && (rings == nil || at < 0 || rings[at] != rings[i]) {
				olds = append(olds, i)
			}
		}
	}
	return olds
}

// inherit finds out what an event has from others, and before that what these have. It
// has a stack of its own: a file may hold a chain of millions.
func (r *register) inherit(h *heritage, i int32, p parted) {
	type frame struct {
		at   int32
		from []int32
		next int
	}
	known := h.names[p]
	path := []frame{{at: i, from: r.olds(r.said[i].Event, i)}}
	for len(path) > 0 {
		f := &path[len(path)-1]
		for f.next < len(f.from) && known[f.from[f.next]] != nil {
			f.next++
		}
		if f.next < len(f.from) && known[f.at] == nil {
			next := f.from[f.next]
			path = append(path, frame{at: next, from: r.olds(r.said[next].Event, next)})
			continue
		}
		if known[f.at] == nil {
			known[f.at] = h.of(r.said[f.at].Event, f.from, r, p)
		}
		path = path[:len(path)-1]
	}
}

// of are the names for an event, where all is known of those that it has something from.
func (h *heritage) of(e *Event, from []int32, r *register, p parted) names {
	parts := p.parts(e)
	*r.work += len(parts) * max(1, len(from))
	if len(from) == 1 && len(parts) > 0 { // most take all along
		old := h.names[p][from[0]]
		if len(old) == len(parts) && !slices.ContainsFunc(parts, func(part string) bool { _, had := old[part]; return !had }) {
			return old
		}
	}
	out := make(names, len(parts))
	for _, part := range parts {
		var whose [][]string
		for _, i := range from {
			if who, had := h.names[p][i][part]; had && (whose == nil || !slices.Equal(who, whose[len(whose)-1])) {
				whose = append(whose, who)
			}
		}
		switch {
		case len(whose) == 1:
			out[part] = whose[0]
		case whose != nil:
			all := slices.Concat(whose...)
			slices.Sort(all)
			out[part] = slices.Compact(all)
		case e.By != "":
			out[part] = []string{e.By}
		default:
			out[part] = nil
		}
	}
	return out
}

package model

import (
	"slices"
	"strings"
)

// This file is what the heads of a criterion say together. A register keeps it up to date
// while heads are added, as it does with the heads themselves: who asks each day does not go
// through years of answers that stand side by side.

// voices are the states that heads hold. A head without a state carries only a note or
// ticked conditions and contradicts nobody.
type voices struct {
	of    int   // how many heads hold one
	kinds int   // how many different ones they hold
	worst State // the least favourable of these
	open,
	hopeful bool // one of these is [State.Open]; one counts, or may turn out to count
}

// hear takes in a state that none of the heads so far holds.
func (v *voices) hear(s State) {
	if v.kinds == 0 || s.compareFavour(v.worst) < 0 {
		v.worst = s
	}
	v.kinds++
	v.open = v.open || s.Open()
	v.hopeful = v.hopeful || !s.Open() || s.Unknown()
}

// voicesOf are the voices of so many heads with each state.
func voicesOf(heads map[State]int) (v voices) {
	for s, n := range heads {
		if s != Unanswered {
			v.of += n
			v.hear(s)
		}
	}
	return v
}

// disputed says whether they differ.
func (v voices) disputed() bool { return v.kinds > 1 }

// proved says whether even the least favourable head leaves the level standing,
// possible whether the most favourable one does.
func (v voices) proved() bool   { return v.kinds > 0 && !v.open }
func (v voices) possible() bool { return v.kinds == 0 || v.hopeful }

// excluded says whether the criterion leaves both sides of the count.
func (v voices) excluded() bool { return v.kinds == 1 && v.worst == NotApplicable }

// together is all that some heads say. What it lists is never changed, so that it goes on
// to say what was so when somebody asked.
type together struct {
	voices
	states   []State // different ones
	public   bool    // every head is
	ticked   []string
	details  texts // of the heads with the worst state
	notes    texts
	evidence []Evidence // each once
}

// texts are different texts, of which none is empty; length is that of all of them.
type texts struct {
	list   []string
	length int
}

// same says whether they are the same side by side, which texts that are others may be.
func (t texts) same(other texts, sep string) bool {
	between := func(t texts) int { return max(0, len(t.list)-1) * len(sep) }
	return t.length+between(t) == other.length+between(other) &&
		(slices.Equal(t.list, other.list) || strings.Join(t.list, sep) == strings.Join(other.list, sep))
}

// same says whether the heads say the same as others, whose states are the same.
func (t *together) same(other *together) bool {
	return t.public == other.public && t.details.same(other.details, nextDetail) && t.notes.same(other.notes, nextNote) &&
		sameSet(t.ticked, other.ticked) && len(t.evidence) == len(other.evidence) && sameSet(t.evidence, other.evidence)
}

// What stands between the details and the notes of several heads.
const nextDetail, nextNote = "; ", "\n\n"

// gathering makes what heads say together, one by one.
type gathering struct {
	heads    int
	voices   voices
	private  bool // a head is
	states   distinct[State]
	details  map[State]*gatheredTexts
	notes    gatheredTexts
	evidence distinct[Evidence]
	// What all heads with a state tick, and what all do that tick something and have none.
	ticked, unstated agreed
}

func (g *gathering) add(h *Event) {
	g.heads++
	g.private = g.private || !h.Public
	switch {
	case h.State != Unanswered:
		g.voices.of++
		if g.states.add(h.State) {
			g.voices.hear(h.State)
		}
		g.ticked.add(h.Conditions)
	case len(h.Conditions) > 0:
		g.unstated.add(h.Conditions)
	}
	if h.Detail != "" {
		if g.details == nil {
			g.details = map[State]*gatheredTexts{}
		}
		if g.details[h.State] == nil {
			g.details[h.State] = &gatheredTexts{}
		}
		g.details[h.State].add(h.Detail)
	}
	g.notes.add(h.Note)
	for _, e := range h.Evidence {
		g.evidence.add(e)
	}
}

// all is what they say so far.
func (g *gathering) all() *together {
	t := &together{voices: g.voices, states: g.states.list, public: g.heads > 0 && !g.private, ticked: g.ticked.list,
		notes: g.notes.texts(), evidence: slices.Clip(g.evidence.list)}
	if g.voices.kinds == 0 {
		t.ticked = g.unstated.list
	}
	if d := g.details[g.voices.worst]; d != nil {
		t.details = d.texts()
	}
	return t
}

// gatheredTexts are texts that come one by one.
type gatheredTexts struct {
	distinct[string]
	length int
}

func (t *gatheredTexts) add(text string) {
	if text != "" && t.distinct.add(text) {
		t.length += len(text)
	}
}

func (t *gatheredTexts) texts() texts { return texts{t.list, t.length} }

// sideBySide joins notes, each once.
func sideBySide(notes []string) string {
	var different gatheredTexts
	for _, note := range notes {
		different.add(note)
	}
	return strings.Join(different.list, nextNote)
}

// agreed are the conditions that all tick.
type agreed struct {
	list  []string
	begun bool
}

func (a *agreed) add(ticks []string) {
	if !a.begun {
		a.list, a.begun = ticks, true
		return
	}
	if len(a.list) == 0 {
		return
	}
	has := set(ticks)
	lacks := func(id string) bool { return !has[id] }
	if slices.ContainsFunc(a.list, lacks) {
		a.list = slices.DeleteFunc(slices.Clone(a.list), lacks)
	}
}

// gather is what heads say together.
func gather(heads []Event) *together {
	var g gathering
	for i := range heads {
		g.add(&heads[i])
	}
	return g.all()
}

// together is what the heads of a register say together; nil of one head, which says it
// itself, and of none.
func (r *register) together() *together {
	heads := r.heads()
	if len(heads) < 2 {
		return nil
	}
	g := r.gathered
	if g == nil {
		g = &gathering{}
		r.gathered = g
	}
	if g.heads < len(heads) {
		for i := g.heads; i < len(heads); i++ {
			*r.work += 1 + len(heads[i].Conditions) + len(heads[i].Evidence)
			g.add(&heads[i])
		}
		r.say = g.all()
	}
	return r.say
}

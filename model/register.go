package model

import (
	"slices"
	"strings"
)

// key names the register that an event writes to: all answers to one criterion
// share one, all profiles share one, and so on.
type key struct {
	kind      Kind
	criterion string
}

func (e *Event) key() key {
	if e.Kind == AnswerKind || e.Kind == IntentKind {
		return key{e.Kind, e.Criterion}
	}
	return key{kind: e.Kind}
}

// compare orders events by time, then ID, then all the rest, so that any two
// programs that hold the same events show them in the same order.
func compare(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := strings.Compare(a.ID, b.ID); c != 0 {
		return c
	}
	return a.compareRest(b)
}

// register holds the events of one key. It is a multi-value register, as the field of
// replicated data types calls it: what was written without knowing of each other
// stands side by side until somebody who has seen all of it writes again. It keeps
// that up to date event by event, because the trend asks after every day.
type register struct {
	said  []said           // in the order of arrival
	cells map[string]int32 // by ID, also those that are only named so far
	named []cell
	slab  []int32 // room for lists of one
	links []int32 // the cells of what events name in After, of one event after the other
	takes map[takenBy]taking
	// doubles are, of IDs that many events have, those events as lines.
	doubles map[int32]map[string]bool

	listed   []int32 // what may be a head, and all that are
	jumbled, // listed is not in the order of compare
	changed, // since live was made
	gone bool // and live does not only lack what stands at the end of listed
	live   []Event
	states map[State]int // how many heads say so
	// What live says together, and what of it was taken in; see together.
	say      *together
	gathered *gathering
	queue    []int32 // what settle is to look at; kept because it is needed for each event

	walked map[*Event]*Event // see walked of an assessment

	oldest int // the lowest revision that an event of it was given to

	inherited *heritage // who brought what; nil until somebody asks

	late   bool // something came after what names it: there may be a ring
	ringed bool // there is one
	spent  int  // steps of settle
	honest bool // it is known that there is none

	work *int // steps taken, for tests that count them
}

// said is an event and what has become of it.
type said struct {
	*Event
	cell   int32
	links  int32 // where in links its own begin
	active bool  // it makes followed what it names: it stands, or is followed itself
	head   bool  // it stands and nothing follows it; not in a ring
	listed bool  // it is among those that may be heads
	turn   int32 // see [Assessment.reversible]
}

// cell is an ID. As a rule one event has it.
type cell struct {
	said  []int32
	first *Event // of these, in the order of display
	cover int    // how often an active event names it in After
	named bool   // something names it in After
	taken bool   // something takes it back
}

// taking counts the events with which one author takes an ID back: all of them, and
// those that have not been taken back themselves.
type taking struct{ all, live int }

// takenBy is an ID and who takes it back.
type takenBy struct {
	cell int32
	by   string
}

func newRegister(work *int) *register {
	return &register{cells: map[string]int32{}, states: map[State]int{}, work: work}
}

// expect makes room for events that come to a register at once.
func (r *register) expect(n int) {
	if n > few && len(r.said) == 0 {
		r.cells, r.named = make(map[string]int32, n), make([]cell, 0, n)
		r.said, r.links, r.slab = make([]said, 0, n), make([]int32, 0, n), make([]int32, 0, n)
	}
}

func (r *register) cell(id string) int32 {
	c, ok := r.cells[id]
	if !ok {
		c = int32(len(r.named))
		r.named = append(r.named, cell{})
		r.cells[id] = c
	}
	return c
}

// append is append for lists that have one element most often: these share arrays.
func (r *register) append(list []int32, i int32) []int32 {
	if list != nil {
		return append(list, i)
	}
	if len(r.slab) == cap(r.slab) {
		r.slab = make([]int32, 0, min(1024, 2*cap(r.slab)+1))
	}
	r.slab = append(r.slab, i)
	return slices.Clip(r.slab[len(r.slab)-1:])
}

// with are the events that have an ID.
func (r *register) with(id string) []int32 {
	if c, ok := r.cells[id]; ok {
		return r.named[c].said
	}
	return nil
}

// find is the first event with an ID in the order of display; nil if there is none.
func (r *register) find(id string) *Event {
	if r == nil {
		return nil
	}
	if c, ok := r.cells[id]; ok {
		return r.named[c].first
	}
	return nil
}

// taken is how often an author takes an ID back.
func (r *register) taken(c int32, by string) taking {
	if !r.named[c].taken {
		return taking{}
	}
	return r.takes[takenBy{c, by}]
}

// take counts one more or less.
func (r *register) take(c int32, by string, all, live int) taking {
	t := r.taken(c, by)
	t.all, t.live = t.all+all, t.live+live
	r.named[c].taken = true
	if r.takes == nil {
		r.takes = map[takenBy]taking{}
	}
	r.takes[takenBy{c, by}] = t
	return t
}

// add takes an event in, and says whether it was not there yet.
func (r *register) add(e *Event) bool {
	c := r.cell(e.ID)
	if r.holds(c, e) {
		return false
	}
	i := int32(len(r.said))
	r.said = append(r.said, said{Event: e, cell: c, links: int32(len(r.links))})
	r.named[c].said = r.append(r.named[c].said, i)
	if first := r.named[c].first; first == nil || compare(e, first) < 0 {
		r.named[c].first = e
	}
	if r.late = r.late || r.named[c].named; r.named[c].named || len(r.named[c].said) > 1 {
		r.walked = nil
	}
	r.changed = true
	if rev := max(e.Rev, 1); r.oldest == 0 || rev < r.oldest {
		r.oldest = rev
	}
	for _, id := range e.After {
		named := r.cell(id)
		r.named[named].named = true
		r.links = append(r.links, named)
	}
	r.queue = append(r.queue[:0], i)
	if e.Undoes != "" && e.Undoes != e.ID {
		r.queue = append(r.queue, r.takeBack(e)...)
	}
	r.settle()
	return true
}

// few is how many events with one ID are compared one by one.
const few = 4

// holds says whether an event is there already. If it is not it is about to be.
func (r *register) holds(c int32, e *Event) bool {
	if len(r.named[c].said) <= few {
		return r.has(e)
	}
	lines, line := r.lines(c), string(e.line())
	there := lines[line]
	lines[line] = true
	return there
}

// has says whether an event is there.
func (r *register) has(e *Event) bool {
	if r == nil {
		return false
	}
	same := r.with(e.ID)
	if len(same) <= few {
		*r.work += len(same)
		return slices.ContainsFunc(same, func(i int32) bool { return compare(r.said[i].Event, e) == 0 })
	}
	return r.lines(r.cells[e.ID])[string(e.line())]
}

// lines are the events that have an ID which many have.
func (r *register) lines(c int32) map[string]bool {
	if r.doubles == nil {
		r.doubles = map[int32]map[string]bool{}
	}
	if r.doubles[c] == nil {
		r.doubles[c] = map[string]bool{}
		for _, i := range r.named[c].said {
			r.doubles[c][string(r.said[i].line())] = true
		}
	}
	return r.doubles[c]
}

// takeBack notes that an event takes others back, and returns those whose standing may
// have changed by it: what has the ID that it names or, if that is itself taken back by
// it, what comes back.
func (r *register) takeBack(e *Event) []int32 {
	target := r.cell(e.Undoes)
	live := 0
	if r.taken(r.cell(e.ID), e.By).all == 0 {
		live = 1
	}
	first := r.take(target, e.By, 1, live).all == 1
	changed := slices.Clone(r.named[target].said)
	if !first {
		return changed
	}
	for _, i := range r.named[target].said {
		if u := r.said[i]; u.Undoes != "" && u.Undoes != u.ID && u.By == e.By {
			back := r.cell(u.Undoes)
			r.take(back, u.By, 0, -1)
			changed = append(changed, r.named[back].said...)
		}
	}
	return changed
}

// undos are what takes something back and has not been taken back itself, by what it
// takes back.
func (r *register) undos() map[takenBy][]int32 {
	*r.work += len(r.said)
	undos := map[takenBy][]int32{}
	for j := range r.said {
		if u := &r.said[j]; u.Undoes != "" && u.Undoes != u.ID && r.taken(u.cell, u.By).all == 0 {
			of := takenBy{r.cell(u.Undoes), u.By}
			undos[of] = append(undos[of], int32(j))
		}
	}
	return undos
}

// patience is how many steps an event may take to be settled, on average. Honest files
// need about three; one that was made to waste time is worked out anew each time
// somebody asks, like one with a ring.
const patience = 32

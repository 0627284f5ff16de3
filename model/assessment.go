package model

import (
	"iter"
	"slices"
)

// Assessment is one registry's answers to one catalogue: the fold of a journal's
// events. Build it with [Fold]; [Assessment.Apply] adds one event. It is not
// safe for concurrent use.
type Assessment struct {
	Header Header

	events    []*Event // each once, in the order of arrival after the first fold
	at        []int32  // where in its register each is
	registers map[key]*register
	lineage   *lineage          // nil while nobody has upgraded
	leads     map[string]*Event // the latest upgrade to each version
	ways      []*lineage        // that were gone so far, the last one first
	last      map[string]*Event // what each author said last, as far as it was asked for
	whole     *Assessment       // of which it holds some events, and will not hold others; nil if nobody knows
	work      int               // steps taken, for tests that count them
	batch     string            // the first event of those that are being said as one
}

// Fold makes the assessment of a header and events. Events of an unknown kind are
// left aside. The order of the events does not matter, nor does it matter if
// some stand there twice. The assessment keeps the events: the caller must not
// change them any more.
func Fold(h Header, events []Event) *Assessment {
	sorted := make([]*Event, len(events))
	for i := range events {
		sorted[i] = &events[i]
	}
	return assemble(h, sorted)
}

// assemble is Fold for events that are the assessment's already. It sorts them.
func assemble(h Header, events []*Event) *Assessment {
	a := &Assessment{Header: h, registers: make(map[key]*register, min(len(events), 40)), last: map[string]*Event{}}
	a.begin(events)
	return a
}

func (a *Assessment) begin(events []*Event) {
	slices.SortFunc(events, compare)
	a.events, a.at = make([]*Event, 0, len(events)), make([]int32, 0, len(events))
	a.applyAll(events)
}

// part is the assessment of some of the events, to which no others than these may be
// applied.
func (a *Assessment) part(events []*Event) *Assessment {
	out := &Assessment{Header: a.Header, registers: map[key]*register{}, last: map[string]*Event{}, whole: a}
	out.begin(events)
	return out
}

// Apply adds events. One that is there already, or of an unknown kind, changes
// nothing. One that has the ID of another and says something else is there beside it.
func (a *Assessment) Apply(events ...Event) {
	added := make([]*Event, len(events))
	for i := range events {
		e := events[i]
		added[i] = &e
	}
	a.applyAll(added)
}

// applyAll looks for the way through the versions once, however many upgrades come, and
// makes room in registers for all that comes to each.
func (a *Assessment) applyAll(events []*Event) {
	registers, come := make([]*register, len(events)), map[*register]int{}
	for i, e := range events {
		if r := a.own(e); r != nil {
			registers[i] = r
			come[r]++
		}
	}
	for r, n := range come {
		r.expect(n)
	}
	upgraded := false
	for i, e := range events {
		if registers[i] != nil && a.take(e, registers[i]) && e.Kind == CatalogueKind {
			upgraded = true
		}
	}
	if upgraded {
		a.findLineage()
	}
}

// own is the register to which an event writes; nil if this program does not know its kind.
func (a *Assessment) own(e *Event) *register {
	if !e.Kind.Known() {
		return nil
	}
	k := e.key()
	r := a.registers[k]
	if r == nil {
		r = newRegister(&a.work)
		// Where there are no rings among all events there are none among less of them: that
		// is not looked for again each time that something comes after what names it.
		r.honest = a.whole != nil && !a.whole.registers[k].ring()
		a.registers[k] = r
	}
	return r
}

// take adds an event to its register, and says whether it says something new. After an
// upgrade the way has to be found anew.
func (a *Assessment) take(e *Event, r *register) bool {
	if !r.add(e) {
		return false
	}
	a.events, a.at = append(a.events, e), append(a.at, int32(len(r.said)-1))
	if last := a.last[e.By]; last != nil && !e.names(last.ID) {
		delete(a.last, e.By) // it may have been said before or after
	} else if last != nil {
		a.last[e.By] = e
	}
	if e.Kind == CatalogueKind {
		a.lead(e)
	}
	return true
}

// Len is the number of events. It grows with every event that says something new,
// so that what was worked out at the same length still holds.
func (a *Assessment) Len() int { return len(a.events) }

// Events are a copy of the events of the assessment, by time for those that it
// was made of and then in the order in which they were applied.
func (a *Assessment) Events() []Event { return values(a.events) }

func values(events []*Event) []Event {
	out := make([]Event, len(events))
	for i, e := range events {
		out[i] = *e
	}
	return out
}

// AsOf is the assessment as it was at the end of a day, in the day's own time
// zone of each event.
func (a *Assessment) AsOf(day Day) *Assessment {
	var until []*Event
	for _, e := range a.events {
		if e.day() <= day {
			until = append(until, e)
		}
	}
	return assemble(a.Header, until)
}

// Clean is the assessment of the same events with clean texts, by time. Where they are
// both already, as in what came from a file, it is the same one.
func (a *Assessment) Clean() *Assessment {
	h, odd := a.Header.Clean(), func(e *Event) bool { return !e.IsClean() }
	if h == a.Header && !slices.ContainsFunc(a.events, odd) && slices.IsSortedFunc(a.events, compare) {
		return a
	}
	events := a.Events()
	for i := range events {
		events[i] = events[i].Clean()
	}
	return Fold(h, events)
}

// Catalogue is the id and the version of the catalogue that it answers.
func (a *Assessment) Catalogue() (id, version string) { return a.Header.Catalogue, a.version() }

// Registry is the name of the registry: the latest one it was given.
func (a *Assessment) Registry() string {
	if e := a.registers[key{kind: RenameKind}].latest(); e.Registry != "" {
		return e.Registry
	}
	return a.Header.Registry
}

// Profile is the profile in force.
func (a *Assessment) Profile() Profile {
	if e := a.registers[key{kind: ProfileKind}].latest(); e.Profile != nil {
		return *e.Profile
	}
	return Profile{}
}

// Target is the level that the plan aims at; 0 means the default.
func (a *Assessment) Target() int {
	return min(max(a.registers[key{kind: TargetKind}].latest().Target, 0), TopLevel)
}

// Finding tells how a criterion stands. The caller must not change its heads.
func (a *Assessment) Finding(criterion string) Finding {
	k := key{AnswerKind, criterion}
	return Finding{a.heads(k), a.register(k).together()}
}

// Again is the present answer to a criterion as an event that can be changed.
func (a *Assessment) Again(criterion string) Event {
	answer := a.Finding(criterion).Answer()
	answer.Conditions, answer.Evidence = slices.Clone(answer.Conditions), slices.Clone(answer.Evidence)
	return Event{Kind: AnswerKind, Criterion: criterion, Answer: answer}
}

// Intent is what somebody means to do about a criterion. What this program does not know is
// kept, and until somebody plans anew nothing is planned.
func (a *Assessment) Intent(criterion string) Intent {
	if i := a.register(key{IntentKind, criterion}).latest().Intent; i.Choice.Known() {
		return i
	}
	return Intent{}
}

// History is every answer that a criterion ever got, by time.
func (a *Assessment) History(criterion string) []Event {
	if told := a.told(key{AnswerKind, criterion}); len(told) > 0 {
		return values(told)
	}
	return nil
}

// Say makes e what somebody says now of the criteria as the catalogue has them, and takes it
// in. It is by them, it replaces what stands, and stamp gives it an ID and a time. It is
// returned as a journal should have it.
func (a *Assessment) Say(c *Catalogue, by string, e Event, stamp func(Event) Event) Event {
	e.By = by
	e = a.joined(stamp(a.Next(a.Given(c, e))))
	a.Apply(e)
	return e
}

// Next makes e replace what it speaks about: it names the heads of now in After.
// What those heads were is all that its author knew of. It also names what its author
// By said last of anything, so that undo needs no clock. An undo replaces nothing.
func (a *Assessment) Next(e Event) Event {
	e.After = nil
	if e.Undoes == "" {
		for _, h := range a.register(e.key()).heads() {
			e.After = append(e.After, h.ID)
		}
	}
	if last := a.lastBy(e.By); last != nil && !e.names(last.ID) {
		e.After = append(e.After, last.ID)
	}
	return e
}

// names says whether the event names an ID.
func (e *Event) names(id string) bool { return e.Undoes == id || slices.Contains(e.After, id) }

// Last is the latest event; the zero event if there is none.
func (a *Assessment) Last() Event { return a.latest(func(*Event) bool { return true }) }

// latest is the latest event of some; the zero event if there is none.
func (a *Assessment) latest(of func(*Event) bool) Event {
	last := &Event{}
	for _, e := range a.events {
		if of(e) && (last.Kind == "" || compare(e, last) > 0) {
			last = e
		}
	}
	return *last
}

// LastAnswered is the criterion that this author answered last, or where there is
// none the one that anybody did: the place at which to go on. It is nil before
// the first answer.
func (a *Assessment) LastAnswered(c *Catalogue, by string) *Criterion {
	var anybody *Criterion
	for _, e := range slices.Backward(a.events) {
		crit := c.Criterion(e.Criterion)
		switch {
		case crit == nil || e.Kind != AnswerKind:
		case e.By == by:
			return crit
		case anybody == nil:
			anybody = crit
		}
	}
	return anybody
}

// LastPlanned says whether what this author said last was about the plan, and of which
// criterion: nil where it was its target. That is where to go on, then.
func (a *Assessment) LastPlanned(c *Catalogue, by string) (*Criterion, bool) {
	for _, e := range slices.Backward(a.events) {
		if e.By == by {
			return c.Criterion(e.Criterion), e.Undoes == "" && (e.Kind == IntentKind || e.Kind == TargetKind)
		}
	}
	return nil, false
}

// applying goes through the criteria of the categories that apply, in catalogue
// order.
func (a *Assessment) applying(c *Catalogue) iter.Seq[*Criterion] {
	return func(yield func(*Criterion) bool) {
		profile := a.Profile()
		for i := range c.Categories {
			if applies, _ := profile.Applies(&c.Categories[i]); !applies {
				continue
			}
			for j := range c.Categories[i].Criteria {
				if !yield(&c.Categories[i].Criteria[j]) {
					return
				}
			}
		}
	}
}

package model

import (
	"iter"
	"maps"
	"slices"
	"time"
)

// Assessment is one registry's answers to one catalogue: the fold of a journal's
// events. Build it with [Fold]; [Assessment.Apply] adds one event. It is not
// safe for concurrent use.
type Assessment struct {
	Header Header

	events    []Event // each ID once, in the order of arrival after the first fold
	seen      map[string]bool
	registers map[key]*register
}

// Fold makes the assessment of a header and events. Events of an unknown kind are
// left aside. The order of the events does not matter, nor does it matter if
// some stand there twice.
func Fold(h Header, events []Event) *Assessment {
	a := &Assessment{Header: h, seen: map[string]bool{}, registers: map[key]*register{}}
	sorted := slices.Clone(events)
	slices.SortFunc(sorted, compare)
	for _, e := range sorted {
		a.Apply(e)
	}
	return a
}

// Apply adds an event. One whose ID is there already, or of an unknown kind,
// changes nothing.
func (a *Assessment) Apply(e Event) {
	if !e.Kind.Known() || a.seen[e.ID] {
		return
	}
	a.seen[e.ID] = true
	a.events = append(a.events, e)
	r := a.registers[e.key()]
	if r == nil {
		r = &register{}
		a.registers[e.key()] = r
	}
	r.add(e)
}

// Events are the events of the assessment, by time for those that it was made
// of and then in the order in which they were applied. The caller must not
// change them.
func (a *Assessment) Events() []Event { return a.events }

// AsOf is the assessment as it was at the end of a day, in the day's own time
// zone of each event.
func (a *Assessment) AsOf(day Day) *Assessment {
	var until []Event
	for _, e := range a.events {
		if Day(e.At.Format(time.DateOnly)) <= day {
			until = append(until, e)
		}
	}
	return Fold(a.Header, until)
}

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

// Finding tells how a criterion stands.
func (a *Assessment) Finding(criterion string) Finding {
	return Finding{slices.Clone(a.registers[key{AnswerKind, criterion}].heads())}
}

// Intent is what somebody means to do about a criterion.
func (a *Assessment) Intent(criterion string) Intent {
	return a.registers[key{IntentKind, criterion}].latest().Intent
}

// History is every answer that a criterion ever got, by time.
func (a *Assessment) History(criterion string) []Event {
	if r := a.registers[key{AnswerKind, criterion}]; r != nil {
		return slices.Clone(r.events)
	}
	return nil
}

// Next makes e replace what it speaks about: it names the heads of now in After.
// What those heads were is all that its author knew of.
func (a *Assessment) Next(e Event) Event {
	e.After = nil
	for _, h := range a.registers[e.key()].heads() {
		e.After = append(e.After, h.ID)
	}
	return e
}

// Last is the latest event; the zero event if there is none.
func (a *Assessment) Last() Event {
	var last Event
	for _, e := range a.events {
		if last.ID == "" || compare(e, last) > 0 {
			last = e
		}
	}
	return last
}

// Progress counts answers.
type Progress struct {
	Total    int // criteria of the categories that apply
	Answered int // those with a state
	Disputed int // those that two people answered differently
	Unsure   int
}

// Progress counts the answers of one category, whether it applies or not.
func (a *Assessment) Progress(c *Category) Progress {
	p := Progress{Total: len(c.Criteria)}
	for i := range c.Criteria {
		f := a.Finding(c.Criteria[i].ID)
		if f.State() != Unanswered {
			p.Answered++
		}
		if f.State() == Unsure {
			p.Unsure++
		}
		if f.Disputed() {
			p.Disputed++
		}
	}
	return p
}

// TotalProgress counts the answers of all categories that apply.
func (a *Assessment) TotalProgress(c *Catalogue) Progress {
	var sum Progress
	profile := a.Profile()
	for i := range c.Categories {
		if applies, _ := profile.Applies(&c.Categories[i]); !applies {
			continue
		}
		p := a.Progress(&c.Categories[i])
		sum.Total += p.Total
		sum.Answered += p.Answered
		sum.Disputed += p.Disputed
		sum.Unsure += p.Unsure
	}
	return sum
}

// Waiting says how many of the criteria wait for whom, one sentence each: "2 wait
// for Bob."
func (a *Assessment) Waiting(criteria iter.Seq[*Criterion]) []string {
	count := map[string]int{}
	for c := range criteria {
		if answer := a.Finding(c.ID).Answer(); answer.State == Unsure {
			count[answer.Detail]++
		}
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(count)) {
		verb := " waits for "
		if count[name] > 1 {
			verb = " wait for "
		}
		out = append(out, itoa(count[name])+verb+orElse(name, "somebody who knows")+".")
	}
	return out
}

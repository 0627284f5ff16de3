package model

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// SlowRead is a criterion that was answered quickly and deserves to be read about in
// peace, and why.
type SlowRead struct {
	Criterion *Criterion
	Why       string // a few words, such as "met, nothing is ticked yet"
	// Part is the heading of the part of its text that it is about, with which reading begins;
	// empty if it is about all of it.
	Part string
}

// MostSlowReads is how many are asked for at once: more of them nobody reads.
const MostSlowReads = 7

// topSteps is how many steps of the plan are read about before somebody begins.
const topSteps = 3

// SlowReads lists what deserves a slow read after a first pass: what is disputed, unsure,
// partly, met without all of its ticks, and the steps at the top of the plan. What is above
// the level that its category can reach next changes nothing yet and comes last. Of the others the
// lowest level comes first, for all others rest on it, and of what is met that on which a level
// rests already. The steps stand in the order of the plan.
func SlowReads(c *Catalogue, a *Assessment) []SlowRead {
	first := map[string]int{}
	for i, s := range MakePlan(c, a, a.Target()).Steps() {
		if i < topSteps {
			first[s.Criterion.ID] = i + 1
		}
	}
	stands := map[string]Standing{}
	for _, s := range Standings(c, a) {
		stands[s.Category.ID] = s
	}
	type ranked struct {
		SlowRead
		later, rank, step int
	}
	var found []ranked
	for crit := range a.applying(c) {
		f := a.Finding(crit.ID)
		asked := a.Asked(crit)
		open := asked.OpenConditions(f.Ticked())
		ticked := len(asked.Conditions) - len(open)
		rank, why := 0, ""
		switch {
		case f.Disputed():
			rank, why = 1, "two people answered it differently"
		case f.State() == Unsure:
			rank, why = 2, "unsure: its text says how to check it"
		case a.HowMuch(crit) == NotWhich:
			rank, why = 4, "partly: which conditions hold is not said"
		case f.State() == Partly:
			rank, why = 4, "partly: see what is missing"
		case f.State() == Met && len(open) > 0 && ticked == 0:
			rank, why = 5, "met, nothing is ticked yet"
		case f.State() == Met && len(open) > 0:
			rank, why = 5, "met, not all is ticked yet"
		}
		step, later := first[crit.ID], 0
		switch at := stands[crit.Category]; {
		case step > 0:
			short, _, _ := strings.Cut(why, ":")
			why = strings.TrimPrefix(short+", and step "+itoa(step)+" of the plan", ", and ")
			rank = 3
		case c.WithoutLevels:
		case rank == 2 && crit.Level > at.Ceiling+1, rank >= 4 && crit.Level > at.Floor+1:
			later = 1
		case rank == 5 && crit.Level > at.Floor:
			rank = 6 // no level rests on it yet
		}
		if why != "" && (f.Disputed() || !a.lookedTwice(crit)) {
			found = append(found, ranked{a.slowRead(crit, why), later, rank, step})
		}
	}
	slices.SortStableFunc(found, func(x, y ranked) int {
		return cmp.Or(cmp.Compare(x.later, y.later), cmp.Compare(x.Criterion.Level, y.Criterion.Level), cmp.Compare(x.rank, y.rank), cmp.Compare(x.step, y.step))
	})
	out := make([]SlowRead, len(found))
	for i, r := range found {
		out[i] = r.SlowRead
	}
	return out
}

// lookedTwice says whether somebody looked at the answer again after it was given: it was
// confirmed, or somebody came back from elsewhere and ticked or noted something. A tick
// that contradicts the answer decides nothing, and neither does whom to ask. What is unsure
// is as unsure with a tick or a note: it needs another answer, or to be confirmed.
func (a *Assessment) lookedTwice(c *Criterion) bool {
	history := a.told(key{AnswerKind, c.ID})
	told := withoutWhom(history)
	n := len(told)
	if n < 2 {
		return false
	}
	last := told[n-1].Answer
	if last.State == Unsure {
		for i := n - 1; i > 0 && told[i-1].State == Unsure; i-- {
			if told[i].Answer.same(told[i-1].Answer) {
				return true
			}
		}
		return false
	}
	if last.same(told[n-2].Answer) {
		return true
	}
	asked := a.Asked(c)
	if open := len(asked.OpenConditions(last.Conditions)); last.State == Met && open > 0 && open < len(asked.Conditions) {
		return false
	}
	ours := map[string]bool{}
	for _, e := range history {
		ours[e.ID] = true
	}
	for i := n - 1; i > 0 && told[i-1].State == last.State; i-- {
		// What its author said last of anything stands there, too.
		if slices.ContainsFunc(told[i].After, func(id string) bool { return !ours[id] }) {
			return true
		}
	}
	return false
}

// withoutWhom is what was said of a criterion, without whom to ask: who only names somebody is
// as unsure as before.
func withoutWhom(history []*Event) (said []Event) {
	whom := ""
	for _, told := range history {
		e, before := *told, whom
		if whom = e.Detail; e.State == Unsure {
			e.Detail = ""
		}
		if n := len(said); n == 0 || whom == before || !e.Answer.same(said[n-1].Answer) {
			said = append(said, e)
		}
	}
	return said
}

// slowRead is about the part of a text that says how to find out, where nobody knows the answer.
func (a *Assessment) slowRead(c *Criterion, why string) SlowRead {
	r := SlowRead{Criterion: c, Why: why}
	if f := a.Finding(c.ID); !f.Disputed() && f.State() == Unsure && c.Section(CheckIt) != "" {
		r.Part = CheckIt
	}
	return r
}

// SlowReadOf is a criterion among those that deserve a slow read, or, where it is none of them any
// more, with a word on what became of it.
func SlowReadOf(reads []SlowRead, a *Assessment, c *Criterion) SlowRead {
	for _, r := range reads {
		if r.Criterion == c {
			return r
		}
	}
	if a.Finding(c.ID).State() == Unsure {
		return a.slowRead(c, "still unsure")
	}
	return a.slowRead(c, "decided")
}

// Lasts is about how long something takes, in words, and the longer the less exactly: in minutes, by
// five of them from twenty on, and in hours from an hour and a half on. It is empty if it takes no time.
func Lasts(d time.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d < 90*time.Second:
		return "about a minute"
	case d < 10*time.Minute:
		return "about " + itoa(int(d.Minutes()+0.5)) + " minutes"
	case d < 20*time.Minute:
		return "about " + itoa(2*int(d.Minutes()/2+0.5)) + " minutes"
	case d < 90*time.Minute:
		return "about " + itoa(5*int(d.Minutes()/5+0.5)) + " minutes"
	}
	return "about " + itoa(int(d.Hours()+0.5)) + " hours"
}

// Left says how many criteria are open, and how long they take at a pace, of which 0 means
// that nobody knows it yet: "25 left, at this pace about 15 minutes".
func (p Progress) Left(pace time.Duration) string {
	n := p.Total - p.Answered
	if n == 0 {
		return "none left"
	}
	says := itoa(n) + " left"
	if lasts := Lasts(time.Duration(n) * pace); lasts != "" {
		says += ", at this pace " + lasts
	}
	return says
}

// FirstPassSays is what is known after a first pass, in sentences.
func FirstPassSays(c *Catalogue, a *Assessment) []string {
	p := a.TotalProgress(c)
	count := map[State]int{}
	for crit := range a.applying(c) {
		if f := a.Finding(crit.ID); !f.Disputed() {
			count[f.State()]++
		}
	}
	var parts []string
	for _, s := range States {
		if n := count[s]; n > 0 {
			parts = append(parts, itoa(n)+" "+s.String())
		}
	}
	if p.Disputed > 0 {
		parts = append(parts, itoa(p.Disputed)+" disputed")
	}
	says := "All " + itoa(p.Total) + " are answered"
	if p.Answered < p.Total {
		says = itoa(p.Answered) + " of " + itoa(p.Total) + " are answered"
	}
	if len(parts) > 0 {
		says += ": " + List(parts)
	}
	standings := Standings(c, a)
	stand := headline(standings)
	var reached, leftOut []string
	applying := 0
	for _, s := range standings {
		if s.Applies {
			applying++
		} else {
			leftOut = append(leftOut, s.Category.Title+" "+s.doesNotApply()) // nobody was asked of it, and may miss it
		}
		if s.Applies && s.Floor >= 1 && !c.WithoutLevels {
			reached = append(reached, s.Category.Title)
		}
	}
	if n := len(reached); 0 < n && n < applying {
		stand = strings.TrimSuffix(stand, ".") + ": " + List(reached) + "."
	}
	for _, more := range []string{vacantSays(standings), MemorySays(c, a, nil)} {
		if more != "" {
			stand += " " + more
		}
	}
	out := []string{says + ".", stand}
	if leftOut != nil {
		out = append(out, strings.Join(leftOut, " "))
	}
	return out
}

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
	Why       string // a few words, such as "met, but nothing is ticked"
}

// MostSlowReads is how many are asked for at once: more of them nobody reads.
const MostSlowReads = 7

// topSteps is how many steps of the plan are read about before somebody begins.
const topSteps = 3

// SlowReads lists what deserves a slow read after a first pass: what is disputed, unsure,
// partly, met without all of its ticks, and the steps at the top of the plan. The lowest
// level comes first, for all others rest on it; then what may change a level.
func SlowReads(c *Catalogue, a *Assessment) []SlowRead {
	first := map[string]int{}
	for i, s := range MakePlan(c, a, a.Target()).Steps() {
		if i < topSteps {
			first[s.Criterion.ID] = i + 1
		}
	}
	type ranked struct {
		SlowRead
		rank int
	}
	var found []ranked
	for crit := range a.applying(c) {
		f := a.Finding(crit.ID)
		open := a.Asked(crit).OpenConditions(f.Answer().Conditions)
		ticked := len(a.Asked(crit).Conditions) - len(open)
		rank, why := 0, ""
		switch {
		case f.Disputed():
			rank, why = 1, "two people answered it differently"
		case f.State() == Unsure:
			rank, why = 2, "unsure: its text says how to check it"
		case f.State() == Partly && ticked == 0 && len(open) > 1:
			rank, why = 3, "partly: which conditions hold is not said"
		case f.State() == Partly:
			rank, why = 3, "partly: see what is missing"
		case f.State() == Met && len(open) > 0 && ticked == 0:
			rank, why = 5, "met, but nothing is ticked"
		case f.State() == Met && len(open) > 0:
			rank, why = 5, "met, but not all is ticked"
		}
		if n := first[crit.ID]; n > 0 {
			short, _, _ := strings.Cut(why, ":")
			why = strings.TrimPrefix(short+", and step "+itoa(n)+" of the plan", ", and ")
			rank = min(4, cmp.Or(rank, 4))
		}
		if why != "" && (f.Disputed() || !a.saidAgain(crit)) {
			found = append(found, ranked{SlowRead{crit, why}, rank})
		}
	}
	slices.SortStableFunc(found, func(x, y ranked) int {
		return cmp.Or(cmp.Compare(x.Criterion.Level, y.Criterion.Level), cmp.Compare(x.rank, y.rank))
	})
	out := make([]SlowRead, len(found))
	for i, r := range found {
		out[i] = r.SlowRead
	}
	return out
}

// saidAgain says whether the answer was confirmed after it was given: then somebody has
// looked twice.
func (a *Assessment) saidAgain(c *Criterion) bool {
	told := a.History(c.ID)
	n := len(told)
	return n > 1 && told[n-1].Answer.same(told[n-2].Answer)
}

// ReadSays says how what was read slowly is kept: that somebody read is in no journal.
const ReadSays = "What you only read is listed again the next time; = says that the answer holds, and takes it off the list."

// SlowReadsSay begins the list of what deserves a slow read: how many now, and how many
// come after them. It is empty if there is none.
func SlowReadsSay(now, all int) string {
	switch {
	case all == 0:
		return ""
	case all == 1:
		return "One deserves a slow read:"
	case all > now:
		return itoa(all) + " deserve a slow read; these " + itoa(now) + " first:"
	default:
		return itoa(all) + " deserve a slow read:"
	}
}

// Lasts is about how long something takes, in words; empty if it takes no time.
func Lasts(d time.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d < 90*time.Second:
		return "a minute"
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
	var reached []string
	applying := 0
	for _, s := range standings {
		if s.Applies {
			applying++
		}
		if s.Applies && s.Floor >= 1 && !c.WithoutLevels {
			reached = append(reached, s.Category.Title)
		}
	}
	if n := len(reached); 0 < n && n < applying {
		stand = strings.TrimSuffix(stand, ".") + ": " + List(reached) + "."
	}
	return []string{says + ".", strings.TrimSpace(stand + " " + vacantSays(standings))}
}

package model

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"
)

// Progress counts answers.
type Progress struct {
	Total    int // criteria
	Answered int // those with a state
	Disputed int // those that two people answered differently
	Unsure   int
}

// Progress counts the answers of one category, whether it applies or not.
func (a *Assessment) Progress(c *Category) Progress {
	var p Progress
	for i := range c.Criteria {
		p.count(a.Finding(c.Criteria[i].ID))
	}
	return p
}

// TotalProgress counts the answers of all categories that apply.
func (a *Assessment) TotalProgress(c *Catalogue) Progress {
	var p Progress
	for crit := range a.applying(c) {
		p.count(a.Finding(crit.ID))
	}
	return p
}

func (p *Progress) count(f Finding) {
	p.Total++
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

// Says is how far it is, in a sentence: "26 of 32 criteria are answered, 3 of them unsure; 6
// left." Unsure is an answer like any other and counts as one here; as it is something to
// find out all the same, with which the plan begins, it is said beside.
func (p Progress) Says() string {
	says := itoa(p.Answered) + " of " + itoa(p.Total) + " criteria are answered"
	after := ", "
	switch {
	case p.Unsure == 1:
		says, after = says+", one of them unsure", "; "
	case p.Unsure > 1:
		says, after = says+", "+itoa(p.Unsure)+" of them unsure", "; "
	}
	if left := p.Total - p.Answered; left > 0 {
		says += after + itoa(left) + " left"
	}
	return says + "."
}

// HowFar says how far it is, and which of the criteria told wait for whom. What waits is unsure, and
// is not said to be so once more.
func (a *Assessment) HowFar(c *Catalogue, told iter.Seq[*Criterion]) []string {
	p, waiting := a.TotalProgress(c), a.Waiting(told)
	if len(waiting) > 0 {
		p.Unsure = 0
	}
	return append([]string{p.Says()}, waiting...)
}

// Waiting says how many of the criteria wait for whom, one sentence each: "2
// criteria wait for Bob." A single one is named.
func (a *Assessment) Waiting(criteria iter.Seq[*Criterion]) []string {
	wait := map[string][]*Criterion{}
	for c := range criteria {
		if answer := a.Finding(c.ID).Answer(); answer.State == Unsure {
			wait[answer.Detail] = append(wait[answer.Detail], c)
		}
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(wait)) {
		which, whom := wait[name], cmp.Or(name, "somebody who knows")
		if len(which) == 1 {
			out = append(out, "One criterion waits for "+whom+": "+which[0].Title+".")
			continue
		}
		out = append(out, itoa(len(which))+" criteria wait for "+whom+".")
	}
	return out
}

// Overdue lists the planned steps whose day has passed and that are still to be done, in the
// categories that apply, in catalogue order.
func Overdue(c *Catalogue, a *Assessment, today Day) []*Criterion {
	var out []*Criterion
	for crit := range a.applying(c) {
		if a.Late(crit.ID, today) {
			out = append(out, crit)
		}
	}
	return out
}

// Late says whether a criterion is still open, and the day has passed by which somebody wanted
// to do it.
func (a *Assessment) Late(criterion string, today Day) bool {
	if !a.Intent(criterion).Overdue(today) { // as nearly all are
		return false
	}
	f := a.Finding(criterion)
	return !f.proved() && !f.excluded()
}

// OverdueSays names the steps that are overdue, in a sentence; empty if there are none.
func OverdueSays(overdue []*Criterion) string {
	switch len(overdue) {
	case 0:
		return ""
	case 1:
		return "One planned step is overdue: " + overdue[0].Title + "."
	}
	titles := make([]string, len(overdue))
	for i, c := range overdue {
		titles[i] = c.Title
	}
	return itoa(len(overdue)) + " planned steps are overdue: " + strings.Join(titles, ", ") + "."
}

// Yours says what somebody has promised to do, the nearest day first, a sentence each: "Yours
// until 2027-03-31: Account recovery policy." date writes the days.
func Yours(c *Catalogue, a *Assessment, by string, today Day, date func(string) string) []string {
	var yours []*Criterion
	for crit := range a.applying(c) {
		if f, i := a.Finding(crit.ID), a.Intent(crit.ID); !f.proved() && !f.excluded() && i.Choice == Planned && by != "" && fold(i.Owner) == fold(by) {
			yours = append(yours, crit)
		}
	}
	until := func(crit *Criterion) Day { return cmp.Or(a.Intent(crit.ID).Until, "9999") } // those without a day come last
	slices.SortStableFunc(yours, func(x, y *Criterion) int { return cmp.Compare(until(x), until(y)) })
	var out []string
	for _, crit := range yours {
		switch i := a.Intent(crit.ID); {
		case i.Overdue(today):
			out = append(out, "Yours, and overdue since "+date(string(i.Until))+": "+crit.Title+".")
		case i.Until != "":
			out = append(out, "Yours until "+date(string(i.Until))+": "+crit.Title+".")
		default:
			out = append(out, "Yours: "+crit.Title+".")
		}
	}
	return out
}

// BackSays names the steps that were put aside until a day, which has passed; empty if there
// are none.
func BackSays(c *Catalogue, a *Assessment, today Day) string {
	var titles []string
	for crit := range a.applying(c) {
		if f := a.Finding(crit.ID); !f.proved() && !f.excluded() && a.Intent(crit.ID).Ended(today) {
			titles = append(titles, crit.Title)
		}
	}
	switch len(titles) {
	case 0:
		return ""
	case 1:
		return "A step that was put aside until a day is back in the plan: " + titles[0] + "."
	}
	return itoa(len(titles)) + " steps that were put aside until a day are back in the plan: " + strings.Join(titles, ", ") + "."
}

// StaleSays says how many answers are old, which [Stale] lists since [OldOn], and which is the
// oldest; empty if none is.
func StaleSays(stale []*Criterion) string {
	switch len(stale) {
	case 0:
		return ""
	case 1:
		return "One answer was last checked more than a year ago: " + stale[0].Title + "."
	}
	return itoa(len(stale)) + " answers were last checked more than a year ago; the oldest is that of " + stale[0].Title + "."
}

// Pace is how long a criterion takes this author, with all that is ticked and noted of it:
// the last hundred times between what they said, for each criterion that it was about.
// What follows later than a quarter of an hour came after a break, which is left out; of
// what took longer than five minutes no more counts, or one pause at the kettle would
// double what is left. It is 0 as long as these are fewer than ten criteria.
func (a *Assessment) Pace(by string) time.Duration {
	const least, most, pause, long = 10, 100, 15 * time.Minute, 5 * time.Minute
	var sum time.Duration
	var next *Event
	n, criteria := 0, map[string]bool{}
	for _, e := range slices.Backward(a.events) {
		if e.By != by || e.Kind != AnswerKind || e.Undoes != "" {
			continue
		}
		if next != nil {
			if gap := next.At.Sub(e.At); gap > 0 && gap < pause {
				sum += min(gap, long)
				criteria[next.Criterion] = true
				n++
			}
		}
		if n == most {
			break
		}
		next = e
	}
	if len(criteria) < least {
		return 0
	}
	return sum / time.Duration(len(criteria))
}

// Old is the age at which an answer should be looked at again.
const Old = 365 * 24 * time.Hour

// OldOn is the day before which an answer was last checked if it is old at a time.
func OldOn(now time.Time) Day { return DayOf(now.Add(-Old)) }

// Old says whether somebody answered, and nobody has looked at it for longer than [Old].
func (f Finding) Old(now time.Time) bool { return f.checkedBefore(OldOn(now)) }

func (f Finding) checkedBefore(day Day) bool {
	e, ok := f.Checked()
	return ok && e.day() < day
}

// Stale lists the criteria that somebody answered, and that nobody has looked at
// since a day, in the categories that apply: the oldest first. What was checked on
// the day itself is not stale.
func Stale(c *Catalogue, a *Assessment, since Day) []*Criterion {
	var out []*Criterion
	for crit := range a.applying(c) {
		if a.Finding(crit.ID).checkedBefore(since) {
			out = append(out, crit)
		}
	}
	slices.SortStableFunc(out, func(x, y *Criterion) int {
		p, _ := a.Finding(x.ID).Checked()
		q, _ := a.Finding(y.ID).Checked()
		return p.At.Compare(q.At)
	})
	return out
}

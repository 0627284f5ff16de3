package model

// This file sums up efforts. An effort is an estimate in one of three words, and no
// arithmetic makes more of it: evenings come as a range, and weeks and months are
// counted only by how often they come.

// EffortSays sums up the effort of some steps: "about 5 to 15 evenings, 2 steps of some
// weeks each and 1 step of some months". A step of days counts as an evening to three, also
// where a part of it is met; weeks and months differ too much from each other to be added. No
// number is rounded, so that the parts of a plan add up to the whole by whatever way it is
// parted. It is empty where there are no steps.
func EffortSays(steps []Step) string {
	counts := map[Effort]int{}
	for _, s := range steps {
		e := s.Criterion.Effort
		if e != Days && e != Weeks {
			e = Months // as Weight has it
		}
		counts[e]++
	}
	var parts []string
	if n := counts[Days]; n > 0 {
		parts = append(parts, "about "+itoa(n)+" to "+itoa(3*n)+" evenings")
	}
	for _, e := range []Effort{Weeks, Months} {
		if n := counts[e]; n > 0 {
			parts = append(parts, stepsOf(n, e))
		}
	}
	return List(parts)
}

// stepsOf is a number of steps that take so long.
func stepsOf(n int, e Effort) string {
	if n == 1 {
		return "1 step of some " + string(e)
	}
	return itoa(n) + " steps of some " + string(e) + " each"
}

// SumsSay is how [EffortSays] counts, for those who read a sum.
const SumsSay = "A step of days is counted as one to three evenings, also where a part of it is met; steps of weeks or months are only counted."

// Says is what the milestone brings and what it takes, in two sentences.
func (m Milestone) Says() string {
	return m.Brings + " Estimated work: " + m.Takes() + "."
}

// Takes is the effort of its steps, see [EffortSays].
func (m Milestone) Takes() string { return EffortSays(m.Steps) }

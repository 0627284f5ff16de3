//go:build !windows

package golden

import (
	"math"
	"testing"
)

// fit is how a figure grows with the events: the exponent of the power that fits best. 1 is
// as fast as the journal grows.
type fit struct {
	exponent float64 // not a number where too little was measured; infinite where the last one was stopped
	spread   float64 // its standard error; not a number where there are no more figures than the line needs
}

// fitted is how a figure grows from a number of events on: a line through the logarithms of
// the medians, by least squares. What the shortest journal takes, which is the start, is left
// out of each. The spread is that of all figures about the line, so it tells what the machine
// did besides, too.
func fitted(all []*long, from int, what string) fit {
	if math.IsInf(median(all[len(all)-1].rungs.all(what)), 1) {
		return fit{math.Inf(1), math.NaN()}
	}
	start := median(all[0].rungs.all(what))
	var n, sx, sy, sxx, sxy float64
	for _, l := range all {
		y := median(l.rungs.all(what)) - start
		if l.events < from || !(y > 0) {
			continue
		}
		lx, ly := math.Log(float64(l.events)), math.Log(y)
		n, sx, sy, sxx, sxy = n+1, sx+lx, sy+ly, sxx+lx*lx, sxy+lx*ly
	}
	out := fit{exponent: (n*sxy - sx*sy) / (n*sxx - sx*sx), spread: math.NaN()}
	at := func(lx float64) float64 { return sy/n + out.exponent*(lx-sx/n) }
	var m, off, wide float64
	for _, l := range all {
		for _, figure := range l.rungs.all(what) {
			y := figure - start
			if l.events < from || !(y > 0) {
				continue
			}
			lx := math.Log(float64(l.events))
			m, off, wide = m+1, off+math.Pow(math.Log(y)-at(lx), 2), wide+math.Pow(lx-sx/n, 2)
		}
	}
	if m > 2 {
		out.spread = math.Sqrt(off / (m - 2) / wide)
	}
	return out
}

func (f fit) String() string {
	if math.IsNaN(f.spread) {
		return times(f.exponent)
	}
	return times(f.exponent) + " ±" + times(f.spread)
}

// How a fit stands to a bar.
const (
	met       = iota // or not measured
	uncertain        // above it by less than thrice the spread: of hundreds of figures some are by chance
	above
)

func (f fit) to(bar float64) int {
	switch {
	case math.IsNaN(f.exponent) || f.exponent <= bar:
		return met
	case f.exponent-3*f.spread <= bar:
		return uncertain
	}
	return above
}

// The line goes through the medians, and the spread is that of all figures.
func TestFitted(t *testing.T) {
	sizes := func(figures map[int]sample) (all []*long) {
		for _, n := range []int{1, 10, 100, 1000} {
			all = append(all, &long{events: n, rungs: side{rounds: []map[string]sample{{"x": figures[n]}}}})
		}
		return all
	}
	for name, test := range map[string]struct {
		figures map[int]sample
		want    string
		to      int
	}{
		"as fast":      {map[int]sample{1: {5}, 10: {15}, 100: {105}, 1000: {1005}}, "1.00 ±0.00", met},
		"twice":        {map[int]sample{1: {5}, 10: {6}, 100: {105}, 1000: {10005}}, "2.00 ±0.00", above},
		"one is off":   {map[int]sample{1: {5}, 10: {14, 15, 90}, 100: {105}, 1000: {1005}}, "1.00 ±0.27", met},
		"far from it":  {map[int]sample{1: {5}, 10: {8}, 100: {105}, 1000: {1005}}, "1.26 ±0.15", uncertain},
		"not measured": {nil, "–", met},
		"stopped":      {map[int]sample{1: {5}, 10: {6}, 100: {105}, 1000: {math.Inf(1)}}, "stopped", above},
		"two of them":  {map[int]sample{1: {5}, 100: {105}, 1000: {10005}}, "2.00", above},
	} {
		f := fitted(sizes(test.figures), 10, "x")
		if got := f.String(); got != test.want {
			t.Errorf("%s: got %s, want %s", name, got, test.want)
		}
		if got := f.to(1.1); got != test.to {
			t.Errorf("%s: got %d, want %d", name, got, test.to)
		}
	}
}

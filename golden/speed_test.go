//go:build !windows

package golden

import (
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"
)

var (
	speed   = flag.Int("speed", 0, "how many rounds TestSpeed measures; 0 leaves it out")
	against = flag.String("against", "", "the path of a program, built from another revision, to which TestSpeed compares this one")
)

// TestSpeed measures how fast the program is, next to others and as it grows. It
// prints tables with the bars that we set ourselves, and fails only if something
// cannot be run: times depend on the machine, and one run proves nothing. Run it
// alone, with -v, for nothing else is shown:
//
//	go test ./golden -run Speed -v -timeout 0 -speed 8 [-against PROGRAM]
func TestSpeed(t *testing.T) {
	if *speed == 0 {
		t.Skip("measures for minutes; -speed 8 runs it")
	}
	h := newHome(t)
	defer debug.SetGCPercent(debug.SetGCPercent(1000)) // what measures should not stand in the way
	fmt.Fprintln(t.Output(), machine())
	t.Run("side", func(t *testing.T) { h.in(t).side() })
	t.Run("growth", func(t *testing.T) { h.in(t).growth() })
	t.Run("journals", func(t *testing.T) { h.in(t).journals() })
	t.Run("kinds", func(t *testing.T) { h.in(t).kinds() })
	t.Run("files", func(t *testing.T) { h.in(t).files() })
	t.Run("slow", func(t *testing.T) { h.in(t).slow() })
}

// in is a user of a part of a test. What lies there goes with the part: all parts together
// would fill a small disk.
func (h home) in(t *testing.T) home {
	h.t = t
	return h.neighbour("ana")
}

// machine names what all of it depends on.
func machine() string {
	cpu := runtime.GOARCH
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(info)) {
			if name, model, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				cpu = strings.TrimSpace(model)
				break
			}
		}
	}
	system := runtime.GOOS
	if out, err := exec.Command("uname", "-sr").Output(); err == nil {
		system = strings.TrimSpace(string(out))
	}
	return fmt.Sprintf("%s, %d cores, %s, %s%s; terminal of %d by %d; medians of %d rounds, ratios round by round",
		cpu, runtime.NumCPU(), system, runtime.Version(), busy(), columns, rows, *speed)
}

// busy is how much else the machine does, where the system tells.
func busy() string {
	out, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	one, _, _ := strings.Cut(string(out), " ")
	load, _ := strconv.ParseFloat(one, 64)
	if load > float64(runtime.NumCPU()) {
		return ", load " + one + " (busy: times say little)"
	}
	return ", load " + one
}

// side is a program, and what was measured of it: in each round, by what it is.
type side struct {
	name, path string
	rounds     []map[string]sample
}

func (s *side) begin() { s.rounds = append(s.rounds, map[string]sample{}) }

func (s *side) add(what string, figure float64) {
	round := s.rounds[len(s.rounds)-1]
	round[what] = append(round[what], figure)
}

func (s *side) took(what string, d time.Duration) { s.add(what, d.Seconds()) }

// all are the figures of all rounds.
func (s *side) all(what string) (all sample) {
	for _, round := range s.rounds {
		all = append(all, round[what]...)
	}
	return all
}

// ratio compares two things round by round, so that what else the machine does
// meets both, and takes the median. It is not a number if one was not measured, or stopped.
func ratio(of func(sample) float64, a *side, what string, b *side, other string) float64 {
	var ratios sample
	for i := range min(len(a.rounds), len(b.rounds)) {
		if r := of(a.rounds[i][what]) / of(b.rounds[i][other]); r > 0 && !math.IsInf(r, 1) {
			ratios = append(ratios, r)
		}
	}
	return median(ratios)
}

// sample is what was measured of one thing; times are in seconds.
type sample []float64

func median(s sample) float64 { return quantile(s, 0.5) }
func p90(s sample) float64    { return quantile(s, 0.9) }
func p99(s sample) float64    { return quantile(s, 0.99) }

// quantile is not a number if there is nothing to take it of.
func quantile(s sample, q float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(int(q*float64(len(s))), len(s)-1)]
}

// unit writes a figure; one that is not a number is a dash, and an infinite one, of what was
// stopped, says so.
type unit func(float64) string

func ms(s float64) string    { return written("%.1f ms", 1000*s) }
func µs(s float64) string    { return written("%.0f µs", 1e6*s) }
func kb(n float64) string    { return written("%.2f kB", n/1000) }
func mb(n float64) string    { return written("%.1f MB", n/1e6) }
func times(n float64) string { return written("%.2f", n) }

func written(format string, n float64) string {
	switch {
	case math.IsNaN(n):
		return "–"
	case math.IsInf(n, 0):
		return "stopped"
	}
	return fmt.Sprintf(format, n)
}

// judge says how a figure stands to a bar. Both are written alike.
func judge(got, bar float64, u unit) string {
	switch {
	case math.IsNaN(got):
		return "≤ " + u(bar)
	case got <= bar:
		return "≤ " + u(bar) + ": met"
	}
	return "≤ " + u(bar) + ": NOT MET"
}

// table is written when all its rows are there.
type table struct{ *tabwriter.Writer }

func newTable(w io.Writer, heads ...string) table {
	t := table{tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)}
	t.row(heads...)
	return t
}

func (t table) row(cells ...string) { fmt.Fprintln(t, strings.Join(cells, "\t")) }

func (t table) print() { _ = t.Flush() }

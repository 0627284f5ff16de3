//go:build ignore

// Speed measures how fast the program is, next to others. See the script speed
// beside this file.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

var rounds = flag.Int("rounds", 8, "how often to measure each thing")

func main() {
	flag.Parse()
	debug.SetGCPercent(1000) // what measures should not stand in the way
	fmt.Println(machine())
	runParts(part{"side", side}, part{"growth", growth})
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
	return fmt.Sprintf("%s, %d cores, %s, %s%s; terminal of %d by %d; medians of %d rounds",
		cpu, runtime.NumCPU(), system, runtime.Version(), busy(), columns, rows, *rounds)
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

// sample is what was measured of one thing; times are in seconds.
type sample []float64

func (s *sample) add(d time.Duration) { *s = append(*s, d.Seconds()) }

func median(s sample) float64 { return quantile(s, 0.5) }
func p99(s sample) float64    { return quantile(s, 0.99) }

// quantile is not a number if there is nothing to take it of.
func quantile(s sample, q float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(int(q*float64(len(s))), len(s)-1)]
}

// unit writes a figure; one that is not a number is a dash.
type unit func(float64) string

func ms(s float64) string    { return written("%.1f ms", 1000*s) }
func kb(n float64) string    { return written("%.2f kB", n/1000) }
func mb(n float64) string    { return written("%.1f MB", n/1e6) }
func times(n float64) string { return written("%.2f", n) }

func written(format string, n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return "–"
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

func newTable(heads ...string) table {
	t := table{tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', 0)}
	t.row(heads...)
	return t
}

func (t table) row(cells ...string) { fmt.Fprintln(t, strings.Join(cells, "\t")) }

func (t table) print() { _ = t.Flush() }

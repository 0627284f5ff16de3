//go:build !windows

package golden

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"rungs/model"
	"rungs/store"
)

// grown is a size of the catalogue and of the journal, and what was measured there.
type grown struct {
	side
	criteria, events int

	journal   string
	catalogue *model.Catalogue
}

// growth measures how much more large catalogues and long journals cost.
func (h home) growth() {
	sizes := []*grown{
		{criteria: 32, events: 100}, {criteria: 32, events: 10_000}, {criteria: 32, events: 100_000},
		{criteria: 1_000, events: 10_000}, {criteria: 10_000, events: 100_000},
	}
	for i, g := range sizes {
		if i > 0 && sizes[i-1].criteria == g.criteria {
			g.path, g.catalogue = sizes[i-1].path, sizes[i-1].catalogue
		} else {
			g.path, g.catalogue = h.builtWith(g.criteria)
		}
		g.journal = filepath.Join(h.dir, fmt.Sprintf("grown-%d-%d.rungs", g.criteria, g.events))
		h.writeJournal(g.journal, g.catalogue, g.events)
	}
	for range (*speed + 3) / 4 {
		for _, i := range rand.Perm(len(sizes)) {
			sizes[i].begin()
			h.measure(sizes[i])
		}
	}

	t := newTable(h.t.Output(), "criteria", "events", "start", "key to frame", "ratio", "answer", "plan", "load", "append", "to a bare fsync", "beyond it")
	first, last := &sizes[0].side, &sizes[len(sizes)-1].side
	for _, g := range sizes {
		t.row(strconv.Itoa(g.criteria), strconv.Itoa(g.events), ms(median(g.all("start"))), ms(median(g.all("key"))),
			times(ratio(median, &g.side, "key", first, "key")), ms(median(g.all("answer"))), ms(median(g.all("plan"))), ms(median(g.all("load"))),
			ms(median(g.all("append"))), times(ratio(median, &g.side, "append", &g.side, "bare")), µs(beyond(&g.side)))
	}
	t.print()
	fmt.Fprintf(h.t.Output(), "key to frame, the last row to the first: %s\n", judge(ratio(median, last, "key", first, "key"), 1.5, times))
	fmt.Fprintf(h.t.Output(), "append beyond a bare write and fsync, in processor time: %s\n", judge(beyond(last), beyondBar, µs))
}

// beyondBar is what an append may take beyond its write and fsync, however long the journal
// is: its line is made and read once, and twelve calls of the system keep others from writing at the
// same time, notice what they wrote, and see that the path leads to what was written, before and
// after. To the time of an fsync it is no measure: that is 0.2 ms on one disk and 10 on another.
const beyondBar = 100e-6

// beyond is the processor time of an append beyond that of a bare write and fsync.
func beyond(s *side) float64 {
	return median(s.all("append busy")) - median(s.all("bare busy"))
}

// measure adds to all the figures.
func (h home) measure(g *grown) {
	h.wander(&g.side, g.catalogue, g.journal)
	on, _ := h.settled(g.path, g.journal)
	for i := range 10 {
		g.took("answer", on.key(string("34"[i%2]), "").took)
	}
	on.close()
	for range 4 {
		g.took("plan", h.process(g.path, "plan", g.journal))
		from := time.Now()
		if _, err := store.Open(g.journal); err != nil {
			h.t.Fatal(err)
		}
		g.took("load", time.Since(from))
	}
	if err := h.appends(g); err != nil {
		h.t.Fatal(err)
	}
}

// appends saves answers to the journal, in turn with bare writes of the same line.
func (h home) appends(g *grown) error {
	j, err := store.Open(g.journal)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(h.dir, "bare"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	for i := range 40 {
		e := event(len(j.Events())+i, "x", time.Now())
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		for _, way := range []struct {
			name string
			do   func() error
		}{
			{"append", func() error { _, err := j.Append(e); return err }},
			{"bare", func() error {
				if _, err := f.Write(append(line, '\n')); err != nil {
					return err
				}
				return f.Sync()
			}},
		} {
			from, was := time.Now(), processorTime()
			if err := way.do(); err != nil {
				return err
			}
			g.took(way.name, time.Since(from))
			g.took(way.name+" busy", processorTime()-was)
		}
	}
	return nil
}

// processorTime is how long this process has kept processors busy.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

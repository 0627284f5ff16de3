//go:build ignore

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"rungs/model"
	"rungs/store"
)

// grown is a size of the catalogue and of the journal, and what was measured there.
type grown struct {
	criteria, events int

	program, journal string
	catalogue        *model.Catalogue
	figures
	answer, plan, load, append, bare sample
}

// growth measures how much more large catalogues and long journals cost.
func growth() error {
	sizes := []*grown{
		{criteria: 32, events: 100}, {criteria: 32, events: 10_000}, {criteria: 32, events: 100_000},
		{criteria: 1_000, events: 10_000}, {criteria: 10_000, events: 100_000},
	}
	var built *grown
	for _, g := range sizes {
		if built == nil || built.criteria != g.criteria {
			var err error
			if g.program, g.catalogue, err = builtWith(g.criteria); err != nil {
				return err
			}
			built = g
		}
		g.program, g.catalogue = built.program, built.catalogue
		g.journal = filepath.Join(*dir, fmt.Sprintf("grown-%d-%d.rungs", g.criteria, g.events))
		if err := writeJournal(g.journal, g.catalogue, g.events); err != nil {
			return err
		}
	}
	for range (*rounds + 3) / 4 {
		for _, g := range sizes {
			if err := g.measure(); err != nil {
				return fmt.Errorf("%d criteria, %d events: %w", g.criteria, g.events, err)
			}
		}
	}

	t := newTable("criteria", "events", "start", "key to frame", "ratio", "answer", "plan", "load", "append", "to a bare fsync")
	first := sizes[0]
	for _, g := range sizes {
		t.row(strconv.Itoa(g.criteria), strconv.Itoa(g.events), ms(median(g.start)), ms(median(g.key)), times(median(g.key)/median(first.key)),
			ms(median(g.answer)), ms(median(g.plan)), ms(median(g.load)), ms(median(g.append)), times(median(g.append)/median(g.bare)))
	}
	t.print()
	last := sizes[len(sizes)-1]
	fmt.Printf("key to frame, the last row to the first: %s\n", judge(median(last.key)/median(first.key), 1.5, times))
	fmt.Printf("append, the last row to a bare write and fsync: %s\n", judge(median(last.append)/median(last.bare), 1.3, times))
	return nil
}

// measure adds to all the figures.
func (g *grown) measure() error {
	if err := wander(&g.figures, g.catalogue, g.program, g.journal); err != nil {
		return err
	}
	s, _, err := settled(g.program, g.journal)
	if err != nil {
		return err
	}
	for i := range 10 {
		e, err := s.key(string("34"[i%2]), "")
		if err != nil {
			return err
		}
		g.answer.add(e.took)
	}
	if err := s.kill(); err != nil {
		return err
	}
	for range 4 {
		took, err := process(g.program, "plan", g.journal)
		if err != nil {
			return err
		}
		g.plan.add(took)
		from := time.Now()
		if _, err := store.Open(g.journal); err != nil {
			return err
		}
		g.load.add(time.Since(from))
	}
	return g.appends()
}

// appends saves answers to the journal, in turn with bare writes of the same line.
func (g *grown) appends() error {
	j, err := store.Open(g.journal)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(*dir, "bare"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	for i := range 20 {
		e := event(len(j.Events())+i, "x", time.Now())
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		from := time.Now()
		_, err = j.Append(e)
		g.append.add(time.Since(from))
		if err != nil {
			return err
		}
		from = time.Now()
		if _, err = f.Write(append(line, '\n')); err == nil {
			err = f.Sync()
		}
		g.bare.add(time.Since(from))
		if err != nil {
			return err
		}
	}
	return nil
}

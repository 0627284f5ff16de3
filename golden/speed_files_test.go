//go:build !windows

package golden

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"rungs/content/builtin"
)

// files measures the list of assessments, on the screen and printed, with more and more of
// them: time and memory, and how they grow. The welcome is measured to its first full
// frame.
func (h home) files() {
	ours, catalogue := h.ours(), builtin.Catalogue()
	var all []*long
	var users []home
	for n := 2; n <= 10_000; n = max(10, n/10*100) { // with one the wizard goes straight on
		l := &long{events: n, rungs: side{name: "rungs", path: ours[0].path}}
		if len(ours) > 1 {
			l.before.path = ours[1].path
		}
		user := h.neighbour("ana")
		for i := range n {
			user.writeJournal(user.file(fmt.Sprintf("acme-%05d", i)), catalogue, 50)
		}
		all, users = append(all, l), append(users, user)
	}
	for range (*speed + 3) / 4 {
		for _, i := range rand.Perm(len(all)) {
			for _, s := range []*side{&all[i].rungs, &all[i].before} {
				if s.begin(); s.path == "" {
					continue
				}
				users[i].cost(s, true, "list", "list")
				on, took := users[i].session("Your assessments", s.path)
				s.took("welcome", took)
				s.add("welcome memory", on.peak())
				on.close()
			}
		}
	}

	heads := []string{"files"}
	for _, l := range all {
		heads = append(heads, strconv.Itoa(l.events))
	}
	t := newTable(h.t.Output(), append(heads, "exponent", "at 10,000 to the other", "bar")...)
	for _, c := range []struct {
		what string
		unit unit
		bar  float64
	}{{"welcome", ms, 0.05}, {"welcome memory", mb, 0.1}, {"list", ms, 0.4}, {"list memory", mb, 0.1}} {
		row := []string{c.what}
		for _, l := range all {
			row = append(row, c.unit(median(l.rungs.all(c.what))))
		}
		last := all[len(all)-1]
		to := ratio(median, &last.rungs, c.what, &last.before, c.what)
		t.row(append(row, fitted(all, 100, c.what).String(), times(to), judge(to, c.bar, times))...)
	}
	t.print()
}

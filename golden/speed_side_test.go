//go:build !windows

package golden

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rungs/content/builtin"
	"rungs/model"
)

const (
	moves   = 24 // of the cursor in one session
	answers = 20 // in one session
)

// side measures rungs next to the others, round by round and each time in another
// order, so that what else the machine does meets all of them.
func (h home) side() {
	const version, plan, summary = "--version", "plan side.rungs", "summary side.rungs"
	catalogue := builtin.Catalogue()
	h.writeJournal(filepath.Join(h.dir, "side.rungs"), catalogue, 100)
	ours, nothing := h.ours(), h.nothing()
	rungs := ours[0]
	gum, glow := h.other("gum", "github.com/charmbracelet/gum@v0.17.0"), h.other("glow", "github.com/charmbracelet/glow/v2@v2.1.1")
	sides := append(slices.Clone(ours), nothing)
	tasks := []func(){func() { h.sit(nothing) }}
	if gum.path != "" {
		tasks = append(tasks, func() { h.choose(gum) })
	}
	if glow.path != "" {
		tasks = append(tasks, func() { h.page(glow, catalogue) })
	}
	sides = append(sides, gum, glow)
	for _, s := range ours {
		tasks = append(tasks, func() { h.wander(s, catalogue, "demo") }, func() { h.answer(s, catalogue) })
		for range 4 {
			for _, command := range []string{version, plan, summary} {
				tasks = append(tasks, func() { s.took(command, h.process(s.path, strings.Fields(command)...)) })
			}
		}
	}
	for range *speed {
		for _, s := range sides {
			s.begin()
		}
		rand.Shuffle(len(tasks), func(i, j int) { tasks[i], tasks[j] = tasks[j], tasks[i] })
		for _, task := range tasks {
			task()
		}
	}

	heads := []string{""}
	for _, s := range sides {
		heads = append(heads, s.name)
	}
	for _, s := range sides[1:] {
		heads = append(heads, "to "+s.name)
	}
	t := newTable(h.t.Output(), append(heads, "bar")...)
	row := func(title, what string, of func(sample) float64, unit unit, bar string) {
		cells := []string{title}
		for _, s := range sides {
			cells = append(cells, unit(of(s.all(what))))
		}
		for _, s := range sides[1:] {
			cells = append(cells, times(ratio(of, rungs, what, s, what)))
		}
		t.row(append(cells, bar)...)
	}
	below := func(bar float64, of func(sample) float64, what string, other *side) string {
		return judge(ratio(of, rungs, what, other, what), bar, times) + " (to " + other.name + ")"
	}
	row("start to first full screen", "start", median, ms, below(1, median, "start", nothing)+", "+below(0.3, median, "start", glow))
	row("key to settled frame, median", "key", median, ms, below(0.2, median, "key", gum))
	row("key to settled frame, 90th percentile", "key", p90, ms, "")
	row("key to settled frame, 99th percentile", "key", p99, ms, below(1, p99, "key", gum))
	row("peak memory", "memory", median, mb, below(1, median, "memory", gum))
	row("bytes for a move of the cursor", "bytes", median, kb, judge(median(rungs.all("bytes")), 3000, kb))
	row("bytes for an answer", "answer bytes", median, kb, "")
	row("  beyond the text that changed", "answer beyond", median, kb, judge(median(rungs.all("answer beyond")), 1000, kb))
	row("answer to \"saved\", median", "answer", median, ms, "")
	row("  99th percentile", "answer", p99, ms, "")
	row("--version, whole process", version, median, ms, "")
	row("plan", plan, median, ms, judge(ratio(median, rungs, plan, rungs, version), 1.2, times)+" (to --version)")
	row("summary", summary, median, ms, "")
	t.print()
}

// ours are this program, and the other one to which it is compared, if there is one.
func (h home) ours() []*side {
	h.t.Helper()
	ours := []*side{h.build("rungs", ".")}
	if *against != "" {
		path, err := filepath.Abs(*against)
		if err != nil {
			h.t.Fatal(err)
		}
		ours = append(ours, &side{name: filepath.Base(path), path: path})
	}
	return ours
}

// build builds a program as it is released.
func (h home) build(name string, args ...string) *side {
	h.t.Helper()
	s := &side{name: name, path: filepath.Join(h.dir, name)}
	h.tool("go", append([]string{"build", "-trimpath", "-o", s.path}, args...)...)
	return s
}

// tool runs a tool of Go at the top of the repository, in the environment of who
// runs the tests, and returns what it prints.
func (h home) tool(name string, args ...string) string {
	h.t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env, cmd.Stderr = "..", append(os.Environ(), "CGO_ENABLED=0"), &stderr
	out, err := cmd.Output()
	if err != nil {
		h.t.Fatalf("%s: %v\n%s%s", cmd, err, out, stderr.Bytes())
	}
	return string(out)
}

// nothing is the program that does nothing with the same libraries.
func (h home) nothing() *side {
	h.t.Helper()
	source, err := os.ReadFile("speed_nothing_test.go")
	if err != nil {
		h.t.Fatal(err)
	}
	imports := []string{"package main"}
	libraries := strings.Fields(h.tool("go", "list", "-f", `{{join .Imports "\n"}}`, "./..."))
	slices.Sort(libraries)
	for _, library := range slices.Compact(libraries) {
		if strings.Contains(library, ".") {
			imports = append(imports, fmt.Sprintf("import _ %q", library))
		}
	}
	files := []string{filepath.Join(h.dir, "main.go"), filepath.Join(h.dir, "imports.go")}
	h.write(files[0], bytes.Replace(source, []byte("package golden"), []byte("package main"), 1))
	h.write(files[1], []byte(strings.Join(imports, "\n")))
	return h.build("nothing", files...)
}

func (h home) write(file string, data []byte) {
	h.t.Helper()
	if err := os.WriteFile(file, data, 0o600); err != nil {
		h.t.Fatal(err)
	}
}

// other is a program of others, made for this or else what is installed; without a
// path where neither can be had.
func (h home) other(name, module string) *side {
	cmd := exec.Command("go", "install", "-trimpath", module)
	cmd.Env = append(os.Environ(), "GOBIN="+h.dir, "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	if err == nil {
		return &side{name: name, path: filepath.Join(h.dir, name)}
	}
	path, missing := exec.LookPath(name)
	if missing != nil {
		fmt.Fprintf(h.t.Output(), "%s cannot be had, so it is left out: %s", name, out)
	}
	return &side{name: name, path: path}
}

// settled opens an assessment and closes the recap. It returns how long it took to
// the first full screen.
func (h home) settled(path string, args ...string) (*session, time.Duration) {
	h.t.Helper()
	s, took := h.session("key go", path, args...)
	s.key(f12, "q quit")
	return s, took
}

// down moves the cursor, and adds what that took.
func (s *side) down(on *session) {
	on.t.Helper()
	e := on.key("\x1b[B", "")
	s.took("key", e.took)
	s.add("bytes", float64(e.bytes))
}

// end adds the memory, and ends the program.
func (s *side) end(on *session) {
	s.add("memory", on.peak())
	on.close()
}

// wander goes down the criteria of one category after the other.
func (h home) wander(s *side, catalogue *model.Catalogue, args ...string) {
	h.t.Helper()
	on, took := h.settled(s.path, args...)
	s.took("start", took)
	left := moves
	for _, category := range catalogue.Categories {
		on.keys("g", category.Criteria[0].ID, "\r")
		for range min(left, len(category.Criteria)-1) {
			s.down(on)
			left--
		}
	}
	s.end(on)
}

// answer measures answers from the key to "saved".
func (h home) answer(s *side, catalogue *model.Catalogue) {
	h.t.Helper()
	path := filepath.Join(h.dir, "answers.rungs")
	h.writeJournal(path, catalogue, 1)
	on, _ := h.settled(s.path, path)
	for i := range answers {
		e := on.key(string("34"[i%2]), fmt.Sprintf("%d of %d answered · saved", i+2, catalogue.Len()))
		s.took("answer", e.took)
		s.add("answer bytes", float64(e.bytes))
		s.add("answer beyond", float64(e.bytes-e.changed))
	}
	on.close()
	if err := os.Remove(path); err != nil {
		h.t.Fatal(err)
	}
}

func (h home) sit(s *side) {
	h.t.Helper()
	on, took := h.session("nothing", s.path)
	s.took("start", took)
	s.end(on)
}

func (h home) choose(s *side) {
	h.t.Helper()
	args := []string{"choose"}
	for i := range 32 {
		args = append(args, fmt.Sprintf("entry %02d", i+1))
	}
	on, took := h.session("entry 10", s.path, args...)
	s.took("start", took)
	for range moves {
		s.down(on)
	}
	s.end(on)
}

// glow is a session with glow on the head of a page that goes on below; nil if there is none.
// More often than not it begins at the end, with an empty window, or takes the window for one
// that holds all of the page, and then no key moves it.
func (h home) glow(program, path, title string) *session {
	h.t.Helper()
	for range 8 {
		on, _ := h.session(filepath.Base(path), program, "--tui", path)
		for limit := time.Now().Add(time.Second); time.Now().Before(limit); time.Sleep(quiet) {
			if on.settle(); strings.Contains(on.screen(), title) && !strings.Contains(on.screen(), "100%") {
				return on
			}
		}
		on.close()
	}
	return nil
}

// page shows the text about a criterion, and goes down in it. It measures nothing where
// the text does not come.
func (h home) page(s *side, catalogue *model.Catalogue) {
	h.t.Helper()
	c := &catalogue.Categories[0].Criteria[0]
	path := filepath.Join(h.dir, "page.md")
	h.write(path, []byte("# "+c.Title+"\n\n"+c.Body))
	on := h.glow(s.path, path, c.Title)
	if on == nil {
		return
	}
	s.took("start", on.settle().Sub(on.begun))
	for range moves {
		s.down(on)
	}
	s.end(on)
}

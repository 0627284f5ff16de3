package golden

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"

	"rungs/model"
	"rungs/store"
	"rungs/ui/cli"
)

// programs are what is tested, all of them this test binary: rungs with the frozen
// catalogue, rungs as people get it, and rungs with the framework's draft of December
// 2023 and version 0.1 as it follows it.
var programs = map[string]func() int{
	"rungs":   func() int { return rungsWith([]*model.Catalogue{frozen}) },
	"living":  func() int { return cli.Main(cli.Process()) },
	"drafted": func() int { return rungsWith(history()) },
}

func rungsWith(catalogues model.Catalogues) int {
	env := cli.Process()
	env.Catalogues = catalogues
	return cli.Main(env)
}

// TestMain puts the programs into the path.
//
// Most tests wait for a program on a terminal, so that more of them run side by side
// than there are cores. Little of what they make is kept, so that garbage lies for longer.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	if err := flag.Set("test.parallel", strconv.Itoa(sideBySide)); err != nil { // a flag of whoever runs it comes later, and holds
		panic(err)
	}
	commands := map[string]func(){"crew": serve}
	for name, run := range programs {
		commands[name] = func() { os.Exit(run()) }
	}
	testscript.Main(withCrew{m}, commands)
}

var sideBySide = 3 * runtime.GOMAXPROCS(0)

type withCrew struct{ *testing.M }

func (m withCrew) Run() int {
	hire(sideBySide)
	return m.M.Run()
}

// TestScripts runs every command as people and programs type it. How to read a
// script, and its commands beside those below, is told by
// https://pkg.go.dev/github.com/rogpeppe/go-internal/testscript.
func TestScripts(t *testing.T) {
	catalogue, err := filepath.Abs("../content/v0.1")
	if err != nil {
		t.Fatal(err)
	}
	six, err := filepath.Abs(filepath.Join("testdata", "six"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                filepath.Join("testdata", "script"),
		RequireUniqueNames: true,
		ContinueOnError:    true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, "state"))
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("LOGNAME", "ana")
			e.Setenv("LANG", "C.UTF-8")
			e.Setenv("TERM", "xterm-256color")
			e.Setenv("TZ", "UTC")
			e.Setenv("CATALOGUE", catalogue)
			e.Setenv("SIX", six)
			e.Setenv("GORACE", "atexit_sleep_ms=0") // or each command sleeps for a second under -race
			e.Setenv("GOGC", "400")                 // hundreds of short lives, each of which would tidy up before it ends
			// What a script cannot hold.
			e.Setenv("ESC", "\x1b")
			e.Setenv("LONG", strings.Repeat("a", 300))
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "root" {
				return false, fmt.Errorf("there is no condition %q", name)
			}
			return os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"hold":     hold,
			"lines":    lines,
			"mode":     mode,
			"sentence": sentence,
			"shape":    shape,
			"valid":    valid,
			"value":    value,
		},
	})
}

// exits CODE PROGRAM ARGS… runs a program and wants this exit code of it.
func exits(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not && len(args) >= 2, "exits CODE PROGRAM ARGS...")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d instead of %d", got, want)
	}
}

// hold FILE keeps the lock on a journal until the script ends.
func hold(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not && len(args) == 1, "hold FILE")
	journal, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	held, release, done := make(chan bool), make(chan bool), make(chan error)
	go func() {
		_, err := journal.Update(func([]model.Event) ([]model.Event, error) {
			close(held)
			<-release
			return nil, nil
		})
		done <- err
	}()
	select {
	case <-held:
	case err := <-done:
		ts.Fatalf("the lock on %s was not to be had: %v", args[0], err)
	}
	ts.Defer(func() {
		close(release)
		ts.Check(<-done)
	})
}

// lines COUNT FILE [BEFORE] wants so many lines in a file, and that it begins
// with all of another.
func lines(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not && (len(args) == 2 || len(args) == 3), "lines COUNT FILE [BEFORE]")
	text := ts.ReadFile(args[1])
	if got := strconv.Itoa(strings.Count(text, "\n")); got != args[0] {
		ts.Fatalf("%s has %s lines instead of %s", args[1], got, args[0])
	}
	if len(args) == 3 && !strings.HasPrefix(text, ts.ReadFile(args[2])) {
		ts.Fatalf("%s does not begin with what stands in %s", args[1], args[2])
	}
}

// mode MODE FILE… wants these rights of files and folders.
func mode(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not && len(args) >= 2, "mode MODE FILE...")
	if runtime.GOOS == "windows" {
		return
	}
	for _, file := range args[1:] {
		info, err := os.Stat(ts.MkAbs(file))
		ts.Check(err)
		if got := fmt.Sprintf("%04o", info.Mode().Perm()); got != args[0] {
			ts.Fatalf("%s has the mode %s instead of %s", file, got, args[0])
		}
	}
}

// sentence [WORD…] wants stderr to be one line from rungs with these words, and
// nothing that a terminal would obey.
func sentence(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not, "sentence [WORD...]")
	text, ended := strings.CutSuffix(ts.ReadFile("stderr"), "\n")
	said, ours := strings.CutPrefix(text, "rungs: ")
	if !ended || !ours || len(strings.Fields(said)) < 4 || strings.ContainsFunc(said, unicode.IsControl) {
		ts.Fatalf("stderr is not one line of words from rungs: %q", text)
	}
	for _, word := range args {
		if !strings.Contains(said, word) {
			ts.Fatalf("it does not say %q: %s", word, said)
		}
	}
}

func arguments(ts *testscript.TestScript, right bool, usage string) {
	if !right {
		ts.Fatalf("usage: %s", usage)
	}
}

// TestScriptPerCommand sees that no command is without a script.
func TestScriptPerCommand(t *testing.T) {
	t.Parallel()
	help, err := exec.Command("rungs", "help").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, help)
	}
	commands := commandsIn(string(help))
	for _, known := range []string{"list", "set", "summary", "plan", "report", "explain", "catalogue", "new", "rename", "remove", "help"} {
		if !slices.Contains(commands, known) {
			t.Errorf("rungs help does not name the command %s:\n%s", known, help)
		}
	}
	for _, name := range commands {
		if _, err := os.Stat(filepath.Join("testdata", "script", name+".txtar")); err != nil {
			t.Errorf("the command %s has no script of its name in testdata/script", name)
		}
	}
}

// commandsIn are the names in the tables of commands, which go from the first heading
// of them to the flags.
func commandsIn(help string) (names []string) {
	_, tables, _ := strings.Cut(help, "ANSWER")
	tables, _, _ = strings.Cut(tables, "FLAGS")
	for _, row := range commandRow.FindAllStringSubmatch(tables, -1) {
		names = append(names, row[1])
	}
	return names
}

var commandRow = regexp.MustCompile(`(?m)^ {4}([a-z]+) `)

package golden

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs every command as people and programs type it. How to read a
// script, and its commands beside those below, is told by
// https://pkg.go.dev/github.com/rogpeppe/go-internal/testscript.
func TestScripts(t *testing.T) {
	takesLong(t)
	t.Parallel()
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
			"value":    value,
			"wide":     wide,
		},
	})
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

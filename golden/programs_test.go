package golden

import (
	"flag"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"rungs/model"
	"rungs/ui/cli"
)

// programs are what is tested, all of them this test binary: rungs with the frozen
// catalogue, rungs as people get it, and rungs with the framework's draft of December
// 2023 and version 0.1 as it follows it.
var programs = map[string]func() int{
	"rungs":   func() int { return rungsWith([]*model.Catalogue{frozen}) },
	"living":  func() int { return cli.Main(cli.Process()) },
	"drafted": func() int { return rungsWith(drafted()) },
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

// takesLong is for what -short leaves out: go test -short ./... is for while one works.
func takesLong(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("not with -short")
	}
}

var sideBySide = 3 * runtime.GOMAXPROCS(0)

type withCrew struct{ *testing.M }

func (m withCrew) Run() int {
	time.Local = time.UTC // as the programs have it, in whatever zone the tests run
	defer hire(sideBySide)()
	return m.M.Run()
}

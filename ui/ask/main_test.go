package ask

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"
)

var all = flag.Bool("all", false, "try every name of a command at endless pipes, not one")

// TestMain lets garbage lie for longer: little of what is written here is kept. Each
// draw of the properties here is a thousand lines: a few are for every day.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	if err := flag.Set("rapid.checks", "25"); err != nil { // a flag of whoever runs it comes later, and holds
		panic(err)
	}
	os.Exit(m.Run())
}

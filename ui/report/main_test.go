package report

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets garbage lie for longer: thousands of documents are printed here, and
// little of it is kept.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

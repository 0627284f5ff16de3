package model

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets garbage lie for longer: little of what is made here is kept.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

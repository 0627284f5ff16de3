//go:build ignore

package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

var (
	dir  = flag.String("dir", "", "the folder to work in")
	only = flag.String("only", "", "the one part to run; all if empty")
)

// part is one of the things that the program does.
type part struct {
	name string
	run  func() error
}

// runParts runs the parts that are wanted, and ends the program if one of them
// fails; the others run all the same.
func runParts(parts ...part) {
	failed := false
	for _, p := range parts {
		if *only != "" && *only != p.name {
			continue
		}
		start := time.Now()
		err := p.run()
		fmt.Printf("%s: %.0f seconds\n", p.name, time.Since(start).Seconds())
		if err != nil {
			failed = true
			fmt.Fprintf(os.Stderr, "%s: FAILED: %v\n", p.name, err)
		}
	}
	if failed {
		os.Exit(1)
	}
}

// environ is the environment of the programs: that of a person without settings.
func environ() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + *dir, "XDG_STATE_HOME=" + filepath.Join(*dir, "state"), "TMPDIR=" + *dir,
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "LOGNAME=ana",
	}
}

package golden

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"rungs/model"
	"rungs/store"
)

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

// wide ORDER FILE COPY writes a text as UTF-16, with its mark; ORDER is little or big.
func wide(ts *testscript.TestScript, not bool, args []string) {
	orders := map[string]binary.AppendByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian}
	arguments(ts, !not && len(args) == 3 && orders[args[0]] != nil, "wide little|big FILE COPY")
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + ts.ReadFile(args[1]))) {
		b = orders[args[0]].AppendUint16(b, unit)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b, 0o600))
}

func arguments(ts *testscript.TestScript, right bool, usage string) {
	if !right {
		ts.Fatalf("usage: %s", usage)
	}
}

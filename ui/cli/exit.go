package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"rungs/store"
)

// The exit codes.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotReached  = 3 // a check such as summary --require
	exitUnreadable  = 4 // a file is newer, or no journal, or cannot be read
	exitBusy        = 5 // another program holds the file, or something is in the way
	exitInterrupted = 130
)

// codeMeaning is a code and what it means.
type codeMeaning struct {
	code int
	text string
}

// exitCodes tells what the codes mean.
func exitCodes() []codeMeaning {
	return []codeMeaning{
		{exitOK, "All went well."},
		{exitFailed, "It did not work. One sentence on standard error says why."},
		{exitUsage, "The command was typed wrongly, or an answer in it is not valid; nothing was changed. rungs ask: 20 lines in a row were not understood."},
		{exitNotReached, "A check was not passed, such as that of summary --require."},
		{exitUnreadable, "A file cannot be read, is no assessment, or was made by a newer version."},
		{exitBusy, "Another program holds the file, or something stands in the way, such as another assessment of that name. Busy: try again."},
		{exitInterrupted, "Interrupted with ctrl+c. What was answered before is kept."},
	}
}

// coded is an error that knows its exit code.
type coded struct {
	error
	code int
}

func (c coded) Unwrap() error { return c.error }

// usage is an error of the person who typed the command.
func usage(err error) error { return coded{err, exitUsage} }

func usagef(format string, args ...any) error { return usage(fmt.Errorf(format, args...)) }

// mostTold is how many faults are told at once. Who gave the wrong file sees that in the first few,
// and what to do stands at the end of them.
const mostTold = 10

// refused is what is wrong with what was typed, in one error; nil if nothing is.
func refused(faults []error) error {
	if len(faults) == 0 {
		return nil
	}
	if more := len(faults) - mostTold; more > 1 { // one more takes no more room than to say so
		says := fmt.Errorf("and %d more faults; mend these first, or see whether it is the right file", more)
		if len(faults) >= maxFaults {
			says = fmt.Errorf("and at least %d more faults, where the reading ended; is it the right file?", more)
		}
		faults = append(slices.Clone(faults[:mostTold]), says)
	}
	return usage(errors.Join(append(faults, errors.New("nothing was recorded"))...))
}

// errQuiet is an error of which everything has been said.
var errQuiet = errors.New("")

func exitCode(err error) int {
	var c coded
	switch {
	case errors.As(err, &c):
		return c.code
	case errors.Is(err, store.ErrBadName), errors.Is(err, store.ErrRefused):
		return exitUsage // what was typed cannot be recorded; nothing was changed
	case errors.Is(err, store.ErrNewer), errors.Is(err, store.ErrNotJournal), errors.Is(err, store.ErrUnreadable):
		return exitUnreadable
	case errors.Is(err, store.ErrBusy), errors.Is(err, store.ErrExists), errors.Is(err, store.ErrReplaced), errors.Is(err, store.ErrUnrelated):
		return exitBusy
	}
	return exitFailed // also where a disk is full or read-only: ErrNotSaved, ErrReadOnly
}

// complain writes an error to stderr, in one piece. One that is a line has no full
// stop at its end, which may be a command or a path to copy.
func (a *app) complain(err error) {
	text := err.Error()
	if !strings.Contains(text, "\n") && !strings.HasSuffix(text, "..") {
		text = strings.TrimSuffix(text, ".")
	}
	if text != "" {
		a.message(text)
	}
}

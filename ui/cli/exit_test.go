package cli

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"rungs/store"
)

// TestFewFaultsAreTold holds that whoever gives the wrong file can read what is said of it.
func TestFewFaultsAreTold(t *testing.T) {
	for n, last := range map[int]string{
		1: "fault 1", mostTold: "fault 10", mostTold + 1: "fault 11",
		mostTold + 2: "and 2 more faults; mend these first, or see whether it is the right file",
		maxFaults:    "and at least 990 more faults, where the reading ended; is it the right file?",
	} {
		var faults []error
		for i := range n {
			faults = append(faults, fmt.Errorf("fault %d", i+1))
		}
		told := strings.Split(refused(faults).Error(), "\n")
		if len(told) > mostTold+2 || told[0] != "fault 1" || told[len(told)-2] != last || told[len(told)-1] != "nothing was recorded" {
			t.Errorf("of %d: %q", n, told)
		}
	}
}

func TestExitCodes(t *testing.T) {
	for kind, want := range map[error]int{
		store.ErrNotFound: exitFailed, store.ErrNoHome: exitFailed, store.ErrReadOnly: exitFailed, store.ErrNotSaved: exitFailed,
		store.ErrBadName: exitUsage, store.ErrRefused: exitUsage,
		store.ErrNewer: exitUnreadable, store.ErrNotJournal: exitUnreadable, store.ErrUnreadable: exitUnreadable,
		store.ErrBusy: exitBusy, store.ErrExists: exitBusy, store.ErrReplaced: exitBusy,
	} {
		err := fmt.Errorf("wrapped: %w", &store.Error{Kind: kind, Path: "acme.rungs", Text: "words.", Err: errors.New("cause")})
		if got := exitCode(err); got != want {
			t.Errorf("%v ends with %d, want %d", kind, got, want)
		}
	}
}

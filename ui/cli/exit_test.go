package cli

import (
	"errors"
	"fmt"
	"testing"

	"rungs/store"
)

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

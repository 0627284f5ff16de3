package store

import (
	"os"

	"golang.org/x/sys/windows"
)

// renameNew renames a file in one step, and replaces none.
func renameNew(from, to string) error {
	old, err := windows.UTF16PtrFromString(from)
	if err == nil {
		var fresh *uint16
		if fresh, err = windows.UTF16PtrFromString(to); err == nil {
			err = windows.MoveFileEx(old, fresh, windows.MOVEFILE_WRITE_THROUGH)
		}
	}
	if err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

//go:build !(linux || darwin || windows)

package store

import "errors"

// renameNew is unknown here.
func renameNew(string, string) error { return errors.ErrUnsupported }

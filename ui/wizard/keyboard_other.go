//go:build !unix

package wizard

import (
	"io"
	"os"
)

// newKeyboard is the input as it is: a console hands over keys, which cannot be torn.
func newKeyboard(f *os.File, _, _, _ func()) io.Reader { return f }

// stop does nothing: the shells there cannot stop a program.
func stop() bool { return false }

const fenced = false

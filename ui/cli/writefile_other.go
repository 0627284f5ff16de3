//go:build !unix

package cli

import (
	"io/fs"
	"os"
)

// shared is false: this system does not tell.
func shared(fs.FileInfo) bool { return false }

// keepOwner has nothing to keep here: a new file gets the rights of its folder.
func keepOwner(*os.File, fs.FileInfo) bool { return true }

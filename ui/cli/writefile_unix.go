//go:build unix

package cli

import (
	"io/fs"
	"os"
	"syscall"
)

// shared says whether a file has other names.
func shared(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && s.Nlink > 1
}

// keepOwner gives a new file the owner of the one whose place it takes.
func keepOwner(f *os.File, old fs.FileInfo) bool {
	s, ok := old.Sys().(*syscall.Stat_t)
	info, err := f.Stat()
	if !ok || err != nil {
		return false
	}
	now, ok := info.Sys().(*syscall.Stat_t)
	return ok && (now.Uid == s.Uid && now.Gid == s.Gid || f.Chown(int(s.Uid), int(s.Gid)) == nil)
}

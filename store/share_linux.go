package store

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// direct is the flag with which a journal is opened for writing on an SMB share; 0
// elsewhere. Without it the kernel's client writes from its cache, and takes for that
// whatever descriptor somebody on this machine has open: not the one that holds the
// lock, so the server refuses it, after a part is written (seen with Linux 6.1).
func direct(path string) int {
	var fs unix.Statfs_t
	if unix.Statfs(path, &fs) != nil {
		return 0
	}
	switch uint32(fs.Type) {
	case unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC:
		return syscall.O_DIRECT
	}
	return 0
}

package store

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"rungs/model"
)

// holder says which program holds the lock on a file, or "" if that is not to be
// learnt: the kernel lists the locks of this machine, not those of others that
// share a disk.
func holder(info fs.FileInfo) string {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		return ""
	}
	inode := fmt.Sprintf(":%d", stat.Ino)
	for l := range strings.Lines(string(locks)) {
		// 1: FLOCK ADVISORY WRITE 4711 fd:01:262148 0 EOF
		f := strings.Fields(l)
		if len(f) < 6 || f[1] != "FLOCK" || !strings.HasSuffix(f[5], inode) {
			continue
		}
		name, err := os.ReadFile("/proc/" + f[4] + "/comm")
		if err != nil {
			return ""
		}
		return fmt.Sprintf("%s (process %s)", model.CleanLine(string(name)), f[4])
	}
	return ""
}

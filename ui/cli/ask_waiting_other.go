//go:build !linux && !darwin && !freebsd && !netbsd && !openbsd && !dragonfly && !windows

package cli

import (
	"os"
	"time"
)

// waiting is false: this system does not tell.
func waiting(*os.File, time.Duration) (ahead []byte, more bool) { return nil, false }

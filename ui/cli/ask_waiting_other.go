//go:build !unix && !windows

package cli

import (
	"os"
	"time"
)

// waiting cannot be told here.
func waiting(*os.File, time.Duration) bool { return false }

package cli

import (
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// waiting says whether a console has more to be read than the end of the line that
// was read, or will in a moment.
func waiting(f *os.File, patience time.Duration) (ahead []byte, more bool) {
	const enter = 2 // events that may be left of the key that ended the line
	time.Sleep(patience)
	var events uint32
	err := windows.GetNumberOfConsoleInputEvents(windows.Handle(f.Fd()), &events)
	return nil, err == nil && events > enter
}

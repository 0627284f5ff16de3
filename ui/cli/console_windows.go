package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// showEscapes makes an older console take escape sequences as colours.
func showEscapes(f *os.File) {
	var mode uint32
	console := windows.Handle(f.Fd())
	if windows.GetConsoleMode(console, &mode) == nil {
		_ = windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) // without it there are no colours
	}
}

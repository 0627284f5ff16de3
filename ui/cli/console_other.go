//go:build !windows

package cli

import "os"

// showEscapes has nothing to do: other terminals take escape sequences as they come.
func showEscapes(*os.File) {}

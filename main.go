// Rungs is a guided self-assessment in the terminal against the OpenSSF and CISA
// Principles for Package Repository Security.
package main

import (
	"os"

	"rungs/ui/cli"
)

func main() { os.Exit(cli.Main(cli.Process())) }

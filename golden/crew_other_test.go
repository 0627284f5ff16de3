//go:build !linux

package golden

import "flag"

var _ = flag.Bool("each-starts", true, "here nothing else can be")

// hire does nothing here: each command is started.
func hire(int) (dismiss func()) { return func() {} }

func serve() {}

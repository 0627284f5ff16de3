package model

import (
	"regexp"
	"sync"
)

// Lazily is a pattern that is compiled when it is first looked for: every start of the
// program would pay for it otherwise, and most need few of them.
func Lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

package checklist

import (
	"regexp"
	"sync"
)

// lazily is a pattern that is compiled when it is first looked for: every start of the
// program would pay for it otherwise, and hardly one reads a list.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

package cli

import (
	"slices"
	"testing"

	"github.com/spf13/pflag"
)

// TestFlagsThatDiffer sees that the flags which may be empty, or hold what is not UTF-8, are there:
// under another name they would be refused.
func TestFlagsThatDiffer(t *testing.T) {
	var names []string
	for _, c := range program().root().Commands() {
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	}
	for _, name := range slices.Concat(emptied, ofFiles) {
		if !slices.Contains(names, name) {
			t.Errorf("no command has a flag --%s", name)
		}
	}
}

package content_test

import (
	"testing"

	"rungs/content"
)

func TestBuiltinPassesTheLint(t *testing.T) {
	for _, fault := range content.Lint(content.Builtin()) {
		t.Error(fault)
	}
}

package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A name may stand once at the first depth and as often as one likes below it. Neither
// many pieces of evidence nor many names cost more than their number.
func TestNamesStandOnce(t *testing.T) {
	many := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return strings.TrimSuffix(b.String(), ",")
	}
	for _, c := range []struct {
		name, line string
		twice      []string
	}{
		{"once", `{"id":"a","state":"met"}`, nil},
		{"twice", `{"id":"a","state":"met","id":"b"}`, []string{"id"}},
		{"below", `{"id":"a","evidence":[` + many(`{"ref":"%d","seen":""},`, 40000) + `]}`, nil},
		{"many", `{"id":"a",` + many(`"n%d":1,`, 40000) + `}`, nil},
		{"twice among many", `{"id":"a",` + many(`"n%d":1,`, 40000) + `,"id":"b"}`, []string{"id"}},
	} {
		if _, _, twice := twins([]byte(c.line)); !slices.Equal(twice, c.twice) {
			t.Errorf("%s: twice are %v, want %v", c.name, twice, c.twice)
		}
	}
}

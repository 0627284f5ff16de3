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
		if _, twice := last([]byte(c.line)); !slices.Equal(twice, c.twice) {
			t.Errorf("%s: twice are %v, want %v", c.name, twice, c.twice)
		}
	}
}

func TestTheLastCounts(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"id":"a","state":"met"}`, `{"id":"a","state":"met"}`},
		{`{"id":"a","id":"b"}`, `{"id":"b"}`},
		{`{"id":"a","x":[{"id":1,"id":2}],"id":"b","id":"c"}`, `{"x":[{"id":1,"id":2}],"id":"c"}`},
		{`{"x":1,"id":"a","y":2,"x":{"x":3},"i\u0064":null , "z":4}`, `{"y":2,"x":{"x":3},"i\u0064":null , "z":4}`},
		{`{ "id" : ",\"id\":" , "id" : "}" }`, `{ "id" : "}" }`},
		{`[{"id":"a","id":"b"}]`, `[{"id":"a","id":"b"}]`},
	} {
		if got, _ := last([]byte(c.in)); string(got) != c.want {
			t.Errorf("of %s is left %s, want %s", c.in, got, c.want)
		}
	}
	// Nothing of the former one is left in what is read.
	for _, c := range []struct{ field, want string }{
		{`"note":"x","note":null`, `{"id":"a","at":"0001-01-01T00:00:00Z","kind":"answer"}`},
		{`"evidence":[{"ref":"x","seen":"y"}],"evidence":[{"ref":"z"}]`, `{"id":"a","at":"0001-01-01T00:00:00Z","kind":"answer","evidence":[{"ref":"z"}]}`},
		{`"profile":{"accounts":"yes"},"profile":{"login":"own"}`, `{"id":"a","at":"0001-01-01T00:00:00Z","kind":"answer","profile":{"login":"own"}}`},
	} {
		l := readLine([]byte(`{"id":"a","kind":"answer",` + c.field + `}`))
		if len(l.pieces) != 1 || len(l.problems) != 1 {
			t.Fatalf("%s: %+v", c.field, l)
		}
		if got := strings.TrimSpace(identity(l.pieces[0].Event)); got != c.want {
			t.Errorf("%s is read as %s, want %s", c.field, got, c.want)
		}
	}
}

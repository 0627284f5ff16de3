package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/model"
)

func seeds(f *testing.F) {
	cut := eventLine("c")[:40]
	for _, s := range []string{
		"", "\n", "{}", acmeLine, acmeLine + "\n", eventLine("a"),
		acmeLine + "\n" + eventLine("a") + "\n" + eventLine("b") + "\n",
		"\uFEFF" + acmeLine + "\r\n" + eventLine("a") + "\r\n",
		acmeLine + eventLine("a") + cut + eventLine("b") + "\n" + cut,
		acmeLine + "\n" + eventLine("a") + strings.Repeat("\x00", 100),
		acmeLine + "\n" + eventLine("é")[:9] + "\xc3",
		eventLine("a") + "\n" + strings.Replace(acmeLine, "acme-1", "acme-0", 1) + "\n" + acmeLine + "\n",
		acmeLine + "\n" + `{"id":"a","kind":"vote","for":{"id":"b"}}` + "\n" + `{"id":"b","kind":"answer","mood":1}`,
		strings.Replace(acmeLine, `"rungs":1`, `"rungs":2`, 1) + "\n" + eventLine("a"),
		acmeLine + "\n" + `{"id":"a","kind":"profile","profile":{"hosting":["x"],"overrides":{"c":{"applies":false,"why":"y"}}}}`,
	} {
		f.Add([]byte(s))
	}
}

// Any bytes: no crash, nothing hostile comes out, and it does not matter in which
// pieces they arrive.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, in []byte) {
		got, err := Parse(bytes.NewReader(in))
		if err != nil && !errors.Is(err, ErrNotJournal) {
			t.Fatal(err)
		}
		lines := 1 + bytes.Count(in, []byte("\n"))
		for _, p := range got.Problems {
			if p.Line < 0 || p.Line > lines || p.Text == "" || p.Text != model.CleanLine(p.Text) {
				t.Errorf("problem %+v", p)
			}
		}
		for _, e := range got.Events {
			if e.ID == "" || e.Kind == "" || fmt.Sprintf("%+v", e) != fmt.Sprintf("%+v", e.Clean()) && e.Profile == nil {
				t.Errorf("event %+v", e)
			}
		}
		if h := got.Header; h.Registry != model.CleanLine(h.Registry) || h.ID != model.CleanLine(h.ID) || err == nil && h.Rungs < 1 {
			t.Errorf("header %+v", h)
		}
		var p parser
		cut := len(in) / 2
		if err := p.feed(bytes.NewReader(in[:cut]), maxLine); err != nil {
			t.Fatal(err)
		}
		if p.open && !p.tail.damaged {
			return // taken as a line of its own, which its end may yet contradict
		}
		if err := p.feed(bytes.NewReader(in[p.size:]), maxLine); err != nil {
			t.Fatal(err)
		}
		if ids(p.all()) != ids(got.Events) || problems(p.report()) != problems(got.Problems) {
			t.Errorf("in two pieces: %q and\n%s\nat once: %q and\n%s", ids(p.all()), problems(p.report()), ids(got.Events), problems(got.Problems))
		}
	})
}

// Any bytes that load, appended to and loaded again, keep all that they had.
func FuzzAppend(f *testing.F) {
	seeds(f)
	path := filepath.Join(f.TempDir(), fmt.Sprint(os.Getpid(), ".rungs"))
	f.Fuzz(func(t *testing.T, in []byte) {
		write(t, path, string(in))
		j, err := Open(path)
		if err != nil {
			fails(t, err, ErrNotJournal)
			return
		}
		had := j.Events()
		added := 0
		for _, id := range []string{"fuzz-1", "fuzz-2"} {
			out, err := j.Append(answer(id))
			if err != nil {
				fails(t, err, ErrNewer)
				if read(t, path) != string(in) {
					t.Error("refused, and the file has changed")
				}
				break
			}
			if len(out) == 0 || out[len(out)-1].ID != id {
				t.Errorf("appending %s gave %q", id, ids(out))
			}
			added++
		}
		if got := read(t, path); !strings.HasPrefix(got, string(in)) {
			t.Fatalf("the bytes were changed: %q", got)
		}
		again := mustOpen(t, path)
		want := strings.TrimSpace(ids(had) + strings.Join([]string{"", " fuzz-1", " fuzz-1 fuzz-2"}[added:added+1], ""))
		if ids(again.Events()) != want || ids(j.Events()) != want {
			t.Errorf("loaded again %q, held %q, want %q", ids(again.Events()), ids(j.Events()), want)
		}
		for i, e := range had {
			if fmt.Sprintf("%+v", again.Events()[i]) != fmt.Sprintf("%+v", e) && e.Profile == nil {
				t.Errorf("event %d is now %+v, was %+v", i, again.Events()[i], e)
			}
		}
		if again.Header() != j.Header() && !again.Header().At.Equal(j.Header().At) || problems(again.Problems()) != problems(j.Problems()) {
			t.Errorf("header %v, %v\nproblems\n%s\n%s", again.Header(), j.Header(), problems(again.Problems()), problems(j.Problems()))
		}
	})
}

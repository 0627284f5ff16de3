package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/model"
)

// shapes are lines as crashes, editors, merges and other programs leave them.
func shapes() []string {
	a, b, half := eventLine("a"), eventLine("b"), eventLine("c")[:40]
	future := `{"id":"f","at":"2026-11-22T10:00:00Z","kind":"vote","for":{"id":"b"},"note":"` + "\u0061" + `"}`
	return []string{
		"", "{}", "null", acmeLine, a,
		a + b, a + " " + b, half + a, a + half, half + half, half + future, a + future + acmeLine, // run together
		a + strings.Repeat("\x00", 100), strings.Repeat("\x00", 4096) + a, a[:60] + "\x00\x00\x00" + a[60:], // zeros
		"\uFEFF" + a + "\r", a + "\uFEFF" + b, // editors
		eventLine("é")[:9] + "\xc3", strings.Replace(future, "vote", "v\xffte", 1), strings.Replace(a, "today", "to\xc3day", 1), // half a rune
		"<<<<<<< HEAD", "=======", ">>>>>>> theirs", // an unsettled merge
		`{"id":"a","kind":"answer","note":{"id":"b","kind":"answer"}}` + future,
		`{"id":"b","kind":"answer","mood":1}`, `{"id":"b","kind":"answer","state":7}`, `{"id":7,"kind":"answer"}`, `{"id":"b"}`,
		`{"ID":"b","Kind":"answer","id":"c"}`, `{"id":"\ud800","kind":"\u202e"}`,
		`{"id":"a","kind":"profile","profile":{"hosting":["x"],"overrides":{"c":{"applies":false,"why":"y"}}}}`,
		strings.Replace(acmeLine, `"rungs":1`, `"rungs":2,"seal":{"x":1}`, 1), strings.Replace(acmeLine, "acme-1", "acme-0", 1),
		strings.Repeat("[", 2000), `{"rungs":`, `{"id":"`, strings.Repeat(`{"id":"`, 40),
	}
}

func seeds(f *testing.F) {
	for _, s := range shapes() {
		f.Add([]byte(s))
		f.Add([]byte(acmeLine + "\n" + s + "\n" + eventLine("z") + "\n"))
		f.Add([]byte(acmeLine + "\n" + eventLine("z") + "\n" + s))
	}
	all := strings.Join(shapes(), "\n")
	f.Add([]byte(all))
	f.Add([]byte(strings.ReplaceAll(all, "\n", "\r\n")))
	f.Add([]byte(strings.ReplaceAll(acmeLine+"\n"+eventLine("a"), "", "\x00"))) // UTF-16
}

// Any line: no crash, an end to its problems, and each piece that is found reads
// the same alone.
func FuzzLine(f *testing.F) {
	for _, s := range shapes() {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		l := readLine(in)
		if len(l.problems) > 2*maxFaults {
			t.Errorf("%d problems on one line", len(l.problems))
		}
		for _, p := range l.problems {
			if p.Text == "" || p.Text != model.CleanLine(p.Text) {
				t.Errorf("problem %+v", p)
			}
		}
		for _, p := range l.pieces {
			again := readLine(p.Raw)
			if len(again.pieces) != 1 || again.damaged || !samePiece(again.pieces[0], p) {
				t.Errorf("%q: in the line %+v, alone %+v", p.Raw, p, again)
			}
		}
	})
}

func samePiece(a, b Piece) bool {
	text := func(p Piece) string {
		raw, err := json.Marshal([]any{p.Header, p.Event})
		return fmt.Sprint(string(raw), err)
	}
	return text(a) == text(b)
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
		var pieces []model.Event
		for p := range Pieces(in) {
			pieces = line{pieces: []Piece{p}}.addTo(pieces)
		}
		if ids(pieces) != ids(got.Events) {
			t.Errorf("in pieces %q, as a whole %q", ids(pieces), ids(got.Events))
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

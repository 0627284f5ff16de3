package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

func TestAppend(t *testing.T) {
	j := mustCreate(t)
	if out := mustAppend(t, j, "a", "b"); ids(out) != "a b" {
		t.Errorf("appending gave %q", ids(out))
	}
	mustAppend(t, j, "c")
	holds(t, j, "a b c")
	if want := acmeLine + "\n" + eventLine("a") + "\n" + eventLine("b") + "\n" + eventLine("c") + "\n"; read(t, j.Path()) != want {
		t.Errorf("the file is\n%s", read(t, j.Path()))
	}
	if out, err := j.Append(); len(out) > 0 || err != nil {
		t.Errorf("appending nothing gave %v, %v", out, err)
	}
	if len(j.Problems()) > 0 || j.ReadOnly() != "" || j.Header().Registry != "Acme Packages" {
		t.Errorf("problems %v, read-only %q, header %v", j.Problems(), j.ReadOnly(), j.Header())
	}
}

// notedDisk notes what is written and synced.
type notedDisk struct {
	theDisk
	ops *[]string
}

func (d notedDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	return notedFile{f, d.ops}, err
}

type notedFile struct {
	file
	ops *[]string
}

func (f notedFile) Write(b []byte) (int, error) {
	*f.ops = append(*f.ops, "write "+string(b))
	return f.file.Write(b)
}

func (f notedFile) Sync() error {
	*f.ops = append(*f.ops, "sync")
	return f.file.Sync()
}

// However many events: one write, and it is synced.
func TestOneWriteThenSync(t *testing.T) {
	var ops []string
	path := journalFile(t, acmeLine, eventLine("torn")[:20])
	j, err := open(notedDisk{ops: &ops}, path)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "a", "b")
	if want := []string{"write " + eventLine("a") + "\n" + eventLine("b") + "\n", "sync"}; !slices.Equal(ops, want) {
		t.Errorf("the disk saw %q, want %q", ops, want)
	}
	ops = nil
	draft := filepath.Join(t.TempDir(), "b.rungs")
	if _, err := create(notedDisk{ops: &ops}, draft, acme); err != nil {
		t.Fatal(err)
	}
	if want := []string{"write " + acmeLine + "\n", "sync"}; !slices.Equal(ops, want) {
		t.Errorf("creating, the disk saw %q, want %q", ops, want)
	}
}

func TestDecideCanRefuse(t *testing.T) {
	j := mustCreate(t)
	mustAppend(t, mustOpen(t, j.Path()), "b")
	before := read(t, j.Path())
	no := errors.New("no")
	out, err := j.Update(func([]model.Event) ([]model.Event, error) { return []model.Event{answer("a")}, no })
	if out != nil || err != no {
		t.Errorf("got %v, %v", out, err)
	}
	if read(t, j.Path()) != before {
		t.Error("the file has changed")
	}
	if news, err := j.News(); ids(news) != "b" || err != nil {
		t.Errorf("the news got lost with the refusal: %q, %v", ids(news), err)
	}
}

func TestDecideCanPanic(t *testing.T) {
	j := mustCreate(t)
	func() {
		defer func() { _ = recover() }()
		_, _ = j.Update(func([]model.Event) ([]model.Event, error) { panic("a bug") })
	}()
	mustAppend(t, j, "a") // not locked for ever
	holds(t, j, "a")
}

func TestAppendRefusesWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	j := mustCreate(t)
	mustAppend(t, j, "a")
	before := read(t, j.Path())
	long := answer("x")
	long.Note = strings.Repeat("é", 3<<20)
	old := answer("x")
	old.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	strange := answer("x")
	strange.Kind = "vote"
	for name, e := range map[string]model.Event{"no ID": answer(""), "an ID of blanks": answer(" \n"), "no kind": {ID: "x"}, "an unknown kind": strange, "6 MiB": long, "the year 10000": old} {
		_, err := j.Append(answer("b"), e)
		fails(t, err, ErrRefused)
		if read(t, j.Path()) != before {
			t.Fatalf("%s: the file has changed", name)
		}
	}
	long.Note = strings.Repeat("é", 1<<20)
	if _, err := j.Append(long); err != nil {
		t.Errorf("a note of 2 MiB: %v", err)
	}
	holds(t, j, "a x")
}

func TestAppendCleans(t *testing.T) {
	j := mustCreate(t)
	e := answer("a")
	e.Note, e.By = "x\x1b[31m\xff", "ana\u202e"
	out, err := j.Append(e)
	if err != nil || out[0].Note != "x[31m\uFFFD" || out[0].By != "ana" {
		t.Errorf("got %+v, %v", out, err)
	}
	if again := mustOpen(t, j.Path()).Events()[0]; again.Note != out[0].Note || again.By != out[0].By {
		t.Errorf("read again it is %+v", again)
	}
	if raw := read(t, j.Path()); strings.ContainsAny(raw, "\x1b\u202e") || strings.Contains(raw, "u001b") {
		t.Errorf("in the file it is %q", raw)
	}
}

// A crash can cut the last line anywhere. What stood before it and what comes
// after it must be there, and the torn line must stay.
func TestCrashAtEachByte(t *testing.T) {
	t.Parallel()
	whole := acmeLine + "\n" + eventLine("a") + "\n"
	last := strings.Replace(eventLine("b"), "today", "zur Prüfung", 1) + "\n"
	path := filepath.Join(t.TempDir(), "acme.rungs")
	for cut := range len(last) + 1 {
		torn := whole + last[:cut]
		write(t, path, torn)
		j := mustOpen(t, path)
		want := "a"
		if cut >= len(last)-1 {
			want = "a b" // only the line end is missing, or nothing
		}
		if got := ids(j.Events()); got != want {
			t.Fatalf("cut at %d: %q, want %q", cut, got, want)
		}
		reported := len(j.Problems()) > 0
		if damaged := cut > 0 && cut < len(last)-1; reported != damaged {
			t.Fatalf("cut at %d: problems %v", cut, j.Problems())
		}
		mustAppend(t, j, "c")
		mustAppend(t, j, "d")
		holds(t, j, want+" c d")
		if again := mustOpen(t, path); problems(again.Problems()) != problems(j.Problems()) {
			t.Fatalf("cut at %d: problems\n%s\nread anew\n%s", cut, problems(j.Problems()), problems(again.Problems()))
		}
		if got := read(t, path); !strings.HasPrefix(got, torn) {
			t.Fatalf("cut at %d: the torn line was changed:\n%s", cut, got)
		}
	}
}

// Each damage of the table, appended to: all stays, and the new line is read.
func TestAppendAfterDamage(t *testing.T) {
	t.Parallel()
	zeros := strings.Repeat("\x00", 3000)
	for name, tail := range map[string]string{
		"zeros":              zeros,
		"event, then zeros":  eventLine("b") + zeros,
		"CR":                 eventLine("b") + "\r",
		"half a rune":        `{"id":"b","note":"caf` + "\xc3",
		"blanks":             "   ",
		"byte order mark":    "\uFEFF",
		"run together, torn": eventLine("b") + eventLine("c")[:20],
		"conflict":           "<<<<<<< HEAD\n" + eventLine("b") + "\n=======",
		"unknown kind":       `{"id":"b","kind":"vote"}`,
		"too long":           strings.Repeat("x", 5<<20),
		"open bracket":       "{",
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "acme.rungs")
			before := acmeLine + "\n" + eventLine("a") + "\n" + tail
			write(t, path, before)
			j := mustOpen(t, path)
			had := ids(j.Events())
			mustAppend(t, j, "y")
			mustAppend(t, j, "z")
			holds(t, j, had+" y z")
			if got := read(t, path); got != before+"\n"+eventLine("y")+"\n"+eventLine("z")+"\n" {
				t.Errorf("the file ends %q", got[max(0, len(got)-400):])
			}
			if news, err := j.News(); len(news) > 0 || err != nil {
				t.Errorf("news %v, %v", news, err)
			}
			if again := mustOpen(t, path); problems(again.Problems()) != problems(j.Problems()) {
				t.Errorf("problems\n%s\nread anew\n%s", problems(j.Problems()), problems(again.Problems()))
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "text")
	write(t, text, "Dear diary\n")
	empty := filepath.Join(folder, "empty")
	write(t, empty, "")
	sparse := filepath.Join(folder, "sparse")
	write(t, sparse, "")
	if err := os.Truncate(sparse, maxFile+1); err != nil {
		t.Fatal(err)
	}
	for path, c := range map[string]struct {
		kind error
		word string
	}{
		folder:                         {ErrNotJournal, "a folder"},
		text:                           {ErrNotJournal, "header"},
		empty:                          {ErrNotJournal, "empty"},
		sparse:                         {ErrNotJournal, "too large, and was not read"},
		filepath.Join(folder, "no"):    {ErrNotFound, "Check the name"},
		filepath.Join(text, "no"):      {ErrUnreadable, "is a file, not a folder"},
		filepath.Join(folder, "\x1b["): {ErrNotFound, "Check the name"},
	} {
		_, err := Open(path)
		if errors.Is(err, ErrUnreadable) && runtime.GOOS == "windows" && strings.Contains(path, "\x1b") {
			continue // where such a name cannot be asked for
		}
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.word) || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: error %v, want %v", path, err, c.kind)
		}
	}
	if read(t, text) != "Dear diary\n" || read(t, empty) != "" {
		t.Error("a refused file has changed")
	}
}

func TestNewerFormatIsReadOnly(t *testing.T) {
	newer := strings.Replace(acmeLine, `"rungs":1`, `"rungs":7,"seal":{"x":1}`, 1)
	for _, lines := range [][]string{{newer, eventLine("a")}, {acmeLine, eventLine("a"), newer}} {
		path := journalFile(t, lines...)
		before := read(t, path)
		j := mustOpen(t, path)
		if !strings.Contains(j.ReadOnly(), "newer") || ids(j.Events()) != "a" {
			t.Errorf("read-only %q, events %q", j.ReadOnly(), ids(j.Events()))
		}
		_, err := j.Append(answer("b"))
		fails(t, err, ErrNewer, "format 7", "Update rungs")
		if read(t, path) != before {
			t.Error("the file has changed")
		}
	}
}

func TestUnknownStays(t *testing.T) {
	path := journalFile(t, acmeLine, `{"id":"a","kind":"vote","for":["x"]}`, `{"id":"b","kind":"answer","mood":"good"}`)
	before := read(t, path)
	j := mustOpen(t, path)
	mustAppend(t, j, "c")
	if after := read(t, path); after != before+eventLine("c")+"\n" {
		t.Errorf("the file is now\n%s", after)
	}
	holds(t, j, "a b c")
	if n := len(j.Problems()); n != 2 {
		t.Errorf("problems %v", j.Problems())
	}
}

func TestSymbolicLink(t *testing.T) {
	target := journalFile(t, acmeLine)
	link := filepath.Join(t.TempDir(), "link.rungs")
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	mustAppend(t, mustOpen(t, link), "a")
	holds(t, mustOpen(t, target), "a")
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is now %v, %v", info, err)
	}
	dangling := filepath.Join(t.TempDir(), "dangling.rungs")
	if err := os.Symlink(target+".no", dangling); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dangling)
	fails(t, err, ErrUnreadable) // and not that nothing is here, with the advice to begin it
	_, err = Create(dangling, acme)
	fails(t, err, ErrExists)
}

// What Events gave out must not change under the reader.
func TestEventsStay(t *testing.T) {
	j := mustCreate(t)
	mustAppend(t, j, "a")
	first := j.Events()
	_ = append(first, answer("x"))
	mustAppend(t, j, "b")
	if ids(first) != "a" || ids(j.Events()) != "a b" {
		t.Errorf("%q, %q", ids(first), ids(j.Events()))
	}
	torn := mustOpen(t, journalFile(t, acmeLine+eventLine("a")+eventLine("b")[:9]))
	_ = append(torn.Events(), answer("x"))
	if got := torn.Events(); !slices.EqualFunc(got, mustOpen(t, torn.Path()).Events(), func(a, b model.Event) bool { return a.ID == b.ID }) {
		t.Errorf("%q", ids(got))
	}
}

package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

func TestTwoProgramsSeeEachOther(t *testing.T) {
	ana := mustCreate(t)
	ben := mustOpen(t, ana.Path())
	mustAppend(t, ana, "a1", "a2")
	if out := mustAppend(t, ben, "b1"); ids(out) != "a1 a2 b1" {
		t.Errorf("ben, who appends, gets %q", ids(out))
	}
	if news, err := ana.News(); ids(news) != "b1" || err != nil {
		t.Errorf("ana's news are %q, %v", ids(news), err)
	}
	if news, err := ana.News(); len(news) > 0 || err != nil {
		t.Errorf("and once more %q, %v", ids(news), err)
	}
	mustAppend(t, ben, "b2")
	out, err := ana.Update(func(news []model.Event) ([]model.Event, error) {
		if ids(news) != "b2" {
			t.Errorf("ana decides on %q", ids(news))
		}
		e := answer("a3")
		e.After = []string{news[0].ID}
		return []model.Event{e}, nil
	})
	if ids(out) != "b2 a3" || err != nil {
		t.Errorf("ana gets %q, %v", ids(out), err)
	}
	holds(t, ana, "a1 a2 b1 b2 a3")
	if news, err := ben.News(); ids(news) != "a3" || err != nil {
		t.Errorf("ben's news are %q, %v", ids(news), err)
	}
}

// Another program writes a line in two pieces: it must be neither lost nor seen
// twice.
func TestNewsOfALineInTheMaking(t *testing.T) {
	t.Parallel()
	path := journalFile(t, acmeLine)
	line := eventLine("a") + "\n" + eventLine("b") + "\n"
	for cut := range len(line) {
		write(t, path, acmeLine+"\n"+line[:cut])
		j := mustOpen(t, path)
		first := ids(j.Events())
		if err := add(path, line[cut:]); err != nil {
			t.Fatal(err)
		}
		news, err := j.News()
		if all := strings.TrimSpace(first + " " + ids(news)); all != "a b" || err != nil {
			t.Fatalf("cut at %d: first %q, then %q, %v", cut, first, ids(news), err)
		}
		if len(j.Problems()) > 0 {
			t.Fatalf("cut at %d: %v", cut, j.Problems())
		}
	}
}

// edit writes a file anew where it lies, as if some time had passed: its clock is
// coarse.
func edit(t *testing.T, path, text string) {
	t.Helper()
	write(t, path, text)
	if err := os.Chtimes(path, time.Time{}, time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
}

// Another program changes what was read: git merges, an editor saves, somebody
// cuts the file.
func TestChangedByAnother(t *testing.T) {
	old := strings.Join([]string{acmeLine, eventLine("a"), eventLine("b"), eventLine("c")}, "\n") + "\n"
	for _, c := range []struct {
		name, now  string
		news, lost string
	}{
		{"merged in the middle", strings.Join([]string{acmeLine, eventLine("a"), eventLine("x"), eventLine("b"), eventLine("c")}, "\n") + "\n", "x", ""},
		{"merged at the beginning", strings.Join([]string{acmeLine, eventLine("x"), eventLine("a"), eventLine("b"), eventLine("c")}, "\n") + "\n", "x", ""},
		{"header moved", strings.Join([]string{eventLine("a"), eventLine("b"), eventLine("c"), acmeLine}, "\n") + "\n", "", ""},
		{"cut", strings.Join([]string{acmeLine, eventLine("a")}, "\n") + "\n", "", "b c"},
		{"cut inside a line", old[:len(old)-20], "", "c"},
		{"cut, and longer again", strings.Join([]string{acmeLine, eventLine("a"), eventLine("x"), eventLine("y"), eventLine("z")}, "\n") + "\n", "x y z", "b c"},
		{"same length", strings.Replace(old, eventLine("c"), eventLine("x"), 1), "x", "c"},
		{"same length, changed far from the end", strings.Replace(old, eventLine("a"), eventLine("x"), 1), "x", "a"},
		{"only the line end is gone", strings.TrimSuffix(old, "\n"), "", ""},
		{"CRLF", strings.ReplaceAll(old, "\n", "\r\n"), "", ""},
		{"nothing", old, "", ""},
	} {
		for _, inPlace := range []bool{true, false} {
			t.Run(c.name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "acme.rungs")
				write(t, path, old)
				j := mustOpen(t, path)
				if inPlace {
					edit(t, path, c.now)
				} else if err := replace(path, c.now); err != nil {
					t.Fatal(err)
				}
				if news, err := j.News(); ids(news) != c.news || err != nil {
					t.Errorf("news %q, %v, want %q", ids(news), err, c.news)
				}
				if got := ids(j.lost); got != c.lost {
					t.Errorf("lost %q, want %q", got, c.lost)
				}
				if told := strings.Contains(problems(j.Problems()), "are gone"); told != (c.lost != "") {
					t.Errorf("problems %v", j.Problems())
				}
				want := ids(mustOpen(t, path).Events())
				mustAppend(t, j, "z")
				holds(t, j, want+" z")
				if !strings.HasPrefix(read(t, path), c.now) {
					t.Error("what the other program wrote was changed")
				}
				if lost := j.lost; len(lost) > 0 {
					if _, err := j.Append(lost...); err != nil {
						t.Fatal(err)
					}
					if got := ids(j.lost); got != "" {
						t.Errorf("saved again, but still lost: %q", got)
					}
					holds(t, j, want+" z "+c.lost)
				}
			})
		}
	}
}

// A change further from the end than what is remembered of it.
func TestChangedFarFromTheEnd(t *testing.T) {
	lines := []string{acmeLine, eventLine("a")}
	for i := range 20 {
		lines = append(lines, eventLine(fmt.Sprint("e", i)))
	}
	path := journalFile(t, lines...)
	j := mustOpen(t, path)

	lines[1] = eventLine("b")
	edit(t, path, strings.Join(lines, "\n")+"\n")
	if news, err := j.News(); ids(news) != "b" || ids(j.lost) != "a" || err != nil {
		t.Errorf("edited in place: news %q, lost %q, %v", ids(news), ids(j.lost), err)
	}

	lines[1] = eventLine("c")
	if err := replace(path, strings.Join(lines, "\n")+"\n"+eventLine("y")+"\n"); err != nil {
		t.Fatal(err)
	}
	if news, err := j.News(); ids(news) != "c y" || ids(j.lost) != "a b" || err != nil {
		t.Errorf("replaced: news %q, lost %q, %v", ids(news), ids(j.lost), err)
	}
}

func TestGoneOrReplaced(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    func(path string) error
		kind  error
		words string
	}{
		{"removed", os.Remove, ErrNotFound, "renamed or removed"},
		{"folder gone", func(p string) error { return os.RemoveAll(filepath.Dir(p)) }, ErrNotFound, "renamed or removed"},
		{"emptied", func(p string) error { return os.Truncate(p, 0) }, ErrNotJournal, "empty"},
		{"a folder", func(p string) error { return errors.Join(os.Remove(p), os.Mkdir(p, 0o700)) }, ErrNotJournal, "a folder"},
		{"another text", func(p string) error { return os.WriteFile(p, []byte("Dear diary, what a long day it was\n"), 0o600) }, ErrNotJournal, "header"},
		{"another assessment", func(p string) error {
			return os.WriteFile(p, []byte(strings.ReplaceAll(acmeLine, "acme-1", "zeta-1")+"\n"), 0o600)
		}, ErrReplaced, "Acme Packages"},
		{"a newer one", func(p string) error {
			return os.WriteFile(p, []byte(strings.Replace(acmeLine, `"rungs":1`, `"rungs":2`, 1)+"\n"), 0o600)
		}, ErrNewer, "newer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := mustCreate(t)
			mustAppend(t, j, "a")
			if err := c.do(j.Path()); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(j.Path())
			for range 2 {
				_, err := j.Append(answer("b"))
				fails(t, err, c.kind, c.words)
			}
			if _, err := j.News(); c.kind != ErrNewer {
				fails(t, err, c.kind)
			}
			if after, _ := os.ReadFile(j.Path()); string(after) != string(before) {
				t.Error("the file has changed")
			}
			if c.kind != ErrNewer && ids(j.Events()) != "a" {
				t.Errorf("what was read is forgotten: %q", ids(j.Events()))
			}
		})
	}
}

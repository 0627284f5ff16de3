package ask

import (
	"io"
	"strings"
	"testing"

	"rungs/model"
)

// typist is a person at a terminal: what is in one string comes at once, and is read
// a line at a time.
type typist struct{ all []string }

func typing(all ...string) *typist { return &typist{all} }

func (p *typist) Read(b []byte) (int, error) {
	if len(p.all) == 0 {
		return 0, io.EOF
	}
	line, rest, _ := strings.Cut(strings.TrimPrefix(p.all[0], start), "\n")
	n := copy(b, line+"\n")
	if n < len(line)+1 {
		rest = line[n:] + "\n" + rest
	}
	if p.all[0] = rest; rest == "" {
		p.all = p.all[1:]
	}
	return n, nil
}

// Waiting is true in the middle of what comes at once.
func (p *typist) Waiting() bool { return len(p.all) > 0 && !strings.HasPrefix(p.all[0], start) }

// start marks where something else begins.
const start = "\x00"

// TestPaste brings lines that come all at once to questions: none of them is an
// answer before somebody says so.
func TestPaste(t *testing.T) {
	list := "n see:\n2. tell the owners\n6. no"
	for _, c := range []struct {
		name  string
		typed []string
		want  string
		says  string
	}{
		{"dropped", []string{list, "", "1"}, "lock=met", "3 lines came at once, as from a paste: n see: 2. tell the owners 6. no|Nothing of it was taken."},
		{"left there", []string{list}, "", "as the note on A lock"},
		{"kept as a note", []string{list, "note", "1"}, "lock=:see:\n2. tell the owners\n6. no; lock=met:see:\n2. tell the owners\n6. no", "A lock: Note kept"},
		{"kept as a note, without its letter", []string{"2. tell the owners\n\n6. no", "note"}, "lock=:2. tell the owners\n\n6. no", ""},
		{"read as answers", []string{"1\n4\nn why", "answers", "3"}, "lock=met; bell=unmet; bell=unmet:why; alarm=partly", "bell"},
		{"frob first", []string{list, "frob", "1\n2", "", "1"}, "lock=met", "One line is wanted here."},
		{"at another question", []string{"2", "Git\n1\n1", "GitHub"}, "lock=provided:GitHub", "One line is wanted here. Nothing of them was taken."},
		{"at a y or n", []string{"c", "y\ny\n4", "b"}, "", "Nothing of them was taken."},
		{"in a note", []string{"n", "one\n.\n?\nctrl+e\ntwo", "."}, "lock=:one\n.\n?\nctrl+e\ntwo", ""},
		{"after the last question", []string{"s", "s", "s", "s", "s", "g lock\n1", "answers", "q"}, "lock=met", "Type answers to read them one after the other;"},
		{"with a long line", []string{"n x\n" + strings.Repeat("y", 4095), "1"}, "lock=met", "The terminal cuts a line at 4,095 bytes"},
		{"a long line", []string{"n " + strings.Repeat("y", 4093), "1"}, "lock=met", "for a long text type editor"},
		{"a line that is just not too long", []string{"n " + strings.Repeat("y", 4092), "1"}, "lock=:" + strings.Repeat("y", 4092) + "; lock=met:" + strings.Repeat("y", 4092), ""},
		{"a book", []string{"n x" + strings.Repeat("\ny", model.MaxNoteLines+5), "1"}, "lock=met", "More than fits into a note"},
		{"one after the other", []string{"1", "4"}, "lock=met; bell=unmet", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range c.typed[1:] {
				c.typed[i+1] = start + c.typed[i+1]
			}
			p := playFrom(t, Options{}, typing(c.typed...))
			if p.err != nil || p.said() != c.want {
				t.Errorf("%v, recorded\n %q\ninstead of\n %q\n%s", p.err, p.said(), c.want, p.out)
			}
			for says := range strings.SplitSeq(c.says, "|") {
				if !strings.Contains(flat(p.out), says) {
					t.Errorf("%q is not said:\n%s", says, p.out)
				}
			}
		})
	}
	// The end of the input right behind a line takes nothing from it.
	if p := playFrom(t, Options{}, &eager{typing("1")}); p.said() != "lock=met" || p.err != nil {
		t.Error(p.said(), p.err)
	}
	// From a file every line is what it is.
	if p := play(t, Options{}, "1", "4"); p.said() != "lock=met; bell=unmet" {
		t.Error(p.said())
	}
}

// eager is a typist with whom something is always waiting, if only the end.
type eager struct{ *typist }

func (eager) Waiting() bool { return true }

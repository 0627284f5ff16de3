package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"rungs/model"
)

func TestParse(t *testing.T) {
	const torn = "not readable as JSON, torn perhaps; kept and stepped over"
	const conflict = " is a mark of a conflict that git left; stepped over. Keep the lines of both sides, and take the marks out"
	zeros := strings.Repeat("\x00", 5000)
	cut := eventLine("c")[:40]
	for _, c := range []struct {
		name     string
		in       string
		events   string
		problems string
	}{
		{"whole", acmeLine + "\n" + eventLine("a") + "\n" + eventLine("b") + "\n", "a b", ""},
		{"only a header", acmeLine + "\n", "", ""},
		{"no line end after the header", acmeLine, "", ""},
		{"no final line end", acmeLine + "\n" + eventLine("a"), "a", ""},
		{"CRLF", acmeLine + "\r\n" + eventLine("a") + "\r\n" + eventLine("b") + "\r\n", "a b", ""},
		{"byte order mark", "\uFEFF" + acmeLine + "\n" + eventLine("a") + "\n", "a", ""},
		{"byte order mark inside, from joining files", acmeLine + "\n\uFEFF" + acmeLine + "\n\uFEFF" + eventLine("a") + "\n", "a", ""},
		{"byte order mark on a line of its own", "\uFEFF\n" + acmeLine + "\n", "", ""},
		{"blank lines", "\n\n" + acmeLine + "\n \t\n" + eventLine("a") + "\n\n", "a", ""},
		{"run together", acmeLine + eventLine("a") + eventLine("b") + "\n" + eventLine("c") + "\n", "a b c", ""},
		{"CR alone", acmeLine + "\r" + eventLine("a") + "\r", "a", ""},
		{"twice", acmeLine + "\n" + eventLine("a") + "\n" + eventLine("a") + "\n", "a a", ""},
		{"header last", eventLine("a") + "\n" + acmeLine + "\n", "a", ""},
		{"header twice", acmeLine + "\n" + eventLine("a") + "\n" + acmeLine + "\n" + eventLine("b") + "\n", "a b", ""},
		{"torn at the end", acmeLine + "\n" + eventLine("a") + "\n" + cut, "a", "line 3: " + torn},
		{"torn in the middle", acmeLine + "\n" + cut + "\n" + eventLine("b") + "\n", "b", "line 2: " + torn},
		{"torn, then another run together with it", acmeLine + "\n" + cut + eventLine("b") + "\n", "b", "line 2: " + torn},
		{"whole, then torn, on the last line", acmeLine + "\n" + eventLine("a") + cut, "a", "line 2: " + torn},
		{"torn header with another", acmeLine[:30] + "\n" + acmeLine + "\n", "", "line 1: " + torn},
		{"torn header run together with another", acmeLine[:30] + acmeLine + eventLine("a") + "\n", "a", "line 1: " + torn},
		{"half a rune at the end", acmeLine + "\n" + `{"id":"a","kind":"answer","note":"caf` + "\xc3", "",
			"line 2: bytes that are not UTF-8; shown as \uFFFD\nline 2: " + torn},
		{"half a rune inside", acmeLine + "\n" + `{"id":"a","kind":"answer","note":"caf` + "\xc3" + `"}` + "\n", "a",
			"line 2: bytes that are not UTF-8; shown as \uFFFD"},
		{"zeros at the end", acmeLine + "\n" + eventLine("a") + "\n" + zeros, "a", "line 3: zeros only, as a crash leaves them; stepped over"},
		{"zeros behind an event", acmeLine + "\n" + eventLine("a") + zeros, "a", "line 2: zeros around the text, as a crash leaves them; stepped over"},
		{"zeros before an event", acmeLine + "\n" + zeros + eventLine("a") + "\n", "a", "line 2: zeros around the text, as a crash leaves them; stepped over"},
		{"zeros in an event", acmeLine + "\n" + cut + zeros + eventLine("a") + "\n", "a", "line 2: " + torn},
		{"marks of a conflict", acmeLine + "\n<<<<<<< HEAD\n" + eventLine("a") + "\n=======\n" + eventLine("b") + "\n>>>>>>> ben\n", "a b",
			"line 2: <<<<<<<" + conflict + "\nline 4: =======" + conflict + "\nline 6: >>>>>>>" + conflict},
		{"other JSON", acmeLine + "\n[]\nnull\n7\n\"x\"\n{}\n{\"id\":\"a\"}\n{\"id\":\" \",\"kind\":\"answer\"}\n" + eventLine("b") + "\n", "b", strings.Join([]string{
			"line 2: neither a header nor an event; kept and stepped over",
			"line 3: neither a header nor an event; kept and stepped over",
			"line 4: neither a header nor an event; kept and stepped over",
			"line 5: neither a header nor an event; kept and stepped over",
			"line 6: neither a header nor an event with an id; kept and stepped over",
			"line 7: an event without a kind; kept and stepped over",
			"line 8: neither a header nor an event with an id; kept and stepped over"}, "\n")},
		{"wrong type", acmeLine + "\n" + `{"id":"a","kind":"answer","note":7}` + "\n" + `{"id":["a"],"kind":"answer"}` + "\n", "",
			"line 2: field \"note\" holds a JSON number, which cannot be there; kept and stepped over\n" +
				"line 3: field \"id\" holds a JSON array, which cannot be there; kept and stepped over"},
		{"wrong time", acmeLine + "\n" + `{"id":"a","at":"yesterday","kind":"answer"}` + "\n" + eventLine("b") + "\n", "b",
			`line 2: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"; kept and stepped over`},
		{"unknown kind", acmeLine + "\n" + `{"id":"a","kind":"vote","note":["x"],"for":1}` + "\n", "a", `line 2: kind "vote" is not known to this version; kept`},
		{"unknown field", acmeLine + "\n" + `{"id":"a","kind":"answer","mood":"good","note":"n"}` + "\n", "a", `line 2: field "mood" is not known to this version; kept`},
		{"hostile kind", acmeLine + "\n" + `{"id":"a","kind":"\u001b[31m` + strings.Repeat("x", 80) + `"}` + "\n", "a", `line 2: kind "[31m` + strings.Repeat("x", 36) + `…" is not known to this version; kept`},
		{"too long", acmeLine + "\n" + `{"id":"a","note":"` + strings.Repeat("x", 50<<20) + "\"}\n" + eventLine("b") + "\n", "b", "line 2: 50 MiB on one line, more than the 4 that are read; kept and stepped over"},
		{"too long at the end", acmeLine + "\n" + eventLine("a") + "\n" + strings.Repeat("x", 5<<20), "a", "line 3: 5 MiB on one line, more than the 4 that are read; kept and stepped over"},
		{"header of version 0", acmeLine + "\n" + `{"rungs":0}` + "\n", "", "line 2: a header of version 0, which there is not; kept and stepped over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Parse(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if ids(got.Events) != c.events {
				t.Errorf("events %q, want %q", ids(got.Events), c.events)
			}
			if problems(got.Problems) != c.problems {
				t.Errorf("problems:\n%s\nwant:\n%s", problems(got.Problems), c.problems)
			}
			if want := acme; got.Header.ID != want.ID || got.Header.Registry != want.Registry || !got.Header.At.Equal(want.At) || got.Header.Rungs != 1 {
				t.Errorf("header %+v", got.Header)
			}
			if byBytes, err := Parse(iotest.OneByteReader(strings.NewReader(c.in[:min(len(c.in), 20000)]))); err == nil && len(c.in) < 20000 && problems(byBytes.Problems) != c.problems {
				t.Errorf("read byte by byte, the problems are:\n%s", problems(byBytes.Problems))
			}
		})
	}
}

func TestParseWithoutHeader(t *testing.T) {
	for _, c := range []struct{ name, in, says string }{
		{"empty", "", "empty"},
		{"blank", "\n\n", "none of its lines"},
		{"text", "Dear diary\n", "none of its lines"},
		{"zeros", strings.Repeat("\x00", 4096), "none of its lines"},
		{"JSON of another sort", `{"name":"left-pad"}`, "none of its lines"},
		{"torn header", acmeLine[:60], "none of its lines"},
		{"header of a wrong type", `{"rungs":"1"}`, "none of its lines"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(strings.NewReader(c.in))
			if !errors.Is(err, ErrNotJournal) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want that it is not a journal, and %q", err, c.says)
			}
		})
	}
	got, err := Parse(strings.NewReader(eventLine("a") + "\n"))
	if !errors.Is(err, ErrNotJournal) || ids(got.Events) != "a" {
		t.Errorf("events %q, error %v; what can be read should come along", ids(got.Events), err)
	}
}

func TestParseReportsReadErrors(t *testing.T) {
	broken := errors.New("the disk broke")
	got, err := Parse(io.MultiReader(strings.NewReader(acmeLine+"\n"+eventLine("a")+"\n"), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) || ids(got.Events) != "a" {
		t.Errorf("events %q, error %v", ids(got.Events), err)
	}
}

// Copies of one journal, merged by git, must give everybody the same header.
func TestHeaders(t *testing.T) {
	header := func(id, at, registry string) string {
		return fmt.Sprintf(`{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":%q,"at":%q,"registry":%q}`, id, at, registry)
	}
	early, late := header("1", "2026-01-01T00:00:00Z", "Early"), header("1", "2026-01-02T00:00:00+01:00", "Late")
	other := header("0", "2026-01-01T00:00:00Z", "Other")
	for _, c := range []struct {
		lines    []string
		registry string
		mixed    bool
	}{
		{[]string{early, early}, "Early", false},
		{[]string{late, early}, "Early", false},
		{[]string{early, late, late}, "Early", false},
		{[]string{early, other}, "Other", true},
		{[]string{other, early}, "Other", true},
		{[]string{late, other, early}, "Other", true},
	} {
		got, err := Parse(strings.NewReader(strings.Join(c.lines, "\n")))
		if err != nil {
			t.Fatal(err)
		}
		if mixed := strings.Contains(problems(got.Problems), "two assessments are mixed"); got.Header.Registry != c.registry || mixed != c.mixed {
			t.Errorf("%q: header of %q, mixed %v", c.lines, got.Header.Registry, mixed)
		}
	}
}

func TestParseCleans(t *testing.T) {
	in := strings.Replace(acmeLine, "Acme Packages", `Ac\u001b[2Jme\nPackages`, 1) + "\n" +
		`{"id":"a","kind":"answer","by":"a\u202ena","note":"x\u001b]0;y\u0007z"}` + "\n" +
		`{"id":"b","kind":"answer","note":"x\u001bz","mood":1}` + "\n" + `{"id":"c","kind":"vote","note":"x\u001bz"}`
	got, err := Parse(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Ac[2Jme Packages"; got.Header.Registry != want {
		t.Errorf("registry %q, want %q", got.Header.Registry, want)
	}
	if e := got.Events[0]; e.By != "ana" || e.Note != "x]0;yz" {
		t.Errorf("event %+v", e)
	}
	for _, e := range got.Events[1:] {
		if e.Note != "xz" {
			t.Errorf("event %+v", e)
		}
	}
}

// A file made to waste memory or time must not succeed in it.
func TestParseIsBounded(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"id":"a","x":`, 9000)
	for name, unit := range map[string]string{
		"problems":      "x\n",
		"values":        "1 ",
		"marks":         "\uFEFF",
		"deep":          deep,
		"starts":        `{"id":"`,
		"headers":       "", // below
		"numbers":       strings.Repeat("9", 1000),
		"open brackets": "[",
	} {
		t.Run(name, func(t *testing.T) {
			var in bytes.Buffer
			in.WriteString(acmeLine + "\n")
			for i := 0; in.Len() < 1<<20; i++ {
				if name == "headers" {
					fmt.Fprintf(&in, `{"rungs":1,"id":"%d"}`+"\n", i)
				}
				in.WriteString(unit)
			}
			in.WriteString("\n" + eventLine("z") + "\n")
			var p parser
			if err := p.feed(&in, maxLine); err != nil {
				t.Fatal(err)
			}
			if ids(p.all()) != "z" && name != "deep" {
				t.Errorf("events %q", ids(p.all()))
			}
			if n := len(p.report()); n > maxProblems+2 {
				t.Errorf("%d problems were kept", n)
			}
			if len(p.headers) > maxHeaders {
				t.Errorf("%d headers were kept", len(p.headers))
			}
		})
	}
}

func TestLongLineTakesNoMemory(t *testing.T) {
	long := io.MultiReader(strings.NewReader(acmeLine+"\n"), io.LimitReader(endless{}, 60<<20), strings.NewReader("\n"+eventLine("a")+"\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got, err := Parse(long)
	runtime.ReadMemStats(&after)
	if err != nil || ids(got.Events) != "a" {
		t.Fatalf("events %q, error %v", ids(got.Events), err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 32<<20 {
		t.Errorf("a line of 60 MiB took %d MiB", used>>20)
	}
}

// What has no end is not read to its end, and what holds too much is refused: events
// need more memory than their lines.
func TestParseStops(t *testing.T) {
	_, err := Parse(io.MultiReader(strings.NewReader(acmeLine+"\n"), endless{}))
	fails(t, err, ErrNotJournal, "too large", "no end")
	defer func(all int) { maxEvents = all }(maxEvents)
	maxEvents = 5000
	many := strings.Repeat(`{"id":"a","kind":"answer"}`+"\n", maxEvents+1)
	_, err = Parse(strings.NewReader(acmeLine + "\n" + many))
	fails(t, err, ErrNotJournal, "more than 5000 answers", "rungs new")
	_, err = Open(journalFile(t, acmeLine, many))
	fails(t, err, ErrNotJournal, "more than 5000 answers", "rungs new")
}

// Nor are lists of very many entries, of whatever sort, read to their end; a line of its own
// would have room for a million. What would make them so many is not saved.
func TestListsStop(t *testing.T) {
	defer func(all int) { maxEntries = all }(maxEntries)
	maxEntries = 100
	many := func(entry string, n int) string { return "[" + strings.Repeat(entry+",", n-1) + entry + "]" }
	for _, field := range []string{
		`"after":` + many(`""`, 51), `"conditions":` + many(`""`, 51), `"evidence":` + many(`{"ref":""}`, 51),
		`"conditions":` + many(`""`, 40) + `,"evidence":` + many(`{"ref":""}`, 11), `"mood":1,"after":` + many(`"\u0061"`, 51),
		`"profile":{"hosting":` + many(`""`, 51) + `}`, `"profile":{"logins":` + many(`""`, 51) + `}`, `"profile":{"clients":` + many(`""`, 51) + `}`,
		`"upgrade":{"from":"1","carries":{"a":` + many(`"x"`, 51) + `}}`, `"upgrade":{"from":"1","was":{"a":` + many(`["x"]`, 26) + `}}`,
	} {
		line := `{"id":"a","kind":"answer",` + field + "}\n"
		_, err := Parse(strings.NewReader(acmeLine + "\n" + line + line + line))
		fails(t, err, ErrNotJournal, "more than 100 entries up to line 3", "rungs new")
		_, err = Open(journalFile(t, acmeLine, line, line))
		fails(t, err, ErrNotJournal, "more than 100 entries", "rungs new")
		j := mustOpen(t, journalFile(t, acmeLine, line))
		mustAppend(t, j, "b")
		before := read(t, j.Path())
		e := answer("c")
		e.Conditions = make([]string, 51)
		_, err = j.Append(e)
		fails(t, err, ErrNotSaved, "more than 100 entries", "rungs new")
		if read(t, j.Path()) != before {
			t.Errorf("%s: the file was changed", field)
		}
	}
}

// A journal that PowerShell's > wrote is named as what it is.
func TestWideJournal(t *testing.T) {
	for name, wide := range map[string]string{
		"little, with a mark": "\xff\xfe" + spread(acmeLine+"\r\n", 0),
		"big, with a mark":    "\xfe\xff" + spread(acmeLine+"\r\n", 1),
		"little":              spread(acmeLine+"\r\n"+eventLine("a")+"\r\n", 0),
		"big":                 spread(acmeLine, 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(strings.NewReader(wide))
			fails(t, err, ErrNotJournal, "UTF-16", "PowerShell", "export -o")
			path := filepath.Join(t.TempDir(), "u.rungs")
			write(t, path, wide)
			_, err = Open(path)
			fails(t, err, ErrNotJournal, "UTF-16", "PowerShell", "export -o")
			_, err = Inspect([]byte(wide), answered)
			fails(t, err, ErrNotJournal, "UTF-16")
		})
	}
}

// spread is ASCII as UTF-16, with the letter in the first or second byte.
func spread(s string, second int) string {
	out := make([]byte, 2*len(s))
	for i := range len(s) {
		out[2*i+second] = s[i]
	}
	return string(out)
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

// A journal fed in two parts, cut anywhere, is the same as fed at once.
func TestFeedInParts(t *testing.T) {
	in := acmeLine + "\n" + eventLine("a") + "\r\n" + eventLine("b") + eventLine("c") + "\n\nx\n" + eventLine("é") + "\n" + eventLine("d")[:30] + "\x00\n" + eventLine("e") + "\n"
	var whole parser
	if err := whole.feed(strings.NewReader(in), maxLine); err != nil {
		t.Fatal(err)
	}
	for cut := range in {
		var p parser
		if err := p.feed(strings.NewReader(in[:cut]), maxLine); err != nil {
			t.Fatal(err)
		}
		if err := p.feed(strings.NewReader(in[p.size:]), maxLine); err != nil {
			t.Fatal(err)
		}
		if ids(p.all()) != ids(whole.all()) || problems(p.report()) != problems(whole.report()) || p.size != whole.size || !bytes.Equal(p.end(), whole.end()) {
			t.Fatalf("cut at %d: %q, %s", cut, ids(p.all()), problems(p.report()))
		}
	}
}

func TestFormatOfAnEvent(t *testing.T) {
	line, err := compose(answer("a"))
	if err != nil || string(line.raw) != eventLine("a")+"\n" {
		t.Errorf("%s, %v", line.raw, err)
	}
	h := acme
	h.Rungs = Format
	if line, err = compose(h); err != nil || string(line.raw) != acmeLine+"\n" {
		t.Errorf("%s, %v", line.raw, err)
	}
	e := model.Event{ID: "a", Kind: model.AnswerKind, At: day, Answer: model.Answer{Note: `<a href="x">&é` + "\n"}}
	if line, err = compose(e); err != nil || !strings.Contains(string(line.raw), `<a href=\"x\">&é\n`) {
		t.Errorf("%s, %v", line.raw, err)
	}
}

func TestProblemKinds(t *testing.T) {
	newer := strings.Replace(acmeLine, `"rungs":1`, `"rungs":2`, 1)
	for in, want := range map[string]ProblemKind{
		eventLine("a")[:50]: Damaged,
		"\x00\x00":          Damaged,
		strings.Replace(eventLine("a"), "day", "\xff", 1): Damaged,
		strings.Replace(acmeLine, "acme-1", "x", 1):       Damaged, // of another assessment
		newer:                              Newer,
		`{"id":"a","kind":"vote"}`:         Unknown,
		`{"id":"a","kind":"answer","x":1}`: Unknown,
		strings.Replace(acmeLine, "{", `{"x":1,`, 1): Unknown,
	} {
		got, err := Parse(strings.NewReader(acmeLine + "\n" + in + "\n"))
		if err != nil || len(got.Problems) != 1 || got.Problems[0].Kind != want {
			t.Errorf("%s: %+v, %v, want one that is %s", in, got.Problems, err, want)
		}
	}

	// Also of what is no longer listed line by line.
	many := acmeLine + "\n" + strings.Repeat("torn\n", maxProblems+2) + `{"id":"a","kind":"vote"}` + "\n"
	got, err := Parse(strings.NewReader(many))
	if err != nil {
		t.Fatal(err)
	}
	if last := problems(got.Problems[maxProblems:]); last != "and 2 more (damaged)\nand 1 more (unknown)" || got.Problems[maxProblems+1].Kind != Unknown {
		t.Error(last)
	}
}

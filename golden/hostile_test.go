package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"rungs/model"
)

// attacks are texts that would do something to a terminal, or to the eye of a
// reader, if they came through as they are. Each has a mark of its own (markA,
// markB …), to see that it is shown at all.
var attacks = marked([]string{
	"\x1b[31;77777mmark", "\x1b]0;mark\x07", "\x1b]52;c;bWFyaw==\x07mark", "\x1b]8;a=b!;http://mark.example/\x1b\\mark\x1b]8;;\x1b\\",
	"\x1bP1$rmark\x1b\\", "\x1bcmark", "\x1b_mark\x1b\\", "\u009b2Jmark\u009d0;x\u009c", "\x9b2Jmark", "\xff\xfe\xc0\xafmark\xe2\x80",
	"\u202emark\u2066\u200f\u061c\u200e\u2069", "\x00\x01\x08\x0b\x0c\x0e\x7f\u0085mark", "mark\nmark\r\nmark\rmark", "mark\tmark",
	"\u2028mark\u2029\ufeff\U000e0041\ufff9", "mark` | <b>mark</b> [mark](javascript:mark) \x1b\x1b\x1b]8;;\x07",
	"&#27;[31;77777mmark&#x1b;]0;mark&#7; &#155;2J&#x9b;2J &#x202e;mark&#9;mark&#13;mark&#127;&NewLine;&Tab;&rlm;",
})

func marked(texts []string) []string {
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], "mark", mark(i))
	}
	return texts
}

func mark(i int) string { return "mark" + string(rune('A'+i)) }

// body marks the end of the text of a criterion.
func body(i int) string { return "body" + string(rune('A'+i)) }

// attack is all of them in one text.
var attack = strings.Join(attacks, " ")

// own are the sequences that rungs writes itself: colours, and links that lead
// nowhere but to printable ASCII.
var own = regexp.MustCompile(`^(?:\x1b\[(?:[0-9]{1,3}(?:[;:][0-9]{1,3})*)?m|\x1b\]8;[a-z0-9=:]*;(?:https?://[!-~]+)?(?:\x07|\x1b\\))`)

// withoutOwn is a text without them.
func withoutOwn(text string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '\x1b')
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		n := len(own.FindString(text[i:]))
		if n == 0 {
			n = 1
			b.WriteByte('\x1b')
		}
		text = text[i+n:]
	}
}

// leak is the first thing in text that is neither words, nor an end of a line,
// nor a sequence of our own; empty if there is none.
func leak(text string) string {
	text = withoutOwn(text)
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n':
		case r == utf8.RuneError && size == 1, unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r),
			r == '\u2028', r == '\u2029', r == '\ufeff', 0xfff9 <= r && r <= 0xfffb, 0xe0000 <= r && r <= 0xe007f:
			return fmt.Sprintf("%q in %q", text[i:i+size], text[max(0, i-60):min(len(text), i+60)])
		}
	}
	return ""
}

// TestLeak sees that the scanner finds each of the attacks, and nothing in what is
// ours.
func TestLeak(t *testing.T) {
	t.Parallel()
	for _, ours := range []string{"", "a\nb", "\x1b[1;38;2;1;2;3mred\x1b[m", "\x1b]8;;https://a.example/b?c#d\x07link\x1b]8;;\x07", "é 測 👩‍👩‍👧 שלום \ufffd"} {
		if l := leak(ours); l != "" {
			t.Errorf("%q is taken for a leak: %s", ours, l)
		}
	}
	for _, theirs := range slices.Concat(attacks[:14], []string{
		"\x1b]8;;https://a.example/\u00e9\x07link", "\x1b]8;;https://a.example/ b\x07", "\x1b]8;;file:///etc/passwd\x07link", "\x1b[2J", "\x1b[31", "\r", "\t", "\f", "\u2028", "\ufeff", "\U000e0041",
	}) {
		if leak(theirs) == "" {
			t.Errorf("%q is not found", theirs)
		}
	}
}

// inJSON is a text as JSON that leaves in it whatever JSON allows, and more: a
// journal can hold bytes that no program should have written there.
func inJSON(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\\':
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}

// hostileJournal has text in every field, answers in every state, and damage. It
// answers all criteria.
func hostileJournal(catalogue *model.Catalogue, text string) []byte {
	var b bytes.Buffer
	x := inJSON(text)
	line := func(format string, args ...any) {
		fmt.Fprintf(&b, strings.ReplaceAll(format, "☠", strings.ReplaceAll(x, "%", "%%"))+"\n", args...)
	}
	line(`{"rungs":1,"catalogue":%s,"version":%s,"id":☠,"at":"2026-11-01T10:00:00Z","registry":☠}`, inJSON("\x1b"+catalogue.ID), inJSON(catalogue.Version+"\x07"))
	line(`{"id":"p","at":"2026-11-01T10:00:00Z","by":☠,"kind":"profile","profile":{"accounts":☠,"hosting":[☠,"uploads"],"login":☠,` +
		`"overrides":{"cli":{"applies":true,"why":☠},☠:{"applies":true,"why":☠}}}}`)
	n := 0
	states := append(slices.Clone(model.States[:]), model.State(text))
	for c := range catalogue.All() {
		n++
		state := states[n%len(states)]
		at := fmt.Sprintf("2026-11-%02dT10:00:00Z", 1+n%20)
		line(`{"id":%s,"at":"%s","by":☠,"kind":"answer","criterion":"%s","after":[☠],"state":%s,"detail":☠,"conditions":["%s",☠],"note":☠,"public":true,`+
			`"evidence":[{"ref":☠,"seen":☠},{"ref":%s,"seen":"2026-11-01"}]}`,
			inJSON(fmt.Sprint(text, n)), at, c.ID, inJSON(string(state)), c.Conditions[0].ID, inJSON("https://mark.example/"+text))
		if n%4 == 0 {
			line(`{"id":"d%d","at":"%s","by":☠,"kind":"answer","criterion":"%s","state":"met","note":☠,"detail":☠}`, n, at, c.ID)
		}
		if n%3 == 0 {
			line(`{"id":"i%d","at":"%s","by":☠,"kind":"intent","criterion":"%s","intent":"%s","owner":☠,"until":☠,"why":☠}`,
				n, at, c.ID, []string{"planned", "accepted"}[n%2])
		}
	}
	line(`{"id":"u","at":"2026-11-21T10:00:00Z","by":☠,"kind":"answer","criterion":☠,"state":☠,"undoes":☠}`)
	line(`{"id":"f","at":"2026-11-21T10:00:00Z","by":☠,"kind":☠,☠:☠}`)
	line(`{"id":"g","at":"2026-11-21T10:00:00Z","by":☠,"kind":"target","target":1,☠:☠}`)
	line(`{"id":"r","at":"2026-11-21T10:00:00Z","by":☠,"kind":"rename","registry":☠}`)
	line(`{"id":"n","at":"2026-11-21T10:00:00Z","by":☠,"kind":"notes","note":☠,"public":true,"evidence":[{"ref":☠}]}`)
	line(`{"id":"t","at":"2026-11-21T10:00:00Z","by":[],"kind":"answer","note":☠}`)
	b.WriteString(strings.NewReplacer("\n", " ", "\r", " ").Replace(text) + "\n\x00\x00\n\x1b[2J{\x1b]0;mark\x07\n")
	b.WriteString(`{"id":"torn","by":` + x)
	return b.Bytes()
}

var all = flag.Bool("all", false, "hostile lines of a megabyte, not of 100,000 bytes, and hostile screens in all sizes")

// longJournal is a hostile journal in which one answer, the name of the registry
// and a line of rubbish are very long.
func longJournal(catalogue *model.Catalogue) []byte {
	length := 100_000
	if *all {
		length = 1 << 20
	}
	long := strings.Repeat(attack, length/len(attack))
	b := bytes.NewBuffer(hostileJournal(catalogue, attack))
	fmt.Fprintf(b, "\n"+`{"id":"l1","at":"2026-11-22T10:00:00Z","by":"ana","kind":"answer","criterion":"email-verified","state":"met","note":%s,"detail":%s}`, inJSON(long), inJSON(long))
	fmt.Fprintf(b, "\n"+`{"id":"l2","at":"2026-11-22T10:00:00Z","by":%s,"kind":"rename","registry":%s}`+"\n", inJSON(long), inJSON(long))
	b.WriteString(strings.ReplaceAll(long, "\n", " "))
	return b.Bytes()
}

// hostileFolder is a catalogue with an attack in every field. Each criterion has
// one of its own, in all forms of Markdown.
func hostileFolder() fstest.MapFS {
	file := func(form, text string) *fstest.MapFile {
		text = strings.ToValidUTF8(text, "") // a file with other bytes is refused as a whole
		var quoted strings.Builder
		for _, r := range text {
			fmt.Fprintf(&quoted, `\U%08x`, r)
		}
		return &fstest.MapFile{Data: []byte(strings.NewReplacer("☠", `"`+quoted.String()+`"`, "☢", text).Replace(form))}
	}
	folder := fstest.MapFS{
		"catalogue.yaml": file("id: ☠\nversion: ☠\ntitle: ☠\nsource: ☠\nattribution: ☠\nleft_out: ☠\nlevels:\n"+
			"  - {number: 0, name: ☠, text: ☠}\n  - {number: 1, name: ☠, text: ☠}\n  - {number: 2, name: ☠, text: ☠}\n  - {number: 3, name: ☠, text: ☠}\n"+
			"categories:\n  - {id: one, title: ☠, short: ☠}\n  - {id: two, title: ☠}\n", attack),
		"glossary.yaml": file("- {term: ☠, also: [☠], text: ☠}\n", attack),
	}
	for i, text := range attacks {
		name := fmt.Sprintf("%s/c%d.md", []string{"one", "two"}[i%2], i)
		folder[name] = file(fmt.Sprintf("---\nid: c%d\nlevel: %d\norder: %d\ntitle: ☠\nasks: ☠\nconditions:\n  - {id: a, text: ☠}\n  - {id: ☠, text: ☠}\n"+
			"advice: [☠]\neffort: ☠\nimpact: ☠\nneeds: []\nhelps: [☠]\ndelegated: ☠\nfirst_action: ☠\ndone_when: ☠\nreviewed: ☠\n"+
			"peers:\n  - {registry: ☠, how: ☠, since: ☠, source: ☠, seen: ☠}\nsources:\n  - {title: ☠, url: ☠}\n---\n\n", i, 1+i%3, i)+
			"## Why it matters\n\n☢\n\n## What counts\n\n- ☢ [☢](https://mark.example/☢)\n\n## What does not\n\n```\n☢\n```\n\n"+
			"## Check it\n\n1. ☢\n\n| a | b |\n|---|---|\n| ☢ | ☢ |\n\n> ☢\n\n## Get there\n\n<https://mark.example/é> <file:///mark> <https://mark.example/[1]> [words](<https://mark.example/é b>) https://mark.example/?a=1&b=2\n\n**☢** `☢` <https://mark.example/☢> ![☢](☢)\n\n### ☢\n\n"+
			body(i)+"\n", text)
	}
	return folder
}

// hostileFiles writes all that hostileCommands name: a hostile journal, in a file
// with a hostile name too, and a hostile catalogue.
func hostileFiles(t *testing.T, dir string) (journal, folder string) {
	t.Helper()
	name := strings.NewReplacer("\x00", "", "/", "", "\n", "", "=", "").Replace(strings.Join(attacks[:11], ""))
	journal, folder = filepath.Join(dir, name+".rungs"), filepath.Join(dir, name)
	write := func(file string, data []byte) {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Skipf("this file system takes no hostile names: %v", err)
		}
	}
	write(journal, hostileJournal(frozen, attack))
	write(filepath.Join(dir, "long", "long.rungs"), longJournal(frozen))
	write(filepath.Join(dir, "state", "rungs", "acme.rungs"), hostileJournal(frozen, attack))
	write(filepath.Join(dir, "state", "rungs", "torn.rungs"), []byte(attack))
	write(filepath.Join(dir, "checklist.md"), []byte("- [x] "+attack+"\n- [ ] Verified email address "+attack+"\n"))
	for file, f := range hostileFolder() {
		write(filepath.Join(folder, file), f.Data)
	}
	write(filepath.Join(folder, "one", "\x1b[31;77777mmark\u202e.md"), []byte(attack))
	return journal, folder
}

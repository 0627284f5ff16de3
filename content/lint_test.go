package content_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
	"rungs/model"
)

var update = flag.Bool("update", false, "write the golden files of this package anew")

// TestLintFinds compares the faults of each folder testdata/broken/<name> with
// the file <name>.golden beside it.
func TestLintFinds(t *testing.T) {
	golden := func(name string) string { return filepath.Join("testdata", "broken", name+".golden") }
	folders, err := os.ReadDir(filepath.Join("testdata", "broken"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range folders {
		if f.IsDir() {
			names = append(names, f.Name())
		} else if _, err := os.Stat(strings.TrimSuffix(filepath.Join("testdata", "broken", f.Name()), ".golden")); err != nil {
			t.Errorf("%s belongs to no folder", f.Name())
		}
	}
	if len(names) < 12 {
		t.Errorf("only %d broken folders", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			faults := lint(t, os.DirFS(filepath.Join("testdata", "broken", name)))
			if faults == "" {
				t.Fatal("no fault was found")
			}
			if *update {
				if err := os.WriteFile(golden(name), []byte(faults), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden(name))
			if err != nil {
				t.Fatal(err)
			}
			if faults != string(want) {
				t.Errorf("the faults are\n%swant\n%s", faults, want)
			}
		})
	}
}

// lint is the report on a folder, one fault on each line. It holds what is true
// of every report: each fault names its file, what is wrong and how to mend it,
// faults are in order, the text is harmless, and a folder without faults loads.
func lint(t *testing.T, folder fs.FS) string {
	t.Helper()
	var report strings.Builder
	faults := content.Lint(folder)
	lines := map[string]int{}
	for i, f := range faults {
		if f.File == "" || f.What == "" || f.Mend == "" || f.Line < 0 {
			t.Errorf("a fault says too little: %#v", f)
		}
		if i > 0 && (faults[i-1].File > f.File || faults[i-1].File == f.File && faults[i-1].Line > f.Line) {
			t.Errorf("%v\nstands before\n%v", faults[i-1], f)
		}
		if _, known := lines[f.File]; !known {
			data, _ := fs.ReadFile(folder, f.File)
			lines[f.File] = 1 + strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(string(data)), "\n")
		}
		if f.Line > lines[f.File] {
			t.Errorf("there is no such line: %v", f)
		}
		if line := f.Error(); model.Clean(line) != line || len(line) > 2000 {
			t.Errorf("%q is no line for a terminal", line)
		}
		report.WriteString(f.Error() + "\n")
	}
	if _, err := content.Load(folder); err != nil && len(faults) == 0 {
		t.Errorf("the lint finds nothing, but the folder does not load: %v", err)
	}
	return report.String()
}

// good is a copy of testdata/good in memory, with changes.
func good(t testing.TB, changes ...func(fstest.MapFS)) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	from := os.DirFS(filepath.Join("testdata", "good"))
	err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		folder[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range changes {
		change(folder)
	}
	return folder
}

// replace changes a text in a file.
func replace(name, old, with string) func(fstest.MapFS) {
	return func(folder fstest.MapFS) {
		data := string(folder[name].Data)
		if !strings.Contains(data, old) {
			panic(name + " does not hold " + old)
		}
		folder[name] = &fstest.MapFile{Data: []byte(strings.Replace(data, old, with, 1)), Mode: 0o644}
	}
}

const file = "names/reserved-names.md"

func TestLintFindsNothing(t *testing.T) {
	plain, err := content.Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	everywhere := func(change func(string) string) func(fstest.MapFS) {
		return func(folder fstest.MapFS) {
			for _, f := range folder {
				f.Data = []byte(change(string(f.Data)))
			}
		}
	}
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	bom := func(s string) string { return "\ufeff" + s }
	for name, folder := range map[string]fstest.MapFS{
		"as it is":                      good(t),
		"CR LF":                         good(t, everywhere(crlf)),
		"CR":                            good(t, everywhere(func(s string) string { return strings.ReplaceAll(s, "\n", "\r") })),
		"a byte order mark":             good(t, everywhere(bom)),
		"a byte order mark and CR LF":   good(t, everywhere(crlf), everywhere(bom)),
		"no line end at the end":        good(t, everywhere(func(s string) string { return strings.TrimSpace(s) })),
		"blanks behind the marks":       good(t, replace(file, "---\n", "--- \n"), replace(file, "\n---\n", "\n---\t\n")),
		"blank lines around the text":   good(t, replace(file, "---\n\n##", "---\n\n\n\n##"), replace(file, "for now.\n", "for now.\n\n\n")),
		"a folder with a file's name":   good(t, func(f fstest.MapFS) { f["names/folder.md/x.txt"] = &fstest.MapFile{} }),
		"a file that is no criterion":   good(t, func(f fstest.MapFS) { f["names/logo.svg"] = &fstest.MapFile{Data: []byte("<svg/>")} }),
		"a comment in the front matter": good(t, replace(file, "level: 1", "# the first\nlevel: 1")),
	} {
		t.Run(name, func(t *testing.T) {
			if faults := lint(t, folder); faults != "" {
				t.Error(faults)
			}
			if c, err := content.Load(folder); err != nil || !reflect.DeepEqual(c, plain) {
				t.Errorf("it loads as %+v, error %v", c, err)
			}
		})
	}
	if faults := lint(t, good(t, func(f fstest.MapFS) { delete(f, "glossary.yaml") })); faults != "" {
		t.Errorf("a catalogue needs no glossary: %s", faults)
	}
}

// TestLintOfHostileFolders is for what nobody wants in a repository.
func TestLintOfHostileFolders(t *testing.T) {
	large := strings.Repeat("A file of five million bytes.\n", 5_000_000/30)
	for name, test := range map[string]struct {
		folder fstest.MapFS
		want   string
	}{
		"large file": {
			good(t, replace(file, "---\n\n##", "---\n\n"+large+"\n##")),
			file + ": the file is larger than 1 MiB; shorten it; the text of a criterion has 200 to 550 words\n",
		},
		"large catalogue": {
			fstest.MapFS{"catalogue.yaml": {Data: []byte(large)}},
			"catalogue.yaml: the file is larger than 1 MiB; shorten it; the text of a criterion has 200 to 550 words\n",
		},
		"nothing": {
			fstest.MapFS{},
			"catalogue.yaml: the file cannot be read; check that it is there and that you may read it\n",
		},
		"empty catalogue": {
			fstest.MapFS{"catalogue.yaml": {}},
			"catalogue.yaml:1: the file is empty; see another catalogue for the form\n",
		},
		"named pipe": {
			good(t, func(f fstest.MapFS) { f["names/pipe.md"] = &fstest.MapFile{Mode: fs.ModeNamedPipe | 0o644} }),
			"names/pipe.md: this is not a regular file; put the text itself there\n",
		},
		"references": {
			good(t, replace(file, "advice:", "helps: [*all]\nadvice: &all"), replace(file, "helps: []\n", "")),
			file + ":12: the YAML cannot be read here: unknown anchor 'all' referenced; check the quotation marks, the brackets, and the blanks before the line\n",
		},
		"many references": {
			good(t, replace(file, "advice:\n", "advice:\n  - &all "+strings.Repeat("many words ", 1000)+"\n"+strings.Repeat("  - *all\n", 900))),
			file + ":13: a text is given by reference (*name); write it out\n",
		},
		"deep nesting": {
			good(t, replace(file, "needs: []", "needs: "+strings.Repeat("[", 100_000)+strings.Repeat("]", 100_000))),
			file + ":16: lists or fields are nested too deeply; see another file for the form\n",
		},
		"zero bytes": {
			good(t, replace(file, "Reserved names", "Reserved\x00 names"), replace(file, "People type", "People \x00type")),
			file + ":5: there is a control character, or an invisible one that hides or reorders text; take it out\n" +
				file + ":34: there is a control character, or an invisible one that hides or reorders text; take it out\n",
		},
		"endless id": {
			good(t, replace(file, "refused\n", "re"+strings.Repeat("fu", 100_000)+" sed\n")),
			file + `:10: the condition id "re` + strings.Repeat("fu", 99) + `…" is not in small letters, digits and hyphens; rename it` + "\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lint(t, test.folder); got != test.want {
				t.Errorf("the faults are\n%swant\n%s", got, test.want)
			}
		})
	}
}

// One fault that is repeated through a whole file is not repeated through a
// whole report, and the work does not grow with the square of it.
func TestLintOfMuchOfTheSame(t *testing.T) {
	const size = 1 << 17
	changes := map[string]func(fstest.MapFS){}
	for _, part := range []string{"a\n", "[", "[a](https://x.org)\n", "https://x.org\n", "- [ ] a\n", "`", "```\n", "## A\n\n", "#\n", "\u202e\n", "|"} {
		changes[part] = replace(file, "## Why it matters\n", "## Why it matters\n\n"+strings.Repeat(part, size/len(part)))
	}
	for _, field := range []string{"x", "helps", "advice"} {
		changes[field] = replace(file, "order: 10\n", field+":\n"+strings.Repeat("  - n\n", size/6))
	}
	for name, change := range changes {
		folder := good(t, change)
		if field := name + ": []\n"; strings.Contains(string(folder[file].Data), field) {
			replace(file, field, "")(folder)
		}
		if n := strings.Count(lint(t, folder), "\n"); n > 101 {
			t.Errorf("%d faults were found in much of %q, want 101 at most", n, name)
		}
	}
}

// FuzzLint makes files of any front matter and body. Run it with
// -fuzzminimizetime=5x: making the seeds smaller takes all of its time otherwise.
func FuzzLint(f *testing.F) {
	paths, err := filepath.Glob(filepath.Join("testdata", "*", "*", "*", "*.md"))
	more, _ := filepath.Glob(filepath.Join("testdata", "good", "names", "*.md"))
	if err != nil || len(paths) == 0 || len(more) == 0 {
		f.Fatal("no seeds", err)
	}
	seen := map[string]bool{}
	for _, path := range slices.Concat(paths, more) {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		head, body, _ := strings.Cut(strings.TrimPrefix(string(data), "---\n"), "\n---\n")
		seen[head+"\n---\n"+body] = true
	}
	for _, seed := range slices.Sorted(maps.Keys(seen)) {
		head, body, _ := strings.Cut(seed, "\n---\n")
		f.Add([]byte(head), []byte(body))
		f.Add([]byte("\uFEFF"+strings.ReplaceAll(head, "\n", "\r\n")), []byte(strings.ReplaceAll(body, "\n", "\r\n")))
	}
	for _, head := range []string{
		"id: &a [*a]", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nid: *c", "id: !!binary gA==", "<<: {id: x}\nid: y", "id: x\nid: y", // what YAML can do
		"level: 1e99", "level: 0x7fffffffffffffffff", "reviewed: 2026-13-45", "level: ~", "id: {a: {b: {c: [", strings.Repeat("[", 1000), strings.Repeat("- ", 1000),
		"title: \"\\e[2J\\u202e\\uD800\"", "title: \xff\xfe", "title: a\x00b", "\tid: x", "id: |\n  x\n ---\n", "...\n---\nid: x", "%YAML 9.9\n---\nid: x",
	} {
		f.Add([]byte(head), []byte("## Why it matters\n\n~~~\n## What counts\n"))
	}
	rest := good(f)
	f.Fuzz(func(t *testing.T, head, body []byte) {
		folder := maps.Clone(rest)
		folder[file] = &fstest.MapFile{Data: slices.Concat([]byte("---\n"), head, []byte("\n---\n"), body), Mode: 0o644}
		lint(t, folder)
		if c, err := content.Load(folder); err == nil {
			for m := range c.All() {
				for _, text := range []string{m.ID, m.Title, m.Asks, m.FirstAction, m.DoneWhen, m.Delegated} {
					if model.CleanLine(text) != text {
						t.Errorf("%q is no line for a terminal", text)
					}
				}
				if model.Clean(m.Body) != m.Body {
					t.Errorf("the body %q is not clean", m.Body)
				}
			}
		}
	})
}

// A section for registries of one kind is read as the one whose place it takes.
func TestLintReadsSectionsOfAKind(t *testing.T) {
	with := func(text string) fstest.MapFS {
		return good(t, replace("names/reserved-names.md", "reviewed: ", "work:\n  - where: [forge]\n    check_it: |\n      "+text+"\nreviewed: "))
	}
	if faults := lint(t, with("Look at the rules of the branch.")); faults != "" {
		t.Error(faults)
	}
	for text, want := range map[string]string{
		"Look.\n\n      ## More\n\n      Look.": `what is to stand under "Check it" has a heading`,
		strings.Repeat("word ", 600):            "with it the body has",
		"See https://example.org.":              "there is a bare address in the text",
		"See [this](https://example.org).":      "is not among the sources",
		"```\n      git log":                    "a block of code is opened here and never closed",
	} {
		says(t, with(text), want)
	}
}

package golden

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// room is a folder of the house: what its code may import beside the standard
// library, and what its tests may import beside that. A path stands for the
// packages below it, too.
type room struct{ code, tests []string }

// rooms is the map of the house. An arrow that is not here is not there: who
// needs one changes the design first.
var rooms = map[string]room{
	".":       {code: []string{"rungs/ui/cli"}},
	"model":   {},
	"content": {code: []string{"rungs/model", "go.yaml.in/yaml/v4"}},
	// What makes it from the folder, and holds the two equal, reads the folder.
	"content/builtin": {code: []string{"rungs/model"}, tests: []string{"rungs/content"}},
	"store":           {code: []string{"rungs/model", "github.com/adrg/xdg", "golang.org/x/sys"}},
	// The command line chooses the theme, for it alone knows the environment.
	"ui/cli": {code: []string{
		"rungs/ui/theme", "rungs/ui/wizard", "rungs/ui/ask", "rungs/ui/report", "rungs/ui/checklist", "rungs/model", "rungs/store", "rungs/content",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/charmbracelet/colorprofile", "golang.org/x/term", "golang.org/x/sys",
	}, tests: []string{"github.com/santhosh-tekuri/jsonschema/v6", "github.com/adrg/xdg"}},
	"ui/wizard": {code: []string{"rungs/ui/theme", "rungs/model", "charm.land/bubbletea/v2", "charm.land/bubbles/v2", "golang.org/x/sys"}},
	"ui/ask":    {code: []string{"rungs/ui/theme", "rungs/model"}},
	"ui/report": {
		code: []string{"rungs/ui/theme", "rungs/model", "github.com/CycloneDX/cyclonedx-go", "github.com/emersion/go-ical"},
		// They read our HTML, Markdown and JSON with the eyes of others.
		tests: []string{"rungs/content/builtin", "golang.org/x/net/html", "github.com/yuin/goldmark", "github.com/santhosh-tekuri/jsonschema/v6"},
	},
	// What people write is matched with the criteria that there are.
	"ui/checklist": {code: []string{"rungs/model"}, tests: []string{"rungs/content/builtin"}},
	"ui/theme":     {code: []string{"rungs/model", "github.com/anyascii/go", "charm.land/glamour/v2", "charm.land/lipgloss/v2", "github.com/charmbracelet/x/ansi"}},
	// These stand in for libraries that Glamour names, as modules of their own.
	"ui/theme/bluemonday":    {},
	"ui/theme/chroma":        {},
	"ui/theme/chroma/quick":  {},
	"ui/theme/chroma/styles": {code: []string{"github.com/alecthomas/chroma/v2"}},
	"golden": {tests: []string{
		"rungs", "charm.land/bubbletea/v2", "github.com/charmbracelet/x/ansi",
		"github.com/rogpeppe/go-internal", "github.com/creack/pty", "github.com/charmbracelet/x/vt", "github.com/adrg/xdg",
	}},
}

// everyTest is what the tests of all rooms may import.
var everyTest = []string{"pgregory.net/rapid"}

// impure are the parts of the standard library that the model does without, and
// what it does not call: files, the clock, chance and the terminal.
var impure = struct {
	imports []string
	calls   map[string][]string
}{
	imports: []string{
		"os", "io/fs", "io/ioutil", "path/filepath", "embed", "syscall", "net", "log", "plugin", "unsafe", "runtime",
		"math/rand", "crypto/rand", "hash/maphash", "testing",
	},
	calls: map[string][]string{
		"time": {"Now", "Since", "Until", "After", "AfterFunc", "NewTimer", "NewTicker", "Tick", "Sleep", "Local", "LoadLocation"},
		"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
		"":     {"print", "println"},
	},
}

// early is what every start of the program would pay for; model.Lazily waits until it is needed.
var early = map[string][]string{"regexp": {"Compile", "CompilePOSIX", "MustCompile", "MustCompilePOSIX"}}

func TestArrows(t *testing.T) {
	t.Parallel()
	for _, turn := range wrongTurns(t, os.DirFS("..")) {
		t.Error(turn)
	}
}

// TestArrowsCatch sees that the test above can fail.
func TestArrowsCatch(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, source, says string }{
		{"model/a.go", `import "rungs/store"`, `model/a.go imports "rungs/store"; model may import the standard library only`},
		{"model/a.go", `import "math/rand/v2"`, `model/a.go imports "math/rand/v2"`},
		{"model/a.go", `import . "strings"`, `model/a.go imports "strings" with a dot`},
		{"model/a.go", `import clock "time"; var now = clock.Now`, `model/a.go uses time.Now`},
		{"model/a.go", `func init() { println() }`, `model/a.go uses println`},
		{"model/a_test.go", `import "pgregory.net/rapid"; import "time"; var now = time.Now`, ``},
		{"model/a.go", `import "pgregory.net/rapid"`, `model/a.go imports "pgregory.net/rapid"`},
		{"store/a.go", `import "charm.land/lipgloss/v2"`, `store may import rungs/model, github.com/adrg/xdg, golang.org/x/sys and the standard library`},
		{"store/a_test.go", `import "github.com/creack/pty"`, `store/a_test.go imports "github.com/creack/pty"`},
		{"ui/wizard/a.go", `import "rungs/store"`, `ui/wizard/a.go imports "rungs/store"`},
		{"ui/wizard/a.go", `import "charm.land/bubbles/v2/key"`, ``},
		{"ui/wizard/a.go", `import "regexp"; var word = regexp.MustCompile("a")`, `ui/wizard/a.go uses regexp.MustCompile`},
		{"ui/wizard/a_test.go", `import "regexp"; var word = regexp.MustCompile("a")`, ``},
		{"ui/wizard/a.go", `import "charm.land/bubbletea/v22"`, `ui/wizard/a.go imports "charm.land/bubbletea/v22"`},
		{"ui/theme/a_windows.go", `import "rungs/ui/report"`, `ui/theme/a_windows.go imports "rungs/ui/report"`},
		{"ui/cli/a.go", `import "C"`, `ui/cli/a.go imports "C"`},
		{"golden/a.go", `import "github.com/creack/pty"`, `golden/a.go imports "github.com/creack/pty"`},
		{"util/a.go", ``, `util/a.go: there is no room util in the design`},
		{"ui/report/testdata/a.go", `import "net/http"`, ``},
		{"findings/tool/a.go", `import "net/http"`, ``},
		{"ui/findings/a.go", ``, `there is no room ui/findings`},
	} {
		files := fstest.MapFS{c.file: {Data: []byte("package p\n" + c.source)}}
		turns := strings.Join(wrongTurns(t, files), "\n")
		if turns != "" != (c.says != "") || !strings.Contains(turns, c.says) {
			t.Errorf("%s with %s\n got: %s\nwant: %s", c.file, c.source, turns, c.says)
		}
	}
}

// wrongTurns lists what does not keep to the map. It reads files for every
// system, whatever the one that it runs on, but not findings, which is no part of
// the house.
func wrongTurns(t *testing.T, house fs.FS) []string {
	t.Helper()
	var turns []string
	err := fs.WalkDir(house, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && file != "." && (file == "findings" || name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(file) != ".go" {
			return nil
		}
		source, err := fs.ReadFile(house, file)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		turns = append(turns, turnsOf(file, parsed)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return turns
}

func turnsOf(file string, parsed *ast.File) []string {
	name := path.Dir(file)
	room, ok := rooms[name]
	if !ok {
		return []string{fmt.Sprintf("%s: there is no room %s in the design", file, name)}
	}
	// What go run runs beside the catalogues is no part of the program, like a test.
	script := path.Base(file) == "generate.go" || path.Base(file) == "look.go"
	test := strings.HasSuffix(file, "_test.go") || script && parsed.Name.Name == "main"
	allowed := slices.Clone(room.code)
	if test {
		allowed = slices.Concat(allowed, room.tests, everyTest, []string{path.Join("rungs", name)})
	}
	var turns []string
	wrong := func(format string, args ...any) { turns = append(turns, file+" "+fmt.Sprintf(format, args...)) }
	for _, spec := range parsed.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		switch {
		case spec.Name != nil && spec.Name.Name == ".":
			wrong("imports %q with a dot, which hides what it takes from there", imported)
		case standard(imported):
			if name == "model" && !test && within(imported, impure.imports) {
				wrong("imports %q; the model has no files, clock, chance or terminal", imported)
			}
		case !within(imported, allowed):
			also := "the standard library only"
			if len(allowed) > 0 {
				also = strings.Join(allowed, ", ") + " and the standard library"
			}
			wrong("imports %q; %s may import %s", imported, name, also)
		}
	}
	if name == "model" && !test {
		for _, call := range callsOf(parsed, impure.calls) {
			wrong("uses %s; the model has no files, clock, chance or terminal", call)
		}
	}
	if !test && file != "model/lazily.go" {
		for _, call := range callsOf(parsed, early) {
			wrong("uses %s; model.Lazily compiles a pattern when it is first looked for", call)
		}
	}
	return turns
}

// standard says whether a package is of the standard library: no other has a
// path whose first element is without a dot, but for our own and C.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && first != "rungs" && first != "C"
}

// within says whether a package is one of these or below one of them.
func within(imported string, paths []string) bool {
	return slices.ContainsFunc(paths, func(p string) bool { return imported == p || strings.HasPrefix(imported, p+"/") })
}

// callsOf are those of these calls that a file has. What is in no package is under "".
func callsOf(parsed *ast.File, which map[string][]string) []string {
	packages := map[string]string{} // by the name that the file gives them
	for _, spec := range parsed.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		name := path.Base(imported)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		packages[name] = imported
	}
	var calls []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && slices.Contains(which[packages[x.Name]], n.Sel.Name) {
				calls = append(calls, packages[x.Name]+"."+n.Sel.Name)
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok && slices.Contains(which[""], f.Name) {
				calls = append(calls, f.Name)
			}
		}
		return true
	})
	return calls
}

package content_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
	"rungs/model"
)

// frozen is what was found out about each ecosystem, as it was written down then.
type frozen struct {
	Sources []struct {
		ID                            int
		Key, Repo, Commit, Date, Path string
	}
	Columns    map[string]struct{ Criteria []string }
	Criteria   map[string][]string
	Ecosystems []map[string]json.RawMessage
}

type cell struct {
	V   string
	Src []int
}

func readFrozen(t *testing.T) frozen {
	t.Helper()
	text, err := os.ReadFile("testdata/ecosystems.json")
	if err != nil {
		t.Fatal(err)
	}
	var f frozen
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestEcosystemsAreWhatWasFound compares every fact with what was found out: the same
// value, the same sources, nothing left out that was established, and nothing
// invented.
func TestEcosystemsAreWhatWasFound(t *testing.T) {
	found := readFrozen(t)
	e, err := content.LoadEcosystems(os.DirFS("ecosystems"))
	if err != nil {
		t.Fatal(err)
	}
	if len(e.All) != len(found.Ecosystems) {
		t.Errorf("%d ecosystems, want %d", len(e.All), len(found.Ecosystems))
	}
	for id, c := range found.Columns {
		if got := slices.Sorted(slices.Values(e.Criteria(id))); !slices.Equal(got, slices.Sorted(slices.Values(c.Criteria))) {
			t.Errorf("%s bears on %v, found: %v", id, got, c.Criteria)
		}
	}
	for _, b := range e.Bearings {
		if !slices.Equal(b.About, found.Criteria[b.Criterion]) {
			t.Errorf("on %s bear %v, found: %v", b.Criterion, b.About, found.Criteria[b.Criterion])
		}
	}
	facts := 0
	for _, row := range found.Ecosystems {
		var name string
		if err := json.Unmarshal(row["name"], &name); err != nil {
			t.Fatal(err)
		}
		x := e.Find(name)
		if x == nil || x.Name != name {
			t.Errorf("%s is not there", name)
			continue
		}
		left := map[string]bool{}
		for _, f := range x.Facts {
			left[f.About] = true
		}
		for about := range found.Columns {
			var c cell
			if err := json.Unmarshal(row[about], &c); err != nil {
				t.Fatal(err)
			}
			f := x.Fact(about)
			if strings.HasPrefix(c.V, "?") {
				if f != nil {
					t.Errorf("%s, %s was not established, and says: %s", name, about, f.Says)
				}
				continue
			}
			if f == nil {
				t.Errorf("%s, %s is left out; found: %s", name, about, c.V)
				continue
			}
			facts++
			delete(left, about)
			value, state := c.V, []model.FactState{model.FactThere, model.FactPartly}
			switch c.V {
			case "-":
				value, state = "", []model.FactState{model.FactAbsent}
			case "n/a":
				value, state = "", []model.FactState{model.FactIdle}
			}
			if strings.HasPrefix(c.V, "- (") {
				value, state = "", []model.FactState{model.FactAbsent}
			}
			if f.Value != value || !slices.Contains(state, f.State) {
				t.Errorf("%s, %s is %s %q, found: %q", name, about, f.State, f.Value, c.V)
			}
			var keys []string
			for _, id := range c.Src {
				keys = append(keys, found.Sources[id].Key)
			}
			if !slices.Equal(f.Sources, keys) {
				t.Errorf("%s, %s rests on %v, found: %v", name, about, f.Sources, keys)
			}
		}
		if len(left) > 0 {
			t.Errorf("%s: nobody found anything about %v", name, slices.Sorted(maps.Keys(left)))
		}
	}
	if facts != 1358 {
		t.Errorf("%d facts, want 1358", facts)
	}
	for _, s := range found.Sources {
		got := e.Source(s.Key)
		if got.Key == "" {
			continue // nothing rests on it
		}
		if got.What != s.Repo+", "+s.Path {
			t.Errorf("%s is %q, found: %s, %s", s.Key, got.What, s.Repo, s.Path)
		}
		if len(s.Commit) == 40 && !strings.HasPrefix(s.Path, "http") && !strings.HasPrefix(got.URL, "https://github.com/"+s.Repo+"/") {
			t.Errorf("%s leads to %s, found: %s", s.Key, got.URL, s.Repo)
		}
		if len(s.Commit) == 40 && !strings.HasPrefix(s.Path, "http") && !strings.Contains(got.URL, "/"+s.Commit) {
			t.Errorf("%s leads to %s, found: %s", s.Key, got.URL, s.Commit)
		}
		if got.Date != "" && string(got.Date) != s.Date {
			t.Errorf("%s is of %s, found: %s", s.Key, got.Date, s.Date)
		}
	}
}

func TestEcosystemsLint(t *testing.T) {
	for _, f := range content.LintEcosystems(os.DirFS("ecosystems"), builtin(t)) {
		t.Error(f)
	}
}

// TestEcosystemsLintFinds sees that what is wrong in a folder is told.
func TestEcosystemsLintFinds(t *testing.T) {
	guide, sources := "catalogue: openssf-principles\nsubjects:\n  - {id: osv, title: OSV name, ask: Write., sources: [a]}\nbearings:\n  - {criterion: cli-vuln-warnings, about: [osv], proves: Little.}\n",
		"- {key: a, url: \"https://a.example/\", what: a, seen: \"2026-11-29\"}\n"
	fact := "name: Acme\nfacts:\n  - {about: osv, state: there, value: Acme, says: OSV knows it., sources: [a]}\n"
	lint := func(guide, sources, one string, more ...string) string {
		folder := fstest.MapFS{"guide.yaml": {Data: []byte(guide)}, "sources.yaml": {Data: []byte(sources)}, "acme.yaml": {Data: []byte(one)}}
		for _, text := range more {
			folder["other.yaml"] = &fstest.MapFile{Data: []byte(text)}
		}
		var out []string
		for _, f := range content.LintEcosystems(folder, builtin(t)) {
			out = append(out, f.Error())
		}
		return strings.Join(out, "\n")
	}
	if got := lint(guide, sources, fact); got != "" {
		t.Fatalf("nothing is wrong, and yet: %s", got)
	}
	swap := strings.Replace
	for _, c := range []struct{ says, got string }{
		{`the state of "osv" is "yes"`, lint(guide, sources, swap(fact, "state: there", "state: yes", 1))},
		{`"osv" has a value and nothing is there`, lint(guide, sources, swap(fact, "there", "absent", 1))},
		{`brackets within brackets`, lint(guide, sources, swap(fact, "says: OSV", "says: (See (a).) OSV", 1))},
		{`"osv" is moot, and not absent`, lint(guide, sources, swap(fact, "says:", "moot: true, says:", 1))},
		{`no sentence`, lint(guide, sources, swap(fact, "knows it.", "knows it", 1))},
		{`the source "b" of "osv" is not known`, lint(guide, sources, swap(fact, "[a]", "[b]", 1))},
		{`"osv" has no source`, lint(guide, sources, swap(fact, "[a]", "[]", 1))},
		{`is about no subject`, lint(guide, sources, swap(fact, "about: osv", "about: purl", 1))},
		{`has no link`, lint(guide, swap(sources, "https", "ftp", 1), fact)},
		{`has no day`, lint(guide, swap(sources, "2026-11-29", "soon", 1), fact)},
		{`nothing rests on the source "b"`, lint(guide, sources+swap(sources, "key: a", "key: b", 1), fact)},
		{`there is no criterion "x"`, lint(swap(guide, "cli-vuln-warnings", "x", 1), sources, fact)},
		{`nothing says what the facts prove`, lint(swap(guide, "Little.", "\"\"", 1), sources, fact)},
		{`the name "Acme" is that of "acme", too`, lint(guide, sources, fact, fact)},
		{`the field "odd" is not known`, lint(guide, sources, fact+"odd: 1\n")},
	} {
		if !strings.Contains(c.got, c.says) {
			t.Errorf("got:  %s\nwant: %s", c.got, c.says)
		}
	}
}

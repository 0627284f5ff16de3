//go:build ignore

// Look looks again where the facts about ecosystems were found: it reads the lists of
// public repositories that are checked out on this machine, and prints what differs from
// the folder ecosystems, and nothing of theirs beside names. It changes nothing. A person
// looks at each line, and at the source, before a fact is changed.
//
//	go run ./content/builtin/look.go google/osv.dev=../osv.dev package-url/purl-spec=../purl-spec
//
// Without arguments it lists the repositories that it can read. Facts that stand in pages, in
// code or in words are not among them: their sources are in sources.yaml.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"

	"rungs/content"
	"rungs/model"
)

// list is where the names of a subject stand.
type list struct {
	about, repo, key string // key is that of sources.yaml
	names            func(repo checkout) []string
}

var lists = []list{
	{"osv", "google/osv.dev", "osv_enum", func(r checkout) []string {
		var in any
		if err := json.Unmarshal([]byte(r.file("go/internal/osvutil/schema/schema_generated.json")), &in); err != nil {
			log.Fatal(err)
		}
		return enumWith(in, "crates.io")
	}},
	{"purl", "package-url/purl-spec", "purl_idx", func(r checkout) []string {
		var out []string
		if err := json.Unmarshal([]byte(r.file("purl-types-index.json")), &out); err != nil {
			log.Fatal(err)
		}
		return out
	}},
	{"renovate", "renovatebot/renovate", "renovate", func(r checkout) []string {
		return append(r.folder("lib/modules/manager"), r.folder("lib/modules/datasource")...)
	}},
	{"dependabot", "dependabot/dependabot-core", "dependabot_core", func(r checkout) []string {
		return matches(`(?m)^\s*"([a-z-]+)" => "`, r.file("common/lib/dependabot/config/file.rb"))
	}},
	{"gitleaks", "gitleaks/gitleaks", "gitleaks", func(r checkout) []string {
		return matches(`(?m)^id = "([^"]+)"`, r.file("config/gitleaks.toml"))
	}},
	{"betterleaks", "betterleaks/betterleaks", "betterleaks", func(r checkout) []string {
		return matches(`(?m)^id = ["']([^"']+)["']`, r.file("config/betterleaks.toml"))
	}},
	{"scalibr_secrets", "google/osv-scalibr", "veles", func(r checkout) []string {
		return matches("`(secrets/[a-z0-9]+)`", r.file("docs/supported_inventory_types.md"))
	}},
	{"deps_dev", "google/deps.dev", "depsdev", func(r checkout) []string {
		_, enum, _ := strings.Cut(r.file("api/v3alpha/apiv3alpha.proto"), "enum System {")
		enum, _, _ = strings.Cut(enum, "}")
		return matches(`(?m)^\s*([A-Z]+) = \d+;`, enum)
	}},
	{"syft", "anchore/syft", "syft", func(r checkout) []string {
		out := r.folder("syft/pkg/cataloger")
		for _, folder := range out {
			if folder == "binary" { // programs such as julia, and no packages
				continue
			}
			out = append(out, matches(`(?m)^\s*- '(?:\*\*/)?([^']+)'`, r.maybe("syft/pkg/cataloger/"+folder+"/capabilities.yaml"))...)
		}
		return out
	}},
}

// checkout is a git repository, with or without a work tree.
type checkout string

func (r checkout) git(args ...string) (string, error) {
	out, err := exec.Command("git", append([]string{"-C", string(r)}, args...)...).Output()
	return string(out), err
}

func (r checkout) file(path string) string {
	text, err := r.git("show", "HEAD:"+path)
	if err != nil {
		log.Fatalf("%s: %s is not there any more: find out where the list stands now", r, path)
	}
	return text
}

func (r checkout) maybe(path string) string {
	text, _ := r.git("show", "HEAD:"+path)
	return text
}

func (r checkout) folder(path string) []string {
	text, err := r.git("ls-tree", "-d", "--name-only", "HEAD", path+"/")
	if err != nil || text == "" {
		log.Fatalf("%s: the folder %s is not there any more: find out where the list stands now", r, path)
	}
	return strings.Fields(strings.ReplaceAll(text, path+"/", ""))
}

func matches(pattern, text string) []string {
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		if !slices.Contains(out, m[1]) {
			out = append(out, m[1])
		}
	}
	return out
}

// enumWith is the first list in a value of JSON that holds a word.
func enumWith(in any, word string) []string {
	switch in := in.(type) {
	case map[string]any:
		for _, v := range in {
			if out := enumWith(v, word); out != nil {
				return out
			}
		}
	case []any:
		var out []string
		for _, v := range in {
			if s, ok := v.(string); ok {
				out = append(out, s)
			} else if deeper := enumWith(v, word); deeper != nil {
				return deeper
			}
		}
		if slices.Contains(out, word) {
			return out
		}
	}
	return nil
}

// asides are what stands in a value beside the names.
var asides = regexp.MustCompile(`\([^)]*\)|candidate |SCALIBR only: |: (version|security).*| only\b|\bdatasource `)

// named are the names in a value.
func named(value string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(asides.ReplaceAllString(value, ""), func(r rune) bool { return r == ',' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" && !strings.Contains(part, " ") {
			out = append(out, part)
		}
	}
	return out
}

// among says whether a name is one of some, in any case, as a pattern of files or with
// what follows after a colon.
func among(names []string, name string) bool {
	base, _, _ := strings.Cut(name, ":") // such as Packagist:https://…
	return slices.ContainsFunc(names, func(n string) bool {
		return strings.EqualFold(n, name) || strings.EqualFold(n, base) || strings.EqualFold(strings.Trim(n, "*/"), strings.Trim(name, "*/"))
	})
}

// mostNames is how many names without a fact are printed: a list of all secrets tells nobody
// anything.
const mostNames = 60

func main() {
	log.SetFlags(0)
	e, err := content.LoadEcosystems(os.DirFS("content/ecosystems"))
	if err != nil {
		log.Fatalf("run it where go.mod is: %s", err)
	}
	at := map[string]checkout{}
	for _, arg := range os.Args[1:] {
		repo, dir, ok := strings.Cut(arg, "=")
		if !ok || !slices.ContainsFunc(lists, func(l list) bool { return l.repo == repo }) {
			log.Fatalf("%q is not of the form OWNER/NAME=FOLDER with one of the repositories that can be read", arg)
		}
		at[repo] = checkout(dir)
	}
	for _, l := range lists {
		if dir, ok := at[l.repo]; ok {
			look(e, l, dir)
		} else {
			fmt.Printf("%s: not looked at; %s=FOLDER does\n", l.about, l.repo)
		}
	}
}

func look(e *model.Ecosystems, l list, dir checkout) {
	head, err := dir.git("log", "-1", "--format=%H %cs")
	if err != nil {
		log.Fatalf("%s is no git repository: %s", dir, err)
	}
	commit, day, _ := strings.Cut(strings.TrimSpace(head), " ")
	since := "the facts are of the same commit"
	if source := e.Source(l.key); !strings.Contains(source.URL, commit) {
		since = "the facts are of " + string(source.Day()) + ", another commit"
	}
	names := l.names(dir)
	fmt.Printf("%s: %s at %.12s of %s, %d names; %s\n", l.about, l.repo, commit, day, len(names), since)
	var known []string
	for i := range e.All {
		x := &e.All[i]
		f := x.Fact(l.about)
		if f == nil || f.State == model.FactIdle {
			continue
		}
		own := append([]string{x.ID, x.Name}, x.Aliases...)
		for _, about := range []string{"osv", "purl"} {
			if other := x.Fact(about); other != nil {
				own = append(own, named(other.Value)...)
			}
		}
		value := named(f.Value)
		known = append(append(known, own...), value...)
		switch {
		case f.State == model.FactAbsent || strings.HasPrefix(f.Value, "candidate"):
			for _, n := range names {
				if among(own, n) {
					fmt.Printf("  %s: %s is listed, and the fact says: %s\n", x.Name, n, f.Says)
				}
			}
		default:
			for _, n := range value {
				if !among(names, n) {
					fmt.Printf("  %s: %s is not listed, and the fact says: %s\n", x.Name, n, f.Says)
				}
			}
		}
	}
	names = slices.DeleteFunc(names, func(n string) bool {
		return slices.ContainsFunc(known, func(k string) bool {
			return strings.EqualFold(k, n) || strings.HasPrefix(strings.ToLower(k), strings.ToLower(n)+":")
		})
	})
	if len(names) > mostNames {
		fmt.Printf("  listed, and in no fact: %d, too many to be of use\n", len(names))
		return
	}
	fmt.Printf("  listed, and in no fact: %s\n", strings.Join(names, " · "))
}

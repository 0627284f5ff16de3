package content

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"rungs/model"
)

// maxFile bounds the size of one file, in bytes. The longest of ours has 8 kB.
const maxFile = 1 << 20

// maxFiles bounds the number of criteria.
const maxFiles = 20_000

// Fault is something wrong in a file of a catalogue.
type Fault struct {
	File string // its path in the folder, with slashes
	Line int    // from 1; 0 if the fault is not at a line
	What string // what is wrong
	Mend string // what to do about it
}

// Error is the fault on one line: "general/x.md:12: what is wrong; what to do".
func (f Fault) Error() string {
	s := f.File
	if f.Line > 0 {
		s += ":" + strconv.Itoa(f.Line)
	}
	s += ": " + f.What
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return model.CleanLine(s)
}

// about is catalogue.yaml.
type about struct {
	ID          string `yaml:"id"`
	Version     string `yaml:"version"`
	Title       string `yaml:"title"`
	Source      string `yaml:"source"`
	Attribution string `yaml:"attribution"`
	LeftOut     string `yaml:"left_out"`
	Levels      []struct {
		Number int    `yaml:"number"`
		Name   string `yaml:"name"`
		Text   string `yaml:"text"`
	} `yaml:"levels"`
	Categories []struct {
		ID       string   `yaml:"id"`
		Title    string   `yaml:"title"`
		Requires []string `yaml:"requires"`
	} `yaml:"categories"`
}

// term is an entry of glossary.yaml.
type term struct {
	Term string   `yaml:"term"`
	Also []string `yaml:"also"`
	Text string   `yaml:"text"`
}

// frontMatter is the head of a criterion's file.
type frontMatter struct {
	ID         string `yaml:"id"`
	Level      int    `yaml:"level"`
	Order      int    `yaml:"order"`
	Title      string `yaml:"title"`
	Asks       string `yaml:"asks"`
	Conditions []struct {
		ID   string `yaml:"id"`
		Text string `yaml:"text"`
	} `yaml:"conditions"`
	Advice      []string `yaml:"advice"`
	Effort      string   `yaml:"effort"`
	Impact      string   `yaml:"impact"`
	Needs       []string `yaml:"needs"`
	Helps       []string `yaml:"helps"`
	Delegated   string   `yaml:"delegated"`
	FirstAction string   `yaml:"first_action"`
	DoneWhen    string   `yaml:"done_when"`
	Reviewed    string   `yaml:"reviewed"`
	Peers       []struct {
		Registry string `yaml:"registry"`
		How      string `yaml:"how"`
		Since    string `yaml:"since"`
		Source   string `yaml:"source"`
		Seen     string `yaml:"seen"`
	} `yaml:"peers"`
	Sources []struct {
		Title string `yaml:"title"`
		URL   string `yaml:"url"`
	} `yaml:"sources"`
}

// criterionFile is a criterion with the places that the lint speaks of.
type criterionFile struct {
	path      string
	lines     map[string]int // of each field of the front matter, such as "peers" or "peers.0.seen"
	bodyLine  int            // of the first line of the body that is not blank
	hostile   []int          // lines with characters that [model.Clean] takes away
	criterion model.Criterion
}

func (f criterionFile) line(field string) int { return f.lines[field] }

// read reads a folder as far as it can be read.
func read(folder fs.FS) (*model.Catalogue, []criterionFile, []Fault) {
	var faults []Fault
	fail := func(f Fault) { faults = append(faults, f) }

	var a about
	readYAML(folder, "catalogue.yaml", true, &a, fail)
	var terms []term
	readYAML(folder, "glossary.yaml", false, &terms, fail)

	c := model.Catalogue{
		ID: model.CleanLine(a.ID), Version: model.CleanLine(a.Version), Title: model.CleanLine(a.Title),
		Source: model.CleanLine(a.Source), Attribution: model.CleanLine(a.Attribution), LeftOut: model.CleanLine(a.LeftOut),
	}
	for _, l := range a.Levels {
		c.Levels = append(c.Levels, model.Level{Number: l.Number, Name: model.CleanLine(l.Name), Text: model.CleanLine(l.Text)})
	}
	for _, t := range terms {
		c.Glossary = append(c.Glossary, model.Term{Term: model.CleanLine(t.Term), Also: cleanLines(t.Also), Text: model.CleanLine(t.Text)})
	}
	var parsed []criterionFile
	for _, cat := range a.Categories {
		category := model.Category{ID: model.CleanLine(cat.ID), Title: model.CleanLine(cat.Title)}
		for _, r := range cat.Requires {
			category.Requires = append(category.Requires, model.Trait(model.CleanLine(r)))
		}
		for _, f := range readCategory(folder, category.ID, fail) {
			if len(parsed) == maxFiles {
				fail(Fault{File: f.path, What: fmt.Sprintf("the catalogue has more than %d criteria", maxFiles), Mend: "split it"})
				break
			}
			parsed = append(parsed, f)
			category.Criteria = append(category.Criteria, f.criterion)
		}
		c.Categories = append(c.Categories, category)
	}
	return model.NewCatalogue(c), parsed, faults
}

func readCategory(folder fs.FS, id string, fail func(Fault)) []criterionFile {
	if !fs.ValidPath(id) || strings.Contains(id, "/") || id == "." {
		fail(Fault{File: "catalogue.yaml", What: fmt.Sprintf("the category id %q is no folder name", id), Mend: "use small letters, digits and hyphens"})
		return nil
	}
	entries, err := fs.ReadDir(folder, id)
	if err != nil {
		fail(Fault{File: id, What: "the folder of the category cannot be read", Mend: "make the folder, or take the category out of catalogue.yaml"})
		return nil
	}
	var out []criterionFile
	for _, e := range entries {
		if e.IsDir() || path.Ext(e.Name()) != ".md" {
			continue
		}
		if f, ok := readCriterion(folder, path.Join(id, e.Name()), fail); ok {
			out = append(out, f)
		}
	}
	return out
}

func readCriterion(folder fs.FS, name string, fail func(Fault)) (criterionFile, bool) {
	data, ok := readFile(folder, name, fail)
	if !ok {
		return criterionFile{}, false
	}
	head, body, ok := bytes.Cut(bytes.TrimPrefix(data, []byte("---\n")), []byte("\n---\n"))
	if !ok || !bytes.HasPrefix(data, []byte("---\n")) {
		fail(Fault{File: name, Line: 1, What: "the front matter is missing", Mend: "begin the file with a line ---, the fields, and another line ---"})
		return criterionFile{}, false
	}
	// The blank line stands for the opening ---, so that YAML counts the lines as
	// the file does.
	var root yaml.Node
	if err := yaml.Load(append([]byte("\n"), head...), &root); err != nil {
		fail(yamlFault(name, err))
		return criterionFile{}, false
	}
	var m frontMatter
	if err := decode(&root, &m); err != nil {
		fail(yamlFault(name, err))
		return criterionFile{}, false
	}
	text := strings.TrimLeft(string(body), "\n")
	f := criterionFile{
		path: name, lines: map[string]int{}, criterion: m.criterion(text),
		bodyLine: bytes.Count(head, []byte("\n")) + len(body) - len(text) + 4,
	}
	fieldLines(&root, "", f.lines)
	f.hostile = hostileLines(&root)
	for i, line := range strings.Split(text, "\n") {
		if model.Clean(line) != line {
			f.hostile = append(f.hostile, f.bodyLine+i)
		}
	}
	return f, true
}

func (m frontMatter) criterion(body string) model.Criterion {
	c := model.Criterion{
		ID: model.CleanLine(m.ID), Level: m.Level, Order: m.Order,
		Title: model.CleanLine(m.Title), Asks: model.CleanLine(m.Asks),
		Advice: cleanLines(m.Advice), Effort: model.Effort(model.CleanLine(m.Effort)), Impact: model.Impact(model.CleanLine(m.Impact)),
		Needs: cleanLines(m.Needs), Helps: cleanLines(m.Helps), Delegated: model.CleanLine(m.Delegated),
		FirstAction: model.CleanLine(m.FirstAction), DoneWhen: model.CleanLine(m.DoneWhen),
		Reviewed: model.Day(model.CleanLine(m.Reviewed)), Body: strings.TrimRight(model.Clean(body), " \t\n") + "\n",
	}
	for _, cond := range m.Conditions {
		c.Conditions = append(c.Conditions, model.Condition{ID: model.CleanLine(cond.ID), Text: model.CleanLine(cond.Text)})
	}
	for _, p := range m.Peers {
		c.Peers = append(c.Peers, model.Peer{Registry: model.CleanLine(p.Registry), How: model.CleanLine(p.How),
			Since: model.CleanLine(p.Since), Source: model.CleanLine(p.Source), Seen: model.Day(model.CleanLine(p.Seen))})
	}
	for _, s := range m.Sources {
		c.Sources = append(c.Sources, model.Source{Title: model.CleanLine(s.Title), URL: model.CleanLine(s.URL)})
	}
	return c
}

// readFile reads a file of bounded size as text with plain line ends.
func readFile(folder fs.FS, name string, fail func(Fault)) ([]byte, bool) {
	file, err := folder.Open(name)
	if err != nil {
		fail(Fault{File: name, What: "the file cannot be read", Mend: "check that it is there and that you may read it"})
		return nil, false
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		fail(Fault{File: name, What: "this is not a regular file", Mend: "put the text itself there"})
		return nil, false
	}
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		fail(Fault{File: name, What: "the file cannot be read: " + err.Error()})
		return nil, false
	}
	if len(data) > maxFile {
		fail(Fault{File: name, What: "the file is larger than 1 MiB", Mend: "shorten it; a criterion has 200 to 550 words"})
		return nil, false
	}
	data = bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			fail(Fault{File: name, Line: i + 1, What: "these bytes are no UTF-8", Mend: "save the file as UTF-8"})
			return nil, false
		}
	}
	return data, true
}

func readYAML(folder fs.FS, name string, required bool, into any, fail func(Fault)) {
	if _, err := fs.Stat(folder, name); err != nil && !required {
		return
	}
	data, ok := readFile(folder, name, fail)
	if !ok {
		return
	}
	var root yaml.Node
	if err := yaml.Load(data, &root); err != nil {
		fail(yamlFault(name, err))
		return
	}
	if err := decode(&root, into); err != nil {
		fail(yamlFault(name, err))
	}
}

// decode refuses fields that it does not know, so that a misspelt one is found.
func decode(root *yaml.Node, into any) error { return root.Load(into, yaml.WithKnownFields()) }

var yamlLine = regexp.MustCompile(`line (\d+)(?:, column \d+|-\d+)?:? ?`)

// yamlFault takes the first line number out of an error of the YAML library.
func yamlFault(name string, err error) Fault {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	text = strings.ReplaceAll(text, "construct errors:\n", "")
	f := Fault{File: name, Line: 1, Mend: "see another file of the catalogue for the form"}
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		f.Line, _ = strconv.Atoi(m[1])
		text = strings.Replace(text, m[0], "", 1)
	}
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	f.What = "the YAML cannot be read: " + text
	return f
}

// fieldLines notes the line of every field and list item below a node.
func fieldLines(n *yaml.Node, at string, lines map[string]int) {
	join := func(s string) string { return strings.TrimPrefix(at+"."+s, ".") }
	switch n.Kind {
	case yaml.DocumentNode:
		for _, c := range n.Content {
			fieldLines(c, at, lines)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := join(n.Content[i].Value)
			lines[name] = n.Content[i].Line
			fieldLines(n.Content[i+1], name, lines)
		}
	case yaml.SequenceNode:
		for i, c := range n.Content {
			name := join(strconv.Itoa(i))
			lines[name] = c.Line
			fieldLines(c, name, lines)
		}
	}
}

// hostileLines are the lines of the scalars that hold a character that no text
// should; a double-quoted string can write one as an escape.
func hostileLines(n *yaml.Node) []int {
	if n.Kind == yaml.ScalarNode && model.Clean(n.Value) != n.Value {
		return []int{n.Line}
	}
	var out []int
	for _, c := range n.Content {
		out = append(out, hostileLines(c)...)
	}
	return out
}

func cleanLines(in []string) []string {
	out := slices.Clone(in)
	for i := range out {
		out[i] = model.CleanLine(out[i])
	}
	return out
}

package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"rungs/model"
)

// The bounds of a criterion's texts.
const (
	minWords  = 200 // of the body
	maxWords  = 550
	maxAsks   = 300 // characters
	maxOneOff = 160 // characters of a first action and the like
)

// Sections are the headings of a criterion's body, in their order.
var Sections = []string{"Why it matters", "What counts", "What does not", "Check it", "Get there"}

var (
	idForm    = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	sinceForm = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)
	linkForm  = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]*)\)`)
	bareURL   = regexp.MustCompile(`https?://`)
)

// Lint finds what is wrong in a folder that holds a catalogue: everything that
// keeps it from loading, and everything that would mislead or bore its readers.
// Faults are sorted by file and line.
func Lint(folder fs.FS) []Fault {
	catalogue, files, faults := read(folder)
	l := linter{catalogue: catalogue, byID: map[string]criterionFile{}, paragraphs: map[string]string{}, faults: faults}
	l.about()
	for _, f := range files {
		l.identity(f)
	}
	for _, f := range files {
		l.fields(f)
		l.needs(f)
		l.evidence(f)
		l.body(f)
	}
	l.rings(files)
	slices.SortStableFunc(l.faults, func(a, b Fault) int { return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line) })
	return l.faults
}

type linter struct {
	catalogue  *model.Catalogue
	byID       map[string]criterionFile
	paragraphs map[string]string // where each paragraph of a body was first seen
	faults     []Fault
}

func (l *linter) fault(file string, line int, what, mend string) {
	l.faults = append(l.faults, Fault{file, line, what, mend})
}

// about checks catalogue.yaml.
func (l *linter) about() {
	const file = "catalogue.yaml"
	c := l.catalogue
	for name, value := range map[string]string{"id": c.ID, "version": c.Version, "title": c.Title, "source": c.Source, "attribution": c.Attribution} {
		if value == "" && !l.failed(file) {
			l.fault(file, 1, "the field "+name+" is missing", "add it")
		}
	}
	seen := map[string]bool{}
	for _, cat := range c.Categories {
		if !idForm.MatchString(cat.ID) {
			l.fault(file, 1, fmt.Sprintf("the category id %q is not in small letters, digits and hyphens", cat.ID), "rename it")
		}
		if seen[cat.ID] {
			l.fault(file, 1, fmt.Sprintf("the category %q stands twice", cat.ID), "take one out")
		}
		seen[cat.ID] = true
		if cat.Title == "" {
			l.fault(file, 1, fmt.Sprintf("the category %q has no title", cat.ID), "add one")
		}
		for _, t := range cat.Requires {
			if t != model.HasAccounts && t != model.TakesUploads {
				l.fault(file, 1, fmt.Sprintf("%q is no trait that a category can require", t), "use accounts or uploads")
			}
		}
	}
}

// failed says whether a file could not be read, so that what is missing in it
// is not its author's fault as well.
func (l *linter) failed(file string) bool {
	return slices.ContainsFunc(l.faults, func(f Fault) bool { return f.File == file })
}

// identity checks the id and remembers where it was first seen.
func (l *linter) identity(f criterionFile) {
	id := f.criterion.ID
	if first, taken := l.byID[id]; taken {
		l.fault(f.path, f.line("id"), fmt.Sprintf("the id %q is taken by %s", id, first.path), "choose another one; ids never change and are never used again")
		return
	}
	l.byID[id] = f
	switch {
	case id == "":
		l.fault(f.path, 1, "the field id is missing", "add it")
	case !idForm.MatchString(id):
		l.fault(f.path, f.line("id"), fmt.Sprintf("the id %q is not in small letters, digits and hyphens", id), "rename it")
	case path.Base(f.path) != id+".md":
		l.fault(f.path, f.line("id"), fmt.Sprintf("the id %q is not the name of the file", id), "name the file "+id+".md")
	}
}

// fields checks that each field is there and holds what it should.
func (l *linter) fields(f criterionFile) {
	c := f.criterion
	for _, line := range f.hostile {
		l.fault(f.path, line, "there is a control character or an invisible one that hides or reorders text", "take it out")
	}
	for _, text := range []struct {
		field, value string
		most         int
	}{
		{"title", c.Title, 60}, {"asks", c.Asks, maxAsks}, {"first_action", c.FirstAction, maxOneOff}, {"done_when", c.DoneWhen, maxOneOff},
	} {
		if text.value == "" || text.value == "TODO" {
			l.fault(f.path, max(1, f.line(text.field)), "the field "+text.field+" is missing", "add it")
		} else if n := len([]rune(text.value)); n > text.most {
			l.fault(f.path, f.line(text.field), fmt.Sprintf("%s has %d characters", text.field, n), fmt.Sprintf("shorten it to %d", text.most))
		}
	}
	if c.Level < 1 || c.Level > model.TopLevel {
		l.fault(f.path, max(1, f.line("level")), fmt.Sprintf("level %d is not 1, 2 or 3", c.Level), "set the level")
	}
	if c.Effort != model.Days && c.Effort != model.Weeks && c.Effort != model.Months {
		l.fault(f.path, max(1, f.line("effort")), fmt.Sprintf("the effort %q is not known", c.Effort), "use days, weeks or months")
	}
	if c.Impact != model.High && c.Impact != model.Medium && c.Impact != model.Low {
		l.fault(f.path, max(1, f.line("impact")), fmt.Sprintf("the impact %q is not known", c.Impact), "use high, medium or low")
	}
	if !isDay(c.Reviewed) {
		l.fault(f.path, max(1, f.line("reviewed")), fmt.Sprintf("reviewed is %q and not a day", c.Reviewed), "write it as 2026-11-23")
	}
	if len(c.Conditions) == 0 {
		l.fault(f.path, max(1, f.line("conditions")), "there are no conditions", "list what has to hold; one is enough")
	}
	seen := map[string]bool{}
	for i, cond := range c.Conditions {
		line := f.line(fmt.Sprintf("conditions.%d", i))
		switch {
		case !idForm.MatchString(cond.ID):
			l.fault(f.path, line, fmt.Sprintf("the condition id %q is not in small letters, digits and hyphens", cond.ID), "rename it")
		case seen[cond.ID]:
			l.fault(f.path, line, fmt.Sprintf("the condition %q stands twice", cond.ID), "rename one of them")
		case cond.Text == "":
			l.fault(f.path, line, fmt.Sprintf("the condition %q has no text", cond.ID), "add it")
		}
		seen[cond.ID] = true
	}
}

func isDay(d model.Day) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

// needs checks that prerequisites and helpers are there and not of a higher
// level.
func (l *linter) needs(f criterionFile) {
	check := func(field string, ids []string) {
		for i, id := range ids {
			line := max(f.line(fmt.Sprintf("%s.%d", field, i)), f.line(field))
			other, ok := l.byID[id]
			switch {
			case !ok:
				l.fault(f.path, line, fmt.Sprintf("%s names %q, which is no criterion", field, id), "correct the id or take it out")
			case id == f.criterion.ID:
				l.fault(f.path, line, field+" names the criterion itself", "take it out")
			case field == "needs" && other.criterion.Level > f.criterion.Level:
				l.fault(f.path, line, fmt.Sprintf("it needs %q, which is of level %d, above its own", id, other.criterion.Level), "make it a help, or change a level")
			}
		}
	}
	check("needs", f.criterion.Needs)
	check("helps", f.criterion.Helps)
}

// rings reports each ring of needs once, at the file in it that comes first.
func (l *linter) rings(files []criterionFile) {
	const (
		white = iota // not looked at
		grey         // on the way from where we began
		black        // done
	)
	colour := map[string]int{}
	var way []string
	var visit func(id string)
	visit = func(id string) {
		f, ok := l.byID[id]
		if !ok || colour[id] == black {
			return
		}
		if colour[id] == grey {
			ring := append(slices.Clone(way[slices.Index(way, id):]), id)
			if len(ring) > 2 {
				l.fault(f.path, f.line("needs"), "needs go round in a ring: "+strings.Join(ring, " → "), "take one of them out")
			}
			return
		}
		colour[id] = grey
		way = append(way, id)
		for _, need := range f.criterion.Needs {
			visit(need)
		}
		way = way[:len(way)-1]
		colour[id] = black
	}
	for _, f := range files {
		visit(f.criterion.ID)
	}
}

// evidence checks that peers are dated and sources are links.
func (l *linter) evidence(f criterionFile) {
	for i, p := range f.criterion.Peers {
		line := f.line(fmt.Sprintf("peers.%d", i))
		if p.Registry == "" || p.How == "" {
			l.fault(f.path, line, "the peer has no registry or no how", "say who did what")
		}
		if !isLink(p.Source) {
			l.fault(f.path, line, fmt.Sprintf("the source of %s is %q and not a link", p.Registry, p.Source), "give the https address of the page that shows it")
		}
		if !isDay(p.Seen) {
			l.fault(f.path, line, fmt.Sprintf("%s is not dated: seen is %q", p.Registry, p.Seen), "give the day on which the source was seen, as 2026-08-21")
		}
		if p.Since != "" && !sinceForm.MatchString(p.Since) {
			l.fault(f.path, line, fmt.Sprintf("since is %q", p.Since), "write a year, 2026-08 or 2026-08-21, or leave it out")
		}
	}
	if len(f.criterion.Sources) == 0 {
		l.fault(f.path, max(1, f.line("sources")), "there are no sources", "list the pages that the text relies on")
	}
	for i, s := range f.criterion.Sources {
		line := f.line(fmt.Sprintf("sources.%d", i))
		if s.Title == "" {
			l.fault(f.path, line, "the source has no title", "name the page")
		}
		if !isLink(s.URL) {
			l.fault(f.path, line, fmt.Sprintf("the source %q is not a link", s.URL), "give its https address")
		}
	}
}

func isLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.ContainsAny(s, " <>\"")
}

// body checks the five sections, the length, the links, and that no paragraph
// stands in two files.
func (l *linter) body(f criterionFile) {
	known := map[string]bool{}
	for _, s := range f.criterion.Sources {
		known[s.URL] = true
	}
	for _, p := range f.criterion.Peers {
		known[p.Source] = true
	}

	words, next, filled := 0, 0, true
	lastHeading := f.bodyLine
	empty := func() {
		if !filled {
			l.fault(f.path, lastHeading, "the section is empty", "write it")
		}
	}
	lines := strings.Split(strings.TrimSuffix(f.criterion.Body, "\n"), "\n")
	offset := f.bodyLine
	var paragraph []string
	flush := func(end int) {
		if text := strings.Join(paragraph, " "); len(strings.Fields(text)) >= 8 {
			if at, taken := l.paragraphs[text]; taken {
				l.fault(f.path, end-len(paragraph), "the same paragraph stands in "+at, "say what holds for this criterion")
			} else {
				l.paragraphs[text] = f.path
			}
		}
		paragraph = nil
	}
	code := false
	for i, line := range lines {
		at := offset + i
		if strings.HasPrefix(line, "```") {
			code = !code
		}
		if heading, ok := strings.CutPrefix(line, "## "); ok && !code {
			flush(at)
			empty()
			filled, lastHeading = false, at
			if next < len(Sections) && heading == Sections[next] {
				next++
			} else if next < len(Sections) {
				l.fault(f.path, at, fmt.Sprintf("the section %q stands where %q should", heading, Sections[next]), "keep to: "+strings.Join(Sections, ", "))
				next = max(next, slices.Index(Sections, heading)+1)
			} else {
				l.fault(f.path, at, fmt.Sprintf("there is a section %q too many", heading), "keep to: "+strings.Join(Sections, ", "))
			}
			continue
		}
		if strings.HasPrefix(line, "#") && !code {
			l.fault(f.path, at, "there is a heading that is none of the five sections", "take it out")
		}
		if strings.TrimSpace(line) == "" {
			flush(at)
			continue
		}
		filled = true
		paragraph = append(paragraph, strings.TrimSpace(line))
		text := linkForm.ReplaceAllString(line, "$1")
		words += len(strings.Fields(text))
		if !code && bareURL.MatchString(text) {
			l.fault(f.path, at, "there is a bare address in the text", "write [words](address)")
		}
		for _, m := range linkForm.FindAllStringSubmatch(line, -1) {
			if !isLink(m[2]) {
				l.fault(f.path, at, fmt.Sprintf("%q is not a link", m[2]), "give an https address")
			} else if !known[m[2]] {
				l.fault(f.path, at, fmt.Sprintf("the link %s is not among the sources", m[2]), "add it to sources")
			}
		}
	}
	flush(offset + len(lines))
	empty()
	for _, missing := range Sections[next:] {
		l.fault(f.path, offset+len(lines)-1, fmt.Sprintf("the section %q is missing", missing), "write it")
	}
	if words < minWords || words > maxWords {
		l.fault(f.path, f.bodyLine, fmt.Sprintf("the body has %d words", words), fmt.Sprintf("keep it between %d and %d", minWords, maxWords))
	}
}

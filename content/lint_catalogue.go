package content

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rungs/model"
)

// maxName bounds an id and a version, in characters. They are the name of a folder.
const maxName = 60

// about checks catalogue.yaml.
func (l *linter) about() {
	file, c := l.aboutFile.name, l.catalogue
	if file == "" {
		return
	}
	places := l.locate(l.aboutFile, l.aboutFile.text)
	for _, field := range []struct{ name, value string }{
		{"id", c.ID}, {"version", c.Version}, {"title", c.Title}, {"attribution", c.Attribution}, {"left_out", c.LeftOut},
	} {
		if missing(field.value) {
			l.fault(file, places.line(field.name), "the field "+field.name+" is missing", "add it")
		}
	}
	if !missing(c.ID) && (!idForm().MatchString(c.ID) || len(c.ID) > maxName) {
		l.fault(file, places.line("id"), fmt.Sprintf("the id %s is no name for a catalogue", quote(c.ID)), fmt.Sprintf("use small letters, digits and hyphens, at most %d", maxName))
	}
	if !missing(c.Version) && (!versionForm().MatchString(c.Version) || len(c.Version) > maxName) {
		l.fault(file, places.line("version"), fmt.Sprintf("it cannot be told whether the version %s is later than another", quote(c.Version)),
			"begin with a number, as in 1, 0.2, 2026-11 or 1.0-rc1")
	}
	if n := c.Len(); n > maxCriteria {
		l.fault(file, places.line("categories"), fmt.Sprintf("the catalogue has %d criteria", n), fmt.Sprintf("split it; at most %d can be answered", maxCriteria))
	}
	if c.Source != "" && !isLink(c.Source) { // a catalogue of one's own may have no page
		l.fault(file, places.line("source"), fmt.Sprintf("the source %s is not a link", quote(c.Source)), "give its https address")
	}
	l.levels(places)
	l.categories(places)
}

// levels checks that each level is explained once, where there are any.
func (l *linter) levels(places places) {
	file := l.aboutFile.name
	if l.catalogue.WithoutLevels {
		if len(l.catalogue.Levels) > 0 {
			l.fault(file, places.line("levels"), "the catalogue is without levels, and explains some", "take out levels or without_levels")
		}
		return
	}
	seen := map[int]bool{}
	for i, level := range l.catalogue.Levels {
		line := places.line("levels", i)
		switch {
		case level.Number < 0 || level.Number > model.TopLevel:
			l.fault(file, line, fmt.Sprintf("there is no level %d", level.Number), "keep to the levels 0 to 3")
		case seen[level.Number]:
			l.fault(file, line, fmt.Sprintf("level %d stands twice", level.Number), "take one of them out")
		case missing(level.Name) || missing(level.Text):
			l.fault(file, line, fmt.Sprintf("level %d has no name or no text", level.Number), "say what it stands for")
		}
		seen[level.Number] = true
	}
	for n := range model.TopLevel + 1 {
		if !seen[n] {
			l.fault(file, places.line("levels"), fmt.Sprintf("level %d is missing", n), "add it, with a name and a text")
		}
	}
}

// categories checks that each category stands once, has a title, and holds
// something.
func (l *linter) categories(places places) {
	file, c := l.aboutFile.name, l.catalogue
	if len(c.Categories) == 0 {
		l.fault(file, places.line("categories"), "there are no categories", "list them; each is a folder of criteria")
	}
	seen := map[string]bool{}
	for i, category := range c.Categories {
		line := places.line("categories", i)
		if seen[category.ID] {
			l.fault(file, line, fmt.Sprintf("the category %s stands twice", quote(category.ID)), "take one of them out")
			continue
		}
		seen[category.ID] = true
		if category.ID == draftsFolder {
			l.fault(file, line, "a category is called drafts, as the folder of drafts is", "give it another id")
		}
		if missing(category.Title) {
			l.fault(file, line, fmt.Sprintf("the category %s has no title", quote(category.ID)), "add one")
		}
		for j, trait := range category.Requires {
			if trait != model.HasAccounts && trait != model.TakesUploads {
				l.fault(file, places.line("categories", i, "requires", j), fmt.Sprintf("%s is no trait that a category can require", quote(string(trait))),
					fmt.Sprintf("use %s or %s", model.HasAccounts, model.TakesUploads))
			}
		}
		l.yours(file, category.Yours, func(j int) int { return places.line("categories", i, "yours", j) })
		unread := slices.ContainsFunc(l.faults, func(f Fault) bool { return path.Dir(f.File) == category.ID })
		if len(category.Criteria) == 0 && !unread {
			l.fault(file, line, fmt.Sprintf("the folder of the category %s holds no criterion", quote(category.ID)), "add one, or take the category out")
		}
	}
}

// glossary checks that each term can be found by one name only.
func (l *linter) glossary() {
	file := l.termsFile.name
	if file == "" {
		return
	}
	places := l.locate(l.termsFile, l.termsFile.text)
	taken := map[string]string{}
	for i, t := range l.terms {
		name := model.CleanLine(t.Term)
		if missing(name) {
			l.fault(file, places.line(i), "the term has no name", "add the field term")
		} else if missing(model.CleanLine(t.Text)) {
			l.fault(file, places.line(i), fmt.Sprintf("the term %s has no text", quote(name)), "explain it")
		}
		claim := func(line int, spelling string) {
			folded := strings.ToLower(model.CleanLine(spelling))
			if owner, ok := taken[folded]; ok && folded != "" {
				l.fault(file, line, fmt.Sprintf("the name %s belongs to the term %s already", quote(spelling), quote(owner)), "take it out of one of them")
				return
			}
			taken[folded] = name
		}
		claim(places.line(i), name)
		for j, also := range t.Also {
			claim(places.line(i, "also", j), also)
		}
	}
}

// strays finds files that look like criteria where nobody will look for them. A
// name with a capital letter, such as README.md, is that of a text for people.
func (l *linter) strays(folder fs.FS) {
	if l.aboutFile.name == "" {
		return
	}
	_ = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(path.Base(name), ".")
		switch {
		case err != nil:
			return fs.SkipDir // a folder of the catalogue that cannot be read was reported
		case entry.IsDir() && (hidden || strings.Count(name, "/") > 1):
			return fs.SkipDir
		case entry.IsDir() || hidden || path.Ext(name) != ".md" || path.Base(name) != strings.ToLower(path.Base(name)):
			return nil
		}
		if dir := path.Dir(name); l.catalogue.Category(dir) == nil && dir != draftsFolder {
			l.fault(name, 1, "the file lies in no category's folder, so it is not read", "move it, or name the folder as a category in catalogue.yaml")
		}
		return nil
	})
}

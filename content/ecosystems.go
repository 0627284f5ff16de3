package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"rungs/model"
)

// The two files of a folder of ecosystems that are none.
const (
	guideFile   = "guide.yaml"
	sourcesFile = "sources.yaml"
)

// guide is the form of guide.yaml.
type guide struct {
	Catalogue string `yaml:"catalogue"`
	Subjects  []struct {
		ID      string   `yaml:"id"`
		Title   string   `yaml:"title"`
		Ask     string   `yaml:"ask"`
		Sources []string `yaml:"sources"`
	} `yaml:"subjects"`
	Bearings []struct {
		Criterion string   `yaml:"criterion"`
		About     []string `yaml:"about"`
		Proves    string   `yaml:"proves"`
		Quiet     bool     `yaml:"quiet"`
	} `yaml:"bearings"`
}

// factSource is the form of an entry of sources.yaml.
type factSource struct {
	Key  string `yaml:"key"`
	URL  string `yaml:"url"`
	What string `yaml:"what"`
	Date string `yaml:"date"`
	Seen string `yaml:"seen"`
}

// ecosystem is the form of the file of one.
type ecosystem struct {
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"`
	Facts   []struct {
		About   string   `yaml:"about"`
		State   string   `yaml:"state"`
		Value   string   `yaml:"value"`
		Says    string   `yaml:"says"`
		Sources []string `yaml:"sources"`
		Moot    bool     `yaml:"moot"`
	} `yaml:"facts"`
}

// LoadEcosystems reads a folder of ecosystems: guide.yaml, sources.yaml, and a file
// <id>.yaml for each. Its error names every file that could not be read.
// [LintEcosystems] finds more.
func LoadEcosystems(folder fs.FS) (*model.Ecosystems, error) {
	e, faults := readEcosystems(folder)
	if len(faults) == 0 {
		return e, nil
	}
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = f
	}
	return nil, errors.Join(errs...)
}

func readEcosystems(folder fs.FS) (*model.Ecosystems, []Fault) {
	var faults []Fault
	read := func(name string, into any) {
		doc, fault := readDocument(folder, name)
		if fault != nil {
			faults = append(faults, *fault)
			return
		}
		wrong, _ := decode(name, doc.text, into)
		faults = append(faults, wrong...)
	}
	var g guide
	var sources []factSource
	read(guideFile, &g)
	read(sourcesFile, &sources)
	out := &model.Ecosystems{Catalogue: model.CleanLine(g.Catalogue)}
	for _, s := range g.Subjects {
		out.Subjects = append(out.Subjects, model.Subject{ID: model.CleanLine(s.ID), Title: model.CleanLine(s.Title), Ask: model.CleanLine(s.Ask), Sources: model.CleanLines(s.Sources)})
	}
	for _, b := range g.Bearings {
		out.Bearings = append(out.Bearings, model.Bearing{Criterion: model.CleanLine(b.Criterion), About: model.CleanLines(b.About), Proves: model.CleanLine(b.Proves), Quiet: b.Quiet})
	}
	for _, s := range sources {
		out.Sources = append(out.Sources, model.FactSource{Key: model.CleanLine(s.Key), URL: model.CleanLine(s.URL), What: model.CleanLine(s.What),
			Date: model.Day(model.CleanLine(s.Date)), Seen: model.Day(model.CleanLine(s.Seen))})
	}
	files, err := fs.Glob(folder, "*.yaml")
	if err != nil || len(files) > maxFiles {
		faults = append(faults, Fault{File: ".", What: "the folder cannot be read, or holds too much", Mend: "keep one file for each ecosystem"})
		files = nil
	}
	for _, name := range files {
		if name == guideFile || name == sourcesFile {
			continue
		}
		var x ecosystem
		read(name, &x)
		one := model.Ecosystem{ID: strings.TrimSuffix(path.Base(name), ".yaml"), Name: model.CleanLine(x.Name), Aliases: model.CleanLines(x.Aliases)}
		for _, f := range x.Facts {
			one.Facts = append(one.Facts, model.Fact{About: model.CleanLine(f.About), State: model.FactState(model.CleanLine(f.State)),
				Value: model.CleanLine(f.Value), Says: model.CleanLine(f.Says), Sources: model.CleanLines(f.Sources), Moot: f.Moot})
		}
		out.All = append(out.All, one)
	}
	slices.SortFunc(out.All, func(a, b model.Ecosystem) int { return cmp.Compare(a.ID, b.ID) })
	return out, faults
}

// maxSays bounds a sentence about an ecosystem, in characters.
const maxSays = 280

// LintEcosystems finds what is wrong in a folder of ecosystems whose facts bear on a
// catalogue: what keeps it from loading, and what would mislead its readers.
func LintEcosystems(folder fs.FS, catalogue *model.Catalogue) []Fault {
	e, faults := readEcosystems(folder)
	if len(faults) > 0 {
		return faults
	}
	wrong := func(file, what, mend string, args ...any) {
		faults = append(faults, Fault{File: file, What: fmt.Sprintf(what, args...), Mend: mend})
	}
	subjects, keys, names := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, s := range e.Sources {
		if u, err := url.Parse(s.URL); err != nil || u.Scheme != "https" || u.Host == "" {
			wrong(sourcesFile, "the source %s has no link", "give one that begins with https://", quote(s.Key))
		}
		for _, day := range []model.Day{s.Seen, s.Day()} {
			if _, err := time.Parse(time.DateOnly, string(day)); err != nil {
				wrong(sourcesFile, "the source %s has no day", "write it as 2026-11-29", quote(s.Key))
			}
		}
		if keys[s.Key] || s.Key == "" {
			wrong(sourcesFile, "the key %s stands there twice, or is empty", "give each source a key of its own", quote(s.Key))
		}
		keys[s.Key] = true
	}
	used := map[string]bool{}
	cite := func(file, about string, sources []string) {
		if len(sources) == 0 {
			wrong(file, "%s has no source", "say where it was seen", quote(about))
		}
		for _, key := range sources {
			if used[key] = true; !keys[key] {
				wrong(file, "the source %s of %s is not known", "add it to "+sourcesFile, quote(key), quote(about))
			}
		}
	}
	if e.Catalogue != catalogue.ID {
		wrong(guideFile, "the catalogue is %s", "it is "+catalogue.ID, quote(e.Catalogue))
	}
	bears := map[string]bool{}
	for _, b := range e.Bearings {
		if catalogue.Criterion(b.Criterion) == nil {
			wrong(guideFile, "there is no criterion %s", "use an id of the catalogue", quote(b.Criterion))
		}
		if b.Proves == "" {
			wrong(guideFile, "nothing says what the facts prove for %s", "say what they do not prove", quote(b.Criterion))
		}
		for _, about := range b.About {
			if bears[about] = true; e.Subject(about) == nil {
				wrong(guideFile, "there is no subject %s", "add it to the subjects", quote(about))
			}
		}
	}
	for _, s := range e.Subjects {
		if subjects[s.ID] = true; !bears[s.ID] || s.Title == "" {
			wrong(guideFile, "the subject %s has no title, or bears on nothing", "give it both", quote(s.ID))
		}
		if s.Ask != "" {
			cite(guideFile, s.ID, s.Sources)
		}
	}
	for _, x := range e.All {
		file := x.ID + ".yaml"
		for _, name := range append([]string{x.ID, x.Name}, x.Aliases...) {
			folded := strings.ToLower(name)
			if other := names[folded]; other != "" && other != x.ID || name == "" {
				wrong(file, "the name %s is that of %s, too", "call each by a name of its own", quote(name), quote(other))
			}
			names[folded] = x.ID
		}
		had := map[string]bool{}
		for _, f := range x.Facts {
			if !subjects[f.About] || had[f.About] {
				wrong(file, "the fact about %s stands there twice, or is about no subject", "see "+guideFile, quote(f.About))
			}
			had[f.About] = true
			if !slices.Contains(model.FactStates, f.State) {
				wrong(file, "the state of %s is %s", "use there, partly, absent or does-not-arise", quote(f.About), quote(string(f.State)))
			}
			if (f.State == model.FactThere || f.State == model.FactPartly) != (f.Value != "") {
				wrong(file, "%s has a value and nothing is there, or the other way round", "say what was found", quote(f.About))
			}
			if f.Moot && f.State != model.FactAbsent {
				wrong(file, "%s is moot, and not absent", "take moot out", quote(f.About))
			}
			if nested(f.Says) {
				wrong(file, "%s has brackets within brackets", "say it without", quote(f.About))
			}
			if n := len([]rune(f.Says)); n == 0 || n > maxSays || model.Stop(f.Says) != f.Says {
				wrong(file, "%s is no sentence of at most %d characters", "say it in one or two short ones", quote(f.About), maxSays)
			}
			cite(file, f.About, f.Sources)
		}
	}
	for _, s := range e.Sources {
		if !used[s.Key] {
			wrong(sourcesFile, "nothing rests on the source %s", "take it out", quote(s.Key))
		}
	}
	return faults
}

// nested says whether a sentence has brackets within brackets.
func nested(text string) bool {
	open := 0
	for _, r := range text {
		switch r {
		case '(':
			if open++; open > 1 {
				return true
			}
		case ')':
			open--
		}
	}
	return false
}

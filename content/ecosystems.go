package content

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

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

package content

import (
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"time"

	"rungs/model"
)

// maxSays bounds a sentence about an ecosystem, in characters.
const maxSays = 280

// LintEcosystems finds what is wrong in a folder of ecosystems whose facts bear on a
// catalogue: what keeps it from loading, and what would mislead its readers.
func LintEcosystems(folder fs.FS, catalogue *model.Catalogue) []Fault {
	e, faults := readEcosystems(folder)
	if len(faults) > 0 {
		return faults
	}
	l := ecosystemLint{Ecosystems: e, known: map[string]bool{}, used: map[string]bool{}, subjects: map[string]bool{}, names: map[string]string{}}
	l.sources()
	l.guide(catalogue)
	for _, one := range e.All {
		l.called(one)
		l.facts(one)
	}
	for _, s := range e.Sources {
		if !l.used[s.Key] {
			l.wrong(sourcesFile, "nothing rests on the source %s", "take it out", quote(s.Key))
		}
	}
	return l.faults
}

// ecosystemLint goes through a folder of ecosystems.
type ecosystemLint struct {
	*model.Ecosystems
	faults   []Fault
	known    map[string]bool   // the keys of sources
	used     map[string]bool   // those that something rests on
	subjects map[string]bool   // by ID
	names    map[string]string // whose each name is, in lower case
}

func (l *ecosystemLint) wrong(file, what, mend string, args ...any) {
	l.faults = append(l.faults, Fault{File: file, What: fmt.Sprintf(what, args...), Mend: mend})
}

func (l *ecosystemLint) sources() {
	for _, s := range l.Sources {
		if u, err := url.Parse(s.URL); err != nil || u.Scheme != "https" || u.Host == "" {
			l.wrong(sourcesFile, "the source %s has no link", "give one that begins with https://", quote(s.Key))
		}
		for _, day := range []model.Day{s.Seen, s.Day()} {
			if _, err := time.Parse(time.DateOnly, string(day)); err != nil {
				l.wrong(sourcesFile, "the source %s has no day", "write it as 2026-11-29", quote(s.Key))
			}
		}
		if l.known[s.Key] || s.Key == "" {
			l.wrong(sourcesFile, "the key %s stands there twice, or is empty", "give each source a key of its own", quote(s.Key))
		}
		l.known[s.Key] = true
	}
}

// cite sees that something rests on sources, and on such as are known.
func (l *ecosystemLint) cite(file, about string, sources []string) {
	if len(sources) == 0 {
		l.wrong(file, "%s has no source", "say where it was seen", quote(about))
	}
	for _, key := range sources {
		if l.used[key] = true; !l.known[key] {
			l.wrong(file, "the source %s of %s is not known", "add it to "+sourcesFile, quote(key), quote(about))
		}
	}
}

// guide is what facts are about, and the criteria that they bear on.
func (l *ecosystemLint) guide(catalogue *model.Catalogue) {
	if l.Catalogue != catalogue.ID {
		l.wrong(guideFile, "the catalogue is %s", "it is "+catalogue.ID, quote(l.Catalogue))
	}
	bears := map[string]bool{}
	for _, b := range l.Bearings {
		if catalogue.Criterion(b.Criterion) == nil {
			l.wrong(guideFile, "there is no criterion %s", "use an id of the catalogue", quote(b.Criterion))
		}
		if b.Proves == "" {
			l.wrong(guideFile, "nothing says what the facts prove for %s", "say what they do not prove", quote(b.Criterion))
		}
		for _, about := range b.About {
			if bears[about] = true; l.Subject(about) == nil {
				l.wrong(guideFile, "there is no subject %s", "add it to the subjects", quote(about))
			}
		}
	}
	for _, s := range l.Subjects {
		if l.subjects[s.ID] = true; !bears[s.ID] || s.Title == "" {
			l.wrong(guideFile, "the subject %s has no title, or bears on nothing", "give it both", quote(s.ID))
		}
		if s.Ask != "" {
			l.cite(guideFile, s.ID, s.Sources)
		}
	}
}

// called sees that no two ecosystems have a name in common.
func (l *ecosystemLint) called(one model.Ecosystem) {
	for _, name := range append([]string{one.ID, one.Name}, one.Aliases...) {
		folded := strings.ToLower(name)
		if other := l.names[folded]; other != "" && other != one.ID || name == "" {
			l.wrong(one.ID+".yaml", "the name %s is that of %s, too", "call each by a name of its own", quote(name), quote(other))
		}
		l.names[folded] = one.ID
	}
}

func (l *ecosystemLint) facts(one model.Ecosystem) {
	file, had := one.ID+".yaml", map[string]bool{}
	for _, f := range one.Facts {
		if !l.subjects[f.About] || had[f.About] {
			l.wrong(file, "the fact about %s stands there twice, or is about no subject", "see "+guideFile, quote(f.About))
		}
		had[f.About] = true
		if !slices.Contains(model.FactStates, f.State) {
			l.wrong(file, "the state of %s is %s", "use there, partly, absent or does-not-arise", quote(f.About), quote(string(f.State)))
		}
		if (f.State == model.FactThere || f.State == model.FactPartly) != (f.Value != "") {
			l.wrong(file, "%s has a value and nothing is there, or the other way round", "say what was found", quote(f.About))
		}
		if f.Moot && f.State != model.FactAbsent {
			l.wrong(file, "%s is moot, and not absent", "take moot out", quote(f.About))
		}
		if nested(f.Says) {
			l.wrong(file, "%s has brackets within brackets", "say it without", quote(f.About))
		}
		if n := len([]rune(f.Says)); n == 0 || n > maxSays || model.Stop(f.Says) != f.Says {
			l.wrong(file, "%s is no sentence of at most %d characters", "say it in one or two short ones", quote(f.About), maxSays)
		}
		l.cite(file, f.About, f.Sources)
	}
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

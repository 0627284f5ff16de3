package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"rungs/model"
	"rungs/store"
	"rungs/ui/wizard"
)

// shelf shows the folder of assessments to the wizard.
type shelf struct {
	app  *app
	last *store.Journal // that was opened

	found []store.Entry // what the folder holds, for the first list: it was read a moment ago

	began []*store.Journal // of this sitting

	read map[string]model.Header // of what was looked at, by path; nil where nobody wants to know

	drafts map[string]*store.Drafts // of this sitting, by the ids of the journals
}

func (s *shelf) List() (names []string, err error) {
	entries := s.found
	if s.found = nil; entries == nil {
		entries, err = store.Home().List()
	}
	for _, e := range entries {
		names = append(names, e.Name)
	}
	return names, err
}

func (s *shelf) Look(name string) wizard.Saved {
	var j *store.Journal
	path, err := store.Home().File(name)
	if err == nil {
		j, err = store.Open(path)
	}
	if err != nil {
		return wizard.Saved{Name: name, Broken: model.CleanLine(err.Error())}
	}
	if s.read != nil {
		s.read[path] = j.Header()
	}
	a := model.Fold(j.Header(), j.Events())
	return wizard.NewSaved(name, s.app.answered(a), a, s.app.Now())
}

func (s *shelf) Open(name string) (model.Opened, error) {
	path, err := store.Home().File(name)
	if err != nil {
		return model.Opened{}, err
	}
	return s.open(path, name)
}

func (s *shelf) open(path, name string) (model.Opened, error) {
	j, err := store.Open(path)
	if err != nil {
		return model.Opened{}, err
	}
	return s.opened(j, name), nil
}

func (s *shelf) opened(j *store.Journal, name string) model.Opened {
	s.last = j
	assessment := model.Fold(j.Header(), j.Events())
	catalogue := s.app.answered(assessment)
	by, from := s.app.authorFrom(j)
	o := model.Opened{
		Name: name, Where: model.Spelled(j.Path()), Assessment: assessment, Catalogue: catalogue,
		Journal: recorder{s.app, j}, By: by, ByFrom: from, ReadOnly: cmp.Or(j.ReadOnly(), catalogue.ToAdd()),
		Verify: j.Verify, Restore: j.Restore, InShell: s.app.fileWord(j.Path()),
	}
	if path, err := store.Home().File(name); err == nil && path == j.Path() {
		o.InShell = s.app.fileWord(name)
	}
	copies := j.Beside()
	for _, b := range copies {
		o.Copies = append(o.Copies, isCopy(b))
	}
	if len(copies) > 0 {
		o.TakeIn = func() ([]model.Event, error) { return takeIn(j, name, copies) }
	}
	o.Stranger = s.app.stranger(j, o.By, o.ByFrom, o.Assessment)
	if home, id := store.Home(), j.Header().ID; home.Path != "" {
		o.KeepName = func(name string) error { return home.KeepName(id, name) }
		drafts := s.drafts[id]
		if drafts == nil { // two of one sitting would take each other's for somebody else's
			drafts = home.Drafts(id, j.Path())
			if s.drafts == nil {
				s.drafts = map[string]*store.Drafts{}
			}
			s.drafts[id] = drafts
		}
		o.Draft = drafts.Left()
		o.KeepDraft = drafts.Keep
	}
	for _, p := range j.Problems() {
		if p.Kind != store.Newer { // ReadOnly says it
			o.Problems = append(o.Problems, p.String())
		}
	}
	return o
}

// takeIn unites the copies beside a journal with it.
func takeIn(j *store.Journal, name string, copies []store.Beside) ([]model.Event, error) {
	from := make([]store.Copy, len(copies))
	for i, b := range copies {
		from[i] = b.Copy
	}
	u, err := j.Unite(name, from...)
	return u.New, err
}

// Create makes the name of the file from the name of the registry.
func (s *shelf) Create(registry string) (model.Opened, error) {
	slug := fileName(registry)
	for n := 1; ; n++ {
		name := slug
		if n > 1 {
			name = fmt.Sprintf("%s-%d", slug, n)
		}
		path, err := store.Home().File(name)
		if err != nil {
			return model.Opened{}, err
		}
		j, err := s.start(path, registry)
		if err == nil {
			return s.opened(j, name), nil
		}
		if exitCode(err) != exitBusy || n == 100 {
			return model.Opened{}, err
		}
	}
}

// start begins an assessment. If nobody says anything in it, [shelf.leave] takes it back.
func (s *shelf) start(path, registry string) (*store.Journal, error) {
	j, err := s.app.start(path, registry, s.app.begins())
	if err == nil {
		s.began = append(s.began, j)
	}
	return j, err
}

// leave removes what was begun in this sitting and holds no answer, nor has a note that waits
// to be saved. It says so if that was opened last.
func (s *shelf) leave() (gone bool) {
	home := store.Home()
	for _, j := range s.began {
		id := j.Header().ID
		if drafts := s.drafts[id]; drafts != nil && drafts.Left() != (model.Draft{}) {
			continue
		}
		if removed, err := j.Abandon(); err != nil || !removed {
			continue // what cannot be removed does no harm
		}
		_ = home.DropName(id)
		gone = gone || j == s.last
	}
	s.began = nil
	return gone
}

// fileName is the name of a registry as a file name that needs no quotes.
func fileName(registry string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '.', r == '_':
			return unicode.ToLower(r)
		}
		return '-'
	}, registry)
	for strings.Contains(name, "--") {
		name = strings.ReplaceAll(name, "--", "-")
	}
	if runes := []rune(strings.Trim(name, "-.")); len(runes) > 0 {
		return string(runes[:min(len(runes), 40)])
	}
	return "registry"
}

func (s *shelf) Rename(from, to string) error { return store.Home().Rename(from, to) }
func (s *shelf) Remove(name string) error     { return store.Home().Remove(name) }

func (s *shelf) Where(name string) string {
	path, err := store.Home().File(name)
	if err != nil {
		return model.CleanLine(err.Error())
	}
	return model.Spelled(path)
}

// rescue writes the assessment that was opened last to a new file: in the folder
// where the person is, or in one that can be written.
func (s *shelf) rescue(assessment *model.Assessment) (string, error) {
	name := fmt.Sprintf("%s-rescued-%s.rungs", fileName(assessment.Registry()), s.app.Now().Format("20060102-150405"))
	var failed error
	for _, folder := range []string{".", s.app.Getenv("HOME"), os.TempDir()} {
		path, err := filepath.Abs(filepath.Join(folder, name))
		if err == nil {
			err = s.last.Rescue(path, assessment.Header, assessment.Events())
		}
		if err == nil {
			return model.Spelled(path), nil
		}
		failed = err
	}
	return "", failed
}

// recorder is a journal as the wizard sees it.
type recorder struct {
	app     *app
	journal *store.Journal
}

func (r recorder) Stamp(e model.Event, by string) model.Event {
	e.ID, e.At, e.By = r.app.NewID(), r.app.Now(), by
	return e
}

func (r recorder) Record(events []model.Event) ([]model.Event, error) {
	return r.journal.Append(events...)
}

func (r recorder) News() ([]model.Event, error) { return r.journal.News() }

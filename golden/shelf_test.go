package golden

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"rungs/model"
	"rungs/ui/wizard"
)

// memoryShelf keeps nothing.
type memoryShelf struct {
	saved     []shelved
	stamped   int
	recorded  []model.Event
	failing   error
	drafts    []model.Draft // that were kept, one in the place of the other
	draft     model.Draft   // of what is opened
	readOnly  string
	catalogue *model.Catalogue // that is answered; nil for the frozen one
}

// shelved is an assessment that lies there, or why it cannot be read.
type shelved struct {
	name       string
	assessment *model.Assessment
	catalogue  *model.Catalogue
	broken     string
}

func (s *memoryShelf) opened(a *model.Assessment, by string) model.Opened {
	return model.Opened{Catalogue: cmp.Or(s.catalogue, frozen), Name: "test", Where: "/home/ana/.local/state/rungs/test.rungs", Assessment: a, Journal: s, By: by, KeepDraft: s.keepDraft}
}

func (s *memoryShelf) keepDraft(d model.Draft) error {
	if s.failing == nil {
		s.drafts = append(s.drafts, d)
	}
	return s.failing
}

func (s *memoryShelf) List() (names []string, err error) {
	for _, one := range s.saved {
		names = append(names, one.name)
	}
	return names, nil
}
func (s *memoryShelf) Look(name string) wizard.Saved {
	one := s.saved[slices.IndexFunc(s.saved, func(one shelved) bool { return one.name == name })]
	if one.broken != "" {
		return wizard.Saved{Name: name, Broken: one.broken}
	}
	return wizard.NewSaved(name, one.catalogue, one.assessment, today)
}
func (s *memoryShelf) Open(string) (model.Opened, error) {
	o := s.opened(s.saved[0].assessment, "ana")
	o.Draft, o.ReadOnly = s.draft, s.readOnly
	return o, nil
}
func (s *memoryShelf) Demo() (model.Opened, error) {
	return s.opened(model.Fold(header("Demo"), nil), "you"), nil
}
func (s *memoryShelf) Create(registry string) (model.Opened, error) {
	return s.opened(model.Fold(header(registry), nil), "ana"), nil
}
func (s *memoryShelf) Rename(string, string) error { return nil }
func (s *memoryShelf) Remove(string) error         { return nil }
func (s *memoryShelf) Where(name string) string {
	return "/home/ana/.local/state/rungs/" + name + ".rungs"
}

func (s *memoryShelf) Stamp(e model.Event, by string) model.Event {
	s.stamped++
	e.ID, e.By, e.At = "s"+strconv.Itoa(s.stamped), by, today.Add(time.Duration(s.stamped)*time.Millisecond)
	return e
}

func (s *memoryShelf) Record(events []model.Event) ([]model.Event, error) {
	if s.failing != nil {
		return nil, s.failing
	}
	s.recorded = append(s.recorded, events...)
	return events, nil
}

func (s *memoryShelf) News() ([]model.Event, error) { return nil, nil }

package golden

import (
	"cmp"
	"strconv"
	"time"

	"rungs/model"
	"rungs/ui/wizard"
)

// memoryShelf keeps nothing.
type memoryShelf struct {
	saved     []wizard.Saved
	stamped   int
	recorded  []model.Event
	failing   error
	drafts    []model.Draft // that were kept, one in the place of the other
	draft     model.Draft   // of what is opened
	readOnly  string
	catalogue *model.Catalogue // that is answered; nil for the frozen one
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

func (s *memoryShelf) List() ([]wizard.Saved, error) { return s.saved, nil }
func (s *memoryShelf) Open(string) (model.Opened, error) {
	o := s.opened(s.saved[0].Assessment, "ana")
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

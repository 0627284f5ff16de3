package wizard

import (
	"slices"
	"strings"

	"rungs/model"
)

// offerNames lets tab put in the names that stand in the assessment already: one after the
// other, or the one that begins as what was typed. One's own is among them or not.
func (p *prompt) offerNames(own bool) {
	s := p.app.session
	names := model.Names(p.app.catalogue, s.Assessment, s.By)
	if !own {
		names = model.Others(names, s.By)
	}
	says := model.NamesSay(names)
	if says == "" {
		return
	}
	p.hint = strings.TrimSpace(p.hint + " " + says + " tab puts one in.")
	p.complete = func(typed string) (string, []string) {
		if at := slices.Index(names, typed); at >= 0 || typed == "" {
			next := names[(at+1)%len(names)]
			return next, []string{next}
		}
		for _, name := range names {
			if strings.HasPrefix(strings.ToLower(name), strings.ToLower(typed)) {
				return name, []string{name}
			}
		}
		return typed, nil
	}
}

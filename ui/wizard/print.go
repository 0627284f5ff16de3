package wizard

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// printMenu asks which document to print. The cursor begins at the one that shows what
// the screen does.
func (a *App) printMenu(here string) {
	printers := model.Offered(a.options.Printers, a.session.Assessment)
	if len(printers) == 0 {
		a.notice = "Use rungs " + here + " in the shell to print."
		return
	}
	a.overlay = newPrintMenu(a, "Print what, and for whom?", printers, here, nil)
}

// newPrintMenu lets choose what to print. From what follows, esc leads back to it.
func newPrintMenu(a *App, title string, printers []model.Printer, here string, back overlay) overlay {
	var f *finder
	f = newFinder(a, title, func(query string) []hit {
		var hits []hit
		for _, p := range printers {
			if !model.Matches(p.Name+" "+p.For, query) {
				continue
			}
			more := p.For
			if p.Command != "" {
				more += "\nIn a shell: " + p.InShell(a.session.InShell)
			}
			hits = append(hits, hit{line: p.Name, beside: p.For, more: more, in: p.Name + " " + p.For, then: func() overlay {
				if several := p.Several(a.session.Assessment); several != nil {
					return newPrintMenu(a, model.Capital(p.Name)+": which?", several, "", f)
				}
				if p.Read != nil {
					return beginDraft(a, p, f)
				}
				return newPrintFile(a, p, f)
			}})
		}
		return hits
	})
	for i, p := range printers {
		if p.Name == here {
			f.at = i
		}
	}
	f.enter, f.back, f.chose = "choose", back, true
	return f
}

// newPrintFile asks for a file, whose ending is the format, and writes a document into it.
func newPrintFile(a *App, to model.Printer, back overlay) overlay {
	p := newPrompt(a, to.AsksFile(), to.File, func(string) (overlay, tea.Cmd) { return nil, nil })
	// Printing is the check: if it fails, the question stays with what was typed.
	p.check = func(file string) error {
		told, err := to.Print(file, a.session.Assessment)
		if err == nil {
			a.notice = told
		}
		return err
	}
	p.required, p.back = true, back
	p.hint = strings.Join(to.Endings, " ")
	p.live = func(file string) string {
		if whole := lands(to.In, file); whole != "" {
			return "It will be " + whole
		}
		return to.Where()
	}
	return p
}

// lands is the whole path of what is written from a folder under a name; "" if one is not known.
func lands(in, file string) string {
	file, in = model.CleanLine(file), model.CleanLine(in)
	switch {
	case in == "" || file == "":
		return ""
	case filepath.IsAbs(file):
		return filepath.Clean(file)
	}
	return filepath.Join(in, file)
}

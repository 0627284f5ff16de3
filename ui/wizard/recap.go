package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// newRecap says, when somebody comes back, where they are and what waits.
func newRecap(a *App) *reader {
	return &reader{app: a, any: true, take: a.atWelcome, more: a.waiting(), text: func(width int) []string {
		t := a.theme
		lines := append(wrapped(t, t.Title, a.session.Assessment.Registry(), width), "")
		for _, sentence := range a.recap() {
			lines = append(lines, t.Wrap(sentence, width)...)
		}
		if a.session.Demo {
			lines = append(append(lines, ""), t.Wrap(model.DemoSays, width)...)
		}
		lines = append(lines, "")
		for _, waits := range a.waits() {
			lines = append(append(lines, wrapped(t, t.Accent, waits, width)...), "")
		}
		for _, problem := range a.session.Problems {
			lines = append(lines, wrapped(t, t.Warn, problem, width)...)
		}
		if no := a.session.Refusal(); no != "" {
			lines = append(lines, wrapped(t, t.Warn, no, width)...)
		}
		return append(lines, "", t.Faint.Render("Any key goes on."))
	}}
}

// waits tells what can be brought back or taken in with one key.
func (a *App) waits() []string {
	var out []string
	if c := a.catalogue.Criterion(a.session.offered.Criterion); c != nil {
		out = append(out, "A note about "+c.Title+" was not saved the last time: n opens it. It stays until you do.")
	} else if a.session.offered != (model.Draft{}) {
		out = append(out, "Notes of the assessment were not saved the last time: n opens them. They stay until you do.")
	}
	if len(a.session.Copies) > 0 {
		out = append(out, a.session.Copies...)
		out = append(out, "m takes in what the copies hold.")
	}
	return out
}

// waiting are the keys that bring it back or take it in.
func (a *App) waiting() (keys []key.Binding) {
	if a.session.offered != (model.Draft{}) {
		open := a.key.Note
		open.SetHelp("n", "open the note")
		keys = append(keys, open)
	}
	if len(a.session.Copies) > 0 {
		keys = append(keys, a.key.TakeIn)
	}
	return keys
}

// atWelcome takes the keys of what waits.
func (a *App) atWelcome(press tea.KeyPressMsg) (overlay, tea.Cmd, bool) {
	switch {
	case key.Matches(press, a.key.Note) && a.session.offered != (model.Draft{}):
		return a.openDraft(), nil, true
	case key.Matches(press, a.key.TakeIn):
		return nil, a.takeIn(), true
	}
	return nil, nil, false
}

// takeIn takes in what lies in copies beside the file.
func (a *App) takeIn() tea.Cmd {
	switch {
	case a.refuse():
		return nil
	case a.session.TakeIn == nil:
		a.notice = model.NoCopies
		return nil
	}
	return a.session.takeIn()
}

// took tells what came out of the copies.
func (a *App) took(msg tookMsg) {
	if msg.err != nil {
		a.notice = model.Sentence(msg.err.Error())
		return
	}
	msg.session.Assessment.Apply(msg.events...)
	a.notice = msg.session.TookIn(len(msg.events))
}

// carriesOn are the keys that do what they always do, also on the recap. Those
// that record something only close it.
func (a *App) carriesOn(msg tea.KeyPressMsg) bool {
	k := a.key
	return key.Matches(msg, k.NextTab, k.PrevTab, k.Quit, k.Help, k.Find, k.GoTo, k.NextOpen, k.Glossary, k.Profile, k.Welcome, k.FirstPass)
}

func (a *App) recap() []string {
	assessment := a.session.Assessment
	last := assessment.Last()
	who := "you"
	if last.By != a.session.By && last.By != "" {
		who = last.By
	}
	stopped := a.ago(last.At)
	if assessment.Len() == 0 {
		return []string{"Nothing is answered yet."}
	}
	out := model.Yours(a.catalogue, assessment, a.session.By, a.today(), theme.Date)
	if len(out) > 0 {
		out = append(out, "")
	}
	change := "The last change was " + stopped + ", by " + who
	if c := a.catalogue.Criterion(last.Criterion); c != nil {
		change += ": " + c.Title
	} else if last.Criterion == "" {
		change += ": " + strings.TrimPrefix(assessment.About(last, a.catalogue), "a change of ")
	}
	out = append(append(out, change+"."), model.Since(a.catalogue, assessment, a.session.By)...)

	p := a.total()
	out = append(out, assessment.HowFar(a.catalogue, a.catalogue.All())...)
	if left := a.timeLeft(p); left != "" {
		out = append(out, "At your pace: "+left+".")
	}
	for _, says := range []string{model.OverdueSays(a.overdue()), model.BackSays(a.catalogue, assessment, a.today()), model.StaleSays(a.stale())} {
		if says != "" {
			out = append(out, says)
		}
	}
	if p.Disputed == 1 {
		out = append(out, "One criterion is disputed: two people answered it differently.")
	} else if p.Disputed > 1 {
		out = append(out, fmt.Sprintf("%d criteria are disputed: two people answered them differently.", p.Disputed))
	}
	if waits := model.SlowWaits(a.catalogue, assessment); waits != "" {
		out = append(out, "", waits+". F says which, and why.")
	}
	if c := a.assess.current(); c != nil && p.Answered < p.Total {
		out = append(out, "", "Next: "+c.Title+".")
	}
	return out
}

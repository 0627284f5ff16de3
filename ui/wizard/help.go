package wizard

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"rungs/model"
	"rungs/ui/theme"
)

// lesson is what a key does now, in a few words.
type lesson struct {
	key   key.Binding
	words string
}

// lessons are the keys of this place, those first that people need first, and what the place
// is called.
func (a *App) lessons() (where string, all []lesson) {
	k := a.key
	more := []lesson{{k.Undo, "take back what you did last"}, {k.Find, "find words anywhere"}, {k.Notes, "notes of the assessment"}, {k.NextTab, "the next tab"}, {k.Quit, "leave; all is kept"}}
	answers := []lesson{{k.Met, "it is met"}, {k.Provided, "another service does it"}, {k.Partly, "some of it"}, {k.Unmet, "it is not met"}, {k.Unsure, "unsure: whom to ask"}, {k.NotApplicable, "does not apply: why"}}
	about := []lesson{{k.Tick, "tick the marked condition"}, {k.NextCondition, "mark the next condition"}, {k.Note, "write a note on it"}, {k.Evidence, "a link that shows it"}}
	switch s := a.screen.(type) {
	case *assess:
		switch {
		case s.ending():
			return "What deserves a slow read", append([]lesson{{k.Up, "the one above"}, {k.Down, "the one below"}, {k.Open, "read them one by one"}, {k.Plan, "the plan"}, {k.NextOpen, "the next open criterion"}, {k.FirstPass, "the full view"}}, more...)
		case s.passing() && !s.reading:
			answers[4].words = "unsure; once more: ask whom"
			return "The first pass", slices.Concat(answers, []lesson{{k.Open, "explain it; esc comes back"}, {k.NextHeading, "what counts"}, {k.Down, "leave it open"}, {k.Up, "the one before"}, {k.FirstPass, "the full view and back"}}, about[:3], more)
		case s.reading:
			return "The text", slices.Concat([]lesson{{k.Up, "a line up"}, {k.Down, "a line down"}, {k.NextHeading, "to the next part"}, {k.PrevHeading, "to the part before"}, {k.Contents, "its parts: a number jumps"}, {k.PageDown, "a screen down"}, {k.Top, "to the beginning"}, {k.Back, "back"}, {k.Links, "its links"}}, about, more)
		}
		return "The criteria", slices.Concat(answers, []lesson{{k.NextOpen, "the next open one"}, {k.Open, "read it, in full width"}}, about, []lesson{{k.Filter, "show only some"}, {k.FirstPass, "one a screen: the first pass"}}, more)
	case *levels:
		return s.title(), append([]lesson{{k.Up, "a line up"}, {k.Down, "a line down"}, {k.PageDown, "a screen down"}, {k.History, "how it went over time"}, {k.Print, "print where you stand"}}, more...)
	case *plan:
		all = []lesson{{k.Up, "the step above"}, {k.Down, "the step below"}, {k.Open, "open its criterion"}, {k.Plan, "plan it: who, until when"}, {k.Accept, "put it aside, and why"}, {k.Suppose, "what if it were done"}, {k.Draft, "begin the page that it asks for"}, {k.Target, "aim at another level"}, {k.Print, "print the plan"}}
		return s.title(), append(slices.DeleteFunc(all, func(l lesson) bool { return a.useless(l.key) }), more...)
	case *profile:
		return s.title(), append([]lesson{{k.Up, "the one above"}, {k.Down, "the one below"}, {k.Tick, "choose it"}, {k.Open, "choose it, or change it"}, {k.Back, "on to the criteria"}}, more...)
	}
	for _, k := range a.screen.keys() {
		if k.Enabled() {
			all = append(all, lesson{k, k.Help().Desc})
		}
	}
	return "Here", all
}

// onlyCommands are what can be done at the prompt of the shell and not here, each with what
// to type.
var onlyCommands = [][2]string{
	{"messages NAME", "a message for each person whom you wait for"},
	{"diff NAME FILE", "what another copy says otherwise"},
	{"export NAME", "a copy to hand on"},
	{"merge NAME FILE", "take in what others answered"},
	{"issues NAME", "the steps, for your issue tracker"},
	{"calendar NAME", "the planned days, for a calendar"},
	{"help", "all commands"},
}

// newHelp begins with the keys of this place and the signs, on one page of a usual terminal.
// What only commands do and the table of all keys come after it.
func newHelp(a *App) *reader {
	where, lessons := a.lessons()
	return &reader{app: a, text: func(width int) []string {
		t := a.theme
		lines := append([]string{t.Heading.Render(where)}, a.columns(lessons, width)...)
		lines = append(append(lines, ""), a.legend(width)...)
		lines = append(append(lines, ""), wrapped(t, t.Faint, "Below: what only commands do, and all keys.", width)...)
		lines = append(append(lines, "", t.Heading.Render("Only as commands")), t.Wrap("Type them where you typed rungs.", width)...)
		name := "NAME"
		if a.session != nil {
			name = cmp.Or(a.session.InShell, a.session.Name, name)
		}
		commands, widest := make([]string, len(onlyCommands)), 0
		for i, c := range onlyCommands {
			commands[i] = "rungs " + strings.Replace(c[0], "NAME", name, 1)
			widest = max(widest, theme.Width(commands[i]))
		}
		for i, c := range onlyCommands {
			command := t.Key.Render(commands[i]) + "  "
			if widest+2 > width/2 { // no room for two columns
				lines = append(lines, t.Wrap(command+c[1], width)...)
				continue
			}
			lines = append(lines, hung(t, t.Text, t.Pad(command, widest+2), c[1], width)...)
		}
		lines = append(lines, "")
		for _, scope := range a.key.Scopes() {
			scope.Keys = slices.DeleteFunc(scope.Keys, a.useless)
			lines = append(append(lines, t.Heading.Render(scope.Title)), a.table(scope.Keys, width)...)
			lines = append(lines, "")
		}
		lines = append(append(lines, t.Wrap("With --ascii the lists have a word beside each sign, for Braille displays and for ears; rungs ask goes line by line.", width)...), "")
		lines = append(lines, t.Wrap("Answers are kept as you give them. Your file: "+a.fileName(), width)...)
		lines = append(lines, t.Wrap("Signs in the wrong place, or letters left over? Start with --ascii, or set RUNGS_ASCII.", width)...)
		return append(append(lines, ""), wrapped(t, t.Faint, a.catalogue.Attribution, width)...)
	}}
}

// columns sets lessons in two columns where there is room, and reads down each.
func (a *App) columns(lessons []lesson, width int) []string {
	t, cell, per := a.theme, width, 1
	if width >= 2*wideLesson {
		cell, per = width/2, 2
	}
	rows := (len(lessons) + per - 1) / per
	var lines []string
	for i := range rows {
		var b strings.Builder
		for at := i; at < len(lessons); at += rows {
			k := a.theme.Glyphs.Text(lessons[at].key.Help().Key)
			b.WriteString(t.Pad(t.Truncate(t.Key.Render(k)+strings.Repeat(" ", max(1, 6-theme.Width(k)))+lessons[at].words, cell-1), cell))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// wideLesson is the room for a key and its words.
const wideLesson = 36

// legend says what the signs mean.
func (a *App) legend(width int) []string {
	t := a.theme
	var signs []string
	for _, s := range model.States {
		signs = append(signs, t.State(s, false)+" "+s.String())
	}
	signs = append(signs, t.State(model.Unanswered, false)+" not answered", t.State(model.Met, true)+" disputed", t.Glyphs.Differs+" asked differently since", t.Good.Render(t.Glyphs.Supposed)+" what if done")
	lines := []string{t.Heading.Render("Signs")}
	line := ""
	for _, s := range signs {
		if line != "" && theme.Width(line)+3+theme.Width(s) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += "   "
		}
		line += s
	}
	return append(lines, line)
}

// table sets keys with their names side by side.
func (a *App) table(keys []key.Binding, width int) []string {
	const cell = 26
	t := a.theme
	per := max(1, min(3, width/cell))
	var lines []string
	for i := 0; i < len(keys); i += per {
		var b strings.Builder
		for _, k := range keys[i:min(i+per, len(keys))] {
			h := k.Help()
			b.WriteString(t.Pad(t.Key.Render(h.Key)+strings.Repeat(" ", max(1, 10-theme.Width(h.Key)))+h.Desc, cell))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

func (a *App) fileName() string {
	if a.session == nil {
		return "none is open"
	}
	return a.session.Where
}

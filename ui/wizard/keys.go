package wizard

import (
	"charm.land/bubbles/v2/key"

	"rungs/model"
)

// Keys is every key of the wizard, with its help. The short lines at the foot, the
// overview under ? and the table in the README come from it.
type Keys struct {
	// Everywhere.
	NextTab, PrevTab, Undo, Redo, Notes, Profile, Welcome, Help, Quit, Suspend key.Binding

	// Lists and texts.
	Up, Down, PageUp, PageDown, NextHeading, PrevHeading, Contents, Top, Bottom, Open, Back key.Binding

	// Answers.
	Met, Provided, Partly, Unmet, Unsure, NotApplicable, Clear, Confirm, Settle key.Binding
	Tick, NextCondition, Note, Evidence                                         key.Binding

	// Finding the way.
	NextOpen, Filter, Find, GoTo, History, Links, Glossary, Draft, Advance, Triage, FirstPass key.Binding

	// Plan.
	Plan, Accept, Target, Suppose, Print key.Binding

	// Welcome.
	New, Bring, Rename, Remove, Demo key.Binding

	// Questions and text fields.
	Enter, Cancel, Done, Editor, Public key.Binding

	// Saving.
	Retry, TakeIn, Mouse key.Binding
}

func bind(help, what string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, what))
}

// NewKeys is the one table of keys.
func NewKeys() Keys {
	return Keys{
		NextTab: bind("tab", "next tab", "tab", "right", "l"),
		PrevTab: bind("shift+tab", "previous tab", "shift+tab", "left", "h"),
		Undo:    bind("z", "undo", "z"),
		Redo:    bind("Z", "redo", "Z", "ctrl+y"),
		Notes:   bind("N", "free notes", "N"),
		Profile: bind("P", "profile", "P"),
		Welcome: bind("W", "all assessments", "W"),
		Help:    bind("?", "keys", "?", "f1"),
		Quit:    bind("q", "quit", "q", "ctrl+c"),
		Suspend: bind("ctrl+z", "suspend", "ctrl+z"),

		Up:          bind("↑", "up", "up", "k"),
		Down:        bind("↓", "down", "down", "j"),
		PageUp:      bind("pgup", "text up", "pgup", "K", "ctrl+b"),
		PageDown:    bind("pgdn", "text down", "pgdown", "J", "ctrl+f"),
		NextHeading: bind("v", "next part", "v"),
		PrevHeading: bind("V", "part before", "V"),
		Contents:    bind("C", "parts", "C"),
		Top:         bind("home", "first", "home"),
		Bottom:      bind("end", "last", "end"),
		Open:        bind("enter", "read", "enter"),
		Back:        bind("esc", "back", "esc"),

		Met:           bind("1", "met", "1"),
		Provided:      bind("2", "provided", "2"),
		Partly:        bind("3", "partly", "3"),
		Unmet:         bind("4", "not met", "4"),
		Unsure:        bind("5", "unsure", "5"),
		NotApplicable: bind("6", "n/a", "6"),
		Clear:         bind("0", "no answer", "0"),
		Confirm:       bind("=", "checked again", "="),
		Settle:        bind("s", "choose a side", "s"),
		Tick:          bind("space", "tick", "space"),
		NextCondition: bind("c", "next condition", "c"),
		Note:          bind("n", "note", "n"),
		Evidence:      bind("e", "evidence", "e"),

		NextOpen:  bind("u", "next open", "u"),
		Filter:    bind("f", "filter", "f"),
		Find:      bind("/", "find", "/"),
		GoTo:      bind("g", "go to", "g"),
		History:   bind("H", "history", "H"),
		Links:     bind("o", "links", "o"),
		Glossary:  bind("G", "glossary", "G"),
		Draft:     bind("D", "draft", "D"),
		Advance:   bind("A", "stay or go on", "A"),
		Triage:    bind("t", "short list", "t"),
		FirstPass: bind("F", "first pass", "F"),

		Plan:    bind("p", "plan", "p"),
		Accept:  bind("a", "put aside", "a"),
		Target:  bind("t", "target", "t"),
		Suppose: bind("x", "what if done", "x"),
		Print:   bind("w", "print", "w"),

		New:    bind("n", "new", "n"),
		Bring:  bind("i", "take in a list", "i"),
		Rename: bind("r", "rename", "r"),
		Remove: bind("x", "remove", "x"),
		Demo:   bind("d", "demo", "d"),

		Enter:  bind("enter", "ok", "enter"),
		Cancel: bind("esc", "cancel", "esc"),
		Done:   bind("ctrl+s, F2", "save", "ctrl+s", "f2"),
		Editor: bind("ctrl+e", "$EDITOR", "ctrl+e"),
		Public: bind("ctrl+p", "public, private", "ctrl+p"),

		Retry:  bind("S", "save again", "S"),
		TakeIn: bind("m", "take in copies", "m"),
		Mouse:  bind("M", "mouse on or off", "M"),
	}
}

// states are the keys that answer.
func (k Keys) states() map[model.State]key.Binding {
	return map[model.State]key.Binding{
		model.Met: k.Met, model.Provided: k.Provided, model.Partly: k.Partly, model.Unmet: k.Unmet,
		model.Unsure: k.Unsure, model.NotApplicable: k.NotApplicable, model.Unanswered: k.Clear,
	}
}

// answers are those that say how a criterion stands, in the order of their digits.
func (k Keys) answers() []key.Binding {
	return []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable}
}

// Scope is a part of the table of keys.
type Scope struct {
	Title string
	Keys  []key.Binding
}

// Scopes is the whole table, in the order in which people need it.
func (k Keys) Scopes() []Scope {
	return []Scope{
		{"Answer", []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable, k.Clear, k.Confirm, k.Settle,
			k.Tick, k.NextCondition, k.Note, k.Evidence}},
		{"Move", []key.Binding{k.Up, k.Down, k.NextTab, k.PrevTab, k.Open, k.Back, k.PageDown, k.PageUp, k.NextHeading, k.PrevHeading, k.Contents, k.Top, k.Bottom,
			k.NextOpen, k.Filter, k.Find, k.GoTo}},
		{"Look", []key.Binding{k.History, k.Links, k.Glossary, k.Draft, k.Triage, k.FirstPass, k.Advance}},
		{"Plan", []key.Binding{k.Plan, k.Accept, k.Target, k.Suppose, k.Print}},
		{"Assessments", []key.Binding{k.New, k.Bring, k.Rename, k.Remove, k.Demo}},
		{"Write", []key.Binding{k.Enter, k.Done, k.Cancel, k.Editor, k.Public}},
		{"Everywhere", []key.Binding{k.Undo, k.Redo, k.Retry, k.TakeIn, k.Notes, k.Profile, k.Welcome, k.Mouse, k.Help, k.Suspend, k.Quit}},
	}
}

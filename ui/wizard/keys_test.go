package wizard

import (
	"reflect"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// bindings are all keys of the wizard by the name of their field.
func bindings(k Keys) map[string]key.Binding {
	out := map[string]key.Binding{}
	v := reflect.ValueOf(k)
	for i := range v.NumField() {
		out[v.Type().Field(i).Name] = v.Field(i).Interface().(key.Binding)
	}
	return out
}

// TestEveryKeyIsInTheHelp sees that a key which is bound stands in the overview under
// ?, and so in the README, once.
func TestEveryKeyIsInTheHelp(t *testing.T) {
	keys := NewKeys()
	for name, binding := range bindings(keys) {
		if len(binding.Keys()) == 0 || binding.Help().Key == "" || binding.Help().Desc == "" {
			t.Errorf("%s has no key, or no help", name)
		}
		n := 0
		for _, scope := range keys.Scopes() {
			for _, shown := range scope.Keys {
				if reflect.DeepEqual(shown, binding) {
					n++
				}
			}
		}
		if n != 1 {
			t.Errorf("%s, %q, stands in the help %d times", name, binding.Help().Key, n)
		}
	}
}

// TestClickedKeys sees that a click on a key of the foot presses that key, and that a
// name which is not known presses none.
func TestClickedKeys(t *testing.T) {
	for name, binding := range bindings(NewKeys()) {
		for _, k := range binding.Keys() {
			if press, ok := keyPress(k); ok && !key.Matches(press, binding) {
				t.Errorf("%s: a click on %q presses %q", name, k, press)
			} else if !ok && k == binding.Keys()[0] {
				t.Errorf("%s: a click on %q presses nothing", name, k)
			}
		}
	}
	for _, unknown := range []string{"", "f1", "alt+x", "ctrl+", "ctrl+pgup", "frob"} {
		if press, ok := keyPress(unknown); ok {
			t.Errorf("%q presses %q", unknown, press)
		}
	}
}

// TestPlanHasOneName sees that p is called the same at the foot of each screen that has it, and in
// the table of all keys.
func TestPlanHasOneName(t *testing.T) {
	app := begun(twoCategories(), &forgetful{})
	app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Unmet}})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	names, screens := map[string]bool{NewKeys().Plan.Help().Desc: true}, 0
	see := func() {
		for _, k := range app.screen.keys() {
			if k.Help().Key == "p" && k.Enabled() {
				names[k.Help().Desc] = true
				screens++
			}
		}
	}
	app.show(len(app.catalogue.Categories) + 1)
	play(app, "end")
	see()
	app.screen = app.assess
	app.assess.pass.on = true
	app.assess.endPass()
	see()
	if len(names) != 1 || screens != 2 {
		t.Errorf("on %d screens p is called %v", screens, names)
	}
}

package model_test

import (
	"testing"

	"rungs/model"
)

// TestNobodysName: the login of a machine is no name by which others know whom to ask, and whoever
// has it is asked for theirs; a login that may be a name is left alone.
func TestNobodysName(t *testing.T) {
	for login, nobodys := range map[string]bool{"root": true, "Administrator": true, "ubuntu": true, "kim": false, "Rooty": false, "": false} {
		if got := model.NobodysName(login); got != nobodys {
			t.Errorf("%q: %v", login, got)
		}
	}
	o := model.Opened{By: "root", ByFrom: "login name"}
	if got := o.AsksName(); got != "Beside your answers would stand root, the login name here. What is your name?" {
		t.Errorf("%q", got)
	}
	if o.ByFrom = ""; o.AsksName() != "Others have answered here, and nobody called root. What is your name?" {
		t.Errorf("of a name that they chose: %q", o.AsksName())
	}
}

//go:build !windows

package golden

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// TestJourneyTogether: ana begins, and hands on a copy. Both go on without
// knowing of each other. Ana takes in what ben answered, settles what they
// disagree on, and sees the plan.
func TestJourneyTogether(t *testing.T) {
	ana := newHome(t, "PAGER=cat")
	ben := ana.neighbour("ben")
	shared := filepath.Join(t.TempDir(), "ben.rungs")

	p := ana.run(80, 24, "rungs")
	p.shows("name of your registry")
	p.types("Acme")
	p.shows("> Acme")
	p.press("enter")
	p.shows("user accounts", "Acme", " "+of(0))
	p.press("tab")
	p.asks("Verified email address")
	p.press("1")
	p.saved(1)
	p.asks("Account recovery policy")
	p.press("1")
	p.saved(2)
	p.asks("Strong MFA available")
	p.press("q")
	p.ends(0)

	p = ana.run(80, 24, "rungs", "export", "acme", "--output", shared)
	p.ends(0)

	p = ben.run(80, 24, "rungs", shared)
	p.shows("by ana: Account recovery policy", of(2)+" criteria are answered")
	p.press("space")
	p.asks("Strong MFA available")
	p.press("4")
	p.shows("nobody called ben. What is your name?", "enter alone takes: ben")
	p.press("enter") // and the answer counts
	p.saved(3)
	p.asks("Notices of security changes")
	p.press("1")
	p.saved(4)
	p.press("q")
	p.ends(0)

	p = ana.run(80, 24, "rungs", "acme")
	p.shows("by you: Account recovery policy")
	p.press("space")
	p.asks("Strong MFA available")
	p.press("2")
	p.shows("Which service")
	p.types("GitHub")
	p.shows("> GitHub")
	p.press("enter")
	p.saved(3)
	p.press("q")
	p.ends(0)

	p = ana.run(80, 40, "rungs", "merge", "acme", shared)
	p.ends(0)
	p.shows("Disputed now (1)", "ben says not met and ana says", "1 criterion is disputed now: mfa-totp")

	p = ana.run(80, 24, "rungs", "acme")
	p.shows(of(4)+" criteria are answered", "One criterion is disputed")
	p.press("F")
	p.shows("Authentication 4/12 ≠1", "≠ Strong MFA")
	p.walk("up", "Strong MFA")
	p.shows("Disputed. s shows both sides")
	p.press("s")
	p.shows("Who is right? Strong MFA available", "provided by GitHub, says ana", "not met, says ben")
	if strings.Contains(p.here(), "says ana") {
		p.press("down")
		p.until("the cursor is on ben's side", func(screen string) bool { return strings.Contains(hereIn(screen), "says ben") })
	}
	p.press("enter")
	p.shows("Settled: not met.", "○ Strong MFA")
	p.saved(4)
	p.press("shift+tab") // the first tab and the last are neighbours
	p.shows("This step brings Authentication from", "1 ○ Strong MFA available")
	p.press("q")
	p.ends(0)

	finding := ana.answers("acme").Finding("mfa-totp")
	if finding.Disputed() || finding.State() != model.Unmet || finding.Heads[0].By != "ana" {
		t.Errorf("the journal says %+v", finding)
	}
	// Both sides stay, and ben needs only to take in what ana has.
	p = ben.run(80, 40, "rungs", "merge", shared, ana.file("acme"))
	p.ends(0)
	theirs := assessmentIn(t, shared)
	if len(theirs.History("mfa-totp")) != 3 || !slices.EqualFunc(theirs.Finding("mfa-totp").Heads, finding.Heads, func(a, b model.Event) bool { return a.ID == b.ID }) {
		t.Errorf("ben has %+v", theirs.History("mfa-totp"))
	}
}

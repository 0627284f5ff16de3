package ask

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestExplainBeginsAsThePlan: how the work begins, goes and ends is read out as it is at such a
// registry.
func TestExplainBeginsAsThePlan(t *testing.T) {
	c := small()
	for crit := range c.All() {
		crit.Body = "## Check it\n\nAsk the database.\n"
		crit.Work = []model.Work{{Where: []string{model.ForgeLogin}, FirstAction: "List who may merge.", DoneWhen: "The merge is refused.", CheckIt: "Read the rules."}}
	}
	for way, says := range map[string]string{
		model.OwnLogin:   "Ask the database.|Begin with lock|lock is there",
		model.ForgeLogin: "Read the rules.|List who may merge.|The merge is refused.",
	} {
		p := model.Event{ID: "q", At: today, By: "ana", Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.Yes, Logins: []string{way}}}
		o := on(begun(p))
		o.Catalogue = c
		out := play(t, o, "? all").out
		for _, want := range strings.Split(says, "|") {
			if !strings.Contains(out, want) {
				t.Errorf("%s: nothing says %q\n%s", way, want, out)
			}
		}
	}
}

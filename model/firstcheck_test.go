package model_test

import (
	"testing"

	"rungs/model"
)

// TestFirstCheck takes the beginning of how to find out: whole items of it, as many as say what to
// do, for this kind of registry, and no piece of code.
func TestFirstCheck(t *testing.T) {
	for name, c := range map[string]struct {
		recipe, first string
		more          bool
	}{
		"one item":       {"1. Send 20 wrong passwords to one test account from two networks, then\n   from one.\n2. Wait.", "Send 20 wrong passwords to one test account from two networks, then from one.", true},
		"short ones":     {"1. Take a test account.\n2. Change the password, then reset it, then let an admin reset it.\n3. Wait.", "Take a test account. Change the password, then reset it, then let an admin reset it.", true},
		"before a query": {"Count those who fall short. The target is 0:\n\n```sql\nSELECT 1\n```\n\nKeep it.", "Count those who fall short. The target is 0.", true},
		"with bullets":   {"- Look.\n- Ask.\n", "Look. Ask.", true},
		"a number first": {"20 wrong passwords are sent.\n", "20 wrong passwords are sent.", true},
		"a query alone":  {"```sql\nSELECT 1\n```\n", "Write the page.", true},
		"none":           {"", "Write the page.", false},
	} {
		crit := &model.Criterion{FirstAction: "Write the page.", Body: "## Why it matters\n\nIt does.\n"}
		if c.recipe != "" {
			crit.Body += "\n## Check it\n\n" + c.recipe + "\n\n## Get there\n\n1. Go.\n"
		}
		if first, more := (model.Profile{}).FirstCheck(crit); first != c.first || more != c.more {
			t.Errorf("%s: %q, %v", name, first, more)
		}
	}
	crit := &model.Criterion{Body: "## Check it\n\n1. Here.\n", Work: []model.Work{{Where: []string{model.OtherLogin}, CheckIt: "1. There.\n"}}}
	if first, _ := (model.Profile{Logins: []string{model.OtherLogin}}).FirstCheck(crit); first != "There." {
		t.Errorf("of another kind of registry: %q", first)
	}
}

package golden

import (
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/theme"
)

// kinds are registries of several kinds, and how many criteria may go on below in a window of
// 80 by 24, where there is more to say to them.
var kinds = map[string]struct {
	profile model.Profile
	most    int
}{
	"nothing said":          {model.Profile{}, 0},
	"in a forge":            {model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.ForgeLogin}, Clients: []string{"tool"}, ClientsBy: model.OurClient}, 0},
	"logins of its own":     {model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OwnLogin}}, 0},
	"login by mail":         {model.Profile{Accounts: model.Yes, Hosting: []string{model.Points, model.Copies}, Logins: []string{model.MailLogin}}, 0},
	"of another service":    {model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OtherLogin}}, 0},
	"without accounts":      {model.Profile{Accounts: model.No, Hosting: []string{model.Points}, ClientsBy: model.OthersClient, Clients: []string{"plug"}}, 0},
	"without a client":      {model.Profile{Accounts: model.No, Hosting: []string{model.Copies}, ClientsBy: model.NoClient}, 0},
	"big, with all of that": {model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads, model.Builds}, Logins: []string{model.OwnLogin, model.OtherLogin}, Clients: []string{"tool", "nib"}, ClientsBy: model.OurClient}, 0},
}

// TestLivingFirstPassFits sees that a terminal of 80 by 24 shows all that the first pass
// says of a criterion at once: what is asked, the conditions, what holds for this kind of
// registry and the decided cases, which are those that can arise there. It begins with what
// is asked of such a registry, and asks nothing else.
func TestLivingFirstPassFits(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	for kind, c := range kinds {
		p := playerAs(t, catalogue, c.profile, 80, 24)
		var below []string
		for i := range catalogue.Categories {
			if applies, _ := c.profile.Applies(&catalogue.Categories[i]); !applies {
				continue
			}
			for j := range catalogue.Categories[i].Criteria {
				criterion := &catalogue.Categories[i].Criteria[j]
				screen := p.plain()
				if rows := strings.Split(screen, "\n"); !strings.HasPrefix(rows[3], " "+criterion.Title) || !strings.Contains(rows[3]+rows[4], catalogue.OnLevel(criterion)) {
					t.Fatalf("%s: no page about %s:\n%s", kind, criterion.ID, screen)
				} else if strings.Contains(rows[21], " v: ") {
					below = append(below, criterion.ID)
				} else if n := strings.Count(screen, "•"); n != len(c.profile.Verdicts(criterion)) {
					t.Errorf("%s, %s: %d cases, want %d\n%s", kind, criterion.ID, n, len(c.profile.Verdicts(criterion)), screen)
				}
				p.press("down")
			}
		}
		if len(below) > c.most {
			t.Errorf("%s: these do not fit: %q", kind, below)
		}
		if screen := p.plain(); !strings.Contains(screen, "categories that apply") {
			t.Errorf("%s: the end is\n%s", kind, screen)
		}
	}
}

// TestLivingFirstPassOnAPhone sees that 40 by 15 shows what one needs to answer: what is
// asked, all conditions and what the numbers mean. The rest is one key away, or two, and
// nothing is torn on the way.
func TestLivingFirstPassOnAPhone(t *testing.T) {
	takesLong(t)
	t.Parallel()
	catalogue := builtin.Catalogue()
	for kind, c := range kinds {
		var asked, whole, once, far []string
		p := playerAs(t, catalogue, c.profile, 40, 15)
		for i := range catalogue.Categories {
			if applies, _ := c.profile.Applies(&catalogue.Categories[i]); !applies {
				continue
			}
			for j := range catalogue.Categories[i].Criteria {
				criterion := &catalogue.Categories[i].Criteria[j]
				first, all := p.plain(), ""
				if rows := strings.Split(first, "\n"); !strings.HasPrefix(rows[1], " "+criterion.Title) || len(criterion.Title) < 30 && !strings.HasSuffix(rows[1], " "+catalogue.OnLevel(criterion)) || !strings.Contains(first, " 4 not met\n 5 unsure  6 n/a  ") && !strings.Contains(first, " 4 not met\n Left open: ") {
					t.Fatalf("%s: no page about %s, or no keys:\n%s", kind, criterion.ID, first)
				}
				leaves := 0
				for more := true; more; leaves++ {
					rows := strings.Split(p.plain(), "\n")
					all += strings.Join(rows[2:12], " ") + " "
					if more = strings.Contains(rows[12], " v: "); more {
						p.press("v")
					}
				}
				for _, sentence := range strings.SplitAfter(criterion.Asks, ". ") {
					if !tells(all, sentence) {
						t.Errorf("%s, %s: not whole on its leaves: %s", kind, criterion.ID, sentence)
					}
				}
				for _, own := range c.profile.OwnCases(criterion) {
					if !tells(all, theme.Words(own.Text)) {
						t.Errorf("%s, %s: not whole on its leaves: %s", kind, criterion.ID, own.Text)
					}
				}
				for _, v := range c.profile.Verdicts(criterion) {
					if !tells(all, v.Case+" → "+v.State.String()) {
						t.Errorf("%s, %s: not whole on its leaves: %s", kind, criterion.ID, v.Case)
					}
				}
				conditions := true
				for _, condition := range criterion.Conditions {
					conditions = conditions && tells(first, condition.Text)
				}
				id := criterion.ID
				if asked = append(asked, id); !conditions {
					far = append(far, id)
				} else if tells(first, criterion.Asks) {
					whole = append(whole, id)
				}
				if leaves <= 2 {
					once = append(once, id)
				} else if leaves > 4 {
					t.Errorf("%s, %s: %d leaves", kind, id, leaves)
				}
				p.press("down")
			}
		}
		t.Logf("%s: of %d, %d are whole beside their conditions, %d in part, and %d are read with one key", kind, len(asked), len(whole), len(asked)-len(whole)-len(far), len(once))
		if len(far) > 2 {
			t.Errorf("%s: their conditions do not stand beside the question: %v", kind, far)
		}
	}
}

// tells says whether a screen says something, however it is broken into lines.
func tells(screen, what string) bool {
	bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "…", "")), "") }
	return strings.Contains(bare(screen), bare(what))
}

// TestLivingFirstPassBeside sees that a wide window shows all of what is asked, and the beginning
// of the explanation beside it, in lines that are not too long to be read.
func TestLivingFirstPassBeside(t *testing.T) {
	takesLong(t)
	t.Parallel()
	catalogue := builtin.Catalogue()
	for kind, c := range kinds {
		for _, size := range [][2]int{{120, 36}, {200, 60}} {
			p := playerAs(t, catalogue, c.profile, size[0], size[1])
			for criterion := range catalogue.All() {
				if applies, _ := c.profile.Applies(catalogue.Category(criterion.Category)); !applies {
					continue
				}
				var left, right []string
				for _, line := range strings.Split(p.plain(), "\n")[3 : size[1]-3] {
					asked, text, beside := strings.Cut(line+" ", " │ ")
					if left, right = append(left, asked), append(right, text); !beside || len([]rune(strings.TrimSpace(text))) > 90 {
						t.Fatalf("%s, %v, %s: not beside, or too wide:\n%s", kind, size, criterion.ID, p.plain())
					}
				}
				page, text := strings.Join(left, " "), strings.Join(right, " ")
				if !tells(page, criterion.Asks) || !tells(text, "Why it matters") || !tells(text, "What counts") {
					t.Errorf("%s, %v, %s: not beside what is asked:\n%s", kind, size, criterion.ID, p.plain())
				}
				for _, v := range c.profile.Verdicts(criterion) {
					if !tells(page, v.Case+" → "+v.State.String()) {
						t.Errorf("%s, %v, %s: not whole: %s", kind, size, criterion.ID, v.Case)
					}
				}
				p.press("down")
			}
		}
	}
}

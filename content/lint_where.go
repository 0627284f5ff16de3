package content

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// The decided cases that one registry sees: fewer teach little, more nobody reads. Before
// the profile says anything a registry sees all of them.
const (
	fewestCases = 3
	mostCases   = 6
	mostUnsaid  = 8
)

// sides are what the decided cases have to say to each registry: without a case of something
// enough nobody knows what to aim at, and without one of nothing a careful reader who has
// nothing is left to guess.
var sides = []struct {
	states     []model.State
	said, mend string
}{
	{[]model.State{model.Met, model.Provided, model.NotApplicable}, "met", "say what is enough"},
	{[]model.State{model.Unmet}, "unmet", "say what is not enough, such as having nothing of the kind"},
}

// where checks the circumstances that a text names.
func (l *linter) where(file string, line int, words []string) {
	for i, word := range words {
		switch {
		case !model.CircumstanceKnown(word):
			l.fault(file, line, fmt.Sprintf("%s is no circumstance", quote(word)),
				"write one of: "+strings.Join(model.Circumstances(), ", ")+`; or one with "not" before it`)
			return
		case slices.Contains(words[:i], word):
			l.fault(file, line, fmt.Sprintf("the circumstance %s stands twice", quote(word)), "take one of them out")
		}
	}
	if len(words) > 0 && !slices.ContainsFunc(registries(words), func(p model.Profile) bool { return p.Is(words) }) {
		l.fault(file, line, "these circumstances never hold together at one registry", "take one of them out")
	}
}

// yours checks what holds for registries of some kinds only.
func (l *linter) yours(file string, all []model.Particular, line func(int) int) {
	for i, y := range all {
		l.where(file, line(i), y.Where)
		switch n := len([]rune(y.Text)); {
		case len(y.Where) == 0:
			l.fault(file, line(i), "no circumstances are named", "add the field where")
		case missing(y.Text):
			l.fault(file, line(i), "the field text is missing", "say what holds at such a registry")
		case n > maxAsks:
			l.fault(file, line(i), fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("shorten it to %d", maxAsks))
		}
	}
}

// work checks how the work begins and ends at registries of some kinds; the linter of the body
// checks how it goes.
func (l *linter) work(c *checked) {
	for i, w := range c.criterion.Work {
		line := c.line("work", i)
		l.where(c.name, line, w.Where)
		switch {
		case len(w.Where) == 0:
			l.fault(c.name, line, "no circumstances are named", "add the field where")
		case w.FirstAction+w.DoneWhen == "" && len(w.Sections()) == 0:
			l.fault(c.name, line, "the fields first_action, done_when, what_counts, what_does_not, check_it and get_there are missing", "say what counts at such a registry, or how the work begins, goes or ends there")
		}
		for _, text := range []struct{ field, value string }{{"first_action", w.FirstAction}, {"done_when", w.DoneWhen}} {
			if n := len([]rune(text.value)); n > maxOneOff {
				l.fault(c.name, line, fmt.Sprintf("%s has %d characters", text.field, n), fmt.Sprintf("shorten it to %d", maxOneOff))
			}
		}
	}
}

// casesEverywhere checks that every registry sees some of the decided cases, not too many, and
// both sides of the line.
func (l *linter) casesEverywhere(c *checked) {
	var words []string
	for _, v := range c.criterion.Verdicts {
		words = append(words, v.Where...)
	}
	if slices.ContainsFunc(words, func(word string) bool { return !model.CircumstanceKnown(word) }) {
		return // that was said
	}
	line, all := c.line("verdicts"), len(c.criterion.Verdicts)
	if all > mostUnsaid {
		l.fault(c.name, line, fmt.Sprintf("the number of verdicts is %d", all), fmt.Sprintf("give at most %d in all, and to each registry %d to %d", mostUnsaid, fewestCases, mostCases))
		return
	}
	if all == 0 {
		return
	}
	for _, p := range registries(words) {
		most := mostCases
		if p.Accounts == model.No { // and so nothing is said of logins
			most = mostUnsaid
		}
		if n := len(p.Verdicts(&c.criterion)); n < fewestCases || n > most {
			l.fault(c.name, line, fmt.Sprintf("the number of verdicts is %d%s", n, suchAs(p, words)), "give three to six, or none")
			return
		}
		for _, side := range sides {
			if !slices.ContainsFunc(p.Verdicts(&c.criterion), func(v model.Verdict) bool { return slices.Contains(side.states, v.State) }) {
				l.fault(c.name, line, "no verdict is "+side.said+suchAs(p, words), side.mend)
				return
			}
		}
	}
}

// suchAs says for which registry, by the circumstances that make a difference.
func suchAs(p model.Profile, words []string) string {
	var is []string
	for _, word := range words {
		bare := strings.TrimPrefix(word, "not ")
		for _, word := range []string{bare, "not " + bare} {
			if p.Is([]string{word}) && !slices.Contains(is, word) {
				is = append(is, word)
			}
		}
	}
	if len(is) == 0 {
		return ""
	}
	return " where it is " + model.List(is)
}

// registries are profiles of all kinds between which some circumstances tell, each with all
// said that these ask for.
func registries(words []string) []model.Profile {
	all := []model.Profile{{}}
	vary := func(about []string, say func(*model.Profile, int) bool) {
		if !slices.ContainsFunc(words, func(word string) bool { return slices.Contains(about, strings.TrimPrefix(word, "not ")) }) {
			return
		}
		var next []model.Profile
		for _, p := range all {
			for n := 0; ; n++ {
				one := p.Clone()
				if !say(&one, n) {
					break
				}
				next = append(next, one)
			}
		}
		all = next
	}
	ways := subsets(model.OwnLogin, model.OtherLogin, model.ForgeLogin, model.MailLogin)
	vary([]string{"index", "accounts", "sign-up", "beyond-forge", model.OwnLogin, model.OtherLogin, model.ForgeLogin, model.MailLogin}, func(p *model.Profile, n int) bool {
		if n == 0 {
			p.Accounts = model.No
			return true
		}
		if n <= len(ways) {
			p.Accounts, p.Logins = model.Yes, ways[n-1]
		}
		return n <= len(ways)
	})
	hosting := subsets(model.Uploads, model.Builds, model.Points, model.Copies)
	vary([]string{"index", model.Uploads, model.Builds, model.Points, model.Copies}, func(p *model.Profile, n int) bool {
		if n < len(hosting) {
			p.Hosting = hosting[n]
		}
		return n < len(hosting)
	})
	clients := []model.Profile{{ClientsBy: model.NoClient}}
	for _, by := range []string{model.OurClient, model.OthersClient} {
		clients = append(clients, model.Profile{ClientsBy: by, Clients: []string{"a"}}, model.Profile{ClientsBy: by, Clients: []string{"a", "b"}})
	}
	vary([]string{"client", "own-client", "others-client", "several-clients"}, func(p *model.Profile, n int) bool {
		if n < len(clients) {
			p.ClientsBy, p.Clients = clients[n].ClientsBy, clients[n].Clients
		}
		return n < len(clients)
	})
	return all
}

// subsets are all but the empty one.
func subsets(of ...string) [][]string {
	var out [][]string
	for n := 1; n < 1<<len(of); n++ {
		var one []string
		for i, s := range of {
			if n&(1<<i) != 0 {
				one = append(one, s)
			}
		}
		out = append(out, one)
	}
	return out
}

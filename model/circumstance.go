package model

import (
	"cmp"
	"slices"
	"strings"
)

// circumstance is what can be true of a registry by its profile: how it is said of one of
// which it is, and whether it is, where the profile says so.
type circumstance struct {
	word, phrase string
	is           func(Profile) (holds, said bool)
}

// circumstances are all of them, in the order in which they are told. A text for some
// registries only names those that it is for; "not" before a word is its opposite.
var circumstances = []circumstance{
	{"accounts", "people have accounts", func(p Profile) (bool, bool) {
		return p.Accounts != No, p.said("accounts") || len(p.Ways()) > 0
	}},
	{OwnLogin, "people have a password here", byWay(func(way string) bool { return way == OwnLogin })},
	{OtherLogin, "people log in with another service", byWay(byOthers)},
	{ForgeLogin, "people log in at the forge where it lives", byWay(func(way string) bool { return way == ForgeLogin })},
	{MailLogin, "people log in by e-mail", byWay(func(way string) bool { return way == MailLogin })},
	{"sign-up", "people sign up here", byWay(func(way string) bool { return !byOthers(way) })},
	{"beyond-forge", "people log in elsewhere than at the forge", byWay(func(way string) bool { return way != ForgeLogin })},
	{Uploads, "it serves files that maintainers upload", byHosting(Uploads)},
	{Builds, "it builds packages", byHosting(Builds)},
	{Points, "it points at source elsewhere", byHosting(Points)},
	{Copies, "it keeps copies of source from elsewhere", byHosting(Copies)},
	{"index", "it only points at source elsewhere, and nobody has an account of its own", func(p Profile) (bool, bool) {
		serves := slices.ContainsFunc(p.Hosting, func(what string) bool { return what != Points && question("hosting").knows(what) })
		opens := p.Accounts != No && slices.ContainsFunc(p.Ways(), func(way string) bool { return way != ForgeLogin && question("login").knows(way) })
		said := p.said("hosting") && (p.Accounts == No || p.said("login"))
		return said && !serves && !opens, said || serves || opens
	}},
	{"client", "there is a client", func(p Profile) (bool, bool) {
		return p.ClientsBy != NoClient || len(p.Clients) > 0, p.said(WhoseClient.Name) || len(p.Clients) > 0
	}},
	{"own-client", "the client is your own", func(p Profile) (bool, bool) { return p.ClientsBy == OurClient, p.said(WhoseClient.Name) }},
	{"others-client", "others make the client", func(p Profile) (bool, bool) { return p.ClientsBy == OthersClient, p.said(WhoseClient.Name) }},
	{"several-clients", "people install with several clients", func(p Profile) (bool, bool) {
		return len(p.Clients) > 1, p.ClientsBy == NoClient || len(p.Clients) > 0
	}},
}

// opposites are the phrases of those that do not hold, where a text is for such registries.
var opposites = map[string]string{
	"accounts": "people have no accounts", OwnLogin: "nobody has a password here", OtherLogin: "nobody logs in with another service", "sign-up": "everybody logs in with another service", "beyond-forge": "all log in at the forge where it lives",
	Uploads: "maintainers upload no files here", "index": "it serves files, or people log in here", "client": "there is no client", Copies: "it keeps no copy of it",
}

// byWay is of a way to log in. Who has no accounts said nothing of ways: whoever looks at
// logins all the same has decided so.
func byWay(is func(way string) bool) func(Profile) (bool, bool) {
	return func(p Profile) (bool, bool) {
		ways := p.Ways()
		holds := slices.ContainsFunc(ways, is)
		return holds, (holds || p.said("login")) && p.Accounts != No
	}
}

func byHosting(what string) func(Profile) (bool, bool) {
	return func(p Profile) (bool, bool) {
		holds := slices.Contains(p.Hosting, what)
		return holds, holds || p.said("hosting")
	}
}

// Circumstances are the words that a text for some registries only can name, each also
// with "not" before it.
func Circumstances() []string {
	var words []string
	for _, c := range circumstances {
		words = append(words, c.word)
	}
	return words
}

// CircumstanceKnown says whether a word is one of the [Circumstances], or the opposite of one.
func CircumstanceKnown(word string) bool {
	return slices.Contains(Circumstances(), strings.TrimPrefix(word, "not "))
}

// has says whether a circumstance holds, and whether the profile says so. Nothing is known
// of a word of a newer program.
func (p Profile) has(word string) (holds, said bool) {
	bare, not := strings.CutPrefix(word, "not ")
	for _, c := range circumstances {
		if c.word == bare {
			holds, said = c.is(p)
			return holds != not, said
		}
	}
	return false, false
}

// MayBe says whether a text can concern a registry: nothing that was said speaks against
// one of these circumstances.
func (p Profile) MayBe(where []string) bool {
	for _, word := range where {
		if holds, said := p.has(word); said && !holds {
			return false
		}
	}
	return true
}

// Is says whether a text is about such a registry: all of these circumstances hold by what
// was said.
func (p Profile) Is(where []string) bool {
	for _, word := range where {
		if holds, said := p.has(word); !said || !holds {
			return false
		}
	}
	return true
}

// Phrases say circumstances in words, such as "it builds packages and others make the client".
func Phrases(where []string) string {
	var parts []string
	for _, word := range where {
		bare, not := strings.CutPrefix(word, "not ")
		i := slices.IndexFunc(circumstances, func(c circumstance) bool { return c.word == bare })
		switch {
		case i < 0:
			parts = append(parts, word)
		case not && opposites[bare] != "":
			parts = append(parts, opposites[bare])
		case not:
			parts = append(parts, "it is not so that "+circumstances[i].phrase)
		default:
			parts = append(parts, circumstances[i].phrase)
		}
	}
	return List(parts)
}

// Verdicts are the decided cases of a criterion that can arise at a registry.
func (p Profile) Verdicts(c *Criterion) []Verdict {
	var out []Verdict
	for _, v := range c.Verdicts {
		if p.MayBe(v.Where) {
			out = append(out, v)
		}
	}
	return out
}

// OwnCase is what holds for this registry's kind, and what kind that is.
type OwnCase struct{ Kind, Text string }

// OwnCases are what a criterion says of registries of this one's kind.
func (p Profile) OwnCases(c *Criterion) []OwnCase {
	var out []OwnCase
	if kind := p.delegates(c); kind != "" {
		out = append(out, OwnCase{"Yours: " + kind, c.Delegated})
	}
	for _, y := range c.Kinds() {
		if p.Is(y.Where) {
			out = append(out, OwnCase{"Yours: " + Phrases(y.Where), y.Text})
		}
	}
	return out
}

// Kinds are what holds for registries of some kinds, beside those with a delegated login:
// what the category says of all its criteria, and what this one says.
func (c *Criterion) Kinds() []Particular {
	if len(c.common) == 0 {
		return c.Yours
	}
	return append(slices.Clone(c.common), c.Yours...)
}

// work is which of [Criterion.Work] are those of a registry of this one's kind: a bit for each,
// the lowest for the first; 0 where the work is the same everywhere.
func (p Profile) work(c *Criterion) (fits uint32) {
	for i, w := range c.Work {
		if p.Is(w.Where) {
			fits |= 1 << i
		}
	}
	return fits
}

// fitting is the work of a registry of several kinds at once: what the first of them leaves empty
// is said by the next that says it.
func (c *Criterion) fitting(fits uint32) (out Work) {
	for i, w := range c.Work {
		if fits&(1<<i) != 0 {
			out.FirstAction, out.DoneWhen = cmp.Or(out.FirstAction, w.FirstAction), cmp.Or(out.DoneWhen, w.DoneWhen)
			out.WhatCounts, out.WhatDoesNot = cmp.Or(out.WhatCounts, w.WhatCounts), cmp.Or(out.WhatDoesNot, w.WhatDoesNot)
			out.CheckIt, out.GetThere = cmp.Or(out.CheckIt, w.CheckIt), cmp.Or(out.GetThere, w.GetThere)
		}
	}
	return out
}

// Worked is a criterion whose first action and end are those of registries of this one's
// kind. It is c itself where its work is the same everywhere. Its long text is what it was:
// see [Criterion.Fitted].
func (p Profile) Worked(c *Criterion) *Criterion {
	fits := p.work(c)
	if fits == 0 {
		return c
	}
	return c.worked(c.fitting(fits))
}

func (c *Criterion) worked(w Work) *Criterion {
	worked := *c
	worked.FirstAction, worked.DoneWhen = cmp.Or(w.FirstAction, c.FirstAction), cmp.Or(w.DoneWhen, c.DoneWhen)
	return &worked
}

// Fit is how the text of a criterion differs at a registry, by its kind.
type Fit struct {
	work uint32 // which of its [Criterion.Work]; see [Profile.work]
	// told are its paragraphs for some registries only that have no place in the long text:
	// they stand above it, as [Profile.OwnCases], or cannot hold there. The lowest bit is
	// [Criterion.Delegated], the others are [Criterion.Kinds] in their order.
	told uint32
}

// Fit is how the text of a criterion differs at this registry.
func (p Profile) Fit(c *Criterion) Fit {
	f := Fit{work: p.work(c)}
	if p.delegates(c) != "" || !p.MayBe([]string{OtherLogin}) {
		f.told |= 1
	}
	for i, y := range c.Kinds() {
		if p.Is(y.Where) || !p.MayBe(y.Where) {
			f.told |= 2 << i
		}
	}
	return f
}

// Fitted is a criterion whose text is that of such a registry: how its work begins, goes and
// ends, as the plan has it, and no paragraph that stands above the text or cannot hold.
func (c *Criterion) Fitted(f Fit) *Criterion {
	if f == (Fit{}) {
		return c
	}
	out := *c
	if f.work != 0 {
		w := c.fitting(f.work)
		out = *c.worked(w)
		for _, own := range w.Sections() {
			out.Body = withSection(out.Body, own.Heading, own.Text)
		}
	}
	if f.told == 0 {
		return &out
	}
	if f.told&1 != 0 {
		out.Delegated = ""
	}
	out.Yours, out.common = nil, nil
	for i, y := range c.Kinds() {
		if f.told&(2<<i) == 0 {
			out.Yours = append(out.Yours, y)
		}
	}
	return &out
}

// The sections of a [Criterion.Body] that a registry's kind can have of its own.
const WhatCounts, WhatDoesNot, CheckIt, GetThere = "What counts", "What does not", "Check it", "Get there"

// Section is a part of a text under its heading.
type Section struct{ Heading, Text string }

// Sections are the sections that registries of this kind have of their own, in their order.
func (w Work) Sections() []Section {
	all := []Section{{WhatCounts, w.WhatCounts}, {WhatDoesNot, w.WhatDoesNot}, {CheckIt, w.CheckIt}, {GetThere, w.GetThere}}
	return slices.DeleteFunc(all, func(s Section) bool { return s.Text == "" })
}

// withSection is a body with another text in one of its sections; itself if there is no text.
func withSection(body, heading, text string) string {
	if text == "" {
		return body
	}
	before, after, ok := strings.Cut("\n"+body, "\n## "+heading+"\n")
	if !ok {
		return body
	}
	out := strings.TrimPrefix(before+"\n", "\n") + "## " + heading + "\n\n" + strings.TrimSpace(text) + "\n"
	if _, rest, more := strings.Cut("\n"+after, "\n## "); more {
		out += "\n## " + rest
	}
	return out
}

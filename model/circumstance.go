package model

import (
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
		serves := slices.ContainsFunc(p.Known(*question("hosting")), func(what string) bool { return what != Points })
		opens := p.Accounts != No && slices.ContainsFunc(p.Known(*question("login")), func(way string) bool { return way != ForgeLogin })
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

package report

import (
	"strings"

	"rungs/model"
)

// profile is what the registry said of itself.
type profile struct {
	Accounts  string   `json:"accounts,omitempty"`   // yes or no
	Hosting   []string `json:"hosting,omitempty"`    // uploads, builds, points, copies
	Login     string   `json:"login,omitempty"`      // own, other or both
	Logins    []string `json:"logins,omitempty"`     // own, other, forge, mail
	Clients   []string `json:"clients,omitempty"`    // names
	ClientsBy string   `json:"clients_by,omitempty"` // us, others or none
	Ecosystem string   `json:"ecosystem,omitempty"`  // as they call it

	Overrides []override `json:"overrides,omitempty"`
	// Unknown are answers that this program does not know, as QUESTION=WORD.
	Unknown []string `json:"unknown,omitempty"`
	unknown []string // in words
}

// override is a category of which somebody decided whether it applies.
type override struct {
	ID      string `json:"id"`
	Applies bool   `json:"applies"`
	Why     string `json:"why"`

	title string
}

func newProfile(d Document, p model.Profile) profile {
	out := profile{Clients: p.Clients, Ecosystem: p.Ecosystem}
	for _, q := range model.AllQuestions() {
		switch known := p.Known(q); q.Name {
		case "accounts":
			out.Accounts = strings.Join(known, "")
		case "hosting":
			out.Hosting = known
		case "login":
			out.Logins = known
		default:
			out.ClientsBy = strings.Join(known, "")
		}
	}
	if p.KnowsLogin() {
		out.Login = p.Login
	}
	for _, u := range p.Unknown() {
		out.Unknown, out.unknown = append(out.Unknown, u.Question+"="+u.Word), append(out.unknown, u.String())
	}
	for _, c := range d.Catalogue.Categories {
		if o, ok := p.Overrides[c.ID]; ok {
			out.Overrides = append(out.Overrides, override{c.ID, o.Applies, o.Why, c.Title})
		}
	}
	return out
}

func (p profile) sentence() string {
	if parts := p.facts(); parts != nil {
		return "What the registry says of itself: " + model.List(parts) + "."
	}
	return ""
}

// facts are what it says, in words.
func (p profile) facts() []string {
	var parts []string
	for _, f := range p.claims() {
		parts = append(parts, f.text)
	}
	return parts
}

// claim is something that a profile says, and what it is about: of that it says one thing.
type claim struct{ about, text string }

// claims are what it says, without what was decided against it.
func (p profile) claims() []claim {
	var parts []claim
	say := func(about, text string) { parts = append(parts, claim{about, text}) }
	switch p.Accounts {
	case model.Yes:
		say("accounts", "it has user accounts")
	case model.No:
		say("accounts", "it has no user accounts")
	}
	hosting := map[string]string{
		model.Uploads: "it serves files that maintainers upload",
		model.Builds:  "it builds on their behalf",
		model.Points:  "it points at source that is hosted elsewhere",
		model.Copies:  "it serves copies of source from elsewhere",
	}
	for _, h := range p.Hosting {
		if text, ok := hosting[h]; ok {
			say("hosting "+h, text)
		}
	}
	ways := map[string]string{
		model.OwnLogin:   "with a password of this registry",
		model.OtherLogin: "through another service",
		model.ForgeLogin: "at the forge where it lives",
		model.MailLogin:  "with a link or a code by e-mail",
	}
	var ins []string
	for _, way := range p.Logins {
		if text, ok := ways[way]; ok {
			ins = append(ins, text)
		}
	}
	if ins != nil {
		say("login", "people log in "+strings.Join(ins, " or "))
	}
	if len(p.Clients) > 0 {
		say("clients", "people install with "+model.List(p.Clients))
	}
	switch p.ClientsBy {
	case model.OurClient:
		say("client", "the registry makes the client itself")
	case model.OthersClient:
		say("client", "others make the client")
	case model.NoClient:
		say("client", "there is no client")
	}
	if p.Ecosystem != "" {
		say("ecosystem", "its ecosystem is "+p.Ecosystem)
	}
	if p.unknown != nil {
		say("unknown", "not known here: "+strings.Join(p.unknown, ", "))
	}
	return parts
}

// all is what it says, with what was decided against it.
func (p profile) all() []claim {
	parts := p.claims()
	for _, o := range p.Overrides {
		verb := " does not apply"
		if o.Applies {
			verb = " applies"
		}
		parts = append(parts, claim{"category " + o.ID, o.title + verb + " (" + o.Why + ")"})
	}
	return parts
}

// profileText is a profile on one line.
func profileText(d Document, p model.Profile) string {
	return profile{}.to(newProfile(d, p))
}

// changedProfile is what a profile says that the one before it did not, and what it does not say any
// more, on one line.
func changedProfile(d Document, before, after model.Profile) string {
	return newProfile(d, before).to(newProfile(d, after))
}

func (p profile) to(after profile) string {
	was, is := p.all(), after.all()
	find := func(in []claim, about string) string {
		for _, f := range in {
			if f.about == about {
				return f.text
			}
		}
		return ""
	}
	var out []string
	for _, f := range is {
		switch old := find(was, f.about); old {
		case f.text:
		case "":
			out = append(out, f.text)
		default:
			out = append(out, fromTo(old, f.text))
		}
	}
	for _, f := range was {
		if find(is, f.about) == "" {
			out = append(out, "not said any more: "+f.text)
		}
	}
	switch {
	case out != nil:
		return strings.Join(out, ", ")
	case is != nil:
		return "as before"
	}
	return "nothing said"
}

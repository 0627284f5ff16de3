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

func (p profile) facts() []string {
	var parts []string
	switch p.Accounts {
	case model.Yes:
		parts = append(parts, "it has user accounts")
	case model.No:
		parts = append(parts, "it has no user accounts")
	}
	hosting := map[string]string{
		model.Uploads: "it serves files that maintainers upload",
		model.Builds:  "it builds on their behalf",
		model.Points:  "it points at source that is hosted elsewhere",
		model.Copies:  "it serves copies of source from elsewhere",
	}
	for _, h := range p.Hosting {
		if text, ok := hosting[h]; ok {
			parts = append(parts, text)
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
		parts = append(parts, "people log in "+strings.Join(ins, " or "))
	}
	if len(p.Clients) > 0 {
		parts = append(parts, "people install with "+model.List(p.Clients))
	}
	switch p.ClientsBy {
	case model.OurClient:
		parts = append(parts, "the registry makes the client itself")
	case model.OthersClient:
		parts = append(parts, "others make the client")
	case model.NoClient:
		parts = append(parts, "there is no client")
	}
	if p.Ecosystem != "" {
		parts = append(parts, "its ecosystem is "+p.Ecosystem)
	}
	if p.unknown != nil {
		parts = append(parts, "not known here: "+strings.Join(p.unknown, ", "))
	}
	return parts
}

// profileText is a profile on one line, with what was decided against it.
func profileText(d Document, p model.Profile) string {
	view := newProfile(d, p)
	text := view.facts()
	for _, o := range view.Overrides {
		verb := " does not apply"
		if o.Applies {
			verb = " applies"
		}
		text = append(text, o.title+verb+" ("+o.Why+")")
	}
	if text == nil {
		return "nothing said"
	}
	return strings.Join(text, ", ")
}

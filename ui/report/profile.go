package report

import (
	"strings"

	"rungs/model"
)

// profile is what the registry said of itself.
type profile struct {
	Accounts  string   `json:"accounts,omitempty"`  // yes or no
	Hosting   []string `json:"hosting,omitempty"`   // uploads, builds, points
	Login     string   `json:"login,omitempty"`     // own, other or both
	Ecosystem string   `json:"ecosystem,omitempty"` // as they call it

	Overrides []override `json:"overrides,omitempty"`
}

// override is a category of which somebody decided whether it applies.
type override struct {
	ID      string `json:"id"`
	Applies bool   `json:"applies"`
	Why     string `json:"why"`

	title string
}

func newProfile(d Document, p model.Profile) profile {
	out := profile{Accounts: p.Accounts, Hosting: p.Hosting, Login: p.Login, Ecosystem: p.Ecosystem}
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
	}
	for _, h := range p.Hosting {
		if text, ok := hosting[h]; ok {
			parts = append(parts, text)
		}
	}
	switch p.Login {
	case model.OwnLogin:
		parts = append(parts, "people log in with a password of its own")
	case model.OtherLogin:
		parts = append(parts, "people log in through another service")
	case model.BothLogins:
		parts = append(parts, "people log in with a password of its own or through another service")
	}
	if p.Ecosystem != "" {
		parts = append(parts, "its ecosystem is "+p.Ecosystem)
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

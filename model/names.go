package model

import (
	"slices"
	"strings"
)

// mostNames are offered at once.
const mostNames = 20

// NobodysName says whether a login is that of a machine or of whoever sits at it, such as root:
// no name by which others know whom to ask.
func NobodysName(login string) bool {
	switch strings.ToLower(login) {
	case "root", "admin", "administrator", "user", "guest", "nobody", "ubuntu", "debian", "fedora", "centos", "pi", "vagrant", "ec2-user":
		return true
	}
	return false
}

// Names are those that stand in an assessment already: who answered, whom to ask, and who does
// a step. The one who asks comes first, then the others by the alphabet; none of [NobodysName].
func Names(c *Catalogue, a *Assessment, by string) []string {
	var names []string
	add := func(name string) {
		if name != "" && name != by && !NobodysName(name) && !slices.Contains(names, name) && len(names) < mostNames {
			names = append(names, name)
		}
	}
	for crit := range c.All() {
		for _, h := range a.Finding(crit.ID).Heads {
			add(h.By)
			if h.State == Unsure {
				add(h.Detail)
			}
		}
		add(a.Intent(crit.ID).Owner)
	}
	slices.Sort(names)
	if by != "" {
		names = append([]string{by}, names...)
	}
	return names
}

// Others are names without one's own: whoever is unsure does not ask themselves.
func Others(names []string, by string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == by })
}

// NamesSay offers names in a sentence; empty if there are none.
func NamesSay(names []string) string {
	const most = 5
	if len(names) == 0 {
		return ""
	}
	said := strings.Join(names[:min(len(names), most)], ", ")
	if len(names) > most {
		said += " and others"
	}
	return "Names so far: " + Stop(said)
}

package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// WhichClients is the question of the profile.
const WhichClients = "Which clients install from it?"

// ClientsHint helps to answer it.
const ClientsHint = "Names with commas between them, such as mix, rebar3. What is asked of a client is ticked for each."

// WhoseClient is the question of the profile that comes with the names: it decides no
// category, and what is said of the criteria that are about a client.
var WhoseClient = Question{"clients-by", "who makes the clients", "Who makes the client with which people install?", "", false, []Option{
	{OurClient, "you, or people who work with you: changing it is your work"},
	{OthersClient, "only others: your work is to ask them for it"},
	{NoClient, "there is none: people fetch files by hand"},
}}

// AllQuestions are those of the profile that have answers to choose from: [Questions], and
// [WhoseClient].
func AllQuestions() []Question { return append(Questions[:], WhoseClient) }

// Install names the clients with which people install from now on. Where there are some it
// is no longer true that there are none.
func (p *Profile) Install(with []string) {
	if p.Clients = with; len(with) > 0 && p.ClientsBy == NoClient {
		p.ClientsBy = ""
	}
}

// CheckClient refuses that there are clients with a name, and none.
func (p Profile) CheckClient() error {
	if p.ClientsBy == NoClient && len(p.Clients) > 0 {
		return errors.New("clients are named, so there is one: take the names out first, or say who makes it")
	}
	return nil
}

// ClientsSay is what the profile says of the clients, on one line; empty where it says nothing.
func (p Profile) ClientsSay() string {
	by := map[string]string{OurClient: "made here", OthersClient: "made by others", NoClient: "there is none"}[p.ClientsBy]
	if len(p.Clients) == 0 {
		return by
	}
	if by != "" {
		by = " (" + by + ")"
	}
	return strings.Join(p.Clients, ", ") + by
}

// MaxClients is how many clients are asked about at most.
const MaxClients = 8

// maxClient is how many characters the name of one has at most: it stands before each condition.
const maxClient = 40

// AsksClients says whether it makes a difference with which clients people install, or
// somebody has said so already.
func (p Profile) AsksClients(c *Catalogue) bool {
	return len(p.Clients) > 0 || slices.ContainsFunc(c.Categories, func(category Category) bool {
		applies, _ := p.Applies(&category)
		return applies && category.PerClient
	})
}

// ParseClients reads the names of clients with commas between them; nothing for none. It
// refuses more than [MaxClients], two with one name, and a name of more than 40 characters.
func ParseClients(line string) ([]string, error) {
	var names []string
	for name := range strings.SplitSeq(line, ",") {
		if name = CleanLine(name); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 1 && strings.EqualFold(names[0], "none") {
		return nil, nil
	}
	return names, checkClients(names)
}

// checkClients refuses too many clients, two with one name, and a name that is too long.
func checkClients(names []string) error {
	if len(names) > MaxClients {
		return fmt.Errorf("these are %d clients; name at most %d, those with which most people install", len(names), MaxClients)
	}
	for i, name := range names {
		switch {
		case len([]rune(name)) > maxClient:
			return fmt.Errorf("%q is too long for the name of a client; it has at most %d characters", Shorten(name, maxClient), maxClient)
		case strings.EqualFold(name, "none"):
			return errors.New("none stands alone, or is left out")
		case slices.ContainsFunc(names[:i], func(n string) bool { return strings.EqualFold(n, name) }):
			return fmt.Errorf("two clients are called %q; give each a name of its own", name)
		}
	}
	return nil
}

// ticked are the clients that are ticked on their own. A file may hold more than
// [ParseClients] lets through: what is too much is left aside.
func (p Profile) ticked() []string {
	var out []string
	for _, name := range p.Clients {
		if name != "" && len(out) < MaxClients && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// perClient asks each condition of a criterion for each client. It is c itself where
// clients make no difference.
func (p Profile) perClient(c *Criterion) *Criterion {
	clients := p.ticked()
	if !c.perClient || len(clients) == 0 {
		return c
	}
	asked := *c
	asked.Conditions = nil
	for _, cond := range c.Conditions {
		for _, client := range clients {
			each := cond
			each.ID, each.Of, each.Client = cond.ID+"@"+client, cond.ID, client
			if len(clients) > 1 { // of a single one it goes without saying
				each.Text = With(client) + cond.Text
			}
			asked.Conditions = append(asked.Conditions, each)
		}
	}
	return &asked
}

// With stands before what is asked of some clients.
func With(clients ...string) string { return "with " + List(clients) + ": " }

// Bare is the text of a condition as the catalogue has it.
func (c Condition) Bare() string {
	if c.Of == "" {
		return c.Text
	}
	return strings.TrimPrefix(c.Text, With(c.Client))
}

// Whole is the text with its client, also where that is the only one: a table that is read
// in again says it.
func (c Condition) Whole() string {
	if c.Of == "" {
		return c.Text
	}
	return With(c.Client) + c.Bare()
}

// Together says of conditions that are asked for several clients in one line for which.
func Together(conditions []Condition) []Condition {
	var out []Condition
	for i := 0; i < len(conditions); {
		one := conditions[i]
		clients := []string{one.Client}
		for i++; one.Of != "" && i < len(conditions) && conditions[i].Of == one.Of; i++ {
			clients = append(clients, conditions[i].Client)
		}
		if len(clients) > 1 {
			one.Text = With(clients...) + one.Bare()
		}
		out = append(out, one)
	}
	return out
}

// ConditionOf is the ID of the condition in the catalogue of which a tick speaks, and the
// client for which it does; that is empty for a tick that speaks of all.
func ConditionOf(tick string) (condition, client string) {
	condition, client, _ = strings.Cut(tick, "@")
	return condition, client
}

// Knows says whether a tick can stand in an answer to a criterion of the catalogue: it
// names one of its conditions, and a client only where those make a difference.
func (c *Criterion) Knows(tick string) bool {
	id, client := ConditionOf(tick)
	return (client == "" && id == tick || client != "" && c.perClient) &&
		slices.ContainsFunc(c.Conditions, func(cond Condition) bool { return cond.ID == id })
}

// TickText is what a tick says holds; the tick as it is where this catalogue does not know it,
// or the criterion is nil.
func (c *Criterion) TickText(tick string) string {
	if c == nil || !c.Knows(tick) {
		return tick
	}
	id, client := ConditionOf(tick)
	text := c.Conditions[slices.IndexFunc(c.Conditions, func(cond Condition) bool { return cond.ID == id })].Text
	if client != "" {
		return With(client) + text
	}
	return text
}

// In says whether a condition is ticked. A tick that names no client holds for each: it
// is from before there were any, or from somebody who says it of all.
func (c Condition) In(ticks []string) bool {
	return slices.Contains(ticks, c.ID) || c.Of != "" && slices.Contains(ticks, c.Of)
}

// Tick sets the tick of one of the conditions of c, or takes it away. Where it held for
// all clients it goes on to hold for the others.
func (c *Criterion) Tick(ticks []string, cond Condition, holds bool) []string {
	if cond.In(ticks) == holds {
		return ticks
	}
	if holds {
		return append(slices.Clone(ticks), cond.ID)
	}
	var out []string
	for _, tick := range ticks {
		switch {
		case tick == cond.ID:
		case cond.Of != "" && tick == cond.Of:
			for _, other := range c.Conditions {
				if other.Of == cond.Of && other.ID != cond.ID && !slices.Contains(ticks, other.ID) {
					out = append(out, other.ID)
				}
			}
		default:
			out = append(out, tick)
		}
	}
	return out
}

// Stray are the ticks of an answer to a criterion of the catalogue that speak of a client which the profile does not
// name, or not any more. They are kept, and count for nothing.
func (p Profile) Stray(c *Criterion, ticks []string) []string {
	clients := p.ticked()
	return slices.DeleteFunc(slices.Clone(ticks), func(tick string) bool {
		id, client := ConditionOf(tick)
		return !c.perClient || client == "" || slices.Contains(clients, client) || !slices.ContainsFunc(c.Conditions, func(cond Condition) bool { return cond.ID == id || cond.Of == id })
	})
}

// StraySays is what [Profile.Stray] finds, as a sentence; empty where it finds nothing.
func (a *Assessment) StraySays(c *Criterion, ticks []string) string {
	stray := a.Profile().Stray(c, ticks)
	if len(stray) == 0 {
		return ""
	}
	return "Ticked for " + List(clientsOf(stray)) + ", too: not among the clients of the profile. Kept, and not counted."
}

// clientsOf are the clients of some ticks, each once.
func clientsOf(ticks []string) []string {
	var out distinct[string]
	for _, tick := range ticks {
		_, client := ConditionOf(tick)
		out.add(client)
	}
	slices.Sort(out.list)
	return out.list
}

// LeftBehind says how many answers have ticks for clients that the profile does not name;
// empty where none has.
func (a *Assessment) LeftBehind(c *Catalogue) string {
	var all []string
	answers := 0
	profile := a.Profile()
	for criterion := range c.All() {
		if stray := profile.Stray(criterion, a.Finding(criterion.ID).Ticked()); len(stray) > 0 {
			all = append(all, stray...)
			answers++
		}
	}
	if answers == 0 {
		return ""
	}
	have := "1 answer has"
	if answers > 1 {
		have = itoa(answers) + " answers have"
	}
	return have + " ticks for " + List(clientsOf(all)) + ": not among the clients of the profile. They are kept, and count again when the name is back."
}

package model

import (
	"fmt"
	"slices"
	"strings"
	"text/template"
	"time"
)

// dot is what a template sees.
type dot struct {
	Registry  Word
	Ecosystem Word   // what they call theirs; empty if nobody said
	Day       string // 29 November 2026
	Clients   []Word
	Providers []Word // of what others provide, in the order of the catalogue
}

// beginning is a draft that is being begun.
type beginning struct {
	catalogue  *Catalogue
	assessment *Assessment
	profile    Profile
	given      Given
}

func (b *beginning) dot() dot {
	d := dot{Registry: Word(CleanLine(b.assessment.Registry())), Ecosystem: Word(CleanLine(b.profile.Ecosystem))}
	if d.Registry == "" {
		d.Registry = "the registry"
	}
	if day, err := time.Parse(time.DateOnly, string(b.given.Day)); err == nil {
		d.Day = LongDate(day)
	}
	for _, client := range b.profile.ticked() {
		if client = CleanLine(client); client != "" {
			d.Clients = append(d.Clients, Word(client))
		}
	}
	for crit := range b.catalogue.All() {
		if by := b.provider(crit.ID); by != "" && !slices.Contains(d.Providers, by) {
			d.Providers = append(d.Providers, by)
		}
	}
	return d
}

func (b *beginning) words() template.FuncMap {
	return template.FuncMap{
		"met":      func(id string) bool { return b.state(id).Counts() },
		"state":    func(id string) Word { return Word(b.state(id)) },
		"provider": b.provider,
		"detail":   func(id string) Word { return Word(b.assessment.Finding(id).Answer().Detail) },
		"ticked":   b.ticked,
		"denied":   b.denied,
		"missing":  b.missing,
		"login": func(kind string) bool {
			if b.profile.Accounts == No {
				return kind == NoLogin
			}
			return slices.Contains(b.profile.Ways(), kind) || kind == OtherLogin && b.profile.Delegated()
		},
		"hosting":  func(kind string) bool { return slices.Contains(b.profile.Hosting, kind) },
		"accounts": func(answer string) bool { return b.profile.Accounts == answer },
		"is":       func(where ...string) bool { return b.profile.Is(where) },
		"tokens":   b.tokens,
		"choose":   func(options ...any) string { return mark(chooses, options...) },
		"fill":     func(what ...any) string { return mark(fills, strings.TrimSuffix(fmt.Sprintln(what...), "\n")) },
		"field":    b.field,
		"covers":   func(id string) string { return string(coversBegins) + id + string(coversEnds) },
		"list":     listed,
		"plural": func(n int, one, many string) string {
			if n == 1 {
				return one
			}
			return many
		},
	}
}

func mark(kind string, options ...any) string {
	var texts []string
	for _, o := range options {
		texts = append(texts, fmt.Sprint(o))
	}
	return string(markBegins) + kind + strings.Join(texts, orElse) + string(markEnds)
}

func listed(words []Word) string {
	var texts []string
	for _, w := range words {
		texts = append(texts, w.String())
	}
	return List(texts)
}

// state is that of a criterion; what is in a category that does not apply does not
// apply either.
func (b *beginning) state(id string) State {
	crit := b.catalogue.Criterion(id)
	if crit == nil {
		return Unanswered
	}
	if category := b.catalogue.Category(crit.Category); category != nil {
		if applies, _ := b.profile.Applies(category); !applies {
			return NotApplicable
		}
	}
	return b.assessment.Finding(id).State()
}

// tokens says whether people can have tokens of the registry, as far as the answer to a criterion
// about them tells. Those of the forge are not its own: where people log in nowhere else, the
// answer has to say that there are some.
func (b *beginning) tokens(about string) bool {
	state := b.state(about)
	switch {
	case b.profile.Accounts == No || state == NotApplicable && b.assessment.Finding(about).Answer().Detail != "":
		return false
	case b.profile.Is([]string{"not beyond-forge"}):
		return state == Met || state == Partly || state == Unmet
	}
	return true
}

func (b *beginning) provider(id string) Word {
	if b.state(id) != Provided {
		return ""
	}
	return Word(CleanLine(b.assessment.Finding(id).Answer().Detail))
}

// holding is how many of the conditions that an ID means are asked, and how many of them
// are ticked: one for each client, where clients make a difference. One that waits for
// another criterion is not asked.
func (b *beginning) holding(id string) (criterion string, asked, ticked int) {
	criterion, name, _ := strings.Cut(id, "/")
	crit := b.catalogue.Criterion(criterion)
	if crit == nil || name == "" {
		return criterion, 0, 0
	}
	ticks := b.assessment.Finding(criterion).Ticked()
	for _, cond := range b.assessment.Asked(crit).Conditions {
		if cond.ID == name || cond.Of == name {
			asked++
			if cond.In(ticks) {
				ticked++
			}
		}
	}
	return criterion, asked, ticked
}

// ticked says whether somebody said that a condition holds. What contradicts itself
// says less: of what is met with only some conditions ticked, those hold.
func (b *beginning) ticked(id string) bool {
	criterion, asked, ticked := b.holding(id)
	state := b.state(criterion)
	switch {
	case asked == 0 || state == Unmet || state == NotApplicable:
		return false
	case state.Counts() && !b.ticks(criterion):
		return true
	}
	return ticked == asked
}

// denied says whether somebody said that a criterion or a condition does not hold.
func (b *beginning) denied(id string) bool {
	criterion, asked, ticked := b.holding(id)
	state := b.state(criterion)
	switch {
	case state == Unmet || state == NotApplicable:
		return true
	case !strings.Contains(id, "/"):
		return false
	}
	if asked == 0 {
		return b.waitsInVain(id)
	}
	return state == Partly && b.ticks(criterion) && ticked < asked
}

// missing says whether somebody said that something is asked of them and does not hold: a gap,
// where what is denied may also be something that nobody there can have.
func (b *beginning) missing(id string) bool {
	criterion, asked, _ := b.holding(id)
	return b.denied(id) && b.state(criterion) != NotApplicable && (asked > 0 || !strings.Contains(id, "/"))
}

// waitsInVain says whether a condition waits for a criterion that is known not to be met.
func (b *beginning) waitsInVain(id string) bool {
	criterion, name, _ := strings.Cut(id, "/")
	crit := b.catalogue.Criterion(criterion)
	return crit != nil && slices.ContainsFunc(crit.Conditions, func(c Condition) bool {
		if c.ID != name || c.OnlyIfMet == "" {
			return false
		}
		state := b.state(c.OnlyIfMet)
		return !state.Counts() && !state.Unknown()
	})
}

// ticks says whether any condition is ticked.
func (b *beginning) ticks(criterion string) bool {
	return len(b.assessment.Finding(criterion).Ticked()) > 0
}

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// phrases are a text that grows, phrase by phrase, while there is room for more words.
// What has no room is left out.
type phrases struct {
	room int
	said []phrase
}

// phrase is a part of a text, and where it stands.
type phrase struct {
	paragraph, at int
	text          string
}

// add says something, if there is room for all of it.
func (p *phrases) add(paragraph, at int, text string) bool {
	if text == "" || words(text) > p.room {
		return false
	}
	p.room -= words(text)
	p.said = append(p.said, phrase{paragraph, at, text})
	return true
}

// blocks are the paragraphs, whatever was said first.
func (p *phrases) blocks() (out []block) {
	slices.SortStableFunc(p.said, func(a, b phrase) int {
		return cmp.Or(a.paragraph-b.paragraph, a.at-b.at)
	})
	for i, s := range p.said {
		if i > 0 && p.said[i-1].paragraph == s.paragraph {
			last := len(out) - 1
			out[last] = para{Text: out[last].(para).Text + " " + s.text}
			continue
		}
		out = append(out, para{Text: s.text})
	}
	return out
}

// inWords is the document in at most so many words, all that is printed counted. What
// is said is whole sentences, and what matters most is said first.
func (f funding) inWords(most int) page {
	d := f.document
	p := page{Registry: firstWords(registry(d.Assessment), 10), Title: "what could be funded", Subject: "Request for funding, as of " + theme.Date(f.AsOf)}
	if len(f.Milestones) == 0 {
		p.Parts = []part{{ID: "request", Title: "Request", Blocks: []block{para{Text: newSteps(d).nothingToFund()}}}}
		return p
	}
	out := phrases{room: most - words(p.Registry+" "+p.Subject) - 10} // for its title, its foot and marks of a format
	// The paragraphs: what is asked for, each milestone, and what it takes.
	const first, milestones, last = 0, 1, 1 << 20
	out.add(last+1, 0, "Amount: "+blank)
	out.add(first, 2, fmt.Sprintf("We ask for support for %s, %s in all.", count(len(f.Milestones), "milestone"), count(len(f.steps), "step")))
	out.add(last, 0, "Estimated work: "+f.Takes+".")
	out.add(first, 0, "This is a self-assessment.")
	out.add(first, 1, f.headline)
	// each says something of every milestone, and tells of how many there was room to.
	each := func(at int, text func(m fundable) string) (said int) {
		for i, m := range f.Milestones {
			if out.add(milestones+i, at, text(m)) {
				said++
			}
		}
		return said
	}
	if listed := each(0, func(m fundable) string { return m.counts() + "." }); 0 < listed && listed < len(f.Milestones) {
		out.add(first, 3, "Among them:")
	}
	best := slices.MaxFunc(f.steps, func(a, b model.Step) int { return a.Worth.Compare(b.Worth) }).Criterion
	each(1, func(m fundable) string { return m.because(best) })
	each(3, fundable.knownBy)
	each(1, func(m fundable) string {
		if m.because(best) != "" { // that is said
			return ""
		}
		return m.Steps[0].Prevents
	})
	each(2, fundable.list)
	out.add(first, 1, f.FromMemory)
	p.Parts = []part{{ID: "request", Title: "Request", Blocks: out.blocks()}}
	return p
}

// because is why a step matters; empty if it is not one of the milestone.
func (m fundable) because(step *model.Criterion) string {
	for _, s := range m.piece.Steps {
		if s.Criterion == step {
			return step.Because
		}
	}
	return ""
}

// knownBy says how one will know that the first step is done.
func (m fundable) knownBy() string {
	if m.Steps[0].DoneWhen == "" {
		return ""
	}
	return "One will know by this: " + m.Steps[0].doneWhen()
}

// list names its steps.
func (m fundable) list() string {
	var titles []string
	for _, w := range m.Steps {
		titles = append(titles, w.Title)
	}
	return "Work: " + strings.Join(titles, "; ") + "."
}

func words(text string) int { return len(strings.Fields(text)) }

// firstWords is a name that is no longer than so many words.
func firstWords(name string, most int) string {
	if all := strings.Fields(name); len(all) > most {
		return strings.Join(all[:most], " ") + "…"
	}
	return name
}

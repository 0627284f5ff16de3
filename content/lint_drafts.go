package content

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rungs/model"
)

// maxDraftWords bounds a draft as anybody gets it: two pages.
const maxDraftWords = 1000

var (
	// fileForm is a name that every system takes, and that leads nowhere.
	fileForm = model.Lazily(`^[a-z0-9]+([.-][a-z0-9]+)*\.(md|txt)$`)
	// byHand is a mark that the program would not know of.
	byHand = model.Lazily(`(?i)\[(choose|fill in)\b`)
)

// checkDrafts checks the drafts: a reader of what becomes of one must be able to trust
// it, whatever was answered.
func (l *linter) checkDrafts() {
	files := map[string]string{}
	for _, e := range l.drafts {
		t, p := e.template, l.locate(e.document, e.head)
		fault := func(field, what, mend string) { l.fault(e.name, p.line(field), what, mend) }
		if !idForm().MatchString(t.Name) || len(t.Name) > maxName {
			l.fault(e.name, 1, fmt.Sprintf("%s is no name for a draft", quote(t.Name)), fmt.Sprintf("use small letters, digits and hyphens, at most %d", maxName))
		}
		for _, text := range []struct {
			field, value string
			most         int
		}{{"title", t.Title, maxTitle}, {"reader", t.Reader, maxLong}} {
			switch n := utf8.RuneCountInString(text.value); {
			case missing(text.value):
				fault(text.field, "the field "+text.field+" is missing", "add it")
			case n > text.most:
				fault(text.field, fmt.Sprintf("the %s has %d characters", text.field, n), fmt.Sprintf("keep to %d", text.most))
			}
		}
		for i, look := range t.Look {
			if missing(look) || utf8.RuneCountInString(look) > maxLong {
				l.fault(e.name, p.line("look", i), fmt.Sprintf("what somebody has to look at is empty, or longer than %d characters", maxLong), "write it in a short sentence")
			}
		}
		if !slices.Contains([]string{"", "md", "plain"}, e.format) {
			fault("format", fmt.Sprintf("there is no format %s for drafts", quote(e.format)), "write md or plain")
		}
		if !fileForm().MatchString(t.File) || len(t.File) > 2*maxName {
			fault("file", fmt.Sprintf("%s is no name for a file", quote(t.File)), "use small letters, digits, hyphens and dots, and end it in .md or .txt")
		}
		if other, taken := files[t.File]; taken {
			fault("file", fmt.Sprintf("%s is the file of %s, too", quote(t.File), other), "give it a name of its own")
		}
		files[t.File] = e.name
		l.draftFor(e, p)
		l.draftBody(e)
	}
}

// draftFor checks what a draft is for.
func (l *linter) draftFor(e draftEntry, p places) {
	if len(e.template.For) == 0 {
		l.fault(e.name, p.line("for"), "the draft is for no criterion", "name those that ask for it, each with the conditions that it covers")
	}
	covered := e.template.Covered()
	var named []string
	for _, f := range e.template.For {
		crit := l.catalogue.Criterion(f.Criterion)
		if crit == nil {
			l.fault(e.name, p.line("for", f.Criterion), fmt.Sprintf("there is no criterion %s", quote(f.Criterion)), "correct its id")
			continue
		}
		for i, id := range f.Conditions {
			line := p.line("for", f.Criterion, i)
			whole := f.Criterion + "/" + id
			named = append(named, whole)
			if !slices.ContainsFunc(crit.Conditions, func(c model.Condition) bool { return c.ID == id }) {
				l.fault(e.name, line, fmt.Sprintf("%s has no condition %s", f.Criterion, quote(id)), "correct its id")
			} else if !slices.Contains(covered, whole) {
				l.fault(e.name, line, fmt.Sprintf("no paragraph covers %s", quote(whole)), fmt.Sprintf("begin the paragraph that does with {{covers %q}}", whole))
			}
		}
	}
	for _, whole := range covered {
		if !slices.Contains(named, whole) {
			l.fault(e.name, p.line("for"), fmt.Sprintf("a paragraph covers %s, which the draft is not for", quote(whole)), "name it under for, or take the mark out")
		}
	}
}

// draftBody checks the template, and what becomes of it for registries that have
// answered nothing, some, and all.
func (l *linter) draftBody(e draftEntry) {
	for n, line := range strings.Split(e.template.Body, "\n") {
		if byHand().MatchString(line) {
			l.fault(e.name, e.bodyLine+n, "a mark is written by hand, and the list of what is left will not hold it", "write {{choose \"one\" \"other\"}} or {{fill \"what\"}}")
		}
	}
	faults := e.template.Check(l.catalogue)
	for _, f := range faults {
		l.fault(e.name, e.bodyLine+f.Line-1, f.What, f.Mend)
	}
	if len(faults) > 0 {
		return
	}
	for _, answered := range tried(l.catalogue) {
		drafted, err := e.template.Begin(l.catalogue, answered.assessment, model.Given{Day: "2026-11-29"})
		if err != nil {
			l.fault(e.name, e.bodyLine, err.Error(), "mend the template")
			return
		}
		if words := draftWords(drafted); words > maxDraftWords {
			l.fault(e.name, e.bodyLine, fmt.Sprintf("the draft has %d words where %s", words, answered.what), fmt.Sprintf("keep to %d, which are two pages", maxDraftWords))
			return
		}
		if len(drafted.Passages)+len(drafted.Lines) == 0 {
			l.fault(e.name, e.bodyLine, "nothing is left of the draft where "+answered.what, "write what holds then")
		}
		for _, f := range e.template.For {
			for _, id := range f.Conditions {
				if whole := f.Criterion + "/" + id; !answered.denies && !slices.Contains(drafted.Covers, whole) {
					l.fault(e.name, e.bodyLine, fmt.Sprintf("no paragraph covers %s where %s", quote(whole), answered.what), "see under which conditions the marked paragraph stands")
				}
			}
		}
	}
}

// draftWords counts what a reader sees as words; those of marks, too.
func draftWords(d *model.Drafted) int {
	words := len(wordForm().FindAllString(strings.Join(d.Lines, " "), -1))
	for _, p := range d.Passages {
		words += len(wordForm().FindAllString(p.Text()+" "+p.Code, -1))
	}
	return words
}

// trial is an assessment that a draft is begun for, to see that it can be.
type trial struct {
	what       string
	denies     bool
	assessment *model.Assessment
}

// tried are assessments of all sorts.
func tried(c *model.Catalogue) []trial {
	profile := func(p model.Profile) model.Event {
		return model.Event{ID: "profile", Kind: model.ProfileKind, At: time.Unix(1, 0).UTC(), Profile: &p}
	}
	answered := func(p model.Profile, state func(int) model.State) *model.Assessment {
		events := []model.Event{profile(p)}
		i := 0
		for crit := range c.All() {
			a := model.Answer{State: state(i), Detail: "Another Service"}
			if a.State == model.Partly && len(crit.Conditions) > 0 {
				a.Conditions = []string{crit.Conditions[0].ID}
			}
			events = append(events, model.Event{ID: fmt.Sprint(i), Kind: model.AnswerKind, At: time.Unix(2, 0).UTC(), Criterion: crit.ID, Answer: a})
			i++
		}
		return model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, events)
	}
	only := func(s model.State) func(int) model.State { return func(int) model.State { return s } }
	all := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads, model.Builds}, Logins: []string{model.OwnLogin, model.OtherLogin, model.MailLogin}, Clients: []string{"one", "two"}, Ecosystem: "hex"}
	index := model.Profile{Accounts: model.Yes, Hosting: []string{model.Points}, Logins: []string{model.ForgeLogin}, Clients: []string{"one", "two"}}
	return []trial{
		{"nothing is answered", false, model.Fold(model.Header{Catalogue: c.ID, Version: c.Version}, nil)},
		{"all is met", false, answered(all, only(model.Met))},
		{"nothing is met", true, answered(all, only(model.Unmet))},
		{"another service provides all", true, answered(model.Profile{Accounts: model.Yes, Logins: []string{model.ForgeLogin}}, only(model.Provided))},
		{"all of it lies at a forge", false, answered(index, only(model.Met))},
		{"nothing is met, and all of it lies at a forge", true, answered(index, only(model.Unmet))},
		{"people log in with another service only", true, answered(model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OtherLogin}}, only(model.Unsure))},
		{"nobody has an account", true, answered(model.Profile{Accounts: model.No, Hosting: []string{model.Points}}, only(model.Unsure))},
		{"some is met", true, answered(all, func(i int) model.State { return model.States[i%len(model.States)] })},
	}
}

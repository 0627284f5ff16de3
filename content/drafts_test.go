package content_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// anyAnswers are answers of all sorts, also ones that contradict themselves.
func anyAnswers(t *rapid.T, c *model.Catalogue) *model.Assessment {
	some := func(label string, of ...string) []string {
		return slices.DeleteFunc(slices.Clone(of), func(string) bool { return rapid.Bool().Draw(t, label) })
	}
	p := model.Profile{
		Accounts: rapid.SampledFrom([]string{"", model.Yes, model.No}).Draw(t, "accounts"),
		Hosting:  some("hosting", model.Uploads, model.Builds, model.Points, model.Copies),
		Logins:   some("logins", model.OwnLogin, model.OtherLogin, model.ForgeLogin, model.MailLogin),
		Clients:  some("clients", "mix", "rebar3"),
	}
	at := time.Unix(1, 0).UTC()
	events := []model.Event{{ID: "profile", Kind: model.ProfileKind, At: at, Profile: &p}}
	for crit := range c.All() {
		a := model.Answer{
			State:  rapid.SampledFrom(append([]model.State{model.Unanswered}, model.States[:]...)).Draw(t, crit.ID),
			Detail: "Another Service",
		}
		for _, cond := range crit.Conditions {
			a.Conditions = append(a.Conditions, some("tick", cond.ID)...)
		}
		events = append(events, model.Event{ID: crit.ID, Kind: model.AnswerKind, At: at, Criterion: crit.ID, Answer: a})
	}
	return model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, events)
}

// can says whether somebody answered that the registry can do something.
func can(c *model.Catalogue, a *model.Assessment, answer string) bool {
	id, name, _ := strings.Cut(answer, "/")
	crit := c.Criterion(id)
	if applies, _ := a.Profile().Applies(c.Category(crit.Category)); !applies {
		return false
	}
	state, ticks := a.Finding(id).State(), a.Finding(id).Answer().Conditions
	return state.Counts() || name != "" && slices.Contains(ticks, name) && state != model.Unmet && state != model.NotApplicable
}

// No draft says as a fact what the answers do not hold, whatever they are; the words are those
// of promises. What is left is what stands there as marks, each mark of a choice has something
// to choose from, and what a draft is for is covered.
func TestDraftsHoldForAnyAnswers(t *testing.T) {
	c := builtin(t)
	words := make([]*regexp.Regexp, len(promises))
	for i, p := range promises {
		words[i] = regexp.MustCompile("(?i)" + p.words)
	}
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers(t, c)
		// A few each time: over all times all of them.
		const step = 10
		for i := rapid.IntRange(0, step-1).Draw(t, "first"); i < len(c.Drafts); i += step {
			d, err := c.Drafts[i].Begin(c, a, model.Given{Day: "2026-11-29"})
			if err != nil {
				t.Fatal(err)
			}
			checkMarks(t, d)
			for _, f := range d.Template.For {
				for _, id := range f.Conditions {
					if whole := f.Criterion + "/" + id; !slices.Contains(d.Covers, whole) {
						t.Fatalf("%s covers no %s", d.Template.Name, whole)
					}
				}
			}
			if d.Template.Private {
				continue // it is about the team itself
			}
			text := plain(d)
			for j, p := range promises {
				if at := words[j].FindString(text); at != "" && !can(c, a, p.answer) {
					t.Fatalf("%s says %q, and %s is not answered so", d.Template.Name, at, p.answer)
				}
			}
		}
	})
}

// checkMarks holds the list of what is left against the marks in the text.
func checkMarks(t rapid.TB, d *model.Drafted) {
	text := strings.Join(d.Lines, "\n")
	for _, p := range d.Passages {
		text += "\n" + p.Text() + "\n" + p.Code
	}
	for _, m := range d.Left {
		if n := strings.Count(text, "["+m.Text+"]"); n != m.Times {
			t.Fatalf("%s: %q is left %d times, and stands there %d times", d.Template.Name, m.Text, m.Times, n)
		}
		if options, is := strings.CutPrefix(m.Text, "choose: "); is && len(strings.Split(options, " | ")) < 2 {
			t.Fatalf("%s: nothing can be chosen in %q", d.Template.Name, m.Text)
		}
	}
	for _, mark := range marks.FindAllString(text, -1) {
		if !slices.ContainsFunc(d.Left, func(m model.Mark) bool { return "["+m.Text+"]" == mark }) {
			t.Fatalf("%s: %s stands there, and is not among what is left", d.Template.Name, mark)
		}
	}
}

func page(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text), Mode: 0o644} }

// What a template of somebody else may do is little, and always ends.
func TestLintRefusesHostileDrafts(t *testing.T) {
	const head = "title: T\nfor: {reserved-names: []}\nreader: R"
	for _, test := range []struct{ head, body, says string }{
		{head, "{{range 1000000000}}x{{end}}", "a range goes over something that is no list"},
		{head, "{{range .Clients}}{{range .Clients}}x{{end}}{{end}}", "a range stands within another"},
		{head, "{{define \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}", "is not for drafts"},
		{head, "{{printf \"%1000000000d\" 1}}", `there is no function "printf" for drafts`},
		{head, "{{$x := .Registry}}{{$x}}", "kept in a variable"},
		{head, "{{.Registry.Missing}}", "there is no .Registry.Missing"},
		{head, "{{.Secret}}", "there is no .Secret for drafts"},
		{head, "{{\"text\"}}", "a text stands in double braces"},
		{head, "{{fill \"a\\u001b[2Jb\"}}", "a control character"},
		{head, "{{met \"nothing\"}}", `there is no criterion "nothing"`},
		{head, "{{choose \"one\"}}", "there is nothing to choose from"},
		{head, "{{fill}}", "does not say what"},
		{head, "{{if}}", "the template cannot be read"},
		{head, "Text\n\n{{end}}", ":9: the template cannot be read"},
		{head, "[choose: a | b]", "a mark is written by hand"},
		{head, "", "nothing is left of the draft"},
		{head, strings.Repeat("x", 70<<10), "longer than 64 KiB"},
		{head, strings.Repeat("word ", 1200), "the draft has 1200 words"},
		{head, "{{login \"face\"}}", `the profile knows no answer "face"`},
		{head, "{{if is \"face\"}}x{{end}}", "{{is}} is not given circumstances"},
		{head, "{{if is}}x{{end}}", "{{is}} is not given circumstances"},
		{head, "{{if is (met \"reserved-names\")}}x{{end}}", "{{is}} is not given circumstances"},
		{"title: T\nfor: {}\nreader: R", "x", "the draft is for no criterion"},
		{"title: T\nfor: {other: []}\nreader: R", "x", `there is no criterion "other"`},
		{"for: {reserved-names: []}", "x", "the field title is missing"},
		{head + "\nformat: docx", "x", `there is no format "docx"`},
		{head + "\nfile: ../../etc/passwd", "x", `is no name for a file`},
		{head + "\nfile: CON", "x", `is no name for a file`},
		{head + "\nprice: 1", "x", `the field "price" is not known`},
	} {
		folder := good(t)
		folder["drafts/page.md"] = page("---\n" + test.head + "\n---\n\n" + test.body + "\n")
		says(t, folder, test.says)
	}
	folder := good(t)
	folder["drafts/page.md"] = page("---\n" + head + "\n---\n\n{{.Registry}} {{fill \"what\"}}\n")
	if faults := lint(t, folder); faults != "" {
		t.Error(faults)
	}
	folder["drafts/other.md"] = page("---\n" + head + "\nfile: page.md\n---\n\nx\n")
	says(t, folder, `"page.md" is the file of drafts/other.md, too`)
	for i := range 101 {
		folder[fmt.Sprintf("drafts/d%d.md", i)] = page("---\n" + head + "\n---\n\nx\n")
	}
	says(t, folder, "more than 100 drafts")
}

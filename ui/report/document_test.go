package report

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"
)

// nowhere is a registry to which no category applies.
func nowhere(t testing.TB) Document {
	b := newBook(t, "Plain Index")
	p := model.Profile{Overrides: map[string]model.Override{}}
	for _, c := range b.catalogue.Categories {
		p.Overrides[c.ID] = model.Override{Applies: false, Why: "we only mirror another registry"}
	}
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &p})
	return b.document()
}

// everyPrint is each kind of document in each format.
func everyPrint(t *testing.T, d Document, do func(name, got string)) {
	t.Helper()
	for _, f := range Report.Formats() {
		do("summary."+f.Name, print(t, Summary, f, d))
		do("plan."+f.Name, print(t, Plan, f, d))
		do("report."+f.Name, print(t, Report, f, d))
	}
}

// TestPublic looks for every private note and piece of evidence of the demo, and
// sees that those which are public stay.
func TestPublic(t *testing.T) {
	b := demo(t)
	var private, public []string
	for _, e := range b.events {
		into := &private
		if e.Public {
			into = &public
		}
		for line := range strings.Lines(e.Note) {
			*into = append(*into, strings.TrimSpace(line))
		}
		for _, ev := range e.Evidence {
			*into = append(*into, ev.Ref)
		}
	}
	if len(private) < 6 || len(public) < 2 {
		t.Fatalf("the demo has too little to hide: %d, %d", len(private), len(public))
	}
	d := b.document()
	d.Width = 1000 // no text is broken into lines
	everyPrint(t, d, func(name, got string) {
		if !strings.HasPrefix(name, "report") {
			for _, s := range append(private, public...) {
				if s != "" && strings.Contains(plainly(got), plainly(s)) {
					t.Errorf("%s has the note %q, and should have none", name, s)
				}
			}
			return
		}
		for _, s := range append(private, public...) {
			if !strings.Contains(plainly(got), plainly(s)) {
				t.Errorf("the private %s lacks %q", name, s)
			}
		}
	})
	d.Public = true
	everyPrint(t, d, func(name, got string) {
		for _, s := range private {
			if s != "" && strings.Contains(plainly(got), plainly(s)) {
				t.Errorf("the public %s has %q", name, s)
			}
		}
		for _, s := range public {
			if strings.HasPrefix(name, "report") && !strings.Contains(plainly(got), plainly(s)) {
				t.Errorf("the public %s lacks %q", name, s)
			}
		}
		if name == "report.json" && !strings.Contains(got, `"public": true`) ||
			strings.HasPrefix(name, "report") && name != "report.json" && !strings.Contains(got, "copy without what is private") {
			t.Errorf("%s does not say that it is the public one", name)
		}
	})
}

// plainly takes away what a format adds to letters and digits.
func plainly(s string) string {
	return regexp.MustCompile(`[^\pL\pN]+`).ReplaceAllString(s, "")
}

// TestWords holds for every document: what it never says, and what it always
// says.
func TestWords(t *testing.T) {
	documents := map[string]Document{"nowhere": nowhere(t)}
	for _, f := range fixtures {
		documents[f.name] = f.make(t).document()
		high := f.make(t).document()
		high.Target = 3
		documents[f.name+" 3"] = high
	}
	zero := regexp.MustCompile(`\b0 ?(/|of) ?0\b`)
	for fixture, d := range documents {
		d.Width = 1000
		everyPrint(t, d, func(name, got string) {
			name = fixture + " " + name
			if strings.Contains(strings.ToLower(got), "certif") {
				t.Errorf("%s speaks of certification", name)
			}
			if zero.MatchString(got) {
				t.Errorf("%s says %q", name, zero.FindString(got))
			}
			if got := strings.ReplaceAll(got, "There is no overall score", ""); strings.Contains(got, "score") {
				t.Errorf("%s speaks of a score", name)
			}
			if strings.HasSuffix(name, "json") || strings.HasSuffix(name, "csv") {
				return
			}
			for _, want := range []string{"Self-assessment against", "as of 23 November 2026", "nobody has checked it", "Neither OpenSSF nor CISA endorses", "licensed under CC BY 4.0"} {
				if !strings.Contains(got, want) {
					t.Errorf("%s does not say %q", name, want)
				}
			}
			if n := strings.Count(got, "It asks nothing about the signing"); n > 1 || n == 0 && !strings.Contains(name, "plan") {
				t.Errorf("%s says %d times what the framework leaves out", name, n)
			}
			if strings.Contains(got, "advanced") && !strings.Contains(got, "aspirational") {
				t.Errorf("%s speaks of level 3 and not of what it is", name)
			}
		})
	}
}

// TestNothingApplies holds the sentences for a registry that nothing is asked of.
func TestNothingApplies(t *testing.T) {
	d := nowhere(t)
	got := print(t, Summary, Text, d)
	for _, want := range []string{"No category applies.", "we only mirror another registry"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if got := print(t, Plan, Text, d); !strings.Contains(got, "None of the categories applies, so there is nothing to plan.") {
		t.Errorf("the plan says: %s", got)
	}
	if got := print(t, Summary, JSON, d); strings.Contains(got, "floor") || strings.Contains(got, "ceiling") {
		t.Errorf("there is a level where none applies: %s", got)
	}
}

// TestSame prints each document twice, and from events in another order.
func TestSame(t *testing.T) {
	for _, f := range fixtures {
		b := f.make(t)
		first := map[string]string{}
		everyPrint(t, b.document(), func(name, got string) { first[name] = got })
		for i := range b.events {
			j := len(b.events) - 1 - i
			if i < j {
				b.events[i], b.events[j] = b.events[j], b.events[i]
			}
		}
		everyPrint(t, b.document(), func(name, got string) {
			if got != first[name] {
				t.Errorf("%s %s: %s", f.name, name, firstDifference(first[name], got))
			}
		})
	}
}

// TestWidths holds that no line of text is longer than it may be, and that lines
// end without blanks. Of the widths every fourth has its turn, for each assessment others.
func TestWidths(t *testing.T) {
	t.Parallel()
	for i, f := range fixtures {
		d := f.make(t).document()
		for width := minWidth; width <= 120; width++ {
			if !*all && (width+i)%4 > 0 && width > minWidth {
				continue
			}
			d.Width = width
			d.Theme = theme.Plain([]theme.Glyphs{theme.Unicode(), theme.ASCII()}[width/4%2])
			for line := range strings.Lines(print(t, Report, Text, d)) {
				line = strings.TrimSuffix(line, "\n")
				if w := theme.Width(line); w > width || strings.TrimRight(line, " ") != line {
					t.Errorf("%s at %d: %d cells: %q", f.name, width, w, line)
				}
			}
		}
	}
}

// TestPlanHasEverything holds that each format prints every step once, in the
// order of the model.
func TestPlanHasEverything(t *testing.T) {
	for _, f := range fixtures {
		for target := 1; target <= model.TopLevel; target++ {
			d := f.make(t).document()
			d.Target = target
			plan := model.MakePlan(d.Catalogue, d.Assessment, target)
			var want []string
			for _, q := range plan.FindOut {
				want = append(want, q.Criterion.ID)
			}
			for _, s := range plan.Steps() {
				want = append(want, s.Criterion.ID)
			}
			for _, s := range plan.Accepted {
				want = append(want, s.Criterion.ID)
			}
			marks := map[string]string{
				"text": `(?m)^ +(?:\[ \] )?.*  ([a-z-]+)$`,
				"md":   `(?m)^- .*\*\* \(([a-z-]+)\)\\$`,
				"html": `<code>([a-z-]+)</code></p>`,
				"json": `"id": "([a-z-]+)"`,
				"csv":  `(?m)^(?:"find out"|step|"put aside"),[0-9]*,[0-9]*,[a-z]+,[0-9],([a-z-]+),`,
			}
			for _, format := range Report.Formats() {
				var got []string
				if marks[format.Name] == "" {
					t.Fatalf("say in marks where the format %s has the ids of criteria", format.Name)
				}
				// The titles of what steps need come after all steps.
				steps, _, _ := strings.Cut(print(t, Plan, format, d), "\n  \"titles\": ")
				for _, m := range regexp.MustCompile(marks[format.Name]).FindAllStringSubmatch(steps, -1) {
					if d.Catalogue.Criterion(m[1]) != nil {
						got = append(got, m[1])
					}
				}
				if fmt.Sprint(got) != fmt.Sprint(want) {
					t.Errorf("%s, target %d, %s:\n got %v\nwant %v", f.name, target, format.Name, got, want)
				}
			}
		}
	}
}

// TestFilters holds that what is chosen is shown, and what is left out is said.
func TestFilters(t *testing.T) {
	d := demo(t).document()
	d.Categories = []string{"cli"}
	if got := print(t, Plan, Text, d); !strings.Contains(got, "The plan towards level 3") || !strings.Contains(got, "Shown: CLI Tooling. Left out:") {
		t.Errorf("the plan of one category is not for its own next level:\n%s", got)
	}
	if got := print(t, Summary, JSON, d); !strings.Contains(got, `"lowest_floor": 2`) || strings.Contains(got, `"id": "general"`) {
		t.Errorf("the summary of one category:\n%s", got)
	}
	d = demo(t).document()
	d.Effort, d.Target = model.Days, 3
	got := print(t, Plan, Text, d)
	if strings.Contains(got, "high impact · weeks") || !strings.Contains(got, "6 steps that take longer are left\nout") {
		t.Errorf("the plan for days:\n%s", got)
	}
	d.Categories = []string{"authorization"}
	if got := print(t, Plan, Text, d); !strings.Contains(got, "No step fits into that time.") {
		t.Errorf("the plan for days that has no step:\n%s", got)
	}
}

func TestCheck(t *testing.T) {
	for want, change := range map[string]func(*Document){
		`there is no category "x"; choose among authentication, authorization, general, cli`: func(d *Document) { d.Categories = []string{"cli", "x\x1b"} },
		`there is no effort "years"; choose days, weeks or months`:                           func(d *Document) { d.Effort = "years" },
		`there is no criterion "y"`:                       func(d *Document) { d.Criterion = "\x1by" },
		`there is no level 4 to aim at; choose 1, 2 or 3`: func(d *Document) { d.Target = 4 },
	} {
		d := demo(t).document()
		change(&d)
		for _, f := range Report.Formats() {
			var b strings.Builder
			if err := Report.Print(&b, f, d); err == nil || err.Error() != want || b.Len() > 0 {
				t.Errorf("%s: %v, want %s; %d bytes printed", f.Name, err, want, b.Len())
			}
		}
	}
}

type brokenPipe struct{}

var errBroken = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

// TestBrokenPipe holds that Print hands on what its writer says.
func TestBrokenPipe(t *testing.T) {
	d := demo(t).document()
	for name, k := range kinds {
		for _, f := range k.Formats() {
			if err := k.Print(brokenPipe{}, f, d); !errors.Is(err, errBroken) {
				t.Errorf("%s as %s: %v", name, f.Name, err)
			}
		}
	}
}

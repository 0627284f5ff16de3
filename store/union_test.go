package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// drawEvents draws what several people wrote in copies of one assessment: with
// clocks that differ, answers that name any earlier ones, undo, and now and then
// two events that share an ID, as no honest program writes them.
func drawEvents(t *rapid.T, criteria []string) []model.Event {
	var out []model.Event
	some := func(label string) []string {
		var ids []string
		for range rapid.IntRange(0, min(2, len(out))).Draw(t, label) {
			ids = append(ids, rapid.SampledFrom(out).Draw(t, label).ID)
		}
		return ids
	}
	for i := range rapid.IntRange(1, 24).Draw(t, "events") {
		e := model.Event{
			ID: fmt.Sprintf("e%d", i), At: day.Add(time.Duration(rapid.IntRange(0, 20).Draw(t, "minute")) * time.Minute),
			By: rapid.SampledFrom([]string{"ana", "ben", "cyn"}).Draw(t, "by"),
		}
		if i > 0 && rapid.IntRange(0, 19).Draw(t, "forged") == 0 {
			e.ID = out[i-1].ID
		}
		criterion := rapid.SampledFrom(criteria).Draw(t, "criterion")
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0:
			e.Kind, e.Profile = model.ProfileKind, &model.Profile{Accounts: rapid.SampledFrom([]string{model.Yes, model.No}).Draw(t, "accounts")}
		case 1:
			e.Kind, e.Criterion = model.IntentKind, criterion
			e.Choice = rapid.SampledFrom([]model.Choice{"", model.Planned, model.Accepted}).Draw(t, "choice")
		case 2:
			if i > 0 {
				old := rapid.SampledFrom(out).Draw(t, "taken back")
				e.Kind, e.Criterion, e.Undoes, e.By = old.Kind, old.Criterion, old.ID, old.By
				break
			}
			fallthrough
		default:
			e.Kind, e.Criterion, e.After = model.AnswerKind, criterion, some("after")
			e.State = rapid.SampledFrom(model.States[:]).Draw(t, "state")
			e.Note = rapid.SampledFrom([]string{"", "one", "two\nlines"}).Draw(t, "note")
		}
		out = append(out, e)
	}
	return out
}

// stands is all that people read of an assessment.
type stands struct {
	Findings  map[string]model.Finding
	Standings []model.Standing
	Plan      model.Plan
	Sayings   []model.Saying
}

func standsOf(c *model.Catalogue, a *model.Assessment) stands {
	s := stands{map[string]model.Finding{}, model.Standings(c, a), model.MakePlan(c, a, model.TopLevel), slices.Collect(a.Sayings(""))}
	for crit := range c.All() {
		s.Findings[crit.ID] = a.Finding(crit.ID)
	}
	return s
}

func writeJournal(t *rapid.T, path string, h model.Header, events []model.Event) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	if err := enc.Encode(h); err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if err := enc.Encode(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestUniteAnyWay: however the events of an assessment are spread over files, in
// whatever order, however often, and whichever file takes in the others, what
// comes out is the assessment of all events.
func TestUniteAnyWay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	header := acme
	header.Rungs = Format
	criteria := []string{"gone"}
	for c := range asked.All() {
		criteria = append(criteria, c.ID)
	}
	rapid.Check(t, func(t *rapid.T) {
		events := drawEvents(t, criteria)
		all := filepath.Join(folder, "all.rungs")
		writeJournal(t, all, header, events)
		want := standsOf(asked, folded(t, all))

		// Every event lies in one file at least.
		paths := make([]string, rapid.IntRange(1, 4).Draw(t, "files"))
		parts := make([][]model.Event, len(paths))
		for _, e := range events {
			for range rapid.IntRange(1, 3).Draw(t, "copies") {
				i := rapid.IntRange(0, len(paths)-1).Draw(t, "file")
				parts[i] = append(parts[i], e)
			}
		}
		for i := range paths {
			paths[i] = filepath.Join(folder, fmt.Sprintf("%d.rungs", i))
			writeJournal(t, paths[i], header, rapid.Permutation(parts[i]).Draw(t, "order"))
		}
		into := rapid.Permutation(paths).Draw(t, "into and from")
		for i := 1; i < len(into); {
			n := rapid.IntRange(1, len(into)-i).Draw(t, "at a time")
			for range rapid.IntRange(1, 2).Draw(t, "times") {
				uniteFiles(t, into[0], into[i:i+n])
			}
			i += n
		}
		got := standsOf(asked, folded(t, into[0]))
		for id := range want.Findings {
			if !reflect.DeepEqual(got.Findings[id], want.Findings[id]) {
				t.Fatalf("%s: got %+v\nwant %+v", id, got.Findings[id], want.Findings[id])
			}
		}
		if !reflect.DeepEqual(got.Standings, want.Standings) || !reflect.DeepEqual(got.Plan, want.Plan) || !reflect.DeepEqual(got.Sayings, want.Sayings) {
			t.Fatal("the levels, the plan or the history differ")
		}
		// Nothing is left to take in, so the file stays as it is.
		before, _ := os.ReadFile(into[0])
		uniteFiles(t, into[0], into)
		if after, _ := os.ReadFile(into[0]); string(after) != string(before) {
			t.Fatal("taking in what is there already changed the file")
		}
	})
}

func opened(t *rapid.T, path string) *Journal {
	j, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func folded(t *rapid.T, path string) *model.Assessment {
	j := opened(t, path)
	return model.Fold(j.Header(), j.Events())
}

func uniteFiles(t *rapid.T, into string, from []string) {
	before, err := os.ReadFile(into)
	if err != nil {
		t.Fatal(err)
	}
	var copies []Copy
	different := map[string]bool{}
	for _, path := range from {
		c := Copy{path, opened(t, path).Content()}
		for _, e := range c.Events {
			different[identity(e)] = true
		}
		copies = append(copies, c)
	}
	j := opened(t, into)
	u, err := j.Unite("into", copies...)
	if err != nil {
		t.Fatal(err)
	}
	if len(u.New)+u.There != len(different) || len(j.Events()) != len(u.Before)+len(u.New) {
		t.Fatalf("of %d events %d are new and %d were there; the journal held %d and holds %d", len(different), len(u.New), u.There, len(u.Before), len(j.Events()))
	}
	after, err := os.ReadFile(into)
	if err != nil {
		t.Fatal(err)
	}
	added, ok := strings.CutPrefix(string(after), string(before))
	if !ok {
		t.Fatal("taking in rewrote what was there")
	}
	seen := map[string]bool{}
	for line := range strings.Lines(added) {
		if seen[line] {
			t.Fatalf("a line was added twice: %s", line)
		}
		seen[line] = true
	}
}

// What is refused leaves the journal as it is, also if other copies would fit.
func TestUniteRefuses(t *testing.T) {
	copyOf := func(h model.Header, lines ...string) Copy {
		first, err := encode(h)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(strings.NewReader(string(first) + strings.Join(lines, "\n")))
		if err != nil {
			t.Fatal(err)
		}
		return Copy{"theirs", c}
	}
	j := mustCreate(t)
	fine, other, version := j.Header(), j.Header(), j.Header()
	other.ID, other.Registry, version.Version = "beta-1", "Beta", "0.2"
	for _, c := range []struct {
		copy Copy
		kind error
		says string
	}{
		{copyOf(other, eventLine("b")), ErrUnrelated, `theirs and ours do not belong together: they are two assessments ("Beta", begun on 22 November 2026; "Acme Packages", begun on`},
		{copyOf(version, eventLine("b")), ErrUnrelated, "the first answers openssf-principles 0.2, and the second openssf-principles 0.1"},
		{copyOf(fine, eventLine("b"), `{"id":"k","kind":"dance"}`), ErrNewer, "a newer version (line 3: kind"},
		{copyOf(fine, `{"id":"k","kind":"answer","mood":1}`), ErrNewer, "a newer version (line 2: field"},
	} {
		_, err := j.Unite("ours", copyOf(fine, eventLine("a")), c.copy)
		fails(t, err, c.kind, "theirs", c.says, "Nothing was taken in")
		holds(t, j, "")
	}
	u, err := j.Unite("ours", copyOf(fine, eventLine("a"), eventLine("b")[:50]))
	if err != nil || ids(u.New) != "a" {
		t.Errorf("beside a torn line: %q, %v", ids(u.New), err)
	}
	holds(t, j, "a")
}

package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// version is a catalogue of one line per category: "ID LEVEL ID LEVEL …".
func version(name string, changes []model.CatalogueChange, categories ...string) *model.Catalogue {
	c := model.Catalogue{ID: "openssf-principles", Version: name, Changes: changes}
	for i, line := range categories {
		category := model.Category{ID: fmt.Sprintf("c%d", i), Title: fmt.Sprintf("C%d", i)}
		words := strings.Fields(line)
		for j := 0; j+1 < len(words); j += 2 {
			category.Criteria = append(category.Criteria, model.Criterion{
				ID: words[j], Title: strings.ToUpper(words[j]), Level: int(words[j+1][0] - '0'), Order: j, Effort: model.Days, Impact: model.Low,
			})
		}
		c.Categories = append(c.Categories, category)
	}
	return model.NewCatalogue(c)
}

// upgrade records the steps to a version as the program does, and says whether there were any.
func (j *journal) upgrade(t interface{ Fatal(...any) }, s model.Catalogues, by, to string) bool {
	steps, _, err := s.Upgrades(j.Assessment, to)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range steps {
		j.write(by, e)
	}
	return len(steps) > 0
}

func (j *journal) answerTo(c *model.Catalogue, by, criterion string, s model.State) model.Event {
	return j.write(by, j.Given(c, answerEvent(criterion, s)))
}

func joined(criteria []*model.Criterion) string { return join(ids(criteria)) }

func floors(c *model.Catalogue, a *model.Assessment) string {
	var out []string
	for _, s := range model.Standings(c, a) {
		out = append(out, fmt.Sprint(s.Floor))
	}
	return strings.Join(out, " ")
}

// TestAskedDifferently sees that an answer remembers its revision, keeps its state, and
// is marked until it is confirmed.
func TestAskedDifferently(t *testing.T) {
	t.Parallel()
	first := version("0.1", nil, "a 1 b 1 c 1 d 1")
	second := version("0.1", []model.CatalogueChange{
		{Revision: 2, Criterion: "a", Kind: model.Tightened, Text: "A is more now."},
		{Revision: 2, Criterion: "b", Kind: model.Wording, Text: "B reads better."},
		{Revision: 3, Criterion: "a", Kind: model.Loosened, Text: "A is less again"},
	}, "a 1 b 1 c 1 d 1")
	j := newJournal()
	for _, id := range strings.Fields("a b c") {
		if e := j.answerTo(first, "ana", id, model.Met); e.Rev != 0 || e.Version != "" {
			t.Errorf("of revision 1 nothing is written: %+v", e)
		}
	}
	if d := j.Differing(first); d != nil {
		t.Errorf("nothing has changed, and %v differs", d)
	}
	before := floors(first, j.Assessment)
	if got := floors(second, j.Assessment); got != before {
		t.Errorf("levels moved from %s to %s", before, got)
	}
	d := j.Differing(second)
	if len(d) != 1 || d[0].Criterion.ID != "a" {
		t.Fatalf("%v differs", d)
	}
	if got, want := second.Differently(d[0].Differences), "Asked differently since revision 2 of the text: A is more now. A is less again."; got != want {
		t.Errorf("it says %q", got)
	}
	if got := second.Differently(j.Differs(second, "b")) + second.Differently(j.Differs(second, "d")); got != "" {
		t.Errorf("of what is only reworded, or not answered, it says %q", got)
	}
	noted := j.Again("a")
	noted.Note = "see the minutes"
	if j.write("ben", j.Given(second, noted)); len(j.Differing(second)) != 1 {
		t.Error("a note is no answer")
	}
	again := j.write("ben", j.Given(second, j.Again("a")))
	if again.Rev != 3 || j.Finding("a").State() != model.Met || j.Differing(second) != nil {
		t.Errorf("after confirming: %+v, %v", again, j.Differing(second))
	}
	j.undo("ben")
	if len(j.Differing(second)) != 1 {
		t.Error("what was confirmed is taken back, and the mark with it")
	}
}

// family are three versions: b is split, c and d become one, e gets another name, f is
// retired, and g and k are new; then what came of it is changed again.
func family() (model.Catalogues, *model.Catalogue, *model.Catalogue, *model.Catalogue) {
	one := version("0.1", nil, "a 1 b 1 f 2", "c 1 d 2 e 3")
	two := version("0.2", []model.CatalogueChange{
		{Since: "0.1", Criterion: "a", Kind: model.Tightened, Text: "A is more now."},
		{Since: "0.1", Kind: model.Split, From: []string{"b"}, To: []string{"b", "b2"}, Text: "B is two now."},
		{Since: "0.1", Kind: model.Merged, From: []string{"c", "d"}, To: []string{"cd"}, Text: "C and D are one now."},
		{Since: "0.1", Kind: model.Renamed, From: []string{"e"}, To: []string{"ee"}, Text: "E has another name."},
		{Since: "0.1", Criterion: "f", Kind: model.Retired, Text: "F is not asked."},
		{Since: "0.1", Criterion: "g", Kind: model.New, Text: "G is new."},
		{Revision: 2, Criterion: "ee", Kind: model.Loosened, Text: "E is less."},
	}, "a 1 b 1 g 3", "b2 1 cd 1 ee 2")
	three := version("0.3", []model.CatalogueChange{
		{Since: "0.2", Kind: model.Merged, From: []string{"b", "b2"}, To: []string{"b3"}, Text: "B is one again."},
		{Since: "0.2", Criterion: "k", Kind: model.New},
	}, "a 1 b3 1 g 3", "cd 1 ee 2 k 3")
	s := model.Catalogues{three, one, two}
	s.Link()
	return s, one, two, three
}

// TestUpgrade goes through all that can become of a criterion.
func TestUpgrade(t *testing.T) {
	t.Parallel()
	s, one, two, _ := family()
	j := newJournal()
	for _, line := range strings.Fields("a:met b:met f:unmet c:met d:partly e:met") {
		id, state, _ := strings.Cut(line, ":")
		j.answerTo(one, "ana", id, model.State(state))
	}
	if newest := s.Newest(j.Assessment); newest != "0.3" {
		t.Errorf("the newest is %s", newest)
	}
	steps, planned, err := s.Upgrades(j.Assessment, "0.2")
	if err != nil || len(steps) != 1 {
		t.Fatal(err, steps)
	}
	u := model.WhatBecame(two, j.Assessment, planned)
	got := fmt.Sprintf("carried %s; again %s; new %s; retired %s", joined(u.Carried), joined(u.Again), joined(u.New), joined(u.Retired))
	if want := "carried ; again a b b2 cd ee; new g; retired f"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	before := everything(one, j.Assessment)
	j.upgrade(t, s, "ana", "0.2")
	if id, v := j.Catalogue(); id != "openssf-principles" || v != "0.2" {
		t.Errorf("it answers %s %s", id, v)
	}
	if !reflect.DeepEqual(model.Standings(two, planned), model.Standings(two, j.Assessment)) {
		t.Error("the plan of the upgrade is not what it does")
	}
	states := ""
	for c := range two.All() {
		states += c.ID + ":" + string(j.Finding(c.ID).State()) + " "
	}
	if want := "a:met b:met g: b2:met cd:partly ee:met "; states != want {
		t.Errorf("%s\nwant %s", states, want)
	}
	if f := j.Finding("cd"); len(f.Heads) != 2 || !f.Disputed() {
		t.Errorf("what was merged does not stand side by side: %+v", f)
	}
	if left := j.Left(two); !slices.Equal(left, []string{"f"}) {
		t.Errorf("left are %v", left)
	}
	if says := two.Differently(j.Differs(two, "b2")); says != "Asked differently since version 0.2: B is two now." {
		t.Errorf("of what was split it says %q", says)
	}
	// C0 was on level 1 because F of level 2 was not met; without F it would be level 2.
	if got := floors(two, j.Assessment); got != "1 0" {
		t.Errorf("the floors are %s", got)
	}
	if st := model.Standings(two, j.Assessment)[0]; st.Waiting != 2 || !strings.Contains(st.Reason, "once one answer here is given or confirmed") {
		t.Errorf("the reason is %q, waiting %d", st.Reason, st.Waiting)
	}
	// What was said of the one that was split is told of both halves, and of each what replaced it.
	told := func(j *journal, id string) string {
		out := ""
		for s := range j.Sayings(id) {
			out += fmt.Sprintf("%s %s instead of %d %v; ", s.Criterion, s.State, len(s.Instead), s.Stands)
		}
		return out
	}
	if got := told(j, "b2"); got != "b met instead of 0 true; " {
		t.Errorf("of b2 is told: %s", got)
	}
	if got := told(j, "ee"); got != "e met instead of 0 true; " {
		t.Errorf("of what was renamed is told: %s", got)
	}
	back := j.copy("x")
	j.write("ana", j.Given(two, j.Again("b")))
	if got := floors(two, j.Assessment); got != "2 0" {
		t.Errorf("after one was confirmed the floors are %s", got)
	}
	if got := told(j, "b"); got != "b met instead of 0 false; b met instead of 1 true; " {
		t.Errorf("of b is told: %s", got)
	}
	if got := told(j, ""); !strings.HasPrefix(got, "a met instead of 0 true; b met instead of 0 true; f not met instead of 0 true; c met instead of 0 true") {
		t.Errorf("of all is told: %s", got)
	}
	if len(j.Differs(two, "b")) != 0 || len(j.Differs(two, "b2")) != 1 {
		t.Error("one half of what was split is confirmed, and not the other")
	}
	if !back.undo("ana") {
		t.Fatal("the upgrade cannot be taken back")
	}
	after := everything(one, back.Assessment)
	after.Last, after.Sayings = before.Last, before.Sayings // they tell of the upgrade and that it was taken back
	same(t, "after undo", after, before)
}

// TestUpgradeApart lets two people upgrade differently far, and go on answering.
func TestUpgradeApart(t *testing.T) {
	t.Parallel()
	s, one, two, three := family()
	ana := newJournal()
	ana.answerTo(one, "ana", "b", model.Met)
	ben := ana.copy("f")
	cid := ana.copy("g")
	ana.upgrade(t, s, "ana", "0.2")
	ana.answerTo(two, "ana", "b2", model.Partly)
	ben.upgrade(t, s, "ben", "0.3")
	ben.now = ben.now.Add(-time.Hour) // a clock decides nothing here
	cid.answerTo(one, "cid", "f", model.Met)
	cid.answerTo(one, "cid", "e", model.Unmet)
	all := ana.copy("h")
	all.merge(ben)
	all.merge(cid)
	if _, v := all.Catalogue(); v != "0.3" {
		t.Fatalf("it answers %s", v)
	}
	if f := all.Finding("b3"); f.State() != model.Partly || len(f.Heads) != 2 {
		t.Errorf("b3 is %+v", f)
	}
	if all.Finding("ee").State() != model.Unmet || !slices.Equal(all.Left(three), []string{"f"}) {
		t.Errorf("cid's answers: %+v, left %v", all.Finding("ee"), all.Left(three))
	}
}

func TestUpgradesRefuse(t *testing.T) {
	t.Parallel()
	s, _, _, _ := family()
	j := newJournal()
	if steps, _, err := s.Upgrades(j.Assessment, "0.1"); err != nil || steps != nil {
		t.Error("to the same version is no step", err)
	}
	if _, _, err := s.Upgrades(j.Assessment, "9"); err == nil || !strings.Contains(err.Error(), "no version 9") {
		t.Error(err)
	}
	j.upgrade(t, s, "ana", "0.3")
	if _, _, err := s.Upgrades(j.Assessment, "0.1"); err == nil || !strings.Contains(err.Error(), "nothing tells") {
		t.Error(err)
	}
	ring := model.Catalogues{
		version("1", []model.CatalogueChange{{Since: "2", Criterion: "a", Kind: model.New}}, "a 1"),
		version("2", []model.CatalogueChange{{Since: "1", Criterion: "a", Kind: model.New}}, "a 1"),
	}
	ring.Link() // ends
	if steps, _, err := ring.Upgrades(model.Fold(model.Header{Catalogue: "openssf-principles", Version: "1"}, nil), "2"); err == nil && len(steps) != 1 {
		t.Error(steps)
	}
}

// TestUpgradesMerge holds of random answers, chains of versions and upgrades of two
// people: the fold does not depend on the order, no answer disappears, and an upgrade alone
// raises no floor.
func TestUpgradesMerge(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := randomVersions(t)
		j := newJournal()
		j.Assessment = model.Fold(model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: s[0].Version, ID: "h"}, nil)
		people := []*journal{j, nil}
		now := func(j *journal) *model.Catalogue { _, v := j.Catalogue(); return s.Find("openssf-principles", v) }
		act := func(j *journal, by string) {
			c := now(j)
			switch rapid.IntRange(0, 9).Draw(t, "act") {
			case 0, 1:
				i := slices.Index(s, c)
				if i+1 < len(s) {
					held := heights(c, j.Assessment)
					// Somebody may have answered the new version before the upgrade was taken back.
					given := slices.ContainsFunc(j.Events(), func(e model.Event) bool { return e.Kind == model.AnswerKind && e.Version == s[i+1].Version })
					if j.upgrade(t, s, by, s[i+1].Version); !given {
						risen(t, held, heights(s[i+1], j.Assessment))
					}
				}
			case 2:
				j.undo(by)
			default:
				var all []string
				for crit := range c.All() {
					all = append(all, crit.ID)
				}
				if len(all) > 0 {
					j.answerTo(c, by, rapid.SampledFrom(all).Draw(t, "criterion"), rapid.SampledFrom(model.States[:]).Draw(t, "state"))
				}
			}
		}
		for range rapid.IntRange(0, 8).Draw(t, "common") {
			act(j, "ana")
		}
		people[1] = j.copy("f")
		for range rapid.IntRange(0, 12).Draw(t, "apart") {
			who := rapid.IntRange(0, 1).Draw(t, "who")
			act(people[who], []string{"ana", "ben"}[who])
			if rapid.IntRange(0, 5).Draw(t, "merge") == 0 {
				people[who].merge(people[1-who])
			}
		}
		all := j.copy("z")
		all.merge(people[1])
		c := now(all)
		whole := everything(c, all.Assessment)

		// In any order, by folding or one by one.
		events := all.Events()
		shuffled := rapid.Permutation(events).Draw(t, "order")
		same(t, "folded in another order", everything(c, model.Fold(all.Header, slices.Clone(shuffled))), whole)
		grown := model.Fold(all.Header, nil)
		for i, e := range shuffled {
			grown.Apply(e)
			if i%3 == 0 {
				grown.Finding("a0")
				model.Standings(c, grown)
			}
		}
		same(t, "one by one", everything(c, grown), whole)

		// Every answer that stands to some version stands somewhere, or is left and named.
		shown := map[string]bool{}
		for crit := range c.All() {
			for _, h := range all.Finding(crit.ID).Heads {
				shown[h.ID] = true
			}
		}
		left := all.Left(c)
		replaced := map[string]bool{}
		for _, e := range events {
			for _, id := range e.After {
				replaced[id] = true
			}
			replaced[e.Undoes] = true
		}
		for _, e := range events {
			if e.Kind == model.AnswerKind && e.Undoes == "" && !replaced[e.ID] && !shown[e.ID] && !slices.Contains(left, e.Criterion) {
				t.Fatalf("the answer %s to %s %s disappeared", e.ID, e.Criterion, e.Version)
			}
		}

		// Without one upgrade that nobody followed: the floors are no lower with it.
		for i, e := range events {
			if e.Kind != model.CatalogueKind || replaced[e.ID] || e.Version != c.Version || e.Undoes != "" {
				continue
			}
			others := slices.Delete(slices.Clone(events), i, i+1)
			without := model.Fold(all.Header, others)
			_, v := without.Catalogue()
			// Who answered a version on the way let its floor rise, whoever upgraded then.
			if v == c.Version || slices.ContainsFunc(others, func(e model.Event) bool { return e.Version > v }) {
				continue
			}
			risen(t, heights(s.Find("openssf-principles", v), without), heights(c, all.Assessment))
		}
	})
}

// heights are the floors by category.
func heights(c *model.Catalogue, a *model.Assessment) map[string]int {
	out := map[string]int{}
	for _, s := range model.Standings(c, a) {
		if s.Applies {
			out[s.Category.ID] = s.Floor
		}
	}
	return out
}

func risen(t *rapid.T, before, after map[string]int) {
	for id, floor := range after {
		if floor > before[id] {
			t.Fatalf("an upgrade alone raised %s from %d to %d", id, before[id], floor)
		}
	}
}

// randomVersions are two to four versions of a catalogue that follow each other.
func randomVersions(t *rapid.T) model.Catalogues {
	type at struct{ category, level int }
	spots := map[string]at{}
	spot := func() at {
		return at{rapid.IntRange(0, 1).Draw(t, "category"), rapid.IntRange(1, 3).Draw(t, "level")}
	}
	made := 0
	fresh := func() string { made++; return fmt.Sprintf("a%d", made-1) }
	for range rapid.IntRange(2, 6).Draw(t, "criteria") {
		spots[fresh()] = spot()
	}
	var out model.Catalogues
	build := func(changes []model.CatalogueChange) {
		lines := make([]string, 2)
		for i := range made {
			id := fmt.Sprintf("a%d", i)
			if s, ok := spots[id]; ok {
				lines[s.category] += fmt.Sprintf(" %s %d", id, s.level)
			}
		}
		out = append(out, version(fmt.Sprintf("0.%d", len(out)+1), changes, lines...))
	}
	build(nil)
	for range rapid.IntRange(1, 3).Draw(t, "versions") {
		since := out[len(out)-1].Version
		var free []string
		for i := range made {
			if id := fmt.Sprintf("a%d", i); spots[id] != (at{}) {
				free = append(free, id)
			}
		}
		free = rapid.Permutation(free).Draw(t, "free")
		take := func() string { id := free[0]; free = free[1:]; return id }
		var changes []model.CatalogueChange
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			ch := model.CatalogueChange{Since: since, Kind: rapid.SampledFrom([]model.ChangeKind{
				model.Wording, model.Tightened, model.Renamed, model.Split, model.Merged, model.New, model.Retired,
			}).Draw(t, "kind")}
			switch {
			case ch.Kind == model.New:
				ch.Criterion = fresh()
				spots[ch.Criterion] = spot()
			case len(free) < 2:
				continue
			case ch.Kind == model.Retired:
				ch.Criterion = take()
				delete(spots, ch.Criterion)
			case ch.Kind == model.Renamed:
				old, id := take(), fresh()
				ch.From, ch.To, spots[id] = []string{old}, []string{id}, spot()
				delete(spots, old)
			case ch.Kind == model.Split:
				old, id := take(), fresh()
				ch.From, ch.To, spots[id] = []string{old}, []string{old, id}, spot()
			case ch.Kind == model.Merged:
				x, y := take(), take()
				ch.From, ch.To = []string{x, y}, []string{x}
				delete(spots, y)
			default:
				ch.Criterion = take()
			}
			changes = append(changes, ch)
		}
		if len(changes) == 0 {
			changes = []model.CatalogueChange{{Since: since, Criterion: "none", Kind: model.Wording}}
		}
		build(changes)
	}
	out.Link()
	return out
}

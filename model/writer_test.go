package model_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// answerWith says a state as the faces do: with the note that stands, or another one.
func (j *journal) answerWith(by, criterion string, s model.State, note func(old string) string) model.Event {
	e := j.Again(criterion)
	e.State = s
	if note != nil {
		e.Note = note(e.Note)
	}
	return j.write(by, e)
}

func TestANoteKeepsTheNameOfItsWriter(t *testing.T) {
	const id = "mfa-totp"
	writes := func(text string) func(string) string { return func(string) string { return text } }
	adds := func(text string) func(string) string {
		return func(old string) string { return strings.TrimSpace(old + "\n" + text) }
	}
	j := newJournal()
	says := func(want string) {
		t.Helper()
		for _, h := range j.Finding(id).Heads {
			if got := strings.Join(j.Writers(h), ", "); got != want {
				t.Errorf("%q, answered by %s: written by %q, want %q", h.Note, h.By, got, want)
			}
		}
	}
	j.answerWith("ana", id, model.Partly, writes("My note."))
	says("ana")
	j.answerWith("ben", id, model.Met, nil)
	says("ana")
	j.answerWith("ben", id, model.Met, nil)
	says("ana")
	bens := j.copy("b")
	j.answerWith("ana", id, model.Unmet, nil)
	bens.answerWith("cyn", id, model.Met, adds("So it is."))
	j.merge(bens)
	j.answerWith("ben", id, model.Met, nil) // settles it; both notes stand side by side
	says("ana, cyn")
	j.answerWith("dan", id, model.Met, adds("And a line of dan's."))
	says("ana, cyn, dan")
	j.undo("dan")
	says("ana, cyn")
	j.answerWith("dan", id, model.Met, writes("All new."))
	says("dan")
	if got := j.NoteBy(j.Finding(id).Heads[0]); got != "" {
		t.Errorf("it is dan's own note, and %q is said", got)
	}
}

// Three people on three copies, with merges, imports, undo and redo: no event and no note
// ever carries a name other than that of who was at the keyboard.
func TestNobodysWordsUnderAnothersName(t *testing.T) {
	c := smallCatalogue()
	people := []string{"ana", "ben", "cyn"}
	rapid.Check(t, func(t *rapid.T) {
		first := newJournal()
		copies := map[string]*journal{"ana": first, "ben": first.copy("b"), "cyn": first.copy("c")}
		keyboard := map[string]string{} // who was at it, by the ID of an event
		wrote := map[string]string{}    // and by the line of a note
		criterion := rapid.SampledFrom([]string{"email-verified", "mfa-totp"})
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			who := rapid.SampledFrom(people).Draw(t, "who")
			j := copies[who]
			known := j.Len()
			switch rapid.IntRange(0, 8).Draw(t, "what") {
			case 0:
				j.merge(copies[rapid.SampledFrom(people).Draw(t, "from")])
				known = j.Len()
			case 1: // an import: the copy of somebody else, to go on with
				of := copies[rapid.SampledFrom(people).Draw(t, "of")]
				j.Assessment = model.Fold(of.Header, of.Events())
				known = j.Len()
			case 2:
				j.undo(who)
			case 3:
				j.redo(who)
			case 4:
				line := fmt.Sprintf("line %d", len(wrote))
				wrote[line] = who
				j.answerWith(who, criterion.Draw(t, "criterion"), model.Partly, func(old string) string { return strings.TrimSpace(old + "\n" + line) })
			default:
				j.answerWith(who, criterion.Draw(t, "criterion"), rapid.SampledFrom(model.States[:]).Draw(t, "state"), nil)
			}
			for _, e := range j.Events()[known:] {
				keyboard[e.ID] = who
			}
			for _, e := range j.Events() {
				if e.By != keyboard[e.ID] {
					t.Fatalf("%s was at the keyboard, and %s carries the name %s", keyboard[e.ID], e.ID, e.By)
				}
				if taken := slices.IndexFunc(j.Events(), func(o model.Event) bool { return o.ID == e.Undoes }); taken >= 0 && j.Events()[taken].By != e.By {
					t.Fatalf("%s took back what %s had said", e.By, j.Events()[taken].By)
				}
			}
			for crit := range c.All() {
				for _, h := range j.Finding(crit.ID).Heads {
					want := map[string]bool{}
					for line := range strings.Lines(h.Note) {
						if line = strings.TrimSpace(line); line != "" {
							want[wrote[line]] = true
						}
					}
					got := j.Writers(h)
					for _, name := range got {
						if !want[name] {
							t.Fatalf("%q: %s is named and wrote nothing of it", h.Note, name)
						}
					}
					if len(got) != len(want) {
						t.Fatalf("%q: written by %v, and named are %v", h.Note, want, got)
					}
				}
			}
		}
	})
}

func TestEvidenceKeepsTheNameOfItsGiver(t *testing.T) {
	const id = "mfa-totp"
	j := newJournal()
	gives := func(by string, s model.State, evidence ...model.Evidence) {
		e := j.Again(id)
		e.State, e.Evidence = s, append(e.Evidence, evidence...)
		j.write(by, e)
	}
	says := func(want map[model.Evidence]string) {
		t.Helper()
		if got := j.EvidenceBy(j.Finding(id).Heads[0]); !maps.Equal(got, want) {
			t.Errorf("given by %v, want %v", got, want)
		}
	}
	page, again, log := model.Evidence{Ref: "page", Seen: "2026-01-02"}, model.Evidence{Ref: "page", Seen: "2026-02-03"}, model.Evidence{Ref: "log"}
	gives("ana", model.Partly, page)
	says(map[model.Evidence]string{})
	gives("ben", model.Met, log)
	says(map[model.Evidence]string{page: "ana"})
	bens := j.copy("b")
	gives("cyn", model.Unmet)
	says(map[model.Evidence]string{page: "ana", log: "ben"})
	e := bens.Again(id)
	e.State, e.Evidence = model.Met, []model.Evidence{again, log}
	bens.write("dan", e) // who saw it again says something new
	j.merge(bens)
	gives("ben", model.Met)
	says(map[model.Evidence]string{page: "ana", again: "dan"})
	j.undo("ben")
	gives("ana", model.Met)
	says(map[model.Evidence]string{log: "ben", again: "dan"})
}

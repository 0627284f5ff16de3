package report

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestChangedProfile sees that of a profile that was said before only what changed is told, and of
// what was taken back the day on which it stands.
func TestChangedProfile(t *testing.T) {
	b := newBook(t, "Acme")
	first := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads, model.Builds}, Ecosystem: "Hex"}
	second := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Ecosystem: "opam", Clients: []string{"mix"}}
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &first})
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &second, After: []string{"e001"}})
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &second, After: []string{"e002"}})
	b.add("ana", model.Event{Kind: model.ProfileKind, Undoes: "e003"})
	d := b.document()
	history := strings.Join(strings.Fields(print(t, History, Text, d)), " ")
	change := "people install with mix, its ecosystem is Hex → its ecosystem is opam, not said any more: it builds on their behalf"
	for _, want := range []string{
		"profile: it has user accounts, it serves files that maintainers upload, it builds on their behalf, its ecosystem is Hex (ana)",
		"profile: " + change + " (ana)",
		"profile: as before (ana); taken back since",
		"profile: took back: the change of 16 September 2026 (ana)",
	} {
		if !strings.Contains(history, want) {
			t.Errorf("the history does not say %s:\n%s", want, history)
		}
	}
	d.Before, d.From, d.To = model.Fold(b.header, b.events[:1]), "a", "b"
	if diff := strings.Join(strings.Fields(print(t, Diff, Text, d)), " "); !strings.Contains(diff, "profile: "+change) {
		t.Errorf("the diff does not say %s:\n%s", change, diff)
	}
}

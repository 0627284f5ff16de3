package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestMenuLeavesOutWhatIsPrivate: what the menu of the wizard prints for others holds
// neither the note nor the name of a person, in whatever variant and format.
func TestMenuLeavesOutWhatIsPrivate(t *testing.T) {
	assessment, err := demoAssessment()
	if err != nil {
		t.Fatal(err)
	}
	secrets := `\b(ana|ben)\b`
	for _, e := range assessment.Events() {
		if e.Note != "" && !e.Public {
			secrets += "|" + regexp.QuoteMeta(e.Note[:min(len(e.Note), 20)])
		}
	}
	secret := regexp.MustCompile(secrets)
	outside := map[string]bool{"statement": true, "funding": true, "news": true}
	a, printed := program(), 0
	for _, p := range a.printers() {
		for _, one := range append(p.Several(assessment), p) {
			if !outside[p.Name] || one.Print == nil {
				continue
			}
			for _, ending := range one.Endings {
				file := filepath.Join(t.TempDir(), "out"+ending)
				if _, err := one.Print(file, assessment); err != nil {
					t.Fatalf("%s as %s: %v", one.Name, ending, err)
				}
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				printed++
				if found := secret.Find(text); found != nil {
					t.Errorf("%s as %s holds %q", one.Name, ending, found)
				}
			}
		}
	}
	if printed < 30 {
		t.Errorf("only %d files were printed", printed)
	}
}

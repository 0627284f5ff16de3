package cli

import (
	"runtime"
	"strings"
	"testing"

	"rungs/model"
)

// TestFarewell sees that at the end of the wizard the command and the path stand whole, each on a
// line of its own as a shell takes it, and that no other line is wider than the window.
func TestFarewell(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there a path is not quoted")
	}
	deep := "/srv/" + strings.Repeat("a folder/", 9) + "security.rungs"
	for name, c := range map[string]struct {
		where, inShell, readOnly string
		want                     []string
	}{
		"at home":    {"/home/ana/.local/state/rungs/acme.rungs", "acme", "", []string{"rungs acme", "~/.local/state/rungs/acme.rungs"}},
		"a long way": {deep, "'" + deep + "'", "", []string{"rungs '" + deep + "'"}},
		"with a gap": {"/home/ana/my files/acme.rungs", "acme", "", []string{"~/'my files/acme.rungs'"}},
		"rescued":    {"/tmp/acme.rungs", "", "all of it is there", []string{"everything is in:", "/tmp/acme.rungs"}},
		"not hers":   {"/home/anabel/acme.rungs", "acme", "", []string{"/home/anabel/acme.rungs"}},
	} {
		for _, width := range []int{40, 80} {
			o := &model.Opened{Name: "acme", Where: c.where, InShell: c.inShell, ReadOnly: c.readOnly, Assessment: model.Fold(model.Header{}, nil), Catalogue: model.NewCatalogue(model.Catalogue{})}
			said := (&app{Env: withEnv("HOME", "/home/ana/")}).farewell(o, width)
			lines := strings.Split(said, "\n")
			for _, want := range c.want {
				found := false
				for _, line := range lines {
					found = found || strings.TrimSpace(line) == want
				}
				if !found {
					t.Errorf("%s, %d: %q is no line of\n%s", name, width, want, said)
				}
			}
			for _, line := range lines {
				if len("rungs: "+line) > width && !strings.Contains(line, "/") && !strings.HasPrefix(line, "everything") {
					t.Errorf("%s: %q is wider than %d", name, line, width)
				}
			}
			if strings.Count(said, "security.rungs") > 1 {
				t.Errorf("%s: the file is named twice\n%s", name, said)
			}
			if c.readOnly != "" && strings.Contains(said, "Go on") {
				t.Errorf("%s: it is to be gone on with\n%s", name, said)
			}
		}
	}
}

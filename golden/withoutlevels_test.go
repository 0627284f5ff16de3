package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/content"
)

// TestScreensWithoutLevels draws the wizard on six questions of one's own, which stand
// on no levels: how they are answered, what is in place, and the plan.
func TestScreensWithoutLevels(t *testing.T) {
	t.Parallel()
	six, err := content.Load(os.DirFS(filepath.Join("testdata", "six")))
	if err != nil {
		t.Fatal(err)
	}
	var pictures strings.Builder
	for _, keys := range []string{"any", "any 1 2 text:GitHub|enter 3", "any 1 2 text:GitHub|enter 1 tab", "any 4 3 2 text:GitHub|enter shift+tab shift+tab"} {
		p := playerOf(t, six, "demo", 80, 24, true)
		p.press(keys)
		screen := p.plain()
		pictures.WriteString("-- " + keys + " --\n" + screen + "\n")
		if strings.Contains(screen, "evel 1") || strings.Contains(screen, "evel 0") {
			t.Errorf("after %s there is a level:\n%s", keys, screen)
		}
	}
	check(t, "withoutlevels.txt", pictures.String())
}

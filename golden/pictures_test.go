package golden

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

var pictures = flag.String("pictures", "", "the folder into which TestPictures draws every screen in every size, dark and light")

// TestPictures draws the screens for the eye: a golden file says what stands
// where, not whether it is good to look at.
func TestPictures(t *testing.T) {
	t.Parallel()
	if *pictures == "" {
		t.Skip("only with -pictures FOLDER")
	}
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for _, size := range sizes {
				for _, look := range looks {
					width, height := size[0], size[1]
					p := newPlayer(t, s.start, width, height, look.dark)
					p.press(s.keys)
					name := fmt.Sprintf("%s-%dx%d-%s.svg", s.name, width, height, look.name)
					if err := os.WriteFile(filepath.Join(*pictures, name), []byte(look.draw(p.app.View().Content, width, height)), 0o600); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}

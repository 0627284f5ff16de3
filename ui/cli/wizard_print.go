package cli

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// printer writes a kind of document for the wizard and for the questions: into a
// file in the format of its ending, never over one that is there.
func (a *app) printer(k report.Kind) model.Printer {
	formats := k.Formats()
	return model.Printer{Endings: formats.Endings(), Print: func(file string, assessment *model.Assessment, target int) (string, error) {
		if rest, ok := strings.CutPrefix(file, "~/"); ok { // as a shell would take it
			file = filepath.Join(a.Getenv("HOME"), rest)
		}
		if file == "-" {
			return "", errors.New("here - is no file; give a name such as plan.md")
		}
		format, err := formats.Of(file)
		if err != nil {
			return "", err
		}
		var b bytes.Buffer
		doc := report.Document{Ecosystems: a.Ecosystems, Catalogue: a.answered(assessment), Assessment: assessment, Target: target, Now: a.date(), Theme: theme.Plain(a.glyphs(a.ascii)), Letters: a.letters(), Paper: true}
		if err := k.Print(&b, format, doc); err != nil {
			return "", err
		}
		if err := writeFile(file, b.Bytes(), false, false); err != nil {
			return "", errors.New(strings.Replace(err.Error(), ", or add --force to write over it", "", 1))
		}
		return filepath.Abs(file)
	}}
}

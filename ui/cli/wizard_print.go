package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// printFile writes a document for the wizard and for the questions: into a file in
// the format of its ending, never over one that is there. It returns the whole path.
func (a *app) printFile(which func(report.Format) report.Printer) func(string, *model.Assessment, int) (string, error) {
	return func(file string, assessment *model.Assessment, target int) (string, error) {
		if rest, ok := strings.CutPrefix(file, "~/"); ok { // as a shell would take it
			file = filepath.Join(a.Getenv("HOME"), rest)
		}
		format, ok := formatOf(file)
		if !ok {
			return "", fmt.Errorf("the ending of %s is that of no format; choose .txt, .md, .html, .json or .csv", model.CleanLine(file))
		}
		printer := which(format)
		if printer == nil {
			return "", fmt.Errorf("this cannot be printed as %s", format.Name)
		}
		var b bytes.Buffer
		doc := report.Document{Catalogue: a.catalogue, Assessment: assessment, Target: target, Now: a.date(), Theme: theme.Plain(a.glyphs(a.ascii)), Paper: true}
		if err := printer(&b, doc); err != nil {
			return "", err
		}
		if err := writeFile(file, b.Bytes(), false); err != nil {
			return "", errors.New(strings.Replace(err.Error(), ", or add --force to write over it", "", 1))
		}
		return filepath.Abs(file)
	}
}

package cli

import (
	"bytes"
	_ "embed"
	"fmt"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

// demoName is the name under which every command finds the demo, unless the
// person has an assessment of that name.
const demoName = "demo"

// demoJournal is the assessment of a registry that does not exist: three
// evenings of two people, all six states, a disagreement, steps planned and put
// aside.
//
//go:embed demo.rungs
var demoJournal []byte

func demoAssessment() (*model.Assessment, error) {
	read, err := store.Parse(bytes.NewReader(demoJournal))
	if err != nil {
		return nil, fmt.Errorf("the demo is damaged: %w", err)
	}
	return model.Fold(read.Header, read.Events), nil
}

func (a *app) demo() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Look around in a made-up registry",
		Long: "Opens the assessment of a registry that does not exist. You can try everything; nothing is saved. " +
			"The other commands know it by the name demo.",
		Example: "rungs demo\nrungs plan demo",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return a.wizard([]string{demoName}) },
	}
}

// Demo is the demo in the wizard: what is answered there is forgotten.
func (s *shelf) Demo() (model.Opened, error) {
	assessment, err := demoAssessment()
	if err != nil {
		return model.Opened{}, err
	}
	return model.Opened{
		Name: demoName, Where: "nowhere: this is the demo", Assessment: assessment, Catalogue: s.app.answered(assessment),
		Journal: forgetful{recorder{app: s.app}}, By: "you", Demo: true, InShell: demoName,
	}, nil
}

// forgetful is a journal that keeps nothing.
type forgetful struct{ recorder }

func (forgetful) Record(events []model.Event) ([]model.Event, error) { return events, nil }
func (forgetful) News() ([]model.Event, error)                       { return nil, nil }

package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

func (a *app) export() *cobra.Command {
	output := ""
	c := &cobra.Command{
		Use:   "export [ASSESSMENT]",
		Short: "A copy for another person or machine",
		Long: "Writes the file as it is, with all private notes. Whoever gets the copy can answer in it, and rungs merge or rungs import " +
			"takes the answers in again. For a page to publish, see rungs statement; for a table of the answers, rungs report -o answers.csv.",
		Example: "rungs export acme -o acme.rungs\n" +
			"rungs export acme | ssh work rungs import - acme",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := a.whole(first(args))
			if err != nil {
				return err
			}
			if output != "" {
				if err := store.CreateFile(output, data); !errors.Is(err, store.ErrExists) {
					return err
				}
				return fmt.Errorf("%s is there already. Choose another name", model.Spelled(output))
			}
			if isTerminal(a.Stdout) {
				data = []byte(model.Clean(string(data))) // a damaged line may hold anything
			}
			_, err = a.Stdout.Write(data)
			return unprinted(err)
		},
	}
	outputFlag(c, &output, "write to this file")
	return c
}

// whole is a journal as it lies on the disk, without what another program is in the
// middle of writing.
func (a *app) whole(assessment string) ([]byte, error) {
	data, err := a.raw(assessment)
	if err != nil {
		return nil, err
	}
	if end := bytes.LastIndexByte(data, '\n'); end >= 0 && end < len(data)-1 {
		if _, err := store.Parse(bytes.NewReader(data[:end+1])); err == nil {
			data = data[:end+1]
		}
	}
	return data, nil
}

// raw is the file of an assessment as it lies there.
func (a *app) raw(assessment string) ([]byte, error) {
	j, err := a.find(assessment)
	if errors.Is(err, store.ErrNotFound) && assessment == demoName {
		return demoJournal, nil
	}
	if err != nil {
		return nil, err
	}
	return j.Bytes()
}

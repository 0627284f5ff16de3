package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

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
			"takes the answers in again. For a copy to publish, see rungs report --public.",
		Example: "rungs export acme -o acme.rungs\n" +
			"rungs export acme | ssh work rungs import - acme",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := a.bytes(first(args))
			if err != nil {
				return err
			}
			if output != "" && output != "-" {
				return writePrivate(output, data)
			}
			if isTerminal(a.Stdout) {
				data = []byte(model.Clean(string(data))) // a damaged line may hold anything
			}
			if _, err := a.Stdout.Write(data); err != nil && !closedPipe(err) {
				return fmt.Errorf("the output could not be written: %w", err)
			}
			return nil
		},
	}
	c.Flags().StringVarP(&output, "output", "o", "", "write to this file")
	return c
}

// bytes is a journal as it lies on the disk.
func (a *app) bytes(assessment string) ([]byte, error) {
	j, err := a.find(assessment)
	if errors.Is(err, store.ErrNotFound) && assessment == demoName {
		return demoJournal, nil
	}
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(j.Path())
	if err != nil {
		return nil, fmt.Errorf("%s could not be read: %w", model.CleanLine(j.Path()), err)
	}
	// What another program is in the middle of writing is not part of it yet.
	if end := bytes.LastIndexByte(data, '\n'); end >= 0 {
		if _, err := store.Parse(bytes.NewReader(data[:end+1])); err == nil {
			data = data[:end+1]
		}
	}
	return data, nil
}

// writePrivate writes a new file for the user alone: there are private notes in
// it. It never goes over a file that is there.
func writePrivate(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already. Choose another name", model.CleanLine(path))
	}
	if err == nil {
		_, err = f.Write(data)
		if err == nil {
			err = f.Sync()
		}
		if closing := f.Close(); err == nil {
			err = closing
		}
		if err != nil {
			os.Remove(path)
		}
	}
	if err != nil {
		var inner *fs.PathError
		if errors.As(err, &inner) {
			err = inner.Err
		}
		return fmt.Errorf("%s could not be written (%w). Check the folder and the disk, or choose another place", model.CleanLine(path), err)
	}
	return nil
}

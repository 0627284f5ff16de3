package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"rungs/model"
	"rungs/store"
)

// rescue writes the assessment that was opened last to a new file: in the folder
// where the person is, or in one that can be written.
func (s *shelf) rescue(assessment *model.Assessment) (string, error) {
	name := fmt.Sprintf("%s-rescued-%s.rungs", fileName(assessment.Registry()), s.app.Now().Format("20060102-150405"))
	var failed error
	for _, folder := range []string{".", s.app.Getenv("HOME"), os.TempDir()} {
		path, err := filepath.Abs(filepath.Join(folder, name))
		if err == nil {
			err = s.copyTo(path, assessment)
		}
		if err == nil {
			return model.CleanLine(path), nil
		}
		failed = err
	}
	return "", failed
}

// copyTo writes an assessment to a file where none is. What its journal holds goes
// along as it is, for that can be more than this version knows.
func (s *shelf) copyTo(path string, assessment *model.Assessment) error {
	raw, err := os.ReadFile(s.last.Path())
	read, unread := store.Parse(bytes.NewReader(raw))
	if err != nil || unread != nil || read.Header.ID != assessment.Header.ID {
		raw, err = encoded(assessment.Header) // it is gone, or another one lies there
	}
	if err == nil {
		err = writePrivate(path, raw)
	}
	if err != nil {
		return err
	}
	j, err := store.Open(path)
	if err == nil {
		events, _ := missing(j.Events(), []source{{events: assessment.Events()}})
		_, err = j.Append(events...)
	}
	if err != nil {
		os.Remove(path) // or half of it would lie there
	}
	return err
}

package store

import (
	"bytes"
	"slices"

	"rungs/model"
)

// Rescue writes an assessment, by its header and events, to a new file, as
// [CreateFile] does. What its journal holds goes along as it is, for that can be more
// than this version knows; but not if the journal is gone, or if what lies there is
// another one, or was made by a newer version.
func (j *Journal) Rescue(path string, h model.Header, events []model.Event) error {
	raw, _ := j.Bytes() // what could not be read is no journal
	read, err := Parse(bytes.NewReader(raw))
	newer := slices.ContainsFunc(read.Problems, func(p Problem) bool { return p.Kind == Newer })
	if err != nil || newer || read.Header.ID != h.ID {
		raw, err = begin(path, h, events)
	} else {
		if !bytes.HasSuffix(raw, []byte("\n")) {
			raw = append(raw, '\n') // what is torn there stays alone
		}
		events, _ = missing(read.Events, events)
		raw, _, err = composeAll(path, raw, events)
	}
	if err != nil {
		return err
	}
	return createFile(j.disk, path, raw)
}

package store

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// countingDisk counts the bytes that are read.
type countingDisk struct {
	theDisk
	bytes *int
}

func (d countingDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return countingFile{f, d.bytes}, nil
}

type countingFile struct {
	file
	bytes *int
}

func (f countingFile) ReadAt(b []byte, at int64) (int, error) {
	n, err := f.file.ReadAt(b, at)
	*f.bytes += n
	return n, err
}

func longJournal(t testing.TB, events int) string {
	var b bytes.Buffer
	b.WriteString(acmeLine + "\n")
	for i := range events {
		b.WriteString(eventLine(fmt.Sprint("e", i)) + "\n")
	}
	path := filepath.Join(t.TempDir(), "acme.rungs")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Appending, and looking for news, reads the end of the journal only.
func TestCostDoesNotGrow(t *testing.T) {
	var costs []int
	for _, events := range []int{10, 10_000} {
		path := longJournal(t, events)
		n := 0
		j, err := open(countingDisk{bytes: &n}, path)
		if err != nil {
			t.Fatal(err)
		}
		if n < len(read(t, path)) {
			t.Errorf("opening read %d bytes", n)
		}
		n = 0
		other := mustOpen(t, path)
		for _, id := range []string{"a", "b", "c"} {
			mustAppend(t, j, id)
			mustAppend(t, other, id+id)
			if news, err := j.News(); len(news) != 1 || err != nil {
				t.Fatal(news, err)
			}
			if news, err := j.News(); len(news) != 0 || err != nil {
				t.Fatal(news, err)
			}
		}
		costs = append(costs, n)
	}
	if costs[0] != costs[1] {
		t.Errorf("with 10 events %d bytes are read, with 10,000 %d", costs[0], costs[1])
	}
}

// Nor does a long journal move to make room for one answer more: it was made when the
// file was read, whose length is known.
func TestMemoryDoesNotGrow(t *testing.T) {
	j := mustOpen(t, longJournal(t, 20_000))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	mustAppend(t, j, "a")
	mustAppend(t, j, "b")
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 256<<10 {
		t.Errorf("two answers took %d kB", took>>10)
	}
}

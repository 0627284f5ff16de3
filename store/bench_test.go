package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func overJournals(b *testing.B, run func(b *testing.B, path string)) {
	for _, events := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			b.ReportAllocs()
			run(b, longJournal(b, events))
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	overJournals(b, func(b *testing.B, path string) {
		for b.Loop() {
			if _, err := Open(path); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	overJournals(b, func(b *testing.B, path string) {
		j, err := Open(path)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := j.Append(answer("x")); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkBare is what appending is measured against.
func BenchmarkBare(b *testing.B) {
	f, err := os.OpenFile(filepath.Join(b.TempDir(), "x"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	line := []byte(eventLine("x") + "\n")
	for b.Loop() {
		if _, err := f.Write(line); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNews is what the wizard does every few seconds.
func BenchmarkNews(b *testing.B) {
	overJournals(b, func(b *testing.B, path string) {
		j, err := Open(path)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := j.News(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

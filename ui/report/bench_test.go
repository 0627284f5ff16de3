package report

import (
	"io"
	"testing"

	"rungs/ui/theme"
)

func measure(b *testing.B, name string, print func() error) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := print(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDocuments prints the demo as every kind of document in every format.
func BenchmarkDocuments(b *testing.B) {
	d, before := settled(b)
	d.Before = before
	for name, k := range kinds {
		d := d
		if k.Name == "stale" {
			d.Since = "2026-09-25"
		}
		for _, f := range k.Formats() {
			measure(b, name+"/"+f.Name, func() error { return k.Print(io.Discard, f, d) })
		}
	}
	d.Theme = theme.New(true, theme.Unicode())
	measure(b, "Report/styled", func() error { return Report.Print(io.Discard, Text, d) })
	d.Criterion = d.Catalogue.Categories[0].Criteria[0].ID
	measure(b, "Explain/styled", func() error { return Explain.Print(io.Discard, Text, d) })
}

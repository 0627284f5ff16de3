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

// BenchmarkDocuments prints the demo in every format.
func BenchmarkDocuments(b *testing.B) {
	d := demo(b).document()
	for _, f := range Formats() {
		for _, p := range []struct {
			name  string
			print Printer
		}{{"summary", f.Summary}, {"plan", f.Plan}, {"report", f.Report}} {
			measure(b, p.name+"/"+f.Name, func() error { return p.print(io.Discard, d) })
		}
	}
	styled := d
	styled.Theme = theme.New(true, theme.Unicode())
	measure(b, "report/styled", func() error { return Text.Report(io.Discard, styled) })
}

func BenchmarkShort(b *testing.B) {
	d, before := settled(b)
	for _, name := range []string{"diff", "history", "stale"} {
		print := shortPrinters(before)[name]
		for _, f := range ShortFormats() {
			measure(b, name+"/"+f.Name, func() error { return print(io.Discard, f, d) })
		}
	}
	measure(b, "asks/text", func() error { return Asks(io.Discard, d, "rungs set acme") })
}

func BenchmarkExplain(b *testing.B) {
	c := loadCatalogue(b)
	criterion := &c.Categories[0].Criteria[0]
	for name, t := range map[string]theme.Theme{"plain": theme.Plain(theme.Unicode()), "styled": theme.New(true, theme.Unicode())} {
		measure(b, "criterion/"+name, func() error { return Explain(io.Discard, c, criterion, t, 80) })
		measure(b, "list/"+name, func() error { return List(io.Discard, c, t, 80) })
	}
}

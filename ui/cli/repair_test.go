package cli

import (
	"bytes"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
)

// TestRepairKeepsWhatCanBeRead damages the demo in all ways that crashes, editors
// and merges have. A repaired copy holds every event that could be read, once, and
// no damage; and all that is left out is told.
func TestRepairKeepsWhatCanBeRead(t *testing.T) {
	catalogue := builtin.Catalogue()
	unknown := [][]byte{
		[]byte(`{"id":"k","at":"2026-05-03T18:00:00Z","kind":"dance","steps":[1,2]}`),
		[]byte(`{"id":"f","at":"2026-05-03T18:00:00Z","kind":"answer","criterion":"mfa-totp","state":"met","mood":"good"}`),
	}
	rapid.Check(t, func(t *rapid.T) {
		lines := append(bytes.Split(bytes.TrimSpace(demoJournal), []byte("\n")), unknown...)
		for range rapid.IntRange(0, 6).Draw(t, "faults") {
			i := rapid.IntRange(1, len(lines)-1).Draw(t, "line")
			line := bytes.Clone(lines[i])
			at := rapid.IntRange(0, len(line)).Draw(t, "at")
			switch rapid.SampledFrom([]string{"torn", "joined", "twice", "zeros", "byte", "mark", "crlf", "forged"}).Draw(t, "fault") {
			case "torn":
				lines[i] = line[:at]
			case "joined":
				if i+1 < len(lines) {
					lines[i] = append(line, lines[i+1]...)
					lines = slices.Delete(lines, i+1, i+2)
				}
			case "twice":
				lines = slices.Insert(lines, rapid.IntRange(0, len(lines)).Draw(t, "where"), line)
			case "zeros":
				lines = slices.Insert(lines, i, make([]byte, at))
			case "byte":
				if at < len(line) {
					line[at] = byte(rapid.IntRange(0, 255).Draw(t, "byte"))
					lines[i] = line
				}
			case "mark":
				lines[i] = append([]byte("\uFEFF"), line...)
			case "crlf":
				lines[i] = append(line, '\r')
			case "forged":
				lines = slices.Insert(lines, i, bytes.Replace(line, []byte(`"state":"met"`), []byte(`"state":"unmet"`), 1))
			}
		}
		raw := bytes.Join(lines, []byte("\n"))
		in, err := inspect(raw, catalogue)
		if err != nil {
			t.Skip("without a header it is no journal")
		}
		r := &repaired{}
		copied, err := in.copied(r)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := known(t, raw), known(t, copied); !maps.Equal(want, got) {
			t.Fatalf("%d events of %d are in the copy\n%s\nof\n%s", len(got), len(want), copied, raw)
		}
		again, err := inspect(copied, catalogue)
		if err != nil || len(again.Damaged) > 0 {
			t.Fatalf("the copy is damaged: %v %v\n%s\nof\n%s", err, again.Damaged, copied, raw)
		}
		if len(in.Damaged) == 0 && len(r.LeftOut) > 0 {
			t.Fatalf("nothing was damaged, and this is left out: %v\n%s", r.LeftOut, raw)
		}
	})
}

// known are the events that count, as lines.
func known(t *rapid.T, raw []byte) map[string]bool {
	read, err := store.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]bool{}
	for _, e := range model.Fold(read.Header, read.Events).Events() {
		lines[jsonOf(e)] = true
	}
	return lines
}

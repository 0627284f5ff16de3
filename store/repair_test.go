package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// asked is a catalogue of two categories.
var asked = model.NewCatalogue(model.Catalogue{ID: acme.Catalogue, Version: acme.Version, Categories: []model.Category{
	{ID: "authentication", Criteria: []model.Criterion{{ID: "mfa-totp", Level: 1}, {ID: "lock", Level: 2, Conditions: []model.Condition{{ID: "slow"}}}, {ID: "mfa-keys", Level: 3}}},
	{ID: "general", Criteria: []model.Criterion{{ID: "policy", Level: 1}, {ID: "logs", Level: 1, Needs: []string{"policy"}}, {ID: "audit", Level: 3}}},
}})

func answered(a *model.Assessment) *model.Catalogue {
	if id, version := a.Catalogue(); id != asked.ID || version != asked.Version {
		return model.Missing(a)
	}
	return asked
}

// evening are the lines of a journal with every kind of event.
func evening() [][]byte {
	lines := []string{
		acmeLine, eventLine("a"), eventLine("b"),
		`{"id":"p","at":"2026-11-22T10:01:00Z","by":"ben","kind":"profile","profile":{"hosting":["uploads"],"accounts":"yes"}}`,
		`{"id":"c","at":"2026-11-22T10:02:00Z","by":"ben","kind":"answer","criterion":"lock","state":"partly","conditions":["slow"],"note":"größer als zuvor\n„ja“","evidence":[{"ref":"https://example.org/x?a=1&b=<2>","seen":"2026-11-22"}]}`,
		`{"id":"d","at":"2026-11-22T10:03:00Z","by":"ana","kind":"answer","criterion":"policy","after":["b"],"state":"met"}`,
		`{"id":"e","at":"2026-11-22T10:04:00Z","by":"ana","kind":"intent","criterion":"audit","intent":"planned","owner":"ben"}`,
		`{"id":"t","at":"2026-11-22T10:05:00Z","by":"ana","kind":"target","target":2}`,
		`{"id":"r","at":"2026-11-22T10:06:00Z","by":"ana","kind":"rename","registry":"Acme"}`,
		`{"id":"k","at":"2026-05-03T18:00:00Z","kind":"dance","steps":[1,2]}`,
		`{"id":"f","at":"2026-05-03T18:00:00Z","kind":"answer","criterion":"mfa-totp","state":"met","mood":"good"}`,
	}
	var out [][]byte
	for _, l := range lines {
		out = append(out, []byte(l))
	}
	return out
}

// TestRepairKeepsWhatCanBeRead damages a journal in all ways that crashes, editors
// and merges have. A repaired copy holds every event that could be read, once, and
// no damage; and all that is left out is told.
func TestRepairKeepsWhatCanBeRead(t *testing.T) {
	t.Parallel()
	whole, err := Inspect(bytes.Join(evening(), []byte("\n")), answered)
	if err != nil || len(whole.Damaged) > 0 || len(whole.Unknown) != 2 || whole.Events != len(evening())-1 {
		t.Fatalf("before any damage: %+v, %v", whole, err)
	}
	rapid.Check(t, func(t *rapid.T) {
		lines := evening()
		for range rapid.IntRange(0, 6).Draw(t, "faults") {
			i := rapid.IntRange(1, len(lines)-1).Draw(t, "line")
			line := bytes.Clone(lines[i])
			at := rapid.IntRange(0, len(line)).Draw(t, "at")
			switch rapid.SampledFrom([]string{"torn", "joined", "twice", "zeros", "byte", "mark", "crlf", "doubled", "forged"}).Draw(t, "fault") {
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
			case "doubled":
				lines[i] = bytes.Replace(line, []byte(`,"kind":`), []byte(`,"kind":"vote","kind":`), 1)
			case "forged":
				lines = slices.Insert(lines, i, bytes.Replace(line, []byte(`"state":"met"`), []byte(`"state":"unmet"`), 1))
			}
		}
		raw := bytes.Join(lines, []byte("\n"))
		in, err := Inspect(raw, answered)
		if err != nil {
			t.Skip("without a header it is no journal")
		}
		copied, leftOut := in.copied()
		keepsAll(t, raw, copied)
		if len(in.Damaged) == 0 && len(leftOut) > 0 {
			t.Fatalf("nothing was damaged, and this is left out: %v\n%s", leftOut, raw)
		}
	})
}

// keepsAll wants every event that counts in the copy, those of unknown kinds as they
// were written, and no damage but what only people can decide: which of two assessments
// is meant.
func keepsAll(t rapid.TB, raw, copied []byte) {
	t.Helper()
	if want, got := allOf(t, raw), allOf(t, copied); !maps.Equal(want, got) {
		t.Fatalf("%d events of %d are in the copy\n%s\nof\n%s", len(got), len(want), copied, raw)
	}
	for p := range Pieces(raw) {
		if p.isHeader() || p.Event.Kind.Known() {
			continue
		}
		if _, twice := lastOfEach(t, p.Raw); !twice && !bytes.Contains(copied, []byte(asWritten(p.Raw)+"\n")) {
			t.Fatalf("%q is not in the copy as it was written\n%s", p.Raw, copied)
		}
	}
	again, err := Inspect(copied, answered)
	if err != nil {
		t.Fatalf("the copy cannot be read: %v\n%s\nof\n%s", err, copied, raw)
	}
	for _, d := range again.Damaged {
		if !strings.Contains(d.Text, "two assessments") {
			t.Fatalf("the copy is damaged: %v\n%q\nof\n%q", d, copied, raw)
		}
	}
}

// allOf are the events that count, as this program reads them, and those of
// unknown kinds, as they were written.
func allOf(t rapid.TB, raw []byte) map[string]bool {
	read, err := Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]bool{}
	for _, e := range model.Fold(read.Header, read.Events).Events() {
		lines[identity(e)] = true
	}
	for p := range Pieces(raw) {
		if p.Header.Rungs == 0 && !p.Event.Kind.Known() {
			last, _ := lastOfEach(t, p.Raw)
			lines[last] = true
		}
	}
	return lines
}

// asWritten is a value as a copy holds it: a byte that is no UTF-8 becomes U+FFFD.
func asWritten(raw []byte) string { return string([]rune(string(raw))) }

// lastOfEach is what a reader makes of a value that takes the last where a name stands
// twice, and whether one does.
func lastOfEach(t rapid.TB, raw []byte) (last string, twice bool) {
	t.Helper()
	values, names := map[string]json.RawMessage{}, 0
	dec := json.NewDecoder(strings.NewReader(asWritten(raw)))
	_, err := dec.Token()
	for ; err == nil && dec.More(); names++ {
		var name json.Token
		if name, err = dec.Token(); err == nil {
			var value json.RawMessage
			err = dec.Decode(&value)
			values[name.(string)] = value
		}
	}
	out, _ := json.Marshal(values)
	if err != nil {
		t.Fatalf("%q: %v", raw, err)
	}
	return string(out), names > len(values)
}

// FuzzRepair is the same for any bytes that load.
func FuzzRepair(f *testing.F) {
	const header = `{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"h","at":"2026-11-22T10:00:00Z","registry":"Acme"}`
	const half = `{"id":"t","at":"2026-11-22T10:02:00Z","by":"ana","kind":"ans`
	for _, s := range []string{
		half, half + `{"id":"d","kind":"future","what":[1]}`, "\x00" + `{"id":"d","kind":"future"}{"id":"d","kind":"answer","criterion":"mfa-totp","state":"met"}` + "\x00",
		`{"id":"d","kind":"answer","criterion":"x"}` + "\n" + `{"id":"d","kind":"answer","criterion":"y"}`, "{\"id\":\"d\",\"kind\":\"\xff\xff\",\"what\":\"\xc3\"}",
		`{"rungs":1,"id":"i","id":"j","x":1}{"id":"t","kind":"future","kind":"answer"}` + half,
		`{"rungs":1,"id":"i","registry":"Other"}` + half, "\uFEFF" + header + header + "\r",
	} {
		f.Add([]byte(header + "\n" + s))
		f.Add([]byte(s + "\n" + header + "\n" + s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := Inspect(raw, answered)
		if err != nil {
			return
		}
		copied, _ := in.copied()
		keepsAll(t, raw, copied)
	})
}

package wizard

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// told is what an evening sends, one piece for each time that a terminal sends
// something: keys, replies, clicks and the wheel, pasted lists, letters.
var told = []string{
	"\x1b[?2026;2$y\x1b[?2027;0$y\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b[?1u", "\x1b[I", "1", "\x1b[B", "\x1b[<0;41;12M\x1b[<0;41;12m", "\x1b[<65;12;3M",
	"2", "G", "i", "t", "\r", "\x1b[1~", "\x1b[5~", "\x1b[6~", "\x1b[4~", "\x1bOH", "\x1bOP", "\x1b[[A", "\x1b[M 1#", "\x1b[1;2B", "\x1b", "q", "n",
	"\x1b[200~1\r2\r3 \x1b[31mred 6 n\x1b[201~", "\x13", "\x1b[27u", "\x1b[115;5u", "\x1b[1099::115;5u", "\x1b[27;5;83~", "漢字", "é",
	"\x1b]11;rgb:ffff/ffff/ffff\a", "\x1bP>|kitty(0.26.5)\x1b\\", "\x1b[?62;4;6c", "\x1bb", "\x1b5", "\x1b\x1b", "\x1b[O", "4", "44", "\x1b[200~6\x1b[201~", "5",
}

// passed is what goes on of pieces with a pause of a person after each. Within a
// piece a bar is a gap in the line, of less than [tearing].
func passed(pieces ...string) string {
	a := &assembler{}
	var out []byte
	for _, piece := range pieces {
		for part := range strings.SplitSeq(piece, "|") {
			out = append(out, a.take([]byte(part))...)
			a.pouring = false
		}
		out = append(out, a.expire()...)
		a.forget()
	}
	return string(out)
}

// cut has a gap in a piece.
func cut(pieces []string, i, at int) []string {
	out := append([]string(nil), pieces...)
	out[i] = out[i][:at] + "|" + out[i][at:]
	return out
}

// TestTorn cuts all that a terminal sends at every place. What goes on is the same:
// no key more, no key less.
func TestTorn(t *testing.T) {
	pieces := make([]string, len(told))
	for i, piece := range told {
		pieces[i] = strings.ReplaceAll(piece, "|", "!")
	}
	want := passed(pieces...)
	for i, piece := range pieces {
		for at := 1; at < len(piece); at++ {
			if got := passed(cut(pieces, i, at)...); got != want {
				t.Errorf("%q, torn after %d\n got %q\nwant %q", piece, at, got, want)
			}
		}
	}
}

// TestTornAnyhow tears whatever is sent, in many places, in any order.
func TestTornAnyhow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.SliceOfN(rapid.SampledFrom(told), 1, 12).Draw(t, "pieces")
		torn := make([]string, len(whole))
		for i, piece := range whole {
			whole[i] = strings.ReplaceAll(piece, "|", "!")
			for j := range len(whole[i]) {
				if j > 0 && rapid.IntRange(0, 3).Draw(t, "gap") == 0 {
					torn[i] += "|"
				}
				torn[i] += whole[i][j : j+1]
			}
		}
		if got, want := passed(torn...), passed(whole...); got != want {
			t.Errorf("%q\n got %q\nwant %q", torn, got, want)
		}
	})
}

// TestTooLate has gaps that are longer than anybody waits for. What was torn then
// does nothing, or is the key esc, and its rest is no key.
func TestTooLate(t *testing.T) {
	for _, c := range []struct{ first, rest, want string }{
		{"\x1b", "[<0;41;12M", "\x1b[27u"},
		{"\x1b", "[1~", "\x1b[27u"},
		{"\x1b[", "1~", ""},
		{"\x1b[<0;4", "1;12M", ""},
		{"\x1b]", "11;rgb:1e1e/1e1e/2e2e\x1b\\", ""},
		{"\x1b", "]11;rgb:1e1e/1e1e/2e2e\a", "\x1b[27u"},
		{"\x1b]11;rgb:1e1", "e/1e1e/2e2e\x1b\\", ""},
		{"\x1bO", "P", ""},
		{"\x1b[200~6\x1b[20", "1~", "\x1b[200~6\x1b[201~"},
		// This is a person.
		{"\x1b", "1", "\x1b[27u1"},
		{"\x1b", "P", "\x1b[27uP"},
		{"\x1b", "O", "\x1b[27uO"},
	} {
		a := &assembler{}
		got := string(a.take([]byte(c.first))) + string(a.expire()) + string(a.take([]byte(c.rest))) + string(a.expire())
		if got != c.want {
			t.Errorf("%q, %q: %q instead of %q", c.first, c.rest, got, c.want)
		}
		if got = string(a.take([]byte("1"))); got != "1" {
			t.Errorf("%q, %q: the next key is %q", c.first, c.rest, got)
		}
	}
}

// TestTooLateByFar has gaps after which nobody knows any more what was torn. Its rest is then
// what somebody types or pastes; but a paste ends whenever its end comes.
func TestTooLateByFar(t *testing.T) {
	for _, c := range []struct{ first, rest, want string }{
		{"\x1b", "[1~", "\x1b[27u\x1b[200~[1~\x1b[201~"},
		{"\x1b[<0;4", "1;12M", "\x1b[200~1;12M\x1b[201~"},
		{"\x1b]11;rgb:1", "\x1b[B", "\x1b[B"},
		{"\x1b[200~6\x1b", "[201~", "\x1b[200~6\x1b[201~"},
		{"\x1b[200~6\x1b[20", "1~", "\x1b[200~6\x1b[201~"},
	} {
		a := &assembler{}
		got := string(a.take([]byte(c.first))) + string(a.expire())
		a.forget()
		a.pouring = false
		if got += string(a.take([]byte(c.rest))); got != c.want {
			t.Errorf("%q, %q: %q instead of %q", c.first, c.rest, got, c.want)
		}
		a.pouring = false
		if got = string(a.take([]byte("1"))); got != "1" {
			t.Errorf("%q, %q: the next key is %q", c.first, c.rest, got)
		}
	}
}

// TestBurst sees that several keys at once are a paste, and that those of a person
// are not.
func TestBurst(t *testing.T) {
	for _, c := range []struct{ sent, want string }{
		{"1", "1"},
		{"11", "11"},
		{"1\r", "1\r"},
		{"jjjjjj", "jjjjjj"},
		{"\x1b[B\x1b[B\x1b[B\x1b[B", "\x1b[B\x1b[B\x1b[B\x1b[B"},
		{"1\x1b[B1\x1b[B1", "1\x1b[B1\x1b[B1"},
		{"\x7f\x7f\x7f\x7f", "\x7f\x7f\x7f\x7f"},
		{"111", "\x1b[200~111\x1b[201~"},
		{"123", "\x1b[200~123\x1b[201~"},
		{"1\r2\r3\r", "\x1b[200~1\r2\r3\r\x1b[201~"},
		{"- [x] 1\n- [ ] 2\n", "\x1b[200~- [x] 1\n- [ ] 2\n\x1b[201~"},
		{"words\r", "\x1b[200~words\x1b[201~\r"},
		{"words\x13", "\x1b[200~words\x1b[201~\x13"},
		{"\x1bnab", "\x1b[110;33uab"},
	} {
		a := &assembler{}
		if got := string(a.take([]byte(c.sent))); got != c.want {
			t.Errorf("%q: %q instead of %q", c.sent, got, c.want)
		}
	}
	a := &assembler{}
	if got := string(a.take([]byte("123"))) + string(a.take([]byte("4"))); strings.Count(got, pasteBegin) != 2 {
		t.Errorf("the last of many keys that came in pieces is a key: %q", got)
	}
}

// TestMarking sees that what a terminal says of its pastes is heard, and is no key.
func TestMarking(t *testing.T) {
	for report, want := range map[string]bool{"1": true, "2": true, "3": true, "0": false, "4": false, "": false} {
		a := &assembler{}
		if got := string(a.take([]byte(pasteReport + report + "$yj"))); got != "j" || a.marking != want {
			t.Errorf("after the report %q: marking %v, passed on %q", report, a.marking, got)
		}
	}
}

// FuzzTorn lets the fuzzer choose what is sent and where it is torn: a byte for a
// piece, and one whose bits are gaps.
func FuzzTorn(f *testing.F) {
	f.Add([]byte{4, 255, 2, 0, 23, 9})
	f.Add([]byte{11, 1, 20, 1, 2, 0, 34, 3})
	f.Fuzz(func(t *testing.T, choices []byte) {
		var whole, torn []string
		for i := 0; i+1 < len(choices) && i < 64; i += 2 {
			piece := strings.ReplaceAll(told[int(choices[i])%len(told)], "|", "!")
			whole = append(whole, piece)
			var parts strings.Builder
			for j := range len(piece) {
				if j > 0 && choices[i+1]>>(j%8)&1 == 1 {
					parts.WriteByte('|')
				}
				parts.WriteByte(piece[j])
			}
			torn = append(torn, parts.String())
		}
		if got, want := passed(torn...), passed(whole...); got != want {
			t.Errorf("%q\n got %q\nwant %q", torn, got, want)
		}
	})
}

package model_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"rungs/model"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"plain text", "We use TOTP.", "We use TOTP."},
		{"line breaks and tabs stay", "one\n\ttwo", "one\n\ttwo"},
		{"line ends of Windows", "one\r\ntwo", "one\ntwo"},
		{"line ends of old Macs", "one\rtwo", "one\ntwo"},
		{"line and paragraph separators", "one\u2028two\u2029three", "one\ntwo\nthree"},
		{"colour", "\x1b[31mred\x1b[0m", "[31mred[0m"},
		{"window title", "\x1b]0;owned\a", "]0;owned"},
		{"C1 control sequence introducer", "\u009b31m", "31m"},
		{"backspace and delete", "met\b\b\bno\x7f", "metno"},
		{"NUL", "a\x00b", "ab"},
		{"right-to-left override", "exe.\u202etxt", "exe.txt"},
		{"isolates", "\u2066a\u2069", "a"},
		{"directional marks", "\u200ea\u200f\u061c", "a"},
		{"byte order mark", "\ufeffa", "a"},
		{"tag characters", "a\U000e0041\U000e007f", "a"},
		{"bytes that are no UTF-8", "a\xffb", "a\ufffdb"},
		{"half a rune", "a\xe2\x82", "a\ufffd"},
		{"an escape cut into invalid bytes", "\xff\x1b\xff[0m", "\ufffd\ufffd[0m"},
		{"a surrogate in UTF-8", "a\xed\xa0\x80b", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := model.Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanKeepsTextOfAllScripts(t *testing.T) {
	for _, text := range []string{
		"Grüße, señor Núñez, Łódź, Việt Nam",
		"e\u0301 is two runes", // a combining accent
		"Ελληνικά, Русский, Հայերեն, ქართული",
		"עברית and العربية and فارسی",
		"می\u200cخواهم",      // Persian needs the zero width non-joiner
		"क्\u200dष and क्षि", // Devanagari the joiner
		"தமிழ், ไทย, ລາວ, မြန်မာ, ភាសាខ្មែរ",
		"日本語、中文、한국어",
		"👩\u200d👩\u200d👧\u200d👦 and 🏳\ufe0f\u200d🌈 and 👍🏽 and 🇩🇪",
		"∀x ∈ ℝ: ⌈x⌉ ≥ x, 1 000 €",
		"\u00a0\u3000", // blanks that are not ASCII
		"\ufffd",
	} {
		if got := model.Clean(text); got != text {
			t.Errorf("Clean(%q) = %q", text, got)
		}
	}
}

func TestCleanLine(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"blanks around", "  Ana \n", "Ana"},
		{"line breaks", "one\r\ntwo\n\nthree", "one two three"},
		{"tabs", "a\t\tb", "a b"},
		{"separators", "a\u2028b", "a b"},
		{"only white space", " \n\t ", ""},
		{"hostile and blank", "\x1b \u202e", ""},
	}
	for _, tt := range tests {
		if got := model.CleanLine(tt.in); got != tt.want {
			t.Errorf("%s: CleanLine(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

// anyText draws strings that are likely to hold what Clean has to deal with.
var anyText = rapid.OneOf(
	rapid.String(),
	rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	rapid.Map(rapid.SliceOf(rapid.SampledFrom([]string{
		"a", " ", "\n", "\r", "\t", "\x1b[", "\a", "\u009b", "\u0085", "\x7f", "\u202e", "\u2066", "\u2069", "\u200e", "\u061c", "\ufeff",
		"\u2028", "\u200d", "\u200c", "é", "👍🏽", "\xff", "\xe2\x82", "\xed\xa0\x80", "\U000e0041",
	})), func(parts []string) string { return strings.Join(parts, "") }),
)

func hostileRune(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
}

func TestCleanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyText.Draw(t, "text")
		out := model.Clean(in)
		if strings.ContainsFunc(out, hostileRune) {
			t.Fatalf("Clean(%q) = %q holds a control or bidirectional character", in, out)
		}
		if !utf8.ValidString(out) {
			t.Fatalf("Clean(%q) = %q is no UTF-8", in, out)
		}
		if again := model.Clean(out); again != out {
			t.Fatalf("not idempotent: %q, then %q", out, again)
		}
		line := model.CleanLine(in)
		if strings.ContainsFunc(line, hostileRune) || strings.ContainsAny(line, "\n\t") || line != strings.TrimSpace(line) {
			t.Fatalf("CleanLine(%q) = %q is no clean line", in, line)
		}
		if again := model.CleanLine(line); again != line {
			t.Fatalf("not idempotent: %q, then %q", line, again)
		}
	})
}

func TestCleanKeepsLettersMarksNumbersAndSigns(t *testing.T) {
	ordinary := rapid.StringOf(rapid.RuneFrom([]rune{'\u200c', '\u200d', '\n', '\t', '👩', '\ufe0f'},
		unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Zs))
	rapid.Check(t, func(t *rapid.T) {
		in := ordinary.Draw(t, "text")
		if got := model.Clean(in); got != in {
			t.Fatalf("Clean(%q) = %q", in, got)
		}
	})
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{
		"", "plain", "\x1b[31m", "\xff\xfe", "a\r\nb", "\u202e", "\xed\xa0\x80",
		"\x1b]52;c;cm0gLXJm\x1b\\", "\x1b\x1b[[2J", "\x9b2J", "\u009b2J", "\x1bP+q544e\x1b\\", "\x1b]8;;file:///etc\a", // what terminals obey
		"\xc2", "\xe2\x80", "\xf4\x90\x80\x80", "\xc0\x9b", "\r\x1b\n", "\r\u202e\n", "\r\r\n\u2028", // what joins when something is taken out
		"\U000e0041\U000e007f", "a\u200db", "\u2066\u2069", "\ufeff{}", " \t \u00a0\u3000 ", "e\u0301\u0300",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := model.Clean(in)
		if strings.ContainsFunc(out, hostileRune) || !utf8.ValidString(out) || model.Clean(out) != out {
			t.Errorf("Clean(%q) = %q", in, out)
		}
		line := model.CleanLine(in)
		if strings.ContainsFunc(line, hostileRune) || strings.ContainsAny(line, "\n\t") || !utf8.ValidString(line) || model.CleanLine(line) != line {
			t.Errorf("CleanLine(%q) = %q", in, line)
		}
		if slow := strings.Join(strings.Fields(out), " "); line != slow {
			t.Errorf("CleanLine(%q) = %q, by words %q", in, line, slow)
		}
	})
}

// TestSentenceOn sees that a sentence changes no letter of what somebody typed.
func TestSentenceOn(t *testing.T) {
	for _, c := range [][3]string{
		{"list", "list cannot be read", "list cannot be read."},
		{`"list"`, "list cannot be read", "list cannot be read."},
		{"list", "it cannot be read", "It cannot be read."},
		{"list.md", "list.md is empty", "list.md is empty."},
		{"", "this needs a name", "This needs a name."},
	} {
		if got := model.SentenceOn(c[0], c[1]); got != c[2] {
			t.Errorf("%q, %q: %q", c[0], c[1], got)
		}
	}
}

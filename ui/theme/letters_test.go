package theme

import (
	"strings"
	"testing"
	uni "unicode"

	"pgregory.net/rapid"
)

func TestSpell(t *testing.T) {
	for _, c := range []struct{ text, plain, ascii string }{
		{"as it is", "as it is", "as it is"},
		{"Zoë Łódź, “naïve” – œuvre … 5 €", "Zoë Łódź, “naïve” – œuvre … 5 €", `Zoe Lodz, "naive" - oeuvre ... 5 EUR`},
		{"o\u0308ne, e\u0301t\u00e9", "o\u0308ne, e\u0301t\u00e9", "one, ete"},
		{"Shipped 🎉 at last", "Shipped :tada: at last", "Shipped :tada: at last"},
		{"👍🏽", ":thumbsup:", ":thumbsup:"},
		{"👩\u200d👩\u200d👧", ":woman::woman::girl:", ":woman::woman::girl:"},
		{"❤\ufe0f", "❤", ":heart:"},
		{"🇩🇪", "DE", "DE"},
		{"𝐀𝟙", "A1", "A1"},
		{"𠮷野", "Kichi野", "KichiYe"},
		{"漢字 かな 한글", "漢字 かな 한글", "HanZi kana HanGeul"},
		{"שלום", "שלום", "slvm"},
		{"Привет, Ελλάς", "Привет, Ελλάς", "Privet, Ellas"},
		{"0 → 1 · n", "0 → 1 · n", "0 -> 1 - n"},
		{"\U000f0000 \ue000", "[U+F0000] \ue000", "[U+F0000] [U+E000]"},
		{"क्\u200dष", "क्\u200dष", "ks"}, // the joiner is part of the writing
		{"see https://example.org/ä/🎉?q=1 ä", "see https://example.org/ä/%F0%9F%8E%89?q=1 ä", "see https://example.org/%C3%A4/%F0%9F%8E%89?q=1 a"},
		{"<https://example.org/> ä", "<https://example.org/> ä", "<https://example.org/> a"},
	} {
		if got := PlainLetters.Spell(c.text); got != c.plain {
			t.Errorf("%q for paper is %q, want %q", c.text, got, c.plain)
		}
		if got := ASCIILetters.Spell(c.text); got != c.ascii {
			t.Errorf("%q in ASCII is %q, want %q", c.text, got, c.ascii)
		}
		if got := AnyLetters.Spell(c.text); got != c.text {
			t.Errorf("%q for a terminal is %q", c.text, got)
		}
	}
}

// TestSpellKeepsItsWord holds what is promised of any text, and that nothing hides
// in what comes out.
func TestSpellKeepsItsWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if out := PlainLetters.Spell(s); strings.ContainsFunc(out, func(r rune) bool { return r > 0xffff }) {
			t.Fatalf("%q became %q", s, out)
		}
		out := ASCIILetters.Spell(s)
		if strings.ContainsFunc(out, func(r rune) bool { return r > uni.MaxASCII }) {
			t.Fatalf("%q became %q", s, out)
		}
		if ASCIILetters.Spell(out) != out {
			t.Fatalf("%q is spelled twice", s)
		}
	})
	for r := rune(0x80); r <= uni.MaxRune; r++ {
		for _, out := range spelling(r) {
			if out < ' ' || out > '~' {
				t.Fatalf("%U is spelled %q", r, spelling(r))
			}
		}
	}
}

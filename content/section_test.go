package content

import (
	"fmt"
	"strings"
	"testing"
)

func TestSections(t *testing.T) {
	body := "before\n\n## One\n\na [b\nc](https://d.example/e_(f)) g\nh\n- i\n\n```sh\n## no heading\n\n[no link](x)\n```\nright behind\n" +
		"### Deep\n## Two\n~~~\n```\nnever closed\n\n"
	want := `7 "" [7 "before"]
9 "One" [11 "a [b\nc](https://d.example/e_(f)) g\nh\n- i"] [16 code "` + "```sh\\n## no heading\\n\\n[no link](x)\\n```" + `"] [21 "right behind"]
22 "### Deep"
23 "Two" [24 open code "` + "~~~\\n```\\nnever closed" + `"]
`
	var got strings.Builder
	for _, s := range sections(body, 7) {
		fmt.Fprintf(&got, "%d %q", s.line, s.heading)
		for _, p := range s.paragraphs {
			kind := ""
			if p.code && !p.closed {
				kind = "open "
			}
			if p.code {
				kind += "code "
			}
			fmt.Fprintf(&got, " [%d %s%q]", p.line, kind, p.text)
		}
		got.WriteString("\n")
	}
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if len(sections("", 1)) != 0 {
		t.Error("nothing has sections")
	}
}

func TestParagraph(t *testing.T) {
	for _, test := range []struct {
		text  string
		words int
		links string
		bare  string
	}{
		{"two words", 2, "[]", "[]"},
		{"- one\n- two\n  1. three — four\n* five", 5, "[]", "[]"},
		{"| a | b |\n|---|---|\n| 1 | 2 |", 4, "[]", "[]"},
		{"see [the\npage](https://a.example/b c) not", 5, "[]", "[11]"},
		{"see [the\npage](https://a.example/b), and [it](x)", 5, "[{10 https://a.example/b} {11 x}]", "[]"},
		{"see [it](\nhttps://a.example/b_(c)_d)", 2, "[{10 https://a.example/b_(c)_d}]", "[]"},
		{"`[no](link) https://a.example` but\n<https://b.example>", 4, "[]", "[11]"},
		{"**bold** *words*, `code here`", 4, "[]", "[]"},
		{"10 % of 2,818", 3, "[]", "[]"},
	} {
		p := paragraph{line: 10, text: test.text}
		if got := p.words(); got != test.words {
			t.Errorf("%q has %d words, want %d", test.text, got, test.words)
		}
		if got := fmt.Sprint(p.links()); got != test.links {
			t.Errorf("%q has the links %s, want %s", test.text, got, test.links)
		}
		if got := fmt.Sprint(p.bare()); got != test.bare {
			t.Errorf("%q has bare addresses on %s, want %s", test.text, got, test.bare)
		}
	}
	code := paragraph{line: 1, text: "```sql words\nSELECT 1;\n```", code: true}
	if code.words() != 2 || len(code.links())+len(code.bare()) != 0 {
		t.Errorf("code has %d words, want 2, and no links", code.words())
	}
}

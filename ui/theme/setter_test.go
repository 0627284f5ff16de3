package theme

import (
	"fmt"
	"strings"
	"testing"

	"charm.land/glamour/v2"
	"pgregory.net/rapid"
)

// TestSettersForget: a renderer that has set other texts sets one as a new renderer
// does.
func TestSettersForget(t *testing.T) {
	pieces := []string{"some words", " ", "\n", "> ", "**", "*", "`", "[words](https://a.example/b)", "https://a.example", "<b>", "| a | b |\n|---|---|\n| c | d |\n",
		"\n\n", "![x](y)", "~~", "[^1]", "\n[^1]: note", "- [x] done", "term\n: meaning\n", "&amp;", "***\n", "\\", "    code", "# head", "<!--", "[a]: https://a.example \"t\"\n"}
	themes := []Theme{New(true, Unicode()), New(false, Unicode()), Plain(ASCII())}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "text"), "")
		width := rapid.SampledFrom([]int{12, 30, 72}).Draw(t, "width")
		theme := rapid.SampledFrom(themes).Draw(t, "theme")
		got, err := theme.glamoured(text, width)
		fresh, anew := glamour.NewTermRenderer(glamour.WithStyles(theme.markdownStyle()), glamour.WithWordWrap(width))
		if anew != nil {
			t.Fatal(anew)
		}
		want, failed := fresh.Render(text)
		if got != want || (err == nil) != (failed == nil) {
			t.Fatalf("%q at %d: %q (%v), want %q (%v)", text, width, got, err, want, failed)
		}
	})
}

// Code has no colours of its own: what Glamour would ask for them is a stand-in, which
// has none to give.
func TestCodeAsksForNoColours(t *testing.T) {
	for _, theme := range []Theme{New(true, Unicode()), New(false, Unicode()), Plain(ASCII())} {
		if code := theme.markdownStyle().CodeBlock; code.Theme != "" || code.Chroma != nil {
			t.Errorf("the style of code is %+v; chroma in this folder has to go before that", code)
		}
		for _, shape := range []string{"```%s\nfor x := range 3 {}\n```", "- item\n\n  ```%s\n  for x := range 3 {}\n  ```", "> ```%s\n> for x := range 3 {}\n> ```"} {
			with, without := theme.Markdown(fmt.Sprintf(shape, "go"), 60, nil), theme.Markdown(fmt.Sprintf(shape, ""), 60, nil)
			if strings.ReplaceAll(with, "```go", "```") != without {
				t.Errorf("%q: with its language\n%q\nwithout\n%q", shape, with, without)
			}
		}
	}
}

// A tag is text: what stands between < and > is not missing from a sentence.
func TestTagsAreText(t *testing.T) {
	for _, text := range []string{"run add <name> first", "a <b>word</b>", "<!-- a remark -->", "<div>\na block\n</div>", "<script>x()</script>"} {
		if got := Plain(ASCII()).Markdown(text, 60, nil); got != text {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}

package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"
	"unicode"

	"rungs/model"
	"rungs/ui/theme"
)

// HTML is one file for a browser, for mailing and for print: no script, no
// request, and a policy in it that tells the browser so.
var HTML = Format{Name: "html", Suffix: ".html", of: paged, set: setHTML, escaped: htmlEscaped}

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// htmlTemplate is parsed at the first use: most runs of the program need none.
var htmlTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"sign": func(m model.Sign) string { return stateName(m.State, m.Disputed) },
		"web":  web,
		"span": spanName,
	}).Parse(pageHTML))
})

// htmlPage is what the template sees.
type htmlPage struct {
	page
	Day  string
	Head template.HTML
}

func setHTML(k Kind, d Document) (string, error) {
	var b strings.Builder
	p := k.page(d)
	p.deepen()
	err := htmlTemplate().Execute(&b, htmlPage{page: p, Day: theme.Date(string(d.day())), Head: htmlHead()})
	return b.String(), err
}

// deepen gives the titles of entries their depth: one more than that of the heading
// above. Whoever goes from heading to heading finds none left out.
func (p page) deepen() {
	for _, part := range p.Parts {
		depth := 2
		for i, b := range part.Blocks {
			switch b := b.(type) {
			case heading:
				depth = b.Depth
			case entry:
				b.Depth = depth + 1
				part.Blocks[i] = b
			}
		}
	}
}

// htmlHead is the policy and the style sheet that it allows, by its hash. A
// policy with 'unsafe-inline' would also allow a style that a text smuggled in.
var htmlHead = sync.OnceValue(func() template.HTML {
	sum := sha256.Sum256([]byte(pageCSS))
	hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	return template.HTML(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ` + hash + `; base-uri 'none'; form-action 'none'">` +
		"\n<style>" + pageCSS + "</style>")
})

// htmlEscaped is the same page, or the same Markdown, in ASCII.
func htmlEscaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r <= unicode.MaxASCII {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#x%X;", r)
		}
	}
	return b.String()
}

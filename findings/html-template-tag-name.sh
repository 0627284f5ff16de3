#!/usr/bin/env bash
# html/template: an element whose name comes from an action loses its bracket, and nothing says so.
#
# One would expect: either the element, as text/template writes it, or an error, as html/template
# gives for other places in which it cannot tell what is meant (ErrBadHTML, ErrEndContext).
#
# What happens: of `<{{if .}}ol{{else}}ul{{end}}>` the bracket, which stands in the template and not
# in the data, is written as `&lt;`; Parse and Execute return no error. A page shows "<ol>" as
# words. Written whole in each branch, `{{if .}}<ol>{{else}}<ul>{{end}}`, it is an element.
#
# Seen 2026-11-29: Go 1.26.8.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "html-template-tag-name: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >main.go <<'GO'
package main

import (
	"fmt"
	html "html/template"
	"io"
	"strings"
	text "text/template"
)

func main() {
	const inside, whole = `<{{if .}}ol{{else}}ul{{end}}>`, `{{if .}}<ol>{{else}}<ul>{{end}}`
	written := func(t interface{ Execute(io.Writer, any) error }) string {
		var out strings.Builder
		if err := t.Execute(&out, true); err != nil {
			return "error: " + err.Error()
		}
		return out.String()
	}
	fmt.Println("text/template, name inside:", written(text.Must(text.New("").Parse(inside))))
	fmt.Println("html/template, name inside:", written(html.Must(html.New("").Parse(inside))))
	fmt.Println("html/template, whole:", written(html.Must(html.New("").Parse(whole))))
}
GO
go version
out=$(go run main.go)
printf '%s\n' "$out"
[ "$out" = 'text/template, name inside: <ol>
html/template, name inside: &lt;ol>
html/template, whole: <ol>' ] || { echo "html-template-tag-name: changed" >&2; exit 1; }
echo "html-template-tag-name: as seen"

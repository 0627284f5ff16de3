#!/usr/bin/env bash
# cmark-gfm: an open task is done if [x] stands anywhere in its line.
#
# One would expect: in a task list of GitHub's Markdown the box at the beginning of an item
# says whether it is done; the words after it are words.
#
# What happens: cmark-gfm, the reference for that Markdown, looks for [x] or [X] in the whole
# line. So "- [ ] Put [x] into the form" has a ticked box, and so has an item with a[x] in
# code or with a link named X, unless that stands in a later line of the item. With -t
# commonmark the tick is written into the source. goldmark and marked leave the box open.
#
# Seen 2026-11-30: cmark-gfm 0.29.0.gfm.6-6 (Debian 12), github.com/yuin/goldmark v1.7.17,
# marked 18.2.1.
# Needs: apt-get install cmark-gfm; go, node, npm.
set -euo pipefail
for tool in cmark-gfm dpkg-query go node npm; do
	command -v $tool >/dev/null || { echo "cmark-gfm-ticks: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >list.md <<'LIST'
- [ ] Plain
- [x] Done
- [ ] Put [x] into the form
- [ ] Read `a[x]`
- [ ] See [X](https://example.org)
- [ ] Put it
  into [x] below
LIST
cat >main.go <<'GO'
package main

import (
	"io"
	"log"
	"os"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(text, os.Stdout)
	}
	if err != nil {
		log.Fatal(err)
	}
}
GO
cat >main.mjs <<'JS'
import {readFileSync} from 'node:fs'
import {marked} from 'marked'
console.log(marked.parse(readFileSync(0, 'utf8')))
JS
{ go mod init sample && go get github.com/yuin/goldmark@v1.7.17 && go build -o goldmark .; } >log 2>&1 || { cat log >&2; exit 2; }
{ npm init -y && npm install --no-audit --no-fund marked@18.2.1; } >log 2>&1 || { cat log >&2; exit 2; }

# boxes says of each box of a page whether it is ticked.
boxes() { grep -o '<input[^>]*>' | sed '/checked=/s/.*/done/; /</s/.*/open/' | paste -sd ' '; }

{
	echo "cmark-gfm: $(cmark-gfm -e tasklist <list.md | boxes)"
	echo "goldmark:  $(./goldmark <list.md | boxes)"
	echo "marked:    $(node main.mjs <list.md | boxes)"
	cmark-gfm -e tasklist -t commonmark list.md
} >seen
echo "cmark-gfm $(dpkg-query -W -f '${Version}' cmark-gfm), goldmark $(go list -m -f '{{.Version}}' github.com/yuin/goldmark), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$')"
cat seen
cat >known <<'KNOWN'
cmark-gfm: open done done done done open
goldmark:  open done open open open open
marked:    open done open open open open
- [ ] Plain
- [x] Done
- [x] Put \[x\] into the form
- [x] Read `a[x]`
- [x] See [X](https://example.org)
- [ ] Put it
  into \[x\] below
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }

package report

import (
	"flag"
	"slices"
	"strings"
	"testing"
)

// corpus is what hostile or merely careless people write into a name, a note or a
// link. Each goes through every field and every format.
var corpus = []string{
	// HTML
	`<script>alert(1)</script>`, `</style><script>alert(1)</script>`, `</title><img src=x onerror=alert(1)>`,
	`"><svg onload=alert(1)>`, `' onmouseover='alert(1)`, `<!-- `, `--> <b>bold</b>`, `<![CDATA[ x ]]>`, `<?php echo 1 ?>`,
	`&lt;script&gt;`, `&#60;b&#62;`, `&amp;amp;`, `<details open><summary>x</summary>`, `<plaintext>`, `<a href="javascript:alert(1)">x</a>`,
	`<meta http-equiv="refresh" content="0;url=https://evil.example">`, `{{.Registry}}`, "`${alert(1)}`", `<base href="https://evil.example/">`,
	// links
	`javascript:alert(1)`, `JaVaScRiPt:alert(1)`, `data:text/html,<script>alert(1)</script>`, `vbscript:msgbox(1)`, `//evil.example/x`,
	`https://evil.example/"onclick="alert(1)`, `https://good.example@evil.example/`, `https://user:pass@evil.example/`, `https://x.example/a_b*c*_d_`,
	`https://x.example/)](javascript:alert(1))`, `see https://x.example/a?b=1&c=2.`, `(https://x.example/)`, `https://例え.example/ü`, `https://`, `http://[::1`,
	`www.evil.example`, `anybody@evil.example`, `file:///etc/passwd`, `minutes/2026-11-02.md`,
	// Markdown
	`# heading`, `closing #`, `Setext` + "\n===", "text\n---", `- item`, `* item`, `+ item`, `1. one`, `2) two`, `- [x] done`, `> quote`, "```\ncode", "~~~\ncode",
	"    indented", "\tindented", `| a | b |` + "\n" + `| - | - |`, "`code`", `**bold** __bold__ *i* _i_ ~~s~~`, `[text](https://evil.example)`,
	`![image](https://evil.example/x.png)`, `[ref]: https://evil.example "t"`, `<https://evil.example>`, `[^1]`, "[^1]: note", `\`, `\\*x*`, `ends with \`,
	"two blanks  \nnext", `@octocat and @acme/security`, `fixes #12, acme/x#3`, `see !34, a/b!5, %v1, GH-77, org/repo@abc1234, ~bug, &7 and $8`, `$E=mc^2$`, `:tada:`, `> [!WARNING]`, `***`, `_`, `*`, `__init__.py`,
	// spreadsheets
	`=1+1`, `+1+1`, `-1+1`, `@SUM(A1)`, `=cmd|' /C calc'!A0`, "\t=1+1", "\r=1+1", "ok\n=1+1", `ok;=1+1`, `ok; =1+1`, `ok,=1+1`, `";=1+1`, `"=1+1"`, `'=1+1`, `＝1+1`, `＋1`, `－1`, `＠SUM(A1)`,
	`=HYPERLINK("https://evil.example","x")`, `a";"=1+1`, "ok\t=1+1",
	// terminals
	"\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\", "\x1bP1$r\x1b\\", "\u009b31m", "\x1b[2J\x1b[H", "a\rb", "a\bb", "a\x00b", "\x7f", "\x0c", "\x0b", "a\u0085b",
	// Unicode
	"\u202egnp.exe", "\u2066isolate\u2069", "\u200fright\u200e", "\u061c", "a\u2028b\u2029c", "\ufeffbom", "\U000e0041\U000e0042", "zero\u200bwidth", "\u2060joiner",
	"\xff\xfe\xfd", "half \xe2\x82", "\xed\xa0\x80", "مرحبا بالعالم", "漢字かな交じり文", "👩‍👩‍👧‍👦 family", "e\u0301\u0302\u0303\u0304", "ﬁ",
	"", " ", "\n\n\n",
}

// large are texts that stand in the fields of one answer only: in every field
// they would make documents of hundreds of megabytes.
var large = []string{
	strings.Repeat("long word ", 10_000), strings.Repeat("x", 100_000), strings.Repeat("線", 30_000), strings.Repeat("line\n", 2_000),
}

var all = flag.Bool("all", false, "each hostile text in all documents, not in a fifth of them; every width; more pages in a browser")

// takesTurn says whether a text goes through a document. Of the texts, whose neighbours
// are of one kind, every fifth does, in each document others; each goes through every
// format. With -all, as before something lands, all go through all.
func takesTurn(text, document int) bool { return *all || (text+document)%5 == 0 }

// few are all of some texts; under -short, as where races are looked for, each eighth.
func few(texts []string) []string {
	if !testing.Short() {
		return texts
	}
	return slices.Collect(func(yield func(string) bool) {
		for i := 0; i < len(texts) && yield(texts[i]); i += 8 {
		}
	})
}

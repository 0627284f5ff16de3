package theme

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/glamour/v2/ansi"
	xansi "github.com/charmbracelet/x/ansi"

	"rungs/model"
)

// minWidth is the narrowest column that text is set in, in cells.
const minWidth = 12

// Markdown renders Markdown as lines of at most width cells. A link becomes its
// words and a number in brackets, its place in links, which the caller lists
// elsewhere: an address in the middle of a sentence cannot be read, and a broken
// one cannot be used.
//
// Glamour sets the text. List items and code are set here, because Glamour
// wraps the second line of an item to the left of its first, and wraps code.
func (t Theme) Markdown(text string, width int, links []string) string {
	text = strings.ReplaceAll(text, "\t", "    ")
	text = markdownLink().ReplaceAllStringFunc(text, func(link string) string {
		m := markdownLink().FindStringSubmatch(link)
		words := strings.Join(strings.Fields(m[1]), " ")
		if i := slices.Index(links, m[2]); i >= 0 {
			return words + t.source(i)
		}
		return words + " (" + m[2] + ")"
	})
	// An entity such as &#27; would become the character that was cleaned away.
	text = strings.ReplaceAll(text, "&", ampersand)
	// Wrapping breaks after a hyphen, which would tear --options and ids apart.
	text = codeSpan().ReplaceAllStringFunc(text, func(code string) string { return strings.ReplaceAll(code, "-", unbreakable) })
	out := back.Replace(strings.Join(t.blocks(text, max(width, minWidth)), "\n"))
	if t.plain {
		return out
	}
	return linkNumber().ReplaceAllStringFunc(out, func(number string) string {
		var i int
		if _, err := fmt.Sscanf(number, "[%d]", &i); err != nil || i < 1 || i > len(links) {
			return number
		}
		return t.Link(number, links[i-1])
	})
}

// source is the number of a source in a text, after a blank, as Markdown.
func (t Theme) source(at int) string {
	if t.Sourceless {
		return ""
	}
	return fmt.Sprintf(" \\[%d\\]", at+1)
}

// While it is set, text has a hyphen at which no line ends, and in the place of
// the ampersand a character for private use, which begins no entity.
const (
	unbreakable = "\u2011"
	ampersand   = "\ue000"
)

var back = strings.NewReplacer(unbreakable, "-", ampersand, "&")

// Words is Markdown as running text, for looking things up in it: links are their
// words, and marks are gone. What is nothing but marks stays as it is.
func Words(markdown string) string {
	text := markdownLink().ReplaceAllString(markdown, "$1")
	text = emphasis().ReplaceAllString(marks().ReplaceAllString(text, ""), "$1")
	if strings.TrimSpace(text) == "" {
		text = markdown
	}
	return strings.Join(strings.Fields(text), " ")
}

var (
	hyperlink    = model.Lazily(`\x1b\]8;[^\x07\x1b]*(\x07|\x1b\\)`)
	openable     = model.Lazily(`^https?://[!-~]+$`)
	marks        = model.Lazily("(?m)^(#+|```.*|[-*+]|\\d{1,3}[.)]) *|\\*\\*|`")
	emphasis     = model.Lazily(`\*([^*\s](?:[^*]*[^*\s])?)\*`)
	codeSpan     = model.Lazily("`[^`\n]+`")
	markdownLink = model.Lazily(`\[([^\]]*)\]\(([^)\s]*)\)`)
	linkNumber   = model.Lazily(`\[\d+\]`)
	listItem     = model.Lazily(`^([-*+]|\d{1,3}[.)])[ \t]+`)
)

// blocks takes Markdown apart into list items, code and everything between them,
// and sets each.
func (t Theme) blocks(text string, width int) []string {
	var out, prose []string
	flush := func() {
		if set := t.prose(strings.Join(prose, "\n"), width); set != "" {
			out = append(out, strings.Split(set, "\n")...)
		}
		prose = nil
	}
	gap := func() { // one blank line, but not at the top
		if len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, "")
		}
	}
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); {
		switch line := lines[i]; {
		case strings.HasPrefix(line, "```"):
			flush()
			gap()
			for i++; i < len(lines) && !strings.HasPrefix(lines[i], "```"); i++ {
				out = append(out, t.code(lines[i], width)...)
			}
			i++
		case listItem().MatchString(line):
			flush()
			marker := listItem().FindString(line)
			end := i + 1
			for end < len(lines) && strings.TrimSpace(lines[end]) != "" && !listItem().MatchString(lines[end]) && !strings.HasPrefix(lines[end], "#") {
				end++
			}
			out = append(out, t.item(marker, lines[i:end], width)...)
			i = end
		case strings.TrimSpace(line) == "":
			flush()
			gap()
			i++
		case strings.HasPrefix(line, "#"):
			flush()
			gap()
			for _, line := range Wrap(strings.TrimSpace(strings.TrimLeft(line, "#")), width) {
				out = append(out, t.Heading.Render(line))
			}
			i++
		default:
			prose = append(prose, line)
			i++
		}
	}
	flush()
	for len(out) > 0 && out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// item sets a list item with its later lines under its first.
func (t Theme) item(marker string, lines []string, width int) []string {
	inner := slices.Clone(lines)
	inner[0] = inner[0][len(marker):]
	for i := range inner[1:] {
		inner[i+1] = strings.TrimPrefix(inner[i+1], strings.Repeat(" ", len(marker)))
	}
	sign := strings.TrimSpace(marker)
	if strings.ContainsAny(sign, "-*+") {
		sign = t.Glyphs.Bullet
	}
	sign += " "
	indent := xansi.StringWidth(sign)
	set := t.blocks(strings.Join(inner, "\n"), width-indent)
	for i := range set {
		if i == 0 {
			set[i] = sign + set[i]
		} else {
			set[i] = strings.Repeat(" ", indent) + set[i]
		}
	}
	if len(set) == 0 {
		return []string{sign}
	}
	return set
}

// code keeps the breaks of its lines and shows where it had to make one more.
func (t Theme) code(line string, width int) []string {
	var out []string
	for i, part := range strings.Split(xansi.Hardwrap(strings.ReplaceAll(line, "\t", "    "), width-4, true), "\n") {
		indent := "  "
		if i > 0 {
			indent, part = "    ", strings.TrimLeft(part, " ")
		}
		out = append(out, indent+t.Accent.Render(strings.TrimRight(part, " ")))
	}
	return out
}

// prose lets Glamour set paragraphs.
func (t Theme) prose(text string, width int) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	set, err := t.glamoured(text, width)
	if err != nil {
		return xansi.Wrap(text, width, "")
	}
	// Links are ours to set; Glamour makes one of every address that it meets.
	if strings.Contains(set, "\x1b]8;") {
		set = hyperlink().ReplaceAllString(set, "")
	}
	lines := strings.Split(strings.Trim(set, "\n"), "\n")
	for i, line := range lines {
		if t.plain {
			line = xansi.Strip(line)
		}
		line = strings.TrimRight(line, " ")
		// A word longer than the line, such as an address, is not wrapped.
		if xansi.StringWidth(line) > width {
			line = xansi.Hardwrap(line, width, true)
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

// Link is text that a terminal opens on a click (OSC 8), where it can. An address
// that is not plain http or https in ASCII stays text.
func (t Theme) Link(text, url string) string {
	if t.plain {
		return text
	}
	if !t.linked || !openable().MatchString(url) {
		return t.Accent.Render(text)
	}
	return xansi.SetHyperlink(url) + t.Accent.Render(text) + xansi.ResetHyperlink()
}

// markdownStyle sets only what we want to be seen. It begins from nothing
// instead of one of the ready-made styles, whose pointers are shared by the whole
// process. The document has no colour: with one, each padding blank is styled on
// its own, which makes five times the bytes.
func (t Theme) markdownStyle() ansi.StyleConfig {
	var style ansi.StyleConfig
	none := uint(0)
	style.Document.Margin = &none
	style.Table = ansi.StyleTable{CenterSeparator: &t.Glyphs.Bar, ColumnSeparator: &t.Glyphs.Bar, RowSeparator: &t.Glyphs.Rule}
	if t.plain {
		return style
	}
	yes, accent := true, strconv.Itoa(int(colours(t.Dark).accent))
	style.Strong.Bold = &yes
	style.Emph.Italic = &yes
	style.Code.Color = &accent
	style.Link.Color = &accent
	return style
}

package theme

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// Links are the addresses that a criterion's text refers to by number: its sources and
// those of its peers, in the order in which the text comes to them, and then those that it
// does not refer to.
func Links(c *model.Criterion) []string {
	var links []string
	add := func(url string) {
		if url != "" && !slices.Contains(links, url) {
			links = append(links, url)
		}
	}
	known := map[string]bool{}
	for _, s := range c.Sources {
		known[s.URL] = true
	}
	for _, p := range c.Peers {
		known[p.Source] = true
	}
	refers := func(texts ...string) {
		for _, text := range texts {
			for _, m := range markdownLink().FindAllStringSubmatch(text, -1) {
				if known[m[2]] {
					add(m[2])
				}
			}
		}
	}
	refers(c.Body, c.Delegated, Kinds(c), c.FirstAction, c.DoneWhen)
	for _, p := range c.Peers {
		refers(p.How)
		add(p.Source)
	}
	for _, w := range c.Work { // which rungs explain sets below all of that
		for _, own := range w.Sections() {
			refers(own.Text)
		}
	}
	for _, s := range c.Sources {
		add(s.URL)
	}
	return links
}

// LinkTitles says what stands at each of the [Links]: the title of a source, or the
// name of a peer.
func LinkTitles(c *model.Criterion) map[string]string {
	title := map[string]string{}
	for _, p := range c.Peers {
		title[p.Source] = p.Registry
	}
	for _, s := range c.Sources {
		title[s.URL] = s.Title
	}
	return title
}

// Explanation is what helps to answer a criterion, below what it asks and its
// conditions: the five sections, what holds for a delegated login, and how others
// did it. [Theme.Sources] lists the links that it refers to by number. Lines have
// at most width cells.
func (t Theme) Explanation(catalogue *model.Catalogue, c *model.Criterion, width int) string {
	links := Links(c)
	parts := []string{t.Markdown(c.Body, width, links)}
	section := func(title, markdown string) {
		if markdown != "" {
			parts = append(parts, t.Markdown("## "+title+"\n\n"+markdown, width, links))
		}
	}
	section("If people log in with another service", c.Delegated)
	for _, k := range c.Kinds() {
		section("If "+model.Phrases(k.Where), k.Text)
	}
	section("Begin", c.FirstAction)
	section("Done when", c.DoneWhen)
	section("How others did it", t.peers(c, links))
	section("Needs and helpers", t.neighbours(catalogue, c))
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "\n\n")
}

// Section is a part of an explanation, without its heading.
type Section struct{ Title, Text string }

// Sections are the parts of the [Theme.Explanation], to be read one by one.
func (t Theme) Sections(catalogue *model.Catalogue, c *model.Criterion, width int) []Section {
	links := Links(c)
	var out []Section
	section := func(title, markdown string) {
		if text := strings.Trim(t.Markdown(markdown, width, links), "\n"); text != "" {
			out = append(out, Section{title, text})
		}
	}
	for part := range strings.SplitSeq("\n"+c.Body, "\n## ") {
		title, text, _ := strings.Cut(part, "\n")
		section(strings.TrimSpace(title), text)
	}
	section("If people log in with another service", c.Delegated)
	for _, k := range c.Kinds() {
		section("If "+model.Phrases(k.Where), k.Text)
	}
	section("Begin", c.FirstAction)
	section("Done when", c.DoneWhen)
	section("How others did it", t.peers(c, links))
	section("Needs and helpers", t.neighbours(catalogue, c))
	return out
}

// Kinds are the texts of a criterion for registries of some kinds only.
func Kinds(c *model.Criterion) string {
	var texts []string
	for _, k := range c.Kinds() {
		texts = append(texts, k.Text)
	}
	return strings.Join(texts, "\n")
}

func (t Theme) peers(c *model.Criterion, links []string) string {
	var b strings.Builder
	for _, p := range c.Peers {
		fmt.Fprintf(&b, "- **%s**", p.Registry)
		if p.Since != "" {
			fmt.Fprintf(&b, " (since %s)", Date(p.Since))
		}
		fmt.Fprintf(&b, ": %s%s Seen %s.\n", p.How, t.source(slices.Index(links, p.Source)), Date(string(p.Seen)))
	}
	return b.String()
}

// neighbours names what has to be there before a criterion, and what it goes
// better after.
func (t Theme) neighbours(catalogue *model.Catalogue, c *model.Criterion) string {
	titles := func(ids []string) string {
		var out []string
		for _, id := range ids {
			if n := catalogue.Criterion(id); n != nil {
				out = append(out, fmt.Sprintf("%s (`%s`)", n.Title, n.ID))
			}
		}
		return strings.Join(out, ", ")
	}
	var lines []string
	if s := titles(c.Needs); s != "" {
		lines = append(lines, "- It needs "+s+".")
	}
	if s := titles(c.Helps); s != "" {
		lines = append(lines, "- It goes better after "+s+".")
	}
	return strings.Join(lines, "\n")
}

// Sources is the list of the links of a criterion, by their numbers. Lines have at
// most width cells, but for addresses in plain text.
func (t Theme) Sources(c *model.Criterion, width int) string {
	links := Links(c)
	if len(links) == 0 {
		return ""
	}
	title := LinkTitles(c)
	lines := []string{t.Markdown("## Sources", width, nil), ""}
	for i, url := range links {
		number := fmt.Sprintf("[%d] ", i+1)
		for j, line := range Wrap(title[url], width-len(number)) {
			if j > 0 {
				number = strings.Repeat(" ", len(number))
			}
			lines = append(lines, number+line)
		}
		indent := strings.Repeat(" ", len(number))
		lines = append(lines, t.address(url, indent, width)...)
	}
	lines = append(lines, "")
	lines = append(lines, Wrap(fmt.Sprintf("Efforts and impacts are our estimates. Text reviewed %s.", Date(string(c.Reviewed))), width)...)
	return strings.Join(lines, "\n")
}

// address sets a link on lines of its own. Where a terminal opens it, each piece
// leads to the whole. On paper and in a pipe it stays in one piece, to be copied.
func (t Theme) address(url, indent string, width int) []string {
	if t.plain {
		return []string{indent + url}
	}
	var lines []string
	for _, piece := range Hardwrap(url, width-len(indent)) {
		lines = append(lines, indent+t.Link(piece, url))
	}
	return lines
}

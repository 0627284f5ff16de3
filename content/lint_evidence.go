package content

import "fmt"

// peers checks that peers are dated and that somebody can look them up.
func (l *linter) peers(c *checked) {
	reviewed := c.criterion.Reviewed
	for i, p := range c.criterion.Peers {
		who := quote(p.Registry)
		if missing(p.Registry) || missing(p.How) {
			l.fault(c.name, c.line("peers", i), "the peer has no registry or no how", "say who did what")
		}
		if !isLink(p.Source) {
			l.fault(c.name, c.line("peers", i, "source"), fmt.Sprintf("the source of %s is %s and not a link", who, quote(p.Source)), "give the https address of the page that shows it")
		}
		switch line := c.line("peers", i, "seen"); {
		case p.Seen == "":
			l.fault(c.name, line, fmt.Sprintf("the peer %s is not dated", who), "add seen, the day on which the source was seen, as 2026-08-21")
		case !isDay(p.Seen):
			l.fault(c.name, line, fmt.Sprintf("the peer %s was seen on %s, which is no day", who, quote(string(p.Seen))), "write it as 2026-08-21")
		case isDay(reviewed) && p.Seen > reviewed:
			l.fault(c.name, line, fmt.Sprintf("the peer %s was seen on %s, after the review of %s", who, p.Seen, reviewed), "correct one of the two days")
		}
		switch line := c.line("peers", i, "since"); {
		case p.Since == "":
		case !isSince(p.Since):
			l.fault(c.name, line, fmt.Sprintf("since is %s", quote(p.Since)), "write a year, 2026-08 or 2026-08-21, or leave it out")
		case isDay(p.Seen) && p.Since > string(p.Seen)[:len(p.Since)]:
			l.fault(c.name, line, fmt.Sprintf("the peer %s has it since %s, but was seen on %s, before that", who, p.Since, p.Seen), "correct one of the two days")
		}
	}
}

// sources checks that each source is a link and stands once.
func (l *linter) sources(c *checked) {
	if len(c.criterion.Sources) == 0 {
		l.fault(c.name, c.line("sources"), "there are no sources", "list the pages that the text relies on")
	}
	seen := map[string]bool{}
	for i, s := range c.criterion.Sources {
		if missing(s.Title) {
			l.fault(c.name, c.line("sources", i), "the source has no title", "name the page")
		}
		switch line := c.line("sources", i, "url"); {
		case !isLink(s.URL):
			l.fault(c.name, line, fmt.Sprintf("the source %s is not a link", quote(s.URL)), "give its https address")
		case seen[s.URL]:
			l.fault(c.name, line, fmt.Sprintf("the source %s stands twice", quote(s.URL)), "take one of them out")
		}
		seen[s.URL] = true
	}
}

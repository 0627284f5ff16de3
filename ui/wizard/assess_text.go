package wizard

import (
	"fmt"
	"maps"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// page is the text about one criterion. The head changes with every answer and
// is cheap; the explanation below it is rendered once for each criterion, width
// and background, and remembered.
type page struct {
	app   *App
	memo  explained
	asked map[pageKey]bool // being made ready, or made ready once
}

type pageKey struct {
	id        string
	width     int
	dark      bool
	fit       model.Fit
	ecosystem string // as the profile calls it
}

func (p *page) keyOf(c *model.Criterion, width int) pageKey {
	profile := p.app.session.Assessment.Profile()
	return pageKey{c.ID, width, p.app.theme.Dark, profile.Fit(c), profile.Ecosystem}
}

// memoized bounds how many explanations are remembered.
const memoized = 64

func (p *page) lines(c *model.Criterion, condition, width int) []string {
	head := p.head(c, condition, width)
	return append(head, p.explanation(c, width)...)
}

// part is where a part of a text begins and ends, and its heading.
type part struct {
	line, end int
	title     string
}

// parts are the parts of the whole text. A heading may take several lines.
func (s *assess) parts() []part {
	begins, ends, _ := strings.Cut(s.app.theme.Heading.Render("x"), "x")
	var out []part
	before := false
	for i, line := range s.text() {
		title, is := strings.CutPrefix(line, begins)
		switch title, _, _ := strings.Cut(title, ends); {
		case is && before:
			out[len(out)-1].title += " " + title
		case is:
			out = append(out, part{i, i, title})
		}
		if n := len(out); n > 0 && strings.TrimSpace(line) != "" {
			out[n-1].end = i + 1
		}
		before = is
	}
	return out
}

func (p *page) explanation(c *model.Criterion, width int) []string {
	k := p.keyOf(c, width)
	lines, ok := p.memo[k]
	if !ok {
		lines = explanation(p.app.theme, p.app.catalogue, p.app.asRead(c), width)
		p.keep(explained{k: lines})
	}
	return lines
}

// explained is a message: explanations that were made ready.
type explained map[pageKey][]string

func (p *page) keep(e explained) {
	if p.memo == nil || len(p.memo) >= memoized {
		p.memo = explained{}
	}
	maps.Copy(p.memo, e)
}

// rest is how long the program is left alone after a key, so that its frame is on the
// screen before what takes longer than all of that begins. It is ready before the next key
// comes: a key that is held is sent every 33 ms.
const rest = 8 * time.Millisecond

// ahead makes the explanations of some criteria ready, beside the program.
func (p *page) ahead(criteria []*model.Criterion, width int) tea.Cmd {
	wanted := map[pageKey]*model.Criterion{}
	for _, c := range criteria {
		k := p.keyOf(c, width)
		if _, ok := p.memo[k]; !ok && !p.asked[k] {
			wanted[k] = p.app.asRead(c)
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	if p.asked == nil || len(p.asked) >= memoized {
		p.asked = map[pageKey]bool{}
	}
	for k := range wanted {
		p.asked[k] = true
	}
	theme, catalogue := p.app.theme, p.app.catalogue
	return tea.Tick(rest, func(time.Time) tea.Msg {
		ready := explained{}
		for k, c := range wanted {
			ready[k] = explanation(theme, catalogue, c, width)
		}
		return ready
	})
}

func explanation(t theme.Theme, catalogue *model.Catalogue, c *model.Criterion, width int) []string {
	lines := strings.Split(t.Explanation(catalogue, c, width), "\n")
	if n := len(theme.Links(c)); n > 0 {
		about := fmt.Sprintf("The numbers are links: o lists all %d. Text reviewed %s.", n, theme.Date(string(c.Reviewed)))
		lines = append(append(lines, ""), wrapped(t, t.Faint, about, width)...)
	}
	return lines
}

// asRead is a criterion as its text is for this registry, with what holds for it in the
// ecosystem of the profile.
func (a *App) asRead(c *model.Criterion) *model.Criterion {
	profile := a.session.Assessment.Profile()
	here := a.options.Ecosystems.For(profile.Ecosystem, a.catalogue, c.ID, a.options.Now())
	return theme.InEcosystem(c.Fitted(profile.Fit(c)), here)
}

// head is the title, what is asked, the conditions and the answer.
func (p *page) head(c *model.Criterion, condition, width int) []string {
	t := p.app.theme
	category := p.app.catalogue.Category(c.Category)
	finding := p.app.session.Assessment.Finding(c.ID)

	var lines []string
	add := func(more ...string) { lines = append(lines, more...) }
	set := func(style theme.Style, mark, text string) { add(hung(t, style, mark, text, width)...) }
	set(t.Title, "", c.Title)
	facts := fmt.Sprintf("%s %s %s impact", c.Effort, t.Glyphs.Dot, c.Impact)
	if level := p.app.catalogue.OnLevel(c); level != "" {
		facts = level + " " + t.Glyphs.Dot + " " + facts
	}
	facts = model.Capital(facts)
	if with := facts + " " + t.Glyphs.Dot + " " + c.ID; theme.Width(with) <= width {
		facts = with
	}
	set(t.Faint, "", facts)
	if leftOut := p.app.session.Assessment.Profile().LeftOutSays(category); leftOut != "" {
		add(led(t, t.Warn, leftOut, width)...)
	}
	add(p.said(c, finding, width)...)
	add("")
	set(t.Text, "", c.Asks)
	if c.Reading != "" {
		set(t.Faint, "", c.Reading)
	}
	add("")
	add(p.conditions(c, condition, width)...)
	if finding.State().Open() && p.app.hasDraft(c) {
		set(t.Accent, "    ", "D begins a text that helps.")
	}
	if own := p.ownCase(c, width); own != nil {
		add("")
		add(append(own, "")...)
	}
	verdicts := p.app.session.Assessment.Profile().Verdicts(c)
	if n := len(lines); len(verdicts) > 0 && lines[n-1] != "" {
		add("")
	}
	for _, v := range verdicts {
		set(t.Text, "  "+t.Glyphs.Bullet+" ", t.Verdict(v))
	}
	add(append(p.wishes(c, "  + ", width), "")...)
	if kept := p.kept(finding, width); len(kept) > 0 {
		add(append(kept, "")...)
	}
	return lines
}

// wishes are what is recommended, and does not count.
func (p *page) wishes(c *model.Criterion, mark string, width int) (lines []string) {
	t := p.app.theme
	for _, wish := range c.Wishes {
		lines = append(lines, hung(t, t.Faint, mark, "The framework wishes: "+wish, width)...)
	}
	for _, advice := range c.Advice {
		lines = append(lines, hung(t, t.Faint, mark, "Advice: "+advice, width)...)
	}
	return lines
}

// beside is what there is to read about a criterion beside what the first pass asks.
func (p *page) beside(c *model.Criterion, width int) []string {
	t := p.app.theme
	var lines []string
	if c.Reading != "" {
		lines = wrapped(t, t.Faint, c.Reading, width)
	}
	if lines = append(lines, p.wishes(c, "+ ", width)...); len(lines) > 0 {
		lines = append(lines, "")
	}
	return append(lines, p.explanation(c, width)...)
}

// conditions are its literal parts with their ticks.
func (p *page) conditions(c *model.Criterion, condition, width int) []string {
	t, assessment := p.app.theme, p.app.session.Assessment
	answer := assessment.Finding(c.ID).Answer()
	var lines []string
	set := func(style theme.Style, mark, text string) {
		lines = append(lines, hung(t, style, mark, text, width)...)
	}
	all := assessment.All(c).Conditions
	for i, cond := range all {
		mark, here, text := t.Glyphs.Unticked, " ", cond.Text
		if cond.Of != "" && len(all) > len(c.Conditions) { // the text once, and the clients below it
			text = cond.Client
			if i == 0 || all[i-1].Of != cond.Of {
				set(t.Text, "  ", cond.Bare()+", with:")
			}
		}
		if cond.In(answer.Conditions) {
			mark = t.Good.Render(t.Glyphs.Ticked)
		}
		if i == condition {
			here = t.Accent.Render(t.Glyphs.Here)
		}
		if assessment.Waits(cond) {
			set(t.Faint, here+" "+mark+" ", text+" ("+p.app.catalogue.Once(cond)+")")
			continue
		}
		set(t.Text, here+" "+mark+" ", text)
	}
	if stray := assessment.StraySays(c, answer.Conditions); stray != "" {
		set(t.Faint, "  ", stray)
	}
	return lines
}

// ownCase is what holds for this registry's kind, where that makes a difference.
func (p *page) ownCase(c *model.Criterion, width int) []string {
	t, assessment := p.app.theme, p.app.session.Assessment
	var lines []string
	above := "" // a kind of which several things are said is named once
	for _, own := range assessment.Profile().OwnCases(c) {
		if own.Kind != above {
			lines = append(lines, wrapped(t, t.Heading, own.Kind, width)...)
		}
		lines = append(lines, wrapped(t, t.Text, theme.Words(own.Text), width)...)
		above = own.Kind
	}
	if offer := assessment.Offer(c); offer != "" {
		lines = append(lines, wrapped(t, t.Accent, offer, width)...)
	}
	return lines
}

// said tells who answered what, and what does not fit.
func (p *page) said(c *model.Criterion, finding model.Finding, width int) []string {
	t := p.app.theme
	var lines []string
	add := func(style theme.Style, text string) { lines = append(lines, led(t, style, text, width)...) }
	for _, h := range finding.Heads {
		if h.State == model.Unanswered {
			continue
		}
		lines = append(lines, t.Wrap(t.Says(h.State, h.Said())+t.Faint.Render(" "+t.Glyphs.Dot+" "+p.app.byAndWhen(h)), width)...)
	}
	if finding.Disputed() {
		add(t.Bad, "Disputed. s shows both sides and takes one; or answer anew.")
	}
	if again := p.app.session.Assessment.LookAgain(p.app.catalogue, c.ID); again != "" {
		add(t.Warn, t.Glyphs.Differs+" "+again)
	}
	if aged := finding.Aged(p.app.options.Now()); aged != "" {
		add(t.Warn, aged)
	}
	if a := p.app.session.Assessment; a.Late(c.ID, p.app.today()) {
		add(t.Warn, "Planned: "+theme.Planned(a.Intent(c.ID), p.app.today())+".")
	}
	if warning := p.app.session.Assessment.Doubt(c, finding.Answer()); warning != "" {
		add(t.Warn, warning)
	}
	return lines
}

// kept is the notes and the evidence.
func (p *page) kept(finding model.Finding, width int) []string {
	t := p.app.theme
	var lines []string
	for _, h := range finding.Heads {
		if h.Note != "" {
			who := ""
			if len(finding.Heads) > 1 {
				who = " by " + h.By
			}
			if others := p.app.session.Assessment.NoteBy(h); others != "" {
				who = " by " + others
			}
			label := model.Capital(h.Visibility()) + " note" + who + ": "
			lines = append(lines, p.opening(t.Faint.Render(label)+h.Note, width)...)
		}
		givers := p.app.session.Assessment.EvidenceBy(h)
		for _, e := range h.Evidence {
			label := "Evidence: "
			if by := givers[e]; by != "" {
				label = "Evidence by " + by + ": "
			}
			text := t.Faint.Render(label) + e.Ref
			if e.Seen != "" {
				text += t.Faint.Render(", seen " + theme.Date(string(e.Seen)))
			}
			lines = append(lines, t.Wrap(text, width)...)
		}
	}
	return lines
}

// opening is the beginning of a note: a long one would push aside all that helps.
func (p *page) opening(note string, width int) []string {
	const most = 4
	first := note
	if far := 8 * most * width; len(note) > far { // do not wrap what nobody sees
		first = strings.ToValidUTF8(note[:far], "")
	}
	lines := p.app.theme.Wrap(first, width)
	if len(lines) > most || len(first) < len(note) {
		lines = append(lines[:min(most, len(lines))], p.app.theme.Faint.Render("(more: n)"))
	}
	return lines
}

// byAndWhen is who said something and how long ago.
func (a *App) byAndWhen(e model.Event) string {
	if e.By == "" {
		return a.ago(e.At)
	}
	return e.By + ", " + a.ago(e.At)
}

// ago is a time in words, as exact as it matters.
func (a *App) ago(at time.Time) string {
	now := a.options.Now()
	days := int(now.Sub(at).Hours() / 24)
	switch {
	case days < 0:
		return "on " + model.LongDate(at)
	case now.Sub(at) < time.Hour:
		return "just now"
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	case days < 60:
		return fmt.Sprintf("%d days ago", days)
	}
	return "on " + model.LongDate(at)
}

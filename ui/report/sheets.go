package report

import (
	"fmt"
	"slices"
	"strings"
)

// sheetLines is how many lines a sheet takes. Of five print drivers of CUPS the
// shortest has 60 on Letter, and a printer of its own may take two for its margin.
const sheetLines = 58

// end is a place between two lines where a sheet may end, or has to.
type end struct {
	at   int // bytes before it
	must bool
}

// mayEnd says that a sheet may end here.
func (c *column) mayEnd() { c.ends = append(c.ends, end{at: c.Len()}) }

// sheet says that a sheet ends here.
func (c *column) sheet() { c.ends = append(c.ends, end{c.Len(), true}) }

// onSheets parts what is written into sheets. No block is torn but one that fits on
// none, and each sheet after the first says whose it is, of which day, and its number.
func (c *column) onSheets(name, day string) string {
	var sheets [][]string
	var now []string
	room := func() int {
		if sheets == nil {
			return sheetLines
		}
		return sheetLines - 2 // its head
	}
	turn := func() {
		for len(now) > 0 && now[len(now)-1] == "" {
			now = now[:len(now)-1]
		}
		if now != nil {
			sheets, now = append(sheets, now), nil
		}
	}
	text, begin := c.String(), 0
	for _, e := range append(slices.Clone(c.ends), end{at: len(text), must: true}) {
		block := strings.Split(text[begin:e.at], "\n")
		block, begin = block[:len(block)-1], e.at
		if blank := len(block) > 0 && block[len(block)-1] == ""; len(now)+len(block) > room() && !(blank && len(now)+len(block)-1 == room()) {
			turn()
		}
		for _, line := range block {
			if len(now) == room() {
				turn()
			}
			if line != "" || now != nil { // no sheet begins with a blank line
				now = append(now, line)
			}
		}
		if e.must {
			turn()
		}
	}
	name = c.theme.Truncate(name, c.width) // once, since it may be very long
	var b strings.Builder
	for i, sheet := range sheets {
		if i > 0 {
			number := fmt.Sprintf("page %d of %d", i+1, len(sheets))
			b.WriteString("\f" + c.head(name, day, number) + "\n\n")
		}
		b.WriteString(strings.Join(sheet, "\n") + "\n")
	}
	return b.String()
}

// head is the first line of a sheet. The name gives way where there is no room.
func (c *column) head(name, day, number string) string {
	t := c.theme
	rest := " " + t.Glyphs.Dot + " " + day + " " + t.Glyphs.Dot + " " + number
	return t.Faint.Render(t.Truncate(name, max(8, c.width-len([]rune(rest)))) + rest)
}

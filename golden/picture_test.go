package golden

import (
	"fmt"
	"html"
	"image/color"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"

	"rungs/content/builtin"
	"rungs/model"
)

// TestLivingPicture keeps the pictures in the README those of a real screen. The
// criterion on it says what it says to people; those around it are the frozen ones,
// so that a new criterion changes no picture.
func TestLivingPicture(t *testing.T) {
	t.Parallel()
	copied := literal
	copied.Categories = slices.Clone(copied.Categories)
	first := &copied.Categories[0]
	first.Criteria = slices.Clone(first.Criteria)
	at := slices.IndexFunc(first.Criteria, func(c model.Criterion) bool { return c.ID == "recovery-policy" })
	first.Criteria[at] = *builtin.Catalogue().Criterion("recovery-policy")
	catalogue := model.NewCatalogue(copied)
	for _, p := range looks {
		t.Run(p.name, func(t *testing.T) {
			player := playerOf(t, catalogue, "demo", 80, 24, p.dark)
			player.press("any g text:recovery|enter")
			checkFile(t, "../.github/assess-"+p.name+".svg", p.draw(player.app.View().Content, 80, 24))
		})
	}
}

// picture is how a screen becomes SVG: the colours where a terminal has its own.
type picture struct {
	name      string
	dark      bool
	ink, back color.Color
}

// looks are a light terminal and a dark one.
var looks = []picture{
	{"light", false, color.RGBA{0x1f, 0x23, 0x28, 0xff}, color.RGBA{0xff, 0xff, 0xff, 0xff}},
	{"dark", true, color.RGBA{0xe6, 0xe6, 0xe6, 0xff}, color.RGBA{0x16, 0x1b, 0x22, 0xff}},
}

// A cell of the terminal, in pixels, and the border around all cells.
const (
	cellWidth  = 9
	cellHeight = 20
	border     = 14
)

// draw is the screen as SVG. Every run of text has a place and a length of its
// own, so that columns stand straight in any font.
func (p picture) draw(screen string, width, height int) string {
	emu := vt.NewEmulator(width, height)
	emu.SetDefaultForegroundColor(p.ink)
	emu.SetDefaultBackgroundColor(p.back)
	_, _ = emu.WriteString(strings.ReplaceAll(screen, "\n", "\r\n"))

	var b strings.Builder
	w, h := width*cellWidth+2*border, height*cellHeight+2*border
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" `, w, h, w, h)
	b.WriteString(`font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="15">` + "\n")
	b.WriteString("<title>rungs: a criterion and its answer</title>\n")
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="%s" stroke="#8888" />`+"\n", w, h, hex(p.back))
	for y := range height {
		for x := 0; x < width; {
			r := p.run(emu, x, y, width)
			r.write(&b, border+x*cellWidth, border+y*cellHeight)
			x += r.cells
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// run is text of one style in one row. A sign that is not ASCII is a run of its
// own, or several of the same: fonts give them widths of their own. Without a
// fill it stands on the background.
type run struct {
	text      string
	cells     int
	ink, fill string
	bold      bool
	underline bool
}

func (p picture) run(emu *vt.Emulator, x, y, width int) run {
	r := p.cell(emu, x, y)
	for first := r; x+r.cells < width; {
		next := p.cell(emu, x+r.cells, y)
		alone := first.text[0] >= 0x80 || next.text[0] >= 0x80
		if alone && next.text != first.text || next.ink != r.ink || next.fill != r.fill || next.bold != r.bold || next.underline != r.underline {
			break
		}
		r.text, r.cells = r.text+next.text, r.cells+next.cells
	}
	return r
}

func (p picture) cell(emu *vt.Emulator, x, y int) run {
	r := run{text: " ", cells: 1, ink: hex(p.ink)}
	c := emu.CellAt(x, y)
	if c == nil || c.Content == "" {
		return r
	}
	r.text, r.cells = c.Content, max(c.Width, 1)
	if c.Style.Fg != nil {
		r.ink = hex(c.Style.Fg)
	}
	if c.Style.Bg != nil {
		r.fill = hex(c.Style.Bg)
	}
	r.bold = c.Style.Attrs&1 != 0 // the first of a cell's attributes
	r.underline = c.Style.Underline != 0
	return r
}

func (r run) write(b *strings.Builder, x, y int) {
	length := r.cells * cellWidth
	if r.fill != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s" />`+"\n", x, y, length, cellHeight, r.fill)
	}
	switch {
	case strings.TrimSpace(r.text) == "" && !r.underline:
	case strings.HasPrefix(r.text, "─"): // drawn, so that it has no gaps
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="1" fill="%s" />`+"\n", x, y+cellHeight/2, length, r.ink)
	case strings.HasPrefix(r.text, "│"):
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="1" height="%d" fill="%s" />`+"\n", x+cellWidth/2, y, cellHeight, r.ink)
	default:
		style := ""
		if r.bold {
			style += ` font-weight="bold"`
		}
		if r.underline {
			style += ` text-decoration="underline"`
		}
		fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d" lengthAdjust="spacingAndGlyphs" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
			x, y+15, length, r.ink, style, html.EscapeString(r.text))
	}
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

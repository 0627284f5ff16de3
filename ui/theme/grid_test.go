package theme

import (
	"regexp"
	"strings"
	"testing"

	"rungs/model"
)

// gridOf is a picture of so many criteria on each level, every state among them, and of a
// category that does not apply.
func gridOf(titles []string, signs int) model.Grid {
	g := model.Grid{Columns: []string{"1 basic", "2 moderate", "3 advanced"}}
	for _, title := range titles {
		row := model.GridRow{Standing: model.Standing{Category: &model.Category{Title: title, Short: title}, Applies: true, Floor: 1, Ceiling: 3}}
		for level := 1; level <= 3; level++ {
			cell := model.GridCell{Level: level, Tally: model.Tally{Met: 1, Of: signs}}
			for i := range signs {
				sign := model.Sign{State: model.States[i%len(model.States)]}
				if i == 6 {
					sign = model.Sign{Disputed: true}
				}
				cell.Signs = append(cell.Signs, sign)
			}
			row.Cells = append(row.Cells, cell)
		}
		g.Rows = append(g.Rows, row)
	}
	g.Rows = append(g.Rows, model.GridRow{Standing: model.Standing{Category: &model.Category{Title: "None", Short: "None"}}})
	return g
}

// TestGridFits holds that no line of the picture is longer than it may be, that each sign and
// each count is there, with what it means, and that a style adds nothing but itself.
func TestGridFits(t *testing.T) {
	for _, titles := range [][]string{{"CLI"}, {"Authentication", "General Capabilities"}, {"漢字漢字漢字漢字漢字", strings.Repeat("long ", 30)}} {
		for _, signs := range []int{0, 1, 5, 40} {
			for _, glyphs := range []Glyphs{Unicode(), ASCII()} {
				for width := 24; width <= 120; width++ {
					g := gridOf(titles, signs)
					lines := Plain(glyphs).Grid(g, width)
					for _, line := range lines {
						if Width(line) > width || strings.TrimRight(line, " ") != line {
							t.Fatalf("%q with %d signs at %d: %d cells: %q", titles, signs, width, Width(line), line)
						}
					}
					picture := strings.Join(lines, "\n")
					if n := strings.Count(picture, glyphs.Partly); signs == 40 && n != len(titles)*3*7+1 {
						t.Fatalf("%d signs of partly at %d:\n%s", n, width, picture)
					}
					if want := len(titles) * 3; signs > 0 && strings.Count(strings.Join(strings.Fields(picture), " "), "1 of ") != want || !strings.Contains(strings.Join(strings.Fields(picture), " "), "does not apply") {
						t.Fatalf("the counts at %d:\n%s", width, picture)
					}
				}
			}
		}
	}
	styled := strings.Join(New(true, Unicode()).Grid(gridOf([]string{"CLI"}, 7), 72), "\n")
	if plain := strings.Join(Plain(Unicode()).Grid(gridOf([]string{"CLI"}, 7), 72), "\n"); regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(styled, "") != plain {
		t.Errorf("styled it is\n%q\nand plain\n%q", styled, plain)
	}
}

package theme

import (
	"testing"

	"rungs/model"
)

func TestPlotAndCourse(t *testing.T) {
	stay := func(since model.Day, level int) model.Stay {
		return model.Stay{Since: since, Applies: true, Floor: level}
	}
	steps := model.Course{Category: &model.Category{}, Stays: []model.Stay{stay("2026-05-01", 0), stay("2026-05-04", 1), {Since: "2026-05-06"}, stay("2026-05-08", 3)}}
	for _, tt := range []struct {
		course         model.Course
		from, to       model.Day
		cells          int
		unicode, ascii string
	}{
		{steps, "2026-05-01", "2026-05-09", 9, "▁▁▁▃▃··▇▇", "00011--33"},
		{steps, "2026-05-01", "2026-05-08", 3, "▁▃▇", "013"},
		{steps, "2026-05-01", "2026-05-08", 1, "▁", "0"},
		{steps, "2026-04-29", "2026-05-01", 3, "··▁", "--0"},
		{steps, "2026-05-08", "2026-05-08", 3, "▇▇▇", "333"}, // all on one day
		{steps, "2026-05-08", "2026-05-01", 3, "", ""},
		{steps, "then", "2026-05-01", 3, "", ""},
		{model.Course{}, "2026-05-01", "2026-05-02", 2, "··", "--"},
		{model.Course{Stays: []model.Stay{stay("2026-05-01", 99), stay("2026-05-02", -1)}}, "2026-05-01", "2026-05-02", 2, "▇▁", "30"},
	} {
		if got := Unicode().Plot(tt.course, tt.from, tt.to, tt.cells); got != tt.unicode {
			t.Errorf("%v from %s to %s: %q, want %q", tt.course.Stays, tt.from, tt.to, got, tt.unicode)
		}
		if got := ASCII().Plot(tt.course, tt.from, tt.to, tt.cells); got != tt.ascii {
			t.Errorf("%v from %s to %s: %q, want %q", tt.course.Stays, tt.from, tt.to, got, tt.ascii)
		}
	}
	want := "level 0 from 1 May 2026, level 1 from 4 May 2026, did not apply from 6 May 2026, level 3 since 8 May 2026"
	if got := Course(steps); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

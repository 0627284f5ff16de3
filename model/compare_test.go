package model_test

import (
	"fmt"
	"testing"
	"time"

	"rungs/model"
)

func TestTrend(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	say := func(day int, criterion string, s model.State) {
		j.now = time.Date(2026, 5, day, 12, 0, 0, 0, time.UTC)
		j.answer("ana", criterion, s)
	}
	if got := model.Trend(c, j.Assessment); len(got) != 0 {
		t.Errorf("nothing was answered, and the trend is %v", got)
	}
	say(3, "cli-pinned-installs", model.Unmet)
	say(4, "email-verified", model.Met) // moves no level
	say(9, "cli-pinned-installs", model.Met)
	say(12, "email-verified", model.Met)
	var got []string
	for _, p := range model.Trend(c, j.Assessment) {
		for _, s := range p.Standings {
			if s.Category.ID == "cli" {
				got = append(got, fmt.Sprintf("%s: %d", p.Day, s.Floor))
			}
		}
	}
	want := "[2026-05-03: 0 2026-05-09: 1 2026-05-12: 1]"
	if fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestPaceLeavesBreaksOut(t *testing.T) {
	j := newJournal()
	at := j.now
	for i, minutes := range []int{0, 2, 4, 6, 600, 602, 604, 606} {
		j.now = at.Add(time.Duration(minutes) * time.Minute)
		if got := j.Pace("ana"); i < 7 && got != 0 {
			t.Errorf("after %d answers the pace is %v already", i, got)
		}
		j.stamp("ana", answerEvent(fmt.Sprintf("c%d", i), model.Met))
	}
	if got, want := j.Pace("ana").Round(time.Second), 2*time.Minute; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := j.Pace("bob"); got != 0 {
		t.Errorf("Bob has answered nothing, and his pace is %v", got)
	}
}

package model_test

import (
	"testing"

	"rungs/model"
)

// TestReadByPart sees that what is about a part of a text is read when that part was seen, and
// anything else as soon as somebody went on in it.
func TestReadByPart(t *testing.T) {
	whole, part := model.SlowRead{Criterion: &model.Criterion{ID: "a"}}, model.SlowRead{Criterion: &model.Criterion{ID: "a"}, Part: model.CheckIt}
	for name, c := range map[string]struct {
		read   model.SlowRead
		wentOn bool
		parts  []string
		want   bool
	}{
		"looked at":              {whole, false, []string{model.CheckIt}, false},
		"went on":                {whole, true, nil, true},
		"went on elsewhere":      {part, true, []string{model.WhatCounts}, false},
		"saw nothing to its end": {part, true, nil, false},
		"saw it":                 {part, false, []string{model.WhatCounts, model.CheckIt}, true},
	} {
		var s model.SlowSitting
		s.Read(c.read, c.wentOn, c.parts...)
		if list := s.List([]model.SlowRead{c.read}, 1); len(list.Read) == 1 != c.want {
			t.Errorf("%s: read: %v", name, !c.want)
		}
	}
}

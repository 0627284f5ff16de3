package model_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// filled is a value of which no field is empty, whatever fields there are.
func filled[T any]() T {
	var v T
	fillAll(reflect.ValueOf(&v).Elem())
	return v
}

// fillAll is fill for all that is no text, too.
func fillAll(v reflect.Value) {
	fill(v, "x")
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(1)
	case reflect.Pointer:
		fillAll(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			fillAll(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			value := reflect.New(v.Type().Elem()).Elem()
			fillAll(value)
			v.SetMapIndex(key, value)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(morning))
			return
		}
		for i := range v.NumField() {
			fillAll(v.Field(i))
		}
	}
}

// without gives each field of a struct, and the struct without what it holds there.
func without[T any](full T, each func(field string, lacking T)) {
	v := reflect.ValueOf(full)
	for i := range v.NumField() {
		lacking := reflect.New(v.Type()).Elem()
		lacking.Set(v)
		lacking.Field(i).SetZero()
		each(v.Type().Field(i).Name, lacking.Interface().(T))
	}
}

// differing are the fields in which two structs differ.
func differing[T any](a, b T) string {
	var names []string
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			names = append(names, x.Type().Field(i).Name)
		}
	}
	return strings.Join(names, ", ")
}

// withoutEach gives an answer with all fields, and the same with all but one. A
// field that is added later is looked at, too.
func withoutEach(each func(field string, full, lacking model.Answer)) {
	full := filled[model.Answer]()
	full.State = model.Partly
	full.Evidence = full.Evidence[:1] // of several that are the same one is kept
	full.Conditions = full.Conditions[:1]
	without(full, func(field string, lacking model.Answer) { each(field, full, lacking) })
	without(full.Evidence[0], func(field string, lacking model.Evidence) {
		a := full
		a.Evidence = []model.Evidence{lacking}
		each("Evidence."+field, full, a)
	})
}

func findingOf(answers ...model.Answer) model.Finding {
	var f model.Finding
	for i, a := range answers {
		f.Heads = append(f.Heads, model.Event{ID: fmt.Sprint(i), Kind: model.AnswerKind, Answer: a})
	}
	return f
}

// TestEveryFieldOfAnAnswer sees that all that goes through the fields of an answer
// one by one goes through all of them.
func TestEveryFieldOfAnAnswer(t *testing.T) {
	withoutEach(func(field string, full, lacking model.Answer) {
		if merged := findingOf(full, full).Answer(); !reflect.DeepEqual(merged, full) {
			t.Errorf("finding.go: Finding.Answer loses %s of two answers that are the same", differing(merged, full))
		}
		if (model.Change{Before: findingOf(lacking), After: findingOf(full)}).Confirmed() {
			t.Errorf("compare.go: an answer with another %s is told as a confirmation of the old one (Change.Confirmed)", field)
		}
		if !(model.Change{Before: findingOf(full), After: findingOf(full)}).Confirmed() {
			t.Error("compare.go: the same answer is not told as a confirmation")
		}
		if field != "State" && field != "Detail" {
			j := newJournal()
			j.write("ana", model.Event{Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: lacking})
			e := j.write("ana", model.Event{Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: full})
			if about := j.About(e, smallCatalogue()); strings.HasPrefix(about, full.State.String()) {
				t.Errorf("event.go: of an answer that changed %s only it is said: %q (Assessment.changed)", field, about)
			}
		}
	})
}

// TestEveryFieldSurvivesCleaning sees that what is harmless stays as it is.
func TestEveryFieldSurvivesCleaning(t *testing.T) {
	full := filled[model.Event]()
	if clean := full.Clean(); !reflect.DeepEqual(clean, full) {
		t.Errorf("event.go: Event.Clean changes %s, where nothing is to be cleaned:\n%s\n%s", differing(clean, full), marshal(t, full), marshal(t, clean))
	}
	if clean := filled[model.Header]().Clean(); !reflect.DeepEqual(clean, filled[model.Header]()) {
		t.Errorf("event.go: Header.Clean changes %s", differing(clean, filled[model.Header]()))
	}
}

// TestEveryFieldIsCloned sees that a clone of a profile is the same and shares
// nothing.
func TestEveryFieldIsCloned(t *testing.T) {
	full := filled[model.Profile]()
	clone := full.Clone()
	if !reflect.DeepEqual(clone, full) {
		t.Errorf("profile.go: Profile.Clone loses %s", differing(clone, full))
	}
	x, y := reflect.ValueOf(full), reflect.ValueOf(clone)
	for i := range x.NumField() {
		switch x.Field(i).Kind() {
		case reflect.Slice, reflect.Map, reflect.Pointer:
			if x.Field(i).Pointer() == y.Field(i).Pointer() {
				t.Errorf("profile.go: Profile.Clone shares %s", x.Type().Field(i).Name)
			}
		}
	}
}

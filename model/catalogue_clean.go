package model

import (
	"reflect"
	"slices"
)

// Clean is a copy whose texts are harmless to show; see [Clean].
func (c *Catalogue) Clean() *Catalogue {
	out := *c
	cleanFields(reflect.ValueOf(&out).Elem())
	if c.before != nil {
		out.before = c.before.Clean()
	}
	return NewCatalogue(out)
}

// markdown are the fields that have lines.
var markdown = [...]string{"Body", "WhatCounts", "WhatDoesNot", "CheckIt", "GetThere"}

// cleanFields makes every text of a struct harmless, in slices of its own. It goes by
// the types, so that a field that is added later is not forgotten.
func cleanFields(of reflect.Value) {
	kind := of.Type()
	for i := range of.NumField() {
		switch v, field := of.Field(i), kind.Field(i); {
		case !field.IsExported():
		case slices.Contains(markdown[:], field.Name):
			v.SetString(Clean(v.String()))
		case v.Kind() == reflect.String:
			v.SetString(CleanLine(v.String()))
		case v.Kind() == reflect.Slice:
			v.Set(reflect.AppendSlice(reflect.Zero(v.Type()), v))
			for j := range v.Len() {
				if e := v.Index(j); e.Kind() == reflect.Struct {
					cleanFields(e)
				} else {
					e.SetString(CleanLine(e.String()))
				}
			}
		}
	}
}

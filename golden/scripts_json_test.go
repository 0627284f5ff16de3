package golden

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// shape FILE SHAPE wants a JSON file to have exactly the keys of another, which
// stands for its shape: each value has the type of the one there, each element
// of a list the shape of the first one there. A key with a question mark may be
// missing.
func shape(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, !not && len(args) == 2, "shape FILE SHAPE")
	faults := misshapen("", parsed(ts, args[0]), parsed(ts, args[1]))
	slices.Sort(faults)
	if faults = slices.Compact(faults); len(faults) > 0 {
		ts.Fatalf("%s has another shape:\n%s", args[0], strings.Join(faults, "\n"))
	}
}

// misshapen tells where a value is not like another. Elements of lists are
// called [] in it, for what is wrong with one is wrong with all.
func misshapen(at string, got, want any) []string {
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok {
			break
		}
		var faults []string
		known := map[string]bool{}
		for name, inner := range want {
			key, optional := strings.CutSuffix(name, "?")
			known[key] = true
			if value, ok := object[key]; ok {
				faults = append(faults, misshapen(at+"."+key, value, inner)...)
			} else if !optional {
				faults = append(faults, at+"."+key+" is missing")
			}
		}
		for key := range object {
			if !known[key] {
				faults = append(faults, at+"."+key+" is one key too many")
			}
		}
		return faults
	case []any:
		list, ok := got.([]any)
		if !ok {
			break
		}
		var faults []string
		for _, element := range list {
			faults = append(faults, misshapen(at+"[]", element, want[0])...)
		}
		return faults
	default:
		if fmt.Sprintf("%T", got) == fmt.Sprintf("%T", want) {
			return nil
		}
	}
	return []string{fmt.Sprintf("%s is %T instead of %T", at, got, want)}
}

// value FILE PATH WANT wants a value in a JSON file. The path has keys, and in
// lists indexes, or the id of an element; [] after it takes the ids of all
// elements. ! value FILE PATH wants that there is none.
func value(ts *testscript.TestScript, not bool, args []string) {
	arguments(ts, not && len(args) == 2 || !not && len(args) == 3, "value FILE PATH WANT, or ! value FILE PATH")
	found, ok := follow(parsed(ts, args[0]), args[1])
	switch {
	case not && ok:
		ts.Fatalf("%s is there: %v", args[1], found)
	case not:
		return
	case !ok:
		ts.Fatalf("there is no %s", args[1])
	}
	text, isText := found.(string)
	if !isText {
		data, err := json.Marshal(found)
		ts.Check(err)
		text = string(data)
	}
	if text != args[2] {
		ts.Fatalf("%s is\n%s\ninstead of\n%s", args[1], text, args[2])
	}
}

func follow(in any, path string) (any, bool) {
	path, ids := strings.CutSuffix(path, "[]")
	for _, name := range strings.Split(path, ".") {
		switch v := in.(type) {
		case map[string]any:
			inner, ok := v[name]
			if !ok {
				return nil, false
			}
			in = inner
		case []any:
			at, err := strconv.Atoi(name)
			if err != nil {
				at = slices.IndexFunc(v, func(e any) bool { return idOf(e) == name })
			}
			if at < 0 || at >= len(v) {
				return nil, false
			}
			in = v[at]
		default:
			return nil, false
		}
	}
	if ids {
		list, ok := in.([]any)
		if !ok {
			return nil, false
		}
		var names []string
		for _, e := range list {
			names = append(names, idOf(e))
		}
		return strings.Join(names, " "), true
	}
	return in, true
}

func idOf(v any) string {
	object, _ := v.(map[string]any)
	id, _ := object["id"].(string)
	return id
}

func parsed(ts *testscript.TestScript, file string) any {
	var v any
	if err := json.Unmarshal([]byte(ts.ReadFile(file)), &v); err != nil {
		ts.Fatalf("%s is not JSON: %v", file, err)
	}
	return v
}

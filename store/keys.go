package store

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"rungs/model"
)

// names are the members that an event or a header has, at any depth.
var names = func() map[string]bool {
	names := map[string]bool{}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			add(t.Elem())
		case reflect.Struct:
			for _, f := range reflect.VisibleFields(t) {
				if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
					names[name] = true
					add(f.Type)
				}
			}
		}
	}
	add(reflect.TypeFor[model.Event]())
	add(reflect.TypeFor[model.Header]())
	return names
}()

// key is where the name of a member stands in a JSON value, and how deep. It is the
// part between the quotes.
type key struct{ from, to, depth int }

// name is the name that stands there.
func (k key) name(raw []byte) (name string) {
	_ = json.Unmarshal(raw[k.from-1:k.to+1], &name) // in JSON that is whole it is one
	return name
}

// keys finds the names of members in JSON that is whole.
func keys(raw []byte, found []key) []key {
	depth := 0
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			from := i + 1
			for i = from; i < len(raw) && raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
			if i >= len(raw) {
				return found
			}
			rest := bytes.TrimLeft(raw[i+1:], " \t\r\n")
			if len(rest) > 0 && rest[0] == ':' {
				found = append(found, key{from, i, depth})
			}
		}
	}
	return found
}

// last is a JSON value of which each name at the first depth stands once, and the names
// that stood there more often: the last one counts. Readers differ in that, and Go's puts
// some values together.
func last(raw []byte) (clear []byte, twice []string) {
	var top []key
	var named []string
	count := map[string]int{}
	for _, k := range keys(raw, nil) {
		if k.depth != 1 {
			continue
		}
		name := k.name(raw)
		top, named = append(top, k), append(named, name)
		if count[name]++; count[name] == 2 {
			twice = append(twice, name)
		}
	}
	if len(twice) == 0 {
		return raw, nil
	}
	at := 0
	for i, k := range top {
		if name := named[i]; count[name] > 1 { // so others follow, and it goes with its comma
			count[name]--
			clear = append(clear, raw[at:k.from-1]...)
			at = top[i+1].from - 1
		}
	}
	return append(clear, raw[at:]...), twice
}

// alike are names that differ from ours in case only. JSON knows "STATE" and "state" as
// two names; Go's reader does not, and lets the later of two win without a word. The value
// comes back with them spoiled, so that nobody takes them for ours.
func alike(raw []byte) (clear []byte, found []string) {
	for _, k := range keys(raw, nil) {
		name := k.name(raw)
		if names[name] || !slices.ContainsFunc(ours, func(our string) bool { return strings.EqualFold(our, name) }) {
			continue
		}
		if found == nil {
			raw = bytes.Clone(raw)
		}
		found = append(found, name)
		copy(raw[k.from:k.to], bytes.Repeat([]byte("?"), k.to-k.from))
	}
	return raw, found
}

// ours are the same names as a list.
var ours = func() (list []string) {
	for name := range names {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}()

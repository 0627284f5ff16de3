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

// exactly says whether every name in a JSON value that some reader could take for one
// of ours is just that, and stands once. JSON knows "STATE" and "state" as two names;
// Go's reader does not, and lets the later of two win without a word. Nearly all lines
// pass, so this is made to be quick.
func exactly(raw []byte) bool {
	var room [32]key
	found := keys(raw, room[:0])
	var first [32]key // of those at the first depth, where a name may stand once
	top := first[:0]
	for _, k := range found {
		name := raw[k.from:k.to]
		if bytes.IndexFunc(name, func(r rune) bool { return r != '_' && r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }) >= 0 {
			return false // perhaps: see twins
		}
		if k.depth != 1 {
			continue
		}
		if len(top) == len(first) {
			return false // more than we know names: see twins
		}
		for _, other := range top {
			if bytes.Equal(raw[other.from:other.to], name) {
				return false
			}
		}
		top = append(top, k)
	}
	return true
}

// twins are names that differ from ours in case only, and names that stand twice. The
// value comes back with the former spoiled, so that nobody takes them for ours.
func twins(raw []byte) (clear []byte, alike, twice []string) {
	at1 := map[string]bool{}
	for _, k := range keys(raw, nil) {
		var name string
		if json.Unmarshal(raw[k.from-1:k.to+1], &name) != nil {
			continue
		}
		if k.depth == 1 {
			if at1[name] && !slices.Contains(twice, name) {
				twice = append(twice, name)
			}
			at1[name] = true
		}
		if names[name] || !slices.ContainsFunc(ours, func(our string) bool { return strings.EqualFold(our, name) }) {
			continue
		}
		if alike == nil {
			raw = bytes.Clone(raw)
		}
		alike = append(alike, name)
		copy(raw[k.from:k.to], bytes.Repeat([]byte("?"), k.to-k.from))
	}
	return raw, alike, twice
}

// ours are the same names as a list.
var ours = func() (list []string) {
	for name := range names {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}()

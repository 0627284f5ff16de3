package content

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"rungs/model"
)

// places are the lines of the fields of a YAML document, by path, such as
// "peers.0.seen".
type places map[string]int

// line is that of a field, such as ("peers", 0, "seen"), or, if it is not there,
// of what it should stand in.
func (p places) line(path ...any) int {
	for ; len(path) > 0; path = path[:len(path)-1] {
		if n, ok := p[key(path)]; ok {
			return n
		}
	}
	return 1
}

func key(path []any) string {
	parts := make([]string, len(path))
	for i, part := range path {
		parts[i] = fmt.Sprint(part)
	}
	return strings.Join(parts, ".")
}

// locate finds the places of a document that [decode] could read, and the lines
// of its texts that hold a hostile character written as an escape.
func locate(text string) (p places, hostile []int) {
	p = places{}
	var root yaml.Node
	if yaml.Load([]byte(text), &root, limits) != nil {
		return p, nil
	}
	var walk func(n *yaml.Node, path string)
	walk = func(n *yaml.Node, path string) {
		below := func(name string, line int, child *yaml.Node) {
			at := strings.TrimPrefix(path+"."+name, ".")
			p[at] = line
			walk(child, at)
		}
		switch n.Kind {
		case yaml.ScalarNode:
			if model.Clean(n.Value) != n.Value {
				hostile = append(hostile, n.Line)
			}
		case yaml.DocumentNode:
			for _, child := range n.Content {
				walk(child, path)
			}
		case yaml.SequenceNode:
			for i, child := range n.Content {
				below(strconv.Itoa(i), child.Line, child)
			}
		case yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				below(n.Content[i].Value, n.Content[i].Line, n.Content[i+1])
			}
		}
	}
	walk(&root, "")
	return p, hostile
}

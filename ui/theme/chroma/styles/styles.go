// Package styles keeps styles by name.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds the styles that were registered: in the beginning none.
var Registry = map[string]*chroma.Style{}

// Register keeps a style.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}

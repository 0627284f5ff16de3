package theme

import (
	"sync"

	"charm.land/glamour/v2"
)

// look is all on which the settings of Glamour depend.
type look struct {
	plain, dark bool
	bar, rule   string
	width       int
}

// setters keeps the renderers that were made, by their look, since making one takes
// as long as setting a paragraph. Each is used by one at a time. Few widths are ever
// asked for: those of a window, of a document, and of the lists in them.
var setters sync.Map // of look to *sync.Pool

// glamoured is a paragraph as Glamour sets it.
func (t Theme) glamoured(text string, width int) (string, error) {
	pool, _ := setters.LoadOrStore(look{t.plain, t.Dark, t.Glyphs.Bar, t.Glyphs.Rule, width}, &sync.Pool{})
	free := pool.(*sync.Pool)
	setter, ok := free.Get().(*glamour.TermRenderer)
	if !ok {
		var err error
		if setter, err = glamour.NewTermRenderer(glamour.WithStyles(t.markdownStyle()), glamour.WithWordWrap(width)); err != nil {
			return "", err
		}
	}
	set, err := setter.Render(text)
	if err == nil {
		free.Put(setter) // one that failed may hold half a page
	}
	return set, err
}

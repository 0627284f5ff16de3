package theme

import (
	"bufio"
	"bytes"
	"sync"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// look is all on which the settings of Glamour depend.
type look struct {
	plain, dark bool
	bar, rule   string
	width       int
}

// setters keeps the setters that were made, by their look, since making one takes
// as long as setting a paragraph. Each is used by one at a time. Few widths are ever
// asked for: those of a window, of a document, and of the lists in them.
var setters sync.Map // of look to *sync.Pool

// setter is what glamour.NewTermRenderer makes (TestSettersForget), with a buffer that is
// kept: that one takes 4 kB anew for each paragraph, a fifth of all memory that a text costs.
type setter struct {
	goldmark.Markdown
	set  bytes.Buffer
	into *bufio.Writer
}

func (t Theme) newSetter(width int) *setter {
	s := &setter{Markdown: goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.DefinitionList),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()),
	)}
	terminal := ansi.NewRenderer(ansi.Options{WordWrap: width, Styles: t.markdownStyle()})
	s.SetRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(terminal, 1000)))) // and none of the extensions, which write HTML
	s.into = bufio.NewWriter(&s.set)
	return s
}

// glamoured is a paragraph as Glamour sets it.
func (t Theme) glamoured(text string, width int) (string, error) {
	pool, _ := setters.LoadOrStore(look{t.plain, t.Dark, t.Glyphs.Bar, t.Glyphs.Rule, width}, &sync.Pool{})
	free := pool.(*sync.Pool)
	s, ok := free.Get().(*setter)
	if !ok {
		s = t.newSetter(width)
	}
	s.set.Reset()
	s.into.Reset(&s.set)
	if err := s.Convert([]byte(text), s.into); err != nil {
		return s.set.String(), err // it may hold half a page, and sets nothing more
	}
	set := s.set.String()
	free.Put(s)
	return set, nil
}

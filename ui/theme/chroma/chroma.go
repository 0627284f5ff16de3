// Package chroma stands in for the library of that path, which Glamour calls to colour
// code where a style asks for it. No style of ours does, and yet the library makes
// its lexers and styles ready before main begins: half of each start. Glamour has no
// way to leave it out (its pull request 623 is about one); once it has, this goes.
//
// It holds the names that Glamour needs, and never colours anything: code comes out
// as it went in. A test of theme fails when a style asks for colours.
package chroma

// TokenType is a kind of token.
type TokenType int

// The kinds that Glamour gives a style to.
const (
	Background TokenType = iota
	Text
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries say how each kind of token looks.
type StyleEntries map[TokenType]string

// Style is the name of a style, and no more.
type Style struct{ Name string }

// MustNewStyle makes a style. The entries are not read.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }

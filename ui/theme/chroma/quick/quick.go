// Package quick writes code.
package quick

import "io"

// Highlight writes the code as it is, whatever its language.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}

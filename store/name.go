package store

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const extension = ".rungs"

// checkName says why a name cannot be that of a file in the folder. It is strict
// on every system alike, so that a folder can be carried from one to another.
func checkName(name string) error {
	if why := badName(name); why != "" {
		return fail(ErrBadName, "", nil, "%s cannot be the name of an assessment: %s. Use letters, digits, blanks, and . - _ inside.", quote(name), why)
	}
	return nil
}

func badName(name string) string {
	if name == "" {
		return "it is empty"
	}
	if len(name) > 200 || utf8.RuneCountInString(name) > 100 {
		return "it is too long (at most 100 letters or 200 bytes)"
	}
	if !utf8.ValidString(name) {
		return "it is not valid UTF-8"
	}
	for _, r := range name {
		switch {
		case unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector), !unicode.IsPrint(r):
			return fmt.Sprintf("it holds the invisible character %U", r)
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), strings.ContainsRune(" .-_", r):
		case r == '/', r == '\\':
			return "it holds a path separator"
		default:
			return fmt.Sprintf("%q may not stand in it", r)
		}
	}
	switch name[0] {
	case '.', '-', ' ':
		return fmt.Sprintf("it begins with %q", name[0])
	}
	if r, _ := utf8.DecodeRuneInString(name); unicode.IsMark(r) {
		return "it begins with a mark that belongs to a letter"
	}
	switch name[len(name)-1] {
	case '.', ' ':
		return fmt.Sprintf("it ends with %q", name[len(name)-1])
	}
	if strings.HasSuffix(strings.ToLower(name), extension) {
		return "it ends with " + extension + ", which is added by itself"
	}
	// Windows opens these as devices, whatever extension follows.
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch base = strings.TrimSpace(base); {
	case base == "CON", base == "PRN", base == "AUX", base == "NUL",
		len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && base[3] >= '0' && base[3] <= '9':
		return "it is a name that Windows keeps for a device"
	}
	return ""
}

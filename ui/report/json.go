package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
)

// JSON is for programs. The shapes are fixed; [Schema] describes them.
var JSON = Format{Name: "json", Suffix: ".json", of: func(k Kind) bool { return k.data != nil }, set: setJSON, escaped: jsonEscaped}

func setJSON(k Kind, d Document) (string, error) {
	data, err := json.MarshalIndent(k.data(d), "", "  ")
	return string(data) + "\n", err
}

// jsonEscaped is the same JSON in ASCII.
func jsonEscaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r <= unicode.MaxASCII {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

package report

import "encoding/json"

// JSON is for programs. The shapes are fixed; [Schema] describes them.
var JSON = Format{Name: "json", Suffix: ".json", of: func(k Kind) bool { return k.data != nil }, set: setJSON}

func setJSON(k Kind, d Document) (string, error) {
	data, err := json.MarshalIndent(k.data(d), "", "  ")
	return string(data) + "\n", err
}

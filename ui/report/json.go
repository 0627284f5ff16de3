package report

import "encoding/json"

// JSON is for programs. The shapes are fixed; [Schema] describes them.
var JSON = Format{
	Name: "json", Suffix: ".json",
	Summary: jsonPrinter(func(d Document) any { return summary{newBase(d), newLevels(d)} }),
	Plan:    jsonPrinter(func(d Document) any { return plan{newBase(d), newSteps(d)} }),
	Report:  jsonPrinter(func(d Document) any { return newWhole(d) }),
}

func jsonPrinter(view func(Document) any) Printer {
	return printer(func(d Document) (string, error) { return setJSON(view(d)) })
}

func setJSON(view any) (string, error) {
	data, err := json.MarshalIndent(view, "", "  ")
	return string(data) + "\n", err
}

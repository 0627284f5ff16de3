package builtin_test

import (
	"os"
	"reflect"
	"testing"

	"rungs/content"
	"rungs/content/builtin"
)

func TestCatalogueIsTheFolder(t *testing.T) {
	folder, err := content.Load(os.DirFS("../v0.1"))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(builtin.Catalogue(), folder) {
		t.Error("catalogue.go is not what content/v0.1 says; run go generate ./content/builtin")
	}
}

// What one caller does to its copy is not seen by the next.
func TestCatalogueIsACopy(t *testing.T) {
	builtin.Catalogue().Categories[0].Criteria[0].Title = "changed"
	builtin.Catalogue().Glossary[0].Text = "changed"
	if c := builtin.Catalogue(); c.Categories[0].Criteria[0].Title == "changed" || c.Glossary[0].Text == "changed" {
		t.Error("two callers share a catalogue")
	}
}

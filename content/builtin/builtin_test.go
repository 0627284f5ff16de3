package builtin_test

import (
	"os"
	"reflect"
	"testing"

	"rungs/content"
	"rungs/content/builtin"
)

func TestCataloguesAreTheFolders(t *testing.T) {
	all := builtin.Catalogues()
	folders := []string{"v0.1", "beyond"}
	if len(all) != len(folders) {
		t.Fatalf("%d catalogues, want %d", len(all), len(folders))
	}
	for i, name := range folders {
		folder, err := content.Load(os.DirFS("../" + name))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(all[i], folder) {
			t.Errorf("the Go is not what content/%s says; run go generate ./content/builtin", name)
		}
	}
	if !reflect.DeepEqual(builtin.Catalogue(), all[0]) {
		t.Error("the first of all is not the catalogue")
	}
}

func TestEcosystemsAreTheFolder(t *testing.T) {
	folder, err := content.LoadEcosystems(os.DirFS("../ecosystems"))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(builtin.Ecosystems(), folder) {
		t.Error("the Go is not what content/ecosystems says; run go generate ./content/builtin")
	}
}

// What one caller does to its copy is not seen by the next.
func TestCatalogueIsACopy(t *testing.T) {
	builtin.Catalogue().Categories[0].Criteria[0].Title = "changed"
	builtin.Catalogue().Glossary[0].Text = "changed"
	builtin.Catalogues()[0].Categories[0].Criteria[0].Asks = "changed"
	builtin.Catalogue().Drafts[0].Body = "changed"
	c := builtin.Catalogue()
	if c.Drafts[0].Body == "changed" || c.Categories[0].Criteria[0].Title == "changed" || c.Glossary[0].Text == "changed" || c.Categories[0].Criteria[0].Asks == "changed" {
		t.Error("two callers share a catalogue")
	}
}

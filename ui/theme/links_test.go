package theme

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestLinksInOrder: whoever reads from the top meets [1], [2], [3]; what the text does not
// refer to has the last numbers.
func TestLinksInOrder(t *testing.T) {
	c := &model.Criterion{
		Body:      "## Why it matters\n\n[one](https://one.example/), [two](https://two.example/), [one](https://one.example/), [none](https://none.example/).\n",
		Delegated: "Or [three](https://three.example/).",
		Peers:     []model.Peer{{Registry: "P", How: "So.", Source: "https://peer.example/"}},
		Work:      []model.Work{{GetThere: "See [four](https://four.example/)."}},
	}
	for _, name := range []string{"framework", "four", "three", "two", "one"} {
		c.Sources = append(c.Sources, model.Source{Title: name, URL: "https://" + name + ".example/"})
	}
	got := strings.NewReplacer("https://", "", ".example/", "").Replace(strings.Join(Links(c), " "))
	if got != "one two three peer four framework" {
		t.Errorf("the links are %s", got)
	}
}

package golden

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// TestNewsOfAYear replays what a real registry changed in a year. The journal was written
// by us from the posts of https://blog.pypi.org from April 2023 to April 2024; nobody of
// that registry has seen it, and it judges nothing. Each event has the address of the post
// that tells of it. Each has a line in the news, with its day and, where it is an answer,
// its address; and no line is there without an event.
func TestNewsOfAYear(t *testing.T) {
	a := assessmentIn(t, filepath.Join("testdata", "news", "pypi.rungs"))
	const since = "2023-03-31"
	journal, err := filepath.Abs(filepath.Join("testdata", "news", "pypi.rungs"))
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		out, code := runIn(t, t.TempDir(), "", append([]string{"news", journal}, args...)...)
		if code != 0 {
			t.Fatalf("code %d: %s", code, out)
		}
		return out
	}
	printed := run("--since", since, "--as-of", "2024-04-03", "--format", "json")
	var news struct {
		Moved, Worse, Also, Plans, Settings []struct {
			On, ID string
			Links  []string
		}
		Left []struct{ Category string }
	}
	if err := json.Unmarshal([]byte(printed), &news); err != nil {
		t.Fatal(err)
	}
	key := func(on, kind, id string) string { return on + " " + kind + " " + id }
	lines := map[string][]string{}
	for _, l := range slices.Concat(news.Moved, news.Worse, news.Also) {
		lines[key(l.On, "answer", l.ID)] = append(l.Links, "") // there, whatever its links
	}
	for _, l := range news.Plans {
		lines[key(l.On, "intent", l.ID)] = []string{""}
	}
	n := 0
	for _, e := range a.Events() {
		on := string(model.DayOf(e.At))
		if on <= since {
			continue
		}
		n++
		links := lines[key(on, string(e.Kind), e.Criterion)]
		if links == nil {
			t.Errorf("the event of %s about %s has no line", on, e.Criterion)
			continue
		}
		if e.Kind == model.AnswerKind {
			if post := e.Evidence[len(e.Evidence)-1].Ref; !slices.Contains(links, post) {
				t.Errorf("the line of %s about %s has no link to %s: %v", on, e.Criterion, post, links)
			}
		}
		delete(lines, key(on, string(e.Kind), e.Criterion))
	}
	for line := range lines {
		t.Errorf("there is no event for the line %q", line)
	}
	if n != 15 || len(news.Worse)+len(news.Settings) > 0 {
		t.Errorf("%d events", n)
	}
	for _, l := range news.Left {
		if l.Category == "cli" {
			t.Error("nothing happened in the client, and something is left there")
		}
	}
	// A month in which nothing happened has nothing to tell, not even what is left.
	quiet := run("--since", "2023-12-01", "--as-of", "2023-12-31")
	if !strings.Contains(quiet, "Nothing moved.") || strings.Contains(quiet, "What is left") {
		t.Error(quiet)
	}
	checkFile(t, filepath.Join("testdata", "news", "pypi.md"), run("--since", since, "--as-of", "2024-04-03", "--format", "md"))
}

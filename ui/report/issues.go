package report

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
	"rungs/ui/theme"
)

// Hosts are those whose trackers the steps of a plan can go into; the last is none.
var Hosts = []string{"github", "gitlab", "forgejo", "files"}

// File is one that belongs into a folder.
type File struct {
	Name string
	Text string
	Runs bool // a script
	Kept bool // one that is there already stays as it is: people write in it
	Adds bool // it is added to one that is there already
}

// Issues are the steps of a plan as issues of a tracker: a file for each, a list of
// all of them, and what puts them into the tracker of the host, which a person reads
// and runs. What is in made, by its ID, is left out. Without private there is no
// note, no evidence and no name in it.
//
// Each file names the criterion in a comment, which is how it comes back.
func Issues(d Document, host string, made []string, private bool) ([]File, error) {
	if !slices.Contains(Hosts, host) {
		return nil, fmt.Errorf("there is no host %q; choose among %s", model.CleanLine(host), model.List(Hosts))
	}
	d, err := d.ready()
	if err != nil {
		return nil, err
	}
	var all []issueOf
	names := map[string]string{} // of the files, by ID
	for _, m := range newSteps(d).Milestones {
		for _, s := range m.Steps {
			i := issueOf{step: s, criterion: d.Catalogue.Criterion(s.Criterion.ID), name: s.Criterion.ID + ".md", host: host}
			names[s.Criterion.ID] = i.name
			if !slices.Contains(made, s.Criterion.ID) {
				all = append(all, i)
			}
		}
	}
	var files []File
	if len(all) == 0 {
		return nil, nil
	}
	list := strings.Builder{}
	if len(made) == 0 {
		fmt.Fprintf(&list, "# %s\n\n%s\n\n", md("Steps for "+registry(d.Assessment)), md("What is ticked here comes back with: rungs import issues.md"))
	}
	for _, i := range all {
		files = append(files, File{Name: i.name, Text: i.markdown(d, names, private), Kept: true})
		fmt.Fprintf(&list, "- [ ] [%s](%s) (%s)\n", inline(i.step.Title), i.name, i.criterion.ID)
	}
	files = append(files, File{Name: "issues.md", Text: list.String(), Adds: true})
	switch host {
	case "files":
		var ids strings.Builder
		for _, i := range all {
			ids.WriteString(i.criterion.ID + "\n")
		}
		return append(files, File{Name: MadeFile, Text: ids.String(), Adds: true}), nil
	case "gitlab":
		sheet, err := gitlabSheet(d, all, names, private)
		if err != nil {
			return nil, err
		}
		files = append(files, File{Name: "gitlab.csv", Text: sheet})
	}
	return append(files, File{Name: "create.sh", Text: script(host, all), Runs: true}), nil
}

// MadeFile holds the IDs of the steps that have an issue.
const MadeFile = "made.txt"

// issueOf is a step as an issue.
type issueOf struct {
	step      step
	criterion *model.Criterion
	name      string // of its file
	host      string
}

func (i issueOf) labels() []string {
	labels := []string{"registry-security", i.criterion.Category}
	if i.step.Level > 0 && i.step.Criterion.Level > 0 {
		labels = append(labels, fmt.Sprintf("level-%d", i.step.Level))
	}
	return append(labels, "effort-"+string(i.step.Effort))
}

func (i issueOf) markdown(d Document, names map[string]string, private bool) string {
	var b strings.Builder
	put := func(format string, a ...any) { fmt.Fprintf(&b, format, a...) }
	section := func(title string) { put("\n## %s\n\n", title) }
	put("[//]: # (rungs: %s)\n\n", i.criterion.ID) // a comment that renderers without HTML hide, too
	if i.host == "files" {                         // elsewhere the title stands above
		put("# %s\n\n", md(i.step.Title))
	}
	put("%s\n", coded(i.criterion.Asks, true))
	put("\n*%s*\n", inline(strings.Join([]string{i.step.Criterion.Category, fmt.Sprintf("level %d", i.step.Level), string(i.step.Impact) + " impact", string(i.step.Effort)}, " · ")))
	if i.host == "files" {
		put("\n%s\n", md("Labels: "+strings.Join(i.labels(), ", ")))
	}
	if i.criterion.Because != "" {
		section("Why it matters")
		put("%s\n", coded(i.criterion.Because, true))
	}
	section(i.step.head())
	left := sentences(i.step.Open)
	if left == nil {
		left = []string{cmp.Or(i.step.DoneWhen, i.step.Title)}
	}
	for _, text := range left {
		put("- [ ] %s\n", md(text))
	}
	for _, part := range []struct{ title, text string }{{"Begin", i.step.begin}, {"Done when", i.step.DoneWhen}} {
		if part.text != "" {
			section(part.title)
			put("%s\n", md(model.Capital(model.Stop(part.text))))
		}
	}
	if i.step.Until != "" {
		section("Planned")
		text := "Until " + theme.Date(i.step.Until)
		if private && i.step.Owner != "" {
			text = planned(i.step.Owner, i.step.Until, i.step.Overdue)
		}
		put("%s.\n", md(text))
	}
	if len(i.step.Needs) > 0 {
		section("Needs first")
		for _, id := range i.step.Needs {
			title := id
			if c := d.Catalogue.Criterion(id); c != nil {
				title = c.Title
			}
			if name := names[id]; name != "" && i.host == "files" {
				put("- [%s](%s)\n", inline(title), name)
			} else {
				put("- %s (%s)\n", md(title), inline(id))
			}
		}
	}
	if len(i.criterion.Peers) > 0 {
		section("How others did it")
		for _, p := range i.criterion.Peers {
			since := ""
			if p.Since != "" {
				since = ", since " + p.Since
			}
			put("- **%s**%s: %s\n  <%s>\n", inline(p.Registry), inline(since), coded(model.Stop(p.How), false), strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(p.Source))
		}
	}
	if private {
		i.notes(&b, d)
	}
	put("\n---\n\n%s\n", md(fmt.Sprintf("From a self-assessment of %s against %s, %s.", registry(d.Assessment), d.Catalogue.Named(), d.day())))
	return b.String()
}

// notes adds what people wrote beside the answer.
func (i issueOf) notes(b *strings.Builder, d Document) {
	title := "\n## Our notes\n\n"
	for _, h := range d.Assessment.Finding(i.criterion.ID).Heads {
		if h.Note != "" {
			b.WriteString(title + markdownNote(h.Note, "> "))
			title = "\n"
		}
		for _, e := range h.Evidence {
			fmt.Fprintf(b, "%s- %s\n", title, md(e.Ref))
			title = ""
		}
	}
}

// script puts the issues into a tracker, one after the other, and notes each in
// made.txt, so that it can be run again. It holds nothing of what people wrote.
func script(host string, all []issueOf) string {
	var b strings.Builder
	put := func(format string, a ...any) { fmt.Fprintf(&b, format+"\n", a...) }
	word := model.Shell{}.Word // whoever runs it, it is for sh
	tool := map[string]string{"github": "gh", "gitlab": "glab", "forgejo": "tea"}[host]
	put("#!/bin/sh")
	put("# Read this before you run it. It opens %s in the repository in whose folder you", count(len(all), "issue"))
	put("# stand, with %s, which has to be logged in there. What is made is noted in %s", tool, MadeFile)
	put("# beside this script, and not made again.")
	if host == "gitlab" {
		put("# Or, without it: upload gitlab.csv under Issues, Import CSV.")
		put("#")
		put("# What is closed comes back with the file that Issues, Export as CSV sends you:")
		put("#   rungs import FILE NAME --yes")
	}
	if host == "github" {
		put("#")
		put("# What is closed comes back with")
		put(`#   gh issue list --label registry-security --state all --limit 500 --json state,body --jq '.[] | (if .state == "CLOSED" then "- [x] " else "- [ ] " end) + (.body | capture("rungs: (?<id>[a-z0-9-]+)\\)").id)' | rungs import --checklist - NAME --yes`)
	}
	if host == "forgejo" { // Forgejo sends at most 50; titles alone, because older tea does not quote what it writes
		put("#")
		put("# What is closed comes back by its title with")
		put("#   tea issues list --labels registry-security --state all --limit 50 --fields title,state --output csv | rungs import --checklist - NAME --yes")
	}
	put("set -eu")
	put(`dir=$(CDPATH= cd "$(dirname "$0")" && pwd)`)
	put(`touch "$dir/%s"`, MadeFile)
	if host == "forgejo" {
		put(`touch "$dir/labels.txt"`)
	}
	if host != "gitlab" { // which makes labels by itself
		var labels []string
		for _, i := range all {
			for _, l := range i.labels() {
				if !slices.Contains(labels, l) {
					labels = append(labels, l)
				}
			}
		}
		put("")
		put("# The labels, where they are not there yet.")
		for _, l := range labels {
			switch host {
			case "github":
				put("gh label create %s 2>/dev/null || true", word(l))
			case "forgejo": // where a second one of the same name is no error
				put(`grep -qx %[1]s "$dir/labels.txt" || { tea labels create --name %[1]s --color '#5a6f8f' && echo %[1]s >> "$dir/labels.txt"; } || true`, word(l))
			}
		}
	}
	for _, i := range all {
		title, labels, id := word(i.step.Title), word(strings.Join(i.labels(), ",")), word(i.criterion.ID)
		file := `"$dir"/` + word(i.name)
		put("")
		put(`if ! grep -qx %s "$dir/%s"; then`, id, MadeFile)
		switch host {
		case "github":
			put("  gh issue create --title %s --label %s --body-file %s", title, labels, file)
		case "gitlab":
			put(`  glab issue create --yes --title %s --label %s --description "$(cat %s)"`, title, labels, file)
		case "forgejo":
			put(`  tea issues create --title %s --labels %s --description "$(cat %s)"`, title, labels, file)
		}
		put(`  echo %s >> "$dir/%s"`, id, MadeFile)
		put("fi")
	}
	return b.String()
}

// gitlabSheet is what GitLab imports. Its page csv_import.md names the columns: title,
// which every row has to have, description, due_date as YYYY-MM-DD, and two that are not
// ours. A line that begins with a slash would be one of its quick actions, so ours never
// does.
func gitlabSheet(d Document, all []issueOf, names map[string]string, private bool) (string, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write([]string{"title", "description", "due_date"})
	for _, i := range all {
		lines := strings.Split(i.markdown(d, names, private), "\n")
		for j, line := range lines {
			if strings.HasPrefix(strings.TrimLeft(line, " \t>"), "/") {
				lines[j] = strings.Replace(line, "/", `\/`, 1)
			}
		}
		until := i.step.Until
		if !isDay(until) || utf8.RuneCountInString(until) != len("2026-11-29") {
			until = ""
		}
		_ = w.Write([]string{i.step.Title, strings.Join(lines, "\n"), until})
	}
	w.Flush()
	return b.String(), w.Error()
}

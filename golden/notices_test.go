package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var notices = flag.String("notices", "", "the file to which TestNotices writes the licences of all that is in the program")

// licences are those that we take, each by words that only it has.
var licences = []struct{ name, words string }{
	{"MIT", "Permission is hereby granted, free of charge, to any person"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
	{"BSD", "Redistribution and use in source and binary forms, with or without modification"},
	{"Apache-2.0", "Apache License Version 2.0, January 2004"},
}

// TestNotices writes the licence of everything that is in the program, as the
// licences ask of those who pass it on. It fails on one that is not known to fit.
// It needs the modules of all systems, which not everybody has.
func TestNotices(t *testing.T) {
	t.Parallel()
	if *notices == "" {
		t.Skip("asks for the modules of all systems; -notices FILE runs it")
	}
	var out bytes.Buffer
	for _, module := range modules(t) {
		path, folder, _ := strings.Cut(module, " ")
		notice(t, &out, path, folder)
	}
	if t.Failed() {
		return
	}
	if err := os.WriteFile(*notices, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// modules are the path and the folder of each module in the program, on any
// system, and of Go itself, whose library and runtime are in it. What a folder of ours
// stands in for is not.
func modules(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-buildvcs=false", "-deps", "-f", "{{with .Module}}{{if not (or .Main (and .Replace (not .Replace.Version)))}}{{.Path}} {{.Dir}}{{end}}{{end}}", "rungs")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		list.Stderr = t.Output()
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for line := range strings.Lines(string(out)) {
			if line = strings.TrimSpace(line); line != "" {
				all = append(all, line)
			}
		}
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatalf("go env: %v", err)
	}
	all = append(all, "Go "+strings.TrimSpace(string(root)))
	slices.Sort(all)
	return slices.Compact(all)
}

// notice writes the licence files of a folder, and what it says on top of them.
func notice(t *testing.T, out *bytes.Buffer, module, folder string) {
	t.Helper()
	var names, texts []string
	for _, pattern := range []string{"LICEN[CS]E*", "COPYING*", "NOTICE*"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(text))
			if !strings.HasPrefix(filepath.Base(file), "NOTICE") {
				name := licence(string(text))
				if name == "" {
					t.Errorf("%s: the licence in %s is none of those that notices_test.go knows. Read it; if it fits, add it there", module, file)
				}
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		t.Errorf("%s: no licence file in %s", module, folder)
	}
	fmt.Fprintf(out, "== %s (%s)\n\n%s\n\n", module, strings.Join(names, ", "), strings.TrimSpace(strings.Join(texts, "\n")))
}

// licence is the name of a licence; empty if it is none that we know.
func licence(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, l := range licences {
		if strings.Contains(text, l.words) {
			return l.name
		}
	}
	return ""
}

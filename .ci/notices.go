//go:build ignore

// Notices prints the licence of everything that is in the program, as the
// licences ask of those who pass it on. It fails on one that is not known to fit.
//
//	go run .ci/notices.go > NOTICES.txt
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// kinds are the licences that we take, each by words that only it has.
var kinds = []struct{ name, words string }{
	{"MIT", "Permission is hereby granted, free of charge, to any person"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
	{"BSD", "Redistribution and use in source and binary forms, with or without modification"},
	{"Apache-2.0", "Apache License Version 2.0, January 2004"},
}

func main() {
	var out bytes.Buffer
	modules, err := modules()
	for i := 0; err == nil && i < len(modules); i++ {
		path, folder, _ := strings.Cut(modules[i], " ")
		err = notice(&out, path, folder)
	}
	if err == nil {
		_, err = out.WriteTo(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// modules are the path and the folder of each module in the program, on any
// system, and of Go itself, whose library and runtime are in it.
func modules() ([]string, error) {
	all := []string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", ".")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		all = append(all, strings.Split(strings.TrimSpace(string(out)), "\n")...)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	all = append(all, "Go "+strings.TrimSpace(string(root)))
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(line string) bool { return line == "" }), nil
}

// notice writes the licence files of a folder, and what it says on top of them.
func notice(out *bytes.Buffer, module, folder string) error {
	var names, texts []string
	for _, pattern := range []string{"LICEN[CS]E*", "COPYING*", "NOTICE*"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			texts = append(texts, string(text))
			if !strings.HasPrefix(filepath.Base(file), "NOTICE") {
				name := kind(string(text))
				if name == "" {
					return fmt.Errorf("%s: the licence in %s is none of those that .ci/notices.go knows. Read it; if it fits, add it there", module, file)
				}
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return fmt.Errorf("%s: no licence file in %s", module, folder)
	}
	fmt.Fprintf(out, "== %s (%s)\n\n%s\n\n", module, strings.Join(names, ", "), strings.TrimSpace(strings.Join(texts, "\n")))
	return nil
}

func kind(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, k := range kinds {
		if strings.Contains(text, k.words) {
			return k.name
		}
	}
	return ""
}

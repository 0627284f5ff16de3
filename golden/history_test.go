package golden

import (
	"log"
	"os"
	"path/filepath"
	"sync"

	"rungs/content"
	"rungs/model"
)

// drafted is history, read once by a process that does many commands.
var drafted = sync.OnceValue(history)

// history are version 0.1 of the framework, with what it changed, and its draft.
func history() model.Catalogues {
	folder := filepath.Join(os.Getenv("CATALOGUE"), "..", "testdata", "history")
	draft, err := content.Load(os.DirFS(filepath.Join(folder, "2023-12")))
	if err != nil {
		log.Fatal(err)
	}
	changed, err := os.MkdirTemp("", "rungs-history-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(changed)
	if err := os.CopyFS(changed, os.DirFS(os.Getenv("CATALOGUE"))); err != nil {
		log.Fatal(err)
	}
	var all []byte
	for _, name := range []string{filepath.Join(folder, "changes.yaml"), filepath.Join(changed, "changes.yaml")} {
		data, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, data...)
	}
	if err := os.WriteFile(filepath.Join(changed, "changes.yaml"), all, 0o600); err != nil {
		log.Fatal(err)
	}
	first, err := content.Load(os.DirFS(changed))
	if err != nil {
		log.Fatal(err)
	}
	return model.Catalogues{first, draft}
}

package store_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rungs/model"
	"rungs/store"
)

// A journal is made once. Then each answer is one more line, on the disk when
// Append returns.
func ExampleJournal_Append() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)

	at := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	journal, err := store.Create(filepath.Join(folder, "acme.rungs"), model.Header{
		Catalogue: "openssf-principles", Version: "0.1", ID: "h", At: at, Registry: "Acme Packages",
	})
	if err != nil {
		log.Fatal(err)
	}
	_, err = journal.Append(model.Event{
		ID: "a", At: at.Add(time.Minute), By: "ana", Kind: model.AnswerKind, Criterion: "token-scoped",
		Answer: model.Answer{State: model.Met},
	})
	if err != nil {
		log.Fatal(err)
	}

	again, err := store.Open(journal.Path())
	if err != nil {
		log.Fatal(err)
	}
	assessment := model.Fold(again.Header(), again.Events())
	fmt.Println(assessment.Header.Registry, assessment.Finding("token-scoped").State())
	// Output: Acme Packages met
}

// What cannot be read is reported with its line. The rest loads.
func ExampleParse() {
	content, err := store.Parse(strings.NewReader(`{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"h","at":"2026-11-23T10:00:00Z","registry":"Acme Packages"}
{"id":"a","at":"2026-11-23T10:01:00Z","by":"ana","kind":"answer","criterion":"token-scoped","state":"met"}
{"id":"b","at":"2026-11-23T10:02:00Z","by":"ana","ki
{"id":"c","at":"2026-11-23T10:03:00Z","by":"ana","kind":"answer","criterion":"token-prefix","state":"unmet"}
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, event := range content.Events {
		fmt.Println(event.Criterion, event.State)
	}
	for _, problem := range content.Problems {
		fmt.Println("line", problem.Line)
	}
	// Output:
	// token-scoped met
	// token-prefix not met
	// line 3
}

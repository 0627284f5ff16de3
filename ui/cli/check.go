package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

func (a *app) check() *cobra.Command {
	format, repair := "text", false
	c := &cobra.Command{
		Use:   "check [ASSESSMENT]",
		Short: "Is a file sound?",
		Long: "Tells what of an assessment's file is damaged, what only a newer version of rungs can read, what is unknown to this one, what hides from the eye, and what is disputed. " +
			"It changes nothing.\n\n" +
			"With --repair it writes a copy without the damage beside the file, as NAME.repaired.rungs, and says what is left out. The file " +
			"itself stays as it is.\n\n" +
			"It ends with code 1 if something is damaged, and with code 4 if the file is no assessment, or one of a newer version.",
		Example: "rungs check acme\n" +
			"rungs check ./security.rungs --format json\n" +
			"rungs check acme --repair",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return usagef("there is no format %q; choose text or json", model.CleanLine(format))
			}
			return a.checked(first(args), format, repair)
		},
	}
	c.Flags().StringVarP(&format, "format", "f", "text", "one of text, json")
	c.Flags().BoolVar(&repair, "repair", false, "write a copy without the damage beside the file")
	return c
}

func (a *app) checked(assessment, format string, repair bool) error {
	path, raw, err := a.raw(assessment)
	if err != nil {
		return err
	}
	in, err := inspect(raw, a.catalogue)
	if err != nil {
		return err
	}
	in.File = model.CleanLine(path)
	if repair && len(in.Newer) == 0 && len(in.Damaged) > 0 {
		if in.Repaired, err = in.repair(path, a.catalogue); err != nil {
			return err
		}
	}
	text := in.text()
	if format == "json" {
		data, err := json.MarshalIndent(in, "", "  ")
		if err != nil {
			return err
		}
		text = string(data) + "\n"
	}
	if err := a.show(text); err != nil {
		return err
	}
	switch {
	case len(in.Newer) > 0:
		return coded{fmt.Errorf("%s: %s. Update rungs to check all of it", in.File, in.Newer[0].Text), exitUnreadable}
	case repair && len(in.Damaged) == 0:
		a.message("there is nothing to repair, so no copy was made")
	case len(in.Damaged) > 0 && !repair:
		return fmt.Errorf("%d %s. The file was not changed. For a copy without the damage: rungs check %s --repair",
			len(in.Damaged), noun(len(in.Damaged), "fault"), in.File)
	}
	return nil
}

// raw is the file of an assessment as it lies there.
func (a *app) raw(assessment string) (path string, raw []byte, err error) {
	j, err := a.find(assessment) // it bounds the size, and refuses pipes and devices
	if errors.Is(err, store.ErrNotFound) && assessment == demoName {
		return demoName, demoJournal, nil
	}
	if err != nil {
		return "", nil, err
	}
	raw, err = os.ReadFile(j.Path())
	if err != nil {
		return "", nil, coded{fmt.Errorf("%s could not be read: %w", model.CleanLine(j.Path()), err), exitUnreadable}
	}
	return j.Path(), raw, nil
}

// text is the inspection for people.
func (in *inspection) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s, %s %s; %d %s, %d %s\n", in.File, in.Registry, in.Catalogue, in.Version,
		in.Lines, noun(in.Lines, "line"), in.Events, noun(in.Events, "event"))
	sound := true
	for _, part := range []struct {
		title   string
		remarks []remark
	}{
		{"Damaged", in.Damaged},
		{"Beyond this version of rungs", in.Newer},
		{"Unknown to this version, and kept", in.Unknown},
		{"Not shown as it is written: it holds control characters or marks that hide or reorder text", in.Hidden},
		{"Disputed", in.Disputed},
	} {
		if len(part.remarks) > 0 {
			sound = false
			b.WriteString("\n" + part.title + "\n" + list(part.remarks))
		}
	}
	if sound {
		b.WriteString("Nothing is damaged, newer, unknown or disputed.\n")
	}
	if r := in.Repaired; r != nil {
		fmt.Fprintf(&b, "\n%s is a copy without the damage, with %d %s. To go on with it, put it in the place of the file.\n", r.File, r.Events, noun(r.Events, "event"))
		if len(r.LeftOut) > 0 {
			b.WriteString("Left out, and still in the file itself\n" + list(r.LeftOut))
		}
	}
	return b.String()
}

func list(remarks []remark) string {
	var b strings.Builder
	for _, r := range remarks {
		b.WriteString("  " + r.String() + "\n")
	}
	return b.String()
}

// remark is something that check found.
type remark struct {
	Line      int    `json:"line,omitempty"` // counted from 1; 0 for the file as a whole
	Criterion string `json:"criterion,omitempty"`
	Text      string `json:"text"`

	forged bool // it is of an event that does not count
}

func (r remark) String() string {
	switch {
	case r.Line > 0:
		return fmt.Sprintf("line %d: %s", r.Line, r.Text)
	case r.Criterion != "":
		return r.Criterion + ": " + r.Text
	}
	return r.Text
}

// encoded is a value as a line of a journal, as package store writes it.
func encoded(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

package cli

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"
)

// mendShells corrects two of cobra's completion scripts: those for zsh and fish take
// the middle of mfa-totp=met for a flag with a value, because their pattern is not
// tied to the beginning of the word.
func mendShells(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	if c, _, err := root.Find([]string{"completion"}); err == nil {
		c.Short = "What your shell offers on tab"
		c.Long = "Prints a script that makes bash, zsh, fish or powershell complete commands, names of assessments, ids and states. rungs help completion zsh " +
			"tells where to put it, and so for the others."
		c.Example = ". <(rungs completion bash)\n" +
			". <(rungs completion zsh)\n" +
			"rungs completion fish | source"
		c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() } // or any word would do for a shell
		for _, shell := range c.Commands() {
			shell.Short = "The script for " + shell.Name()
		}
	}
	for shell, generate := range map[string]func(w io.Writer, describe bool) error{
		"fish": root.GenFishCompletion,
		"zsh": func(w io.Writer, describe bool) error {
			if !describe {
				return root.GenZshCompletionNoDesc(w)
			}
			return root.GenZshCompletion(w)
		},
	} {
		c, _, err := root.Find([]string{"completion", shell})
		if err != nil || c.Name() != shell {
			continue
		}
		c.RunE = func(c *cobra.Command, _ []string) error {
			bare, err := c.Flags().GetBool("no-descriptions")
			if err != nil {
				return err
			}
			var script bytes.Buffer
			if err := generate(&script, !bare); err != nil {
				return err
			}
			_, err = c.OutOrStdout().Write(bytes.ReplaceAll(script.Bytes(), []byte(`'-.*='`), []byte(`'^-.*='`)))
			return err
		}
	}
}

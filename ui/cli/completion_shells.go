package cli

import (
	"bytes"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// mendShells corrects cobra's completion scripts. Those for zsh and fish take the middle
// of mfa-totp=met for a flag with a value, because their pattern is not tied to the
// beginning of the word. None of them knows what to do inside a quote that is still
// open: the line that they make of it is none. Fish hands on a word with blanks as it
// is written, and escaped once more; bash writes what several names have in common
// without the escapes.
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
		"bash": root.GenBashCompletionV2,
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
			_, err = mended[shell].WriteString(c.OutOrStdout(), script.String())
			return err
		}
	}
}

// mended is what stands in the scripts, and in its place.
var mended = map[string]*strings.Replacer{
	"bash": strings.NewReplacer(
		// The quote that is open, if one is, and the word without quotes and escapes.
		`    __rungs_debug "Calling ${requestComp}"
`, `    local plain
    for quote in '' '"' "'"; do
        eval "plain=(${lastParam}${quote})" 2>/dev/null && break
    done
    requestComp="${requestComp}${quote}"
    if [[ -n ${cur} && ${cur} == "${lastParam}" && ${#plain[@]} -eq 1 ]]; then
        printf -v cur "%q" "${plain[0]}"
    fi

    __rungs_debug "Calling ${requestComp}"
`,
		`    local out directive
    __rungs_get_completion_results
`, `    local out directive quote
    __rungs_get_completion_results
`,
		// Within a quote nothing is escaped; elsewhere what several have in common is, too.
		`        if (( ${#COMPREPLY[@]} == 1 )); then
            COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]}")
        fi
`, `        if [[ -z ${quote} ]] && (( ${#COMPREPLY[@]} > 0 )); then
            IFS=$'\n' read -ra COMPREPLY -d '' < <(printf "%q\n" "${COMPREPLY[@]}")
        fi
`,
		`        COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]%%$tab*}")
`, `        COMPREPLY[0]=${COMPREPLY[0]%%$tab*}
        [[ -n ${quote} ]] || COMPREPLY[0]=$(printf "%q" "${COMPREPLY[0]}")
`,
	),
	"zsh": strings.NewReplacer(`'-.*='`, `'^-.*='`,
		`    out=$(eval ${requestComp} 2>/dev/null)
`, `    local quote
    for quote in '' '"' "'"; do
        out=$(eval "${requestComp}${quote}" 2>/dev/null) && break
    done
`),
	"fish": strings.NewReplacer(`'-.*='`, `'^-.*='`,
		`function __rungs_perform_completion
`, `# The word under the cursor without quotes and escapes, also where a quote is open.
function __rungs_word
    set -l word (commandline -ct)
    for quote in '' '"' "'"
        string unescape -- "$word$quote"
        and return
    end
    printf "%s\n" "$word"
end

function __rungs_perform_completion
`,
		`(string escape -- (commandline -ct))`, `(string escape -- (__rungs_word))`,
		`(commandline -t | string escape --style=regex)`, `(string escape --style=regex -- (__rungs_word))`,
		`    set -l requestComp `, `    set -l before
    if set -q args[2]
        set before (string escape -- $args[2..-1])
    end
    set -l requestComp `,
		`$args[1] __complete $args[2..-1] $lastArg`, `$args[1] __complete $before $lastArg`),
}

package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// mendUsage puts what cobra says of a command that was typed wrongly into words that
// tell what to do.
func (a *app) mendUsage(root *cobra.Command) {
	root.SetFlagErrorFunc(a.aboutFlag)
	mendArguments(root)
}

func mendArguments(c *cobra.Command) {
	if understands := c.Args; understands != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if understands(c, args) == nil {
				return nil
			}
			return aboutArguments(c, args)
		}
	}
	for _, sub := range c.Commands() {
		mendArguments(sub)
	}
}

func aboutArguments(c *cobra.Command, args []string) error {
	if !c.HasSubCommands() {
		return fmt.Errorf("this does not fit the command. Write it as: %s %s", c.Parent().CommandPath(), c.Use)
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	word := shortened(args[0])
	if near := nearest(word, names); near != "" {
		return fmt.Errorf("there is no command %q. Did you mean %s %s?", word, c.CommandPath(), near)
	}
	return fmt.Errorf("there is no command %q; %s lists them", word, helpFor(c))
}

func (a *app) aboutFlag(c *cobra.Command, err error) error {
	var named interface{ GetSpecifiedName() string }
	var valued interface{ GetValue() string }
	switch {
	case errors.As(err, &named):
		name := named.GetSpecifiedName()
		if file := dashedFile(err, name); file != "" {
			return fmt.Errorf("there is no flag %s; the file of that name is %s", dashed(shortened(name)), a.fileWord(file))
		}
		if c.Flags().Lookup(name) != nil || len(name) == 1 && c.Flags().ShorthandLookup(name) != nil {
			return fmt.Errorf("%s needs a value; %s tells which", dashed(name), helpFor(c))
		}
		var flags []string
		c.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		if near := nearest(shortened(name), flags); near != "" && len(name) > 2 {
			return fmt.Errorf("there is no flag %s. Did you mean --%s?", dashed(shortened(name)), near)
		}
		return fmt.Errorf("there is no flag %s; %s lists them", dashed(shortened(name)), helpFor(c))
	case errors.As(err, &valued):
		_, flag, _ := strings.Cut(err.Error(), "\" for \"")
		flag, _, _ = strings.Cut(flag, "\"")
		if valued.GetValue() == "" {
			return isEmpty(flag)
		}
		return fmt.Errorf("%q does not fit %s; %s tells what does", shortened(valued.GetValue()), flag, helpFor(c))
	}
	return fmt.Errorf("a flag is not written as it should be; %s lists them", helpFor(c))
}

// dashedFile is a file that was taken for a flag, as its name begins with a dash; "" if none is
// there.
func dashedFile(err error, name string) string {
	file := "--" + name
	var short interface{ GetSpecifiedShortnames() string }
	if errors.As(err, &short) && short.GetSpecifiedShortnames() != "" {
		file = "-" + short.GetSpecifiedShortnames()
	}
	if _, err := os.Lstat(file); err != nil {
		return ""
	}
	return file
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func helpFor(c *cobra.Command) string {
	return strings.Replace(c.CommandPath(), "rungs", "rungs help", 1)
}

package command

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tspine/routine/strict"
	"tspine/routine/text"
)

// help has an entry for every command, behind "== " and its path and what it takes:
// its line in the list, what it does, and behind "--" how it is used. That of a
// command comes before those below it.
//
//go:embed help.txt
var help string

// described is a command with its words.
func described(path string, run func(*cobra.Command, []string) error) *cobra.Command {
	_, entry, _ := strings.Cut(help, "\n== "+path)
	entry, _, _ = strings.Cut(entry, "\n\n== ")
	takes, entry, _ := strings.Cut(entry, "\n")
	words, example, _ := strings.Cut(strings.TrimRight(entry, "\n"), "\n--\n")
	short, long, _ := strings.Cut(words, "\n\n")
	return &cobra.Command{Use: path[strings.LastIndexByte(path, ' ')+1:] + takes, Short: short, Long: long, Example: example, RunE: run}
}

// usageError is wrong usage: exit code 2.
type usageError struct{ error }

// errSaid has been told to the person already; only the exit code is left.
var errSaid = errors.New("it was said what is wrong")

// flagError says in our own words what is wrong with a flag.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	help := fmt.Sprintf("`%s --help` lists the flags", c.CommandPath())
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		name := text.New(unknown.GetSpecifiedName()).String()
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := strict.Nearest(name, names); near != "" {
			help = fmt.Sprintf("did you mean --%s?", near)
		}
		err = fmt.Errorf("`%s` has no flag --%s", c.CommandPath(), name)
	case errors.As(err, &unknown):
		err = fmt.Errorf("`%s` has no flag -%s", c.CommandPath(), text.New(unknown.GetSpecifiedName()))
	case errors.As(err, &bare):
		return usageError{fmt.Errorf("--%s needs a value: %s", bare.GetFlag().Name, bare.GetFlag().Usage)}
	case errors.As(err, &wrong):
		kind := map[string]string{"int": "a whole number", "float64": "a number", "bool": "true or false"}[wrong.GetFlag().Value.Type()]
		switch wrong.GetFlag().Value.Type() {
		case "word":
			kind = wrong.Unwrap().Error()
		case "string":
			return usageError{wrong.Unwrap()}
		}
		return usageError{fmt.Errorf("%q is not valid for --%s: write %s", text.New(wrong.GetValue()).String(), wrong.GetFlag().Name, kind)}
	}
	return usageError{fmt.Errorf("%w: %s", err, help)}
}

func unknownCommand(root *cobra.Command, word string) error {
	word = text.New(word).String()
	if near := strict.Nearest(word, text.Each(root.Commands(), (*cobra.Command).Name)); near != "" {
		return usageError{fmt.Errorf("there is no command %q: did you mean `tspine %s`?", word, near)}
	}
	return usageError{fmt.Errorf("there is no command %q: `tspine --help` lists them", word)}
}

// asUsed holds a command to the words that its Use names: [WORD] may be left out,
// WORD... may be many.
func asUsed(c *cobra.Command, args []string) error {
	_, what, _ := strings.Cut(c.Use, " ")
	words, _, _ := strings.Cut(what, "--")
	least, most := 0, 0
	for _, word := range strings.Fields(words) {
		if most++; word[0] != '[' {
			least++
		}
		if strings.HasSuffix(word, "...") {
			most = math.MaxInt
		}
	}
	switch {
	case len(args) >= least && len(args) <= most:
		return nil
	case most > 0:
		return usageError{fmt.Errorf("write `%s %s`", c.CommandPath(), what)}
	case c.HasParent():
		return usageError{fmt.Errorf("`%s` takes no %q: `%s --help` says what it takes", c.CommandPath(), text.New(args[0]).String(), c.CommandPath())}
	}
	return unknownCommand(c, args[0])
}

// holdToUse has a command and those below it take what their Use names, and offer
// the routines where that is one.
func holdToUse(c *cobra.Command) {
	if c.Args = asUsed; strings.Contains(c.Use, "ROUTINE") {
		c.ValidArgsFunction = completeRoutines
	}
	for _, below := range c.Commands() {
		holdToUse(below)
	}
}

// helpCommand tells about a command.
func helpCommand() *cobra.Command {
	c := described("help", func(c *cobra.Command, args []string) error {
		about, unknown, _ := c.Root().Find(args)
		if len(unknown) > 0 {
			return unknownCommand(about, unknown[0])
		}
		about.InitDefaultHelpFlag()
		return about.Help()
	})
	c.Args = asUsed
	return c
}

// safe is words from anywhere as a terminal may have them, lines kept. A letter
// keeps two marks, so that none smears over the lines above and below.
func safe(words string) string {
	marks, at := 0, -1
	all := []rune(words)
	return strings.Map(func(r rune) rune {
		if at++; at > 0 && at+1 < len(all) && text.Joins(all[at-1], r, all[at+1]) {
			return r
		}
		if !unicode.Is(unicode.M, r) {
			marks = 0
		} else if marks++; marks > 2 {
			return -1
		}
		if r == unicode.ReplacementChar || r != '\n' && !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, words)
}

// shells are those that completions can be made for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand(std IO) *cobra.Command {
	c := described("completion", func(c *cobra.Command, args []string) error {
		switch root, shell := c.Root(), args[0]; shell {
		case "bash":
			return root.GenBashCompletionV2(std.Out, true)
		case "zsh":
			return root.GenZshCompletion(std.Out)
		case "fish":
			return root.GenFishCompletion(std.Out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(std.Out)
		default:
			return usageError{fmt.Errorf("there are no completions for %q: %s", text.New(shell).String(), didYouMean(shell, shells))}
		}
	})
	c.ValidArgs = shells
	return c
}

// didYouMean is what to write instead of a word that is none of some.
func didYouMean(word string, of []string) string {
	if near := strict.Nearest(word, of); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "write " + oneOf(of)
}

// oneOf is "a, b or c".
func oneOf(words []string) string { return text.List(words, "or") }

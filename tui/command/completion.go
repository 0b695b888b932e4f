package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"tspine/routine/strict"
	"tspine/routine/text"
)

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

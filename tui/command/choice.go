package command

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/tui/terminal"
)

// choice is a flag that takes one of a few words.
type choice struct {
	into    *string
	allowed []string
}

func (c choice) String() string { return *c.into }
func (c choice) Type() string   { return "word" }

func (c choice) Set(word string) error {
	if !slices.Contains(c.allowed, word) {
		return errors.New(oneOf(c.allowed))
	}
	*c.into = word
	return nil
}

// choiceFlag adds a flag that stands over the setting of the same name.
func choiceFlag(c *cobra.Command, name string, into *string, allowed []string, about string) {
	v := choice{into, allowed}
	c.Flags().Var(v, name, fmt.Sprintf("%s: %s, overriding the setting", about, oneOf(allowed)))
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(allowed, cobra.ShellCompDirectiveNoFileComp))
}

// screen is what the terminal can draw, with what the settings say of it.
func (s IO) screen() terminal.Capabilities {
	can := terminal.Current()
	if dirs, err := data.LocateHere(); err == nil {
		chosen, _ := data.LoadSettings(dirs) // its problems are told elsewhere
		can = can.Drawn(chosen.Glyphs).Coloured(chosen.Theme)
	}
	return can
}

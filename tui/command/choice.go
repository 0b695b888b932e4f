package command

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/terminal"
)

// word is a flag that takes one of a few words, or what take reads. The error of take says what to
// write, for the kind "word", or all of it, for "string" (see flagError).
type word struct {
	given, kind string
	take        func(string) error
}

func (w *word) String() string { return w.given }
func (w *word) Type() string   { return w.kind }

func (w *word) Set(given string) error {
	w.given = given
	return w.take(given)
}

func wordFlag(c *cobra.Command, w *word, name, usage string, allowed []string) {
	c.Flags().Var(w, name, usage)
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(allowed, cobra.ShellCompDirectiveNoFileComp))
}

// choiceFlag adds a flag that stands over the setting of the same name.
func choiceFlag(c *cobra.Command, name string, into *string, allowed []string, about string) {
	take := func(given string) error {
		if !slices.Contains(allowed, given) {
			return errors.New(oneOf(allowed))
		}
		*into = given
		return nil
	}
	wordFlag(c, &word{kind: "word", take: take}, name, fmt.Sprintf("%s: %s, overriding the setting", about, oneOf(allowed)), allowed)
}

func levelFlag(c *cobra.Command, into *routine.Level) {
	take := func(given string) (err error) {
		if *into = ""; given != "" {
			*into, err = routine.ParseLevel(given)
		}
		return err
	}
	wordFlag(c, &word{kind: "string", take: take}, "level", "low, mid or high: how much to do", []string{"low", "mid", "high"})
}

func sideFlag(c *cobra.Command, into *routine.Side) {
	take := func(given string) error {
		if *into = routine.Side(given); given == "" || *into == routine.Left || *into == routine.Right {
			return nil
		}
		return fmt.Errorf("%q is not a side: write left or right", text.New(given).String())
	}
	wordFlag(c, &word{kind: "string", take: take}, "side", "left or right: the side to begin with", []string{"left", "right"})
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

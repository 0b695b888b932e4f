package command

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/figure"
	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/terminal"
	"tspine/tui/theme"
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
func (s IO) screen() figure.Look {
	can, chosen := terminal.Current(), data.Settings{}
	if dirs, err := data.LocateHere(); err == nil {
		chosen, _ = data.LoadSettings(dirs) // its problems are told elsewhere
	}
	return figure.Look{Theme: theme.Named(chosen.Theme, can.Ground, can.Profile), Glyphs: can.Drawn(chosen.Glyphs).Glyphs}
}

// mostMinutes is the longest session that a person can ask for (X).
const mostMinutes = 180

// minutesFlag adds --minutes, which leaves into as it is where it is not given.
func minutesFlag(c *cobra.Command, into *time.Duration) {
	take := func(given string) error {
		n, err := strconv.Atoi(given)
		if err != nil || n < 1 || n > mostMinutes {
			return fmt.Errorf("a number from 1 to %d", mostMinutes)
		}
		*into = time.Duration(n) * time.Minute
		return nil
	}
	c.Flags().Var(&word{kind: "word", take: take}, "minutes", "cut the session to this many `minutes`: drops whole exercises first, then sets")
}

// cut tells what of a routine is left out to fit the minutes. The error says
// how many minutes the shortest takes.
func (f startFlags) cut(std IO, d *data.Snapshot, r routine.Routine) error {
	if f.Within == 0 {
		return nil
	}
	h := live.HabitsOf(d, r.Focus, std.Now())
	c := flow.Choice{Routine: r, Options: f.Options}
	whole, _ := h.Timeline(c)
	c.Within = f.Within
	cut, _ := h.Timeline(c)
	if takes := cut.Total(); takes > c.Within {
		return fmt.Errorf("%s takes at least %s: write --minutes %d", r.Name, report.Clock(takes), int(math.Ceil(takes.Minutes())))
	}
	if words := report.CutWords(whole.Routine, cut.Routine); words != "" {
		std.remark(fmt.Sprintf("cut to %s: %s", report.Count(int(f.Within.Minutes()), "minute"), words))
	}
	return nil
}

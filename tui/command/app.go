package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/tui"
	"tspine/tui/live"
	"tspine/tui/terminal"
)

// startFlags are the flags of a session.
type startFlags struct {
	level, side                             string
	plain, mute, noVoice, noQuestions, calm bool
}

func startCommand(std IO) *cobra.Command {
	var f startFlags
	c := &cobra.Command{
		Use:               "start [ROUTINE|FILE]",
		Short:             "Begin a session now: today's suggestion, or the routine that is named",
		Args:              takes(0, 1, "[ROUTINE|FILE]"),
		ValidArgsFunction: completeRoutines,
		RunE: func(_ *cobra.Command, args []string) error {
			return start(std, f, args)
		},
	}
	levelFlag(c, &f.level)
	sideFlag(c, &f.side)
	flags := c.Flags()
	flags.BoolVar(&f.plain, "plain", false, "line by line, for screen readers and pipes")
	flags.BoolVar(&f.mute, "mute", false, "no sound at all")
	flags.BoolVar(&f.noVoice, "no-voice", false, "tones only")
	flags.BoolVar(&f.noQuestions, "no-questions", false, "ask nothing before and after")
	flags.BoolVar(&f.calm, "calm", false, "nothing moves, one update a second")
	return c
}

func start(std IO, f startFlags, args []string) error {
	o, err := options(f.level, f.side)
	if err != nil {
		return err
	}
	dirs, err := data.LocateHere()
	if err != nil {
		return err
	}
	choice := live.Choice{Level: o.Level, First: o.First}
	if len(args) == 1 {
		found, err := data.Find(args[0], dirs.Routines())
		if err != nil {
			return err
		}
		choice.Routine = found.Routine
	}
	can := terminal.Current()
	if can.Plain || f.plain {
		return fmt.Errorf("plain is not here yet")
	}
	return tui.Run(dirs, can, tui.Flags{Choice: choice, Mute: f.mute, NoVoice: f.noVoice, NoQuestions: f.noQuestions, Calm: f.calm})
}

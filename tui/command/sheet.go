package command

import (
	"errors"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/live"
	"tspine/tui/paper"
)

func sheetCommand(std IO) *cobra.Command {
	var level, side, path string
	c := &cobra.Command{
		Use:               "sheet ROUTINE|FILE --out FILE",
		Short:             "Make a page to print: every exercise drawn at its start and end, its dose, and boxes for the week",
		Long:              "Makes a page to print of a routine: every exercise drawn at its start and its end,\nin words, with its dose, its cautions and boxes for the week. It is one HTML file\nfor A4 and Letter; open it in a browser and print it. Nothing in it loads from\nanywhere.",
		Example:           "  tspine sheet mobility --out back.html\n  tspine sheet my-day.toml --level mid --out my-day.html",
		Args:              takes(1, 1, "ROUTINE|FILE --out FILE"),
		ValidArgsFunction: completeRoutines,
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := options(level, side)
			if err != nil {
				return err
			}
			if path == "" {
				return usageError{errors.New("name the page to write: `tspine sheet ROUTINE --out back.html`, or --out - for standard output")}
			}
			found, err := data.Find(args[0], ownRoutines())
			if err != nil {
				return err
			}
			r, err := chosen(std, found.Routine)
			if err != nil {
				return err
			}
			s := paper.Sheet{Routine: r, Level: r.AtLevel(o.Level), First: o.First, Figure: data.Figure, Ask: askFirst()}
			return deliver(std, []byte(s.HTML()), path)
		},
	}
	levelFlag(c, &level)
	sideFlag(c, &side)
	outFlag(c, &path)
	return c
}

// outFlag is where a page or a sound goes.
func outFlag(c *cobra.Command, into *string) {
	c.Flags().StringVar(into, "out", "", "a new file to write, for your eyes only; - is standard output")
}

// chosen is a routine as the person does it: with the remembered variations,
// without what is left out for now.
func chosen(std IO, r routine.Routine) (routine.Routine, error) {
	d := known(std)
	if d == nil {
		return r, nil
	}
	std.leftOut(d, r)
	done, left := live.HabitsOf(d, r.Focus, std.Now()).Of(flow.Choice{Routine: r})
	if !left {
		return r, nothingLeft(r)
	}
	return done, nil
}

// askFirst is who should ask a professional first, on paper.
func askFirst() []string {
	return []string{"Stop when something hurts. " + flow.Safety[2], flow.Safety[3]}
}

package command

import (
	"errors"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/paper"
)

func sheetCommand(std IO) *cobra.Command {
	var f fileFlags
	c := &cobra.Command{
		Use:               "sheet ROUTINE|FILE --out FILE",
		Short:             "Make a page to print: every exercise drawn at its start and end, its dose, and boxes for the week",
		Long:              "Makes a printable page of a routine: every exercise drawn at its start and end,\nand described, with its dose, its cautions and boxes for the week. It is one HTML file\nfor A4 and Letter; open it in a browser and print it. It loads nothing from\nelsewhere.",
		Example:           "  tspine sheet mobility --out back.html\n  tspine sheet my-day.toml --level mid --out my-day.html",
		Args:              takes(1, 1, "ROUTINE|FILE --out FILE"),
		ValidArgsFunction: completeRoutines,
		RunE: func(_ *cobra.Command, args []string) error {
			r, o, err := f.read(std, args[0], "name the page to write: `tspine sheet ROUTINE --out back.html`, or --out - for standard output")
			if err != nil {
				return err
			}
			d := known(std)
			std.leftOut(d, r)
			t, _, err := asDone(std, d, r, o)
			if err != nil {
				return err
			}
			s := paper.Sheet{Routine: t.Routine, Level: t.Routine.AtLevel(o.Level), First: o.First, Figure: data.Figure, Ask: askFirst()}
			return deliver(std, []byte(s.HTML()), f.path)
		},
	}
	f.on(c)
	return c
}

// fileFlags are those of a command that writes a file of a routine.
type fileFlags struct{ level, side, path string }

func (f *fileFlags) on(c *cobra.Command) {
	levelFlag(c, &f.level)
	sideFlag(c, &f.side)
	outFlag(c, &f.path)
}

// read is the routine that is named and how it is to be done; unnamed is what to
// say where no file is named.
func (f fileFlags) read(std IO, name, unnamed string) (r routine.Routine, o routine.Options, err error) {
	if o, err = options(f.level, f.side); err != nil {
		return r, o, err
	}
	if f.path == "" {
		return r, o, usageError{errors.New(unnamed)}
	}
	r, err = find(std, name)
	return r, o, err
}

// outFlag is where a page or a sound goes.
func outFlag(c *cobra.Command, into *string) {
	c.Flags().StringVar(into, "out", "", "a new file that only you can read; - is standard output")
}

// askFirst is who should ask a professional first, on paper.
func askFirst() []string {
	return []string{"Stop when something hurts. " + flow.Safety[2], flow.Safety[3]}
}

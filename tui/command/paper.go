package command

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/tui/paper"
)

func sheetCommand(std IO) *cobra.Command {
	var f fileFlags
	c := described("sheet", func(_ *cobra.Command, args []string) error {
		d := known(std)
		r, err := f.read(std, d, args[0], "name the page to write: `tspine sheet ROUTINE --out back.html`, or --out - for standard output")
		if err != nil {
			return err
		}
		std.leftOut(d, r)
		t, _, err := asDone(std, d, r, f.Options)
		if err != nil {
			return err
		}
		s := paper.Sheet{Routine: t.Routine, Level: t.Routine.AtLevel(f.Level), First: f.First, Figure: data.Figure,
			Ask: []string{"Stop when something hurts. " + flow.SeeFirst, flow.AskFirst}}
		return deliver(std, []byte(s.HTML()), f.path)
	})
	f.on(c)
	return c
}

// fileFlags are those of a command that writes a file of a routine.
type fileFlags struct {
	routine.Options
	path string
}

func (f *fileFlags) on(c *cobra.Command) {
	levelFlag(c, &f.Level)
	sideFlag(c, &f.First)
	outFlag(c, &f.path)
}

// read is the routine that is named; unnamed is what to say where no file is.
func (f fileFlags) read(std IO, d *data.Snapshot, name, unnamed string) (routine.Routine, error) {
	if f.path == "" {
		return routine.Routine{}, usageError{errors.New(unnamed)}
	}
	return find(std, d, name)
}

// outFlag is where a page or a sound goes.
func outFlag(c *cobra.Command, into *string) {
	c.Flags().StringVar(into, "out", "", "a new file that only you can read; - is standard output")
}

func reportCommand(std IO) *cobra.Command {
	var path string
	var weeks int
	var notes bool
	c := described("report", inHome(func(dirs data.Dirs, _ []string) error {
		switch {
		case path == "":
			return usageError{errors.New("name the page to write: `tspine report --out report.html`, or --out - for standard output")}
		case weeks < 1 || weeks > mostWeeks:
			return usageError{fmt.Errorf("--weeks %d is out of range: write a number from 1 to %d", weeks, mostWeeks)}
		}
		d := read(std, dirs)
		r := paper.Report{Now: std.Now(), Plan: d.Plan, Weeks: weeks, Records: d.Records, Assessments: d.Assessments, Tests: d.Tests,
			Settings: d.PlanSettings(), Notes: notes}
		if r.Empty() {
			return errors.New("there is nothing to report yet: `tspine start` begins a session, `tspine assess` an assessment")
		}
		return deliver(std, []byte(r.HTML()), path)
	}))
	outFlag(c, &path)
	c.Flags().IntVar(&weeks, "weeks", usualWeeks, "how many weeks to show, counting this one")
	c.Flags().BoolVar(&notes, "notes", false, "include your session notes too")
	return c
}

package command

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/tui/paper"
)

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

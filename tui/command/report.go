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
	c := &cobra.Command{
		Use:     "report --out FILE",
		Short:   "Make one page for an appointment: pain, days done, left and right, what hurt, which rules applied",
		Long:    "Makes one page for an appointment: pain before and after over time, days done and\nplanned, left and right, what hurt and when, the self-tests, and which rules applied\nand why. Your notes are in it only with --notes. It is one HTML file; open it in a\nbrowser and print it, or save it as a PDF. It stays on this computer.",
		Example: "  tspine report --out report.html\n  tspine report --weeks 6 --notes --out report.html",
		RunE: inHome(func(dirs data.Dirs, _ []string) error {
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
		}),
	}
	outFlag(c, &path)
	c.Flags().IntVar(&weeks, "weeks", usualWeeks, "how many weeks to show, counting this one")
	c.Flags().BoolVar(&notes, "notes", false, "include your session notes too")
	return c
}

package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/report"
)

const (
	usualWeeks = 12  // X: as many as the calendar has
	mostWeeks  = 520 // X: ten years
)

func historyCommand(std IO) *cobra.Command {
	var weeks int
	var asJSON bool
	c := &cobra.Command{
		Use:     "history",
		Short:   "Past sessions, week by week; edit, add, remove or restore them",
		Example: "  tspine history --weeks 4\n  tspine history edit last --after 2\n  tspine history add stability --on 2026-11-20",
		Args:    noArgs,
	}
	c.Flags().IntVar(&weeks, "weeks", usualWeeks, "how many weeks to show, counting this one (JSON without it: all)")
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	c.RunE = inHome(func(dirs data.Dirs, _ []string) error {
		if weeks < 1 || weeks > mostWeeks {
			return usageError{fmt.Errorf("--weeks %d is out of range: write a number from 1 to %d", weeks, mostWeeks)}
		}
		return history(std, read(std, dirs), weeks, asJSON, asJSON && !c.Flags().Changed("weeks"))
	})
	c.AddCommand(editCommand(std), addCommand(std), removeCommand(std), restoreCommand(std))
	return c
}

// history prints the sessions of some weeks, or all of them.
func history(std IO, d *data.Snapshot, weeks int, asJSON, all bool) error {
	if !asJSON {
		p := d.Plan.Progress(weeks)
		std.plots(p)
		printLines(std.Out, report.History(p, d.Records))
		return nil
	}
	records := d.Records
	if !all {
		monday := plan.DateOf(std.Now()).Monday()
		records = report.Since(monday-plan.Date(7*(weeks-1)), records)
	}
	out := []shown{}
	for _, r := range records {
		out = append(out, show(r))
	}
	return printJSON(std.Out, out)
}

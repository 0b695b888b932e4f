package command

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/report"
)

const (
	usualWeeks = 12  // X: as many as the calendar has
	mostWeeks  = 520 // X: ten years
)

func historyCommand(std IO) *cobra.Command {
	var weeks int
	var asJSON bool
	c := described("history", nil)
	c.Flags().IntVar(&weeks, "weeks", usualWeeks, "how many weeks to show, counting this one (JSON without it: all)")
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	c.RunE = inHome(func(dirs data.Dirs, _ []string) error {
		if weeks < 1 || weeks > mostWeeks {
			return usageError{fmt.Errorf("--weeks %d is out of range: write a number from 1 to %d", weeks, mostWeeks)}
		}
		return history(std, read(std, dirs), weeks, asJSON, asJSON && !c.Flags().Changed("weeks"))
	})
	c.AddCommand(editCommand(std), addCommand(std),
		described("history remove", moveSession(std, false, (*data.Store).Remove, "Removed: %[1]s. To put it back: tspine history restore %[2]s\n")),
		described("history restore", moveSession(std, true, (*data.Store).Restore, "Restored: %[1]s.\n")))
	return c
}

// history prints the sessions of some weeks, or all of them.
func history(std IO, d *data.Snapshot, weeks int, asJSON, all bool) error {
	if !asJSON {
		p := d.Plan.Progress(weeks)
		std.plots(p)
		std.printLines(report.History(p, d.Records))
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

// shown is a record as it is printed: with its sums, and with what a session needs
// to go on only while it is in progress.
type shown struct {
	session.Record
	Totals session.Totals `json:"totals"`
}

func show(r session.Record) shown {
	if r.Status != session.InProgress {
		r.Resume = nil
	}
	return shown{r, r.Totals()}
}

func lastCommand(std IO) *cobra.Command {
	var asJSON bool
	c := described("last", inHome(func(dirs data.Dirs, _ []string) error {
		return last(std, data.NewStore(dirs), std.Now(), asJSON)
	}))
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	return c
}

// lookBack is how many records the summary looks through for an earlier
// session of the same routine (X): few enough that it costs nothing.
const lookBack = 12

// last prints the newest record, in words beside the last one of the same
// routine, without reading all others. One that was cut off too long ago to be
// gone on with is shown closed; writing that is left to the app.
func last(std IO, store *data.Store, now time.Time, asJSON bool) error {
	recent, skipped, err := store.Recent(lookBack, now)
	if err != nil {
		return err
	}
	for _, s := range skipped {
		std.remark(s.String())
	}
	if len(recent) == 0 {
		return errNoSession
	}
	r := recent[len(recent)-1]
	if !session.Resumable(r, now) {
		r = session.Closed(r)
	}
	if asJSON {
		return printJSON(std.Out, show(r))
	}
	std.printLines(report.Summarise(r, report.Earlier(r, recent)).Lines())
	return nil
}

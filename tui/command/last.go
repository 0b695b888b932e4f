package command

import (
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/session"
	"tspine/tui/report"
)

// shown is a record as it is printed: with its sums, and without what only a
// session that goes on needs.
type shown struct {
	session.Record
	Totals session.Totals `json:"totals"`
}

func show(r session.Record) shown {
	r.Resume = nil
	return shown{r, r.Totals()}
}

func lastCommand(std IO) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "last",
		Short:   "The summary of the last session",
		Example: "  tspine last\n  tspine last --json",
		Args:    noArgs,
		RunE: inHome(func(dirs data.Dirs, _ []string) error {
			return last(std, data.NewStore(dirs), std.Now(), asJSON)
		}),
	}
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
	printLines(std.Out, report.Summarise(r, report.Earlier(r, recent)).Lines())
	return nil
}

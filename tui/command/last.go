package command

import (
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
		Use:   "last",
		Short: "The summary of the last session",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			dirs, err := data.LocateHere()
			if err != nil {
				return err
			}
			return last(std, data.NewStore(dirs), asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	return c
}

// last prints the newest record without reading the others.
func last(std IO, store *data.Store, asJSON bool) error {
	r, ok, skipped, err := store.Last()
	if err != nil {
		return err
	}
	for _, s := range skipped {
		std.remark(s.String())
	}
	switch {
	case !ok:
		return errNoSession
	case asJSON:
		return printJSON(std.Out, show(r))
	}
	printLines(std.Out, report.Summarise(r, nil).Lines())
	return nil
}

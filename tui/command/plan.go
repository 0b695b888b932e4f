package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/report"
)

// explained is a plan with every rule and number behind it.
type explained struct {
	plan.Plan
	Explain []plan.Line `json:"explain,omitempty"`
}

func planCommand(std IO) *cobra.Command {
	var explain, asJSON bool
	c := &cobra.Command{
		Use:   "plan",
		Short: "Where the back stands, the week, today and why, and what the sessions show",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			d, err := readHere(std)
			if err != nil {
				return err
			}
			return printPlan(std, d, explain, asJSON)
		},
	}
	c.Flags().BoolVar(&explain, "explain", false, "every rule with its facts, and every number")
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	return c
}

func printPlan(std IO, d *data.Snapshot, explain, asJSON bool) error {
	out := explained{Plan: d.Plan}
	if explain {
		out.Explain = d.Plan.Explain()
	}
	if asJSON {
		return printJSON(std.Out, out)
	}
	printLines(std.Out, report.Plan(d.Plan, d.Records))
	if explain {
		fmt.Fprintln(std.Out)
	}
	for _, l := range out.Explain {
		fmt.Fprintln(std.Out, l)
	}
	return nil
}

package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/text"
	"tspine/tui/report"
)

// explained is a plan with every rule and number behind it, and with what
// would change it.
type explained struct {
	plan.Plan
	Explain []plan.Line        `json:"explain,omitempty"`
	WhatIf  []plan.Alternative `json:"what_if,omitempty"`
}

// planFlags are what is to be told of a plan, and how.
type planFlags struct{ explain, whatIf, asJSON bool }

func planCommand(std IO) *cobra.Command {
	var f planFlags
	c := described("plan", inHome(func(dirs data.Dirs, _ []string) error {
		return printPlan(std, read(std, dirs), f)
	}))
	c.Flags().BoolVar(&f.explain, "explain", false, "every rule with its facts, and every number")
	c.Flags().BoolVar(&f.whatIf, "what-if", false, "which answers would change the result, day or level")
	c.Flags().BoolVar(&f.asJSON, "json", false, jsonHelp)
	return c
}

func printPlan(std IO, d *data.Snapshot, f planFlags) error {
	out := explained{Plan: d.Plan}
	if f.explain {
		out.Explain = d.Plan.Explain()
	}
	if f.whatIf {
		out.WhatIf = d.Plan.WhatIf(std.Now())
	}
	if f.asJSON {
		return printJSON(std.Out, out)
	}
	std.plots(d.Plan.Progress(usualWeeks))
	std.printLines(report.Plan(d.Plan, d.Records))
	if f.whatIf {
		fmt.Fprintln(std.Out)
		std.printLines(report.WhatIf(out.WhatIf))
	}
	if f.explain {
		fmt.Fprintln(std.Out)
		std.printLines(text.Each(out.Explain, plan.Line.String))
	}
	return nil
}

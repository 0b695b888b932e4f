// Package result shows what follows from an assessment: the place, the week, and why.
package result

import (
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Result is the screen.
type Result struct {
	ui.Sheet
	tried *plan.Plan // in place of the one that holds
}

// New is the screen of the plan that holds, or of one that is only tried.
func New(tried *plan.Plan) *Result {
	r := &Result{tried: tried}
	r.Page = r.page
	return r
}

func (r *Result) page(e ui.Env) ui.Page {
	p, width := e.Known.Plan, e.Paragraph()
	out := ui.Page{Title: "Where your back stands", Right: e.Now.Format("2 January"), Column: width, Scroll: &r.Scroll}
	if r.tried != nil {
		p, out.Title, out.Right = *r.tried, "If you answered like this", "none of this is saved"
	}
	out.Body = append([]string{""}, body(e, p, width)...)
	out.Keys = ui.WithUsual(append([]ui.Binding{
		ui.Bind("enter", "Enter", "done", ui.Acts(flow.Done)),
		ui.Opens("y", "y", "why", flow.Why),
	}, out.ScrollKeys(e)...)...)
	return out.WithAction(e, out.Keys[0], width)
}

// body is what is told of a plan.
func body(e ui.Env, p plan.Plan, width int) []string {
	if p.Class == plan.NoClass {
		return ui.Wrap("Not known yet. Say how your back feels, or tick one statement; your ratings are kept.", width)
	}
	blocks := [][]string{
		append(e.Gauge(&p.Position, width), ui.Wrap(report.PlaceWords(p.D)+".", width)...),
		append(e.Painted(theme.Title, ui.Sentence(report.ClassWords(p.Class, p.Stage)), width), ui.Wrap(report.Mix(p.Mix), width)...),
	}
	for _, i := range p.Insights {
		if i.Severity == plan.SeverityProfessional || i.ID == "check-advised" {
			blocks = append(blocks, e.Notice(i.Severity, i.Text, width))
		}
	}
	blocks = append(blocks, e.Block("Today", width, ui.WrapAll(append([]string{ui.Sentence(report.Day(p))}, report.DayWhy(p)...), ui.BlockWidth(width))...), e.Block("Why", width, ui.Wrap(p.Why.Text, ui.BlockWidth(width))...),
		e.Block("Expect", width, ui.WrapAll(report.WhatToExpect, ui.BlockWidth(width))...))
	if !p.Blocked {
		blocks = append(blocks, e.Painted(theme.Faint, "This is only a suggestion: on the home page, press 1, 2 or 3 for the kind of day you like.", width))
	}
	return ui.Stacked(blocks...)
}

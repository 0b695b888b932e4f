// Package result shows what follows from an assessment: the place between stiff
// and loose, the week that is suggested, and why.
package result

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Result is the screen.
type Result struct {
	tried  *plan.Plan // in place of the one that holds
	scroll ui.Scroll
}

// New is the screen of the plan that holds, or of one that is only tried.
func New(tried *plan.Plan) *Result { return &Result{tried: tried} }

// Update does what the keys say.
func (r *Result) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, _ := ui.Press(r.Keys(e), msg)
	return act
}

// Keys are those of the page.
func (r *Result) Keys(e ui.Env) []ui.Binding {
	done := ui.Bind("enter", "Enter", "done", func() ui.Action { return ui.Do(flow.Outcome{Act: flow.Done}) })
	why := ui.Bind("y", "y", "why", func() ui.Action { return ui.Open(flow.Why) })
	return ui.WithUsual(append([]ui.Binding{done, why}, r.scroll.Keys(e, r.page(e))...)...)
}

// View draws the page.
func (r *Result) View(e ui.Env) []string {
	p := r.page(e)
	p.Keys = r.Keys(e)
	return p.WithAction(e, p.Keys[0], e.Paragraph()).Draw(e, r.scroll)
}

func (r *Result) page(e ui.Env) ui.Page {
	p, width := e.Known.Plan, e.Paragraph()
	out := ui.Page{Title: "Where your back stands", Right: e.Now.Format("2 January"), Body: []string{""}, Column: width}
	if r.tried != nil {
		p, out.Title, out.Right = *r.tried, "If you answered like this", "none of this is saved"
	}
	if p.Class == plan.NoClass {
		out.Body = append(out.Body, ui.Wrap("Not known yet. Say how your back feels, or tick one statement; your ratings are kept.", width)...)
		return out
	}
	blocks := [][]string{
		append(e.Gauge(&p.Position, width), ui.Wrap(report.PlaceWords(p.D)+".", width)...),
		append(e.Painted(theme.Title, ui.Sentence(report.ClassWords[p.Class]), width), ui.Wrap(report.Mix(p.Mix), width)...),
	}
	for _, i := range p.Insights {
		if i.Severity == plan.SeverityProfessional || i.ID == "check-advised" {
			blocks = append(blocks, e.Notice(i.Severity, i.Text, width))
		}
	}
	blocks = append(blocks, e.Block("Today", width, ui.WrapAll(report.Today(p), ui.BlockWidth(width))...), e.Block("Why", width, ui.Wrap(p.Why.Text, ui.BlockWidth(width))...),
		e.Block("Expect", width, ui.WrapAll(report.WhatToExpect, ui.BlockWidth(width))...),
		e.Painted(theme.Faint, "This is only a suggestion: on the home page, press 1, 2 or 3 for the kind of day you like.", width))
	out.Body = append(out.Body, ui.Stacked(blocks...)...)
	return out
}

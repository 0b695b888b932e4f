// Package past lists the sessions that were, the newest first: each can be looked at,
// corrected and taken out, and one done without the program added.
package past

import (
	"slices"

	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Past is the screen.
type Past struct {
	ui.Sheet
	at int // in the list, the newest first
}

// New is the screen.
func New() *Past {
	p := &Past{}
	p.Page = p.page
	return p
}

// ended are the sessions that have, the newest first.
func ended(e ui.Env) []*session.Record { return slices.Collect(session.NewestEnded(e.Known.Records)) }

func (p *Past) page(e ui.Env) ui.Page {
	all := ended(e)
	out := ui.Page{Title: "Sessions", Right: report.Count(len(all), "session")}
	add := ui.Opens("a", "a", "add one", flow.Add)
	if len(all) == 0 {
		out.Body = append([]string{""}, ui.Wrap("No sessions yet. Press a to add one you did without tspine.", e.Paragraph())...)
		out.Keys = ui.WithUsual(add)
		return out
	}
	out.Body = make([]string, len(all))
	out.Follow = min(p.at, len(all)-1)
	width := e.Paragraph()
	if e.Width() >= paneFrom {
		width = e.Width() - paneWidth - 4
		out.Beside = pane(e, *all[out.Follow])
	}
	for i, r := range all {
		if near(e, i, out.Follow) {
			out.Body[i] = row(e, *r, i == out.Follow, width)
		}
	}
	open := ui.OpensOf("enter", "Enter", "open", flow.Summary, *all[out.Follow])
	keys := append([]ui.Binding{open}, out.CursorKeys(e, "choose", func(by int) {
		p.at = ui.Step(out.Follow, by, len(all))
	})...)
	out.Keys = ui.WithUsual(append(keys, add)...)
	return out
}

// Measures of the list, and of the session under the cursor, which stands beside it (X).
const (
	paneFrom  = 100 // width of the page
	paneWidth = 46
	shortFrom = 48 // a list that is less wide has no days of the week
)

// pane is what was done in a session, exercise by exercise.
func pane(e ui.Env, r session.Record) []string {
	s := report.Summarise(r, nil)
	out := []string{ui.Pad(e.Theme.Paint(theme.Title, s.Title), paneWidth), e.Theme.Paint(theme.Faint, s.When), ""}
	for _, row := range s.Rows {
		name := row.Exercise
		if row.Side != "" {
			name += ", " + row.Side
		}
		out = append(append(out, ui.Wrap(name, paneWidth)...), ui.Indent(e.Painted(theme.Faint, row.Amount(), paneWidth-2), 2)...)
	}
	return append(append(out, ""), ui.WrapAll(append([]string{s.Totals}, s.Answers...), paneWidth)...)
}

// near says whether a row may be in sight: years of sessions are not put into
// words for each frame.
func near(e ui.Env, i, of int) bool { return i >= of-e.Size.H && i <= of+e.Size.H }

// row is a session in a line: its day, what it was, what became of it, pain.
func row(e ui.Env, r session.Record, under bool, width int) string {
	form, wide := "Mon _2 Jan", 12
	if width < shortFrom {
		form, wide = "_2 Jan", 8
	}
	day := "  " + ui.Pad(r.Started.Format(form), wide)
	listed := e.OneLine(report.Listed(r), width-ui.Cells(day))
	words := e.Theme.Paint(theme.Faint, day) + e.Theme.Paint(ui.Hue(r.Routine.Focus), listed)
	pain := ""
	if r.PainBefore != nil || r.PainAfter != nil {
		pain = e.Theme.Paint(theme.Faint, report.Summarise(r, nil).Answers[0])
	}
	if under {
		return e.Theme.On(theme.Accent, ui.Pad(ui.TwoEnds(">"+day[1:]+listed, ui.Plain(pain), width), width))
	}
	if ui.Cells(words)+2+ui.Cells(pain) > width {
		return words
	}
	return ui.TwoEnds(words, pain, width)
}

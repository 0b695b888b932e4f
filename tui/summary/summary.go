// Package summary shows one session that has ended: planned beside done, the
// answers, and what is different from last time.
package summary

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// Summary is the screen.
type Summary struct {
	record session.Record
	fresh  bool // it has ended just now
	scroll ui.Scroll
}

// New is the summary of a record; fresh when it has ended just now.
func New(r session.Record, fresh bool) *Summary { return &Summary{record: r, fresh: fresh} }

// Update does what the keys say.
func (s *Summary) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, _ := ui.Press(s.Keys(e), msg)
	return act
}

// Keys are those of the page.
func (s *Summary) Keys(e ui.Env) []ui.Binding {
	home := ui.Bind("enter q esc", "Enter", "home", func() ui.Action { return ui.Do(flow.Outcome{Act: flow.Done}) })
	keys := append([]ui.Binding{home}, s.scroll.Keys(e, s.page(e))...)
	return ui.WithHelp(keys, len(keys))
}

// View draws the page.
func (s *Summary) View(e ui.Env) []string {
	p := s.page(e)
	p.Keys = s.Keys(e)
	return p.Draw(e, s.scroll)
}

func (s *Summary) page(e ui.Env) ui.Page {
	words := report.Summarise(s.record, report.Earlier(s.record, e.Known.Records))
	width := e.Width()
	p := ui.Page{Title: words.Title, Right: words.When}
	if e.Size.H >= ui.Roomy {
		p.Body = append(p.Body, "")
	}
	if err := e.Unsaved.Records; s.fresh && err != nil {
		p.Body = append(append(p.Body, e.Painted(theme.Warning, "Not saved: "+err.Error()+". It is tried again every few seconds.", width)...), "")
	}
	rows, total := append(rowLines(e, words.Rows, width), ""), block(e, "Total", width, words.Totals)
	if width < stackedBelow {
		rows, total = total, rows
	}
	p.Body = append(append(p.Body, rows...), total...)
	p.Body = append(p.Body, block(e, "Your answers", width, words.Answers...)...)
	p.Body = append(p.Body, block(e, "Skipped", width, words.LeftOut...)...)
	compared := words.Compared
	if len(compared) == 0 {
		compared = []string{"Your first " + s.record.Routine.Name.String() + ". The next one will be compared with it."}
	}
	p.Body = append(p.Body, block(e, "Last time", width, compared...)...)
	return p
}

// block is a block of sentences with a free line after it; none has none.
func block(e ui.Env, name string, width int, sentences ...string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return append(e.Block(name, width, ui.WrapAll(sentences, ui.BlockWidth(width))...), "")
}

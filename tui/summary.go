package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// summary shows one session that has ended.
type summary struct {
	record session.Record
	fresh  bool // it has ended just now
	scroll scroll
}

func (s *summary) init(*Kit) tea.Cmd { return nil }

func (s *summary) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, s.keys(), msg) }

func (s *summary) keys() []binding {
	home := binding{keys: []string{"enter", "q", "esc"}, label: "Enter", does: "home", run: func(*Kit) tea.Cmd { return back }}
	own := append([]binding{home}, s.scroll.keys()...)
	return withHelp(own, len(own))
}

func (s *summary) draw(k *Kit, size Size) []string {
	words := report.Summarise(s.record, report.Earlier(s.record, k.Desk.Records))
	width := inner(size)
	p := page{title: words.Title, right: words.When, scroll: &s.scroll}
	if size.H >= roomy {
		p.body = append(p.body, "")
	}
	if s.fresh && k.Unsaved != nil {
		p.body = append(append(p.body, k.painted(theme.Warning, k.unsavedWords(), width)...), "")
	}
	rows, together := append(rowLines(k, words.Rows, width), ""), s.block(k, "Together", width, words.Totals)
	if width < stackedBelow {
		rows, together = together, rows
	}
	p.body = append(append(p.body, rows...), together...)
	p.body = append(p.body, s.block(k, "Your answers", width, words.Answers...)...)
	p.body = append(p.body, s.block(k, "Left out", width, words.LeftOut...)...)
	compared := words.Compared
	if len(compared) == 0 {
		compared = []string{"This is the first " + s.record.Routine.Name.String() + " here: the next one is compared with it."}
	}
	p.body = append(p.body, s.block(k, "Last time", width, compared...)...)
	return p.draw(k, size, s.keys())
}

// block is a block of sentences with a free line after it; none has none.
func (s *summary) block(k *Kit, name string, width int, sentences ...string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return append(k.block(name, width, wrapAll(sentences, blockWidth(width))...), "")
}

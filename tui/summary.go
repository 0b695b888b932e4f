package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// summary shows one session that has ended.
type summary struct {
	record session.Record
	top    int
}

func (s *summary) init(*Kit) tea.Cmd { return nil }

func (s *summary) update(k *Kit, msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(tea.KeyPressMsg); ok {
		cmd, _ := press(k, s.keys(), msg)
		return cmd
	}
	return nil
}

func (s *summary) keys() []binding {
	return []binding{
		{[]string{"enter", "q", "esc", "ctrl+c"}, "Enter", "", "done", func(*Kit) tea.Cmd { return back }},
	}
}

func (s *summary) draw(k *Kit, size Size) []string {
	words := report.Summarise(s.record, report.Earlier(s.record, k.Desk.Records))
	p := page{title: words.Title, right: words.When, top: s.top}
	for _, r := range words.Rows {
		p.body = append(p.body, fmt.Sprintf("%s %s: %s; %s", r.Exercise, r.Side, r.Planned, r.Done))
	}
	p.body = append(p.body, "", words.Totals)
	p.body = append(p.body, words.Answers...)
	for _, l := range words.LeftOut {
		p.body = append(p.body, k.Theme.Paint(theme.Warning, l))
	}
	p.body = append(p.body, words.Compared...)
	return p.draw(k, size, s.keys())
}

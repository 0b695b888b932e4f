package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tspine/routine"
	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// picker lists the routines, with a preview of the one under the cursor.
type picker struct{ at int }

func (p *picker) init(*Kit) tea.Cmd { return nil }

func (p *picker) update(k *Kit, msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(tea.KeyPressMsg); ok {
		cmd, _ := press(k, p.keys(), msg)
		return cmd
	}
	return nil
}

func (p *picker) keys() []binding {
	return []binding{
		{[]string{"up", "k"}, "↑", "k", "", func(*Kit) tea.Cmd { p.at = max(0, p.at-1); return nil }},
		{[]string{"down", "j"}, "↑↓", "j/k", "choose", func(k *Kit) tea.Cmd { p.at = min(len(k.Desk.Routines)-1, p.at+1); return nil }},
		{[]string{"enter"}, "Enter", "", "start", p.start},
		{[]string{"q", "esc", "ctrl+c"}, "q", "", "back", func(*Kit) tea.Cmd { return back }},
	}
}

func (p *picker) start(k *Kit) tea.Cmd {
	l := k.Desk.Routines[p.at]
	if l.Err != nil {
		return nil
	}
	return replace(before(k, live.Choice{Routine: l.Routine}))
}

func (p *picker) draw(k *Kit, size Size) []string {
	pg := page{title: "Choose a routine"}
	for i, l := range k.Desk.Routines {
		line := "  " + l.Title().String()
		if i == p.at {
			line = k.Theme.Paint(theme.Accent, "> "+l.Title().String())
		}
		pg.body = append(pg.body, line)
	}
	l := k.Desk.Routines[p.at]
	pg.body = append(pg.body, "")
	if l.Err != nil {
		pg.body = append(pg.body, k.Theme.Paint(theme.Warning, l.FirstProblem().String()))
		return pg.draw(k, size, p.keys())
	}
	h := k.Desk.Habits(l.Routine.Focus)
	for _, x := range report.Preview(routine.Flatten(l.Routine.With(h.Variations), h.Options(live.Choice{Routine: l.Routine}))) {
		pg.body = append(pg.body, fmt.Sprintf("%s  %s  %s", report.Clock(x.Takes), x.Exercise.Name, x.Dose))
	}
	return pg.draw(k, size, p.keys())
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/tui/live"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// home is the first screen: today and why, and the last session.
type home struct{}

func (h *home) init(k *Kit) tea.Cmd { return refresh(k) }

func (h *home) update(k *Kit, msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(tea.KeyPressMsg); ok {
		cmd, _ := press(k, h.keys(), msg)
		return cmd
	}
	return nil
}

func (h *home) keys() []binding {
	return []binding{
		{[]string{"enter"}, "Enter", "", "start", func(k *Kit) tea.Cmd { return h.start(k) }},
		{[]string{"d"}, "d", "", "another day", func(*Kit) tea.Cmd { return goTo(&picker{}) }},
		{[]string{"q", "esc", "ctrl+c"}, "q", "", "quit", func(*Kit) tea.Cmd { return back }},
	}
}

func (h *home) start(k *Kit) tea.Cmd {
	for _, l := range k.Desk.Routines {
		if l.Err == nil && l.Routine.ID == k.Desk.Plan.Today.Routine {
			return goTo(before(k, live.Choice{Routine: l.Routine}))
		}
	}
	return goTo(&picker{})
}

func (h *home) draw(k *Kit, size Size) []string {
	p := page{title: "tspine", right: k.Now().Format("Monday 2 January")}
	p.body = append(p.body, "", k.Theme.Paint(theme.Title, "Today: "+k.Desk.Plan.Today.Routine))
	for _, w := range k.Desk.Plan.Today.Why {
		p.body = append(p.body, wrap(w.String(), size.W-2)...)
	}
	if last, ok := k.Desk.Last(); ok {
		s := report.Summarise(last, nil)
		p.body = append(p.body, "", "Last: "+s.Title, s.When, s.Totals)
	}
	return p.draw(k, size, h.keys())
}

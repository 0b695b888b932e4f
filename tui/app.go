package tui

import (
	tea "charm.land/bubbletea/v2"
)

// App is the one Bubble Tea model. It keeps the screens that are open, the
// newest last, and routes messages to the newest.
type App struct {
	kit     *Kit
	screens []screen
	size    Size
}

// Init asks for the background colour; a terminal that does not answer keeps
// the theme that the environment suggested.
func (a *App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.top().init(a.kit))
}

func (a *App) top() screen { return a.screens[len(a.screens)-1] }

// Update routes.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = Size{msg.Width, msg.Height}
		return a, nil
	case tea.BackgroundColorMsg:
		a.kit.light = !msg.IsDark()
		a.kit.dress()
		return a, nil
	case heardMsg:
		a.kit.Heard = msg.Status
		return a, nil
	case unsavedMsg:
		a.kit.Unsaved = msg.error
		return a, nil
	case silenceMsg:
		a.kit.silence(msg.speaker)
		return a, nil
	case bellMsg:
		return a, tea.Raw("\a")
	case deskMsg:
		a.kit.take(msg.Desk)
		return a, a.top().update(a.kit, msg)
	case settledMsg:
		return a, a.kit.settled(msg.error)
	case goMsg:
		a.screens = append(a.screens, msg.to)
		return a, msg.to.init(a.kit)
	case replaceMsg:
		a.screens[len(a.screens)-1] = msg.to
		return a, msg.to.init(a.kit)
	case backMsg:
		if len(a.screens) == 1 {
			return a, tea.Quit
		}
		a.screens = a.screens[:len(a.screens)-1]
		return a, a.top().init(a.kit)
	}
	return a, a.top().update(a.kit, msg)
}

// View draws the newest screen, exactly as large as the window.
func (a *App) View() tea.View {
	if a.size.W < 1 || a.size.H < 1 {
		return tea.View{AltScreen: true}
	}
	lines := a.top().draw(a.kit, a.size)
	if !a.kit.Can.UTF8 {
		lines = ascii(lines)
	}
	v := tea.NewView(fit(lines, a.size))
	v.AltScreen = true
	v.WindowTitle = "tspine"
	if w, ok := a.top().(window); ok {
		w.dress(a.kit, &v)
	}
	return v
}

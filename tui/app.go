package tui

import (
	"strings"

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
	return tea.Batch(tea.RequestBackgroundColor, a.shown())
}

func (a *App) top() screen { return a.screens[len(a.screens)-1] }

// shown begins the screen that is on top now.
func (a *App) shown() tea.Cmd { return askedBy(a.top(), a.top().init(a.kit)) }

// told hands a message to the screen on top.
func (a *App) told(msg tea.Msg) tea.Cmd { return askedBy(a.top(), a.top().update(a.kit, msg)) }

// Update routes.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = Size{msg.Width, msg.Height}
	case tea.BackgroundColorMsg:
		a.kit.light = !msg.IsDark()
		a.kit.dress()
	case heardMsg:
		a.kit.Heard, a.kit.heardAt = msg.Status, a.kit.Now()
	case unsavedMsg:
		a.kit.Unsaved = msg.error
	case silenceMsg:
		a.kit.silence(msg.speaker)
	case bellMsg:
		return a, tea.Raw("\a")
	case deskMsg:
		a.kit.take(msg.Desk)
		return a, a.told(msg)
	case settledMsg:
		return a, a.kit.settled(msg.error)
	case inOrderMsg:
		_, cmd := a.Update(msg.first)
		return a, tea.Batch(cmd, msg.then)
	case fromMsg:
		if msg.from == a.top() {
			return a, a.move(msg.msg)
		}
	default:
		return a, a.told(msg)
	}
	return a, nil
}

// move shows another screen.
func (a *App) move(msg tea.Msg) tea.Cmd {
	last := len(a.screens) - 1
	switch msg := msg.(type) {
	case goMsg:
		a.screens = append(a.screens, msg.to)
	case replaceMsg:
		a.screens[last] = msg.to
	case backMsg:
		if last == 0 {
			return tea.Quit
		}
		a.screens = a.screens[:last]
	}
	return a.shown()
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
	if _, ok := a.top().(exact); !ok {
		lines = fit(lines, a.size)
	}
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true
	v.WindowTitle = "tspine"
	if w, ok := a.top().(window); ok {
		w.dress(a.kit, &v)
	}
	return v
}

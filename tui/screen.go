package tui

import (
	tea "charm.land/bubbletea/v2"
)

// screen is one full window. It is a pointer to a plain struct: update may
// change it. draw answers with at most size.H lines of at most size.W cells;
// App pads and, should a line be too long, cuts it.
type screen interface {
	// init is called when the screen is shown, also when it is come back to.
	init(k *Kit) tea.Cmd
	update(k *Kit, msg tea.Msg) tea.Cmd
	draw(k *Kit, size Size) []string
}

// window is what a screen may say about the terminal's window beside its
// content; a screen that implements it is asked at each frame.
type window interface {
	dress(k *Kit, v *tea.View)
}

// exact is a screen whose draw fills the window exactly by itself, so that its
// frames, many a second, need not be measured again.
type exact interface{ exact() }

// Size is a window or a part of it, in cells.
type Size struct{ W, H int }

// goMsg shows a screen on top of the present one; replaceMsg in its place;
// backMsg takes the present one away, and the last one ends the program.
type (
	goMsg      struct{ to screen }
	replaceMsg struct{ to screen }
	backMsg    struct{}
)

// fromMsg is what a screen's command brought. Moving on counts only while the
// screen that asked for it is still the one that is shown: keys that were
// pressed before it went must not move on twice.
type fromMsg struct {
	from screen
	msg  tea.Msg
}

// inOrderMsg is what the first of two commands brought, and the second.
type inOrderMsg struct {
	first tea.Msg
	then  tea.Cmd
}

// inOrder does one thing after the other; either may be nil.
func inOrder(first, then tea.Cmd) tea.Cmd {
	if first == nil {
		return then
	}
	return func() tea.Msg { return inOrderMsg{first(), then} }
}

// askedBy marks what a command of a screen brings as that screen's.
func askedBy(s screen, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case goMsg, replaceMsg, backMsg:
			return fromMsg{s, msg}
		case inOrderMsg:
			return inOrderMsg{msg.first, askedBy(s, msg.then)}
		case tea.BatchMsg:
			marked := make(tea.BatchMsg, len(msg))
			for i, c := range msg {
				marked[i] = askedBy(s, c)
			}
			return marked
		default:
			return msg
		}
	}
}

// goTo shows a screen on top of the present one.
func goTo(s screen) tea.Cmd { return func() tea.Msg { return goMsg{s} } }

// replace shows a screen in place of the present one.
func replace(s screen) tea.Cmd { return func() tea.Msg { return replaceMsg{s} } }

// back takes the present screen away.
func back() tea.Msg { return backMsg{} }

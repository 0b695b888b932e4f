package ui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"tspine/routine/text"
)

// Line is where words are written. Whatever is not fit to be shown never gets
// into it.
type Line struct{ input textinput.Model }

// NewLine is a line that begins with some words.
func NewLine(words string) *Line {
	l := &Line{input: textinput.New()}
	l.input.Prompt = ""
	l.input.CharLimit = text.MaxRunes
	l.input.SetStyles(textinput.Styles{})
	l.input.SetValue(words)
	l.input.Focus()
	return l
}

// Words are what was written.
func (l *Line) Words() string { return strings.TrimSpace(l.input.Value()) }

// Update takes keys and pasted words.
func (l *Line) Update(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		msg = tea.PasteMsg{Content: text.New(m.Content).String()}
	case tea.KeyPressMsg:
		if m.Text != "" && m.Text != " " && text.New(m.Text).String() != m.Text {
			return
		}
	}
	l.input, _ = l.input.Update(msg)
}

// View is the line as it stands, in width cells.
func (l *Line) View(width int) string {
	shown := l.input
	shown.SetWidth(max(1, width-1))
	shown.SetCursor(shown.Position()) // what is in sight follows the width
	return shown.View()
}

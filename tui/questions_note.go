package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"tspine/routine/text"
	"tspine/tui/ask"
)

// line is where words are written. Whatever is not fit to be shown never gets
// into it.
type line struct{ input textinput.Model }

func newLine(words string) *line {
	l := &line{input: textinput.New()}
	l.input.Prompt = ""
	l.input.CharLimit = text.MaxRunes
	l.input.SetStyles(textinput.Styles{})
	l.input.SetValue(words)
	l.input.Focus()
	return l
}

// words are what was written.
func (l *line) words() string { return strings.TrimSpace(l.input.Value()) }

// update takes keys and pasted words.
func (l *line) update(msg tea.Msg) {
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

// draw is the line as it stands, in so many cells.
func (l *line) draw(width int) string {
	l.input.SetWidth(max(1, width-1))
	l.input.SetCursor(l.input.Position()) // what is in sight follows the width
	return l.input.View()
}

// note is a question answered in free words.
type note struct {
	*line
	question string
}

func newNote(q ask.Question, given string) *note { return &note{newLine(given), q.Words} }

func (n *note) keys() []binding { return nil }

func (n *note) skip() { n.input.Reset() }

func (n *note) lines(_ *Kit, width int) (out []string, from, to int) {
	out = append(wrap(n.question, width), "", "> "+n.draw(width-2))
	return out, len(out) - 1, len(out) - 1
}

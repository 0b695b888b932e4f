package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/tui/theme"
)

// help lists every key of the screen it was asked on, and the program's words.
type help struct {
	of     []binding
	scroll scroll
}

func (h *help) init(*Kit) tea.Cmd { return nil }

func (h *help) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, h.keys(), msg) }

func (h *help) keys() []binding {
	leave := backKey("back")
	leave.keys = append(leave.keys, "?", "enter")
	return append(h.scroll.keys(), leave, leaveKey, shellKey)
}

// glossary is the program's words, for who meets them for the first time.
var glossary = [][2]string{
	{"mobility", "how freely the upper back moves; a mobility day stretches and turns it"},
	{"stability", "how well the muscles hold it; a stability day makes them stronger"},
	{"balance", "both on one day, mobility first, at the easy end"},
	{"level", "low, mid or high: where a session stands in the range of every dose"},
	{"hold", "the seconds that count at the end of a movement"},
	{"rep, set", "one movement out and back; so many reps in a row"},
	{"first side", "left or right; it changes from session to session unless it is set"},
	{"pain", "0 is no pain, 10 the worst imaginable"},
	{"effort", "0 is no effort at all, 10 as hard as it can be"},
	{"C3, E6, X", "where a rule or a number comes from: the published programme, or X where it is ours"},
}

func (h *help) draw(k *Kit, size Size) []string {
	p := page{title: "Help", right: "keys and words", scroll: &h.scroll}
	width := inner(size)
	p.body = append(p.body, k.Theme.Paint(theme.Title, "Keys"))
	for _, b := range h.of {
		if b.does != "" {
			p.body = append(p.body, k.entry(b.shown(k.Can.UTF8), b.does, width)...)
		}
	}
	p.body = append(p.body, "", k.Theme.Paint(theme.Title, "Words"))
	for _, g := range glossary {
		p.body = append(p.body, k.entry(g[0], g[1], width)...)
	}
	return p.draw(k, size, h.keys())
}

// entry is a name in the accent's colour with what it is.
func (k *Kit) entry(name, words string, width int) []string {
	name = k.Theme.Paint(theme.Accent, name)
	if width < labelWidth*3 {
		return append([]string{name}, indent(wrap(words, width-2), 2)...)
	}
	return sideBySide([]string{name}, wrap(words, min(measure, width-labelWidth)), labelWidth)
}

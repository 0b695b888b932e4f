// Package help lists every key of the screen it was asked on, and the program's
// words; on a page of its own it teaches the tones.
package help

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/cue"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// twoColumns is the page from which on the keys stand in two columns (X).
const twoColumns = 76

// Help is the screen.
type Help struct {
	ui.Sheet
	of    []ui.Binding
	play  func(cue.Sound) tea.Cmd
	tones *tones // while they are shown
}

// New is the help for the keys of a screen. Play makes a sound heard.
func New(of []ui.Binding, play func(cue.Sound) tea.Cmd) *Help {
	h := &Help{of: of, play: play}
	h.Page = h.page
	return h
}

// glossary is the program's words, for who meets them for the first time.
var glossary = [][2]string{
	{"mobility", "how freely the upper back moves; a mobility day stretches and turns it"},
	{"stability", "how well the muscles hold it; a stability day makes them stronger"},
	{"balance", "both on one day: mobility first, level low"},
	{"level", "low, mid or high: sets the reps and how long you hold"},
	{"hold", "how long you stay at the end of a movement"},
	{"rep, set", "one movement out and back; several reps in a row"},
	{"first side", "left or right; it alternates unless you set it"},
	{"pain", "0 is no pain, 10 the worst imaginable"},
	{"effort", "0 is no effort at all, 10 as hard as it gets"},
	{"M, S", "a mobility day, a stability day; [m] and [s] are due today"},
	{"+", "a session was started, but nothing done: it does not count"},
	{"in a session", "Enter: pause or resume; x: it hurts; ?: all keys"},
}

// keyLines are the keys with what they do, in two columns where there is room.
func (h *Help) keyLines(e ui.Env) []string {
	var entries [][]string
	width := e.Width() / 2
	for _, b := range h.of {
		switch label := b.Label(e); {
		case b.Does() == "":
		case e.Width() < twoColumns:
			entries = append(entries, e.Entry(label, b.Does(), e.Width()))
		default:
			entries = append(entries, ui.Beside([]string{e.Theme.Paint(theme.Accent, label)}, ui.Wrap(b.Does(), width-ui.LabelWidth-2), ui.LabelWidth))
		}
	}
	if e.Width() < twoColumns {
		return slices.Concat(entries...)
	}
	half := (len(entries) + 1) / 2
	return ui.Beside(slices.Concat(entries[:half]...), slices.Concat(entries[half:]...), width)
}

func (h *Help) page(e ui.Env) ui.Page {
	if h.tones != nil {
		p := h.tones.page(e)
		p.Keys = h.tones.keys(h.play, ui.Within(func() { h.tones = nil }))
		return p
	}
	p := ui.Page{Title: "Help", Right: "keys and words", Scroll: &h.Scroll}
	p.Body = append([]string{e.Theme.Paint(theme.Title, "Keys")}, h.keyLines(e)...)
	p.Body = append(p.Body, "", e.Theme.Paint(theme.Title, "Words"))
	for _, g := range glossary {
		p.Body = append(p.Body, e.Entry(g[0], g[1], e.Width())...)
	}
	leave := ui.Bind("enter q esc ?", "Enter/Esc", "back", ui.Acts(flow.Back))
	hear := ui.Bind("tab", "Tab", "learn the tones", ui.Within(func() { h.tones = &tones{} }))
	p.Keys = append(p.ScrollKeys(e), hear, leave, ui.LeaveKey, ui.ShellKey)
	return p
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/theme"
)

// welcome is the first start: what this is, and the words of safety. With only
// it ends there, before a session that was asked for on the command line.
type welcome struct {
	scroll scroll
	only   bool
}

func (w *welcome) init(*Kit) tea.Cmd { return nil }

func (w *welcome) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, w.keys(), msg) }

func (w *welcome) keys() []binding {
	own := append([]binding{{keys: []string{"enter"}, label: "Enter", does: "understood, go on", run: w.acknowledge}}, w.scroll.keys()...)
	leave := binding{keys: []string{"q", "esc"}, label: "q", does: "leave", run: func(*Kit) tea.Cmd { return tea.Quit }}
	return append(own, leave, leaveKey, shellKey)
}

// acknowledge notes the day, and goes on to the first question.
func (w *welcome) acknowledge(k *Kit) tea.Cmd {
	today := plan.DateOf(k.Now())
	kept := k.change(func(s *data.Settings) { s.Acknowledged = today })
	if w.only {
		return tea.Batch(kept, back)
	}
	return tea.Batch(kept, replace(newFeel(true)))
}

// safety are the words that are acknowledged once.
var safety = []string{
	"A guided timer, a log, and a suggested mix of exercises, based on a published article by a physical therapist.",
	"It does not diagnose, treat, prescribe or monitor, and replaces no professional.",
	"Stop when something hurts: x ends an exercise at any time.",
	"Have a professional look first when pain spreads around the ribs or into the chest, when arms or hands are numb or tingle, or after a fall or an injury. With trouble breathing, call the local emergency number.",
}

func (w *welcome) draw(k *Kit, size Size) []string {
	width := inner(size)
	p := page{title: "Welcome to tspine", right: "one minute", scroll: &w.scroll}
	const about = "It guides a short upper-back session: it shows the movement, counts every hold and rep, and remembers. You can follow with your eyes closed."
	if size.H >= roomy {
		p.body = append(p.body, "")
	}
	p.body = append(append(p.body, k.block("What it is", width, wrap(about, blockWidth(width))...)...), "")
	var words []string
	for _, s := range safety {
		words = append(words, hanging("- ", s, blockWidth(width))...)
	}
	p.body = append(append(p.body, k.block("Safety", width, words...)...), "")
	p.body = append(append(p.body, k.block("Your data", width, wrap("It stays on this computer, in files that only you can read.", blockWidth(width))...)...), "")
	p.body = append(p.body, k.block("", width, k.painted(theme.Title, "Enter says that you have read this.", blockWidth(width))...)...)
	return p.draw(k, size, w.keys())
}

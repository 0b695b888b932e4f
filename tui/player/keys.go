package player

import (
	"strings"

	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/figure"
	"tspine/tui/live"
	"tspine/tui/stage"
	"tspine/tui/ui"
)

// Keys are the bindings of the moment: of a question only its answers.
func (p *Player) Keys(e ui.Env) []ui.Binding {
	quit, leave := ui.Bind("q ctrl+c", "q", "end", p.do(session.Quit)), ui.Bind("esc", "", "", p.do(session.Leave))
	other := ui.Bind("", "any other key", "continues", nil)
	switch p.live.Asking() {
	case session.AskQuit:
		return []ui.Binding{quit, other}
	case session.AskLeave:
		return []ui.Binding{ui.Bind("q ctrl+c", "q/Esc", "end", quit.Do), leave, other}
	case session.AskSkip:
		return []ui.Binding{ui.Bind("s", "s", "skip it", p.do(session.Skip)), other}
	case session.AskHurt:
		return []ui.Binding{
			ui.Bind("1", "1", "continue, easier", p.do(session.Ease)),
			ui.Bind("2", "2", "skip exercise", p.do(session.LeaveOut)),
			ui.Bind("3", "3", "end session", p.do(session.Stop)),
			ui.Bind("q ctrl+c", "", "", quit.Do),
		}
	}
	enter := ui.Bind("enter", "", "", p.do(session.Counted)) // a key like any other
	if p.live.Step().Self {
		enter = ui.Bind("enter", "Enter", "counts the rep", enter.Do)
	}
	turn := "v"
	if len(p.figures) == 0 {
		turn = "" // there is nothing to turn
	}
	keys := []ui.Binding{enter, ui.Bind("space", p.anyKey(e), p.pauseWord(), p.do(session.Key)),
		ui.Bind("right n", "→", "next", p.do(session.Next)).In("n"),
		ui.Bind("left b", "←", "back", p.do(session.Back)).In("b"),
		ui.Bind("x", "x", "it hurts", p.do(session.Hurts)),
		ui.Bind("w", "w", "where am I", p.do(session.Where)),
		ui.Bind("?", "?", "more", ui.Within(func() { p.help, p.helpAt = true, 0 })),
		ui.Bind("v", turn, "turn the figure", ui.Within(func() { p.view = (p.view + 1) % figure.Views })),
		ui.Bind("+ =", "+", "5 s more", p.do(session.More)),
		ui.Bind("-", "-", "5 s less", p.do(session.Less)),
		ui.Bind("r", "r", "restart exercise", p.do(session.Repeat)),
		ui.Bind("s", "s", "skip exercise", p.do(session.Skip)),
		quit, leave,
		ui.Bind("ctrl+z", "Ctrl+Z", "to the shell", p.suspend),
	}
	if live.BetweenDue(p.live.Session) {
		keys = append(p.painKeys(), keys...)
	}
	return keys
}

// moreHelp shows the keys that have found no room so far; after the last ones
// it shows the session again.
func (p *Player) moreHelp(e ui.Env) ui.Action {
	s := p.shown(e)
	p.helpAt += max(1, stage.Listed(s, e.Size.W, e.Size.H))
	p.said, p.help = text.Text{}, p.helpAt < len(s.Help)
	return ui.Action{}
}

func (p *Player) do(e session.Event) func() ui.Action {
	return func() ui.Action { return p.apply(e) }
}

// namedFrom is the window from which on the keys that anybody tries are named
// (X); any other does the same.
const namedFrom = 60

func (p *Player) anyKey(e ui.Env) string {
	switch {
	case e.Size.W < namedFrom:
		return "any key"
	case p.live.Step().Self:
		return "Space"
	}
	return "Enter/Space"
}

func (p *Player) pauseWord() string {
	if p.live.Mode() == session.Paused && p.live.Why() == session.WhyWaits {
		return "begin"
	}
	if p.live.Mode() == session.Paused {
		return "resume"
	}
	return "pause"
}

// The question between the blocks of a balance day (D3) waits for nobody: one key
// answers it during the get-ready of the second block, beside which it stands.

// answerBetween takes a pain of 0 to 10 and says what follows from it. Much
// pain asks whether to end; the person decides.
func (p *Player) answerBetween(pain int) ui.Action {
	words, event := live.AnswerBetween(p.live, pain)
	act := p.apply(event)
	p.live.Save(p.now)
	p.said, p.saidAt = text.New(words), p.now
	return act
}

// painKeys are the keys of 0 to 10, bound while the question can be answered.
func (p *Player) painKeys() []ui.Binding {
	var out []ui.Binding
	labels := map[int][2]string{0: {"0-9", "pain now"}, flow.Between().Max: {"t", "ten"}}
	for n, key := range append(strings.Split("0123456789", ""), "t") {
		out = append(out, ui.Bind(key, labels[n][0], labels[n][1], func() ui.Action { return p.answerBetween(n) }))
	}
	return out
}

package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// The question between the two blocks of a balance day (D3) waits for nobody:
// it stands beside the get-ready of the second block and can be answered with
// one key while that lasts.

// answerBetween takes a pain of 0 to 10 and says what follows from it. Much
// pain asks whether to end; the person decides.
func (p *player) answerBetween(k *Kit, pain int) tea.Cmd {
	a := p.live.Header().Answers
	a.PainBetween = &pain
	p.live.Session = p.live.Answered(a)
	p.live.Save(k.Now())
	advice := plan.AfterPain(pain, false)
	cmd := p.apply(k, session.Tick)
	if advice == plan.EndExercise {
		cmd = p.apply(k, session.Quit)
	}
	p.said, p.saidAt = text.New(advice.Text()), p.now
	return cmd
}

// painKeys are the keys of 0 to 10, bound while the question can be answered.
func (p *player) painKeys() []binding {
	var out []binding
	for n, key := range append(strings.Split("0123456789", ""), "t") {
		out = append(out, binding{keys: []string{key}, run: func(k *Kit) tea.Cmd { return p.answerBetween(k, n) }})
	}
	out[0].label, out[0].does = "0-9", "pain now"
	out[10].label, out[10].does = "t", "ten"
	return out
}

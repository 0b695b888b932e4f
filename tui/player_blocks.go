package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// The question between the two blocks of a balance day (D3) waits for nobody:
// it stands beside the get-ready of the second block and can be answered with
// one key while that lasts.

// betweenBlocks says whether the question may be answered now.
func (p *player) betweenBlocks() bool {
	i := p.live.At()
	t := p.live.Timeline()
	return i > 0 && p.live.Step().Kind == routine.Ready && p.live.Mode() != session.Ended &&
		t.Exercise(i-1).Focus == routine.Mobility && t.Exercise(i).Focus == routine.Stability &&
		p.live.Header().Answers.PainBetween == nil
}

// answerBetween takes a pain of 0 to 9 and says what follows from it. Much
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
	p.said = text.New(advice.Text())
	return cmd
}

// painKeys are the digits, bound while the question can be answered.
func (p *player) painKeys() []binding {
	var out []binding
	for n := range 10 {
		digit := strconv.Itoa(n)
		b := binding{keys: []string{digit}, run: func(k *Kit) tea.Cmd { return p.answerBetween(k, n) }}
		if n == 0 {
			b.label, b.does = "0-9", "pain now"
		}
		out = append(out, b)
	}
	return out
}

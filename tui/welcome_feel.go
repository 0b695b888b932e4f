package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/ask"
	"tspine/tui/theme"
)

// feel asks the one question F, which chooses a day before there is an
// assessment, and offers the whole assessment instead.
type feel struct {
	pick
	scroll scroll
	first  bool // at the first start, where the warning signs come next
}

func newFeel(first bool) *feel {
	f := &feel{pick: pick{question: "How does your upper back feel?", at: -1}, first: first}
	for _, o := range ask.Feels() {
		f.options = append(f.options, o.Words)
	}
	return f
}

func (f *feel) init(*Kit) tea.Cmd { return nil }

func (f *feel) update(k *Kit, msg tea.Msg) tea.Cmd { return pageKey(k, f.keys(), msg) }

func (f *feel) keys() []binding {
	own := f.pick.keys()
	if f.at >= 0 {
		own = append([]binding{{keys: []string{"enter"}, label: "Enter", does: "go on", run: f.answer}}, own...)
	}
	own = append(own,
		binding{keys: []string{"a"}, label: "a", does: "the whole assessment instead", run: func(k *Kit) tea.Cmd { return replace(assessmentScreen(k)) }},
		binding{keys: []string{"s", "tab"}, label: "s", does: "skip", run: f.leave})
	return withUsual(own)
}

// answer keeps the answer as a first assessment.
func (f *feel) answer(k *Kit) tea.Cmd {
	now := k.Now()
	a := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(now, "assessment", k.Random()), At: now,
		Items: []string{}, Feel: plan.Feel(ask.Feels()[f.at].Value)}
	return tea.Batch(keepAssessment(k, a), f.leave(k))
}

// leave goes on to the warning signs at the first start, else back.
func (f *feel) leave(k *Kit) tea.Cmd {
	if f.first {
		return replace(warningScreen(k))
	}
	return back
}

func (f *feel) draw(k *Kit, size Size) []string {
	width := inner(size)
	p := page{title: "One question", right: "it chooses the first day", scroll: &f.scroll}
	lines, _, to := f.lines(k, min(measure, width))
	p.body = append(append([]string{""}, lines...), "")
	p.follow = to
	p.body = append(p.body, k.painted(theme.Faint, "Stiff begins with mobility, loose with stability, both or neither with a balance of the two. "+
		"The whole assessment (a) takes two minutes and weighs more than one answer.", min(measure, width))...)
	return p.draw(k, size, f.keys())
}

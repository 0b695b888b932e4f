package form

import (
	"slices"
	"strconv"

	"tspine/routine/flow"
	"tspine/routine/text"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// one is a question with one answer of a few.
type one struct {
	options []flow.Option
	at      int  // the answer; -1 is none
	alone   bool // on its page: up and down choose, too
}

func newOne(q flow.Question, said flow.Answer, alone bool) *one {
	return &one{options: q.Options, alone: alone, at: slices.IndexFunc(q.Options, func(o flow.Option) bool { return slices.Contains(said.Values, o.Value) })}
}

func (o *one) answer() (flow.Answer, bool) {
	if o.at < 0 {
		return flow.Answer{}, false
	}
	return flow.Answer{Values: []string{o.options[o.at].Value}}, true
}

func (o *one) clear() { o.at = -1 }

// move chooses only where no other question is: passing by must not answer one.
func (o *one) move(by int) bool {
	if o.alone {
		o.turn(by)
	}
	return o.alone
}

func (o *one) keys() []ui.Binding {
	if len(o.options) > mostListed { // such a row holds numbers of its own: a digit could be read two ways
		return ui.Sideways("←→", "answer", o.turn)
	}
	digits := ui.Digits(1, len(o.options), "1-"+strconv.Itoa(len(o.options)), "answer", func(n int) { o.at = n - 1 })
	return append(digits, ui.Sideways("", "", o.turn)...)
}

func (o *one) turn(by int) { o.at = ui.Step(o.at, by, len(o.options)) }

// mostListed is how many options stand below one another (X); more stand in a row.
const mostListed = 6

func (o *one) lines(e ui.Env, width int, focused bool) (out []string, at int) {
	if len(o.options) > mostListed {
		words := text.Each(o.options, func(option flow.Option) string { return option.Words })
		return row(e, words, o.at, width, focused), 0
	}
	for i, option := range o.options {
		mark, digit := e.Can.Either("○ ", "  "), " "
		if focused { // a digit answers this question, and no other
			digit = strconv.Itoa(i + 1)
		}
		if i == o.at {
			mark, at = e.Can.Either("● ", "* "), len(out)
		}
		out = append(out, e.InRole(role(i == o.at, focused), ui.Hanging(mark+digit+"  ", option.Words, width))...)
	}
	return out, at
}

// row are answers beside one another, the one that was given in brackets.
func row(e ui.Env, answers []string, given, width int, focused bool) (out []string) {
	row, used := "", 0
	for i, words := range answers {
		cell := " " + words + " "
		if i == given {
			cell = "[" + words + "]"
		}
		if used+ui.Cells(cell) > width && used > 0 {
			out, row, used = append(out, row), "", 0
		}
		used += ui.Cells(cell)
		switch {
		case i == given:
			cell = e.Theme.On(theme.Accent, cell)
		case !focused:
			cell = e.Theme.Paint(theme.Faint, cell)
		}
		row += cell
	}
	return append(out, row)
}

// many are statements of which any number may be ticked.
type many struct {
	question flow.Question
	ticked   map[string]bool
	at       int // among the visible ones
}

func newMany(q flow.Question, said flow.Answer) *many {
	m := &many{question: q, ticked: map[string]bool{}}
	for _, v := range said.Values {
		m.ticked[v] = true
	}
	return m
}

// answer is always one: none of them is an answer too.
func (m *many) answer() (flow.Answer, bool) { return m.question.Ticked(m.ticked), true }

func (m *many) visible() []flow.Option {
	said, _ := m.answer()
	return m.question.Visible(said.Values)
}

func (m *many) clear() { clear(m.ticked) }

func (m *many) move(by int) bool {
	to := m.at + by
	if to < 0 || to >= len(m.visible()) {
		return false
	}
	m.at = to
	return true
}

func (m *many) keys() []ui.Binding {
	tick := ui.Bind("space x", "Space", "tick", ui.Within(func() { m.toggle(m.at) }))
	return append(ui.Digits(1, min(9, len(m.question.Options)), "", "", func(n int) { m.toggle(n - 1) }), tick)
}

// toggle ticks the statement at a place, or takes the tick away.
func (m *many) toggle(i int) {
	if all := m.visible(); i < len(all) {
		m.at = i
		m.ticked[all[i].Value] = !m.ticked[all[i].Value]
	}
}

func (m *many) lines(e ui.Env, width int, focused bool) (out []string, at int) {
	for i, o := range m.visible() {
		box := "[ ] "
		if m.ticked[o.Value] {
			box = "[x] "
		}
		if o.Under != "" {
			box = "    " + box
		}
		under := focused && i == m.at
		if under {
			at = len(out)
		}
		mark, r := ui.Cursor(under)
		if m.ticked[o.Value] && !under {
			r = theme.Title
		}
		out = append(out, e.InRole(r, ui.Hanging(mark+box, o.Words, width))...)
	}
	return out, at
}

func role(chosen, focused bool) theme.Role {
	switch {
	case chosen:
		return theme.Accent
	case focused:
		return theme.Text
	}
	return theme.Faint
}

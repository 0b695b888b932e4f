package form

import (
	"slices"
	"strconv"
	"strings"

	"tspine/routine/flow"
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

// move chooses where there is nothing else to move to. Elsewhere it goes on to
// the next question: passing by must not answer one.
func (o *one) move(by int) bool {
	if o.alone {
		o.turn(by)()
	}
	return o.alone
}

func (o *one) keys() []ui.Binding {
	if len(o.options) > mostListed { // such a row holds numbers of its own: a digit could be read two ways
		return []ui.Binding{ui.Bind("right l", "←→", "answer", o.turn(1)).In("h/l"), ui.Bind("left h", "", "", o.turn(-1))}
	}
	var out []ui.Binding
	for i := range o.options {
		label, does := "", ""
		if i == 0 {
			label, does = "1-"+strconv.Itoa(len(o.options)), "answer"
		}
		out = append(out, ui.Bind(strconv.Itoa(i+1), label, does, func() ui.Action { o.at = i; return ui.Action{} }))
	}
	return append(out, ui.Bind("right l", "", "", o.turn(1)), ui.Bind("left h", "", "", o.turn(-1)))
}

func (o *one) turn(by int) func() ui.Action {
	return func() ui.Action {
		if o.at = o.at + by; o.at < 0 {
			o.at = 0
		}
		o.at = min(o.at, len(o.options)-1)
		return ui.Action{}
	}
}

// mostListed is how many options stand below one another (X); more stand in a row.
const mostListed = 6

func (o *one) lines(e ui.Env, width int, focused bool) (out []string, at int) {
	if len(o.options) > mostListed {
		return o.row(e, width, focused), 0
	}
	for i, option := range o.options {
		if i == o.at {
			at = len(out)
		}
		out = append(out, listed(e, radio(e, i == o.at), strconv.Itoa(i+1)+"  ", option.Words, width, role(i == o.at, focused))...)
	}
	return out, at
}

// row are the options beside one another, the answer in brackets as on a scale.
func (o *one) row(e ui.Env, width int, focused bool) (out []string) {
	row, used := "", 0
	for i, option := range o.options {
		cell := " " + option.Words + " "
		if i == o.at {
			cell = "[" + option.Words + "]"
		}
		if used+ui.Cells(cell) > width && used > 0 {
			out, row, used = append(out, row), "", 0
		}
		used += ui.Cells(cell)
		switch {
		case i == o.at:
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
	keys := []ui.Binding{ui.Bind("space x", "Space", "tick", func() ui.Action { return m.toggle(m.at) })}
	for i := range min(9, len(m.question.Options)) {
		keys = append(keys, ui.Bind(strconv.Itoa(i+1), "", "", func() ui.Action { return m.toggle(i) }))
	}
	return keys
}

// toggle ticks the statement at a place, or takes the tick away.
func (m *many) toggle(i int) ui.Action {
	if all := m.visible(); i < len(all) {
		m.at = i
		m.ticked[all[i].Value] = !m.ticked[all[i].Value]
	}
	return ui.Action{}
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
		r := role(under, true)
		if m.ticked[o.Value] && !under {
			r = theme.Title
		}
		out = append(out, listed(e, pointer(under), box, o.Words, width, r)...)
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

// radio is the mark before an option: full before the one that is the answer.
func radio(e ui.Env, chosen bool) string {
	switch {
	case chosen && e.Can.UTF8:
		return "● "
	case chosen:
		return "* "
	case e.Can.UTF8:
		return "○ "
	}
	return "  "
}

// pointer is the mark before a statement: at the one under the cursor.
func pointer(under bool) string {
	if under {
		return "> "
	}
	return "  "
}

// listed is one line of a list behind its mark, or several when the words are long.
func listed(e ui.Env, mark, number, words string, width int, r theme.Role) []string {
	mark += number
	lines := ui.Wrap(words, width-ui.Cells(mark))
	for i := range lines {
		before := strings.Repeat(" ", ui.Cells(mark))
		if i == 0 {
			before = mark
		}
		lines[i] = e.Theme.Paint(r, before+lines[i])
	}
	return lines
}

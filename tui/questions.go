package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/theme"
)

// questions asks one question after the other, then goes on with done. Every
// answer is taken when it is given, and stays whatever key comes next.
type questions struct {
	title   string
	remark  string // one line under the questions
	asked   []ask.Question
	fields  []asking // of the same length
	at      int
	answers session.Answers
	scroll  scroll
	warning bool // whether the warning signs are one key away

	taken func(k *Kit, a session.Answers) tea.Cmd // after each question
	done  func(k *Kit, a session.Answers) tea.Cmd // after the last one
	leave func(k *Kit) tea.Cmd                    // before the first one
}

// newQuestions makes a field for each question.
func newQuestions(q questions) *questions {
	if q.taken == nil {
		q.taken = func(*Kit, session.Answers) tea.Cmd { return nil }
	}
	for _, a := range q.asked {
		q.fields = append(q.fields, field(a, q.answers))
	}
	return &q
}

// field is what a question is answered with, the answer that was given in it.
func field(q ask.Question, given session.Answers) asking {
	n, err := strconv.Atoi(q.Get(given))
	switch q.Kind {
	case ask.Scale:
		s := &scale{question: q.Words, low: q.Min, high: q.Max, lowWords: q.Low, highWords: q.High}
		if err == nil {
			s.answer = &n
		}
		return s
	case ask.Choice:
		p := &pick{question: q.Words, at: n - 1}
		for _, c := range q.Choices {
			p.options = append(p.options, c.Words)
		}
		return p
	}
	return newNote(q, given.Note)
}

// answer is what a field says, in the form that Put takes; "" is nothing.
func answer(f asking) string {
	switch f := f.(type) {
	case *scale:
		if f.answer != nil {
			return strconv.Itoa(*f.answer)
		}
	case *pick:
		if f.at >= 0 {
			return strconv.Itoa(f.at + 1)
		}
	case *note:
		return f.words()
	}
	return ""
}

func (q *questions) init(*Kit) tea.Cmd { return nil }

func (q *questions) update(k *Kit, msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.KeyPressMsg); ok {
		if cmd, bound := press(k, q.keys(), m); bound {
			return cmd
		}
	}
	if n, ok := q.fields[q.at].(*note); ok {
		n.update(msg)
	}
	return nil
}

func (q *questions) keys() []binding {
	f := q.fields[q.at]
	skip := binding{keys: []string{"tab", "s"}, label: "s", does: "skip", run: q.skip}
	enter := binding{keys: []string{"enter"}, label: "Enter", does: "take it", run: q.next}
	if answer(f) == "" {
		enter.does = "skip"
	}
	if _, ok := f.(*note); ok {
		skip.keys, skip.label = []string{"tab"}, "Tab"
	}
	own := append(f.keys(), enter, skip)
	if _, ok := f.(*note); !ok && q.warning {
		own = append(own, binding{keys: []string{"w"}, label: "w", does: "warning signs", run: func(k *Kit) tea.Cmd { return goTo(warningScreen(k)) }})
	}
	own = append(own, binding{keys: []string{"esc"}, label: "Esc", does: "back", run: q.back})
	if _, ok := f.(*note); ok {
		return append(own, leaveKey, shellKey)
	}
	return withHelp(own, len(own)-1)
}

// next takes the answer and asks the next question.
func (q *questions) next(k *Kit) tea.Cmd {
	said := answer(q.fields[q.at])
	if said == "" {
		return q.skip(k)
	}
	// A field gives only answers that its question takes.
	_ = q.asked[q.at].Put(&q.answers, said)
	return q.on(k)
}

// skip leaves the question unanswered.
func (q *questions) skip(k *Kit) tea.Cmd {
	q.fields[q.at].skip()
	q.asked[q.at].Clear(&q.answers)
	return q.on(k)
}

func (q *questions) on(k *Kit) tea.Cmd {
	if q.at == len(q.asked)-1 {
		return inOrder(q.taken(k, q.answers), q.done(k, q.answers))
	}
	q.at++
	return q.taken(k, q.answers)
}

// back is the question before; before the first one there is a way out.
func (q *questions) back(k *Kit) tea.Cmd {
	if q.at == 0 {
		return q.leave(k)
	}
	q.at--
	return nil
}

func (q *questions) draw(k *Kit, size Size) []string {
	p := page{title: q.title, right: fmt.Sprintf("%d of %d", q.at+1, len(q.asked)), scroll: &q.scroll}
	width := inner(size)
	lines, _, to := q.fields[q.at].lines(k, min(measure, width))
	if size.H >= 12 {
		p.body, to = append(p.body, ""), to+1
	}
	p.body = append(p.body, lines...)
	p.follow = to
	if q.remark != "" {
		p.body = append(append(p.body, ""), k.painted(theme.Faint, q.remark, min(measure, width))...)
	}
	return p.draw(k, size, q.keys())
}

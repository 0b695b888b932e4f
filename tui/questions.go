package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
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

// guidedTimer is said before each session.
const guidedTimer = "A guided timer, not a diagnosis. Stop when something hurts."

// before asks what is asked before a session, then begins it.
func before(k *Kit, c live.Choice) screen {
	if k.Flags.NoQuestions {
		return newPlayer(k.newSession(c, session.Answers{}))
	}
	asked := ask.Before()
	if _, ok := lastMorning(k); ok {
		asked = append([]ask.Question{ask.Morning()}, asked...)
	}
	return newQuestions(questions{title: "Before you start", remark: guidedTimer, asked: asked, answers: k.given, warning: true,
		taken: takeBefore,
		leave: func(*Kit) tea.Cmd { return back },
		done: func(k *Kit, a session.Answers) tea.Cmd {
			if k.Desk.Plan.Blocked {
				return replace(warningScreen(k))
			}
			k.given = session.Answers{}
			return replace(newPlayer(k.newSession(c, a)))
		}})
}

// takeBefore remembers the answers for the session that is not begun yet, and
// gives that of the morning after to the session it belongs to.
func takeBefore(k *Kit, a session.Answers) tea.Cmd {
	morning := a.Morning
	a.Morning = nil
	k.given = a
	return keepMorning(k, morning)
}

// keepMorning saves how the morning after the last session was.
func keepMorning(k *Kit, answer *string) tea.Cmd {
	last, ok := k.Desk.Last()
	if !ok || answer == nil || last.Morning != nil && *last.Morning == *answer {
		return nil
	}
	last.Morning = answer
	return keep(k, last)
}

// lastMorning is the session whose morning after is to be asked for.
func lastMorning(k *Kit) (session.Record, bool) {
	last, ok := k.Desk.Last()
	return last, ok && plan.AskMorning(k.Now(), last)
}

// morningAfter asks only how the morning after the last session was.
func morningAfter(*Kit) screen {
	done := func(k *Kit, a session.Answers) tea.Cmd { return tea.Sequence(keepMorning(k, a.Morning), back) }
	return newQuestions(questions{title: "The morning after", asked: []ask.Question{ask.Morning()},
		leave: func(*Kit) tea.Cmd { return back }, done: done})
}

// after asks what is asked after a session, keeps it, and shows its summary.
func after(k *Kit, r session.Record) screen {
	if k.Flags.NoQuestions {
		return &summary{record: r, fresh: true}
	}
	take := func(k *Kit, a session.Answers) tea.Cmd { r.Answers = a; k.Saver.Save(r); return nil }
	done := func(k *Kit, a session.Answers) tea.Cmd {
		r.Answers = a
		return tea.Sequence(keep(k, r), replace(&summary{record: r, fresh: true}))
	}
	return newQuestions(questions{title: "How was it?", asked: ask.After(), answers: r.Answers, taken: take, done: done,
		leave: func(k *Kit) tea.Cmd { return done(k, r.Answers) }})
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
		return tea.Sequence(q.taken(k, q.answers), q.done(k, q.answers))
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

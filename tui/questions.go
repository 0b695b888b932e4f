package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
	"tspine/tui/theme"
)

// questions asks one question after the other, then goes on with done.
type questions struct {
	title   string
	asked   []ask.Question
	at      int
	typed   string
	problem string
	answers session.Answers
	done    func(k *Kit, a session.Answers) tea.Cmd
}

// before asks what is asked before a session, then begins it.
func before(k *Kit, c live.Choice) screen {
	q := &questions{title: "Before you start", asked: ask.Before(), done: func(k *Kit, a session.Answers) tea.Cmd {
		return replace(newPlayer(k.newSession(c, a)))
	}}
	if k.Flags.NoQuestions {
		return newPlayer(k.newSession(c, session.Answers{}))
	}
	return q
}

// after asks what is asked after a session, keeps it, and shows its summary.
func after(k *Kit, r session.Record) screen {
	if k.Flags.NoQuestions {
		return &summary{record: r}
	}
	return &questions{title: "How was it?", asked: ask.After(), answers: r.Answers, done: func(k *Kit, a session.Answers) tea.Cmd {
		r.Answers = a
		return tea.Batch(keep(k, r), replace(&summary{record: r}))
	}}
}

func (q *questions) init(*Kit) tea.Cmd { return nil }

func (q *questions) update(k *Kit, msg tea.Msg) tea.Cmd {
	m, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	if cmd, ok := press(k, q.keys(), m); ok {
		return cmd
	}
	q.problem = ""
	q.typed += m.Text
	return nil
}

func (q *questions) keys() []binding {
	return []binding{
		{[]string{"enter"}, "Enter", "", "next", q.next},
		{[]string{"tab"}, "Tab", "", "skip", q.skip},
		{[]string{"backspace"}, "Backspace", "", "", func(*Kit) tea.Cmd { q.typed = ""; return nil }},
		{[]string{"esc"}, "Esc", "", "skip all", func(k *Kit) tea.Cmd { return q.done(k, q.answers) }},
		{[]string{"ctrl+c"}, "Ctrl+C", "", "", func(k *Kit) tea.Cmd { return q.done(k, q.answers) }},
	}
}

func (q *questions) next(k *Kit) tea.Cmd {
	if q.typed == "" {
		return q.skip(k)
	}
	if err := q.asked[q.at].Put(&q.answers, q.typed); err != nil {
		q.problem = err.Error()
		return nil
	}
	return q.skip(k)
}

func (q *questions) skip(k *Kit) tea.Cmd {
	q.at, q.typed, q.problem = q.at+1, "", ""
	if q.at == len(q.asked) {
		q.at--
		return q.done(k, q.answers)
	}
	return nil
}

func (q *questions) draw(k *Kit, size Size) []string {
	p := page{title: q.title, right: fmt.Sprintf("%d of %d", q.at+1, len(q.asked))}
	now := q.asked[q.at]
	p.body = append(p.body, "", now.Words, "")
	if now.Kind == ask.Scale {
		p.body = append(p.body, fmt.Sprintf("%d %s ... %d %s", now.Min, now.Low, now.Max, now.High))
	}
	for i, c := range now.Choices {
		p.body = append(p.body, fmt.Sprintf("%d %s", i+1, c.Words))
	}
	p.body = append(p.body, "", "> "+q.typed, k.Theme.Paint(theme.Warning, q.problem))
	return p.draw(k, size, q.keys())
}

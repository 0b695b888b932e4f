package tui

import (
	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/live"
)

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
			k.given, a.Morning = session.Answers{}, nil // that morning was another session's
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
	done := func(k *Kit, a session.Answers) tea.Cmd { return inOrder(keepMorning(k, a.Morning), back) }
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
		return inOrder(keep(k, r), replace(&summary{record: r, fresh: true}))
	}
	return newQuestions(questions{title: "How was it?", asked: ask.After(), answers: r.Answers, taken: take, done: done,
		leave: func(k *Kit) tea.Cmd { return done(k, r.Answers) }})
}

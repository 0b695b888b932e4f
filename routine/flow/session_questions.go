package flow

import (
	"slices"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// when a question about a session is asked.
type when uint8

const (
	before when = iota
	between
	after
	nextMorning
)

// sessionQuestion is a question whose answer a record keeps, in the field of
// session.AnswerFields that has its name.
type sessionQuestion struct {
	when
	Question
	later string // its words when it is asked of a session in the past; "" is not asked then
}

// sessionQuestions are those that are asked of every session, in their order; the one
// between only of those with two blocks.
var sessionQuestions = []sessionQuestion{
	{before, painQuestion(QBefore, "How much does your upper back hurt now?"), "How much did your upper back hurt before the session?"},
	{before, feelQuestion("How does it feel?"), "How did it feel before the session?"},
	{between, painQuestion(QBetween, "First half done. How much does your upper back hurt now?"), "How much did your upper back hurt between the two halves?"},
	{after, painQuestion(QAfter, "How much does your upper back hurt now?"), "How much did your upper back hurt after the session?"},
	{after, Question{ID: QEffort, Words: "How hard was it?", Form: Scale, Max: 10, Low: "no effort", High: "as hard as it gets", Steps: []string{"easy", "moderate", "hard"}}, "How hard was it?"},
	{after, Question{ID: QNote, Words: "Anything to remember for next time?", Form: Note}, "Your note"},
	{nextMorning, oneOf(QMorning, "How was your back the morning after your last session?",
		[]plan.Morning{plan.BetterMorning, plan.SameMorning, plan.WorseMorning}, "better", "the same", "worse"), "How was your back the morning after?"},
}

// asked are the questions of a moment.
func asked(w when) []Question {
	var out []Question
	for _, q := range sessionQuestions {
		if q.when == w {
			out = append(out, q.Question)
		}
	}
	return out
}

// askedLater are the questions about a session in the past: all that are asked then,
// or some of them.
func askedLater(some ...string) []Question {
	var out []Question
	for _, q := range sessionQuestions {
		if q.later != "" && (some == nil || slices.Contains(some, q.ID)) {
			q.Words = q.later
			out = append(out, q.Question)
		}
	}
	return out
}

// correctable are the questions about one session in the past: all but those about
// what it did not have.
func correctable(r session.Record) []Question {
	return slices.DeleteFunc(askedLater(), func(q Question) bool { return q.ID == QBetween && !r.Halves() })
}

// Between is the question between the two blocks of a balance day (D3). It is
// asked inside the session and waits for nobody.
func Between() Question { return asked(between)[0] }

package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// Kind is how a question is answered.
type Kind uint8

// A Scale is a whole number from Min to Max; a Choice is one of Choices; a
// Note is free words.
const (
	Scale Kind = iota
	Choice
	Note
)

// Question is one thing that is asked.
type Question struct {
	ID       string
	Words    string
	Kind     Kind
	Min, Max int
	Low      string // what the ends of a scale mean
	High     string
	Choices  []Option
	number   func(*session.Answers) **int    // where a scale's answer goes
	word     func(*session.Answers) **string // where a choice's answer goes; a note's goes to Note
}

// Option is one answer of a choice.
type Option struct {
	Value string // as it is kept
	Words string // as it is shown
}

// maxNote is how many characters of a note are kept (X).
const maxNote = text.MaxRunes

// Put answers the question: a number, the value of an option or its place
// from 1, or words. The error says in one sentence what can be written instead.
func (q Question) Put(a *session.Answers, answer string) error {
	answer = strings.TrimSpace(answer)
	switch q.Kind {
	case Scale:
		n, err := strconv.Atoi(answer)
		if err != nil || n < q.Min || n > q.Max {
			return fmt.Errorf("write a whole number from %d to %d, or nothing to skip", q.Min, q.Max)
		}
		*q.number(a) = &n
	case Choice:
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(q.Choices) {
			answer = q.Choices[n-1].Value
		}
		if q.place(answer) < 0 {
			return fmt.Errorf("write a number from 1 to %d, or nothing to skip", len(q.Choices))
		}
		*q.word(a) = &answer
	case Note:
		a.Note = text.New(answer).String()
	}
	return nil
}

// Get is the answer in the form that Put takes: for a choice its place from 1.
// It is empty when the question is not answered.
func (q Question) Get(a session.Answers) string {
	switch q.Kind {
	case Scale:
		if n := *q.number(&a); n != nil {
			return strconv.Itoa(*n)
		}
	case Choice:
		if s := *q.word(&a); s != nil && q.place(*s) >= 0 {
			return strconv.Itoa(q.place(*s) + 1)
		}
	case Note:
		return a.Note
	}
	return ""
}

// Clear takes the answer back: the question counts as skipped.
func (q Question) Clear(a *session.Answers) {
	switch q.Kind {
	case Scale:
		*q.number(a) = nil
	case Choice:
		*q.word(a) = nil
	case Note:
		a.Note = ""
	}
}

// place is where a value stands among the choices, -1 when it is none of them.
func (q Question) place(value string) int {
	return slices.IndexFunc(q.Choices, func(o Option) bool { return o.Value == value })
}

// Morning is the morning after the last session; its answer belongs to that
// session's record.
func Morning() Question {
	return Question{ID: "morning", Words: "The morning after your last session, how was your back?", Kind: Choice,
		Choices: []Option{{string(plan.BetterMorning), "better"}, {string(plan.SameMorning), "the same"}, {string(plan.WorseMorning), "worse"}},
		word:    func(a *session.Answers) **string { return &a.Morning }}
}

// Before are the questions before a session.
func Before() []Question {
	return []Question{
		pain("pain_before", "How much does your upper back hurt now?", func(a *session.Answers) **int { return &a.PainBefore }),
		{ID: "feel", Words: "How does it feel?", Kind: Choice, Choices: Feels(),
			word: func(a *session.Answers) **string { return &a.Feel }},
	}
}

// Feels are the answers to the one question F.
func Feels() []Option {
	return []Option{{string(plan.Stiff), "stiff, stuck"}, {string(plan.Loose), "loose, unstable"}, {string(plan.Both), "both"}, {string(plan.Neither), "neither"}}
}

// Between is the question between the two blocks of a balance day.
func Between() Question {
	return pain("pain_between", "Half of the day is done. How much does your upper back hurt now?", func(a *session.Answers) **int { return &a.PainBetween })
}

// After are the questions after a session.
func After() []Question {
	effort := pain("effort", "How hard was it?", func(a *session.Answers) **int { return &a.Effort })
	effort.Low, effort.High = "no effort at all", "as hard as it can be"
	return []Question{
		pain("pain_after", "How much does your upper back hurt now?", func(a *session.Answers) **int { return &a.PainAfter }),
		effort,
		{ID: "note", Words: "Anything to remember for next time?", Kind: Note, Max: maxNote},
	}
}

func pain(id, words string, number func(*session.Answers) **int) Question {
	return Question{ID: id, Words: words, Kind: Scale, Max: 10, Low: "no pain", High: "worst imaginable", number: number}
}

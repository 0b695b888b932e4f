package ask

import (
	"fmt"
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
	put      func(*session.Answers, string)
}

// Option is one answer of a choice.
type Option struct {
	Value string // as it is kept
	Words string // as it is shown
}

// maxNote is how many characters of a note are kept (X).
const maxNote = text.MaxRunes

// Put answers the question: a number, the value of an option, or words. The
// error says in one sentence what can be written instead.
func (q Question) Put(a *session.Answers, answer string) error {
	answer = strings.TrimSpace(answer)
	switch q.Kind {
	case Scale:
		n, err := strconv.Atoi(answer)
		if err != nil || n < q.Min || n > q.Max {
			return fmt.Errorf("write a whole number from %d to %d, or nothing to skip", q.Min, q.Max)
		}
	case Choice:
		n, err := strconv.Atoi(answer)
		if err == nil && n >= 1 && n <= len(q.Choices) {
			answer = q.Choices[n-1].Value
		} else if !q.has(answer) {
			return fmt.Errorf("write a number from 1 to %d, or nothing to skip", len(q.Choices))
		}
	case Note:
		answer = text.New(answer).String()
	}
	q.put(a, answer)
	return nil
}

func (q Question) has(value string) bool {
	for _, o := range q.Choices {
		if o.Value == value {
			return true
		}
	}
	return false
}

// Morning is the morning after the last session; its answer belongs to that
// session's record.
func Morning() Question {
	return Question{ID: "morning", Words: "The morning after your last session, how was your back?", Kind: Choice,
		Choices: []Option{{string(plan.BetterMorning), "better"}, {string(plan.SameMorning), "the same"}, {string(plan.WorseMorning), "worse"}},
		put:     func(a *session.Answers, s string) { a.Morning = &s }}
}

// Before are the questions before a session.
func Before() []Question {
	return []Question{
		pain("pain_before", "How much does your upper back hurt now?", func(a *session.Answers, n *int) { a.PainBefore = n }),
		{ID: "feel", Words: "How does it feel?", Kind: Choice, Choices: Feels(),
			put: func(a *session.Answers, s string) { a.Feel = &s }},
	}
}

// Feels are the answers to the one question F.
func Feels() []Option {
	return []Option{{string(plan.Stiff), "stiff, stuck"}, {string(plan.Loose), "loose, unstable"}, {string(plan.Both), "both"}, {string(plan.Neither), "neither"}}
}

// Between is the question between the two blocks of a balance day.
func Between() Question {
	return pain("pain_between", "Half of the day is done. How much does your upper back hurt now?", func(a *session.Answers, n *int) { a.PainBetween = n })
}

// After are the questions after a session.
func After() []Question {
	effort := pain("effort", "How hard was it?", func(a *session.Answers, n *int) { a.Effort = n })
	effort.Low, effort.High = "no effort at all", "as hard as it can be"
	return []Question{
		pain("pain_after", "How much does your upper back hurt now?", func(a *session.Answers, n *int) { a.PainAfter = n }),
		effort,
		{ID: "note", Words: "Anything to remember for next time?", Kind: Note, Max: maxNote,
			put: func(a *session.Answers, s string) { a.Note = s }},
	}
}

func pain(id, words string, put func(*session.Answers, *int)) Question {
	return Question{ID: id, Words: words, Kind: Scale, Max: 10, Low: "no pain", High: "worst imaginable",
		put: func(a *session.Answers, s string) {
			n, _ := strconv.Atoi(s) // Put has read it
			put(a, &n)
		}}
}

package flow

import (
	"slices"
	"strconv"
	"strings"

	"tspine/routine/session"
)

// saidOf are the answers that a session has.
func saidOf(r session.Record) Answers {
	out := Answers{}
	for _, f := range session.AnswerFields {
		word, given := f.Of(r.Answers)
		switch n, _ := strconv.Atoi(word); {
		case !given:
		case f.IsRating():
			out[questionOf(f)] = Answer{Number: n}
		case f.Words != nil:
			out[questionOf(f)] = Answer{Values: []string{word}}
		default:
			out[questionOf(f)] = Answer{Text: word}
		}
	}
	return out
}

// questionOf is the id of the question that asks for an answer of a session.
func questionOf(f session.AnswerField) string { return strings.ReplaceAll(f.Key, "_", "-") }

// into puts the answers to some questions in place of those that a session has.
func (a Answers) into(of *session.Answers, questions ...string) {
	for _, f := range session.AnswerFields {
		id := questionOf(f)
		if !slices.Contains(questions, id) {
			continue
		}
		f.Clear(of)
		switch said, given := a[id]; {
		case !given:
		case f.IsRating():
			_ = f.Set(of, strconv.Itoa(said.Number))
		case len(said.Values) > 0:
			_ = f.Set(of, said.Values[0])
		default:
			_ = f.Set(of, said.Text)
		}
	}
}

package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tspine/routine/session"
	"tspine/tui/ask"
)

// errWarning is the answer that tells of a warning sign.
var errWarning = errors.New("a warning sign")

// ask asks questions one after the other, each skippable. It answers with
// errWarning when the person told of a warning sign instead, which is taken
// where warn says so.
func (p *Program) ask(questions []ask.Question, a *session.Answers, warn bool) error {
	for i, q := range questions {
		p.tell("")
		p.tell("Question %d of %d. %s", i+1, len(questions), q.Words)
		p.options(q)
		warned := false
		p.answer(func(line string) error {
			if warned = warn && line == "w"; warned {
				return nil
			}
			return q.Put(a, line)
		})
		if warned {
			return errWarning
		}
	}
	return nil
}

// options tells how a question is answered.
func (p *Program) options(q ask.Question) {
	switch q.Kind {
	case ask.Scale:
		p.tell("%s Enter skips.", scale(q))
	case ask.Choice:
		for i, c := range q.Choices {
			p.tell("  %d %s", i+1, c.Words)
		}
		p.tell("A number, Enter skips.")
	default:
		p.tell("Write it in one line, Enter skips.")
	}
}

// scale says what the ends of a scale mean.
func scale(q ask.Question) string {
	return fmt.Sprintf("A number from %d (%s) to %d (%s).", q.Min, q.Low, q.Max, q.High)
}

// choose lists what there is to choose from and answers with its place; false
// when nothing was chosen.
func (p *Program) choose(options []string) (int, bool) {
	for i, o := range options {
		p.tell("  %d %s", i+1, o)
	}
	chosen := -1
	p.answer(func(line string) error {
		if line == "q" {
			return nil
		}
		for i := range options {
			if line == fmt.Sprint(i+1) {
				chosen = i
				return nil
			}
		}
		return fmt.Errorf("write a number from 1 to %d, or nothing to go back", len(options))
	})
	return chosen, chosen >= 0
}

// chooseSome lists statements and answers with the ids of those that are true;
// where nothing is answered, those of the last time stay.
func (p *Program) chooseSome(ids []string, words map[string]string, last []string) []string {
	for i, id := range ids {
		mark := ""
		if slices.Contains(last, id) {
			mark = " (yes last time)"
		}
		p.tell("  %d %s%s", i+1, words[id], mark)
	}
	if len(last) == 0 {
		p.tell("Numbers with spaces between, Enter for none.")
	} else {
		p.tell("Numbers with spaces between, 0 for none, Enter for the same as last time.")
	}
	chosen := append([]string{}, last...)
	p.answer(func(line string) error {
		chosen = chosen[:0]
		if line == "0" && len(last) > 0 {
			return nil
		}
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' }) {
			n := 0
			if _, err := fmt.Sscan(word, &n); err != nil || n < 1 || n > len(ids) || fmt.Sprint(n) != word {
				return fmt.Errorf("%q is none of them: write numbers from 1 to %d with spaces between, or nothing for none", word, len(ids))
			}
			chosen = append(chosen, ids[n-1])
		}
		return nil
	})
	return chosen
}

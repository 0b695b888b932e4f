package flow

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tspine/routine/plan"
	"tspine/routine/text"
)

// Form is how a question is answered.
type Form uint8

// A Scale is a whole number from Min to Max; One is one of Options; Many
// is any number of them, none included; a Day is a date up to today; a Note is
// free words.
const (
	Scale Form = iota
	One
	Many
	Day
	Note
)

// Question is one thing that is asked. Every question can be skipped.
type Question struct {
	ID       string
	Words    string
	Form     Form
	Min, Max int    // of a Scale
	Low      string // what the ends of a Scale mean
	High     string
	Steps    []string // what the numbers between them mean, in equal parts
	Options  []Option
}

// Means is what a number of a Scale means.
func (q Question) Means(n int) string {
	switch {
	case n <= q.Min:
		return q.Low
	case n >= q.Max:
		return q.High
	}
	return q.Steps[(n-q.Min-1)*len(q.Steps)/(q.Max-q.Min-1)]
}

// Option is one answer of a One, or one statement of a Many.
type Option struct {
	Value string // as it is kept
	Words string // as it is shown
	Under string // the value without which this statement is not asked
}

// Answer is what was said to one question. The field of its form counts.
type Answer struct {
	Number int       // Scale
	Values []string  // One has one, Many any number in the order of the options
	Day    plan.Date // Day
	Text   string    // Note
}

// Answers are those that were given, by the id of the question. A question
// that is not among them was skipped, or not asked.
type Answers map[string]Answer

// With is the returns those of other in place.
func (a Answers) With(other Answers) Answers {
	out := Answers{}
	maps.Copy(out, a)
	maps.Copy(out, other)
	return out
}

// Without is the answers less those to some questions.
func (a Answers) Without(questions []Question) Answers {
	out := a.With(nil)
	for _, q := range questions {
		delete(out, q.ID)
	}
	return out
}

// Number is the answer to a Scale; nil when there is none.
func (a Answers) Number(id string) *int {
	said, ok := a[id]
	if !ok {
		return nil
	}
	return &said.Number
}

// Value is the answer to a One; "" when there is none.
func (a Answers) Value(id string) string {
	if said := a[id]; len(said.Values) > 0 {
		return said.Values[0]
	}
	return ""
}

// Visible are the options that are asked, given the values that were taken.
func (q Question) Visible(values []string) []Option {
	return slices.DeleteFunc(slices.Clone(q.Options), func(o Option) bool {
		return o.Under != "" && !slices.Contains(values, o.Under)
	})
}

// Parse reads an answer from a line: a number, the place of an option from 1,
// places with spaces between, a date or the word today, or words. The error
// says in one sentence what can be written instead.
func (q Question) Parse(line string, today plan.Date) (Answer, error) {
	line = strings.TrimSpace(line)
	switch q.Form {
	case Scale:
		n, err := strconv.Atoi(line)
		if err != nil || n < q.Min || n > q.Max {
			return Answer{}, fmt.Errorf("type a whole number from %d to %d, or nothing to skip", q.Min, q.Max)
		}
		return Answer{Number: n}, nil
	case One:
		o, ok := q.option(line)
		if !ok {
			return Answer{}, fmt.Errorf("type a number from 1 to %d, or nothing to skip", len(q.Options))
		}
		return Answer{Values: []string{o.Value}}, nil
	case Many:
		return q.parseMany(line)
	case Day:
		if line == "today" {
			return Answer{Day: today}, nil
		}
		d, err := plan.ParseDate(line)
		return Answer{Day: d}, err
	}
	return Answer{Text: text.New(line).String()}, nil
}

// option is the one at a place from 1, or with a value.
func (q Question) option(word string) (Option, bool) {
	for i, o := range q.Options {
		if word == strconv.Itoa(i+1) || word == o.Value {
			return o, true
		}
	}
	return Option{}, false
}

func (q Question) parseMany(line string) (Answer, error) {
	taken := map[string]bool{}
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' }) {
		o, ok := q.option(word)
		if !ok {
			return Answer{}, fmt.Errorf("%q is not one of them: write numbers from 1 to %d with spaces between, or 0 for none", word, len(q.Options))
		}
		taken[o.Value] = true
		if o.Under != "" {
			taken[o.Under] = true
		}
	}
	return q.Ticked(taken), nil
}

// Ticked is the answer to a Many with the values that are true.
func (q Question) Ticked(values map[string]bool) Answer {
	out := Answer{Values: []string{}}
	for _, o := range q.Options {
		if values[o.Value] && (o.Under == "" || values[o.Under]) {
			out.Values = append(out.Values, o.Value)
		}
	}
	return out
}

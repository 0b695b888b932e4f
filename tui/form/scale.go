package form

import (
	"fmt"
	"strconv"
	"strings"

	"tspine/routine/flow"
	"tspine/tui/chart"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// scale is a question answered with a whole number.
type scale struct {
	question flow.Question
	n        int
	answered bool
}

func (s *scale) answer() (flow.Answer, bool) { return flow.Answer{Number: s.n}, s.answered }

func (s *scale) clear() { s.answered = false }

func (s *scale) move(int) bool { return false }

func (s *scale) keys() []ui.Binding {
	keys := ui.Digits(0, 9, fmt.Sprintf("%d-%d", max(0, s.question.Min), s.question.Max), "answer", s.digit)
	keys = append(keys, ui.Sideways("", "", s.by)...)
	return append(keys, ui.Bind("t", "", "", ui.Within(func() { s.digit(10) })), ui.Bind("-", "", "", ui.Within(s.turn)))
}

// by moves the answer by one; the first step lands on 0.
func (s *scale) by(by int) {
	n := 0
	if s.answered {
		n = min(s.question.Max, max(s.question.Min, s.n+by))
	}
	s.n, s.answered = n, true
}

// digit takes a digit; a 0 after a 1 makes 10 where the scale has it.
func (s *scale) digit(n int) {
	if n == 0 && s.question.Max >= 10 && s.answered && s.n == 1 {
		n = 10
	}
	if n <= s.question.Max {
		s.n, s.answered = n, true
	}
}

// turn changes the sign where the scale has both.
func (s *scale) turn() {
	if s.answered && -s.n >= s.question.Min {
		s.n = -s.n
	}
}

func (s *scale) lines(e ui.Env, width int, focused bool) (out []string, at int) {
	var numbers []string
	for n := s.question.Min; n <= s.question.Max; n++ {
		numbers = append(numbers, s.number(n))
	}
	given := -1
	if s.answered {
		given = s.n - s.question.Min
	}
	out = row(e, numbers, given, width, focused)
	at = len(out) - 1
	if e.Large() {
		return ui.Beside(append(out, s.words(e, besideNumber)...), s.large(e), besideNumber), at
	}
	if focused || e.Size.H >= endsFrom {
		out = append(out, s.words(e, width)...)
	}
	return out, at
}

// endsFrom is the window from which on a scale tells its ends though it is not the
// one under the cursor (X).
const endsFrom = 24

// besideNumber is how wide a scale is with its answer large beside it (X).
const besideNumber = 50

// large is the answer, to be seen at once.
func (s *scale) large(e ui.Env) []string {
	if !s.answered {
		return make([]string, chart.BigHeight(1))
	}
	return e.Strokes(theme.Accent, s.number(s.n), 1)
}

// words say what the answer means, or the ends of the scale, both where they
// fit in a line.
func (s *scale) words(e ui.Env, width int) []string {
	if !s.answered {
		return e.Painted(theme.Faint, s.ends(), width)
	}
	means := s.number(s.n) + " " + s.question.Means(s.n)
	if both := means + "   " + s.ends(); ui.Cells(both) <= width {
		return []string{e.Theme.Paint(theme.Title, means) + e.Theme.Paint(theme.Faint, both[len(means):])}
	}
	return e.Painted(theme.Title, means, width)
}

// ends say what the ends of the scale mean.
func (s *scale) ends() string {
	words := []string{s.number(s.question.Min) + " " + s.question.Low}
	if s.question.Min < 0 {
		words = append(words, "0 no change")
	}
	return strings.Join(append(words, s.number(s.question.Max)+" "+s.question.High), ", ")
}

// number is a number of the scale, signed where the scale has both signs.
func (s *scale) number(n int) string {
	if s.question.Min < 0 && n != 0 {
		return fmt.Sprintf("%+d", n)
	}
	return strconv.Itoa(n)
}

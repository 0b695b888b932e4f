package plan

import (
	"fmt"
	"slices"
	"time"
)

// SelfTestFormat is the version of the self-test's form.
const SelfTestFormat = 1

// SelfTest is one run of the three self-tests (ST1 to ST3, X) as it is kept,
// one JSON file each. nil is a test that was left out. No rule uses them.
type SelfTest struct {
	Format int       `json:"format"`
	ID     string    `json:"id"`
	At     time.Time `json:"at"`         // with the offset of where it was
	Left   *int      `json:"turn_left"`  // ST1: degrees of turning while seated, the best of three
	Right  *int      `json:"turn_right"` // ST1
	Wall   *int      `json:"wall"`       // ST2: 0 head does not reach the wall to 4 overhead with every contact
	Hold   *int      `json:"prone_w_s"`  // ST3: seconds until the form is lost, 60 at most
}

// WallGrades are the answers to ST2, from 0 to 4.
var WallGrades = []string{
	"Your head does not reach the wall.",
	"Contact is lost even in the goalpost position.",
	"Halfway up, keeping full contact.",
	"Overhead, but losing contact.",
	"Overhead, keeping full contact.",
}

// TurnOf is the degrees of an hour on a clock face on the floor, 12 ahead:
// 2.5 is 75.
func TurnOf(hours float64) int { return int(hours*hourTurn + 0.5) }

// TopTurn is the furthest turn that can be, in hours on that clock face.
const TopTurn = topTurn / hourTurn

// Check says in one sentence what about a self-test cannot be, and what can be
// written instead; nil when it is fine.
func (t SelfTest) Check() error {
	for _, c := range []struct {
		what string
		n    *int
		most int
	}{{"a turn", t.Left, topTurn}, {"a turn", t.Right, topTurn}, {"the wall grade", t.Wall, topWall}, {"the hold", t.Hold, topHold}} {
		if c.n != nil && (*c.n < 0 || *c.n > c.most) {
			return fmt.Errorf("%s cannot be %d: write 0 to %d", c.what, *c.n, c.most)
		}
	}
	return nil
}

// TestDue says whether to offer the self-tests today: in the weeks 0, 2, 4 and
// 6, once each, and never with an open warning sign or pain of 6 or more.
func (p Plan) TestDue(kept []SelfTest) bool {
	s := p.s
	week := s.number() / daysInWeek
	if !s.assessed() || !slices.Contains(testWeeks, week) || !p.TestAllowed() {
		return false
	}
	from := s.zero + Date(week*daysInWeek)
	return !slices.ContainsFunc(kept, func(t SelfTest) bool { return DateOf(t.At) >= from })
}

// TestAllowed says whether self-tests may be done today: without an open warning
// sign, and with less pain than 6, on average and today.
func (p Plan) TestAllowed() bool {
	average := p.s.strong.pain
	return !p.Blocked && p.s.toldToday() < endPain && (average == nil || *average < endPain)
}

// TestChange is what became of one self-test between two runs.
type TestChange struct {
	Name string // "Turn left", "Turn right", "Wall contact", "Prone W hold"
	From int
	To   int
	None bool // the change is smaller than the error of the test, and counts as none
}

// CompareTests are the self-tests that both runs have, in their order. Turning
// by less than 10 degrees more or less is no change: a clock face is read
// coarsely.
func CompareTests(first, now SelfTest) []TestChange {
	var out []TestChange
	for _, c := range []struct {
		name    string
		a, b    *int
		smaller int
	}{{"Turn left", first.Left, now.Left, turnError}, {"Turn right", first.Right, now.Right, turnError},
		{"Wall contact", first.Wall, now.Wall, 1}, {"Prone W hold", first.Hold, now.Hold, 1}} {
		if c.a != nil && c.b != nil {
			out = append(out, TestChange{c.name, *c.a, *c.b, abs(*c.b-*c.a) < c.smaller})
		}
	}
	return out
}

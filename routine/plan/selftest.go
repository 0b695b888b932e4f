package plan

import (
	"fmt"
	"slices"
	"strconv"
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

// TestField is one result of a self-test: a whole number from 0 to Most.
type TestField struct {
	Key    string // as flags and questions have it
	Means  string // as help says it
	Name   string
	Told   string // with %d for it
	Unit   string // behind it in a table; "" is a grade
	Most   int
	Hours  bool   // said in hours of a clock face on the floor, 12 ahead, and kept in degrees
	what   string // as what cannot be is said
	least  int    // what counts as a change
	result func(*SelfTest) **int
}

// TopHold is the longest hold that is counted, in seconds (ST3).
const TopHold = 60

// TestFields are all results of a SelfTest in their order. What is here has a flag, is
// checked and counted where a file is read, told, compared, and printed.
var TestFields = []TestField{
	{Key: "left", Means: "turn to the left, in hours away from 12, such as 2.5 (to 9:30)", Name: "Turn left", Told: "turn left %d degrees", Unit: "°",
		Most: topTurn, Hours: true, what: "a turn", least: turnError, result: func(t *SelfTest) **int { return &t.Left }},
	{Key: "right", Means: "turn to the right, in hours away from 12", Name: "Turn right", Told: "turn right %d degrees", Unit: "°",
		Most: topTurn, Hours: true, what: "a turn", least: turnError, result: func(t *SelfTest) **int { return &t.Right }},
	{Key: "wall", Means: "wall contact, 0 to 4", Name: "Wall contact", Told: "wall contact %d of 4",
		Most: 4, what: "the wall grade", least: 1, result: func(t *SelfTest) **int { return &t.Wall }},
	{Key: "hold", Means: "prone W hold, in seconds", Name: "Prone W hold", Told: "prone W hold %d s", Unit: " s",
		Most: TopHold, what: "the hold", least: 1, result: func(t *SelfTest) **int { return &t.Hold }},
}

// Of is the result of a run; nil when it was left out.
func (f TestField) Of(t SelfTest) *int { return *f.result(&t) }

// Set takes a result as a person says it. The error says which hours there are; what
// a result can be, Check says.
func (f TestField) Set(t *SelfTest, word string) error {
	n, err := strconv.Atoi(word)
	if f.Hours {
		hours, wrong := strconv.ParseFloat(word, 64)
		if hours < 0 || hours > topTurn/hourTurn {
			return fmt.Errorf("%g is out of range: write hours from 0 to %d", hours, topTurn/hourTurn)
		}
		n, err = int(hours*hourTurn+0.5), wrong
	}
	if err == nil {
		*f.result(t) = &n
	}
	return err
}

// Change is by how much the result has changed between two runs, 0 where that is less
// than the error of the test (a clock face is read coarsely), and whether both have it.
func (f TestField) Change(first, now SelfTest) (by int, both bool) {
	a, b := f.Of(first), f.Of(now)
	if both = a != nil && b != nil; both && abs(*b-*a) >= f.least {
		by = *b - *a
	}
	return by, both
}

// Results is how many a run has.
func (t SelfTest) Results() (n int) {
	for _, f := range TestFields {
		if f.Of(t) != nil {
			n++
		}
	}
	return n
}

// WallGrades are the answers to ST2, from 0 to 4.
var WallGrades = []string{
	"Your head does not reach the wall.",
	"Contact is lost even in the goalpost position.",
	"Halfway up, keeping full contact.",
	"Overhead, but losing contact.",
	"Overhead, keeping full contact.",
}

// Check says in one sentence what about a self-test cannot be, and what can be
// written instead; nil when it is fine.
func (t SelfTest) Check() error {
	for _, f := range TestFields {
		if n := f.Of(t); n != nil && (*n < 0 || *n > f.Most) {
			return fmt.Errorf("%s cannot be %d: write 0 to %d", f.what, *n, f.Most)
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

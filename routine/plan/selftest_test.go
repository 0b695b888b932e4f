package plan

import (
	"fmt"
	"testing"
)

func TestWhenTheSelfTestsAreOffered(t *testing.T) {
	p := newPerson(t)
	if p.plan().TestDue(nil) {
		t.Error("before the first assessment")
	}
	p.feels(Both, "M1 S1", "pain 4")
	var kept []SelfTest
	got := ""
	for day := range 63 {
		p.day(day)
		if p.plan().TestDue(kept) {
			got += fmt.Sprint(" ", day)
			if day != 28 && day != 29 { // in week 4 it is put off twice
				kept = append(kept, SelfTest{At: p.now})
			}
		}
	}
	if got != " 0 14 28 29 30 42" {
		t.Errorf("offered on the days%s", got)
	}
	p.day(14)
	for name, tell := range map[string]func(){"pain of 6": func() { p.rates("pain 6") }, "pain now": func() { p.rates("now 7") }, "a warning sign": func() { p.reports(0, "RF3") }} {
		before := p.assessments
		tell()
		if p.plan().TestDue(nil) {
			t.Errorf("offered with %s", name)
		}
		p.assessments = before
	}
}

func TestASmallChangeOfTheSelfTestsIsNone(t *testing.T) {
	a, b, c, d := 60, 69, 70, 3
	got := fmt.Sprint(CompareTests(SelfTest{Left: &a, Right: &a, Wall: &d}, SelfTest{Left: &b, Right: &c, Hold: &d}))
	if want := "[{Turn left 60 69 true} {Turn right 60 70 false}]"; got != want {
		t.Errorf("got %s", got)
	}
	if TurnOf(2.5) != 75 {
		t.Errorf("half past two is %d degrees", TurnOf(2.5))
	}
}

func TestSelfTestCheck(t *testing.T) {
	n, ok := 181, 60
	for want, s := range map[string]SelfTest{
		"a turn cannot be 181: write 0 to 180":      {Left: &n},
		"the wall grade cannot be 60: write 0 to 4": {Wall: &ok},
		"the hold cannot be 181: write 0 to 60":     {Hold: &n},
	} {
		if err := s.Check(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if err := (SelfTest{Hold: &ok}).Check(); err != nil {
		t.Error(err)
	}
}

package plan

import (
	"fmt"
	"reflect"
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
	got := ""
	for _, f := range TestFields {
		if by, both := f.Change(SelfTest{Left: &a, Right: &a, Wall: &d}, SelfTest{Left: &b, Right: &c, Hold: &d}); both {
			got += fmt.Sprintf("%s %d, ", f.Name, by)
		}
	}
	if want := "Turn left 0, Turn right 10, "; got != want {
		t.Errorf("got %s", got)
	}
	var s SelfTest
	if err := TestFields[0].Set(&s, "2.5"); err != nil || *s.Left != 75 {
		t.Errorf("half past two is %v degrees: %v", s.Left, err)
	}
}

// TestEveryResultIsOfTheTable: what the file of a self-test holds has a row of its own.
func TestEveryResultIsOfTheTable(t *testing.T) {
	var s SelfTest
	holds := 0
	for _, v := range reflect.ValueOf(s).Fields() {
		if v.Type() == reflect.TypeFor[*int]() {
			holds++
		}
	}
	for i, f := range TestFields {
		if err := f.Set(&s, "1"); err != nil || s.Results() != i+1 {
			t.Errorf("with %s there are %d results: %v", f.Key, s.Results(), err)
		}
	}
	if s.Results() != holds {
		t.Errorf("%d of %d results are in the table", s.Results(), holds)
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

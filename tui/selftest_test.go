package tui

import (
	"testing"
	"time"
)

// TestSelfTests are guided, kept, and compared. A digit is no answer where the
// answers are hours: 9 could be the hour or the place.
func TestSelfTests(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(100, 40).press("t").sees("Self-test: turning", "Turning left, which hour do you reach?", "10:30", "2:30")
		r.press("right", "right", "right", "9", "right", "right", "down", "right", "right", "right", "right", "right", "right", "enter").sees("Self-test: wall contact").press("4", "enter")
		r.sees("Self-test: prone W hold").press("enter").sees("GET READY 15 s").after(15 * time.Second).sees("HOLD 0 s")
		r.after(23*time.Second).press("x").sees("[Tests]", "turn left 60")
		tests, _, err := r.visit.Store.Tests()
		if err != nil || len(tests) != 1 {
			t.Fatalf("%v %v", tests, err)
		}
		if got := tests[0]; *got.Left != 60 || *got.Right != 75 || *got.Wall != 3 || *got.Hold != 23 {
			t.Errorf("kept: %d %d %d %d", *got.Left, *got.Right, *got.Wall, *got.Hold)
		}
	})
}

// TestAHoldThatNeverBegan is no test: a key in get ready takes it back, and from
// the results the way leads home.
func TestAHoldThatNeverBegan(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("t", "enter", "enter", "enter").sees("GET READY 15 s").after(5*time.Second).press("enter").misses("GET READY").sees("prone W hold", "Enter")
		r.after(time.Minute).misses("HOLD")
		if tests, _, err := r.visit.Store.Tests(); err != nil || len(tests) != 0 {
			t.Errorf("kept: %v %v", tests, err)
		}
		r.press("enter").after(20 * time.Second).press("x").sees("[Tests]").press("q").sees("Today").misses("Self-test")
	})
}

// TestTheHoldEndsByItself after a minute.
func TestTheHoldEndsByItself(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("t", "enter", "enter", "enter").after(2 * time.Minute).sees("60 s")
	})
}

// TestTrying shows what other answers would lead to, and keeps nothing.
func TestTrying(t *testing.T) {
	meet(t, func(r *robot) {
		before := len(r.assessments())
		r.press("y").sees("Enter try other answers").press("enter").sees("[x] My upper back is stiff").press("enter", "2", "enter", "enter")
		r.resize(80, 60).sees("If you answered like this", "none of this is saved").press("enter").sees("Why")
		if now := len(r.assessments()); now != before {
			t.Errorf("%d assessments were kept", now-before)
		}
	})
}

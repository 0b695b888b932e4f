package tui

import (
	"testing"
	"time"

	"tspine/routine/session"
)

func TestWholeSessionWithoutAKey(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(20 * time.Minute).sees("Mobility day, completed")
		if got := r.record(); got.Status != session.Completed {
			t.Fatalf("the session is %s", got.Status)
		}
	}, flags(Flags{NoQuestions: true}), func(k *Kit) { k.Flags.Choice.Routine = shipped("mobility") })
}

func TestFromHomeToTheSummary(t *testing.T) {
	meet(t, func(r *robot) {
		t.Log(r.screen())
		r.sees("Mobility day", "stiff").press("enter")
		t.Log(r.screen())
		r.sees("warm the upper back").press("enter")
		t.Log(r.screen())
		r.sees("How much does your upper back hurt now?", guidedTimer).press("3", "enter")
		t.Log(r.screen())
		r.press("1", "enter")
		t.Log(r.screen())
		r.after(20*time.Minute)
		t.Log(r.screen())
		r.press("1", "0", "enter", "left", "right", "enter").types("good, really").press("enter")
		t.Log(r.screen())
		r.press("enter")
		t.Log(r.screen())
		r.press("d")
		t.Log(r.screen())
		r.press("tab")
		t.Log(r.screen())
		r.press("q","s","down","down","down")
		t.Log(r.screen())
		r.press("?")
		t.Log(r.screen())
		r.press("q", "q", "y")
		t.Log(r.screen())
	})
}

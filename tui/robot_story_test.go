package tui

import (
	"testing"
	"time"

	"tspine/routine/session"
)

func TestWholeSessionWithoutAKey(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Mobility").after(20 * time.Minute)
		if got := r.record(); got.Status != session.Completed {
			t.Fatalf("the session is %s", got.Status)
		}
	}, flags(Flags{NoQuestions: true}), func(k *Kit) { k.Flags.Choice.Routine = shipped("mobility") })
}

package tui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tspine/routine/session"
)

// Ended by mistake: for ten minutes the summary and home resume it, from
// inside the hold, and it stays one session.
func TestTheWayBackFromAnEnd(t *testing.T) {
	back := func(r *robot) {
		r.sees("Unfinished session", "Thoracic rotation stretch, left side, rep 1 of 3.").press("enter").sees("RESUMING").after(10 * time.Second).misses("PAUSED")
		r.after(20 * time.Minute)
		if got := r.record(); got.Status != session.Completed || got.Totals().Reps != 6+3+10 || got.Ended == nil || got.Resume != nil {
			t.Errorf("it is %s, with %+v", got.Status, got.Totals())
		}
		if all := r.files(); len(all) != 1 {
			t.Errorf("there are %d records: %v", len(all), all)
		}
	}
	meet(t, func(r *robot) {
		r.after(inTheHold).press("q", "q").sees("Mobility day, partly done", "Ended by mistake? r resumes it, until 08:25.", "resume it")
		r.press("r")
		back(r)
		r.sees("Mobility day, completed").press("enter").sees("Today").misses("Unfinished")
	}, begins("mobility"), quiet)
	meet(t, func(r *robot) {
		r.after(inTheHold).press("q", "q", "enter").sees("Today", "Unfinished", "You ended Mobility day at 08:15.", "Enter resume it")
		r.after(5 * time.Minute).press("r")
		back(r)
	}, begins("mobility"), quiet)
	meet(t, func(r *robot) {
		r.after(inTheHold).press("q", "q").after(11 * time.Minute).press("r").misses("Ended by mistake?").sees("Mobility day, partly done")
		r.press("enter").sees("Today").misses("Unfinished").press("r").sees("Today")
	}, begins("mobility"), quiet)
	meet(t, func(r *robot) { // it was no mistake
		r.after(inTheHold).press("x", "3").sees("Mobility day, partly done").misses("Ended by mistake?")
	}, begins("mobility"), quiet)
}

// What was answered after a session that ended by mistake is there when it ends
// again, and stays as long as it is not changed.
func TestAnswersOutliveAnEndByMistake(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("enter").after(inTheHold).press("q", "q").sees("How was it?").press("2", "down", "5", "down").types("sore").press("enter").sees("partly done", "sore")
		r.press("r", "enter").sees("RESUMING").after(20*time.Second).press("q", "q").sees("How was it?", "sore").press("enter")
		a := r.record().Answers
		if a.PainAfter == nil || *a.PainAfter != 2 || a.Effort == nil || *a.Effort != 5 || a.Note != "sore" {
			t.Errorf("kept: pain after %v, effort %v, note %q", a.PainAfter, a.Effort, a.Note)
		}
	}, begins("mobility"))
}

// An exercise that was made easier and then skipped has no tick.
func TestMadeEasierAndSkippedIsNotTicked(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).press("x", "1").after(4*time.Second).press("s", "s").after(time.Second).press("q", "q")
		r.sees("Thoracic rotation stretch", "made easier, then you skipped the rest").misses("✓")
	}, begins("mobility"), quiet)
	meet(t, func(r *robot) {
		r.after(inTheHold).press("x", "1").after(20*time.Minute).sees("✓ Thoracic rotation stretch", "made easier")
	}, begins("mobility"), quiet)
}

// files are the records that lie on the disk.
func (r *robot) files() []string {
	all, _ := filepath.Glob(filepath.Join(r.visit.Dirs.Sessions(), "*", "*.json"))
	return all
}

// A session that waits for its decision stays on home.
func TestDecidedLater(t *testing.T) {
	for _, later := range [][]string{{"3", "enter"}, {"esc"}} {
		meet(t, func(r *robot) {
			r.sees("Unfinished session", "decide later: it stays on the home page").press(later...).sees("Today", "Mobility day, started at 08:05, is not finished.", "Enter resume it")
			r.after(time.Hour).press("r").sees("Unfinished session").press("enter").sees("THORACIC ROTATION STRETCH", "RESUMING")
		}, cutOff("mobility", inTheHold))
	}
	meet(t, func(r *robot) {
		r.press("esc").after(13 * time.Hour).press("r").sees("Today").misses("is not finished")
	}, cutOff("mobility", inTheHold))
}

// While it is asked what becomes of a session, another window or computer goes
// on with it, ends it, or takes it out: what is on the disk stays, and one
// sentence says so.
func TestWhatBecameOfIt(t *testing.T) {
	change := func(r *robot, change func(*session.Record)) {
		path := r.files()[0]
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var kept session.Record
		if err := json.Unmarshal(raw, &kept); err != nil {
			t.Fatal(err)
		}
		change(&kept)
		raw, _ = json.Marshal(kept)
		write(path, string(raw))
	}
	const elsewhere = "This session has since been ended in another window or on another computer"
	for _, answer := range []string{"1", "2"} {
		meet(t, func(r *robot) {
			r.sees("Unfinished session")
			change(r, func(k *session.Record) {
				ended := morning.Add(time.Minute)
				k.Status, k.Ended, k.Resume, k.Note = session.Completed, &ended, nil, "done on the other one"
			})
			r.after(2*time.Minute).press(answer, "enter").sees(elsewhere).press("3", "enter").sees("Today").misses("is not finished")
			if got := r.record(); got.Status != session.Completed || got.Note != "done on the other one" {
				t.Errorf("after %s it is %s, %q", answer, got.Status, got.Note)
			}
		}, cutOff("mobility", inTheHold))
	}
	meet(t, func(r *robot) { // it went on there, and was cut off again
		r.sees("Unfinished session", "Hold, 9")
		later := recordOf("mobility", inTheHold+3*time.Second)
		change(r, func(k *session.Record) { *k = later })
		r.press("1", "enter").sees("RESUMING").after(5 * time.Second).sees("HOLD").press("w").sees("4 seconds to go")
	}, cutOff("mobility", inTheHold))
	meet(t, func(r *robot) { // it was taken out
		r.sees("Unfinished session")
		if err := os.Remove(r.files()[0]); err != nil {
			t.Fatal(err)
		}
		r.press("1", "enter").sees("RESUMING")
	}, cutOff("mobility", inTheHold))
}

// What is left of a day that was begun is what its main key goes on with, as long as it
// can be.
func TestEnterGoesOnWithADayThatWasBegun(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("enter", "enter").after(2*time.Second).sees("GET READY").press("q", "q").rest().press("enter").press("enter")
		r.sees("REST DAY", "Enter resume it", "You ended Mobility day at").misses("r resumes it", "choose a routine")
		r.after(11*time.Minute).sees("REST DAY", "Enter choose a routine").misses("resume")
	})
	meet(t, func(r *robot) {
		r.press("enter", "enter").after(2*time.Second).press("q", "q").rest().press("enter").press("enter")
		r.sees("Enter resume it").press("enter", "enter").sees("RESUMING").after(4 * time.Second).sees("GET READY")
	})
}

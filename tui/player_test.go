package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/ui"
)

// straight begins a routine at once, with no question before or after.
func straight(r routine.Routine) beforehand {
	return func(k *found) {
		quiet(k)
		k.Want = flow.Want{Session: true, Choice: flow.Choice{Routine: r}}
	}
}

// written is a routine from the words of its exercises.
func written(t *testing.T, exercises string) routine.Routine {
	t.Helper()
	r, err := routine.Parse("test.toml", []byte("format = 1\nid = \"test\"\nname = \"Test\"\nfocus = \"balance\"\n"+exercises), data.Shipped().Library)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// standing is a routine of one exercise, with a dose and the figure of a row.
func standing(t *testing.T, name, dose string) routine.Routine {
	t.Helper()
	return written(t, fmt.Sprintf(`
[[exercise]]
id = "one"
name = %q
focus = "stability"
position = "standing"
figure = "row"
dose = { %s }
`, name, dose))
}

// punctual keeps how late each sound came.
type punctual struct {
	ear
	latest time.Duration
}

func (p *punctual) Play(s cue.Sound) {
	p.latest = max(p.latest, time.Since(s.Due))
	p.ear.Play(s)
}

// TestTwentyMinutesDoNotDrift: time is always a deadline less now, so a long
// session ends when it should, and its last cue comes as punctually as its
// first.
func TestTwentyMinutesDoNotDrift(t *testing.T) {
	long := written(t, `
[[exercise]]
id = "reps"
name = "Reps"
focus = "stability"
position = "standing"
dose = { sets = 3, reps = 60, hold = "1.5s", tempo = { move = "2s", return = "2s" }, ready = "15s" }

[[exercise]]
id = "timer"
name = "Timer"
focus = "stability"
position = "standing"
dose = { time = "75s", cycle = "7s", ready = "1s" }
`)
	const frame = 50 * time.Millisecond
	heard := &punctual{}
	meet(t, func(r *robot) {
		total := routine.Flatten(long, routine.Options{}).Total()
		if total < 20*time.Minute {
			t.Fatalf("the routine takes only %v", total)
		}
		r.after(total - time.Nanosecond).misses("completed").after(frame).sees("Test, completed")
		if heard.latest > frame || len(heard.sounds) < 500 {
			t.Errorf("of %d sounds the latest came %v late", len(heard.sounds), heard.latest)
		}
		if got := r.record(); got.ActiveS != total.Seconds() || got.Totals().Reps != 180 {
			t.Errorf("the record says %v s and %d reps", got.ActiveS, got.Totals().Reps)
		}
	}, straight(long), func(k *found) { k.Open = func(cue.Options) Speaker { return heard } })
}

// inTheHold is a moment 7 s into the first hold of a mobility day, for somebody
// who is new to it.
const inTheHold = 57500 * time.Millisecond

func TestAnyKeyPauses(t *testing.T) {
	for _, key := range []string{"space", "p", "ä", "enter", "tab", "7"} {
		t.Run(key, func(t *testing.T) {
			meet(t, func(r *robot) {
				r.after(inTheHold-time.Second).sees("HOLD", "rep 1 of 3").press(key).sees("PAUSED").after(time.Hour).sees("PAUSED", "hold")
				r.press(key).after(3*time.Second - time.Millisecond - letGo).misses("PAUSED").after(2 * time.Millisecond).sees("HOLD")
				r.after(9*time.Second - 10*time.Millisecond).sees("HOLD").after(20 * time.Millisecond).sees("RETURN")
			}, straight(shipped("mobility")))
		})
	}
}

func TestQuitAndLeaveOutAskASecondKey(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).press("q").sees("End the session?").press("n").after(4 * time.Second).sees("HOLD")
		r.press("q").sees("q end · any other key").press("esc").after(4 * time.Second).sees("HOLD")
		r.press("s").sees("Skip this exercise?").press("s").sees("THORACIC EXTENSION OVER A CHAIR", "GET READY")
		r.press("q", "q").sees("Mobility day, partly done", "you skipped the rest")
		if got := r.record(); got.Status != session.Partial || got.Exercises[0].Outcome != session.PartlyDone || got.Exercises[1].Outcome != session.Skipped {
			t.Errorf("the record is %s: %+v", got.Status, got.Exercises)
		}
	}, straight(shipped("mobility")))
}

// Whoever cannot reach q, on another keyboard, ends by Esc alone.
func TestEscEndsWhatItAskedFor(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).press("esc").sees("End the session? q or Escape ends it", "q/Esc end").press("n").after(4 * time.Second).sees("HOLD")
		r.press("x").sees("It hurts: what now?").press("esc").sees("It hurts: what now?").press("1").after(5 * time.Second).misses("It hurts: what now?")
		r.press("esc", "esc").sees("Mobility day, partly done")
	}, straight(shipped("mobility")))
}

func TestItHurts(t *testing.T) {
	for answer, want := range map[string]string{"1": "RESUMING", "2": "THORACIC EXTENSION", "3": "partly done"} {
		t.Run(answer, func(t *testing.T) {
			meet(t, func(r *robot) {
				r.after(inTheHold).press("x").sees("1 continue, easier", "2 skip exercise", "3 end session").press(answer)
				if answer == "1" {
					r.after(10*time.Second).sees("THORACIC ROTATION STRETCH", "HOLD")
					if got := r.record(); got.Exercises[0].Outcome != session.Eased {
						t.Errorf("continued easier, the outcome is %s", got.Exercises[0].Outcome)
					}
				} else {
					r.sees(want)
				}
				if answer == "1" {
					r.press("3", "x", "3")
				}
				if got := r.record(); got.Exercises[0].Outcome != session.Hurt {
					t.Errorf("the outcome is %s", got.Exercises[0].Outcome)
				}
			}, straight(shipped("mobility")))
		})
	}
}

// TestBetweenTheBlocks: the question waits for nobody, and much pain skips the
// exercise that follows.
func TestBetweenTheBlocks(t *testing.T) {
	balance := session.Flatten(shipped("balance"), routine.Options{}, session.Voice{})
	second := time.Duration(0)
	for i, s := range balance.Steps {
		if balance.Exercise(i).Focus == routine.Stability {
			break
		}
		second += s.Duration
	}
	for pain, want := range map[int]string{2: "GET READY", 7: "WALL ANGELS"} {
		t.Run(fmt.Sprint(pain), func(t *testing.T) {
			meet(t, func(r *robot) {
				r.after(second+time.Second).sees("First half done", "0-9 pain now").press(fmt.Sprint(pain)).sees(want)
				if got := r.record().PainBetween; got == nil || *got != pain {
					t.Errorf("the pain on the disk is %v", got)
				}
			}, straight(shipped("balance")), still)
		})
	}
	meet(t, func(r *robot) {
		r.after(balance.Total() + time.Second).sees("Balance day, completed")
	}, straight(shipped("balance")), still)
}

func TestWhereAmIAndHelp(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).press("w").sees("Hold, 8 seconds to go.")
		r.press("?").sees("restart exercise", "5 s more", "skip exercise").press("?").misses("restart exercise").sees("HOLD")
	}, straight(shipped("mobility")))
}

// TestHelpInEveryWindow: however small the window, "?" comes to every key, and
// after the last to the session.
func TestHelpInEveryWindow(t *testing.T) {
	for _, size := range [][2]int{{20, 6}, {20, 8}, {30, 7}, {40, 12}, {80, 10}, {80, 24}, {120, 40}} {
		meet(t, func(r *robot) {
			r.resize(size[0], size[1]).after(inTheHold).press("?")
			seen := ""
			for more := true; more; r.press("?") {
				seen += flat(r.screen()) + "\n"
				more = strings.Contains(r.screen(), "? more,")
			}
			pause := "any key pause"
			if size[0] >= 80 {
				pause = "Enter/Space pause"
			}
			for _, want := range []string{pause, "→ next", "← back", "x it hurts", "w where am I", "v turn the figure", "+ 5 s more", "- 5 s less",
				"r restart exercise", "s skip exercise", "q end", "Ctrl+Z to the shell"} {
				if !strings.Contains(seen, want) {
					t.Errorf("%v: no %q in\n%s", size, want, seen)
				}
			}
			r.misses("restart exercise", "to the shell").sees("HOLD")
		}, straight(shipped("mobility")))
	}
}

// TestDisplayMaySleepInALongPause: a pause over 5 minutes lets the display
// sleep, going on keeps it awake again, and the end lets it go.
func TestDisplayMaySleepInALongPause(t *testing.T) {
	meet(t, func(r *robot) {
		awake := func(want bool) {
			t.Helper()
			if r.sleep.held != want {
				t.Fatalf("kept awake: %v, want %v", r.sleep.held, want)
			}
		}
		r.after(time.Second)
		awake(true)
		r.press("space").after(live.AwakeInPause - time.Second)
		awake(true)
		r.after(2 * time.Second)
		awake(false)
		r.press("space").after(time.Second)
		awake(true)
		r.press("q", "q")
		awake(false)
	}, straight(shipped("mobility")))
}

// TestEverySize draws a session in windows of every kind while it runs.
func TestEverySize(t *testing.T) {
	meet(t, func(r *robot) {
		for i, size := range []ui.Size{{W: 1, H: 1}, {W: 2, H: 40}, {W: 20, H: 6}, {W: 40, H: 15}, {W: 300, H: 2}, {W: 80, H: 24}, {W: 300, H: 100}} {
			r.resize(size.W, size.H).after(time.Duration(9+8*i) * time.Second)
			if size == (ui.Size{W: 20, H: 6}) {
				r.sees("LEFT", "HOLD", " s")
			}
		}
	}, straight(shipped("mobility")))
}

// still keeps the figure from moving, which makes long sessions quick to draw.
func still(k *found) { k.Flags.Calm = true }

// Where lines and marks are ASCII, letters that the terminal has stay, in a session too.
func TestLettersStayInASCII(t *testing.T) {
	plain := func(k *found) {
		k.Can.Words, k.Flags.Screen.Glyphs = true, "ascii"
	}
	cafe := standing(t, "Café", `hold = "30s", ready = "5s"`)
	meet(t, func(r *robot) { r.after(10*time.Second).sees("HOLD", "CAFÉ") }, straight(cafe), plain)
}

// TestTheMorningStaysWithItsSession: what was answered about the last session
// is not written into the new one.
func TestTheMorningStaysWithItsSession(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("2").sees("the morning after").press("3", "enter").sees("ROW").after(3 * time.Second)
		if got := r.record(); got.Routine.ID != "stability" || got.Morning != nil {
			t.Errorf("the record of %s says %v of the morning", got.Routine.ID, got.Morning)
		}
	}, did("mobility", 1, nil))
}

// TestKeysOfABurstDoNothing: what is pasted or stuck never leaves exercises
// out, hurts or ends a session.
func TestKeysOfABurstDoNothing(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold)
		for range 20 {
			for _, key := range []string{"w", "x", "3", "s", "s", "q", "q", "x", "2"} {
				r.prog.Send(keyPress(key))
			}
		}
		r.rest().sees("HOLD", "rep 1 of 3").misses("partly done")
		if got := r.record(); got.Status != session.InProgress || got.Exercises[0].Outcome == session.Hurt {
			t.Errorf("the record is %s, %s", got.Status, got.Exercises[0].Outcome)
		}
	}, straight(shipped("mobility")))
}

// TestKeysThatComeTooSoonMoveOnOnce: two Enters in one go leave the summary
// once, and do not end the program.
func TestKeysThatComeTooSoonMoveOnOnce(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("l").sees("Mobility day, completed").after(time.Second)
		r.prog.Send(keyPress("q"))
		r.prog.Send(keyPress("esc"))
		r.rest()
		if r.left() {
			t.Fatal("the program has ended")
		}
		r.sees("Today")
	}, did("mobility", 1, nil))
}

// TestSoundThatGoesIsTold: silence in the middle of a session is announced, in a
// line that is not cut, and once until the sound has been back.
func TestSoundThatGoesIsTold(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(40 * time.Second).misses("No sound")
		gone := soundMsg{cue.Status{Sound: "silence", Problem: "No sound. Start PulseAudio or PipeWire, or install pulseaudio-utils or alsa-utils. No voice.", VoiceProblem: "No voice."}}
		const line = "No sound. No voice. tspine doctor says what helps."
		r.prog.Send(gone)
		r.rest().sees(line).after(16 * time.Second).misses("No sound")
		r.prog.Send(gone)
		r.rest().after(time.Second).misses("No sound")
		r.prog.Send(soundMsg{cue.Status{Sound: "server"}})
		r.prog.Send(gone)
		r.rest().after(time.Second).sees(line)
	}, straight(shipped("mobility")))
}

// TestNotSavedStaysOnTheScreen: for as long as the disk cannot be written, and
// over no answer to a key.
func TestNotSavedStaysOnTheScreen(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).press("w")
		r.prog.Send(unsavedMsg{data.Unsaved{Records: errors.New("the disk is full")}})
		r.rest().after(8 * time.Second).sees("Not saved: the disk is full").after(30 * time.Second).sees("Not saved: the disk is full")
		r.prog.Send(unsavedMsg{})
		r.rest().after(time.Second).misses("Not saved")
	}, straight(shipped("mobility")))
}

// TestItHurtsIsShownInNarrowWindows: the one key of safety gives way last.
func TestItHurtsIsShownInNarrowWindows(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(40, 15).after(30*time.Second).sees("any key pause", "x it hurts", "? more")
	}, straight(shipped("mobility")))
}

// TestCautionsAreSeenInTheirGetReady, at the size of most terminals, beside
// the figure, by somebody who is new to the exercises.
func TestCautionsAreSeenInTheirGetReady(t *testing.T) {
	for _, id := range []string{"mobility", "stability"} {
		day := shipped(id)
		meet(t, func(r *robot) {
			seen := ""
			for range 900 {
				r.after(time.Second)
				if strings.Contains(r.screen(), "GET READY") {
					for _, l := range strings.Split(r.screen(), "\n") {
						seen += string([]rune(l + strings.Repeat(" ", 80))[39:])
					}
				}
			}
			for _, e := range day.Exercises {
				for _, c := range e.Caution {
					if !strings.Contains(flat(seen), flat(c.String())) {
						t.Errorf("%s: %q is not on the screen", e.ID, c)
					}
				}
			}
		}, straight(day))
	}
}

// What is pressed away from the keyboard pauses and resumes like a key, goes on
// by a rep, and never ends anything.
func TestRemoteKeys(t *testing.T) {
	meet(t, func(r *robot) {
		press := func(what live.Remote) *robot {
			r.prog.Send(what)
			return r.after(time.Second)
		}
		r.after(inTheHold).sees("HOLD", "rep 1 of 3")
		press(live.Play).misses("PAUSED")
		press(live.Pause).sees("PAUSED", "hold")
		press(live.Pause).sees("PAUSED")
		press(live.Play).sees("hold").after(3*time.Second).misses("PAUSED").sees("HOLD", "rep 1 of 3")
		press(live.PlayPause).sees("PAUSED")
		press(live.PlayPause).after(3 * time.Second).misses("PAUSED")
		press(live.NextRep).sees("rep 2 of 3")
		press(live.PreviousRep).sees("rep 1 of 3")
		r.press("q").sees("End the session?")
		r.prog.Send(live.PlayPause) // pressed before the question can have been heard
		r.after(time.Second).sees("End the session?")
		press(live.PlayPause).after(3*time.Second).misses("End the session?", "PAUSED").sees("rep 1 of 3")
		r.press("x").sees("It hurts: what now?").after(time.Second)
		for _, what := range []live.Remote{live.Play, live.PlayPause, live.NextRep} {
			press(what).sees("It hurts: what now?")
		}
	}, straight(shipped("mobility")))
}

// What else happens meanwhile, a window that is dragged to another size, puts no
// cue off: in a hold, in a rest and in the count-in after a pause.
func TestOtherMessagesPutNoCueOff(t *testing.T) {
	short := standing(t, "Hold", `sets = 2, reps = 1, hold = "10.5s", rest = "15s", ready = "10s"`)
	heard := &punctual{}
	meet(t, func(r *robot) {
		for tenth := range 700 {
			r.resize(80+tenth%2, 24)
			if tenth == 150 || tenth == 170 {
				r.prog.Send(keyPress("space"))
			}
			r.after(100 * time.Millisecond)
		}
		r.sees("completed")
		if heard.latest > time.Millisecond {
			t.Errorf("of %d sounds the latest came %v late", len(heard.sounds), heard.latest)
		}
	}, straight(short), still, func(k *found) { k.Open = func(cue.Options) Speaker { return heard } })
}

// Whatever is done, or rested, the record on the disk is never older than SaveEvery.
func TestTheRecordIsNeverOld(t *testing.T) {
	resting := standing(t, "Hold", `sets = 2, reps = 1, hold = "40s", rest = "60s", ready = "30s"`)
	meet(t, func(r *robot) {
		for range 120 {
			r.after(1100 * time.Millisecond)
			if old := time.Since(r.record().Resume.At); old > live.SaveEvery {
				t.Errorf("the record is %v old; the screen:\n%s", old, r.screen())
			}
		}
	}, straight(resting), still)
}

// Nor do they stop the figure: within a second it has moved on.
func TestOtherMessagesStopNoFigure(t *testing.T) {
	slow := standing(t, "Slow", `reps = 1, tempo = { move = "8s", return = "8s" }, ready = "10s"`)
	meet(t, func(r *robot) {
		r.after(13*time.Second + 50*time.Millisecond).sees("MOVE")
		before := r.app.View().Content
		for range 18 {
			r.prog.Send(struct{}{})
			r.after(50 * time.Millisecond)
		}
		if r.app.View().Content == before {
			t.Error("nothing has moved")
		}
	}, straight(slow))
}

// TestGetReadyIsFollowedByEye: the dose stands in it, and in a small window the name and
// each line of set-up in its turn.
func TestGetReadyIsFollowedByEye(t *testing.T) {
	const dose = "3 times, 15 seconds each, on each side."
	meet(t, func(r *robot) {
		r.after(20*time.Second).sees("GET READY", "Rest your head", dose).resize(120, 40).sees(dose)
	}, begins(plan.MobilityDay), quiet)
	meet(t, func(r *robot) {
		r.resize(20, 6).after(time.Second).sees("READY · RIGHT", "THORACIC ROTATION…", "Lie down on your right side.")
		r.after(6*time.Second).sees("THORACIC ROTATION…", dose)
		r.after(12 * time.Second).sees("Rest your head, both knees bent up toward your chest.")
		r.after(18 * time.Second).sees("When it starts, turn your chest up toward the ceiling, and hold there.")
		r.resize(30, 8).sees("THORACIC ROTATION STRETCH", "When it starts")
	}, did("mobility", 1, nil), begins(plan.MobilityDay), quiet) // once met: nobody is told who should ask first
}

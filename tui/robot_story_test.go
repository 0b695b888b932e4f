package tui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
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
)

func TestWholeSessionWithoutAKey(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(20 * time.Minute).sees("Mobility day, completed")
		if got := r.record(); got.Status != session.Completed {
			t.Fatalf("the session is %s", got.Status)
		}
	}, begins("mobility"), quiet)
}

func TestADay(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(80, 40).sees("MOBILITY DAY", "Mobility gets more days than stability", "On the stiff side", "mobility 0 of 4", "No sessions yet. Press Enter to start your first one.")
		r.press("enter").sees("Warm your upper back first?")
		r.sees("How much does your upper back hurt now?", flow.GuidedTimer, "w warning signs", "How does it feel?")
		r.press("3", "down", "1", "enter")
		r.sees("THORACIC ROTATION STRETCH").after(20 * time.Minute)
		r.sees("How was it?").press("1", "0").press("down")
		r.sees("How hard was it?").press("right", "right", "right", "down")
		r.sees("Anything to remember").types("the q chair? lower").press("enter")
		r.sees("Mobility day, completed", "All done, as planned.", "3 x 15 s each side", "Well done.", "3 of 3 exercises, 19 reps, 1:39 held, 6:56 in all",
			"Pain 3 → 10", "Effort: 2 of 10", "the q chair? lower")
		got := r.record()
		if *got.PainBefore != 3 || *got.PainAfter != 10 || *got.Effort != 2 || *got.Feel != "stiff" || got.Note != "the q chair? lower" {
			t.Errorf("the answers on the disk are %+v", got.Answers)
		}
		r.press("enter").sees("REST DAY", "mobility 1 of 4").press("l").sees("Mobility day, completed").press("q").sees("REST DAY")
		r.press("q")
		if !r.left() {
			t.Error("q at home does not leave")
		}
	})
}

func TestQuestionsNeverThrowAnswersAway(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("2").sees("Before you start").press("4", "esc").sees("Today")
		r.press("2").sees("[4]").press("enter").sees("ROW")
		r.press("q", "q").sees("How was it?").press("3", "esc").sees("Stability day, partly done", "Pain 4 → 3")
		got := r.record()
		if *got.PainBefore != 4 || *got.PainAfter != 3 || got.Feel != nil || got.Effort != nil {
			t.Errorf("the answers on the disk are %+v", got.Answers)
		}
	})
}

func TestTheMorningAfterBelongsToTheLastSession(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(80, 40).sees("How was your back the morning after? (m)").press("2").sees("How was your back the morning after your last session?")
		r.press("3").sees("How much does your upper back hurt now?")
		if got := r.record(); got.Morning == nil || *got.Morning != "worse" {
			t.Errorf("the morning on the disk is %v", got.Morning)
		}
		r.press("esc").sees("Today").misses("(m)")
	}, did("mobility", 1, nil))
}

func TestMorningFromHome(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("m").sees("The morning after").press("1", "enter").sees("Today").misses("(m)")
		if got := r.record(); got.Morning == nil || *got.Morning != "better" {
			t.Errorf("the morning on the disk is %v", got.Morning)
		}
	}, did("mobility", 1, nil))
}

func TestBlockedStartsNothing(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Sessions are on hold until you have been seen and cleared", "numbness or tingling", "Enter see a professional first")
		r.misses("Enter start", "1 mobility").press("1", "2", "3", "d").sees("Today")
		r.press("enter").misses("Today", "Before you start")
	}, warned)
	meet(t, func(r *robot) {
		r.misses("GET READY", "Before you start", "Today")
		r.press("esc").sees("Today")
		if _, ok, _, _ := r.visit.Store.Last(); ok {
			t.Error("a session was begun")
		}
	}, warned, begins("mobility"), quiet)
}

func TestFirstStart(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Welcome to tspine", "does not diagnose, treat, prescribe or monitor", "Enter I understand").press("x", "s").sees("Welcome")
		r.press("enter").sees("Warning signs").press("enter").sees("How does your upper back feel?").press("2", "enter")
		if got := r.settings().Acknowledged; got != plan.DateOf(morning) {
			t.Errorf("acknowledged on %s", got)
		}
		r.sees("Today", "STABILITY DAY", "Stability gets more days than mobility")
		r.press("enter").sees("Before you start")
	}, firstStart)
}

func TestFirstStartOfASession(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Welcome to tspine").press("enter").sees("Warning signs").press("enter").sees("Before you start")
		r.press("enter").sees("ROW")
	}, firstStart, begins("stability"))
}

// Before the first answer a week has no planned number of days: home shows what was done.
func TestHomeBeforeTheFirstAnswer(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("enter", "enter").sees("How does your upper back feel?").press("esc")
		r.sees("mobility 0 days, stability 1 day.").misses("1 of")
	}, firstStart, did("stability", 0, nil))
}

func TestWelcomeCanBeLeft(t *testing.T) {
	for _, key := range []string{"q", "esc", "ctrl+c"} {
		meet(t, func(r *robot) {
			r.press(key)
			if !r.left() {
				t.Errorf("%s does not leave", key)
			}
			if got := r.settings().Acknowledged; got != 0 {
				t.Errorf("acknowledged on %s by %s", got, key)
			}
		}, firstStart)
	}
}

// cutOff keeps a session that was killed so long after its start.
func cutOff(id string, ran time.Duration) beforehand {
	return func(k *found) {
		r := recordOf(id, ran)
		raw, err := json.Marshal(r)
		if err != nil {
			panic(err)
		}
		write(filepath.Join(k.Dirs.Sessions(), "2026", r.ID+".json"), string(raw))
	}
}

// hardYesterday is a mobility day that hurt, the day before.
func hardYesterday(k *found) {
	r := recordOf("mobility", time.Hour)
	r.Started = r.Started.AddDate(0, 0, -1)
	ended, before, after, worse := r.Started.Add(10*time.Minute), 4, 10, "worse"
	r.ID, r.Ended, r.PainBefore, r.PainAfter, r.Morning = "20261122T080500Z-mobility-0007", &ended, &before, &after, &worse
	raw, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	write(filepath.Join(k.Dirs.Sessions(), "2026", r.ID+".json"), string(raw))
}

// The day after a hard one is for rest; what may be done all the same is said, and
// is what the list of routines stands on.
func TestTheDayAfterAHardOne(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("REST DAY", "Yesterday was hard on your back", "If you would rather", "gentle stability day").press("enter").sees("> Stability day")
	}, hardYesterday)
}

// recordOf is the record of a session that was killed so long after its start.
func recordOf(id string, ran time.Duration) session.Record {
	at := morning.Add(-10 * time.Minute)
	s := live.New(flow.Choice{Routine: shipped(id)}, live.Habits{Settings: data.Settings{Options: routine.Options{Level: "low"}}}, at, 7, session.Answers{})
	s, _ = s.Apply(at, session.Start)
	for range ran / time.Second {
		at = at.Add(time.Second)
		s, _ = s.Apply(at, session.Tick)
	}
	return s.Record()
}

// write makes a file of the person's.
func write(path, words string) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		panic(err)
	}
	if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
		panic(err)
	}
}

func TestASessionThatWasCutOff(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Unfinished session", "Mobility day", "Thoracic rotation stretch, left side, rep 1 of 3. Hold, 9", "seconds to go. Next: rep 2 of 3.", "0:57 done, 5:59 left.")
		r.press("enter").sees("THORACIC ROTATION STRETCH").after(20 * time.Minute)
		r.press("enter").sees("Mobility day, completed")
		if got := r.record(); got.Status != session.Completed || got.Totals().HoldS != 99 {
			t.Errorf("%s, %.0f s held", got.Status, got.Totals().HoldS)
		}
	}, cutOff("mobility", inTheHold))
	meet(t, func(r *robot) {
		r.press("q").sees("Today").misses("Last time Mobility day")
		if got := r.record(); got.Status != session.InProgress {
			t.Errorf("deciding later makes it %s", got.Status)
		}
	}, cutOff("mobility", inTheHold))
	meet(t, func(r *robot) {
		r.press("2", "enter").sees("Mobility day, partly done", "session ended first").press("enter").sees("Mobility day, partly done")
		if got := r.record(); got.Status != session.Partial {
			t.Errorf("closing makes it %s", got.Status)
		}
	}, cutOff("mobility", inTheHold))
	meet(t, func(r *robot) {
		r.sees("Unfinished session").press("enter").sees("See a professional first").misses("HOLD")
	}, cutOff("mobility", inTheHold), warned)
}

func TestPicker(t *testing.T) {
	own := func(k *found) {
		write(filepath.Join(k.Dirs.Routines(), "broken.toml"), "format = 1\nname = 3\n")
		write(filepath.Join(k.Dirs.Routines(), "mine.toml"),
			"format = 1\nid = \"mine\"\nname = \"My own\"\nfocus = \"stability\"\n\n[[exercise]]\nuse = \"prone-w\"\n")
	}
	meet(t, func(r *robot) {
		r.resize(120, 40).press("d").sees("Ask a professional first if").press("q").resize(80, 24)
		r.press("d").sees("> Mobility day (today)", "Level: low (suggested). First side: left", "(alternates).", "You need: floor space", "3 x 15 s, each side", "6:56 in all", "Done by")
		r.press("l", "l").sees("Level: mid", "3 x 17.5 s, each side").press("f", "f").sees("First side: right")
		r.press("v").sees("> Thoracic rotation, arm extended", "back to the standard form", "v variation")
		if got := r.settings().Variations["thoracic-rotation"]; got != "thoracic-rotation-arm-extended" {
			t.Errorf("the variation on the disk is %q", got)
		}
		r.press("v").sees("v: switch to").resize(120, 40).sees("Trains your upper back to turn", "Ask a professional first in case of recent surgery").resize(80, 24).press("left")
		r.press("down", "down", "down").sees("> broken.toml (broken)", "line 1: id is missing", "tspine check").misses("Enter start").press("enter").sees("broken.toml (broken)")
		r.press("down", "down", "down").sees("> My own (own)", "Prone W").press("enter").sees("Before you start").press("enter").sees("PRONE W")
	}, own)
}

// A whole routine whose id is taken is left out, and what to do about it is said; with
// its file nothing is wrong.
func TestPickerTellsOfAnIDThatIsTaken(t *testing.T) {
	taken := func(k *found) {
		write(filepath.Join(k.Dirs.Routines(), "aa.toml"),
			"format = 1\nid = \"mobility\"\nname = \"Mine\"\nfocus = \"stability\"\n\n[[exercise]]\nuse = \"prone-w\"\n")
	}
	meet(t, func(r *robot) {
		r.press("d", "down", "down", "down").sees("> aa.toml (left out)", `its id "mobility" is already used by Mobility day`, "give it another id").misses("Fix this first")
	}, taken)
}

// Who should ask first is told before the first session with an exercise, and not
// before the second.
func TestWhoShouldAskFirst(t *testing.T) {
	const ask = "New exercises today. Ask a professional first in case of low bone density"
	meet(t, func(r *robot) { r.press("enter").sees("Before you start", ask) })
	meet(t, func(r *robot) { r.press("d", "enter").sees("Before you start").misses(ask) }, did("mobility", 1, nil))
}

// The figure is that of the variation as soon as it is chosen.
func TestPickerShowsTheVariation(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("d", "right")
		standard := r.app.View().Content
		r.press("v")
		chosen := r.app.View().Content
		if r.press("down", "up"); r.app.View().Content != chosen {
			t.Error("the figure is another one when the cursor comes back")
		}
		if r.press("v"); r.app.View().Content != standard {
			t.Error("the figure of the standard form does not come back with it")
		}
	}, still)
}

func TestPickerStartsAsChosen(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("d", "l", "l", "l", "f", "f", "enter", "enter").sees("RIGHT SIDE")
		r.after(2 * time.Second)
		if got := r.record(); got.Level != routine.High || got.FirstSide() != routine.Right {
			t.Errorf("the session has level %s and begins on the %s", got.Level, got.FirstSide())
		}
	})
}

func TestSettings(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("s").sees("Settings", "> Sound").press("right").sees("◂ off ▸").press("down", "left", "left").sees("◂ 70% ▸")
		r.press("down").sees("> Voice volume", "same as the tones").press("right").sees("◂ 80% ▸").press("right", "right", "right").sees("◂ 95% ▸")
		r.press("down").sees("pack, ").press("enter").types("en-gb").press("enter").sees("> Voice en-gb")
		got := r.settings()
		if !got.Mute || got.Volume != 70 || got.VoiceVolume != 95 || got.Voice != "en-gb" {
			t.Errorf("on the disk: %+v", got)
		}
		r.press("enter").types("x").press("esc").sees("> Voice en-gb")
		r.press("down", "right").sees("◂ 80 ▸").press("left").sees("> Voice speed", "◂ normal ▸", "in words a minute")
		r.press("space")
		if len(r.heard.sounds) != 1 || r.heard.sounds[0].Words != sample {
			t.Errorf("heard: %+v", r.heard.sounds)
		}
		r.after(sampleTime).press("q").sees("Today")
	})
}

func TestBrokenSettingsAreTold(t *testing.T) {
	const file = "volume = 900\nacknowledged = \"2026-11-22\"\n"
	meet(t, func(r *robot) {
		r.sees("Settings that cannot be read", "settings.toml:1:10: volume 900 is out of range; write a number from 0 to 100").press("enter")
		r.sees("Problem", "settings.toml:1:10").press("!").sees("volume = 900", "write a number from 0 to 100").press("q")
		r.press("s").sees("volume 900 is out of range").press("right").sees("◂ off ▸")
		if got, _ := os.ReadFile(r.visit.Dirs.Settings()); !strings.HasPrefix(string(got), file) || !strings.Contains(string(got), "mute = true") {
			t.Errorf("the file is now %q", got)
		}
	}, func(k *found) { write(k.Dirs.Settings(), file) })
}

func TestSettingsThatCannotBeKeptHoldUntilTheEnd(t *testing.T) {
	file := strings.Repeat("#\n", 40000)
	meet(t, func(r *robot) {
		r.press("enter").sees("Welcome to tspine").press("enter", "enter", "esc").sees("Problem", "far too large")
		r.press("s", "right").sees("far too large", "◂ off ▸").press("q", "s").sees("◂ off ▸")
		if got, _ := os.ReadFile(r.visit.Dirs.Settings()); string(got) != file {
			t.Errorf("the file is now %q", got)
		}
		write(r.visit.Dirs.Settings(), "")
		r.press("down", "right").misses("not saved")
		if got := r.settings(); !got.Mute || got.Volume != 85 || got.Acknowledged == 0 {
			t.Errorf("what could be kept later: %+v", got)
		}
	}, func(k *found) { write(k.Dirs.Settings(), file) })
}

func TestHelpListsTheKeysOfItsScreen(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(80, 60).press("?").sees("Keys", "Enter start", "w warning signs", "Words", "level low, mid or high").press("?").sees("Today")
		r.press("d", "?").sees("v variation").press("esc").sees("Choose a routine").press("q", "y", "?").sees("Help").press("q", "q").sees("Today")
	})
}

func TestCtrlCLeavesFromEverywhere(t *testing.T) {
	for _, way := range [][]string{{}, {"d"}, {"s"}, {"y"}, {"?"}, {"2"}, {"2", "?"}, {"a"}, {"p"}, {"w"}} {
		meet(t, func(r *robot) {
			r.press(way...).press("ctrl+c")
			if !r.left() {
				t.Errorf("ctrl+c after %q does not leave:\n%s", way, r.screen())
			}
		})
	}
}

func TestTroublesAreTold(t *testing.T) {
	meet(t, func(r *robot) {
		r.prog.Send(soundMsg{cue.Status{Sound: "silence", Problem: "No speech program was found. Install espeak-ng to hear words."}})
		r.rest().sees("Problem", "No speech program was found.")
		r.prog.Send(unsavedMsg{data.Unsaved{Records: os.ErrPermission}})
		r.rest().sees("Not saved: permission denied. Trying again").prog.Send(unsavedMsg{})
		r.rest().misses("Not saved")
	})
}

// TestTakesBackWhatIsLeftOut leaves out what hurt twice, says so, and one key
// does it all the same, in that session alone.
func TestTakesBackWhatIsLeftOut(t *testing.T) {
	hurt := func(r *session.Record) {
		for i := range r.Exercises {
			if x := &r.Exercises[i]; x.ID == "chair-extension" {
				x.Outcome = session.Hurt
			}
		}
	}
	twice := func(k *found) {
		did(plan.MobilityDay, 14, hurt)(k)
		did(plan.MobilityDay, 11, hurt)(k)
	}
	const chair = "Thoracic extension over a chair"
	for _, taken := range []bool{false, true} {
		meet(t, func(r *robot) {
			r.press("d").sees("Left out for now because it hurt twice: " + chair + ". t puts it back.")
			if taken {
				r.press("t").sees("Back in for this session: " + chair + ". Stop if it hurts.")
			}
			r.press("enter", "enter").after(2 * time.Second)
			var ids []string
			for _, x := range r.record().Exercises {
				ids = append(ids, x.ID)
			}
			if slices.Contains(ids, "chair-extension") != taken {
				t.Errorf("taken back %t, the session has %v", taken, ids)
			}
		}, twice)
	}
}

func TestHomeAsksTheFirstQuestionOnce(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("That one answer decides your first day.")
		if n := strings.Count(flat(r.screen()), "How does your upper back feel?"); n != 1 {
			t.Errorf("it is asked %d times:\n%s", n, r.screen())
		}
	}, unassessed)
}

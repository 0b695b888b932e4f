package tui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine"
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
	}, flags(Flags{NoQuestions: true, Choice: live.Choice{Routine: shipped("mobility")}}))
}

func TestADay(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Mobility day", "Mobility gets more days", "On the stiff side", "mobility 0 of 4 days", "No session yet. Enter starts the first one.")
		r.press("enter").sees("warm the upper back", "Enter go on without").press("enter")
		r.sees("How much does your upper back hurt now?", guidedTimer, "w warning signs", "1 of 2")
		r.press("3", "enter").sees("How does it feel?", "2 of 2").press("1", "enter")
		r.sees("THORACIC ROTATION STRETCH").after(20 * time.Minute)
		r.sees("How was it?", "1 of 3").press("1", "0").press("enter")
		r.sees("How hard was it?", "2 of 3").press("right", "right", "right", "enter")
		r.sees("Anything to remember").types("the q chair? lower").press("enter")
		r.sees("Mobility day, completed", "left side 3 x 15 s 3 reps, 45 s held", "3 segments x 3 s", "3 of 3 exercises, 19 reps, 1:39 held, 4:51 in all",
			"Pain: 3 before, 10 after", "Effort: 2 of 10", "the q chair? lower", "This is the first Mobility day here")
		got := r.record()
		if *got.PainBefore != 3 || *got.PainAfter != 10 || *got.Effort != 2 || *got.Feel != "stiff" || got.Note != "the q chair? lower" {
			t.Errorf("the answers on the disk are %+v", got.Answers)
		}
		r.press("enter").sees("Rest day", "mobility 1 of 4 days").press("l").sees("Mobility day, completed").press("q").sees("Rest day")
		r.press("q")
		if !r.left() {
			t.Error("q at home does not leave")
		}
	})
}

func TestQuestionsNeverThrowAnswersAway(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("2").sees("Before you start").press("7", "enter", "esc").sees("[7]", "1 of 2").press("esc").sees("Today")
		r.press("2").sees("[7]").press("enter", "tab").sees("ROW")
		r.press("q", "q").sees("How was it?").press("4", "enter", "esc", "esc").sees("Stability day, partly done", "Pain: 7 before, 4 after")
		got := r.record()
		if *got.PainBefore != 7 || *got.PainAfter != 4 || got.Feel != nil || got.Effort != nil {
			t.Errorf("the answers on the disk are %+v", got.Answers)
		}
	})
}

func TestTheMorningAfterBelongsToTheLastSession(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("How was the morning after your last session? (m)").press("2").sees("The morning after your last session", "1 of 3")
		r.press("3", "enter").sees("How much does your upper back hurt now?")
		if got := r.record(); got.Morning == nil || *got.Morning != "worse" {
			t.Errorf("the morning on the disk is %v", got.Morning)
		}
		r.press("esc", "esc").sees("Today").misses("(m)")
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
		r.sees("Sessions wait until you have been seen and cleared", "numbness or tingling", "Enter warning signs, seen and cleared")
		r.misses("Enter start", "1 mobility").press("1", "2", "3", "d").sees("Today")
		r.press("enter").misses("Today", "Before you start")
	}, warned)
	meet(t, func(r *robot) {
		r.misses("GET READY", "Before you start", "Today")
		r.press("esc").sees("Today")
		if _, ok, _, _ := r.kit.Store.Last(); ok {
			t.Error("a session was begun")
		}
	}, warned, flags(Flags{NoQuestions: true, Choice: live.Choice{Routine: shipped("mobility")}}))
}

func TestFirstStart(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Welcome to tspine", "does not diagnose, treat, prescribe or monitor", "Enter says that you have read this.").press("x", "s").sees("Welcome")
		r.press("enter").sees("How does your upper back feel?").press("2", "enter")
		if got := r.settings().Acknowledged; got != plan.DateOf(morning) {
			t.Errorf("acknowledged on %s", got)
		}
		r.sees("Warning signs").press("enter").sees("Today", "Stability day", "Stability gets more days than mobility for now")
		r.press("enter").sees("Before you start")
	}, firstStart)
}

func TestFirstStartOfASession(t *testing.T) {
	meet(t, func(r *robot) {
		r.sees("Welcome to tspine").press("enter").sees("Warning signs").press("enter").sees("Before you start")
		r.press("enter", "enter").sees("ROW")
	}, firstStart, flags(Flags{Choice: live.Choice{Routine: shipped("stability")}}))
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
	return func(k *Kit) {
		at := morning.Add(-10 * time.Minute)
		s := live.New(live.Choice{Routine: shipped(id)}, live.Habits{Level: "low"}, at, 7, session.Answers{})
		s, _ = s.Apply(at, session.Start)
		for range ran / time.Second {
			at = at.Add(time.Second)
			s, _ = s.Apply(at, session.Tick)
		}
		raw, err := json.Marshal(s.Record())
		if err != nil {
			panic(err)
		}
		write(filepath.Join(k.Dirs.Sessions(), "2026", s.Record().ID+".json"), string(raw))
	}
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
		r.sees("A session was cut off", "Mobility day", "Thoracic rotation stretch, left side, rep 1 of 3. Hold, 8", "seconds left. Next: rep 2 of 3.", "0:30 done, 4:21 left.")
		r.press("enter").sees("THORACIC ROTATION STRETCH").after(20 * time.Minute)
		r.press("tab", "tab", "tab").sees("Mobility day, completed")
		if got := r.record(); got.Status != session.Completed || got.Totals().HoldS != 99 {
			t.Errorf("%s, %.0f s held", got.Status, got.Totals().HoldS)
		}
	}, cutOff("mobility", 30*time.Second))
	meet(t, func(r *robot) {
		r.press("q").sees("Today").misses("Last time Mobility day")
		if got := r.record(); got.Status != session.InProgress {
			t.Errorf("deciding later makes it %s", got.Status)
		}
	}, cutOff("mobility", 30*time.Second))
	meet(t, func(r *robot) {
		r.press("c").sees("Mobility day, partly done", "the session ended before").press("enter").sees("Mobility day, partly done")
		if got := r.record(); got.Status != session.Partial {
			t.Errorf("closing makes it %s", got.Status)
		}
	}, cutOff("mobility", 30*time.Second))
	meet(t, func(r *robot) {
		r.sees("A session was cut off", "cannot go on now", "Enter warning signs, seen and cleared").misses("Enter go on").press("enter").misses("HOLD", "A session was cut off")
	}, cutOff("mobility", 30*time.Second), warned)
}

func TestPicker(t *testing.T) {
	own := func(k *Kit) {
		write(filepath.Join(k.Dirs.Routines(), "broken.toml"), "format = 1\nname = 3\n")
		write(filepath.Join(k.Dirs.Routines(), "mine.toml"),
			"format = 1\nid = \"mine\"\nname = \"My own\"\nfocus = \"stability\"\n\n[[exercise]]\nuse = \"prone-w\"\n")
	}
	meet(t, func(r *robot) {
		r.press("d").sees("> Mobility day (today)", "Level low, as suggested; first side left, it", "At hand: floor space", "3 x 15 s, each side", "4:51")
		r.press("l", "l").sees("Level mid", "3 x 17.5 s, each side").press("f", "f").sees("first side right")
		r.press("v").sees("> Thoracic rotation, arm extended", "chosen, and remembered")
		if got := r.settings().Variations["thoracic-rotation"]; got != "thoracic-rotation-arm-extended" {
			t.Errorf("the variation on the disk is %q", got)
		}
		r.press("v").sees("as usual").misses("arm extended").press("left")
		r.press("down", "down").sees("> broken.toml (broken)", "line 1: id is missing", "tspine check").misses("Enter start").press("enter").sees("broken.toml (broken)")
		r.press("down", "down", "down").sees("> My own (own)", "Prone W").press("enter").sees("Before you start").press("tab", "tab").sees("PRONE W")
	}, own)
}

func TestPickerStartsAsChosen(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("d", "l", "l", "l", "f", "f", "enter", "enter", "tab", "tab").sees("RIGHT SIDE")
		r.after(2 * time.Second)
		if got := r.record(); got.Level != routine.High || got.FirstSide() != routine.Right {
			t.Errorf("the session has level %s and begins on the %s", got.Level, got.FirstSide())
		}
	})
}

func TestSettings(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("s").sees("Settings", "> Sound").press("right").sees("◂ off ▸").press("down", "left", "left").sees("◂ 70 % ▸")
		r.press("down", "enter").types("en-gb").press("enter").sees("> Voice en-gb")
		got := r.settings()
		if !got.Mute || got.Volume != 70 || got.Voice != "en-gb" {
			t.Errorf("on the disk: %+v", got)
		}
		r.press("enter").types("x").press("esc").sees("> Voice en-gb")
		r.press("down", "right").sees("◂ 80 ▸").press("left").sees("the voice's own")
		r.press("t")
		if len(r.heard.sounds) != 1 || r.heard.sounds[0].Words != sample {
			t.Errorf("heard: %+v", r.heard.sounds)
		}
		r.after(sampleTime).press("q").sees("Today")
	})
}

func TestEverySettingGoesRoundAndIsKept(t *testing.T) {
	meet(t, func(r *robot) {
		for i, c := range choosables {
			if c.turn == nil {
				continue
			}
			before := c.value(r.settings())
			r.kit.Desk.Settings = r.settings()
			s := &settings{at: i}
			for _, by := range []int{1, -1} {
				cmd := s.turn(by)(r.kit)
				r.prog.Send(settledNow(cmd))
				r.rest()
				if now := c.value(r.settings()); (now == before) != (by == -1) {
					t.Errorf("%s: %d from %q is %q", c.name, by, before, now)
				}
			}
		}
	})
}

// settledNow runs the command that keeps a setting.
func settledNow(cmd tea.Cmd) tea.Msg { return cmd() }

func TestBrokenSettingsAreTold(t *testing.T) {
	const file = "volume = 900\nacknowledged = \"2026-11-22\"\n"
	meet(t, func(r *robot) {
		r.sees("Problem", "settings.toml:1:10").press("!").sees("volume = 900", "write a number from 0 to 100").press("q")
		r.press("s").sees("volume 900 is out of bounds").press("right").sees("◂ off ▸")
		if got, _ := os.ReadFile(r.kit.Dirs.Settings()); !strings.HasPrefix(string(got), file) || !strings.Contains(string(got), "mute = true") {
			t.Errorf("the file is now %q", got)
		}
	}, func(k *Kit) { write(k.Dirs.Settings(), file) })
}

func TestSettingsThatCannotBeKeptHoldUntilTheEnd(t *testing.T) {
	const file = "volume = [\n"
	meet(t, func(r *robot) {
		r.sees("Welcome to tspine").press("enter", "tab", "q").sees("Problem", "The settings are not saved")
		r.press("s", "right").sees("The settings are not saved", "◂ off ▸").press("q", "s").sees("◂ off ▸")
		if got, _ := os.ReadFile(r.kit.Dirs.Settings()); string(got) != file {
			t.Errorf("the file is now %q", got)
		}
		write(r.kit.Dirs.Settings(), "")
		r.press("down", "right").misses("not saved")
		if got := r.settings(); !got.Mute || got.Volume != 85 || got.Acknowledged == 0 {
			t.Errorf("what could be kept later: %+v", got)
		}
	}, func(k *Kit) { write(k.Dirs.Settings(), file) })
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
		r.prog.Send(heardMsg{cue.Status{Sound: "silence", Problem: "No speech program was found. Install espeak-ng to hear words."}})
		r.rest().sees("Problem", "No speech program was found.")
		r.prog.Send(unsavedMsg{os.ErrPermission})
		r.rest().sees("Not saved: permission denied. It is tried again").prog.Send(unsavedMsg{})
		r.rest().misses("Not saved")
	})
}

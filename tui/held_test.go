package tui

import (
	"image/color"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/session"
	"tspine/tui/terminal"
	"tspine/tui/theme"
)

// holdsDown sends what a keyboard sends for a key that is held: again after half
// a second, then thirty times a second.
func (r *robot) holdsDown(name string, lasting time.Duration, repeat bool) *robot {
	send := func(again bool) {
		k := tea.Key(keyPress(name))
		k.IsRepeat = again && repeat
		r.prog.Send(tea.KeyPressMsg(k))
		r.rest()
	}
	send(false)
	time.Sleep(500 * time.Millisecond)
	for held := 500 * time.Millisecond; held < lasting; held += 33 * time.Millisecond {
		send(true)
		time.Sleep(33 * time.Millisecond)
	}
	return r.after(time.Second)
}

// TestAHeldKeyIsOnePress: on terminals that tell, and on those that do not.
func TestAHeldKeyIsOnePress(t *testing.T) {
	for _, told := range []bool{false, true} {
		for _, key := range []string{"q", "s", "x", "right"} {
			t.Run(key, func(t *testing.T) {
				meet(t, func(r *robot) {
					r.after(30*time.Second).holdsDown(key, 1300*time.Millisecond, told)
					got := r.record()
					if got.Status != session.InProgress || got.Resume == nil {
						t.Fatalf("holding %s: the session is %s", key, got.Status)
					}
					r.sees(map[string]string{"right": "rep 2 of 3", "x": "STOPPED", "q": "END?", "s": "SKIP?"}[key])
				}, straight(shipped("mobility")))
			})
		}
	}
}

// TestPressedTwiceIsTwo: two presses of a person still count.
func TestPressedTwiceIsTwo(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(30*time.Second).press("q", "q").sees("partly done")
	}, straight(shipped("mobility")))
}

// TestLettersOfAnyLayout: under a Russian layout the key of x, in capitals too,
// still says that it hurts.
func TestLettersOfAnyLayout(t *testing.T) {
	for name, k := range map[string]tea.Key{"Russian": {Code: 'ч', Text: "ч", BaseCode: 'x'}, "Caps Lock": {Code: 'x', Text: "X", ShiftedCode: 'X', Mod: tea.ModCapsLock}} {
		t.Run(name, func(t *testing.T) {
			meet(t, func(r *robot) {
				r.after(30 * time.Second)
				r.prog.Send(tea.KeyPressMsg(k))
				r.rest().sees("1 continue, easier")
			}, straight(shipped("mobility")))
		})
	}
}

// TestTheSecondKeyTakesAMoment: an answer that comes as fast as a slip of the
// hand is none.
func TestTheSecondKeyTakesAMoment(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(30 * time.Second)
		for _, key := range []string{"x", "3"} {
			r.prog.Send(keyPress(key))
			r.rest().after(100 * time.Millisecond)
		}
		r.after(time.Second).sees("1 continue, easier").press("3").sees("partly done")
	}, straight(shipped("mobility")))
}

// TestThemes: what the terminal says of its background, unless the settings know
// better.
func TestThemes(t *testing.T) {
	white := tea.BackgroundColorMsg{Color: color.White}
	for name, want := range map[string]theme.Ground{"auto": theme.Light, "dark": theme.Dark, "light": theme.Light} {
		meet(t, func(r *robot) {
			r.prog.Send(white)
			if r.rest(); r.app.theme.Ground != want {
				t.Errorf("%s on white: ground %q", name, r.app.theme.Ground)
			}
		}, func(k *found) {
			if _, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { s.Theme = name }); err != nil {
				panic(err)
			}
		})
	}
}

// TestLittleMovesOnASlowLine: one that carries little gets a figure of dots that
// stands.
func TestLittleMovesOnASlowLine(t *testing.T) {
	meet(t, func(r *robot) {
		r.after(inTheHold).prog.Send(terminal.SlowMsg{})
		r.rest().after(time.Second)
		if e := r.app.env(); !e.Calm || e.Can.Blocks || !strings.ContainsFunc(r.app.View().Content, func(r rune) bool { return r > 0x2800 && r <= 0x28ff }) {
			t.Errorf("calm %v, %+v", e.Calm, e.Can.Glyphs)
		}
	}, straight(shipped("mobility")))
}

// TestStrongPainIsNotPassedOver: from 6 on a day of rest is offered first.
func TestStrongPainIsNotPassedOver(t *testing.T) {
	for pain, want := range map[string]string{"5": "ROW", "6": "rest today"} {
		meet(t, func(r *robot) { r.press("2", pain, "enter").sees(want) })
	}
	meet(t, func(r *robot) {
		r.press("2", "6", "enter", "enter").sees("Your pain rating is saved for the plan.").press("enter").sees("REST DAY")
		if last := r.assessments()[1]; !last.Now || *last.Pain != 6 {
			t.Errorf("kept: %+v", last)
		}
	})
}

// TestAnswersThatCannotBeReadAreAskedAgain: a warning sign may be in them.
func TestAnswersThatCannotBeReadAreAskedAgain(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("2").sees("Warning signs", "cannot be read").press("enter").sees("Before you start")
	}, func(k *found) {
		write(filepath.Join(k.Dirs.Assessments(), "2026", "20261101T080000Z-assessment-0001.json"), `{"format":1,"war`)
	})
}

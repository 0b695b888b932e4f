package tui

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
)

// assessments are those on the disk, oldest first.
func (r *robot) assessments() []plan.Assessment {
	r.t.Helper()
	out, skipped, err := r.visit.Store.Assessments()
	if err != nil || len(skipped) > 0 {
		r.t.Fatalf("assessments: %v, skipped %v", err, skipped)
	}
	return out
}

// newest is the newest assessment as it is written, without its id.
func (r *robot) newest() string {
	r.t.Helper()
	all := r.assessments()
	raw, err := json.Marshal(all[len(all)-1])
	if err != nil {
		r.t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(raw, &fields); err != nil {
		r.t.Fatal(err)
	}
	if at, _ := fields["at"].(string); !strings.HasPrefix(at, "2026-11-23T08:1") {
		r.t.Errorf("it was at %s", at)
	}
	delete(fields, "id")
	delete(fields, "at")
	raw, _ = json.Marshal(fields)
	return string(raw)
}

func (r *robot) keeps(want string) *robot {
	r.t.Helper()
	if got := r.newest(); got != want {
		r.t.Errorf("kept\n%s\nwant\n%s", got, want)
	}
	return r
}

func TestTheWholeAssessmentByKeys(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a").sees("Warning signs", "1 of 4", "Pain that spreads around the ribs or into the chest.").press("enter")
		r.sees("2 of 4", "[x] My upper back is stiff, mostly in the morning.").press("space", "space", "down", "down", "down", "down", "down", "space").press("enter")
		r.sees("3 of 4", "How does your upper back feel").press("1", "down")
		r.sees("Does stretching make it feel worse?").press("2", "enter")
		r.sees("4 of 4", "in the last 24 hours").press("1", "0", "backspace", "5", "left", "down")
		r.sees("Compared with the start").press("2", "-", "right", "enter")
		r.sees("Where your back stands", "On the stiff side", "mobility on 4 days, stability on 1 day")
		r.keeps(`{"change":-1,"cleared":null,"feel":"stiff","format":1,"items":["M1","M2","S1"],"pain":4,"stretching":"fine","warnings":[]}`)
		r.resize(80, 60).sees("This is only a suggestion").resize(80, 24)
		r.press("enter").sees("tspine").press("a").sees("1 of 4").press("enter").sees("[x] My upper back is stiff")
	})
}

// Where sessions are on hold, no page asks for one.
func TestTheResultOfABlockedPerson(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(80, 60).press("a", "space", "enter", "enter", "1", "enter", "enter", "enter").sees("Where your back stands", "Sessions are on hold").misses("only a suggestion")
	})
}

func TestEveryQuestionCanBeSkipped(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "enter", "enter", "enter", "enter").sees("Not known yet")
		r.keeps(`{"change":null,"cleared":null,"feel":"","format":1,"items":[],"pain":null,"short":true,"stretching":"","warnings":[]}`)
	}, unassessed)
}

func TestTheFirstAssessmentAsksForNoChange(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "enter", "enter", "3", "enter").sees("in the last 24 hours").misses("Compared").press("0", "enter").sees("Where your back stands")
		r.keeps(`{"change":null,"cleared":null,"feel":"both","format":1,"items":[],"pain":0,"stretching":"","warnings":[]}`)
	}, unassessed)
}

// unassessed takes the usual assessment away; the safety notice is known.
func unassessed(k *found) {
	if err := os.RemoveAll(k.Dirs.Assessments()); err != nil {
		panic(err)
	}
}

func TestEscGoesBackAndKeepsEveryAnswer(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "enter", "space", "down", "down", "space", "enter", "2", "down", "1", "enter", "7")
		r.press("esc").sees("● 2 loose or unstable", "●    yes").press("esc").sees("[x] Reaching", "[x] My upper back is stiff")
		r.press("esc").sees("1 of 4").press("q").sees("Today").press("a").sees("1 of 4")
		r.press("enter").sees("[x] My upper back is stiff").press("q").sees("Today").press("a").sees("2 of 4")
		r.press("enter").sees("● 2 loose", "●    yes").press("enter").sees("[7]").press("enter")
		r.keeps(`{"change":null,"cleared":null,"feel":"loose","format":1,"items":["M1","M3"],"pain":7,"stretching":"worse","warnings":[]}`)
	}, unassessed)
}

func TestAWarningSignIsKeptAtOnce(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "down", "space", "enter").sees("See a professional first", "Numbness or tingling in the arms or hands.")
		r.keeps(`{"change":null,"cleared":null,"feel":"","format":1,"items":[],"pain":null,"short":true,"stretching":"","warnings":["RF3"]}`)
		r.after(time.Second).press("enter").sees("2 of 4").press("enter", "2", "enter", "enter").sees("Where your back stands")
		r.keeps(`{"change":null,"cleared":null,"feel":"loose","format":1,"items":[],"pain":null,"stretching":"","warnings":null}`)
	}, unassessed)
}

// TestAnAssessmentThatCannotBeSavedIsTriedAgain: what was answered holds at
// once, it is told that it is not on the disk, and it gets there later.
func TestAnAssessmentThatCannotBeSavedIsTriedAgain(t *testing.T) {
	meet(t, func(r *robot) {
		folder := r.visit.Dirs.Assessments()
		if err := os.Rename(folder, folder+"-away"); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(folder, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		r.press("a", "enter", "enter", "2", "enter", "enter").sees("Where your back stands").press("enter").sees("Not saved:", "Trying again")
		if err := os.Remove(folder); err != nil {
			t.Fatal(err)
		}
		r.after(6 * time.Second).misses("Not saved")
		if len(r.assessments()) != 1 {
			t.Errorf("%d assessments", len(r.assessments()))
		}
	})
}

// What is compared with the start is asked from the next day on.
func TestNothingIsComparedWithAStartOfToday(t *testing.T) {
	meet(t, func(r *robot) {
		answer := func() { r.press("a", "enter", "space", "enter", "enter").sees("on average in the last 24 hours") }
		answer()
		r.misses("Compared with the start").press("4", "enter", "enter")
		answer()
		r.misses("Compared with the start").press("esc", "esc", "esc", "esc").after(24 * time.Hour)
		answer()
		r.sees("Compared with the start")
	}, func(k *found) {
		at := morning.Add(-time.Hour)
		signs := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 2), At: at, Short: true, Items: []string{}, Warnings: []string{}}
		if err := errors.Join(os.RemoveAll(k.Dirs.Assessments()), k.Store.SaveAssessment(signs)); err != nil {
			t.Fatal(err)
		}
	})
}

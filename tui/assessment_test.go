package tui

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"tspine/routine/plan"
)

// assessments are those on the disk, oldest first.
func (r *robot) assessments() []plan.Assessment {
	r.t.Helper()
	out, skipped, err := r.kit.Store.Assessments()
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
		r.press("a").sees("Assessment", "1 of 6", "Pain that spreads around the ribs or into the chest.").press("enter")
		r.sees("2 of 6", "My upper back is stiff, mostly in the morning.").sees("[x] My upper back is stiff").press("down", "down", "down", "down", "down", "space").press("enter")
		r.sees("How does your upper back feel").press("1", "enter")
		r.sees("Does stretching make it feel worse?").press("2", "enter")
		r.sees("Over the last 24 hours").press("1", "0", "backspace", "5", "left", "enter")
		r.sees("Compared with your first assessment").press("2", "-", "right", "enter")
		r.sees("Where your back stands", "On the stiff side: -0.50 on the scale from -1 (stiff) to +1 (loose).", "Mostly stiff",
			"mobility on 4 days, stability on 1 day", "(C5)", "d <= -3", "m = 2 of 5")
		r.keeps(`{"change":-1,"cleared":null,"feel":"stiff","format":1,"items":["M1","M2","S1"],"pain":4,"stretching":"fine","warnings":[]}`)
		r.press("enter").sees("tspine").press("a").sees("1 of 6").press("enter").sees("[x] My upper back feels loose")
	})
}

func TestEveryQuestionCanBeSkipped(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "s", "s", "s", "s", "s", "s").sees("Where your back stands", "On the stiff side: -0.62 on the scale")
		r.keeps(`{"change":null,"cleared":null,"feel":"stiff","format":1,"items":["M1","M2"],"pain":null,"stretching":"","warnings":[]}`)
	})
}

func TestTheFirstAssessmentAsksForNoChange(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a").sees("1 of 5").press("enter", "enter", "3", "enter", "enter", "0", "enter").sees("Where your back stands")
		r.keeps(`{"change":null,"cleared":null,"feel":"both","format":1,"items":[],"pain":0,"stretching":"","warnings":[]}`)
	}, unassessed)
}

// unassessed takes the usual assessment away; the words of safety are known.
func unassessed(k *Kit) {
	if err := os.RemoveAll(k.Dirs.Assessments()); err != nil {
		panic(err)
	}
}

func TestEscGoesBackAndKeepsEveryAnswer(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "enter", "down", "down", "space", "enter", "2", "enter", "1", "enter", "7")
		r.press("esc").sees("> 1 yes").press("esc").sees("> 2 loose, unstable").press("esc").sees("> [x] Reaching", "[x] My upper back is stiff")
		r.press("esc", "esc").sees("tspine").press("a").sees("1 of 6")
		r.press("enter").sees("[x] My upper back is stiff").press("q").sees("tspine").press("a").sees("2 of 6")
		r.press("enter").sees("> 2 loose").press("enter").sees("> 1 yes").press("enter").sees("[7]").press("enter", "enter")
		r.keeps(`{"change":null,"cleared":null,"feel":"loose","format":1,"items":["M1","M2","M3"],"pain":7,"stretching":"worse","warnings":[]}`)
	})
}

func TestAWarningSignIsKeptAtOnce(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("a", "down", "space", "enter").sees("A professional first", "Numbness or tingling in arms or hands.")
		r.keeps(`{"change":null,"cleared":null,"feel":"","format":1,"items":[],"pain":null,"short":true,"stretching":"","warnings":["RF3"]}`)
		r.after(time.Second).press("enter").sees("2 of 6").press("s", "s", "s", "s", "s").sees("Where your back stands", "See a professional first.")
		r.keeps(`{"change":null,"cleared":null,"feel":"stiff","format":1,"items":["M1","M2"],"pain":null,"stretching":"","warnings":[]}`)
	})
}

func TestAnAssessmentThatCannotBeKeptIsTriedAgain(t *testing.T) {
	meet(t, func(r *robot) {
		folder := r.kit.Dirs.Assessments()
		if err := os.Rename(folder, folder+"-away"); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(folder, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		r.press("a", "s", "s", "1", "s", "s", "s", "s").sees("Not kept:", "Enter tries again.").misses("Suggested each week")
		r.press("enter").sees("Not kept:").press("esc", "a").sees("6 of 6").press("enter").sees("Not kept:")
		if err := os.Remove(folder); err != nil {
			t.Fatal(err)
		}
		r.press("enter").misses("Not kept").sees("Suggested each week")
		if len(r.assessments()) != 1 || r.kit.Unsaved != nil {
			t.Errorf("%d assessments, unsaved: %v", len(r.assessments()), r.kit.Unsaved)
		}
	})
}

package data_test

import (
	"fmt"
	"testing"

	"tspine/data"
	"tspine/routine/plan"
)

func TestAssessmentsAreKeptTheSameWay(t *testing.T) {
	home := t.TempDir()
	store := data.NewStore(dirsUnder(home))
	pain, change := 4, -1
	day, _ := plan.ParseDate("2026-11-20")
	first := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(monday, "assessment", 1), At: monday,
		Items: []string{"M1", "S5"}, Feel: plan.Stiff, Pain: &pain, Warnings: []string{"RF2"}, Cleared: day}
	later := monday.AddDate(0, 0, 14)
	second := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(later, "assessment", 2), At: later, Change: &change}
	must(t, store.SaveAssessment(second))
	must(t, store.SaveAssessment(first))
	put(t, asJSON(t, second), home, "assessments", "2026", second.ID+" (1).json")
	for n, edit := range []string{`"format":2`, `"format":0`, `"format":1,"pain":11`, `"format":1,"items":["M9"]`, `"format":1,"cleared":"soon"`, `"format":1,"at":"0001-01-01T00:00:00Z"`, `"format":1,"id":"x"`} {
		content := asJSON(t, second)
		content = content[:len(content)-1] + "," + edit + "}" // the last of two keys counts
		put(t, content, home, "assessments", "2026", fmt.Sprintf("20270101T00000%dZ-assessment-0000.json", n))
	}
	all, skipped, err := store.Assessments()
	must(t, err)
	if len(all) != 2 || asJSON(t, all[0]) != asJSON(t, first) || asJSON(t, all[1]) != asJSON(t, second) {
		t.Errorf("they came back as %s", asJSON(t, all))
	}
	want := `assessments/2026/20261207T071502Z-assessment-0002 (1).json was skipped: it is a second copy of 20261207T071502Z-assessment-0002.json. Move it away to stop this message.
assessments/2026/20270101T000000Z-assessment-0000.json was skipped: it is from a later version of tspine (format 2). Update tspine to read it.
assessments/2026/20270101T000001Z-assessment-0000.json was skipped: it is not an assessment. Move it away to stop this message.
assessments/2026/20270101T000002Z-assessment-0000.json was skipped: its answers are impossible: pain 11 is not on the scale: write 0 to 10. If it is from a later version of tspine, update; otherwise move it away.
assessments/2026/20270101T000003Z-assessment-0000.json was skipped: its answers are impossible: "M9" is not a sign: write M1 to M5 or S1 to S5. If it is from a later version of tspine, update; otherwise move it away.
assessments/2026/20270101T000004Z-assessment-0000.json was skipped: it has an impossible value: "soon" is not a date: write it as 2026-11-23. Move it away to stop this message.
assessments/2026/20270101T000005Z-assessment-0000.json was skipped: it does not say when it was. Move it away to stop this message.
assessments/2026/20270101T000006Z-assessment-0000.json was skipped: its id is not that of an assessment. Move it away to stop this message.`
	if got := lines(skipped); got != want {
		t.Errorf("skipped:\n%s\nwant\n%s", got, want)
	}
}

func TestTheFullerCopyOfAnAssessmentCounts(t *testing.T) {
	home := t.TempDir()
	less := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(monday, "assessment", 1), At: monday, Short: true}
	more := less
	more.Cleared, _ = plan.ParseDate("2026-11-20")
	put(t, asJSON(t, less), home, "assessments", "2026", less.ID+".json")
	put(t, asJSON(t, more), home, "assessments", "2026", less.ID+".sync-conflict-20261124-101500-ABCDEFG.json")
	all, _, err := data.NewStore(dirsUnder(home)).Assessments()
	if err != nil || len(all) != 1 || all[0].Cleared != more.Cleared {
		t.Errorf("kept is %s, %v", asJSON(t, all), err)
	}
}

package paper_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/paper"
)

var monday = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

func n(v int) *int { return &v }

// done is a session of a number of days ago.
func done(ago, before, after int, outcome session.Outcome, note string) session.Record {
	at := monday.AddDate(0, 0, -ago)
	end := at.Add(8 * time.Minute)
	name := text.New("Foam <b>roller</b>")
	return session.Record{Format: 1, ID: at.Format("20060102T150405Z") + "-mobility-0001", Status: session.Completed, Level: routine.Low,
		Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: routine.Mobility}, Started: at, Ended: &end, ActiveS: 480,
		Answers: session.Answers{PainBefore: n(before), PainAfter: n(after), Note: note},
		Exercises: []session.ExerciseRecord{{ID: "foam-roller", Name: name, Focus: routine.Mobility, Outcome: outcome,
			Done: []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, HoldS: 45}, {Set: 1, Side: routine.Right, Reps: 2, HoldS: 30}}}}}
}

func reportOf(notes bool, records ...session.Record) paper.Report {
	assessments := []plan.Assessment{{Format: 1, ID: "20261102T070000Z-assessment-0001", At: monday.AddDate(0, 0, -21), Items: []string{"M1", "M2", "M3", "M4"},
		Feel: plan.Stiff, Stretching: plan.StretchingFine, Pain: n(6), Warnings: []string{"RF3"}}}
	tests := []plan.SelfTest{{At: monday.AddDate(0, 0, -20), Left: n(45), Right: n(60)}, {At: monday, Left: n(75), Right: n(60)}}
	return paper.Report{Now: monday, Plan: plan.Make(monday, assessments, records, plan.Settings{}), Weeks: 12, Records: records, Assessments: assessments,
		Tests: tests, Notes: notes}
}

func TestAReportSaysWhatWasRecorded(t *testing.T) {
	v := reportOf(false, done(20, 5, 7, session.Hurt, "secret"), done(18, 5, 7, session.Hurt, ""), done(14, 4, 3, session.Done, "<script>"), done(7, 3, 2, session.Done, ""))
	page := v.HTML()
	words := read(t, page)
	for _, want := range []string{
		"2 November 2026 – 23 November 2026", "Pain before a session 4.7 → 4.0", "Sessions 4 32 minutes in all",
		"3 November: Foam <b>roller</b> was stopped because it hurt (pain 5 before, 7 after)", "2 November: reported: Numbness or tingling in the arms or hands.",
		"Left 12 reps, 3:00 held", "Right 8 reps, 2:00 held", "Turn left 45° 75° +30", "Turn right 60° 60° none", "4 of 5 signs of stiffness",
		"since 2 November: See a professional first.", "You reported numbness",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in\n%s", want, words)
		}
	}
	if strings.Contains(page, "secret") {
		t.Error("a note stands there that nobody asked for")
	}
	if got := strings.Count(page, `<circle class="after`); got != 4 {
		t.Errorf("%d sessions are drawn", got)
	}
}

// A sentence stands beside the day from which it has been true as it is.
func TestSinceIsTheDayOfTheSentence(t *testing.T) {
	v := reportOf(false, done(20, 5, 4, session.Done, ""))
	v.Assessments[0].Warnings = []string{}
	for _, said := range [][2]int{{14, 5}, {3, 2}} {
		ago, pain := said[0], said[1]
		v.Assessments = append(v.Assessments, plan.Assessment{Format: 1, ID: fmt.Sprint(ago), At: monday.AddDate(0, 0, -ago), Items: []string{}, Short: true, Pain: n(pain)})
	}
	words := read(t, v.HTML())
	if want := "since 9 November, as it stands since 20 November: Your average pain over 24 hours is down to 2, from 6 at the start."; !strings.Contains(words, want) {
		t.Errorf("no %q in\n%s", want, words)
	}

	v = reportOf(false)
	v.Assessments = append(v.Assessments, plan.Assessment{Format: 1, ID: "b", At: monday.AddDate(0, 0, -3), Short: true, Warnings: []string{"RF5"}})
	if words, want := read(t, v.HTML()), "since 2 November, as it stands since 20 November: See a professional first."; !strings.Contains(words, want) {
		t.Errorf("no %q in\n%s", want, words)
	}
}

func TestNotesOnlyWhenAskedFor(t *testing.T) {
	words := read(t, reportOf(true, done(14, 4, 3, session.Done, `<script>alert(1)</script>`)).HTML())
	if want := "9 November, Mobility day: <script>alert(1)</script>"; !strings.Contains(words, want) {
		t.Errorf("no %q in %q", want, words)
	}
}

// Of the planned days those are done that were planned, week by week and side by side.
func TestPlannedDaysDone(t *testing.T) {
	early := []session.Record{done(40, 5, 4, session.Done, ""), done(39, 5, 4, session.Done, ""), done(38, 5, 4, session.Done, "")}
	var many []session.Record
	for ago := range 7 { // a week of mobility days, of which four were planned
		many = append(many, done(14-ago, 4, 3, session.Done, ""))
	}
	for want, records := range map[string][]session.Record{
		"Planned days done 0 of 20 mobility 0 of 16, stability 0 of 4": early,
		"Planned days done 4 of 20 mobility 4 of 16, stability 0 of 4": many,
	} {
		if words := read(t, reportOf(false, records...).HTML()); !strings.Contains(words, want) {
			t.Errorf("no %q in\n%s", want, words)
		}
	}
}

// Whatever is missing is said to be missing.
func TestAReportOfNearlyNothing(t *testing.T) {
	v := reportOf(false)
	v.Tests = nil
	for _, want := range []string{"Self-tests None yet.", "No one-sided work yet.", "Pain before a session –"} {
		if words := read(t, v.HTML()); !strings.Contains(words, want) {
			t.Errorf("no %q in %q", want, words)
		}
	}
	if (paper.Report{}).Empty() == v.Empty() {
		t.Error("an assessment is something to report")
	}
}

// A year of records stays one chart and a few lines.
func TestALongTimeStaysShort(t *testing.T) {
	var records []session.Record
	for ago := 360; ago > 0; ago-- {
		records = append(records, done(ago, 5, 7, session.Hurt, ""))
	}
	v := reportOf(false, records...)
	words := read(t, v.HTML())
	if got := strings.Count(words, "was stopped because it hurt"); got != 5 {
		t.Errorf("%d lines of what hurt", got)
	}
	if want := fmt.Sprintf("and %d earlier", 77+1-5); !strings.Contains(words, want) {
		t.Errorf("no %q in %q", want, words)
	}
}

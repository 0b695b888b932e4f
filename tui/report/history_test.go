package report

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

var monday = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// held is a completed session with one exercise of two sides.
func held(id string, at time.Time, before, after int) session.Record {
	done := []session.Amount{{Set: 1, Side: "left", Reps: 3, HoldS: 45, WorkS: 45}, {Set: 1, Side: "right", Reps: 1, HoldS: 15, WorkS: 15}}
	return session.Record{Format: 1, ID: id, Status: session.Completed, Started: at, ActiveS: 150,
		Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: "mobility"},
		Answers: session.Answers{PainBefore: &before, PainAfter: &after},
		Exercises: []session.ExerciseRecord{{ID: "thoracic-rotation", Name: text.New("Thoracic rotation stretch"), Focus: "mobility",
			Outcome: session.Done, Planned: done, Done: done}}}
}

// weekOld is an assessment of the Monday before.
func weekOld(items ...string) plan.Assessment {
	return plan.Assessment{Format: plan.AssessmentFormat, ID: "20261116T080000Z-assessment-0001", At: monday.AddDate(0, 0, -7), Items: items, Feel: plan.Stiff}
}

func compare(t *testing.T, got []string, want string) {
	t.Helper()
	if g := strings.Join(got, "\n"); g != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
}

func TestHistory(t *testing.T) {
	records := []session.Record{held("old", monday.AddDate(0, 0, -30), 5, 5), held("a", monday.AddDate(0, 0, -6), 4, 3), held("b", monday, 3, 2)}
	p := plan.Make(monday, []plan.Assessment{weekOld("M1", "M2")}, records, plan.Settings{})
	compare(t, History(p.Progress(2), records), `
Weeks
  from 16 November: 1 session, 2 minutes, 4 reps, 4 holds (1:00); mobility 1 of 4, stability 0 of 1
  from 23 November: 1 session, 2 minutes, 4 reps, 4 holds (1:00); mobility 1 of 4, stability 0 of 1

Days with a session
  Tue 17 Nov mobility
  Mon 23 Nov mobility

Pain
  17 November: 4 before, 3 after
  23 November: 3 before, 2 after

Left and right
  left: 6 reps, 1:30 held
  right: 2 reps, 0:30 held

Sessions
  Tue 17 Nov 2026, 08:00: Mobility day, completed, 1 of 1 exercise, 4 reps, 1:00 held, 2:30 in all
  Mon 23 Nov 2026, 08:00: Mobility day, completed, 1 of 1 exercise, 4 reps, 1:00 held, 2:30 in all
  and 1 session before that: `+"`tspine history --weeks N`"+` looks back further`)
	compare(t, History(p.Progress(2), nil), "No sessions yet: `tspine start` begins one.")
}

func TestWeekOneBesideNow(t *testing.T) {
	pain, change := 5, 2
	first, now := weekOld("M1"), weekOld("M1")
	first.At, first.ID, first.Pain = monday.AddDate(0, 0, -40), "20261014T080000Z-assessment-0001", &pain
	now.At, now.Pain, now.Change = monday.AddDate(0, 0, -1), &change, &change
	p := plan.Make(monday, []plan.Assessment{first, now}, []session.Record{held("a", monday.AddDate(0, 0, -20), 3, 2), held("b", monday, 3, 2)}, plan.Settings{})
	got := History(p.Progress(1), []session.Record{held("b", monday, 3, 2)})
	i := slices.Index(got, "Week 1 and now")
	if i < 0 {
		t.Fatalf("week 1 is not in %q", got)
	}
	compare(t, got[i:i+6], `
Week 1 and now
  week 1: 0 sessions, 0 minutes, average pain 5.0
    mostly stiff: mobility first, strength follows; position -0.50; 1 sign of stiffness, 0 of looseness; each week mobility 4 days, stability 1 day
  last seven days: 1 session, 2 minutes; newest average pain 2.0
    mostly stiff: mobility first, strength follows; position -0.50; 1 sign of stiffness, 0 of looseness; each week mobility 4 days, stability 1 day
  change since the start: +2 (-5 much worse, +5 completely better)`)
}

// The days that a sentence rests on are as many as it says.
func TestFrom(t *testing.T) {
	at := map[string]time.Time{"a": monday, "b": monday.AddDate(0, 0, 1)}
	for want, records := range map[string][]string{
		"": {"unknown"}, "From the session of 23 November.": {"a"}, "From the sessions of 23 November, 24 November.": {"a", "unknown", "b"},
	} {
		if got := From(plan.Insight{Records: records}, at); got != want {
			t.Errorf("%q: %q, want %q", records, got, want)
		}
	}
}

// Strength comes instead of stretching only while there is no stretching.
func TestClassWords(t *testing.T) {
	for stage, want := range map[int]string{1: "strength instead of stretching for now", 2: "strength first; stretching comes back step by step", 3: "strength first; stretching comes back step by step"} {
		if got := ClassWords(plan.Shift, stage); got != want {
			t.Errorf("stage %d: %q", stage, got)
		}
	}
}

func TestPlan(t *testing.T) {
	records := []session.Record{held("a", monday.AddDate(0, 0, -3), 2, 6), held("b", monday.AddDate(0, 0, -1), 2, 6)}
	compare(t, Plan(plan.Make(monday, []plan.Assessment{weekOld("M1", "M2")}, records, plan.Settings{NoHeat: true}), records), `
Your back: stiff, but worse with stretching: strength first
  Your sessions show that stretching makes it worse: strength first, no stretching for now.
Position: -0.62, on the stiff side (-1 is stiff, +1 is loose)
Suggested each week: stability 3 days
This week: stability 0 of 3
Levels: mobility low, stability low
Assess again: Monday 23 November 2026

Today: Rest day
  Yesterday was hard on your back, so today is for rest.
  If you would rather move, a gentle stability day at level low is fine.

Worth doing: Stretching is paused for now. Strength work continues.
  After mobility work your pain was clearly higher, or your back was worse the next morning.
  From the sessions of 20 November, 22 November.

Worth doing: A professional could help find out which of the two it mainly is. There is no rush.
  Your answers point to a stiff back, yet stretching makes it worse.

Worth doing: Time to take the assessment again.
  Your sessions show that stretching makes it worse, so your answers may have changed.

What to expect:
  The first change usually comes after one to two weeks of regular sessions, lasting change after four to eight.
  Mobility improves sooner than strength. Regular sessions beat occasional ones.
  Most people end up needing both.
  Joints adapt to the position they are in most, and unused muscles grow weaker: vary what you do.
  Having a professional look at it helps, even without a warning sign.`)
	compare(t, Plan(plan.Make(monday, nil, nil, plan.Settings{}), nil)[:5], `
Your back: not assessed yet
This week: mobility 0, stability 0
Levels: mobility low, stability low

Today: one question first`)
}

func TestOneAndNone(t *testing.T) {
	r := held("a", monday, 2, 6)
	r.Exercises[0].Planned, r.Exercises[0].Done = []session.Amount{{Set: 1, Reps: 1}}, []session.Amount{{Set: 1, Reps: 1}}
	compare(t, Summarise(r, nil).Lines(), `
Mobility day, completed
Monday 23 November, 08:00
  Thoracic rotation stretch: planned 1 rep, done 1 rep
Totals: 1 of 1 exercise, 1 rep, 2:30 in all
Pain: 2 before, 6 after`)
	for n, want := range map[int]string{0: "0", 1: "+1", -1: "-1"} {
		if got := signed(n); got != want {
			t.Errorf("%d is %s", n, got)
		}
	}
	if got, want := Position(plan.Plan{}), "0, at the balance point (-1 is stiff, +1 is loose)"; got != want {
		t.Errorf("the middle is %q", got)
	}
}

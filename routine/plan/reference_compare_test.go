package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// The two tellings are held against each other here: refHistory becomes records of the program, and its
// answer a refResult.

// ourPlan is what the program says on a day, at its last minute.
func ourPlan(h refHistory, today refDay) plan.Plan {
	var assessments []plan.Assessment
	for i, a := range h.Assessments {
		if refDayOf(a.At) <= today {
			assessments = append(assessments, ourAssessment(i, a))
		}
	}
	var records []session.Record
	for i, s := range h.Sessions {
		if refDayOf(s.Start) <= today {
			records = append(records, ourRecord(i, s))
		}
	}
	settings := plan.Programme
	settings.South = h.South
	return plan.Make(today.Time(23, 59), assessments, records, settings)
}

func ourAssessment(i int, a refAssessment) plan.Assessment {
	out := plan.Assessment{Format: plan.AssessmentFormat, ID: fmt.Sprintf("a%04d", i), At: a.At, Short: a.Short || a.Now, Now: a.Now, Items: []string{},
		Feel: plan.Feel(a.Feel), Stretching: plan.Stretching(a.Stretching), Pain: a.Pain, Change: a.Change, Warnings: a.Warnings}
	signs := slices.Concat(plan.MobilitySigns, plan.StabilitySigns)
	for n, yes := range a.Signs {
		if yes {
			out.Items = append(out.Items, signs[n])
		}
	}
	if a.Cleared != nil {
		out.Cleared = plan.DateOf(a.Cleared.Time(12, 0))
	}
	return out
}

func ourRecord(i int, s refSession) session.Record {
	ended := s.Start.Add(1)
	r := session.Record{Format: session.Format, ID: fmt.Sprintf("r%04d", i), Status: session.Partial, Level: routine.Level(s.Level), Started: s.Start, Ended: &ended,
		Routine: session.RoutineRef{ID: s.Side, Focus: routine.Focus(s.Side)},
		Answers: session.Answers{PainBefore: s.Before, PainBetween: s.Between, PainAfter: s.After, Effort: s.Effort}}
	if s.Morning != "" {
		r.Morning = &s.Morning
	}
	for _, e := range s.Exercises {
		x := session.ExerciseRecord{ID: e.ID, Focus: routine.Focus(refSideOf(e.Base)), Outcome: session.Outcome(e.Outcome)}
		if e.Outcome != refSkipped {
			x.Done = []session.Amount{{Set: 1, Reps: 1}}
		}
		r.Exercises = append(r.Exercises, x)
	}
	return r
}

// ourResult is the program's answer in the words of the reference.
func ourResult(p plan.Plan) refResult {
	mix := func(d plan.Days) refMix { return refMix{d.Mobility, d.Stability} }
	out := refResult{Class: string(p.Class), Position: p.Position, D: p.D, Mix: mix(p.Mix), Stage: p.Stage, LevelMobility: string(p.Levels.Mobility),
		LevelStability: string(p.Levels.Stability), Blocked: p.Blocked, WeekDone: mix(p.Week.Done), WeekPlanned: mix(p.Week.Planned),
		Today: refToday{Routine: p.Today.Routine, Level: string(p.Today.Level)}}
	if len(p.Today.LeftOut) > 0 {
		out.Today.LeftOut = p.Today.LeftOut
	}
	if p.ReassessDue != 0 {
		due := refDayOf(p.ReassessDue.Time())
		out.ReassessDue = &due
	}
	for _, i := range p.Insights {
		out.Insights = append(out.Insights, refInsight{i.ID, string(i.Severity)})
	}
	slices.SortFunc(out.Insights, func(a, b refInsight) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// refDiffer names what two answers do not agree about; empty when they do.
func refDiffer(want, got refResult) []string {
	var out []string
	line := func(what string, want, got any) {
		if w, g := fmt.Sprint(want), fmt.Sprint(got); w != g {
			out = append(out, fmt.Sprintf("%s: reference %s, program %s", what, w, g))
		}
	}
	line("class", want.Class, got.Class)
	line("position", want.Position, got.Position)
	line("d", want.D, got.D)
	line("mix", want.Mix, got.Mix)
	line("stage", want.Stage, got.Stage)
	line("levels", want.LevelMobility+" "+want.LevelStability, got.LevelMobility+" "+got.LevelStability)
	line("reassess_due", due(want), due(got))
	line("blocked", want.Blocked, got.Blocked)
	line("today", want.Today, got.Today)
	line("done", want.WeekDone, got.WeekDone)
	line("planned", want.WeekPlanned, got.WeekPlanned)
	for _, i := range want.Insights {
		if !slices.Contains(got.Insights, i) {
			out = append(out, fmt.Sprintf("only the reference says %s (%s)", i.ID, i.Severity))
		}
	}
	for _, i := range got.Insights {
		if !slices.Contains(want.Insights, i) {
			out = append(out, fmt.Sprintf("only the program says %s (%s)", i.ID, i.Severity))
		}
	}
	return out
}

func due(r refResult) string {
	if r.ReassessDue == nil {
		return "none"
	}
	return r.ReassessDue.String()
}

// refDaysBack are the days of a history on which the two are compared: its last one and some before.
var refDaysBack = []refDay{0, 9}

func TestBothTellingsAgree(t *testing.T) {
	kinds, told := map[string]int{}, 0
	for n, made := range refAllMadeUp() {
		h := made.refHistory
		for _, back := range refDaysBack {
			day := made.last - back
			wrong := refDiffer(refPlan(h, day), ourResult(ourPlan(h, day)))
			if len(wrong) == 0 {
				continue
			}
			for _, w := range wrong {
				kinds[strings.SplitN(w, ":", 2)[0]]++
			}
			if told++; told <= 3 {
				until := refHistory{South: h.South}
				for _, a := range h.Assessments {
					if refDayOf(a.At) <= day {
						until.Assessments = append(until.Assessments, a)
					}
				}
				for _, s := range h.Sessions {
					if refDayOf(s.Start) <= day {
						until.Sessions = append(until.Sessions, s)
					}
				}
				t.Errorf("history %d on %v:\n%s\n%v", n, day, strings.Join(wrong, "\n"), until)
			}
		}
	}
	if told > 0 {
		t.Errorf("%d days differ: %v", told, kinds)
	}
}

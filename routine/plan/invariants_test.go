package plan

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tspine/routine"
	"tspine/routine/session"
)

var offsets = []*time.Location{time.UTC, time.FixedZone("", 14*3600), time.FixedZone("", -11*3600), time.FixedZone("", 5*3600+1800)}

// anyLife draws a life with the program: a moment, assessments and records.
func anyLife(t *rapid.T) (time.Time, []Assessment, []session.Record, Settings) {
	moment := rapid.Custom(func(t *rapid.T) time.Time {
		hours := rapid.IntRange(0, 24*90).Draw(t, "hours")
		return time.Date(2026, 1, 20, 0, 0, 0, 0, rapid.SampledFrom(offsets).Draw(t, "zone")).Add(time.Duration(hours) * time.Hour)
	})
	maybe := func(low, high int, name string) *int {
		if !rapid.Bool().Draw(t, name+" given") {
			return nil
		}
		n := rapid.IntRange(low, high).Draw(t, name)
		return &n
	}
	signs := slices.Concat(MobilitySigns, StabilitySigns)
	var assessments []Assessment
	for i := range rapid.IntRange(0, 8).Draw(t, "assessments") {
		a := Assessment{ID: fmt.Sprint(i), At: moment.Draw(t, "at"), Short: rapid.IntRange(0, 3).Draw(t, "short") == 0,
			Items: rapid.SliceOfNDistinct(rapid.SampledFrom(signs), 0, 10, rapid.ID[string]).Draw(t, "items"),
			Feel:  rapid.SampledFrom(append(slices.Clone(Feels), NoFeel)).Draw(t, "feel"), Stretching: rapid.SampledFrom(append(slices.Clone(Stretchings), NoStretching)).Draw(t, "w"),
			Pain: maybe(0, 10, "pain"), Change: maybe(-5, 5, "change")}
		if rapid.IntRange(0, 9).Draw(t, "warns") == 0 {
			a.Warnings = rapid.SliceOfNDistinct(rapid.SampledFrom(WarningIDs()), 1, 4, rapid.ID[string]).Draw(t, "warnings")
		}
		if rapid.IntRange(0, 4).Draw(t, "clears") == 0 {
			a.Cleared = DateOf(a.At)
		}
		assessments = append(assessments, a)
	}
	var records []session.Record
	for i := range rapid.IntRange(0, 60).Draw(t, "records") {
		f := rapid.SampledFrom([]routine.Focus{routine.Mobility, routine.Stability, routine.Balance}).Draw(t, "focus")
		r := completed(fmt.Sprint("r", i), f, moment.Draw(t, "started"))
		r.Status = rapid.SampledFrom([]session.Status{session.Completed, session.Partial, session.InProgress}).Draw(t, "status")
		e := rapid.IntRange(0, len(r.Exercises)-1).Draw(t, "exercise")
		r.Exercises[e].Outcome = rapid.SampledFrom([]session.Outcome{session.Done, session.Skipped, session.Hurt}).Draw(t, "outcome")
		r.PainBefore, r.PainAfter, r.Effort = maybe(0, 10, "before"), maybe(0, 10, "after"), maybe(0, 10, "effort")
		if rapid.Bool().Draw(t, "morning given") {
			morning(&r, rapid.SampledFrom([]Morning{BetterMorning, SameMorning, WorseMorning}).Draw(t, "morning"))
		}
		records = append(records, r)
	}
	settings := Programme
	settings.South, settings.NoHeat = rapid.Bool().Draw(t, "south"), rapid.Bool().Draw(t, "no heat")
	return moment.Draw(t, "now"), assessments, records, settings
}

func TestWhateverHappened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now, assessments, records, settings := anyLife(t)
		p := Make(now, assessments, records, settings)
		today := DateOf(now)

		if p.Blocked != (len(p.Waiting()) > 0) || p.Blocked && p.Today.Routine != "" {
			t.Fatalf("blocked %t by %q, today %q", p.Blocked, p.Waiting(), p.Today.Routine)
		}
		if !p.Blocked && (p.Today.Routine == "") != (p.Class == NoClass) || p.Today.Routine == BalanceDay {
			t.Fatalf("today %q, class %q", p.Today.Routine, p.Class)
		}
		if (p.Today.Level == "") != (p.Today.Routine == "" || p.Today.Routine == Rest) || p.Today.LeftOut == nil {
			t.Fatalf("today %+v", p.Today)
		}
		for _, r := range records {
			gap := today - DateOf(r.Started)
			if p.Today.Routine == StabilityDay && gap >= 0 && gap <= 1 && touched(r, routine.Stability) {
				t.Fatalf("%s on %s after %s on %s", p.Today.Routine, today, r.Routine.Focus, DateOf(r.Started))
			}
		}
		if p.Mix.Mobility == 0 && p.Today.Routine == MobilityDay {
			t.Fatal("stretching pauses, and yet today is a mobility day")
		}
		if len(p.Today.Why) == 0 || p.Mix.Total() > mostDaysAWeek {
			t.Fatalf("no reason for today, or too many days: %v", p.Mix)
		}
		checkInsights(t, p, records)

		// The order in which files are read changes nothing.
		slices.Reverse(assessments)
		slices.Reverse(records)
		again := Make(now, assessments, records, settings)
		if again.Class != p.Class || again.Stage != p.Stage || again.Week != p.Week || again.Blocked != p.Blocked {
			t.Fatalf("in another order: %s %d %v, was %s %d %v", again.Class, again.Stage, again.Week, p.Class, p.Stage, p.Week)
		}
	})
}

func checkInsights(t *rapid.T, p Plan, records []session.Record) {
	seen := map[string]bool{}
	for _, i := range p.Insights {
		if i.Severity == SeverityProfessional && p.Today.Level != "" {
			t.Fatalf("%s beside a %s day", i.ID, p.Today.Routine)
		}
		if seen[i.ID] || i.Text == "" || i.Why.Text == "" || i.Why.ID == "" || i.Records == nil {
			t.Fatalf("insight twice or without its reason: %+v", i)
		}
		seen[i.ID] = true
		for _, id := range i.Records {
			if !slices.ContainsFunc(records, func(r session.Record) bool { return r.ID == id }) {
				t.Fatalf("%s rests on %s, which is no record", i.ID, id)
			}
		}
	}
	order := []Severity{SeverityProfessional, SeverityAdvice, SeverityInfo}
	if !slices.IsSortedFunc(p.Insights, func(a, b Insight) int { return slices.Index(order, a.Severity) - slices.Index(order, b.Severity) }) {
		t.Fatalf("not the most urgent first: %+v", p.Insights)
	}
}

func TestMakeChangesNothingThatItIsGiven(t *testing.T) {
	p := newPerson(t)
	p.day(3).feels(Stiff, "M1")
	p.day(2).does(routine.Stability)
	p.day(0).feels(Loose, "S1")
	p.day(1).does(routine.Mobility)
	assessments, records := slices.Clone(p.assessments), slices.Clone(p.records)
	p.day(4).plan()
	if !reflect.DeepEqual(assessments, p.assessments) || !reflect.DeepEqual(records, p.records) {
		t.Error("the assessments or the records were changed")
	}
}

func BenchmarkMake10000Records(b *testing.B) {
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	four, three := 4, 3
	var records []session.Record
	for i := range 10000 {
		f := []routine.Focus{routine.Mobility, routine.Stability, routine.Balance}[i%3]
		r := completed(fmt.Sprint(i), f, now.Add(-time.Duration(i)*6*time.Hour))
		r.PainBefore, r.PainAfter, r.Effort = &four, &three, &three
		records = append(records, r)
	}
	var assessments []Assessment
	for i := range 180 {
		assessments = append(assessments, Assessment{At: now.AddDate(0, 0, -14*i), Feel: Stiff, Items: []string{"M1"}, Pain: &four})
	}
	for b.Loop() {
		Make(now, assessments, records, Settings{}).Progress(12)
	}
}

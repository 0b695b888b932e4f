package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// person is a simulated person who lives with the program. Day 0 is Monday,
// 7 September 2026, and every day is lived at 8 in the morning.
type person struct {
	t           *testing.T
	zone        *time.Location
	now         time.Time
	assessments []Assessment
	records     []session.Record
	settings    Settings
	ratings     func(r *session.Record) // of every session that follows the suggestion
}

// Programme are the exercises of D1 and D2, and their variations.
var Programme = Settings{
	Days: map[routine.Focus][]string{routine.Mobility: {"thoracic-rotation", "chair-extension", "foam-roller"}, routine.Stability: {"row", "wall-angel", "prone-w"}},
	Base: map[string]string{"thoracic-rotation-arm-extended": "thoracic-rotation", "single-arm-row": "row"},
}

func newPerson(t *testing.T) *person {
	return &person{t: t, zone: time.UTC, settings: Programme, now: time.Date(2026, 9, 7, 8, 0, 0, 0, time.UTC), ratings: func(*session.Record) {}}
}

// day goes to 8 in the morning of a day.
func (p *person) day(n int) *person {
	p.now = time.Date(2026, 9, 7+n, 8, 0, 0, 0, p.zone)
	return p
}

// later goes on by some minutes.
func (p *person) later() *person {
	p.now = p.now.Add(time.Minute)
	return p
}

func (p *person) plan() Plan { return Make(p.now, p.assessments, p.records, p.settings) }

// feels answers the whole assessment: how it feels, the signs, and ratings as
// "pain 6", "change -2", "stretching worse".
func (p *person) feels(f Feel, signs string, ratings ...string) {
	a := Assessment{Feel: f, Items: strings.Fields(signs), Warnings: []string{}}
	for _, r := range ratings {
		p.answer(&a, r)
	}
	p.keep(a)
}

// rates gives ratings without an assessment: "pain 6", "change -2", "now 7".
func (p *person) rates(ratings ...string) {
	a := Assessment{Short: true}
	for _, r := range ratings {
		p.answer(&a, r)
	}
	p.keep(a)
}

// reports reports warning signs, or records a clearance, outside an assessment.
func (p *person) reports(cleared Date, signs ...string) {
	p.keep(Assessment{Short: true, Warnings: signs, Cleared: cleared})
}

func (p *person) answer(a *Assessment, r string) {
	var n int
	switch {
	case scan(r, "pain %d", &n):
		a.Pain = &n
	case scan(r, "now %d", &n):
		a.Pain, a.Now = &n, true
	case scan(r, "change %d", &n):
		a.Change = &n
	case strings.HasPrefix(r, "stretching "):
		a.Stretching = Stretching(strings.TrimPrefix(r, "stretching "))
	default:
		p.t.Fatalf("no such rating: %s", r)
	}
}

func (p *person) keep(a Assessment) {
	a.Format, a.ID, a.At = AssessmentFormat, fmt.Sprint("a", len(p.assessments)), p.now
	if err := a.Check(); err != nil {
		p.t.Fatal(err)
	}
	p.assessments = append(p.assessments, a)
}

func scan(s, format string, n *int) bool {
	got, err := fmt.Sscanf(s, format, n)
	return got == 1 && err == nil
}

// does completes a session now.
func (p *person) does(f routine.Focus) *session.Record {
	p.records = append(p.records, completed(fmt.Sprintf("%s-%d", f, len(p.records)), f, p.now))
	return &p.records[len(p.records)-1]
}

// week lives seven days from now as the program suggests, and tells them by
// letter: mobility, stability, - for rest, ! for blocked.
func (p *person) week() string {
	var days []string
	for range 7 {
		today := p.plan().Today.Routine
		switch today {
		case Rest:
			days = append(days, "-")
		case "":
			days = append(days, "!")
		default:
			days = append(days, strings.ToUpper(today[:1]))
			p.ratings(p.does(routine.Focus(today)))
		}
		p.now = p.now.AddDate(0, 0, 1)
	}
	return strings.Join(days, "")
}

// says checks the ids of the insights, without the two tips.
func (p *person) says(ids ...string) {
	p.t.Helper()
	var got []string
	for _, i := range p.plan().Insights {
		if i.ID != "heat" && i.ID != "winter" {
			got = append(got, i.ID)
		}
	}
	if !slices.Equal(got, ids) {
		p.t.Errorf("%s: insights %q, want %q", p.now.Format(time.DateOnly), got, ids)
	}
}

// lives checks a week of suggestions.
func (p *person) lives(want string) {
	p.t.Helper()
	from := p.now.Format(time.DateOnly)
	if got := p.week(); got != want {
		p.t.Errorf("the week of %s: %s, want %s", from, got, want)
	}
}

// is checks class, stage and mix.
func (p *person) is(class Class, stage, mobility, stability int) {
	p.t.Helper()
	got := p.plan()
	if got.Class != class || got.Stage != stage || got.Mix != (Days{mobility, stability}) {
		p.t.Errorf("%s: %s stage %d mix %v, want %s stage %d mix {%d %d}",
			p.now.Format(time.DateOnly), got.Class, got.Stage, got.Mix, class, stage, mobility, stability)
	}
}

func completed(id string, f routine.Focus, at time.Time) session.Record {
	ended := at.Add(10 * time.Minute)
	r := session.Record{Format: session.Format, ID: id, Status: session.Completed, Level: routine.Low, Started: at, Ended: &ended,
		ActiveS: 600, Routine: session.RoutineRef{ID: string(f), Name: text.New(string(f) + " day"), Focus: f}}
	if f != routine.Stability {
		r.Exercises = append(r.Exercises, exercises(routine.Mobility, "thoracic-rotation", "chair-extension", "foam-roller")...)
	}
	if f != routine.Mobility {
		r.Exercises = append(r.Exercises, exercises(routine.Stability, "row", "wall-angel", "prone-w")...)
	}
	return r
}

func exercises(f routine.Focus, ids ...string) []session.ExerciseRecord {
	var out []session.ExerciseRecord
	for _, id := range ids {
		out = append(out, session.ExerciseRecord{ID: id, Name: text.New(id), Focus: f, Outcome: session.Done,
			Done: []session.Amount{{Set: 1, Reps: 10}}})
	}
	return out
}

// rated gives the ratings of a session; -1 is a question that was skipped.
func rated(r *session.Record, before, after, effort int) *session.Record {
	r.PainBefore, r.PainAfter, r.Effort = given(before), given(after), given(effort)
	return r
}

func given(n int) *int {
	if n < 0 {
		return nil
	}
	return &n
}

func morning(r *session.Record, m Morning) {
	s := string(m)
	r.Morning = &s
}

// hurtAt ends one exercise of a session because it hurt.
func hurtAt(r *session.Record, exercise string) {
	for i := range r.Exercises {
		if r.Exercises[i].ID == exercise {
			r.Exercises[i].Outcome, r.Status = session.Hurt, session.Partial
		}
	}
}

package plan_test

import (
	"strings"
	"testing"
	"time"
)

// refPerson writes a history by days counted from a Monday in summer, so that no winter tip comes in.
type refPerson struct {
	refHistory
	told int // keeps what is told on one day in order
}

var refMonday = refDate(2026, time.March, 2)

type refOption func(*refAssessment, *refSession)

func refInt(n int) *int { return &n }

// Options of assessments and ratings.
func refPain(n int) refOption   { return func(a *refAssessment, _ *refSession) { a.Pain = &n } }
func refChange(n int) refOption { return func(a *refAssessment, _ *refSession) { a.Change = &n } }
func refWarn(signs ...string) refOption {
	return func(a *refAssessment, _ *refSession) { a.Warnings = signs }
}
func refSeen(day int) refOption {
	return func(a *refAssessment, _ *refSession) { d := refMonday + refDay(day); a.Cleared = &d }
}

// Options of sessions.
func refPains(before, after int) refOption {
	return func(_ *refAssessment, s *refSession) { s.Before, s.After = &before, &after }
}
func refBefore(n int) refOption  { return func(_ *refAssessment, s *refSession) { s.Before = &n } }
func refBetween(n int) refOption { return func(_ *refAssessment, s *refSession) { s.Between = &n } }
func refAfter(n int) refOption   { return func(_ *refAssessment, s *refSession) { s.After = &n } }
func refEffort(n int) refOption  { return func(_ *refAssessment, s *refSession) { s.Effort = &n } }
func refMorning(m string) refOption {
	return func(_ *refAssessment, s *refSession) { s.Morning = m }
}

// refEnds sets the outcome of some exercises; of all where none is named.
func refEnds(outcome string, bases ...string) refOption {
	return func(_ *refAssessment, s *refSession) {
		for i, e := range s.Exercises {
			if len(bases) == 0 || strings.Contains(strings.Join(bases, " "), e.Base) {
				s.Exercises[i].Outcome = outcome
			}
		}
	}
}

// refClean is what a clean session says: 3 before, 2 after.
var refClean = refPains(3, 2)

// moment is the next moment of a day.
func (p *refPerson) moment(day int) time.Time {
	p.told++
	return (refMonday + refDay(day)).Time(8, 0).Add(time.Duration(p.told) * time.Second)
}

func (p *refPerson) add(a refAssessment, options []refOption) *refPerson {
	for _, o := range options {
		o(&a, nil)
	}
	p.Assessments = append(p.Assessments, a)
	return p
}

// full adds a full assessment; signs as in "M1 M2 S5".
func (p *refPerson) full(day int, signs, feel, stretching string, options ...refOption) *refPerson {
	return p.add(refAssessment{At: p.moment(day), Signs: refSigns(signs), Feel: feel, Stretching: stretching}, options)
}

func (p *refPerson) rating(day int, options ...refOption) *refPerson {
	return p.add(refAssessment{At: p.moment(day), Short: true}, options)
}

// declined adds a pain that was told before a session that was then declined.
func (p *refPerson) declined(day, pain int) *refPerson {
	return p.add(refAssessment{At: p.moment(day), Now: true, Pain: &pain}, nil)
}

func refSigns(signs string) (yes [10]bool) {
	for _, sign := range strings.Fields(signs) {
		i := int(sign[1] - '1')
		if sign[0] == 'S' {
			i += 5
		}
		yes[i] = true
	}
	return yes
}

// session adds a session of a side with every exercise done.
func (p *refPerson) session(day int, side string, options ...refOption) *refPerson {
	s := refSession{Start: p.moment(day), Side: side, Level: "low"}
	for _, base := range refExercises[side] {
		s.Exercises = append(s.Exercises, refExercise{base, base, refDone})
	}
	for _, o := range options {
		o(nil, &s)
	}
	p.Sessions = append(p.Sessions, s)
	return p
}

// week adds the sessions of a week as in "M S . B", from a day on.
func (p *refPerson) week(day int, sides string, options ...refOption) *refPerson {
	names := map[string]string{"M": refMobility, "S": refStability, "B": refBalance}
	for i, side := range strings.Fields(sides) {
		if names[side] != "" {
			p.session(day+i, names[side], options...)
		}
	}
	return p
}

// follow does what is suggested from one day to another and tells it as in "M S .".
func (p *refPerson) follow(from, to int, options ...refOption) string {
	var told []string
	for day := from; day <= to; day++ {
		switch side := p.on(day).Today.Routine; side {
		case refMobility, refStability:
			p.session(day, side, options...)
			told = append(told, strings.ToUpper(side[:1]))
		default:
			told = append(told, ".")
		}
	}
	return strings.Join(told, " ")
}

// on is the plan of a day.
func (p *refPerson) on(day int) refResult { return refPlan(p.refHistory, refMonday+refDay(day)) }

func (r refResult) has(id string) bool {
	for _, i := range r.Insights {
		if i.ID == id {
			return true
		}
	}
	return false
}

// refWant is one expectation; what is left empty is not looked at.
type refWant struct {
	Day            int
	Class          string
	Stage          int
	Mix            string // as in "3,2"
	Routine        string
	Level          string
	LevelM, LevelS string
	Due            int // in days from the Monday, 0 for not looked at
	Says, Silent   string
}

func (w refWant) check(t *testing.T, name string, p *refPerson) {
	t.Helper()
	got := p.on(w.Day)
	for _, differs := range refDiffer(got, ourResult(ourPlan(p.refHistory, refMonday+refDay(w.Day)))) {
		t.Errorf("%s, day %d: %s", name, w.Day, differs)
	}
	wrong := func(what string, got, want any) {
		t.Helper()
		t.Errorf("%s, day %d: %s is %v, want %v", name, w.Day, what, got, want)
	}
	text := func(what, got, want string) {
		t.Helper()
		if want != "" && got != want {
			wrong(what, got, want)
		}
	}
	text("class", got.Class, w.Class)
	text("mix", refMixText(got.Mix), w.Mix)
	text("routine", got.Today.Routine, w.Routine)
	text("level", got.Today.Level, w.Level)
	text("mobility level", got.LevelMobility, w.LevelM)
	text("stability level", got.LevelStability, w.LevelS)
	if w.Stage != 0 && got.Stage != w.Stage {
		wrong("stage", got.Stage, w.Stage)
	}
	if w.Due != 0 && *got.ReassessDue != refMonday+refDay(w.Due) {
		wrong("reassess due", *got.ReassessDue, refMonday+refDay(w.Due))
	}
	for _, id := range strings.Fields(w.Says) {
		if !got.has(id) {
			wrong("missing "+id, got.Insights, id)
		}
	}
	for _, id := range strings.Fields(w.Silent) {
		if got.has(id) {
			wrong("said "+id, got.Insights, "silence")
		}
	}
}

func refMixText(m refMix) string {
	return string(rune('0'+m.Mobility)) + "," + string(rune('0'+m.Stability))
}

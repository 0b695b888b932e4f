package report

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// Row is one exercise on one side: planned beside done.
type Row struct {
	Exercise  string
	Side      string // "left", "right" or empty
	Planned   string
	Done      string
	Share     float64 // of what was planned, 0 to 1
	AsPlanned bool    // all of it, and nothing beyond
	Outcome   session.Outcome
	CutShort  bool   // made easier, and then not done to its end
	Then      string // what was done of it last time; empty when it was not
	of        string // the exercise and its round, whatever it is called
}

// Summary is one session in words.
type Summary struct {
	Title    string // "Mobility day, completed"
	When     string // "Monday 23 November, 08:15"
	Rows     []Row
	Totals   string   // "3 of 3 exercises, 9 reps, 1:30 held, 4:51 in all"
	Answers  []string // "Pain 3 before, 2 after"; only what was answered
	Rest     []string // Answers without the pain
	OffPlan  []string // what was not as planned, and why: "Foam roller: left out by key"
	Then     string   // when the last session of the same routine was: "20 November"; empty when there is none
	Compared []string // that session, and what is different
}

// Summarise puts a record into words, beside the earlier session of the same
// routine when there is one.
func Summarise(r session.Record, earlier *session.Record) Summary {
	s := Summary{Title: Listed(r), When: r.Started.Format("Monday 2 January, 15:04"), Totals: totals(r), Answers: answers(r.Answers)}
	for _, e := range r.Exercises {
		s.Rows = append(s.Rows, rows(e)...)
		if e.Outcome != session.Done && e.Why != "" {
			s.OffPlan = append(s.OffPlan, fmt.Sprintf("%s: %s", e.Title(), outcomeWords(e)))
		}
	}
	s.Rest = s.Answers
	if r.PainBefore != nil || r.PainAfter != nil {
		s.Rest = s.Answers[1:]
	}
	if earlier != nil {
		s.Then, s.Compared = earlierWords(r, *earlier), compared(r, *earlier)
		for i, row := range s.Rows {
			s.Rows[i].Then = thenWords(row, *earlier)
		}
	}
	return s
}

// Listed is a session in a list of sessions: what it was and what became of it.
func Listed(r session.Record) string {
	return fmt.Sprintf("%s, %s", r.Routine.Name, statusWords[r.Status])
}

// Lines are the summary line by line.
func (s Summary) Lines() []string {
	out := []string{s.Title, s.When}
	for _, r := range s.Rows {
		name := r.Exercise
		if r.Side != "" {
			name += ", " + r.Side
		}
		out = append(out, fmt.Sprintf("  %s: planned %s, done %s", name, r.Planned, r.Done))
	}
	out = append(append(out, "Totals: "+s.Totals), s.Answers...)
	out = append(out, s.OffPlan...)
	if s.Then != "" {
		out = append(out, "Last time ("+s.Then+"): "+s.Compared[0])
		out = append(out, s.Compared[1:]...)
	}
	return out
}

// Earlier is the newest session before r of the same routine that has ended.
func Earlier(r session.Record, records []session.Record) *session.Record {
	for o := range session.NewestEnded(records) {
		if o.Routine.ID == r.Routine.ID && o.ID != r.ID && o.Started.Before(r.Started) {
			return o
		}
	}
	return nil
}

// Unfinished tells of a session that can be gone on with, whether it was cut off
// or ended by a key.
func Unfinished(r session.Record) string {
	if r.Ended != nil {
		return fmt.Sprintf("You ended %s at %s.", r.Routine.Name, r.Ended.Format("15:04"))
	}
	return fmt.Sprintf("%s, started at %s, is not finished.", r.Routine.Name, r.Started.Format("15:04"))
}

// CutOff tells of a session that was cut off, and where it stands reopened.
func CutOff(r session.Record, s session.Session) []string {
	return []string{fmt.Sprintf("You were in the middle of %s, started at %s.", r.Routine.Name, r.Started.Format("15:04")), s.WhereWords()}
}

var statusWords = map[session.Status]string{
	session.Completed:  "completed",
	session.Partial:    "partly done",
	session.InProgress: "unfinished",
}

func outcomeWords(e session.ExerciseRecord) string {
	if e.Outcome == session.PartlyDone {
		return "partly done, " + e.Why
	}
	return e.Why
}

// rows are the sides of an exercise, in the order in which they were planned.
func rows(e session.ExerciseRecord) []Row {
	var out []Row
	for _, p := range e.Planned {
		if slices.ContainsFunc(out, func(r Row) bool { return r.Side == string(p.Side) }) {
			continue
		}
		planned, done := bySide(e.Planned, p.Side), bySide(e.Done, p.Side)
		out = append(out, Row{Exercise: e.Title(), Side: string(p.Side), of: fmt.Sprint(e.ID, " ", e.Round), Outcome: e.Outcome, CutShort: e.CutShort(),
			Planned: plannedWords(planned), Done: doneWords(planned, done), Share: share(planned, done), AsPlanned: asPlanned(planned, done)})
	}
	return out
}

// thenWords are what an earlier session did of a row.
func thenWords(now Row, earlier session.Record) string {
	for _, e := range earlier.Exercises {
		for _, r := range rows(e) {
			if r.of == now.of && r.Side == now.Side && r.Done != Nothing {
				return r.Amount()
			}
		}
	}
	return ""
}

// Amount is what was done, as it was planned where it was just that.
func (r Row) Amount() string {
	if r.AsPlanned {
		return r.Planned
	}
	return r.Done
}

// AllAsPlanned says whether nothing is missing and nothing went beyond.
func (s Summary) AllAsPlanned() bool {
	return len(s.Rows) > 0 && !slices.ContainsFunc(s.Rows, func(r Row) bool { return !r.AsPlanned || r.Outcome != session.Done })
}

// share is how much of the reps was done, or of the time where there are none.
func share(planned, done []session.Amount) float64 {
	amount := func(all []session.Amount) (n float64) {
		for _, a := range all {
			if planned[0].Reps > 0 {
				n += float64(a.Reps)
			} else {
				n += a.WorkS
			}
		}
		return n
	}
	if of := amount(planned); of > 0 {
		return min(1, amount(done)/of)
	}
	return 0
}

// asPlanned says whether all of it was done, and nothing beyond.
func asPlanned(planned, done []session.Amount) bool {
	reps, held, worked := 0, 0.0, 0.0
	for _, a := range planned {
		reps, held, worked = reps+a.Reps, held+float64(max(1, a.Reps))*a.HoldS, worked+a.WorkS
	}
	for _, a := range done {
		reps, held = reps-a.Reps, held-a.HoldS
		if a.Reps == 0 {
			worked -= a.WorkS
		}
	}
	const even = 0.5 // seconds
	return reps == 0 && math.Abs(held) < even && (len(done) > 0 && done[0].Reps > 0 || math.Abs(worked) < even)
}

func bySide(all []session.Amount, side routine.Side) []session.Amount {
	return slices.DeleteFunc(slices.Clone(all), func(a session.Amount) bool { return a.Side != side })
}

// plannedWords are "3 x 15 s", "10 + 20 + 30 s", "3 spots x 3 s", "2 sets of 10 reps,
// 2 s hold", "10 reps in 60 s", "1:00".
func plannedWords(sets []session.Amount) string {
	a := sets[0]
	words := ""
	switch {
	case a.Reps == 0:
		words = clock(a.WorkS)
	case a.WorkS > 0:
		words = fmt.Sprintf("%s in %s", reps(a.Reps), short(a.WorkS))
	case a.Segments > 1 && a.Segments == a.Reps:
		words = segments(a.Segments, a.HoldS)
	case holdsDiffer(sets) && a.Reps == 1:
		return strings.ReplaceAll(holdList(sets, holdOf), ",", " +")
	case holdsDiffer(sets):
		return fmt.Sprintf("%d sets of %s, holds of %s", len(sets), reps(a.Reps), holdList(sets, holdOf))
	case a.HoldS > 0 && len(sets) == 1:
		words = fmt.Sprintf("%d x %s", a.Reps, short(a.HoldS))
	case a.HoldS > 0:
		words = fmt.Sprintf("%s, %s hold", reps(a.Reps), short(a.HoldS))
	default:
		words = reps(a.Reps)
	}
	if len(sets) > 1 {
		words = fmt.Sprintf("%d sets of %s", len(sets), words)
	}
	return words
}

// holdsDiffer says whether the hold is not the same in every set.
func holdsDiffer(sets []session.Amount) bool {
	return slices.ContainsFunc(sets, func(a session.Amount) bool { return a.HoldS != sets[0].HoldS })
}

// holdList are the holds of some sets, "10, 20, 30 s".
func holdList[T any](sets []T, holdS func(T) float64) string {
	return strings.Join(text.Each(sets, func(one T) string { return strings.TrimSuffix(short(holdS(one)), " s") }), ", ") + " s"
}

func holdOf(a session.Amount) float64 { return a.HoldS }

// Nothing stands for what was not done at all.
const Nothing = "-"

// doneWords are "3 reps, 45 s held", "10 reps, 60 s", "1:00", "nothing".
func doneWords(planned, done []session.Amount) string {
	var sum session.Amount
	for _, a := range done {
		sum.Reps += a.Reps
		sum.HoldS += a.HoldS
		sum.WorkS += a.WorkS
	}
	switch {
	case len(done) == 0:
		return Nothing
	case planned[0].Reps == 0:
		return clock(sum.WorkS)
	case planned[0].HoldS > 0:
		return fmt.Sprintf("%s, %s held", reps(sum.Reps), short(sum.HoldS))
	case sum.WorkS == 0:
		return reps(sum.Reps)
	}
	return fmt.Sprintf("%s, %s", reps(sum.Reps), short(sum.WorkS))
}

func reps(n int) string { return Count(n, "rep") }

// segments are a hold at each of several vertebral levels (E2).
func segments(n int, holdS float64) string { return fmt.Sprintf("%d spots x %s", n, short(holdS)) }

func totals(r session.Record) string {
	t := r.Totals()
	parts := []string{fmt.Sprintf("%d of %s", t.ExercisesDone, Count(t.ExercisesPlanned, "exercise"))}
	if t.Reps > 0 {
		parts = append(parts, reps(t.Reps))
	}
	if t.HoldS > 0 {
		parts = append(parts, clock(t.HoldS)+" held")
	}
	return strings.Join(append(parts, clock(r.ActiveS)+" in all"), ", ")
}

func answers(a session.Answers) []string {
	var out []string
	if a.PainBefore != nil || a.PainAfter != nil {
		out = append(out, fmt.Sprintf("Pain: %s before, %s after", number(a.PainBefore), number(a.PainAfter)))
	}
	for _, f := range session.AnswerFields {
		word, _ := f.Of(a)
		if told := text.New(word); f.Told != "" && !told.Empty() {
			out = append(out, fmt.Sprintf(f.Told, told))
		}
	}
	return out
}

// Given is a number that was given, as a format has it; none where it was not.
func Given[T any](n *T, format, none string) string {
	if n == nil {
		return none
	}
	return fmt.Sprintf(format, *n)
}

func number(n *int) string { return Given(n, "%d", "not recorded") }

// compared says what is different from an earlier session.
func compared(r, earlier session.Record) []string {
	now, then := r.Totals(), earlier.Totals()
	out := []string{totals(earlier)}
	if totals(r) == out[0] {
		out[0] = "the same amount"
	}
	if d := now.HoldS - then.HoldS; d >= 1 || d <= -1 {
		out = append(out, fmt.Sprintf("%s %s held", short(math.Round(max(d, -d))), moreOrLess(d)))
	}
	if d := now.Reps - then.Reps; d != 0 {
		out = append(out, fmt.Sprintf("%s %s", reps(max(d, -d)), moreOrLess(float64(d))))
	}
	if r.PainAfter != nil && earlier.PainAfter != nil {
		out = append(out, fmt.Sprintf("Pain after: %d, last time %d", *r.PainAfter, *earlier.PainAfter))
	}
	return out
}

// earlierWords say when an earlier session was, as far as it tells them apart.
func earlierWords(r, earlier session.Record) string {
	if plan.DateOf(r.Started) == plan.DateOf(earlier.Started) {
		return earlier.Started.Format("2 January, 15:04")
	}
	return earlier.Started.Format("2 January")
}

func moreOrLess(d float64) string {
	if d < 0 {
		return "less"
	}
	return "more"
}

// clock is seconds as minutes and seconds.
func clock(s float64) string {
	n := int(s + 0.5)
	return fmt.Sprintf("%d:%02d", n/60, n%60)
}

// short is seconds with their unit, without a needless fraction.
func short(s float64) string {
	return fmt.Sprintf("%g s", time.Duration(s*float64(time.Second)).Round(time.Second/2).Seconds())
}

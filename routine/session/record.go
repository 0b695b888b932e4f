package session

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// Format is the version of the record's form.
const Format = 1

// Status is how far a session got.
type Status string

// InProgress is being done, or was cut off. Completed means that the end was
// reached and every planned rep done; everything else that ended is Partial.
const (
	InProgress Status = "in_progress"
	Completed  Status = "completed"
	Partial    Status = "partial"
)

// Outcome is what became of one exercise.
type Outcome string

// Hurt wins over the others; Eased is one that was made easier for moderate pain
// (4 to 5), however much of it was done then; Skipped means that nothing of it was
// done.
const (
	Done       Outcome = "done"
	PartlyDone Outcome = "partial"
	Skipped    Outcome = "skipped"
	Eased      Outcome = "eased"
	Hurt       Outcome = "hurt"
)

// RoutineRef names the routine of a record.
type RoutineRef struct {
	ID    string        `json:"id"`
	Name  text.Text     `json:"name"`
	Focus routine.Focus `json:"focus"`
}

// Record is one session as it is kept, one JSON file each.
type Record struct {
	Format  int           `json:"format"`
	ID      string        `json:"id"`
	Status  Status        `json:"status"`
	Routine RoutineRef    `json:"routine"`
	Level   routine.Level `json:"level"`
	Started time.Time     `json:"started"`
	Ended   *time.Time    `json:"ended"` // nil while in progress
	ActiveS float64       `json:"active_s"`
	PausedS float64       `json:"paused_s"`
	Answers
	Exercises []ExerciseRecord `json:"exercises"`
	Resume    *Resume          `json:"resume,omitempty"` // only while in progress
}

// NewestEnded goes through the sessions that have ended, the newest first, of
// records that stand oldest first.
func NewestEnded(records []Record) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for i := len(records) - 1; i >= 0; i-- {
			if r := &records[i]; r.Status != InProgress && !yield(r) {
				return
			}
		}
	}
}

// LastEnded is the newest session that has ended, of records that stand oldest
// first.
func LastEnded(records []Record) (Record, bool) {
	for r := range NewestEnded(records) {
		return *r, true
	}
	return Record{}, false
}

// NoteFor is what the person wrote after the last session of a routine, for the next
// one, of records that stand oldest first.
func NoteFor(records []Record, routine string) text.Text {
	for r := range NewestEnded(records) {
		if r.Routine.ID == routine {
			return text.New(r.Note)
		}
	}
	return text.Text{}
}

// ExerciseRecord is one exercise of a record: the dose frozen, and what was done.
type ExerciseRecord struct {
	ID      string        `json:"id"`
	Name    text.Text     `json:"name"`
	Round   int           `json:"round,omitempty"` // of a group, from 1
	Focus   routine.Focus `json:"focus,omitempty"`
	Outcome Outcome       `json:"outcome"`
	Why     string        `json:"why,omitempty"` // why it was left out or cut short
	Planned []Amount      `json:"planned"`
	Done    []Amount      `json:"done"`
}

// Title is the name, with the round where there are several.
func (e ExerciseRecord) Title() string {
	if e.Round == 0 {
		return e.Name.String()
	}
	return fmt.Sprintf("%s, round %d", e.Name, e.Round)
}

// Did says whether the exercise was done to its end, or made easier and some of it
// done.
func (e ExerciseRecord) Did() bool {
	return e.Outcome == Done || e.Outcome == Eased && len(e.Done) > 0
}

// CutShort says whether an exercise that was made easier did not come to its end.
func (e ExerciseRecord) CutShort() bool { return e.Outcome == Eased && e.Why != whyEased }

// Amount is one set of one side. Planned, HoldS is the length of one hold and
// WorkS that of all counted seconds of a timed set; done, both are sums over
// what was really held and worked. The ease of a stretch counts in neither.
type Amount struct {
	Set      int          `json:"set"`
	Side     routine.Side `json:"side"`
	Reps     int          `json:"reps"`
	Segments int          `json:"segments,omitempty"` // planned only (E2)
	HoldS    float64      `json:"hold_s"`
	WorkS    float64      `json:"work_s,omitempty"`
}

// Totals are the sums that a summary opens with.
type Totals struct {
	HoldS            float64 `json:"hold_s"`
	WorkS            float64 `json:"work_s"`
	Reps             int     `json:"reps"`
	ExercisesDone    int     `json:"exercises_done"`
	ExercisesPlanned int     `json:"exercises_planned"`
}

// Totals sums over all exercises of the record.
func (r Record) Totals() Totals {
	t := Totals{ExercisesPlanned: len(r.Exercises)}
	for _, e := range r.Exercises {
		if e.Outcome == Done || e.Outcome == Eased && !e.CutShort() {
			t.ExercisesDone++
		}
		for _, a := range e.Done {
			t.HoldS += a.HoldS
			t.WorkS += a.WorkS
			t.Reps += a.Reps
		}
	}
	return t
}

// Halves says whether the record is of two halves, between which the pain is asked:
// mobility, and stability after it.
func (r Record) Halves() bool {
	for i := range len(r.Exercises) - 1 {
		if r.Exercises[i].Focus == routine.Mobility && r.Exercises[i+1].Focus == routine.Stability {
			return true
		}
	}
	return r.PainBetween != nil
}

// FirstSide is the side that the session began with, or NoSide when no
// exercise of it went from one side to the other.
func (r Record) FirstSide() routine.Side {
	for _, e := range r.Exercises {
		if slices.ContainsFunc(e.Planned, func(a Amount) bool { return a.Side != routine.NoSide && a.Side != e.Planned[0].Side }) {
			return e.Planned[0].Side
		}
	}
	return routine.NoSide
}

// Record is the session as it is kept.
func (s Session) Record() Record {
	r := Record{Format: Format, ID: s.header.ID, Status: s.status(), Level: s.timeline.Level,
		Routine: RoutineRef{ID: s.timeline.Routine.ID, Name: s.timeline.Routine.Name, Focus: s.timeline.Routine.Focus},
		Started: wallSecond(s.started), ActiveS: round(s.active.Seconds()), PausedS: round(s.paused.Seconds()), Answers: s.header.Answers}
	for i, e := range s.timeline.Routine.Exercises {
		out := ExerciseRecord{ID: e.ID, Name: e.Name, Round: e.Round, Focus: e.Focus, Planned: s.planned[i], Done: s.ledger.done(s.timeline, i)}
		out.Outcome, out.Why = s.outcome(i, out.Done)
		r.Exercises = append(r.Exercises, out)
	}
	if s.mode == Ended {
		r.Ended = new(wallSecond(s.ended))
	}
	if s.mode != Ended || s.quit && r.Status == Partial {
		r.Resume = s.resumable()
	}
	return r
}

// wallSecond is a moment as a record writes it: wall clock, whole seconds,
// with the offset of where it was.
func wallSecond(t time.Time) time.Time { return t.Round(0).Truncate(time.Second) }

func (s Session) status() Status {
	if s.mode != Ended {
		return InProgress
	}
	for i := range s.timeline.Routine.Exercises {
		if !s.whole(i) || slices.Contains(s.hurt, i) {
			return Partial
		}
	}
	return Completed
}

// outcome is what became of exercise i, and why when it was not all done.
func (s Session) outcome(i int, done []Amount) (Outcome, string) {
	switch {
	case slices.Contains(s.hurt, i):
		return Hurt, "it hurt"
	case s.whole(i) && s.IsEased(i):
		return Eased, whyEased
	case s.whole(i):
		return Done, ""
	}
	why := ""
	switch {
	case slices.Contains(s.passed, i):
		why = "too much pain before it"
	case slices.ContainsFunc(s.hurt, func(n int) bool { return s.laterRound(i, n) }):
		why = "it hurt in an earlier round"
	case slices.Contains(s.skipped, i) && len(done) > 0:
		why = "you skipped the rest"
	case slices.Contains(s.skipped, i):
		why = "you skipped it"
	case s.mode == Ended && s.Step().Exercise <= i && s.step < len(s.timeline.Steps):
		why = whyCutOff
	case s.mode == Ended || s.Step().Exercise > i:
		why = "you skipped some reps"
	}
	if s.IsEased(i) && why != "" {
		why = whyEased + ", then " + why
	}
	switch going := s.mode != Ended && s.Step().Exercise >= i; {
	case s.IsEased(i) && (going || len(done) > 0):
		return Eased, why
	case len(done) > 0:
		return PartlyDone, why
	}
	return Skipped, why
}

// whole says whether exercise i was done to its end.
func (s Session) whole(i int) bool { return s.ledger.whole(s.timeline, i, s.easedFrom(i)) }

// IsEased says whether exercise i was made easier.
func (s Session) IsEased(i int) bool { return s.easedFrom(i) >= 0 }

// whyEased is why an exercise was done with less than planned, because it hurt a
// little.
const whyEased = "made easier"

// whyCutOff is why an exercise was not done, or not to its end, when the
// session was over before it.
const whyCutOff = "session ended first"

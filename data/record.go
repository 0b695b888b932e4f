package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// Bounds of what a record may say (X): far from anything a session can be,
// near enough that sums over records stay numbers.
const (
	maxSeconds   = 1e7
	maxCount     = 1e6
	maxExercises = 1000
)

// Words that a record may use.
var (
	statuses = []session.Status{session.InProgress, session.Completed, session.Partial}
	outcomes = []session.Outcome{session.Done, session.PartlyDone, session.Skipped, session.Eased, session.Hurt}
	focuses  = []routine.Focus{"", routine.Mobility, routine.Stability, routine.Balance}
	levels   = []routine.Level{"", routine.Low, routine.Mid, routine.High}
	sides    = []routine.Side{routine.NoSide, routine.Left, routine.Right}
)

// checkRecord says what in a record cannot be. Records come from disks that
// other programs write to as well, so nothing that a view would draw is taken
// over unseen: free text is made safe, every other word is one of a list.
func checkRecord(r *session.Record) error {
	head := checkHead("a record", "started", r.Format, session.Format, r.ID, r.Started)
	switch {
	case head != nil:
		return head
	case !slices.Contains(statuses, r.Status):
		return unknown("its status is not in_progress, completed or partial")
	case r.Status != session.InProgress && r.Ended == nil:
		return errors.New("it does not say when it ended")
	case !isWord(r.Routine.ID) || !slices.Contains(focuses, r.Routine.Focus) || !slices.Contains(levels, r.Level):
		return unknown("its routine has no id, or a focus or level that tspine does not know")
	case !isLength(r.ActiveS) || !isLength(r.PausedS):
		return errors.New("its times are impossible")
	}
	r.Note = text.New(r.Note).String()
	if err := checkAnswers(r.Answers); err != nil {
		return err
	}
	return checkExercises(r.Exercises)
}

func checkAnswers(a session.Answers) error {
	for _, f := range session.AnswerFields {
		switch word, given := f.Of(a); {
		case !given || f.Set(&a, word) == nil:
		case f.IsRating():
			return fmt.Errorf("a rating in it is not 0 to %d", session.TopRating)
		default:
			return unknown("its %s is not %s", f.Key, text.List(f.Words, "or"))
		}
	}
	return nil
}

func checkExercises(exercises []session.ExerciseRecord) error {
	if len(exercises) > maxExercises {
		return errors.New("it has too many exercises")
	}
	for i := range exercises {
		e := &exercises[i]
		e.Why = text.New(e.Why).String()
		if !isWord(e.ID) || !isCount(e.Round) || !slices.Contains(outcomes, e.Outcome) || !slices.Contains(focuses, e.Focus) {
			return unknown("its exercise %d has no id, or a focus or outcome that tspine does not know", i+1)
		}
		for _, a := range slices.Concat(e.Planned, e.Done) {
			if !slices.Contains(sides, a.Side) || !isCount(a.Set) || !isCount(a.Reps) || !isCount(a.Segments) || !isLength(a.HoldS) || !isLength(a.WorkS) {
				return fmt.Errorf("its exercise %d has a set with impossible numbers", i+1)
			}
		}
	}
	return nil
}

// isWord says whether s is the id of a routine or an exercise.
func isWord(s string) bool {
	return s != "" && len(s) <= maxWord && !strings.ContainsFunc(s, func(c rune) bool { return !inWord(c) })
}

func isLength(seconds float64) bool { return seconds >= 0 && seconds <= maxSeconds }
func isCount(n int) bool            { return n >= 0 && n <= maxCount }

// saysMore says whether of two copies of a record a is the one to keep: one
// that has ended before one that has not, then the one that goes on longer,
// then the one with more answers.
func saysMore(a, b *session.Record) bool {
	if x, y := a.Status != session.InProgress, b.Status != session.InProgress; x != y {
		return x
	}
	if x, y := lastMoment(a), lastMoment(b); !x.Equal(y) {
		return x.After(y)
	}
	return answered(a.Answers) > answered(b.Answers)
}

func lastMoment(r *session.Record) time.Time {
	switch {
	case r.Ended != nil:
		return *r.Ended
	case r.Resume != nil:
		return r.Resume.At
	}
	return r.Started
}

func answered(a session.Answers) (n int) {
	for _, f := range session.AnswerFields {
		if _, given := f.Of(a); given {
			n++
		}
	}
	return n
}

// checkHead says what cannot be in what every file of a kind begins with: its
// format, its id, and when it was.
func checkHead(kind, was string, format, current int, id string, at time.Time) error {
	switch {
	case format == 0:
		return errors.New("it is not " + kind)
	case format != current:
		return wrongFormat(format, current)
	case !isID(id):
		return errors.New("its id is not that of " + kind)
	case at.Year() < 1970 || at.Year() > 9999:
		return errors.New("it does not say when it " + was)
	}
	return nil
}

// checkAssessment says what in an assessment cannot be.
func checkAssessment(a *plan.Assessment) error {
	head := checkHead("an assessment", "was", a.Format, plan.AssessmentFormat, a.ID, a.At)
	return cmp.Or(head, impossible("answers", a.Check()))
}

// checkTest says what in a self-test cannot be.
func checkTest(t *plan.SelfTest) error {
	head := checkHead("a self-test", "was", t.Format, plan.SelfTestFormat, t.ID, t.At)
	return cmp.Or(head, impossible("results", t.Check()))
}

func impossible(what string, err error) error {
	if err == nil {
		return nil
	}
	return unknown("its %s are impossible: %s", what, err)
}

// fullerAssessment says which of two copies of an assessment to keep: the one
// with more answers.
func fullerAssessment(a, b *plan.Assessment) bool {
	count := func(a *plan.Assessment) int {
		return len(a.Items) + len(a.Warnings) + trues(a.Pain != nil, a.Change != nil, a.Feel != plan.NoFeel, a.Stretching != plan.NoStretching, a.Cleared != 0)
	}
	return count(a) > count(b)
}

// fullerTest is the same for a self-test, by its results.
func fullerTest(a, b *plan.SelfTest) bool {
	count := func(t *plan.SelfTest) int { return trues(t.Left != nil, t.Right != nil, t.Wall != nil, t.Hold != nil) }
	return count(a) > count(b)
}

func trues(all ...bool) (n int) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}

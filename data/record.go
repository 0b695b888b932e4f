package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
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
	switch {
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

// says is how much a record says: first whether it has ended, then until when it goes,
// then how many answers there are.
func says(r *session.Record) []int64 {
	last, answers := lastMoment(r), int64(0)
	for _, f := range session.AnswerFields {
		if _, given := f.Of(r.Answers); given {
			answers++
		}
	}
	return []int64{trues(r.Status != session.InProgress), last.Unix(), int64(last.Nanosecond()), answers}
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

func impossible(what string, err error) error {
	if err == nil {
		return nil
	}
	return unknown("its %s are impossible: %s", what, err)
}

func trues(all ...bool) (n int64) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}

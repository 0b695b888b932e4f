package flow

import (
	"slices"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// Facts are what is known when a step is chosen.
type Facts struct {
	Now          time.Time
	ID           string   // a fresh one, for an assessment that is to be kept
	Acknowledged bool     // the safety notice was accepted once
	OfferHeat    bool     // the person wants heat to be offered before mobility (H1)
	NoQuestions  bool     // nothing is asked around a session but what safety needs
	Unread       []string // assessments that could not be read, in a sentence each: a warning sign may be in one
	Unsettled    string   // what of the settings could not be read
	Plan         plan.Plan
	Assessments  []plan.Assessment
	Records      []session.Record           // oldest first
	Routines     []routine.Routine          // those that can be started
	Days         map[string]routine.Routine // the person's own for a day, by the day's id
	Variations   map[string]string          // the form of an exercise that the person has chosen, by its id
}

// met says whether something of an exercise, in one of its forms, was ever done.
func (f Facts) met(e routine.Exercise) bool {
	return slices.ContainsFunc(f.Records, func(r session.Record) bool {
		return slices.ContainsFunc(r.Exercises, func(was session.ExerciseRecord) bool {
			return len(was.Done) > 0 && slices.ContainsFunc(e.Forms(), func(form routine.Exercise) bool { return form.ID == was.ID })
		})
	})
}

// Routine is the one with an id; for the id of a day it is that of the day.
func (f Facts) Routine(id string) (routine.Routine, bool) {
	if r, own := f.Days[id]; own {
		return r, true
	}
	for _, r := range f.Routines {
		if r.ID == id {
			return r, true
		}
	}
	return routine.Routine{}, false
}

// morningDue is the session whose next morning is to be asked for.
func (f Facts) morningDue() (session.Record, bool) {
	last, ok := session.LastEnded(f.Records)
	return last, ok && plan.AskMorning(f.Now, last)
}

// heatDue says whether heat is offered before a routine (H1): the person wants
// it and the rules allow it, the routine has mobility work, and none was done
// today.
func (f Facts) heatDue(r routine.Routine) bool {
	if !f.OfferHeat || !f.Plan.Heat || r.Focus == routine.Stability {
		return false
	}
	return !slices.ContainsFunc(f.Records, func(done session.Record) bool {
		return done.Routine.Focus != routine.Stability && plan.DateOf(done.Started) == plan.DateOf(f.Now)
	})
}

// assessment is an unanswered one of this moment.
func (f Facts) assessment() plan.Assessment {
	return plan.Assessment{Format: plan.AssessmentFormat, ID: f.ID, At: f.Now, Items: []string{}}
}

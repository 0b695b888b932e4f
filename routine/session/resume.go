package session

import (
	"fmt"
	"slices"
	"time"

	"tspine/routine"
)

// Resume is what a record carries while its session is in progress: enough to
// go on from inside the step where it stopped, even when the routine's file
// has been changed or is gone.
type Resume struct {
	Routine routine.Routine `json:"routine"`
	Options routine.Options `json:"options"`
	Step    int             `json:"step"`
	Into    time.Duration   `json:"into_ns"`
	Extra   time.Duration   `json:"extra_ns"`
	ledger
	Hurt   []int         `json:"hurt,omitempty"`
	Left   []int         `json:"left,omitempty"`
	Passed []int         `json:"passed,omitempty"` // of Left, for pain
	Eased  []int         `json:"eased,omitempty"`
	Active time.Duration `json:"active_ns"`
	Paused time.Duration `json:"paused_ns"`
	Ask    Ask           `json:"ask,omitempty"` // what a second key was waited for
	At     time.Time     `json:"at"`            // the last moment the session was alive
}

func (s Session) resumable() *Resume {
	return &Resume{Routine: s.timeline.Routine, Options: s.options, Step: s.step, Into: s.into, Extra: s.extra, ledger: s.ledger,
		Hurt: s.hurt, Left: s.skipped, Passed: s.passed, Eased: s.easedSteps(), Active: s.active, Paused: s.paused, Ask: s.ask, At: s.last.Round(0)}
}

// Reopen makes the session of a record that was cut off, paused where it
// stopped. When it stopped at the question that Hurts asks, it asks again.
// The error says why a record cannot be gone on with.
func Reopen(r Record, v Voice, now time.Time) (Session, error) {
	k := r.Resume
	if k == nil || r.Status == Completed || r.Status == Partial && r.Ended == nil {
		return Session{}, fmt.Errorf("session %s has ended", r.ID)
	}
	unknown := func(e routine.Exercise) bool { return !e.SideOf.Valid() }
	if !k.Options.Valid() || k.Routine.Bounds() != nil || len(k.Routine.Exercises) == 0 || slices.ContainsFunc(k.Routine.Exercises, unknown) {
		return Session{}, errNoPlace(r)
	}
	s := New(Setup{Routine: k.Routine, Options: k.Options, Voice: v, Header: Header{ID: r.ID, Answers: r.Answers}})
	for _, start := range k.Eased {
		if start < 0 || start >= len(s.timeline.Steps) {
			return Session{}, errNoPlace(r)
		}
		s.lighten(start)
	}
	if n := len(s.timeline.Steps); k.Step < 0 || k.Step >= n || len(k.Credit) != n || len(k.Finished) != n {
		return Session{}, errNoPlace(r)
	}
	s.plan = PlanCues(s.timeline, v)
	s.ledger = k.ledger
	s.step, s.into, s.extra = k.Step, k.Into, k.Extra
	if s.into < 0 || s.into > s.Length() {
		return Session{}, errNoPlace(r)
	}
	s.hurt, s.skipped, s.passed = k.Hurt, k.Left, k.Passed
	s.told = slices.ContainsFunc(s.plan.Step(s.step), func(c Cue) bool { return c.Kind == CueNext && c.in(s.Length()) <= s.into })
	s.active, s.paused = k.Active, k.Paused
	s.started, s.last, s.mode, s.why = r.Started, now, Paused, WhyResumed
	if k.Ask == AskHurt {
		s.ask = AskHurt
	}
	if !s.inBounds() || !s.agrees(r) {
		return Session{}, errNoPlace(r)
	}
	return s, nil
}

// maxExtra is what keys can have added to a step of a session that is resumed (X):
// whatever wrote the file, no step of it is hours long.
const maxExtra = time.Hour

// inBounds says whether nothing in a resumed session is longer than a person
// can have made it.
func (s Session) inBounds() bool {
	if s.extra.Abs() > maxExtra {
		return false
	}
	for i, step := range s.timeline.Steps {
		if step.Duration <= 0 || step.Duration > routine.MaxTime || s.ledger.Credit[i] < 0 || s.ledger.Credit[i] > step.Duration+maxExtra {
			return false
		}
	}
	for _, b := range s.ledger.Banked {
		if b.Exercise < 0 || b.Exercise >= len(s.timeline.Routine.Exercises) {
			return false
		}
	}
	return s.active >= 0 && s.paused >= 0
}

// agrees says whether a resumed session is the one that its record tells of: of
// the same exercises, sides and doses, with the same done. The record says it
// twice, and what was changed in one place alone is believed in neither.
func (s Session) agrees(r Record) bool {
	own := s.Record()
	if own.Routine.ID != r.Routine.ID || own.Routine.Focus != r.Routine.Focus || own.Level != r.Level ||
		own.ActiveS != r.ActiveS || own.PausedS != r.PausedS {
		return false
	}
	return slices.EqualFunc(own.Exercises, r.Exercises, func(a, b ExerciseRecord) bool {
		return a.ID == b.ID && a.Focus == b.Focus && a.Outcome == b.Outcome && slices.Equal(a.Planned, b.Planned) && slices.Equal(a.Done, b.Done)
	})
}

func errNoPlace(r Record) error {
	return fmt.Errorf("session %s has an impossible place to resume from", r.ID)
}

// Closed is a record that is not gone on with. Of one that was cut off what was
// done stays, and the session becomes partial, ended when it was last alive.
func Closed(r Record) Record {
	if r.Status != InProgress {
		r.Resume = nil
		return r
	}
	ended := r.Started
	if r.Resume != nil {
		ended = wallSecond(r.Resume.At)
	}
	r.Status, r.Ended, r.Resume = Partial, &ended, nil
	r.Exercises = slices.Clone(r.Exercises)
	for i, e := range r.Exercises {
		switch {
		case e.Why != "" || e.Outcome == Done:
		case e.Outcome == Eased:
			r.Exercises[i].Why = whyEased + ", then " + whyCutOff
		default:
			r.Exercises[i].Why = whyCutOff
		}
	}
	return r
}

// clockSlack is how far ahead a session may seem to have been alive (X): clocks
// are set back, and differ from one computer to the next.
const clockSlack = 24 * time.Hour

// Resumable says whether a record may be offered at now.
func Resumable(r Record, now time.Time) bool {
	if r.Status != InProgress || r.Resume == nil {
		return false
	}
	ago := now.Sub(r.Resume.At)
	return ago < ResumeWithin && ago > -clockSlack
}

// EndedJust says whether a record is of a session that a key has ended so short
// a time before now that it may be gone on with.
func EndedJust(r Record, now time.Time) bool {
	return r.Status == Partial && r.Resume != nil && r.Ended != nil && now.Sub(*r.Ended) < ReturnWithin && !now.Before(r.Ended.Add(-time.Second))
}

// Unfinished says whether a record may be gone on with at now, whether it was
// cut off or ended by a key.
func Unfinished(r Record, now time.Time) bool { return Resumable(r, now) || EndedJust(r, now) }

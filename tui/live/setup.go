package live

import (
	"cmp"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
)

// Habits are what is known of the person.
type Habits struct {
	data.Settings // with the level by the rules too; NoSide changes the side from session to session

	LeftOut []string         // ids of exercises that are left out for now, because they hurt
	Records []session.Record // oldest first
	Now     time.Time        // what has long not been done counts as new again; zero lets it stay
}

// forgotten is after how long without it an exercise is new again (X).
const forgotten = 30 * 24 * time.Hour

// HabitsOf are those for a session of a focus that begins now.
func HabitsOf(known *data.Snapshot, f routine.Focus, now time.Time) Habits {
	h := Habits{known.Settings, known.Plan.LeftOut, known.Records, now}
	h.Level = known.Plan.LevelOf(f)
	return h
}

// Of is the routine of a choice as it is done, with its level, side and lengths: variations
// chosen, what hurts left out, cut to the time that there is. Where nothing is left it
// comes back whole, and nobody should begin it.
func (h Habits) Of(c flow.Choice) (r routine.Routine, o routine.Options, left bool) {
	c.Routine = c.Routine.With(h.Variations)
	o, v := c.Options.Over(h.Options), h.Voice()
	o.First = cmp.Or(o.First, h.first())
	if r, left = c.Without(h.LeftOut); left && c.Within > 0 {
		r, _ = r.Fit(o.Level, c.Within, func(r routine.Routine) time.Duration { return session.Flatten(r, o, v).Total() })
	}
	return r, session.ForWords(r, o, v), left
}

// Timeline is a choice as it is done, laid out in time; left as in Of.
func (h Habits) Timeline(c flow.Choice) (t routine.Timeline, left bool) {
	r, o, left := h.Of(c)
	return routine.Flatten(r, o), left
}

// first is the side that the last session did not begin with, else left.
func (h Habits) first() routine.Side {
	for i := len(h.Records) - 1; i >= 0; i-- {
		if s := h.Records[i].FirstSide(); s != routine.NoSide {
			return s.Other()
		}
	}
	return routine.Left
}

// Voice is what the cue plan must know of the listener.
func (h Habits) Voice() session.Voice {
	met, last := map[string]int{}, map[string]time.Time{}
	meet := func(id string, at time.Time) {
		if at.Sub(last[id]) > forgotten {
			met[id] = 0
		}
		last[id] = at
	}
	for _, r := range h.Records {
		in := map[string]bool{}
		for _, e := range r.Exercises {
			if len(e.Done) > 0 && !in[e.ID] {
				in[e.ID] = true
				meet(e.ID, r.Started)
				met[e.ID]++
			}
		}
	}
	for id := range met {
		meet(id, h.Now)
	}
	return session.Voice{Speech: h.Speech, Rate: h.Rate, Met: met}
}

// New makes the session of a choice, waiting to begin at now; random is the
// last part of its id.
func New(c flow.Choice, h Habits, now time.Time, random uint16, a session.Answers) session.Session {
	r, o, _ := h.Of(c)
	return session.New(session.Setup{
		Routine: r,
		Options: o,
		Voice:   h.Voice(),
		Header:  session.Header{ID: data.NewID(now, c.Routine.ID, random), Answers: a},
	})
}

// Wholly is the record of a session that was done as planned from a moment on,
// without the program; random is the last part of its id.
func Wholly(r routine.Routine, o routine.Options, start time.Time, random uint16) session.Record {
	const anyGap = 24 * time.Hour
	s := session.New(session.Setup{Routine: r, Options: o, Header: session.Header{ID: data.NewID(start, r.ID, random)}, Stall: anyGap})
	s, _ = s.Apply(start, session.Start)
	s, _ = s.Apply(start.Add(s.TotalLeft()), session.Tick)
	return s.Record()
}

package event

import (
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// Line is one thing that happened.
type Line struct {
	At    time.Time `json:"at"`
	Event string    `json:"event"` // start, exercise, side, rep, phase, cue, pause, resume, end

	// Of start and end.
	Session string         `json:"session,omitempty"`
	Routine text.Text      `json:"routine,omitzero"`
	Level   routine.Level  `json:"level,omitempty"`
	Status  session.Status `json:"status,omitempty"`

	// Where the session stands.
	Exercise string       `json:"exercise,omitempty"`
	Name     text.Text    `json:"name,omitzero"`
	Phase    routine.Kind `json:"phase,omitempty"`
	Side     routine.Side `json:"side,omitempty"`
	Round    int          `json:"round,omitempty"`
	Set      int          `json:"set,omitempty"`
	Segment  int          `json:"segment,omitempty"`
	Rep      int          `json:"rep,omitempty"`
	LengthS  float64      `json:"length_s,omitempty"` // of the phase
	LeftS    float64      `json:"left_s,omitempty"`   // of the session

	// Of a cue, and why a pause began.
	Cue    session.CueKind `json:"cue,omitempty"`
	Number int             `json:"number,omitempty"`
	Text   text.Text       `json:"text,omitzero"`
	Why    session.Why     `json:"why,omitempty"`
}

// Lines is what happened between two states of a session, with the cues between.
func Lines(now time.Time, before, after session.Session, cues []session.Cue) []Line {
	var out []Line
	add := func(l Line) {
		l.At = now.Round(time.Millisecond)
		out = append(out, l)
	}
	at := place(after)
	stands := func(event string) {
		l := at
		l.Event = event
		add(l)
	}
	was, is := before.Step(), after.Step()
	begun := before.Mode() == session.Waiting && after.Mode() != session.Waiting
	if begun {
		add(Line{Event: "start", Session: after.Header().ID, Routine: after.Timeline().Routine.Name, Level: after.Timeline().Level, LeftS: at.LeftS})
	}
	if after.Mode() != session.Ended && (begun || before.At() != after.At()) {
		another := begun || was.Exercise != is.Exercise
		if another {
			stands("exercise")
		}
		if is.Side != routine.NoSide && (another || was.Side != is.Side) {
			stands("side")
		}
		if is.Rep > 0 && (begun || !was.SameRep(is)) {
			stands("rep")
		}
		stands("phase")
	}
	for _, c := range cues {
		add(Line{Event: "cue", Cue: c.Kind, Number: c.Number, Side: c.Side, Text: c.Text})
	}
	switch from, to := before.Mode(), after.Mode(); {
	case to == session.Ended && from != session.Ended:
		add(Line{Event: "end", Session: after.Header().ID, Status: after.Record().Status})
	case to == session.Paused && from != session.Paused:
		add(Line{Event: "pause", Why: after.Why(), LeftS: at.LeftS})
	case to == session.Running && from == session.CountingIn:
		stands("resume")
	}
	return out
}

// place is where a session stands.
func place(s session.Session) Line {
	step, e := s.Step(), s.Exercise()
	return Line{Exercise: e.ID, Name: e.Name, Phase: step.Kind, Side: step.Side, Round: e.Round, Set: step.Set, Segment: step.Segment, Rep: step.Rep,
		LengthS: tenths(s.Length()), LeftS: tenths(s.TotalLeft())}
}

func tenths(d time.Duration) float64 { return d.Round(100 * time.Millisecond).Seconds() }

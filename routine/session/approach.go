package session

import (
	"strings"

	"tspine/routine"
	"tspine/routine/text"
)

// Approach is how to get into the position of the step, from that of the exercise
// before: of a get ready and a change of sides. Empty when the person is there.
func (s Session) Approach() text.Text {
	e := s.Exercise()
	switch kind := s.Step().Kind; {
	case kind == routine.Switch && e.Position == routine.SideLying:
		return text.New(moveWords(e.Position, e.Position, s.Step().Side))
	case kind != routine.Ready:
		return text.Text{}
	}
	from := cameFrom(s.timeline, s.At())
	return text.New(strings.TrimSpace(leaveWords(from, e) + wayWords(from, e, s.Step().Side)))
}

// upright is somebody who does no exercise.
var upright = routine.Exercise{Position: routine.Standing}

// IntoPosition says how a person who stands gets into the position of an exercise; empty
// for one that is done standing, and has no words of its own for it.
func IntoPosition(e routine.Exercise) string { return wayWords(upright, e, routine.NoSide) }

// cameFrom is the exercise before step i; nobody lies down before the first.
func cameFrom(t routine.Timeline, i int) routine.Exercise {
	if i == 0 {
		return upright
	}
	return t.Exercise(i - 1)
}

// leaveWords say how to leave an exercise that one does not simply get up from, with
// a space behind them: in its own words where it has some, and from the back over a
// side. Empty elsewhere.
func leaveWords(from, to routine.Exercise) string {
	switch {
	case !from.Leave.Empty() && from.ID != to.ID:
		return after(from.Leave.String())
	case from.Position == routine.Supine && !to.Position.OnFloor():
		return "Roll to one side. "
	}
	return ""
}

// after is words with a space behind them, where there are some.
func after(words string) string {
	if words == "" {
		return ""
	}
	return words + " "
}

// wayWords say how to get into the position of an exercise: in its own words where
// it has some. Empty when the person is there already.
func wayWords(from, to routine.Exercise, side routine.Side) string {
	switch {
	case to.Approach.Empty():
		return moveWords(from.Position, to.Position, side)
	case from.Position.OnFloor() && !to.Position.OnFloor(), from.Position == routine.Seated && to.Position != routine.Seated:
		return "Get up. " + to.Approach.String()
	}
	return to.Approach.String()
}

package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// TimelineStep is one step of `tspine show --json`.
type TimelineStep struct {
	AtS       float64      `json:"at_s"`
	Kind      routine.Kind `json:"kind"`
	Exercise  string       `json:"exercise"`
	Set       int          `json:"set"`
	Rep       int          `json:"rep"`
	Segment   int          `json:"segment"`
	Side      routine.Side `json:"side"`
	DurationS float64      `json:"duration_s"`
	Round     int          `json:"round,omitempty"` // of a group
	Wait      bool         `json:"wait,omitempty"`  // a key begins what comes after it
}

// TimelineCue is one cue of `tspine show --json`.
type TimelineCue struct {
	AtS  float64         `json:"at_s"`
	Kind session.CueKind `json:"kind"`
	Text string          `json:"text"`
}

// Timeline is what `tspine show --json` prints.
type Timeline struct {
	Routine string         `json:"routine"`
	Name    string         `json:"name"`
	Focus   routine.Focus  `json:"focus"`
	Level   routine.Level  `json:"level"`
	TotalS  float64        `json:"total_s"`
	Steps   []TimelineStep `json:"steps"`
	Cues    []TimelineCue  `json:"cues"`
}

// ShowTimeline is a timeline with the cues that a voice would give.
func ShowTimeline(t routine.Timeline, v session.Voice) Timeline {
	out := Timeline{Routine: t.Routine.ID, Name: t.Routine.Name.String(), Focus: t.Routine.Focus, Level: t.Level, TotalS: t.Total().Seconds()}
	var at time.Duration
	for i, s := range t.Steps {
		out.Steps = append(out.Steps, TimelineStep{at.Seconds(), s.Kind, t.Exercise(i).ID, s.Set, s.Rep, s.Segment, s.Side, s.Duration.Seconds(), t.Exercise(i).Round, s.Wait})
		at += s.Duration
	}
	for _, c := range session.PlanCues(t, v).Cues(t) {
		out.Cues = append(out.Cues, TimelineCue{c.At.Round(time.Millisecond).Seconds(), c.Cue.Kind, c.Cue.Text.String()})
	}
	return out
}

// Preview is a line for each exercise: its dose at this level, and how long it takes.
func Preview(t routine.Timeline) []PreviewLine {
	var out []PreviewLine
	for i := 0; i < len(t.Steps); i = t.ExerciseEnd(i) {
		out = append(out, PreviewLine{t.Exercise(i), Dose(t, i), t.Left(i) - t.Left(t.ExerciseEnd(i))})
	}
	return out
}

// PreviewLine is one exercise of a preview.
type PreviewLine struct {
	Exercise routine.Exercise
	Dose     string // "3 x 15 s, each side"
	Takes    time.Duration
}

// Dose is that of the exercise of step i in words, as the timeline has it.
func Dose(t routine.Timeline, i int) string {
	e := t.Exercise(i)
	d, l := e.Dose, t.Level
	sets, n := d.Sets.AtLeastOne(l), d.Reps.AtLeastOne(l)
	words := ""
	switch {
	case d.Time.Set && d.Reps.Given():
		words = fmt.Sprintf("%s in %s", reps(n), short(d.Time.At(l).Seconds()))
	case d.Time.Set:
		words = clock(d.Time.At(l).Seconds())
	case d.Segments.Given():
		words = segments(d.Segments.At(l), d.Hold.At(l).Seconds())
	case d.Tempo.Move.Set && d.Hold.Set && d.Hold.At(l) >= 2*time.Second:
		words = fmt.Sprintf("%s, %s hold", reps(n), short(d.Hold.At(l).Seconds()))
	case d.Tempo.Move.Set:
		words = reps(n)
	case d.HoldsAt(l) != nil && n == 1:
		return "holds of " + holdList(d.HoldsAt(l), time.Duration.Seconds) + eachSide(d)
	case d.HoldsAt(l) != nil:
		return fmt.Sprintf("%d sets of %s, holds of %s%s", sets, reps(n), holdList(d.HoldsAt(l), time.Duration.Seconds), eachSide(d))
	default:
		words = fmt.Sprintf("%d x %s", n, short(d.Hold.At(l).Seconds()))
	}
	if sets > 1 {
		words = fmt.Sprintf("%d sets of %s", sets, words)
	}
	return words + eachSide(d)
}

func eachSide(d routine.Dose) string {
	switch {
	case d.BothSides():
		return ", each side"
	case d.Sides == routine.OnlyLeft || d.Sides == routine.OnlyRight:
		return ", " + string(d.Sides) + " side only"
	}
	return ""
}

// Clock is a length of time as minutes and seconds.
func Clock(d time.Duration) string { return clock(d.Seconds()) }

// Needs are the things that have to be at hand, each once.
func Needs(r routine.Routine) string {
	var all []string
	for _, e := range r.Exercises {
		for _, n := range e.Needs {
			if !slices.Contains(all, n.String()) {
				all = append(all, n.String())
			}
		}
	}
	return strings.Join(all, ", ")
}

// About are the sentences on what an exercise is for, who should ask before it, and
// what does without its equipment.
func About(e routine.Exercise) []string {
	return slices.DeleteFunc([]string{e.Why.String(), routine.AskFirst(e.NotFor), e.Instead.String()}, func(s string) bool { return s == "" })
}

// CutWords say what of a routine was left out to fit a time; empty when
// nothing was: "without Prone W", "2 sets of Row".
func CutWords(whole, cut routine.Routine) string {
	var without, fewer []string
	for _, e := range whole.Exercises {
		at := slices.IndexFunc(cut.Exercises, func(c routine.Exercise) bool { return c.ID == e.ID && c.Round == e.Round })
		switch {
		case at < 0:
			without = append(without, e.Title())
		case cut.Exercises[at].Dose.Sets != e.Dose.Sets:
			fewer = append(fewer, fmt.Sprintf("%s of %s", Count(cut.Exercises[at].Dose.Sets.Min, "set"), e.Title()))
		}
	}
	if without != nil {
		fewer = append([]string{"without " + text.List(without, "and")}, fewer...)
	}
	return strings.Join(fewer, ", ")
}

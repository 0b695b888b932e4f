package session

import (
	"fmt"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// moves tell how to get into a position: over from lying in another one, from
// elsewhere on the floor, and from above it.
var moves = map[routine.Position][3]string{
	routine.SideLying: {"Roll onto %s.", "Lie down on %s.", "Lie down on %s."},
	routine.Supine:    {"Roll onto your back.", "Lie down on your back.", "Lie down on your back."},
	routine.Prone:     {"Roll onto your front.", "Lie face down.", "Get down on the floor. Lie face down."},
	routine.Seated:    {1: "Get up off the floor, and sit down.", 2: "Sit down."},
	routine.Kneeling:  {1: "Come up onto your knees.", 2: "Kneel down."},
	routine.AllFours:  {1: "Come onto your hands and knees.", 2: "Come onto your hands and knees."},
	routine.Standing:  {1: "Stand up.", 2: "Stand up."},
}

// moveWords tell how to get from one position to another; side is the side
// to lie on. Empty when the position stays.
func moveWords(from, to routine.Position, side routine.Side) string {
	on, way := "one side", 2
	if side != routine.NoSide {
		on = "your " + string(side) + " side"
	}
	switch {
	case from == to && to != routine.SideLying:
		return ""
	case from.Lying() && to.Lying():
		way = 0
	case from.OnFloor():
		way = 1
	}
	return strings.Replace(moves[to][way], "%s", on, 1)
}

// sideWords is "left side", or "left hand" where that is what works.
func sideWords(e routine.Exercise, s routine.Side) string {
	switch {
	case s == routine.NoSide:
		return ""
	case e.SideOf != "":
		return string(s) + " " + string(e.SideOf)
	}
	return string(s) + " side"
}

// seconds is a length of time in words: "45 seconds", "1 minute 30".
func seconds(d time.Duration) string {
	s := int((d + time.Second/2) / time.Second)
	switch {
	case s == 1:
		return "1 second"
	case s < 60:
		return fmt.Sprintf("%d seconds", s)
	case s == 60:
		return "1 minute"
	case s%60 == 0:
		return fmt.Sprintf("%d minutes", s/60)
	}
	return fmt.Sprintf("%s %d", seconds(time.Duration(s/60)*time.Minute), s%60)
}

// leftWords are "45 seconds to go.": "left" is a side.
func leftWords(d time.Duration) string { return text.Capital(seconds(d)) + " to go." }

// exactly is a length of time that a person holds along with, half seconds
// included: "17 and a half seconds". What a voice makes of 17.5 is its own.
func exactly(d time.Duration) string {
	if half := d % time.Second; d < time.Minute && d > time.Second && half == time.Second/2 {
		return fmt.Sprintf("%d and a half seconds", d/time.Second)
	}
	return seconds(d)
}

// place says where step i stands: "left side, set 2 of 3, rep 4 of 10". Parts
// of which there is only one are left out.
func place(t routine.Timeline, i int) string {
	s := t.Steps[i]
	sets, reps, segments := t.Of(i)
	var parts []string
	if e := t.Exercise(i); e.Rounds > 1 {
		parts = append(parts, roundWords(e))
	}
	if w := sideWords(t.Exercise(i), s.Side); w != "" {
		parts = append(parts, w)
	}
	if sets > 1 {
		parts = append(parts, fmt.Sprintf("set %d of %d", s.Set, sets))
	}
	if segments > 1 {
		parts = append(parts, fmt.Sprintf("spot %d of %d", s.Segment, segments))
	}
	if s.Rep > 0 && reps > 1 && segments != reps {
		parts = append(parts, fmt.Sprintf("rep %d of %d", s.Rep, reps))
	}
	return strings.Join(parts, ", ")
}

// fleeting is what a phase of a rep must last to be worth naming in a title (X).
const fleeting = 3 * time.Second

// Title says in a few words what is done in step i, and where: "Hold, left side,
// rep 2 of 3". Of a phase that is over in a moment it is the rep alone.
func Title(t routine.Timeline, i int) string {
	kind, at := text.Capital(t.Steps[i].Kind.Words()), place(t, i)
	switch {
	case at == "":
		return kind
	case t.Steps[i].Rep > 0 && t.Steps[i].Duration < fleeting:
		return text.Capital(at)
	}
	return kind + ", " + at
}

// NextWords says what comes after the rep that step i belongs to, and what
// after that when the next thing is a rest or another side: "rep 3 of 3, then
// the right side". At the end it is "the end".
func NextWords(t routine.Timeline, i int) string {
	j := t.RepEnd(i)
	if j >= len(t.Steps) {
		return "the end"
	}
	words := unitWords(t, i, j)
	if k := t.RepEnd(j); t.Steps[j].Kind.Between() {
		if t.Steps[j].Kind == routine.Rest {
			words += ", then " + unitWords(t, j, k)
		}
	} else if k < len(t.Steps) && t.Steps[k].Kind.Between() {
		words += ", then " + unitWords(t, j, k)
	} else if k >= len(t.Steps) {
		words += ", then the end"
	}
	return words
}

// unitWords names the rep, or the step between reps, that begins at step j
// for somebody who is at step i.
func unitWords(t routine.Timeline, i, j int) string {
	s := t.Steps[j]
	sets, reps, segments := t.Of(j)
	switch s.Kind {
	case routine.Ready:
		name := t.Exercise(j).Title()
		if w := sideWords(t.Exercise(j), s.Side); w != "" {
			return name + ", " + w
		}
		return name
	case routine.Rest:
		if s.Open() {
			return "rest as long as you like"
		}
		return "rest " + seconds(s.Duration)
	case routine.Switch:
		return "the " + sideWords(t.Exercise(j), s.Side)
	case routine.Reposition:
		return fmt.Sprintf("spot %d of %d", s.Segment, segments)
	}
	switch {
	case t.Steps[i].Set != s.Set, sets > 1 && (t.Steps[i].Kind == routine.Rest || s.Rep == 0):
		return fmt.Sprintf("set %d of %d", s.Set, sets)
	case s.Rep == 0:
		return seconds(s.Duration)
	case segments > 1 && segments == reps:
		return fmt.Sprintf("spot %d of %d", s.Segment, segments)
	}
	words := fmt.Sprintf("rep %d of %d", s.Rep, reps)
	if t.Exercise(j).Dose.Sides == routine.Alternate {
		words += ", " + sideWords(t.Exercise(j), s.Side)
	}
	return words
}

// roundWords are "round 2 of 3".
func roundWords(e routine.Exercise) string { return fmt.Sprintf("round %d of %d", e.Round, e.Rounds) }

// waitWords say that a key begins what comes after step i.
func waitWords(t routine.Timeline, i int) string {
	if s := t.Steps[i]; s.Kind == routine.Switch {
		return "When you are ready, any key begins the " + sideWords(t.Exercise(i), s.Side) + "."
	}
	return "Rest as long as you like: any key begins " + unitWords(t, i, i+1) + "."
}

// pauseWords say why the session stands still.
var pauseWords = map[Why]string{
	WhyKey:     "Paused.",
	WhyAsleep:  "Paused: the computer was asleep.",
	WhyStalled: "Paused: the program was held up.",
	WhyAway:    "Paused while you were away.",
	WhySilent:  "Paused: the sound has gone.",
}

// askWords ask for the second key.
var askWords = map[Ask]string{
	AskQuit:  "End the session? q ends it, any other key continues.",
	AskLeave: "End the session? q or Escape ends it, any other key continues.",
	AskSkip:  "Skip this exercise? s skips it, any other key continues.",
	AskHurt:  "Stopped. Mild pain: 1 easier. Sharp, new or strong: 2 skip, 3 end session.",
}

// show is a cue that answers to what happened, with its tone alone.
func (s Session) show(k CueKind, at time.Time, words string) Cue {
	return Cue{Kind: k, Step: s.At(), Offset: s.into, Side: s.Step().Side, Text: text.New(words), Due: at}
}

// say is the same, spoken too.
func (s Session) say(k CueKind, at time.Time, words string) Cue {
	c := s.show(k, at, words)
	c.Words = c.Text.Spoken()
	c.Takes = s.voice.Takes(c.Words)
	return c
}

// WhereWords say where the session stands: exercise, side, set, rep, time
// left, what is next.
func (s Session) WhereWords() string {
	words := s.Exercise().Name.String()
	if p := place(s.timeline, s.At()); p != "" {
		words += ", " + p
	}
	at := fmt.Sprintf("%s, %s to go", text.Capital(s.Step().Kind.Words()), seconds(s.Left()))
	if begun := s.into > 0 || s.step > s.timeline.RepStart(s.step); begun && s.mode == Paused && s.rewinds() {
		at = "This rep begins again"
	}
	return fmt.Sprintf("%s. %s. Next: %s.", words, at, s.Next())
}

// doneWords end a timeline: at the end of a position that one does not simply get
// up from they say how.
func doneWords(t routine.Timeline) string {
	return "Done. " + leaveWords(t.Exercise(len(t.Steps)-1), upright) + "That was the whole session."
}

package session

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

// What a person does between the words of get ready, and how long it takes (X).
const (
	toFloor  = 6 * time.Second         // going down to the floor, or getting up from it
	toMat    = 2 * time.Second         // stepping back to the mat, or away from it
	toThere  = 4 * time.Second         // sitting down, rolling over
	walking  = 5 * time.Second         // putting something down, finding a wall
	fetching = 8 * time.Second         // finding a chair, a roller or a band, and bringing it
	fixing   = 5 * time.Second         // what is done with it then
	doing    = 1200 * time.Millisecond // what one line of set-up asks for
	taking   = 400 * time.Millisecond  // taking in what only has to be known
	lastGap  = 500 * time.Millisecond  // before the ticks
	endTakes = 400 * time.Millisecond  // the tone that ends what was before
)

// readyLine is a line of get ready and what the person needs after it.
type readyLine struct {
	cue  Cue
	i    int // index into the exercise's lines of that kind
	then time.Duration
}

// Flatten lays a routine out for a listener: get ready is as long as its words
// need, and the person to follow them. While an exercise is new there are many.
func Flatten(r routine.Routine, o routine.Options, v Voice) routine.Timeline {
	return routine.Flatten(r, ForWords(r, o, v))
}

// ForWords are the options of a timeline that leaves its words the time they
// need.
func ForWords(r routine.Routine, o routine.Options, v Voice) routine.Options {
	o.Words = slices.Repeat([]routine.Words{{Ready: routine.ReadyMost, Switch: routine.ReadyMost}}, len(r.Exercises))
	t := routine.Flatten(r, o) // with room for all that might be said
	o.Words = make([]routine.Words, len(r.Exercises))
	l := &layout{timeline: t, voice: v}
	for i, s := range t.Steps {
		switch words := &o.Words[s.Exercise]; {
		case !v.speaks(CueCaution):
		case s.Kind == routine.Ready:
			words.Ready = l.cautious(i).needs(i)
		case s.Kind == routine.Switch && t.Exercise(i).Dose.Sides == routine.Each:
			words.Switch = l.needs(i)
		}
	}
	return o
}

// needs is how long step i, a get ready or a change of sides, has to be for
// all its lines.
func (l *layout) needs(i int) time.Duration {
	sum := Ticks*time.Second + lastGap
	for _, one := range l.lines(i) {
		if one.cue.Words != "" {
			sum += l.sounds(i, one.cue) + one.then
		}
	}
	return sum.Round(time.Second / 2)
}

// lines is all that is said in step i, a get ready or a change of sides.
func (l *layout) lines(i int) []readyLine {
	if l.timeline.Steps[i].Kind == routine.Switch {
		return l.switchLines(i)
	}
	return l.readyLines(i)
}

// switchLines change to another side: while the exercise is new, how to set
// up is said again for it.
func (l *layout) switchLines(i int) []readyLine {
	e, side := l.timeline.Exercise(i), l.timeline.Steps[i].Side
	words, moving := sideWords(e, side), taking
	ways := []string{"Switch sides: " + words + "."}
	if e.Position == routine.SideLying {
		roll := moveWords(e.Position, e.Position, side)
		ways, moving = []string{"Switch sides. " + roll, roll}, toThere
	}
	c := cue(CueSwitch, ways[0])
	c.Words = l.voice.first(l.room(i, c), append(ways, text.Capital(words)+".", text.Capital(string(side))+".")...)
	lines := []readyLine{{c, 0, moving}}
	if !l.voice.isNew(e) || !l.voice.speaks(CueSetup) || e.Dose.Sides != routine.Each {
		return lines
	}
	if !e.Leave.Empty() {
		lines = append(lines, readyLine{Cue{Kind: CueSetup, Text: e.Leave, Words: e.Leave.Spoken()}, -1, doing})
	}
	for n, words := range e.Setup {
		if waits(words) {
			break
		}
		lines = append(lines, readyLine{Cue{Kind: CueSetup, Text: words, Words: words.Spoken()}, n, doing})
	}
	return lines
}

// WhenStarted begins the line of set-up that says how to move.
const WhenStarted = "When it starts, "

// waits says whether a line of set-up tells what is to be done later.
func waits(words text.Text) bool { return strings.HasPrefix(words.Spoken(), "When ") }

// readyLines is all that is said in get ready step i, in its order.
func (l *layout) readyLines(i int) []readyLine {
	e := l.timeline.Exercise(i)
	isNew := l.voice.isNew(e)
	opening, moving := l.readyOpening(i)
	lines := []readyLine{{opening, 0, moving}}
	say := func(c Cue, n int, then time.Duration) {
		lines = append(lines, readyLine{c, n, then})
	}
	if !l.voice.knows(e) && l.voice.speaks(CueSetup) { // said while the person moves
		lines[0].then = taking
		dose := DoseWords(l.timeline, i)
		say(Cue{Kind: CueSetup, Dose: true, Text: text.New(dose), Words: dose}, -1, moving)
	}
	if isNew {
		for _, need := range unmentioned(e) {
			say(Cue{Kind: CueSetup, Text: text.New("You need: " + need.String() + "."), Words: "You need: " + need.Spoken() + "."}, -1, doing)
		}
	}
	for n, words := range e.Setup {
		c := Cue{Kind: CueSetup, Text: words}
		if isNew && l.voice.speaks(CueSetup) {
			c.Words = words.Spoken()
		}
		then := doing
		switch {
		case waits(words):
			then = taking
		case handles(e, words):
			then = fixing
		}
		say(c, n, then)
	}
	for n, words := range e.Caution {
		c := Cue{Kind: CueCaution, Text: words}
		if isNew && l.voice.speaks(CueCaution) {
			c.Words = words.Spoken()
			say(c, n, taking)
		}
	}
	return lines
}

// readyOpening names the exercise of get ready step i and its side, and says how to
// get into position; moving is how long that takes.
func (l *layout) readyOpening(i int) (c Cue, moving time.Duration) {
	e, from := l.timeline.Exercise(i), cameFrom(l.timeline, i)
	next, stop := "", ""
	if i > 0 && l.voice.Speech != Counts {
		next, stop = "Next: ", after(l.endText(i).Spoken())
	}
	if e.Rounds > 1 && (i == 0 || l.timeline.Exercise(i-1).Round != e.Round) {
		next = text.Capital(roundWords(e)) + ". " + next
	}
	side := l.timeline.Steps[i].Side
	leave, move := leaveWords(from, e), wayWords(from, e, side)
	in := ""
	if w := sideWords(e, side); w != "" && e.Position != routine.SideLying {
		in = ", " + w
	}
	switch {
	case from.Position.OnFloor() != e.Position.OnFloor():
		moving = toFloor
		if i > 0 { // nobody begins away from the mat
			moving += toMat
		}
	case from.Position == e.Position && move != "" && !e.Position.OnFloor():
		moving = walking
	case leave+move != "":
		moving = toThere
	}
	if l.voice.isNew(e) && fetches(from, e) {
		moving += e.Fetch.At(l.timeline.Level)
		if !e.Fetch.Set {
			moving += fetching
		}
	}
	c = cue(CueReady, strings.TrimSpace(e.Title()+in+". "+leave+move))
	name := e.Name.Spoken()
	whole := text.New(strings.TrimSpace(e.Name.String() + in + ". " + move)).Spoken()
	c.Words = l.voice.first(l.room(i, c), stop+leave+next+whole, leave+whole, name+in+".", name+".", text.New(move).Spoken())
	return c, moving
}

// fetches says whether an exercise needs a thing that the one before did not.
func fetches(from, to routine.Exercise) bool {
	return slices.ContainsFunc(things(to), func(need text.Text) bool { return !slices.Contains(from.Needs, need) })
}

// handles says whether a line of set-up has something done with what the
// exercise needs.
func handles(e routine.Exercise, words text.Text) bool {
	said := strings.ToLower(words.Spoken())
	return slices.ContainsFunc(things(e), func(need text.Text) bool { return names(said, need) })
}

// things are what an exercise needs that is not always there, as floor and wall are.
func things(e routine.Exercise) []text.Text {
	return slices.DeleteFunc(slices.Clone(e.Needs), func(need text.Text) bool {
		n := strings.ToLower(need.String())
		return strings.HasPrefix(n, "floor") || n == "wall"
	})
}

// names says whether words name a need, by one of its words.
func names(words string, need text.Text) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(need.Spoken())), func(word string) bool {
		return len(word) > 3 && strings.Contains(words, word)
	})
}

// unmentioned are the things that an exercise needs and its own words do not
// name. The floor is always there.
func unmentioned(e routine.Exercise) []text.Text {
	said := strings.ToLower(e.Name.Spoken() + " " + e.Approach.Spoken())
	for _, s := range e.Setup {
		said += " " + strings.ToLower(s.Spoken())
	}
	return slices.DeleteFunc(slices.Clone(e.Needs), func(need text.Text) bool {
		return strings.HasPrefix(strings.ToLower(need.String()), "floor") || names(said, need)
	})
}

// DoseWords tell how much is to come in the exercise of step i: "3 sets of 10."
func DoseWords(t routine.Timeline, i int) string {
	switch isEased := func(s routine.Step) bool { return s.Eased }; {
	case isEased(t.Steps[i]):
		return "Made easier: about half."
	case slices.ContainsFunc(t.Steps[i:t.ExerciseEnd(i)], isEased):
		return "Made easier."
	}
	d, level := t.Exercise(i).Dose, t.Level
	sets, reps, holds := d.Sets.AtLeastOne(level), d.Reps.AtLeastOne(level), d.HoldsAt(level)
	if reps == 1 && sets > 1 && !d.Time.Set && !d.Segments.Given() && holds == nil {
		sets, reps = 1, sets
	}
	once, each := fmt.Sprintf("%d times", reps), fmt.Sprint(reps) // of the only set, and of each of several
	if reps == 1 {
		once = "Once"
	}
	switch {
	case d.Time.Set && d.Reps.Given():
		length := exactly(d.Time.At(level))
		once, each = once+" in "+length, fmt.Sprintf("%d, %s each", reps, length)
	case d.Time.Set:
		each = exactly(d.Time.At(level))
		once = "It lasts " + each
	case holds != nil && reps == 1:
		once, sets = fmt.Sprintf("%d holds: %s", sets, holdWords(holds)), 1
	case holds != nil:
		once, sets = fmt.Sprintf("%d sets of %d, holds of %s", sets, reps, holdWords(holds)), 1
	case d.Segments.Given():
		once = spotWords(d.Segments.AtLeastOne(level), exactly(d.Hold.At(level)))
		each = once
	case !d.Tempo.Move.Set:
		hold := exactly(d.Hold.At(level))
		once, each = once+", "+hold+" each", fmt.Sprintf("%d, %s each", reps, hold)
		if reps == 1 {
			once = "Once, for " + hold
		}
	}
	words := once
	if sets > 1 {
		words = fmt.Sprintf("%d sets of %s", sets, each)
	}
	if d.BothSides() {
		words += ", on each side"
	}
	return words + "."
}

func spotWords(n int, hold string) string {
	if n == 1 {
		return "1 spot, for " + hold
	}
	return fmt.Sprintf("%d spots, %s each", n, hold)
}

// holdWords are "10, 20 and 30 seconds".
func holdWords(holds []time.Duration) string {
	last := len(holds) - 1
	return strings.Join(text.Each(holds[:last], func(h time.Duration) string { return strconv.FormatFloat(h.Seconds(), 'f', -1, 64) }), ", ") + " and " + exactly(holds[last])
}

// cautious is the layout of step i for the slowest voice that may speak in it:
// in the first get ready nobody knows yet which it is, and how to set up is not
// said again.
func (l *layout) cautious(i int) *layout {
	slow := *l
	if e := l.timeline.Exercise(i); i == 0 && l.voice.isNew(e) && len(e.Setup)+len(e.Caution) > 0 {
		slow.voice.Pace = cmp.Or(l.voice.Pace, slowest)
	}
	return &slow
}

// spread lays the lines of a get ready or of a change of sides over it: each
// with the time that it takes to follow, longer where there is more, none
// where there is less. Those that are not spoken are left to be shown.
func (l *layout) spread(i int) {
	slow := l.cautious(i)
	if slow.needs(i) > l.timeline.Steps[i].Duration {
		slow = l
	}
	lines := slow.lines(i)
	at, end := time.Duration(0), l.slot(i)
	spare, wish := end-at, time.Duration(0)
	for _, one := range lines {
		if one.cue.Words != "" {
			spare -= slow.sounds(i, one.cue)
			wish += one.then
		}
	}
	if spare < 0 { // the exercise's own words come first
		lines = slices.DeleteFunc(lines, func(one readyLine) bool { return one.i < 0 })
	}
	for _, one := range lines {
		c, takes := one.cue, slow.sounds(i, one.cue)
		fits := at+takes <= end
		if one.i >= 0 && c.Words != "" && c.Kind != CueSwitch {
			l.tried(line{l.timeline.Steps[i].Exercise, c.Kind, one.i}, end-at, fits)
		}
		if c.Kind == CueSetup && (c.Words == "" || !fits) || c.Kind == CueCaution && !fits {
			if !c.Text.Empty() {
				l.shown[i] = append(l.shown[i], Cue{Kind: CueSetup, Dose: c.Dose, Text: c.Text})
			}
			continue
		}
		c.Offset, c.MayWait, c.Room = at, end-at-l.sounds(i, c), end-at
		l.add(i, c)
		at += takes
		if wish > 0 {
			at += time.Duration(float64(one.then) * float64(max(0, spare)) / float64(wish))
		}
	}
}

package plain

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/live"
)

// How fast a screen reader reads, and how much of it a person can take beside
// an exercise (X).
const (
	wordTakes   = time.Second / 3 // 180 words a minute
	lineTakes   = 300 * time.Millisecond
	behind      = time.Second // how late a line may be read and still be true
	mostLines   = 14          // a minute
	mostUsual   = 12          // with lines that the tones tell too
	mostHelpful = 9           // with lines that only help
)

// Reader writes a session for a screen reader: little enough to be read, and
// nothing that would be read too late. What the tones tell is left to them.
type Reader struct {
	// New says whether the person has not done an exercise yet. Those begin when
	// Enter says so; nil has all begin by the clock.
	New func(routine.Exercise) bool

	free    time.Time   // when all that was written will have been read
	written []time.Time // in the last minute
	begun   []int       // the exercises that were new
}

// weight is how much a line matters.
type weight uint8

const (
	helpful   weight = iota // form, half-way, what comes next
	usual                   // counts, holds, ways back
	setting                 // how to get ready
	essential               // where to go, what was asked for
)

// weighs says how much a cue matters to somebody who hears the tones; false is
// not at all.
func weighs(t routine.Timeline, c session.Cue) (weight, bool) {
	step := t.Steps[min(c.Step, len(t.Steps)-1)]
	d := t.Exercise(min(c.Step, len(t.Steps)-1)).Dose
	paced := step.Rep > 0 && (d.Tempo.Move.Set || step.Kind == routine.Work)
	switch c.Kind {
	case session.CueTick, session.CueLast, session.CueUp, session.CueDown, session.CueBeat:
		return 0, false
	case session.CueCount:
		few := c.Number == 1 || c.Number == c.Of || c.Number%fewCounts == 0
		return usual, few || !paced || step.Self
	case session.CueStart, session.CueEnd:
		if c.Kind == session.CueStart && step.Kind == routine.Work { // how long it is stands nowhere else
			return essential, true
		}
		return usual, !paced || step.Kind.Between()
	case session.CueSetup, session.CueCaution:
		return setting, c.Words != ""
	case session.CueForm, session.CueHalf, session.CueNext:
		return helpful, true
	}
	return essential, true
}

// fewCounts is which counts of paced reps are written (X).
const fewCounts = 5

// takes says whether lines may be written now: their reading begins within a
// time, and there are few enough of them.
func (r *Reader) takes(now time.Time, lines []string, w weight, within time.Duration) bool {
	for len(r.written) > 0 && now.Sub(r.written[0]) >= time.Minute {
		r.written = r.written[1:]
	}
	most := map[weight]int{helpful: mostHelpful, usual: mostUsual, setting: mostLines}[w]
	late := r.free.Sub(now)
	if w != essential && (late > within || len(r.written)+len(lines) > most) {
		return false
	}
	r.free = now.Add(max(0, late) + reading(lines))
	r.written = append(r.written, slices.Repeat([]time.Time{now}, len(lines))...)
	return true
}

// reading is how long lines take to be read.
func reading(lines []string) (sum time.Duration) {
	for _, l := range lines {
		sum += lineTakes + time.Duration(len(strings.Fields(l)))*wordTakes
	}
	return sum
}

// read writes cues for a screen reader. Where an exercise is new it tells all of
// how to get ready, and waits.
func (p Session) read(l *live.Live, cues []session.Cue) {
	waits := -1
	for _, c := range cues {
		w, told := weighs(l.Timeline(), c)
		if !told {
			continue
		}
		written, within := slices.DeleteFunc(lines(l, c), func(l string) bool { return l == "" }), behind
		if w == setting {
			within = l.Left() - reading(written) // it may be read until the start
		}
		if c.Kind == session.CueReady && p.Lines != nil && p.Reader.isNew(l, c.Step) {
			waits = c.Step
			written[1], _, _ = strings.Cut(written[1], " Get ready:") // as long as it takes
		}
		if c.Kind == session.CueReady && len(written) > 2 {
			written[2] = "Pain now? 0 to 10, or just carry on."
		}
		if w != essential {
			written = written[:min(1, len(written))]
		}
		if p.Reader.takes(p.Now(), written, w, within) {
			p.write(written)
		}
	}
	if waits >= 0 && waits == l.At() && l.Mode() == session.Running {
		p.wait(l)
	}
}

func (p Session) write(lines []string) {
	for _, line := range lines {
		fmt.Fprintln(p.Out, line)
	}
}

// isNew says whether the exercise of get ready step i is to begin by a key: once
// a session.
func (r *Reader) isNew(l *live.Live, i int) bool {
	e := l.Timeline().Steps[i].Exercise
	if r.New == nil || slices.Contains(r.begun, e) || !r.New(l.Timeline().Exercise(i)) {
		return false
	}
	r.begun = append(r.begun, e)
	return true
}

// wait tells all of how to get ready and stands still until the person is.
func (p Session) wait(l *live.Live) {
	e := l.Exercise()
	out := append(text.Each(slices.Concat(e.Setup, e.Caution), text.Text.String), "Press Enter when you are ready.")
	p.Reader.takes(p.Now(), out, essential, 0)
	p.write(out)
	l.Apply(p.Now(), session.Read)
}

package plain

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/live"
)

// line is a line with the moment at which it was written.
type line struct {
	at    time.Duration
	words string
}

// aloud runs a session for a screen reader and gives the lines as written.
func aloud(t *testing.T, s session.Session, reader *Reader) (out []line) {
	t.Helper()
	begun := time.Now()
	r := newRobot(t)
	r.from = begun
	p := Session{Out: r, Now: time.Now, Reader: reader, Outlets: live.Outlets{Speaker: &ear{}, Keeper: &shelf{}, Waker: sleeper{}}}
	p.Run(s)
	holdsLines(t, r.out.Bytes())
	for raw := range bytes.Lines(r.out.Bytes()) {
		at, words, _ := strings.Cut(strings.TrimSpace(string(raw)), "  ")
		seconds, err := strconv.Atoi(at)
		if err != nil {
			t.Fatalf("%q: %v", raw, err)
		}
		out = append(out, line{time.Duration(seconds) * time.Second, words})
	}
	return out
}

// habits of somebody who has done the exercises of a routine so often.
func habits(r routine.Routine, often int) (h live.Habits) {
	for n := range often {
		rec := session.Record{Started: time.Now().AddDate(0, 0, n-often)}
		for _, e := range r.Exercises {
			rec.Exercises = append(rec.Exercises, session.ExerciseRecord{ID: e.ID, Done: []session.Amount{{Reps: 1}}})
		}
		h.Records = append(h.Records, rec)
	}
	h.Now = time.Now()
	return h
}

// A screen reader at 180 words a minute is never more than a second behind what
// is not essential, reads every set-up before its start, and has at most 14
// lines a minute; ticks and the phases of paced reps are left to the tones.
func TestAScreenReaderKeepsUp(t *testing.T) {
	for _, r := range data.Shipped().Routines {
		for _, often := range []int{0, 4, 10} {
			t.Run(fmt.Sprintf("%s, %d times", r.ID, often), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					s := live.New(flow.Choice{Routine: r}, habits(r, often), time.Now(), 1, session.Answers{})
					keepsUp(t, s, aloud(t, s, &Reader{}), often == 0)
				})
			})
		}
	}
}

func keepsUp(t *testing.T, s session.Session, written []line, isNew bool) {
	t.Helper()
	read := map[string]time.Duration{}
	free, first := time.Duration(0), 0
	for i, l := range written {
		if late := free - l.at; late > behind+time.Second && (i == 0 || written[i-1].at < l.at) {
			t.Errorf("%s is read %s late: %q", l.at, late, l.words)
		}
		free = max(free, l.at) + reading([]string{l.words})
		if _, again := read[l.words]; !again {
			read[l.words] = free
		}
		for written[first].at <= l.at-time.Minute {
			first++
		}
		if n := i - first + 1; n > mostLines {
			t.Errorf("%d lines in the minute to %s", n, l.at)
		}
		if l.words == "3" || l.words == "2" || l.words == "Return." || l.words == "Hold 1 s." {
			t.Errorf("%s: %q was written", l.at, l.words)
		}
	}
	if !isNew {
		return
	}
	timeline, at := s.Timeline(), time.Duration(0)
	for i, step := range timeline.Steps {
		at += step.Duration
		if step.Kind != routine.Ready {
			continue
		}
		for _, words := range timeline.Exercise(i).Setup {
			if done, ok := read[words.String()]; !ok || done > at {
				t.Errorf("%q is read at %s, the start is at %s", words, done, at)
			}
		}
	}
}

// What is new begins with Enter, with all of how to get ready told before; what
// was done before begins by the clock.
func TestEnterBeginsWhatIsNew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, kept := newRobot(t), &shelf{}
		s := live.New(flow.Choice{Routine: shipped(t, "stability")}, live.Habits{}, time.Now(), 1, session.Answers{})
		isNew := func(e routine.Exercise) bool { return e.ID != "wall-angel" }
		p := Session{Out: r, Lines: r.lines, Stop: r.stop, Now: time.Now, Reader: &Reader{New: isNew},
			Outlets: live.Outlets{Speaker: &ear{}, Keeper: kept, Waker: sleeper{}}}
		r.begin(func() { kept.record = p.Run(s) })
		r.sees("Exercise 1 of 3: Row", "Dose: 3 sets of 10 reps.\n", "Keep your belly firm, and your neck long", "Move smoothly, no jerking.\nPress Enter when you are ready.\n")
		r.after(time.Hour).seesNo("Rep")
		r.writes("").sees("Starting in 3 seconds.\n").after(3 * time.Second).sees("Rep 1 of 10, set 1 of 3\n")
		// A second time in the session needs no key.
		r.writes("r").sees("Exercise 1 of 3: Row").after(90 * time.Second).sees("Rep 1 of 10")
		r.writes("s", "s").sees("Exercise 2 of 3: Wall angels").after(65 * time.Second).sees("Start. 1 minute.")
		r.writes("s", "s").sees("Exercise 3 of 3: Prone W", "Press Enter when you are ready.").after(time.Hour).seesNo("Rep")
		// Nobody writes any more: it goes by itself.
		close(r.lines)
		r.after(10 * time.Minute).finishes()
		if kept.record.Status == "" {
			t.Error("nothing was kept")
		}
	})
}

// An exercise that was made easier while it was got ready for does not repeat the
// dose that it no longer has.
func TestADoseThatWasMadeEasier(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRobot(t)
		s := live.New(flow.Choice{Routine: shipped(t, "mobility")}, live.Habits{}, time.Now(), 1, session.Answers{})
		p := Session{Out: r, Lines: r.lines, Stop: r.stop, Now: time.Now, Outlets: live.Outlets{Speaker: &ear{}, Keeper: &shelf{}, Waker: sleeper{}}}
		r.begin(func() { p.Run(s) })
		r.sees("Dose: 3 x 15 s, each side. Get ready").writes("x", "1").after(4 * time.Second).writes("r").
			after(time.Second).sees("Dose: 3 x 15 s, each side, made easier: half of what was left. Get ready")
		r.leaves()
		r.finishes()
	})
}

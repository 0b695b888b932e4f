// Package visit is one run of the program by one person: the flow, what is
// known, what is being kept, and what the command line asked for. The app and
// plain each drive one; so both ask the same in the same order and keep the
// same.
//
// A Visit reads and writes no file by itself but through the saver, which works
// in the background, and Refresh, which is called off the event loop.
package visit

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// FlushWithin is how long the end of something waits for the disk (X); what is
// not saved by then is tried again by the saver.
const FlushWithin = 2 * time.Second

// lastWait is how long the end of the program waits for a slow disk (X).
const lastWait = time.Minute

// Settle is the last thing of a run that the person ended: it waits until all
// is on the disk, tells when that takes long, and says when it could not be.
func Settle(s *data.Saver, tell io.Writer) error {
	err := s.Flush(FlushWithin)
	if errors.Is(err, data.ErrSlow) {
		fmt.Fprintln(tell, "The disk is slow: waiting until everything is saved. Ctrl+C leaves without waiting.")
		err = s.Flush(lastWait)
	}
	return err
}

// Flags are what the command line asked for, over the settings.
type Flags struct {
	routine.Options

	Within      time.Duration // how long a session may take; 0 is as long as it takes
	Mute        bool
	NoVoice     bool
	NoQuestions bool
	Calm        bool
	Screen      Screen
	Watchers    []live.Watcher // who follow every session
}

// Screen is what was asked for over the settings of the same names; "" is
// nothing.
type Screen struct{ Theme, Glyphs, Progress string }

// Over is what holds: what was asked for, or else is set.
func (s Screen) Over(set data.Settings) Screen {
	return Screen{cmp.Or(s.Theme, set.Theme), cmp.Or(s.Glyphs, set.Glyphs), cmp.Or(s.Progress, set.Progress)}
}

// Visit is one run of the program. All exported fields but Slept and Flags are needed.
type Visit struct {
	Dirs   data.Dirs
	Store  *data.Store
	Saver  *data.Saver
	Now    func() time.Time
	Slept  func() time.Duration // as in live.Outlets; nil where nobody tells
	Random func() uint16        // the last part of an id
	Flags  Flags
	Known  *data.Snapshot

	flow    flow.Flow
	tidied  bool
	changes int // of what is known, so that an older reading does not undo them

	// The last timeline: screens ask in every frame, and laying one out reads every record.
	laidFor  laidFor
	timeline routine.Timeline
}

// laidFor is all that a timeline follows from. What is known is compared by its
// pointer: it holds every record.
type laidFor struct {
	known   *data.Snapshot
	changes int
	choice  flow.Choice
}

// Random is the usual source of the random part of an id.
func Random() uint16 { return uint16(rand.Uint32()) }

// Begin starts the flow. The session that was cut off is offered first, unless
// a session was asked for without questions.
func (v *Visit) Begin(w flow.Want) {
	if !w.Assessment && !(w.Session && v.Flags.NoQuestions && w.Choice.Routine.ID != "") {
		w.Unfinished = v.unfinished(w.Session)
	}
	v.flow = flow.Begin(v.facts(), w)
}

// unfinished is the session that was cut off and can be resumed. One that
// cannot is told of with the problems and left alone: a later version may be
// able to. Where a session begins, one that a key has ended a moment ago is
// offered too. The disk is looked at again only where what was read just now
// holds such a session.
func (v *Visit) unfinished(begins bool) *session.Record {
	if _, ok := v.Known.Unfinished(v.Now()); !ok {
		return nil
	}
	r, ok := v.Store.Interrupted(v.Now())
	if !ok && begins {
		r, ok = v.Store.EndedJust(v.Now())
	}
	if !ok {
		return nil
	}
	if _, err := v.Reopen(r); err != nil {
		v.Store.Release(r.ID)
		return nil
	}
	return &r
}

func (v *Visit) facts() flow.Facts {
	now := v.Now()
	f := v.Known.Facts(now, data.NewID(now, "assessment", v.Random()))
	f.NoQuestions = v.Flags.NoQuestions
	return f
}

// Step is what comes now.
func (v *Visit) Step() flow.Step { return v.flow.Step(v.facts()) }

// Next takes an outcome of the step, and keeps what follows from it.
func (v *Visit) Next(o flow.Outcome) {
	switch s := v.Step(); {
	case s.ID == flow.Resume && o.Act == flow.Done:
		o = v.takeUp(s.Record, o)
	case s.ID == flow.Add && o.Act == flow.Done:
		o = v.added(o)
	}
	next, keeps := v.flow.Next(v.facts(), o)
	v.flow = next
	for _, k := range keeps {
		v.changes++
		v.Known.Keep(k, v.Now())
		v.Saver.Keep(k)
	}
}

// noon is when a session of a past day is said to have begun (X).
const noon = 12 * time.Hour

// added puts the session into an outcome of Add: done as planned, at noon or as
// late today as it can have been.
func (v *Visit) added(o flow.Outcome) flow.Outcome {
	r, on, ok := flow.Added(v.facts(), o)
	if !ok || on == 0 {
		return o
	}
	now := v.Now()
	y, m, d := on.Time().Date()
	start := time.Date(y, m, d, 0, 0, 0, 0, now.Location()).Add(noon)
	r, options, _ := v.Habits(r.Focus).Of(flow.Choice{Routine: r, Options: routine.Options{Level: routine.Low}})
	record := live.Wholly(r, options, start, v.Random())
	if late := record.Ended.Sub(now); late > 0 {
		record = live.Wholly(r, options, start.Add(-late), v.Random())
	}
	o.Record = record
	return o
}

// takeUp looks at the session that is to be gone on with or closed as it is by
// now. One that is left for later is given back.
func (v *Visit) takeUp(r session.Record, o flow.Outcome) flow.Outcome {
	if !flow.TakesUp(o) {
		v.Store.Release(r.ID)
		return o
	}
	is, err := v.Store.TakeUp(r, v.Now())
	if err == nil {
		_, err = v.Reopen(is)
	}
	if err != nil {
		o.Refused = err.Error()
		return o
	}
	o.Record = is
	return o
}

// Change changes the settings. The change holds at once, whether it can be
// kept or not.
func (v *Visit) Change(change func(*data.Settings)) {
	v.changes++
	change(&v.Known.Settings)
	v.Known.Replan(v.Now())
	v.Saver.ChangeSettings(change)
}

// Refresh reads everything anew, off the event loop; take puts it in place, on
// it. Nothing is taken while something waits to be saved.
func (v *Visit) Refresh() (read func() (take func())) {
	changes, now := v.changes, v.Now()
	dirs, store, saver, tidied := v.Dirs, v.Store, v.Saver, v.tidied
	v.tidied = true
	return func() func() {
		if !tidied {
			// What cannot be tidied up is told when it matters, at the next save.
			_ = store.CloseStale(now)
		}
		if saver.Flush(FlushWithin) != nil {
			return func() {}
		}
		s := data.Read(dirs, store, now)
		return func() {
			if v.changes == changes {
				v.Known = s
			}
		}
	}
}

// Session is a session of a choice that waits to begin.
func (v *Visit) Session(c flow.Choice, a session.Answers) session.Session {
	return live.New(v.Choice(c), v.Habits(c.Routine.Focus), v.Now(), v.Random(), a)
}

// Choice is a choice with what the command line asked for.
func (v *Visit) Choice(c flow.Choice) flow.Choice {
	c.Options, c.Within = c.Options.Over(v.Flags.Options), cmp.Or(c.Within, v.Flags.Within)
	return c
}

// Habits are what a session of a focus takes over from the person.
func (v *Visit) Habits(f routine.Focus) live.Habits {
	return live.HabitsOf(v.Known, f, v.Now())
}

// Reopen is a session that was cut off, waiting to be resumed.
func (v *Visit) Reopen(r session.Record) (session.Session, error) {
	return session.Reopen(r, v.Habits(r.Routine.Focus).Voice(), v.Now())
}

// Timeline is what a choice, which names a routine, comes to with the person's settings and levels.
func (v *Visit) Timeline(c flow.Choice) routine.Timeline {
	c = v.Choice(c)
	if of := v.laidFor; of.known != v.Known || of.changes != v.changes || !reflect.DeepEqual(of.choice, c) {
		v.laidFor = laidFor{v.Known, v.changes, c}
		v.timeline, _ = v.Habits(c.Routine.Focus).Timeline(c)
	}
	return v.timeline
}

// Sound are the settings that the speaker needs, with what the command line
// asked for.
func (v *Visit) Sound() cue.Options {
	o := SoundOf(v.Known.Settings)
	o.Mute, o.NoVoice = o.Mute || v.Flags.Mute, v.Flags.NoVoice
	return o
}

// SoundOf are the settings that the speaker needs.
func SoundOf(s data.Settings) cue.Options {
	words := s.VoiceVolume
	if words < 0 {
		words = s.Volume
	}
	return cue.Options{Mute: s.Mute, Volume: s.Volume, VoiceVolume: words, Voice: s.Voice, Rate: s.Rate, Command: s.VoiceCommand}
}

package desk

import (
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// Desk is everything that is known of the person.
type Desk struct {
	Settings    data.Settings
	Records     []session.Record // oldest first
	Assessments []plan.Assessment
	Tests       []plan.SelfTest
	Routines    []data.Listed
	Plan        plan.Plan
	Problems    []string // files that could not be read, permissions that are too wide; each told once
}

// glance is how many of the newest records a first look takes in (X): two
// months of the fullest mix, read in a few milliseconds.
const glance = 60

// Glance is Read with the newest records only, for a first frame that does
// not wait for ten thousand files.
func Glance(dirs data.Dirs, store *data.Store, now time.Time) *Desk {
	return read(dirs, store, now, func() ([]session.Record, []data.Skipped, error) { return store.Recent(glance) })
}

// Read reads everything there is. What cannot be read is told in Problems and
// left out; the program goes on with the rest.
func Read(dirs data.Dirs, store *data.Store, now time.Time) *Desk {
	return read(dirs, store, now, store.All)
}

func read(dirs data.Dirs, store *data.Store, now time.Time, records func() ([]session.Record, []data.Skipped, error)) *Desk {
	d := &Desk{}
	var err error
	d.Settings, err = data.LoadSettings(dirs)
	d.problem(err)
	var skipped []data.Skipped
	d.Records, skipped, err = records()
	d.problem(err)
	d.skip(skipped)
	d.Assessments, skipped, err = store.Assessments()
	d.problem(err)
	d.skip(skipped)
	d.Tests, skipped, err = store.Tests()
	d.problem(err)
	d.skip(skipped)
	if words := dirs.TooWide(); words != "" {
		d.Problems = append(d.Problems, words)
	}
	d.Routines = data.Routines(dirs.Routines())
	d.Plan = plan.Make(now, d.Assessments, d.Records, d.Rules())
	return d
}

func (d *Desk) problem(err error) {
	if err != nil {
		d.Problems = append(d.Problems, err.Error())
	}
}

func (d *Desk) skip(files []data.Skipped) {
	for _, s := range files {
		d.Problems = append(d.Problems, s.String())
	}
}

// Rules are the settings that the rules need.
func (d *Desk) Rules() plan.Settings {
	base := map[string]string{}
	for _, l := range d.Routines {
		for _, e := range l.Routine.Exercises {
			for _, v := range e.Variations {
				base[v.ID] = e.ID
			}
			if e.Base != "" {
				base[e.ID] = e.Base
			}
		}
	}
	return plan.Settings{South: d.Settings.Hemisphere == data.South, NoHeat: !d.Settings.Heat, Level: d.Settings.Level, Base: base}
}

// Habits are what a session of a focus takes over from the person.
func (d *Desk) Habits(f routine.Focus) live.Habits {
	s := d.Settings
	level := s.Level
	if level == "" {
		level = d.Plan.Levels.Of(f)
	}
	if d.Plan.LowToday() {
		level = routine.Low
	}
	return live.Habits{Level: level, First: s.First, Ready: s.Ready, Rest: s.Rest, Speech: s.Speech, Rate: s.Rate,
		Variations: s.Variations, LeftOut: d.Plan.LeftOut, Records: d.Records}
}

// Last is the newest session that has ended.
func (d *Desk) Last() (session.Record, bool) {
	for i := len(d.Records) - 1; i >= 0; i-- {
		if d.Records[i].Status != session.InProgress {
			return d.Records[i], true
		}
	}
	return session.Record{}, false
}

// Sound are the settings that the speaker needs.
func (d *Desk) Sound() cue.Options {
	s := d.Settings
	return cue.Options{Mute: s.Mute, Volume: s.Volume, Voice: s.Voice, Rate: s.Rate, Command: s.VoiceCommand}
}

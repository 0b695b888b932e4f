package data

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
)

// Snapshot is everything that is known of the person, and the plan that
// follows from it. The app, plain and the command line all work from one.
type Snapshot struct {
	Settings    Settings
	Records     []session.Record // oldest first
	Assessments []plan.Assessment
	Tests       []plan.SelfTest
	Routines    []Listed
	Days        map[string]routine.Routine // the person's own in place of shipped ones, by the id of the day
	Plan        plan.Plan
	Problems    []string        // files that could not be read, permissions that are too wide; each told once
	elsewhere   map[string]bool // sessions that another process is doing, by id
	Unread      []string        // the assessments that could not be read: a warning sign may be in one
	Unsettled   string          // what of the settings could not be read
}

// firstLook is how many of the newest records a first look takes in (X): two
// months of the fullest mix, six days a week, and no fewer than recentRecords.
const firstLook = 52

// Recent is Read with the newest records only, for a first frame that does
// not wait for ten thousand files.
func Recent(dirs Dirs, store *Store, now time.Time) *Snapshot {
	return snapshot(dirs, store, now, func() ([]session.Record, []Skipped, error) { return store.Recent(firstLook, now) })
}

// Read reads everything there is. What cannot be read is told in Problems and
// left out; the program goes on with the rest.
func Read(dirs Dirs, store *Store, now time.Time) *Snapshot {
	return snapshot(dirs, store, now, store.All)
}

func snapshot(dirs Dirs, store *Store, now time.Time, records func() ([]session.Record, []Skipped, error)) *Snapshot {
	s := &Snapshot{}
	var read []session.Record
	var left []Skipped
	var fault error
	var beside sync.WaitGroup // each takes as long as everything else
	beside.Go(func() { read, left, fault = records() })
	beside.Go(func() { s.Routines = Routines(dirs.Routines()) })
	var err error
	s.Settings, err = LoadSettings(dirs)
	if s.problem(err); err != nil {
		s.Unsettled = err.Error()
	}
	assessed, half, err := store.Assessments()
	tests, untested, lost := store.Tests()
	wide := dirs.TooWide()
	beside.Wait()

	s.Records = told(s, store.sessions, now, read, left, fault)
	s.look(now)
	s.elsewhere = map[string]bool{}
	for _, r := range s.Records {
		s.elsewhere[r.ID] = r.Status == session.InProgress && !store.running.mine(r.ID) && store.running.elsewhere(r.ID)
	}
	s.problem(err)
	known := len(s.Problems)
	s.Assessments = told(s, store.assessments, now, assessed, half, nil)
	s.Unread = slices.Clone(s.Problems[known:])
	if err != nil {
		s.Unread = append(s.Unread, err.Error())
	}
	s.Tests = told(s, store.tests, now, tests, untested, lost)
	if wide != "" {
		s.Problems = append(s.Problems, wide)
	}
	_, problems := OwnDays(s.Settings, s.Routines)
	for _, day := range slices.Sorted(maps.Keys(problems)) { // told with the settings, before anything is heard
		s.Problems = append(s.Problems, problems[day])
		s.Unsettled = strings.TrimPrefix(s.Unsettled+"\n"+problems[day], "\n")
	}
	for _, l := range s.Routines {
		if words := l.LeftOut(); words != "" {
			s.Problems = append(s.Problems, words)
		}
	}
	s.Replan(now)
	return s
}

func (s *Snapshot) problem(err error) {
	if err != nil {
		s.Problems = append(s.Problems, err.Error())
	}
}

// told takes what was read of a folder: it keeps the values that can be, as far as
// their dates go, and tells what was left out.
func told[T any](s *Snapshot, f folder[*T], now time.Time, values []T, skipped []Skipped, err error) []T {
	s.problem(err)
	kept, apart := dated(f, values, now)
	for _, file := range append(skipped, apart...) {
		s.Problems = append(s.Problems, file.String())
	}
	return kept
}

// look takes sessions that were cut off and cannot be gone on with for closed.
// Their files are left alone: whether one is closed is decided elsewhere.
func (s *Snapshot) look(now time.Time) {
	for i, r := range s.Records {
		if r.Status != session.InProgress {
			continue
		}
		_, err := session.Reopen(r, session.Voice{}, now)
		if session.Resumable(r, now) && err != nil {
			s.Problems = append(s.Problems, err.Error()+", so it cannot be resumed. What you did is kept.")
		}
		if !session.Resumable(r, now) || err != nil {
			s.Records[i] = session.Closed(r)
		}
	}
}

// Replan makes the plan anew.
func (s *Snapshot) Replan(now time.Time) {
	s.Days, _ = OwnDays(s.Settings, s.Routines)
	s.Plan = plan.Make(now, s.Assessments, s.Records, s.PlanSettings())
}

// PlanSettings are what the plan needs of the settings and the routines.
func (s *Snapshot) PlanSettings() plan.Settings {
	base := map[string]string{}
	for _, l := range s.Routines {
		for _, e := range l.Routine.Exercises {
			for _, v := range e.Variations {
				base[v.ID] = e.ID
			}
			if e.Base != "" {
				base[e.ID] = e.Base
			}
		}
	}
	own, exercises := map[string]plan.Own{}, map[routine.Focus][]string{}
	for day, r := range s.Days {
		own[day] = plan.Own{ID: r.ID, Name: r.Name}
	}
	for _, day := range []string{plan.MobilityDay, plan.StabilityDay} {
		r, _ := s.Routine(day)
		for _, e := range r.Exercises {
			exercises[r.Focus] = append(exercises[r.Focus], e.ID)
		}
	}
	return plan.Settings{Own: own, Days: exercises, South: s.Settings.Hemisphere == South, NoHeat: !s.Settings.Heat, Level: s.Settings.Level, Base: base}
}

// Last is the newest session that has ended.
func (s *Snapshot) Last() (session.Record, bool) { return session.LastEnded(s.Records) }

// Unfinished is the newest session that may be gone on with at now: one that
// was cut off, or that a key has ended a moment ago.
func (s *Snapshot) Unfinished(now time.Time) (session.Record, bool) {
	for _, r := range slices.Backward(s.Records) {
		switch {
		case now.Sub(lastMoment(&r)) > session.ResumeWithin:
			return session.Record{}, false
		case session.Unfinished(r, now) && !s.elsewhere[r.ID]:
			return r, true
		}
	}
	return session.Record{}, false
}

// Routine is the routine with an id that can be started; for the id of a day it
// is that of the day.
func (s *Snapshot) Routine(id string) (routine.Routine, bool) {
	return s.Facts(time.Time{}, "").Routine(id)
}

// Facts are what the flow has to know; id is a fresh one.
func (s *Snapshot) Facts(now time.Time, id string) flow.Facts {
	f := flow.Facts{Now: now, ID: id, Acknowledged: s.Settings.Acknowledged != 0, OfferHeat: s.Settings.Heat, Unread: s.Unread, Unsettled: s.Unsettled,
		Plan: s.Plan, Assessments: s.Assessments, Records: s.Records, Days: s.Days, Variations: s.Settings.Variations}
	for _, l := range s.Routines {
		if l.Err == nil {
			f.Routines = append(f.Routines, l.Routine)
		}
	}
	return f
}

// Keep takes in what is being kept, so that it holds at once, whether the disk
// takes it or not.
func (s *Snapshot) Keep(k flow.Keep, now time.Time) {
	if k.Acknowledged != 0 {
		s.Settings.Acknowledged = k.Acknowledged
	}
	if k.Assessment != nil {
		s.Assessments = append(slices.Clip(s.Assessments), *k.Assessment)
		if k.Assessment.Warnings != nil {
			s.Unread = nil
		}
	}
	if k.Test != nil {
		s.Tests = append(slices.Clip(s.Tests), *k.Test)
	}
	if k.Record != nil {
		s.Records = withRecord(s.Records, *k.Record)
	}
	if k.TakeOut != "" {
		s.Records = slices.DeleteFunc(slices.Clone(s.Records), func(r session.Record) bool { return r.ID == k.TakeOut })
	}
	s.Replan(now)
}

// withRecord is the records with one in its place, the oldest first.
func withRecord(records []session.Record, r session.Record) []session.Record {
	out := slices.Clone(records)
	if i := slices.IndexFunc(out, func(o session.Record) bool { return o.ID == r.ID }); i >= 0 {
		out[i] = r
		return out
	}
	at, _ := slices.BinarySearchFunc(out, r, func(a, b session.Record) int { return a.Started.Compare(b.Started) })
	return slices.Insert(out, at, r)
}

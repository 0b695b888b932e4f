package data

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"tspine/routine/flow"
	"tspine/routine/session"
)

// RetryAfter is how long a Saver waits before it tries again what could not be
// saved (X).
const RetryAfter = 5 * time.Second

// Saver saves records, assessments and settings in the background, so that
// nothing that draws or keeps time ever waits for a disk. Of several records of
// one session only the newest is written. What cannot be saved is kept and
// tried again: at the next save, at Flush, and every RetryAfter.
type Saver struct {
	dirs   Dirs
	store  *Store
	report func(Unsaved)

	mutex   sync.Mutex
	pending []*job
	busy    bool
	wake    chan struct{}
	flushes []chan error
	told    string // the last errors reported, "" when all was well
}

// Unsaved says why something is not on the disk; nil where all of it is.
type Unsaved struct{ Records, Settings error }

// Err is both in one.
func (u Unsaved) Err() error { return errors.Join(u.Records, u.Settings) }

// job is one thing to be saved. A newer one of a key takes its place.
type job struct {
	key      string // "" for one that takes no place
	settings bool
	save     func() error
}

// NewSaver is a Saver for a person's files. report is called from another
// goroutine, once with each new error and once without any when everything is
// saved again; it must not call the Saver.
func NewSaver(dirs Dirs, store *Store, report func(Unsaved)) *Saver {
	return &Saver{dirs: dirs, store: store, report: report, wake: make(chan struct{}, 1)}
}

// Save takes a record to be saved and returns at once.
func (s *Saver) Save(r session.Record) {
	s.add(job{key: "session " + r.ID, save: func() error { return s.store.Save(r) }})
}

// ChangeSettings takes a change of the settings and returns at once. Changes
// are made one after the other, so that none undoes another.
func (s *Saver) ChangeSettings(change func(*Settings)) {
	s.add(job{settings: true, save: func() error { _, err := ChangeSettings(s.dirs, change); return err }})
}

// Keep takes what the flow wants to be kept.
func (s *Saver) Keep(k flow.Keep) {
	if k.Acknowledged != 0 {
		s.ChangeSettings(func(s *Settings) { s.Acknowledged = k.Acknowledged })
	}
	if k.Assessment != nil {
		a := *k.Assessment
		s.add(job{key: "assessment " + a.ID, save: func() error { return s.store.SaveAssessment(a) }})
	}
	if k.Record != nil {
		s.Save(*k.Record)
	}
	if id := k.TakeOut; id != "" {
		s.add(job{key: "remove " + id, save: func() error {
			err := s.store.Remove(id)
			if errors.Is(err, errNoSession) { // another window was faster
				return nil
			}
			return err
		}})
	}
	if t := k.Test; t != nil {
		s.add(job{key: "test " + t.ID, save: func() error { return s.store.SaveTest(*t) }})
	}
}

func (s *Saver) add(j job) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.pending = append(without(s.pending, func(p *job) bool { return p.key == j.key && p.key != "" }), &j)
	s.start()
}

// ErrSlow is wrapped by the error of a Flush that waited in vain.
var ErrSlow = errors.New("something has not been saved")

// Flush tries to save everything that is waiting, and waits for it no longer
// than within. nil means that all of it is on the disk.
func (s *Saver) Flush(within time.Duration) error {
	s.mutex.Lock()
	if len(s.pending) == 0 {
		s.mutex.Unlock()
		return nil
	}
	done := make(chan error, 1)
	s.flushes = append(s.flushes, done)
	s.start()
	s.mutex.Unlock()

	select {
	case err := <-done:
		return err
	case <-time.After(within):
		return fmt.Errorf("%w: the disk took longer than %s", ErrSlow, within)
	}
}

// start makes the one goroutine that saves, or wakes it. It lives while
// something is waiting.
func (s *Saver) start() {
	if s.busy {
		select {
		case s.wake <- struct{}{}:
		default:
		}
		return
	}
	s.busy = true
	go s.run()
}

func (s *Saver) run() {
	for {
		s.mutex.Lock()
		round, flushes := s.pending, s.flushes
		s.flushes = nil
		if len(round) == 0 && len(flushes) == 0 {
			s.busy = false
			s.mutex.Unlock()
			return
		}
		s.mutex.Unlock()

		unsaved := s.try(round)
		s.tell(unsaved)
		err := unsaved.Err()
		for _, done := range flushes {
			done <- err
		}
		if err != nil {
			select {
			case <-s.wake:
			case <-time.After(RetryAfter):
			}
		}
	}
}

// try saves everything of a round and takes off the list what is saved.
func (s *Saver) try(round []*job) (u Unsaved) {
	for _, j := range round {
		err := j.save()
		switch {
		case err == nil:
			s.mutex.Lock()
			s.pending = without(s.pending, func(p *job) bool { return p == j })
			s.mutex.Unlock()
		case j.settings:
			u.Settings = err
		default:
			u.Records = errors.Join(u.Records, err)
		}
	}
	return u
}

// tell reports a change for the worse or for the better, each once.
func (s *Saver) tell(u Unsaved) {
	said := ""
	if err := u.Err(); err != nil {
		said = err.Error()
	}
	if said != s.told {
		s.told = said
		s.report(u)
	}
}

// without is a list less some; the list itself stays as it is, for a round may
// be under way over it.
func without(list []*job, which func(*job) bool) []*job {
	return slices.DeleteFunc(slices.Clone(list), which)
}

package data

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"tspine/routine/session"
)

// RetryAfter is how long a Saver waits before it tries again what could not be
// saved (X).
const RetryAfter = 5 * time.Second

// Saver saves records in the background, so that nothing that draws or keeps
// time ever waits for a disk. Of several records of one session only the
// newest is written. What cannot be saved is kept and tried again: at the next
// Save, at Flush, and every RetryAfter.
type Saver struct {
	save   func(session.Record) error
	report func(error)

	mutex   sync.Mutex
	pending []waiting
	count   int // of records taken, to tell a newer one from the one just saved
	busy    bool
	wake    chan struct{}
	flushes []chan error
	told    string // the last error reported, "" when all was well
}

type waiting struct {
	record session.Record
	number int
}

// NewSaver is a Saver for a store. report is called from another goroutine,
// once with each new error and once with nil when everything is saved again;
// it must not call the Saver.
func NewSaver(store *Store, report func(error)) *Saver {
	return &Saver{save: store.Save, report: report, wake: make(chan struct{}, 1)}
}

// Save takes a record to be saved and returns at once.
func (s *Saver) Save(r session.Record) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.count++
	s.pending = append(drop(s.pending, func(w waiting) bool { return w.record.ID == r.ID }), waiting{r, s.count})
	s.start()
}

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

	late := time.NewTimer(within)
	defer late.Stop()
	select {
	case err := <-done:
		return err
	case <-late.C:
		return fmt.Errorf("the session is not saved: the disk took longer than %s", within)
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

		err := s.try(round)
		s.tell(err)
		for _, done := range flushes {
			done <- err
		}
		if err != nil {
			s.pause()
		}
	}
}

// try saves every record of a round and takes off the list what is saved.
func (s *Saver) try(round []waiting) error {
	var faults []error
	for _, w := range round {
		if err := s.save(w.record); err != nil {
			faults = append(faults, err)
			continue
		}
		s.mutex.Lock()
		s.pending = drop(s.pending, func(p waiting) bool { return p.number == w.number })
		s.mutex.Unlock()
	}
	return errors.Join(faults...)
}

// tell reports a change for the worse or for the better, each once.
func (s *Saver) tell(err error) {
	said := ""
	if err != nil {
		said = err.Error()
	}
	if said != s.told {
		s.told = said
		s.report(err)
	}
}

func (s *Saver) pause() {
	retry := time.NewTimer(RetryAfter)
	defer retry.Stop()
	select {
	case <-s.wake:
	case <-retry.C:
	}
}

// drop is a list without some; the list itself stays as it is, for a round
// may be under way over it.
func drop(list []waiting, which func(waiting) bool) (out []waiting) {
	for _, w := range list {
		if !which(w) {
			out = append(out, w)
		}
	}
	return out
}

package data

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// recentRecords is how many of the newest records are looked at for sessions
// that were cut off (X): each start of the app decides over one, so they are
// among the newest.
const recentRecords = 50

// longest is how long before its last moment a session may have begun (X): one
// that was paused when the lid was shut, and gone on with days later.
const longest = 7 * 24 * time.Hour

// Store keeps the records of sessions, the assessments and the self-tests. It may be used from
// several goroutines. Nothing is touched before it is asked for. The sessions
// that it holds, it holds as long as it is in use.
type Store struct {
	sessions    folder[*session.Record]
	assessments folder[*plan.Assessment]
	tests       folder[*plan.SelfTest]
	trash       folder[*session.Record] // what was taken out; counts nowhere
	running     claims
	config      string // swept at a start like the folders of the records

	mutex   sync.Mutex
	offered string // the id that Interrupted holds, until it is saved again
}

// NewStore is the store in the data folder.
func NewStore(d Dirs) *Store {
	s := &Store{
		sessions: folder[*session.Record]{path: d.Sessions(), kind: "a record", was: "started", format: session.Format,
			empty: func() *session.Record { return &session.Record{} }, check: checkRecord, says: says,
			head: func(r *session.Record) head { return head{r.Format, r.ID, r.Started, lastMoment(r)} }},
		assessments: folder[*plan.Assessment]{path: d.Assessments(), kind: "an assessment", was: "was", format: plan.AssessmentFormat,
			empty: func() *plan.Assessment { return &plan.Assessment{} },
			head:  func(a *plan.Assessment) head { return head{a.Format, a.ID, a.At, a.At} },
			check: func(a *plan.Assessment) error { return impossible("answers", a.Check()) },
			says: func(a *plan.Assessment) []int64 {
				given := trues(a.Pain != nil, a.Change != nil, a.Feel != plan.NoFeel, a.Stretching != plan.NoStretching, a.Cleared != 0)
				return []int64{int64(len(a.Items)+len(a.Warnings)) + given}
			}},
		tests: folder[*plan.SelfTest]{path: d.Tests(), kind: "a self-test", was: "was", format: plan.SelfTestFormat,
			empty: func() *plan.SelfTest { return &plan.SelfTest{} },
			head:  func(t *plan.SelfTest) head { return head{t.Format, t.ID, t.At, t.At} },
			check: func(t *plan.SelfTest) error { return impossible("results", t.Check()) },
			says:  func(t *plan.SelfTest) []int64 { return []int64{int64(t.Results())} }},
		running: claims{folder: d.running()},
		config:  d.Config,
	}
	s.trash = s.sessions
	s.trash.path = filepath.Join(d.Data, "trash")
	return s
}

// Save keeps a record in place of an earlier one with its id: on the disk,
// whole, when it returns nil. While the record is in progress this process
// holds the session; ErrElsewhere says that another one does.
func (s *Store) Save(r session.Record) error {
	if r.Status == session.InProgress && isID(r.ID) {
		// Without a place for locks a session is still worth keeping.
		if err := s.running.take(r.ID); errors.Is(err, ErrElsewhere) {
			return err
		}
	}
	if err := s.sessions.put(&r); err != nil {
		return err
	}
	s.mutex.Lock()
	if s.offered == r.ID {
		s.offered = ""
	}
	s.mutex.Unlock()
	if r.Status != session.InProgress {
		s.running.release(r.ID)
	}
	return nil
}

// Last is the record of the newest session, one in progress included; false
// when there is none. It costs one listing and one read. Newer files that
// could not be read are skipped.
func (s *Store) Last() (last session.Record, ok bool, skipped []Skipped, err error) {
	skipped, err = s.sessions.newest(1, func(r *session.Record) bool {
		last, ok = *r, true
		return false
	})
	return last, ok, skipped, err
}

// Recent are at most n of the newest records, oldest first, without those that
// are dated in the future of now. It costs one listing and a read each.
func (s *Store) Recent(n int, now time.Time) (recent []session.Record, skipped []Skipped, err error) {
	skipped, err = s.sessions.newest(n, func(r *session.Record) bool {
		recent = append(recent, *r)
		if r.Started.Sub(now) <= ahead {
			n--
		}
		return n > 0
	})
	slices.Reverse(recent)
	recent, apart := dated(s.sessions, recent, now)
	return recent, append(skipped, apart...), err
}

// All are the records, oldest first, each session once. A file that cannot be
// read, does not belong or is a copy is skipped. The error tells of a folder
// that could not be read; what could be is there.
func (s *Store) All() ([]session.Record, []Skipped, error) { return values(s.sessions.all()) }

// Interrupted is the newest session that was cut off and may be gone on with
// at now. This process holds it from then on, so that no other offers it too:
// go on with it, or save it closed (session.Closed). A session that is running,
// here or elsewhere, is not offered.
func (s *Store) Interrupted(now time.Time) (session.Record, bool) {
	return s.newestOpen(now, func(r session.Record) bool { return session.Resumable(r, now) && s.offer(r.ID) })
}

// offer holds a session for Interrupted, and says whether it could.
func (s *Store) offer(id string) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.offered != id && s.running.mine(id) || errors.Is(s.running.take(id), ErrElsewhere) {
		return false
	}
	s.offered = id
	return true
}

// Unfinished is the session that Interrupted would offer at now, for whoever
// only looks on: nothing is held and nothing is written.
func (s *Store) Unfinished(now time.Time) (session.Record, bool) {
	return s.newestOpen(now, func(r session.Record) bool { return session.Resumable(r, now) && !s.running.elsewhere(r.ID) })
}

// Release gives back the session that Interrupted holds.
func (s *Store) Release(id string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.offered == id {
		s.offered = ""
		s.running.release(id)
	}
}

// CloseStale is what a start of the app does for tidiness: every session that
// was cut off too long ago to be gone on with becomes partial, and what killed
// programs have left is removed. A command that only tells does not.
func (s *Store) CloseStale(now time.Time) error {
	var faults []error
	for _, r := range s.open(time.Time{}) {
		if session.Unfinished(r, now) || lastMoment(&r).Sub(now) > ahead || s.running.mine(r.ID) || errors.Is(s.running.take(r.ID), ErrElsewhere) {
			continue
		}
		faults = append(faults, s.Save(session.Closed(r)))
	}
	all := func(string) bool { return true }
	sweep(s.config, all)
	faults = append(faults, s.running.sweep(), s.sessions.sweep(all), s.assessments.sweep(s.answered), s.tests.sweep(all))
	return errors.Join(faults...)
}

// answered says whether the warning signs were asked since an assessment that
// was not written to its end: until then it stays, for it may hold one.
func (s *Store) answered(name string) bool {
	kept, _, _ := s.assessments.all()
	return idIn(name) <= lastAsked(kept)
}

// lastAsked is the id of the newest assessment with an answer to the warning
// signs, "" when there is none.
func lastAsked(kept []*plan.Assessment) (id string) {
	for _, a := range kept {
		if a.Warnings != nil {
			id = a.ID
		}
	}
	return id
}

// TakeUp holds a session that is to be gone on with or closed, and gives its
// record as it is by now: it may have been gone on with elsewhere since it was
// read. The error says why it is left as it is.
func (s *Store) TakeUp(read session.Record, now time.Time) (session.Record, error) {
	now = now.Round(0)
	is, there := s.current(read.ID)
	if !there && s.running.mine(read.ID) { // it could not be written yet
		is, there = read, true
	}
	if there && lastMoment(&is).Before(lastMoment(&read)) { // that is still to be written
		is = read
	}
	switch {
	case !there:
		return is, errors.New("this session is no longer there: its file was removed or moved")
	case !session.Unfinished(is, now):
		return is, errors.New("this session has since been ended in another window or on another computer: what you did is kept")
	case errors.Is(s.running.take(is.ID), ErrElsewhere):
		return is, ErrElsewhere
	}
	return is, nil
}

// current is the record with an id as it is on the disk, the best of its copies.
func (s *Store) current(id string) (is session.Record, there bool) {
	seen := 0
	_, _ = s.sessions.newest(1, func(r *session.Record) bool {
		if r.ID == id {
			is, there = *r, true
		}
		seen++
		return !there && seen < recentRecords
	})
	return is, there
}

// EndedJust is the newest session that a key has ended just before now, and
// that may be gone on with. It is not held.
func (s *Store) EndedJust(now time.Time) (session.Record, bool) {
	return s.newestOpen(now, func(r session.Record) bool { return session.EndedJust(r, now) })
}

// newestOpen is the newest session with a place to go on from that is what is
// looked for, as far back as one can be gone on with at now.
func (s *Store) newestOpen(now time.Time, is func(session.Record) bool) (session.Record, bool) {
	all := s.open(now.Add(-longest))
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i], true
	}
	return session.Record{}, false
}

// open are the sessions among the newest that have a place to go on from, newest
// first, as far back as one that began at since.
func (s *Store) open(since time.Time) (out []session.Record) {
	seen := 0
	// What cannot be read or listed is told by Last and All.
	_, _ = s.sessions.newest(1, func(r *session.Record) bool {
		if r.Status == session.InProgress || r.Resume != nil {
			out = append(out, *r)
		}
		seen++
		return seen < recentRecords && !r.Started.Before(since)
	})
	return out
}

// SaveAssessment keeps an assessment like a record.
func (s *Store) SaveAssessment(a plan.Assessment) error { return s.assessments.put(&a) }

// Assessments are the assessments, oldest first, each once; see All. One that
// was not written to its end counts as skipped, unless the signs were asked
// since.
func (s *Store) Assessments() ([]plan.Assessment, []Skipped, error) {
	kept, skipped, err := s.assessments.all()
	asked := lastAsked(kept)
	for _, h := range s.assessments.halves(kept) {
		if idIn(filepath.Base(h.File)) > asked {
			skipped = append(skipped, h)
		}
	}
	return values(kept, skipped, err)
}

// SaveTest keeps a self-test like a record.
func (s *Store) SaveTest(t plan.SelfTest) error { return s.tests.put(&t) }

// Tests are the self-tests, oldest first, each once; see All.
func (s *Store) Tests() ([]plan.SelfTest, []Skipped, error) { return values(s.tests.all()) }

// Running is the record of the session that another process is doing, as it
// was last kept. It looks at the names of the claims and reads one file.
func (s *Store) Running() (session.Record, bool) {
	claims, _ := os.ReadDir(s.running.folder) // none: nothing runs
	for _, c := range slices.Backward(claims) {
		if id := c.Name(); isID(id) && s.running.elsewhere(id) {
			if r, err := s.sessions.read(s.sessions.file(id), new([]byte)); err == nil && r.Status == session.InProgress {
				return *r, true
			}
		}
	}
	return session.Record{}, false
}

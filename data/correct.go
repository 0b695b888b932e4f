package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"tspine/routine/session"
	"tspine/routine/text"
)

var errNoSession = errors.New("there is no session")

var errUnfinished = errors.New("this session is unfinished: resume or close it first, with `tspine start`")

// Correct changes what the person said of a session that has ended. Fields of
// the file that this tspine does not know stay.
func (s *Store) Correct(id string, change func(*session.Answers)) (session.Record, error) {
	if err := s.running.take(id); errors.Is(err, ErrElsewhere) {
		return session.Record{}, err
	}
	defer s.running.release(id)
	r, err := s.sessions.read(s.sessions.file(id), new([]byte))
	if err == nil && r.ID != id {
		err = errors.New("its id does not match its file name")
	}
	if err != nil {
		return *r, fmt.Errorf("%s cannot be corrected: %w", id, err)
	}
	if r.Status == session.InProgress {
		return *r, errUnfinished
	}
	change(&r.Answers)
	if err := checkRecord(r); err != nil {
		return *r, err
	}
	return *r, s.sessions.put(r)
}

// Remove takes a session out: its file, and every copy of it, go to the trash
// and count no more. Nothing is deleted.
func (s *Store) Remove(id string) error {
	if err := s.running.take(id); errors.Is(err, ErrElsewhere) {
		return err
	}
	defer s.running.release(id)
	if r, err := s.sessions.read(s.sessions.file(id), new([]byte)); err == nil && r.Status == session.InProgress {
		return errUnfinished
	}
	return moveAll(id, s.sessions.path, s.trash.path)
}

// Restore puts a session back that was taken out.
func (s *Store) Restore(id string) error { return moveAll(id, s.trash.path, s.sessions.path) }

// Trash are the sessions that were taken out, oldest first.
func (s *Store) Trash() ([]session.Record, []Skipped, error) { return values(s.trash.all()) }

// moveAll moves the files of an id from one folder to another, each in its
// year. Nothing is written over.
func moveAll(id, from, to string) error {
	if !isID(id) {
		return fmt.Errorf("%q is not the id of a session", text.New(id).String())
	}
	from, to = filepath.Join(from, id[:4]), filepath.Join(to, id[:4])
	names, err := list(from)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	names = slices.DeleteFunc(names, func(n string) bool { return !mayBeRecord(n) || idAtStart(n) != id })
	if len(names) == 0 {
		return fmt.Errorf("%w %s here", errNoSession, id)
	}
	if err := makeFolder(to); err != nil {
		return err
	}
	slices.Sort(names)
	slices.Reverse(names) // the record itself last
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(to, name)); err == nil {
			return fmt.Errorf("%s already exists: move it away first", text.New(filepath.Join(to, name)))
		}
		if err := os.Rename(filepath.Join(from, name), filepath.Join(to, name)); err != nil {
			return failed("move", filepath.Join(from, name), err)
		}
	}
	return errors.Join(failed("write", to, syncFolder(to)), failed("write", from, syncFolder(from)))
}

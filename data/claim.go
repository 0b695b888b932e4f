package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// ErrElsewhere says that another process is running the session.
var ErrElsewhere = errors.New("this session is running in another tspine: end it there")

// Somebody who only looks on holds a session for some microseconds: whoever
// wants it tries again so often, so long after (X).
const (
	lookers = 20
	glance  = 5 * time.Millisecond
)

// claims are the sessions that this process holds (see doc.go).
type claims struct {
	folder string
	mutex  sync.Mutex
	held   map[string]*os.File // by id
}

// take holds a session for this process; holding it already is fine. Where
// the file system has no locks, every session can be had.
func (c *claims) take(id string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.held[id] != nil {
		return nil
	}
	f, err := c.lock(id, lookers)
	if err != nil {
		return err
	}
	if c.held == nil {
		c.held = map[string]*os.File{}
	}
	c.held[id] = f
	return nil
}

// lock is the file of a session, locked, after so many tries at the most. One that was taken away between its
// opening and its locking locks nothing, and is opened anew.
func (c *claims) lock(id string, most int) (*os.File, error) {
	if err := makeFolder(c.folder); err != nil {
		return nil, err
	}
	path := filepath.Join(c.folder, id)
	for tries := 0; ; tries++ {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, fileMode)
		if err != nil {
			return nil, failed("write", path, err)
		}
		switch got, err := lock(f, exclusive); {
		case err != nil || got && isAt(f, f.Name()):
			return f, nil
		case tries == most:
			return nil, errors.Join(ErrElsewhere, f.Close())
		}
		_ = f.Close()
		time.Sleep(glance)
	}
}

// isAt says whether an open file is the one at a path.
func isAt(f *os.File, path string) bool {
	here, err := f.Stat()
	there, other := os.Stat(path)
	return err == nil && other == nil && os.SameFile(here, there)
}

// elsewhere says whether another process holds a session. It holds it itself
// for a glance, together with whoever else looks (see glance).
func (c *claims) elsewhere(id string) bool {
	f, err := os.Open(filepath.Join(c.folder, id))
	if err != nil {
		return false
	}
	defer f.Close()
	got, err := lock(f, shared)
	return !got && err == nil
}

// release gives a session back. One that is not held is left alone.
func (c *claims) release(id string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if f := c.held[id]; f != nil {
		// What is left of it when it cannot be removed is an empty file that
		// nobody holds: sweep has another go at it.
		_ = unlockAndRemove(f)
		delete(c.held, id)
	}
}

// mine says whether this process holds a session.
func (c *claims) mine(id string) bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.held[id] != nil
}

// sweep removes what killed programs have left: every file that is surely
// theirs, with the name of a session, of the settings or of the other players and
// nothing in it, and that nobody holds.
func (c *claims) sweep() error {
	entries, err := os.ReadDir(c.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		info, fault := e.Info()
		empty := fault == nil && info.Mode().IsRegular() && info.Size() == 0
		if id := e.Name(); empty && (isID(id) || id == settingsFile || id == loweredFile) && !c.mine(id) && c.take(id) == nil {
			c.release(id)
		}
	}
	return failed("read", c.folder, err)
}

package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// ErrElsewhere says that another process is running the session.
var ErrElsewhere = errors.New("this session is running in another tspine: end it there")

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
	f, err := c.open(id)
	if err != nil {
		return err
	}
	if got, err := lock(f); !got && err == nil {
		return errors.Join(ErrElsewhere, f.Close())
	}
	if c.held == nil {
		c.held = map[string]*os.File{}
	}
	c.held[id] = f
	return nil
}

func (c *claims) open(id string) (*os.File, error) {
	if err := makeFolder(c.folder); err != nil {
		return nil, err
	}
	path := filepath.Join(c.folder, id)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, fileMode)
	return f, failed("write", path, err)
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

// sweep removes what killed programs have left: every file that nobody holds.
func (c *claims) sweep() error {
	entries, err := os.ReadDir(c.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if id := e.Name(); isID(id) && e.Type().IsRegular() && !c.mine(id) && c.take(id) == nil {
			c.release(id)
		}
	}
	return failed("read", c.folder, err)
}

package data

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Lowered is what was changed of another program that plays, so that words are
// heard over it. Volumes are as players tell them, from 0 to 1, where some go
// further.
type Lowered struct {
	Player string    `json:"player"` // its name on the session bus
	Was    float64   `json:"was"`    // its volume before
	Set    float64   `json:"set"`    // and what it was set to; the same when it was not
	Paused bool      `json:"paused,omitempty"`
	At     time.Time `json:"at"`
}

// loweredFile notes what was changed of other players, while it is.
const loweredFile = "lowered.json"

// maxLowered is how many bytes of it are read (X).
const maxLowered = 64 << 10

// OtherPlayers keeps what was changed of other players until it has been given back:
// a killed program is not there to do it. One process at a time changes them.
type OtherPlayers struct {
	path   string
	claims claims
}

// NewOtherPlayers touches no disk.
func NewOtherPlayers(d Dirs) *OtherPlayers {
	return &OtherPlayers{path: filepath.Join(d.Data, loweredFile), claims: claims{folder: d.running()}}
}

// Left says whether anything is noted.
func (o *OtherPlayers) Left() bool {
	_, err := os.Lstat(o.path)
	_, other := os.Lstat(before(o.path))
	return err == nil || other == nil
}

// Take takes the other players over for this process, and returns what is
// still to be given back. ErrElsewhere says that another process has them.
func (o *OtherPlayers) Take() ([]Lowered, error) {
	if err := o.claims.take(loweredFile); err != nil {
		return nil, err
	}
	src, err := readReplaced(o.path, maxLowered)
	var out []Lowered
	if err != nil || json.Unmarshal(src, &out) != nil {
		return nil, nil // nothing that anybody could give back
	}
	return out, nil
}

// Keep notes what is changed now, on the disk when it returns nil. Nothing
// changed is no file.
func (o *OtherPlayers) Keep(all []Lowered) error {
	if len(all) == 0 {
		gone := func(path string) error {
			if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			return nil
		}
		return failed("remove", o.path, errors.Join(gone(before(o.path)), gone(o.path)))
	}
	content, err := json.Marshal(all)
	if err != nil {
		return failed("write", o.path, err)
	}
	return replaceFile(o.path, content)
}

// Release lets other processes have the players.
func (o *OtherPlayers) Release() { o.claims.release(loweredFile) }

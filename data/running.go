package data

import (
	"os"
	"slices"

	"tspine/routine/session"
)

// Running is the record of the session that another process is doing, as it
// was last kept. It looks at the names of the claims and reads one file.
func (s *Store) Running() (session.Record, bool) {
	claims, _ := os.ReadDir(s.running.folder) // none: nothing runs
	var buffer []byte
	for _, c := range slices.Backward(claims) {
		if id := c.Name(); isID(id) && s.running.elsewhere(id) {
			if r, err := s.sessions.read(s.sessions.file(id), &buffer); err == nil && r.Status == session.InProgress {
				return *r, true
			}
		}
	}
	return session.Record{}, false
}

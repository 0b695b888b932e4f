//go:build !windows

package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine/session"
)

// TestOnTheDisk looks on as a record is kept, replaced, taken out and put back: a
// file is on the disk before it gets its name, and the folders that name it after
// that. TestOnTheDisk of tui/whole follows the program's own calls.
func TestOnTheDisk(t *testing.T) {
	dirs := Dirs{Data: t.TempDir()}
	record := session.Record{Format: 1, ID: "20261123T071502Z-mobility-ab12", Status: session.Partial, Started: time.Date(2026, 11, 23, 7, 15, 2, 0, time.UTC)}
	path := filepath.Join(dirs.Data, "sessions", "2026", record.ID+".json")
	trash := filepath.Join(dirs.Data, "trash", "2026", record.ID+".json")
	var calls []string // what is put on the disk, and which files have their name then
	fsync = func(f *os.File) error {
		name, _ := filepath.Rel(dirs.Data, f.Name())
		if strings.HasSuffix(name, tempSuffix) {
			name = "the new file"
		}
		for what, at := range map[string]string{"kept": path, "in the trash": trash} {
			if content, _ := os.ReadFile(at); len(content) > 0 {
				name += ", " + what
				if strings.Contains(string(content), "replaced") {
					name += " anew"
				}
			}
		}
		calls = append(calls, name)
		return f.Sync()
	}
	t.Cleanup(func() { fsync = (*os.File).Sync })
	store := NewStore(dirs)
	steps := []struct {
		name string
		do   func() error
		want []string
	}{
		{"the first record", func() error { return store.Save(record) },
			[]string{".", "sessions", "the new file", "sessions/2026, kept"}},
		{"replaced", func() error {
			record.Note = "replaced"
			return store.Save(record)
		}, []string{"the new file, kept", "sessions/2026, kept anew"}},
		{"taken out", func() error { return store.Remove(record.ID) },
			[]string{"., kept anew", "., kept anew", "trash, kept anew", "trash/2026, in the trash anew", "sessions/2026, in the trash anew"}},
		{"put back", func() error { return store.Restore(record.ID) },
			[]string{"sessions/2026, kept anew", "trash/2026, kept anew"}},
	}
	for _, s := range steps {
		calls = nil
		if err := s.do(); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		if !slices.Equal(calls, s.want) {
			t.Errorf("%s: on the disk come %q\nwant %q", s.name, calls, s.want)
		}
	}
}

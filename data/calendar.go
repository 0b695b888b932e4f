package data

import (
	"path/filepath"

	"tspine/routine/strict"
)

// calendar is the file that knows what was given to a calendar.
func (d Dirs) calendar() string { return filepath.Join(d.Data, "calendar.json") }

// LoadCalendar is what was kept of the days that were given to a calendar; nil
// where nothing was.
func LoadCalendar(d Dirs) []byte {
	src, err := readReplaced(d.calendar(), strict.MaxBytes)
	if err != nil {
		return nil
	}
	return src
}

// KeepCalendar keeps it.
func KeepCalendar(d Dirs, content []byte) error {
	return replaceFile(d.calendar(), content)
}

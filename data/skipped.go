package data

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"tspine/routine/text"
)

// Skipped is a file that was left out, and why. It stays where it is.
type Skipped struct {
	File string // the path
	Why  string // one sentence that begins with "it"
	Do   string // what the person can do about it; empty is to move it away
}

const (
	moveAway = "Move it away to stop this message."
	update   = "Update tspine to read it."
	maybeNew = "If it is from a later version of tspine, update; otherwise move it away."
)

// String is where the file is, why it was left out, and what to do about that,
// safe for a terminal.
func (s Skipped) String() string {
	return s.Name() + " was skipped: " + text.New(s.Why).String() + ". " + cmp.Or(s.Do, moveAway)
}

// Name is the path from the folder of the sessions, the assessments or the
// self-tests on, safe for a terminal.
func (s Skipped) Name() string {
	whole := filepath.ToSlash(s.File)
	for _, folder := range []string{"/sessions/", "/assessments/", "/tests/"} {
		if i := strings.LastIndex(whole, folder); i >= 0 {
			return text.New(whole[i+1:]).String()
		}
	}
	return text.New(filepath.Base(s.File)).String()
}

// advised is why a file was left out, where moving it away is not the answer.
type advised struct{ why, do string }

func (a advised) Error() string { return a.why }

// unknown is about a word that a later version may have.
func unknown(format string, args ...any) error {
	return advised{fmt.Sprintf(format, args...), maybeNew}
}

// wrongFormat is about a format that is not ours.
func wrongFormat(its, ours int) error {
	if its > ours {
		return advised{fmt.Sprintf("it is from a later version of tspine (format %d)", its), update}
	}
	return fmt.Errorf("its format is %d, and this tspine reads %d", its, ours)
}

// later says whether content is of a later version, whose other fields may
// have other types.
func later(content []byte, ours int) (its int, yes bool) {
	var v struct {
		Format int `json:"format"`
	}
	return v.Format, json.Unmarshal(content, &v) == nil && v.Format > ours
}

// ahead is how far a date may lie ahead (X): clocks of two computers differ,
// and zones are got wrong.
const ahead = 24 * time.Hour

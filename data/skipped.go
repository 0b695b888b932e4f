package data

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
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

// reasons are the faults of a disk in a person's words.
var reasons = []struct {
	is  error
	say string
}{
	{syscall.ENOSPC, "the disk is full"},
	{errQuota, "your disk quota is used up"},
	{syscall.EFBIG, "the file would be larger than the system allows"},
	{syscall.EROFS, "the disk is read-only"},
	{syscall.ENOTDIR, "there is a file where a folder should be"},
	{syscall.EISDIR, "there is a folder where a file should be"},
	{syscall.EIO, "the disk is not responding as it should"},
	{syscall.EMFILE, "too many files are open"},
	{syscall.EXDEV, "its folder spans two disks"},
	{syscall.EPIPE, "nothing is reading it any more"},
	{fs.ErrPermission, "the system does not allow it"},
	{fs.ErrNotExist, "it does not exist"},
	{fs.ErrExist, "something else is in its place"},
}

// diskError is an error of the disk as one sentence that names the path; it
// wraps the system's own.
type diskError struct {
	doing, path string
	err         error
}

// failed wraps err, nil included, with what was being done to which path.
func failed(doing, path string, err error) error {
	if err == nil {
		return nil
	}
	return &diskError{doing, path, err}
}

func (e *diskError) Unwrap() error { return e.err }

func (e *diskError) Error() string {
	return fmt.Sprintf("cannot %s %s: %s", e.doing, text.New(e.path), Reason(e.err))
}

// Reason is why something could not be read or written, in a person's words,
// without the path and the call, which the sentence around it has already said.
func Reason(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.is) {
			return r.say
		}
	}
	var number syscall.Errno
	if errors.As(err, &number) {
		err = number
	}
	return text.New(err.Error()).String()
}

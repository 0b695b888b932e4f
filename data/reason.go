package data

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"tspine/routine/text"
)

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

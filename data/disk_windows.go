package data

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// What the names here mean is told in disk_unix.go.

const (
	errQuota  = windows.ERROR_DISK_QUOTA_EXCEEDED
	notFolder = windows.ERROR_DIRECTORY

	exclusive = windows.LOCKFILE_EXCLUSIVE_LOCK
	shared    = 0
)

// syncFolder does nothing: Windows has no such call, and its file systems
// write names in order.
func syncFolder(string) error { return nil }

func synced(f *os.File) error { return f.Sync() }

func notOver(err error) bool { return errors.Is(err, windows.ERROR_ALREADY_EXISTS) }

func lock(f *os.File, how uint32) (bool, error) {
	err := windows.LockFileEx(windows.Handle(f.Fd()), how|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return false, nil
	}
	return err == nil, err
}

// An open file cannot be taken away here.
func unlockAndRemove(f *os.File) error {
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func openUnlinked(path string) (*os.File, error) { return openPlain(path, os.Lstat) }

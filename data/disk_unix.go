//go:build !windows

package data

import (
	"errors"
	"os"
	"syscall"
)

const (
	errQuota  = syscall.EDQUOT
	notFolder = syscall.ENOTDIR
)

// syncFolder puts the names in a folder on the disk: a rename is safe from a
// cut of power only then. A file system that cannot do it (some of the network
// do not) does it in its own time.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, f.Close())
}

// lock takes the file for this process without waiting, and says whether it
// could. It is given back when the file is closed or the process is gone.
func lock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// unlockAndRemove gives a file back and takes it away. It goes away first: in
// between nobody can hold a file that has no name.
func unlockAndRemove(f *os.File) error {
	return errors.Join(os.Remove(f.Name()), f.Close())
}

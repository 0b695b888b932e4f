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

	exclusive = syscall.LOCK_EX
	shared    = syscall.LOCK_SH
)

// syncFolder puts the names in a folder on the disk: a rename is safe from a
// cut of power only then. A file system that cannot do it (some of the network
// do not) does it in its own time.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(synced(f), f.Close())
}

// fsync is the call that puts a file on the disk. A test looks on.
var fsync = (*os.File).Sync

// synced puts a file on the disk, where its file system can (see syncFolder).
func synced(f *os.File) error {
	err := fsync(f)
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, syscall.ENOSYS) {
		return nil
	}
	return err
}

// notOver says whether a file system refused to rename a file over another.
func notOver(err error) bool {
	return errors.Is(err, syscall.EEXIST) || errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) || errors.Is(err, syscall.ENOTSUP)
}

// lock takes the file for this process without waiting, alone or shared, and
// says whether it could. It is given back when the file is closed or the process is gone.
func lock(f *os.File, how int) (bool, error) {
	err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
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

// openUnlinked opens a file that no link stands for, and does not wait for what may
// turn out to be no plain one. One look at it less counts: a first frame opens fifty.
func openUnlinked(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if errors.Is(err, syscall.ELOOP) || errors.Is(err, syscall.EMLINK) || errors.Is(err, syscall.ENXIO) {
		return nil, errNotPlain
	}
	return f, err
}

package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The permissions of everything that is kept: for its owner alone.
const (
	folderMode = 0o700
	fileMode   = 0o600
)

// A temporary file stands beside the file it will become, hidden, and says
// whose it is, so that nobody else's is ever taken for one of ours:
// .NAME.RANDOM.tspine-tmp.
const (
	tempPrefix = "."
	tempSuffix = ".tspine-tmp"
)

// replaceFile puts content in the place of path, whole or not at all, and
// returns when it is on the disk. The folder is made when it is missing.
func replaceFile(path string, content []byte) error {
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	err := tryReplace(path, content)
	if errors.Is(err, fs.ErrNotExist) {
		// Another start of the program has swept the temporary file away in
		// the moment between its writing and its renaming.
		err = tryReplace(path, content)
	}
	return failed("write", path, err)
}

func tryReplace(path string, content []byte) error {
	temp, err := writeBeside(path, content)
	if err != nil {
		return err
	}
	if err := renameOver(temp, path); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return syncFolder(filepath.Dir(path))
}

// writeBeside writes a temporary file (made 0600) that is to become path.
func writeBeside(path string, content []byte) (temp string, err error) {
	folder, name := filepath.Split(path)
	f, err := os.CreateTemp(folder, tempPrefix+name+".*"+tempSuffix)
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if err == nil {
		err = synced(f)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), err
}

// renameOver puts a file in the place of another. Where the file system renames
// over nothing, the other one steps aside, under a name that is read when a kill
// or a fault comes between (see before).
func renameOver(from, to string) error {
	err := os.Rename(from, to)
	if err == nil || !notOver(err) {
		return err
	}
	aside := before(to)
	if info, fault := os.Lstat(to); fault != nil || !info.Mode().IsRegular() {
		return err // it is not the file that is in the way
	}
	_ = os.Remove(aside) // of an earlier time: what it was kept for is there
	if os.Rename(to, aside) != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return errors.Join(err, os.Rename(aside, to))
	}
	return os.Remove(aside)
}

// before is where a file stands while another one takes its place:
// NAME.before.json, which counts as a copy of a record.
func before(path string) string {
	suffix := filepath.Ext(path)
	return strings.TrimSuffix(path, suffix) + ".before" + suffix
}

// PutNew puts content in a new file at path that only its owner can read, whole
// or not at all, and returns when it is on the disk. What is there already is
// left alone; the error is fs.ErrExist then.
func PutNew(path string, content []byte) error {
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	temp, err := writeBeside(path, content)
	if err != nil {
		return err
	}
	// A link, unlike a rename, never stands in the place of something else.
	err = os.Link(temp, path)
	switch {
	case err == nil || errors.Is(err, fs.ErrExist):
		err = errors.Join(err, os.Remove(temp))
	default: // a file system without links
		if err = os.Rename(temp, path); err != nil {
			err = errors.Join(err, os.Remove(temp))
		}
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// sweep removes the temporary files that killed programs have left in a
// folder. One that another program is about to rename may be among them: that
// program then writes it again (see replaceFile). gone says of which names it
// may go.
func sweep(folder string, gone func(name string) bool) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		n := e.Name()
		ours := strings.HasPrefix(n, tempPrefix) && strings.HasSuffix(n, tempSuffix)
		if ours && e.Type().IsRegular() && gone(n) {
			os.Remove(filepath.Join(folder, n)) //nolint:errcheck // it does no harm where it is
		}
	}
}

// makeFolder makes a folder and the ones above it, on the disk when it
// returns. One that stands there already stays as it is.
func makeFolder(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	above := filepath.Dir(path)
	if above != path {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return failed("make the folder", path, err)
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return failed("make the folder", path, errors.Join(err, notFolder))
	}
	return failed("make the folder", path, syncFolder(above))
}

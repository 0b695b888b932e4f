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
// whose it is: .NAME.RANDOM.tmp.
const (
	tempPrefix = "."
	tempSuffix = ".tmp"
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
	folder, name := filepath.Split(path)
	f, err := os.CreateTemp(folder, tempPrefix+name+".*"+tempSuffix) // made 0600
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return syncFolder(folder)
}

// sweep removes the temporary files that killed programs have left in a
// folder. One that another program is about to rename may be among them: that
// program then writes it again (see replaceFile).
func sweep(folder string) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if n := e.Name(); e.Type().IsRegular() && strings.HasPrefix(n, tempPrefix) && strings.HasSuffix(n, tempSuffix) {
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

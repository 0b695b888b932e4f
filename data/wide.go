package data

import (
	"fmt"
	"os"
	"runtime"

	"tspine/routine/text"
)

// What the permissions of a folder or a file let others do.
const (
	othersEnter = 0o011
	othersRead  = 0o077
	othersWrite = 0o022
)

// TooWide is one sentence when permissions let other people of this computer
// read the records, or write the settings, which may name a program to be
// started; "" when they do not. The program makes its folders for their owner
// alone, so it was somebody's choice or another program's: it is told and left
// as it is. On Windows it is always "".
func (d Dirs) TooWide() string {
	if runtime.GOOS == "windows" || !keepsPermissions(d.Data) {
		return "" // permissions are not in these bits there
	}
	for _, folder := range []string{d.Sessions(), d.Assessments()} {
		if permits(d.Data, othersEnter) && permits(folder, othersRead) {
			return wide("read your records", d.Data)
		}
	}
	if permits(d.Config, othersWrite) || permits(d.Config, othersEnter) && permits(d.Settings(), othersWrite) {
		return wide("change your settings", d.Config)
	}
	return ""
}

// permits says whether a path is there and others have one of the permissions.
func permits(path string, permissions os.FileMode) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().Perm()&permissions != 0
}

func wide(may, folder string) string {
	return fmt.Sprintf("other people on this computer can %s in %s: `chmod -R go= FOLDER` keeps it private", may, text.New(folder))
}

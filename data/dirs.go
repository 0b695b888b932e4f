package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"tspine/routine/text"
)

// Dirs are the two folders that hold the person's files.
type Dirs struct {
	Config string // settings.toml, routines/
	Data   string // sessions/, assessments/, tests/, running/, trash/
}

// Settings is the path of the settings.
func (d Dirs) Settings() string { return filepath.Join(d.Config, settingsFile) }

const settingsFile = "settings.toml"

// Routines is the folder of the person's own routines.
func (d Dirs) Routines() string { return filepath.Join(d.Config, "routines") }

// Sessions is the folder of the records, one folder a year in it.
func (d Dirs) Sessions() string { return filepath.Join(d.Data, "sessions") }

// Assessments is the folder of the assessments, one folder a year in it.
func (d Dirs) Assessments() string { return filepath.Join(d.Data, "assessments") }

// Tests is the folder of the self-tests, one folder a year in it.
func (d Dirs) Tests() string { return filepath.Join(d.Data, "tests") }

func (d Dirs) running() string { return filepath.Join(d.Data, "running") }

// errNoHome is what a person reads who has no home.
var errNoHome = errors.New("no home folder was found, so nothing can be saved: set TSPINE_HOME to a folder")

// Locate says where the person's files are: under TSPINE_HOME when it is set,
// else where goos keeps such things (XDG where there is no other custom). It
// touches no disk. userHome may be empty when it is not known; the error then
// says what to do.
func Locate(env func(string) string, goos, userHome string) (Dirs, error) {
	if home := env("TSPINE_HOME"); home != "" {
		whole, err := ownHome(home, userHome)
		return Dirs{Config: whole, Data: whole}, err
	}
	var config, data string
	switch goos {
	case "darwin":
		config = under(userHome, "Library", "Application Support")
		data = config
	case "windows":
		config = or(env("AppData"), under(userHome, "AppData", "Roaming"))
		data = or(env("LocalAppData"), under(userHome, "AppData", "Local"))
	default:
		config = or(env("XDG_CONFIG_HOME"), under(userHome, ".config"))
		data = or(env("XDG_DATA_HOME"), under(userHome, ".local", "share"))
	}
	if config == "" || data == "" {
		return Dirs{}, errNoHome
	}
	return Dirs{Config: filepath.Join(config, "tspine"), Data: filepath.Join(data, "tspine")}, nil
}

// LocateHere is Locate for this process.
func LocateHere() (Dirs, error) {
	home, _ := os.UserHomeDir() // not known: Locate says what to do
	return Locate(os.Getenv, runtime.GOOS, home)
}

// ownHome is the folder that TSPINE_HOME names. ~/ is the person's home, for not
// every shell writes it out. A relative one counts from there too: from where
// one happens to be, the history would be lost in the next folder.
func ownHome(named, userHome string) (string, error) {
	rest, tilde := strings.CutPrefix(filepath.ToSlash(named), "~")
	switch {
	case filepath.IsAbs(named):
		return filepath.Clean(named), nil
	case tilde && rest != "" && rest[0] != '/':
		return "", fmt.Errorf("TSPINE_HOME is %s, but only ~/ is understood: write the full path", text.New(named))
	case userHome == "":
		return "", fmt.Errorf("TSPINE_HOME is %s, and no home folder was found: write the full path", text.New(named))
	}
	return filepath.Join(userHome, filepath.FromSlash(rest)), nil
}

// or is the folder that a variable names, or other: as the XDG specification
// has it, a path that does not start at the root counts as not set.
func or(named, other string) string {
	if filepath.IsAbs(named) {
		return named
	}
	return other
}

// under is a folder of the person's home, "" when there is no home.
func under(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}

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

package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"tspine/routine"
	"tspine/routine/strict"
	"tspine/routine/text"
)

// Listed is a routine as a person may choose it. A broken one is listed with
// what is wrong and cannot be started.
type Listed struct {
	Routine routine.Routine
	Path    string // empty for a routine that tspine ships
	Err     error  // every problem of the file
}

// Title is what a list shows: the routine's name, or its file's when the file
// is broken.
func (l Listed) Title() text.Text {
	if l.Err != nil || l.Routine.Name.Empty() {
		return text.New(filepath.Base(l.Path))
	}
	return l.Routine.Name
}

// FirstProblem is the first thing that is wrong, in one line; empty for a
// routine that can be started.
func (l Listed) FirstProblem() text.Text {
	var many strict.Problems
	switch {
	case l.Err == nil:
		return text.Text{}
	case errors.As(l.Err, &many) && len(many) > 0:
		return text.New(fmt.Sprintf("line %d: %s", many[0].Line, many[0].What))
	}
	return text.New(l.Err.Error())
}

// Routines are all routines there are: the shipped ones, then the person's
// own from a folder, in order of file name. A folder that is not there has
// none; one that cannot be read is listed as broken.
func Routines(folder string) []Listed {
	var out []Listed
	for _, r := range Shipped().Routines {
		out = append(out, Listed{Routine: r})
	}
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return append(out, Listed{Path: folder, Err: err})
	}
	for _, e := range entries {
		if !e.IsDir() && isRoutineFile(e.Name()) && !ignored(e.Name()) {
			out = append(out, ReadRoutine(filepath.Join(folder, e.Name())))
		}
	}
	leaveOutCopies(out)
	return out
}

// takenError is why a whole routine is left out: another one has its id, or may have it.
type takenError string

func (e takenError) Error() string { return string(e) }

// LeftOut tells of a routine that is whole and is left out; empty for any other.
func (l Listed) LeftOut() string {
	var taken takenError
	if !errors.As(l.Err, &taken) {
		return ""
	}
	return text.New(filepath.Base(l.Path)).String() + " was left out: " + text.New(string(taken)).String()
}

// Mark is what a list says of a routine that cannot be chosen; empty for one that can.
func (l Listed) Mark() string {
	switch {
	case l.Err == nil:
		return ""
	case l.LeftOut() != "":
		return "left out"
	}
	return "broken"
}

// leaveOutCopies lets one routine of each id be started by it: one that tspine
// ships, else the file that is named like the id, else the first. A copy that a
// sync tool made of a conflict never has it: its doses may be an older day's.
func leaveOutCopies(all []Listed) {
	owner := map[string]string{}
	claim := func(may func(Listed) bool) {
		for _, l := range all {
			if id := l.Routine.ID; l.Err == nil && may(l) && owner[id] == "" {
				owner[id] = l.place()
			}
		}
	}
	claim(func(l Listed) bool { return l.Path == "" })
	claim(func(l Listed) bool { return l.stem() == l.Routine.ID })
	claim(func(l Listed) bool { return !conflictMarks.MatchString(l.stem()) })
	for i, l := range all {
		switch has := owner[l.Routine.ID]; {
		case l.Err != nil || has == l.place():
		case has == "":
			all[i].Err = takenError(fmt.Sprintf("it looks like a copy made by a sync tool: rename it to %s.toml if it is the one you want", l.Routine.ID))
		default:
			all[i].Err = takenError(fmt.Sprintf("its id %q is already used by %s: give it another id, or start it as %s", l.Routine.ID, filepath.Base(has), l.Path))
		}
	}
}

// place is where a routine comes from.
func (l Listed) place() string {
	if l.Path == "" {
		return l.Routine.Name.String() + ", which tspine ships"
	}
	return l.Path
}

// stem is the name of a routine's file without its suffix.
func (l Listed) stem() string {
	return strings.TrimSuffix(filepath.Base(l.Path), filepath.Ext(l.Path))
}

// conflictMarks are in the names that sync tools give to the losing side of a
// conflict: Dropbox, Nextcloud and ownCloud, Syncthing, Google Drive, OneDrive
// and file managers, Seafile, Unison.
var conflictMarks = regexp.MustCompile(`(?i)conflict|sfconflict|_conf\(|\(\d+\)$|\bcopy\b|^copy of `)

// isRoutineFile says whether a file's name is that of a routine. Some systems
// write the suffix in capitals.
func isRoutineFile(name string) bool { return strings.EqualFold(filepath.Ext(name), ".toml") }

// ReadRoutine reads a routine file. What is wrong with it is in Err.
func ReadRoutine(path string) Listed {
	l := Listed{Path: path}
	src, err := readBounded(path)
	if l.Err = err; err == nil {
		l.Routine, l.Err = routine.Parse(path, src, Shipped().Library)
	}
	return l
}

// readBounded reads a file that the strict reader may take. The error says what a
// person can do about one that cannot be read.
func readBounded(path string) ([]byte, error) {
	src, err := readPlain(path, strict.MaxBytes, nil, func(path string) (*os.File, error) { return openPlain(path, os.Stat) })
	switch {
	case errors.Is(err, errTooLarge):
		return make([]byte, strict.MaxBytes+1), nil // the strict reader says so, with its place
	case errors.Is(err, errNotPlain):
		return nil, fmt.Errorf("%s is not a file: give the path to a routine file", text.New(path))
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s: check the name; `tspine routines` lists the routines", text.New(path))
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("no permission to read %s: change its permissions", text.New(path))
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %s", text.New(path), Reason(err))
	}
	return src, nil
}

// ErrUnknownRoutine is wrapped by the error of Find.
var ErrUnknownRoutine = errors.New("there is no such routine")

// Find is the routine with an id, or the one in a file, for the word that a
// person typed. Whatever looks like a path is one.
func Find(word, folder string) (Listed, error) {
	if strings.ContainsAny(word, `/\`) || isRoutineFile(word) {
		l := ReadRoutine(word)
		return l, l.Err
	}
	var ids []string
	var broken Listed
	for _, l := range Routines(folder) {
		switch {
		case l.Err == nil && l.Routine.ID == word:
			return l, nil
		case l.Err == nil:
			ids = append(ids, l.Routine.ID)
		case l.stem() == word:
			broken = l
		}
	}
	if broken.Err != nil {
		return broken, broken.Err
	}
	remedy := "`tspine routines` lists them all"
	if near := strict.Nearest(word, ids); near != "" {
		remedy = fmt.Sprintf("did you mean %q?", near)
	}
	return Listed{}, fmt.Errorf("%w as %q: %s", ErrUnknownRoutine, text.New(word).String(), remedy)
}

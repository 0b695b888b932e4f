package command

import (
	_ "embed"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/text"
	"tspine/tui/report"
)

func routinesCommand(std IO) *cobra.Command {
	return described("routines", func(*cobra.Command, []string) error {
		var rows [][]string
		d := known(std)
		for _, l := range data.Routines(ownRoutines()) {
			switch words := l.LeftOut(); {
			case words != "":
				rows = append(rows, []string{"left out", l.Title().String(), l.FirstProblem().String()})
				std.remark(words)
			case l.Err != nil:
				rows = append(rows, []string{"broken", l.Title().String(), l.FirstProblem().String()})
			default:
				length := "every exercise is left out for now"
				if t, _, err := asDone(std, d, l.Routine, routine.Options{}); err == nil {
					length = exercises(t.Routine) + ", " + report.Clock(t.Total())
				}
				rows = append(rows, []string{l.Routine.ID, l.Title().String(), length, from(l)})
			}
		}
		return printTable(std.Out, rows)
	})
}

func exercises(r routine.Routine) string { return report.Count(len(r.Exercises), "exercise") }

// from is where a routine of one's own comes from.
func from(l data.Listed) string {
	if l.Path == "" {
		return ""
	}
	return text.New(filepath.Base(l.Path)).String()
}

//go:embed starter.toml
var starter string

func newCommand(std IO) *cobra.Command {
	return described("new", func(_ *cobra.Command, args []string) error {
		path := args[0]
		if path == "-" {
			return usageError{errors.New("`tspine new` writes a file: give it a name, as in `tspine new my-day.toml`")}
		}
		if filepath.Ext(path) == "" {
			path += ".toml"
		}
		content := strings.ReplaceAll(starter, "MY-ROUTINE", starterID(path))
		if err := writeNew(path, []byte(content)); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, "Wrote %s. Edit it, then: tspine check %s, tspine start %s\n", text.New(path), text.New(path), text.New(path))
		return nil
	})
}

// starterID makes an id out of a file's name.
func starterID(path string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	if id = strings.Trim(id[:min(len(id), 64)], "-"); id == "" {
		return "my-routine"
	}
	return id
}

// completeRoutines offers the ids of all routines, and files.
func completeRoutines(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var ids []string
	for _, l := range data.Routines(ownRoutines()) {
		if l.Err == nil {
			ids = append(ids, l.Routine.ID)
		}
	}
	return ids, cobra.ShellCompDirectiveDefault
}

// find is the routine that a word names, that of a day for the name of one. A
// routine of the person's own that cannot be the day is told. d may be nil.
func find(std IO, d *data.Snapshot, word string) (routine.Routine, error) {
	if d != nil {
		own, problems := data.OwnDays(d.Settings, d.Routines)
		if words := problems[word]; words != "" {
			std.remark(words)
		}
		if r, ok := own[word]; ok {
			return r, nil
		}
	}
	found, err := data.Find(word, ownRoutines())
	return found.Routine, err
}

// ownRoutines is the folder of the person's own routines; empty when no home
// is known.
func ownRoutines() string {
	d, err := data.LocateHere()
	if err != nil {
		return ""
	}
	return d.Routines()
}

func schemaCommand(std IO) *cobra.Command {
	return described("schema", func(*cobra.Command, []string) error {
		_, err := std.Out.Write(data.RoutineSchema)
		return err
	})
}

package command

import (
	"path/filepath"

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
			if words := l.LeftOut(); words != "" {
				std.remark(words)
			}
			switch mark := l.Mark(); {
			case mark != "":
				rows = append(rows, []string{mark, l.Title().String(), l.FirstProblem().String()})
			default:
				length := "every exercise is left out for now"
				if t, _, err := asDone(std, d, l.Routine, routine.Options{}); err == nil {
					length = exercises(t.Routine) + ", " + report.Clock(t.Total())
				}
				file := ""
				if l.Path != "" {
					file = text.New(filepath.Base(l.Path)).String()
				}
				rows = append(rows, []string{l.Routine.ID, l.Title().String(), length, file})
			}
		}
		return std.printTable(rows)
	})
}

func exercises(r routine.Routine) string { return report.Count(len(r.Exercises), "exercise") }

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
// routine of the person's own that cannot be the day is told.
func find(std IO, d *data.Snapshot, word string) (routine.Routine, error) {
	own, problems := data.OwnDays(d.Settings, d.Routines)
	if words := problems[word]; words != "" {
		std.remark(words)
	}
	if r, ok := own[word]; ok {
		return r, nil
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

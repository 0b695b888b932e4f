package command

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

func routinesCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:   "routines",
		Short: "List the routines there are, your own among them",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
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
					length := "all of it is left out for now"
					if t, err := asDone(d, l.Routine, routine.Options{}); err == nil {
						length = exercises(t.Routine) + ", " + report.Clock(t.Total())
					}
					rows = append(rows, []string{l.Routine.ID, l.Title().String(), length, from(l)})
				}
			}
			return printTable(std.Out, rows)
		},
	}
}

func exercises(r routine.Routine) string { return report.Count(len(r.Exercises), "exercise") }

// from is where a routine of one's own comes from.
func from(l data.Listed) string {
	if l.Path == "" {
		return ""
	}
	return text.New(filepath.Base(l.Path)).String()
}

func checkCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE...",
		Short: "Tell every problem of a routine file",
		Args:  takes(1, -1, "FILE..."),
		RunE: func(_ *cobra.Command, args []string) error {
			bad := false
			for _, path := range args {
				bad = checkFile(std, path) || bad
			}
			if bad {
				return saidError{exitFailed}
			}
			return nil
		},
	}
}

// checkFile says on standard error what is wrong with a file. Of one that is
// in order it prints so, with notes: lines that are too long to be spoken, and
// an id that is taken. It says whether the file is broken.
func checkFile(std IO, path string) bool {
	w := std.Out
	l := data.ReadRoutine(path)
	if l.Err != nil {
		fmt.Fprintln(std.Err, safe(l.Err.Error()))
		return true
	}
	seen := map[string]bool{}
	for _, level := range routine.Levels {
		t := routine.Flatten(l.Routine, routine.Options{Level: level})
		for _, m := range session.PlanCues(t, session.Voice{}).Misfits() {
			note := misfitWords(path, l.Routine.Exercises[m.Exercise], m)
			if !seen[note] {
				fmt.Fprintln(w, note)
			}
			seen[note] = true
		}
	}
	if other, ok := namesake(l); ok {
		fmt.Fprintf(w, "%s: id %q is also that of %s: start this one by its path, or give it another id\n", text.New(path), l.Routine.ID, other)
	}
	low, high := routine.Flatten(l.Routine, routine.Options{Level: routine.Low}), routine.Flatten(l.Routine, routine.Options{Level: routine.High})
	fmt.Fprintf(w, "%s: in order: %s, %s, %s at level low, %s at level high\n", text.New(path), l.Routine.Name,
		exercises(l.Routine), report.Clock(low.Total()), report.Clock(high.Total()))
	return false
}

// namesake names another routine with the id of l.
func namesake(l data.Listed) (other string, ok bool) {
	this, _ := os.Stat(l.Path)
	for _, o := range data.Routines(ownRoutines()) {
		if o.Err != nil && o.LeftOut() == "" || o.Routine.ID != l.Routine.ID {
			continue
		}
		if o.Path == "" {
			return o.Title().String() + ", which tspine ships", true
		}
		if there, err := os.Stat(o.Path); err == nil && !os.SameFile(this, there) {
			return text.New(o.Path).String(), true
		}
	}
	return "", false
}

func misfitWords(path string, e routine.Exercise, m session.Misfit) string {
	return fmt.Sprintf("%s: %s: the %s line %q takes about %.1f s to say and its slot has %.1f s, so it is only shown: shorten it, or put words in (brackets)",
		text.New(path), e.ID, m.Kind, m.Line, m.Takes.Seconds(), m.Slot.Seconds())
}

//go:embed starter.toml
var starter string

func newCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:   "new FILE",
		Short: "Write a routine file to start from, with comments",
		Args:  takes(1, 1, "FILE"),
		RunE: func(_ *cobra.Command, args []string) error {
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
		},
	}
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

// ownRoutines is the folder of the person's own routines; empty when no home
// is known.
func ownRoutines() string {
	d, err := data.LocateHere()
	if err != nil {
		return ""
	}
	return d.Routines()
}

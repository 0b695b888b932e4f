package command

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/strict"
	"tspine/routine/text"
	"tspine/tui/report"
)

func checkCommand(std IO) *cobra.Command {
	var asJSON bool
	c := described("check", func(_ *cobra.Command, args []string) error {
		all, bad := []checked{}, false
		for _, path := range args {
			f := check(path)
			all, bad = append(all, f), bad || !f.OK
			if !asJSON {
				f.print(std)
			}
		}
		if asJSON {
			if err := printJSON(std.Out, all); err != nil {
				return err
			}
		}
		if bad {
			return errSaid
		}
		return nil
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonHelp)
	return c
}

// checked is what there is to say of a routine file.
type checked struct {
	File      string    `json:"file"`
	OK        bool      `json:"ok"`
	Problems  []problem `json:"problems"`
	Notes     []string  `json:"notes"` // what works, and could be better
	ID        string    `json:"id,omitempty"`
	Name      text.Text `json:"name,omitzero"`
	Exercises int       `json:"exercises,omitempty"`
	LowS      float64   `json:"low_s,omitempty"` // how long it takes at level low
	HighS     float64   `json:"high_s,omitempty"`

	err     error
	routine routine.Routine
}

// problem is one thing that is wrong. Line and column count from 1; a file
// that cannot be read has neither.
type problem struct {
	Line    int       `json:"line,omitempty"`
	Column  int       `json:"column,omitempty"`
	Message text.Text `json:"message"`
	Remedy  text.Text `json:"remedy,omitzero"`
}

// check reads a file. Of one that is in order it notes lines that are too long
// to be spoken, and an id that is taken.
func check(path string) checked {
	l := data.ReadRoutine(path)
	out := checked{File: text.New(path).String(), OK: l.Err == nil, Problems: problems(l.Err), Notes: []string{}, err: l.Err, routine: l.Routine}
	if !out.OK {
		return out
	}
	takes := map[routine.Level]float64{}
	for _, level := range routine.Levels {
		t := session.Flatten(l.Routine, routine.Options{Level: level}, session.Voice{})
		takes[level] = t.Total().Seconds()
		for _, m := range session.PlanCues(t, session.Voice{}).Misfits() {
			note := fmt.Sprintf("%s: the %s line %q takes about %.1f s to say and its slot has %.1f s, so it is only shown: shorten it, or put words in (brackets)",
				l.Routine.Exercises[m.Exercise].ID, m.Kind, m.Line, m.Takes.Seconds(), m.Slot.Seconds())
			if !slices.Contains(out.Notes, note) {
				out.Notes = append(out.Notes, note)
			}
		}
	}
	out.Notes = append(out.Notes, misreadNotes(l.Routine)...)
	if other, ok := namesake(l); ok {
		out.Notes = append(out.Notes, fmt.Sprintf("id %q is already used by %s: start this one by its path, or give it another id", l.Routine.ID, other))
	}
	out.ID, out.Name, out.Exercises = l.Routine.ID, l.Routine.Name, len(l.Routine.Exercises)
	out.LowS, out.HighS = takes[routine.Low], takes[routine.High]
	return out
}

func problems(err error) []problem {
	var many strict.Problems
	out := []problem{}
	if !errors.As(err, &many) && err != nil {
		out = append(out, problem{Message: text.New(err.Error())})
	}
	for _, p := range many {
		out = append(out, problem{p.Line, p.Column, text.New(p.What), text.New(p.Remedy)})
	}
	return out
}

// print says on standard error what is wrong; of a file that is in order it
// prints so, with the notes.
func (f checked) print(std IO) {
	if !f.OK {
		fmt.Fprintln(std.Err, safe(f.err.Error()))
		return
	}
	for _, n := range f.Notes {
		fmt.Fprintf(std.Out, "%s: %s\n", f.File, n)
	}
	clock := func(s float64) string { return report.Clock(time.Duration(s * float64(time.Second))) }
	fmt.Fprintf(std.Out, "%s: no problems: %s, %s, %s at level low, %s at level high\n", f.File, f.Name, exercises(f.routine), clock(f.LowS), clock(f.HighS))
}

// misreadNotes tell the words that a voice would say wrong.
func misreadNotes(r routine.Routine) (notes []string) {
	for _, e := range r.Exercises {
		lines := slices.Concat([]text.Text{e.Name, e.Approach}, e.Setup, e.Caution)
		for _, c := range e.During {
			lines = append(lines, c.Say)
		}
		for _, line := range lines {
			if wrong := line.Misread(); len(wrong) > 0 {
				notes = append(notes, fmt.Sprintf("%s: in %q a voice would misread %s: write it as it is spoken, or put it in (brackets)",
					e.ID, line, strings.Join(wrong, ", ")))
			}
		}
	}
	return notes
}

// namesake names another routine with the id of l.
func namesake(l data.Listed) (other string, ok bool) {
	this, _ := os.Stat(l.Path)
	for _, o := range data.Routines(ownRoutines()) {
		if o.Err != nil && o.LeftOut() == "" || o.Routine.ID != l.Routine.ID {
			continue
		}
		if o.Path == "" {
			return o.Title().String() + ", which is built in", true
		}
		if there, err := os.Stat(o.Path); err == nil && !os.SameFile(this, there) {
			return text.New(o.Path).String(), true
		}
	}
	return "", false
}

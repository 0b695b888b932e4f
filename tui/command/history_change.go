package command

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/live"
)

// findSession is the session that a word names, among those that count or
// those in the trash.
func findSession(std IO, word string, inTrash bool) (*data.Store, session.Record, error) {
	dirs, err := data.LocateHere()
	if err != nil {
		return nil, session.Record{}, err
	}
	store := data.NewStore(dirs)
	read := store.All
	if inTrash {
		read = store.Trash
	}
	all, skipped, err := read()
	if err != nil {
		return nil, session.Record{}, err
	}
	for _, s := range skipped {
		std.remark(s.String())
	}
	switch {
	case len(all) == 0 && inTrash:
		return nil, session.Record{}, errors.New("the trash is empty: there is nothing to put back")
	case len(all) == 0:
		return nil, session.Record{}, errNoSession
	}
	r, err := chosenSession(all, word)
	return store, r, err
}

func removeCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:     "remove SESSION",
		Short:   "Remove a session: it goes to the trash and no longer counts",
		Long:    sessionHelp + "\n\nNothing is deleted: `tspine history restore SESSION` puts it back.",
		Example: "  tspine history remove last",
		Args:    takes(1, 1, "SESSION"),
		RunE:    moveSession(std, false, (*data.Store).Remove, "Removed: %[1]s. To put it back: tspine history restore %[2]s\n"),
	}
}

func restoreCommand(std IO) *cobra.Command {
	return &cobra.Command{
		Use:     "restore SESSION",
		Short:   "Put back a session that was removed",
		Long:    "SESSION is last (the newest in the trash), its day as 2026-11-20, or its id.",
		Example: "  tspine history restore 2026-11-20",
		Args:    takes(1, 1, "SESSION"),
		RunE:    moveSession(std, true, (*data.Store).Restore, "Restored: %[1]s.\n"),
	}
}

// moveSession moves a session into the trash or out of it, and says so with its
// name and its id.
func moveSession(std IO, outOfTrash bool, move func(s *data.Store, id string) error, said string) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error {
		store, r, err := findSession(std, args[0], outOfTrash)
		if err != nil {
			return err
		}
		if err := move(store, r.ID); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, said, named(r), r.ID)
		return nil
	}
}

// middle is the time of day of a session whose time is not told (X).
const middle = "12:00"

func addCommand(std IO) *cobra.Command {
	var day, clock string
	o := routine.Options{}
	c := &cobra.Command{
		Use:               "add ROUTINE|FILE --on DAY",
		Short:             "Add a session that you did without the program",
		Long:              "Adds a session that you did without the program, done as planned at level low or\nthe level that you name. The rules count it like any other.",
		Example:           "  tspine history add stability --on 2026-11-20 --before 4 --after 3",
		Args:              takes(1, 1, "ROUTINE|FILE --on DAY"),
		ValidArgsFunction: completeRoutines,
	}
	f := newAnswerFlags(c.Flags())
	c.RunE = inHome(func(dirs data.Dirs, args []string) error {
		change, _, err := f.change(c.Flags())
		if err != nil {
			return err
		}
		start, err := beganAt(day, clock, std.Now())
		if err != nil {
			return err
		}
		store := data.NewStore(dirs)
		d := data.Read(dirs, store, std.Now())
		found, err := find(std, d, args[0])
		if err != nil {
			return err
		}
		r, _, _ := live.HabitsOf(d, found.Focus, std.Now()).Of(flow.Choice{Routine: found})
		if o.Level == "" {
			o.Level = routine.Low
		}
		record := live.Wholly(r, o, start, std.Random())
		change(&record.Answers)
		if record.Ended.After(std.Now()) {
			return errors.New("this session would end in the future: give its start time, as in --at 08:00")
		}
		if err := store.Save(record); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, "Added: %s.\n", named(record))
		return nil
	})
	c.Flags().StringVar(&day, "on", "", "the day, such as 2026-11-20")
	c.Flags().StringVar(&clock, "at", middle, "the time it began, such as 18:30")
	levelFlag(c, &o.Level)
	return c
}

// beganAt is when an added session began.
func beganAt(day, clock string, now time.Time) (time.Time, error) {
	if day == "" {
		return time.Time{}, usageError{errors.New("say which day it was, as in `tspine history add stability --on 2026-11-20`")}
	}
	date, err := plan.ParseDate(day)
	if err != nil {
		return time.Time{}, usageError{fmt.Errorf("%q is not a date: write it as 2026-11-20", text.New(day).String())}
	}
	at, err := time.Parse("15:04", clock)
	if err != nil {
		return time.Time{}, usageError{fmt.Errorf("%q is not a time of day: write it as 18:30", text.New(clock).String())}
	}
	y, m, d := date.Time().Date()
	start := time.Date(y, m, d, at.Hour(), at.Minute(), 0, 0, now.Location())
	if date > plan.DateOf(now) {
		return start, fmt.Errorf("%s is in the future: add a session once it is done", day)
	}
	return start, nil
}

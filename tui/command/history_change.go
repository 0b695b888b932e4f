package command

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/strict"
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
	known := "(`tspine history --json` lists them)"
	if inTrash {
		known = "(in the trash: " + strings.Join(idsOf(all), ", ") + ")"
	}
	r, err := chosenSession(all, word, known)
	return store, r, err
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
	c := described("history add", nil)
	addAnswers(c.Flags())
	c.RunE = inHome(func(dirs data.Dirs, args []string) error {
		change, _, err := answered(c.Flags())
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
		o.Level = cmp.Or(o.Level, routine.Low)
		record := live.Wholly(r, o, start, std.Random())
		if err := onlyOfHalves(c.Flags(), record); err != nil {
			return err
		}
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

// none takes an answer back.
const none = "none"

// answerFlag is the flag of an answer.
func answerFlag(f session.AnswerField) string { return strings.TrimPrefix(f.Key, "pain_") }

// addAnswers adds --before, --effort and all others.
func addAnswers(flags *pflag.FlagSet) {
	for _, f := range session.AnswerFields {
		usage := f.Means + "; none removes it"
		switch {
		case f.IsRating():
			usage = fmt.Sprintf("%s, 0 to %d, or none", f.Means, session.TopRating)
		case f.Words != nil:
			usage = fmt.Sprintf("%s: %s, or none", f.Means, strings.Join(f.Words, ", "))
		}
		flags.String(answerFlag(f), "", usage)
	}
}

// answered is the change that the given flags make.
func answered(flags *pflag.FlagSet) (change func(*session.Answers), given bool, err error) {
	fields := slices.DeleteFunc(slices.Clone(session.AnswerFields), func(field session.AnswerField) bool { return !flags.Changed(answerFlag(field)) })
	change = func(a *session.Answers) {
		for _, field := range fields {
			if word := flags.Lookup(answerFlag(field)).Value.String(); word == none {
				field.Clear(a)
			} else {
				err = cmp.Or(err, answerError(field, word, field.Set(a, word)))
			}
		}
	}
	change(&session.Answers{})
	return change, len(fields) > 0, err
}

// onlyOfHalves refuses what is given for the halves of a session that has none.
func onlyOfHalves(flags *pflag.FlagSet, r session.Record) error {
	for _, field := range session.AnswerFields {
		word := flags.Lookup(answerFlag(field)).Value.String()
		if field.Halves && !r.Halves() && word != "" && word != none {
			return usageError{fmt.Errorf("--%s is for a session of two halves, and %s has none: leave it out", answerFlag(field), r.Routine.Name)}
		}
	}
	return nil
}

// answerError says in one sentence what is wrong with the word of a flag.
func answerError(field session.AnswerField, word string, err error) error {
	switch {
	case err == nil:
		return nil
	case field.IsRating():
		return usageError{fmt.Errorf("%q is not a rating for --%s: %w, or none", text.New(word).String(), answerFlag(field), err)}
	}
	return usageError{fmt.Errorf("%q is not an answer for --%s: %w or none", text.New(word).String(), answerFlag(field), err)}
}

func editCommand(std IO) *cobra.Command {
	c := described("history edit", nil)
	addAnswers(c.Flags())
	c.RunE = func(_ *cobra.Command, args []string) error {
		change, given, err := answered(c.Flags())
		if err != nil {
			return err
		}
		if !given {
			return usageError{errors.New("say what to change, as in `tspine history edit last --after 2`")}
		}
		store, r, err := findSession(std, args[0], false)
		if err != nil {
			return err
		}
		if err := onlyOfHalves(c.Flags(), r); err != nil {
			return err
		}
		if _, err := store.Correct(r.ID, change); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, "Corrected: %s.\n", named(r))
		return nil
	}
	return c
}

// named is a session in words.
func named(r session.Record) string {
	return fmt.Sprintf("%s of %s", r.Routine.Name, r.Started.Format("Monday 2 January 2006, 15:04"))
}

// chosenSession is the session of a list, oldest first, that a word names; known says
// which ids there are.
func chosenSession(all []session.Record, word, known string) (session.Record, error) {
	found := slices.DeleteFunc(slices.Clone(all), func(r session.Record) bool { return r.ID != word && plan.DateOf(r.Started).String() != word })
	switch {
	case word == "last" && len(all) > 0:
		return all[len(all)-1], nil
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return session.Record{}, fmt.Errorf("there are %d sessions on %s: name one by its id: %s", len(found), word, strings.Join(idsOf(found), ", "))
	}
	word = text.New(word).String()
	if near := strict.Nearest(word, idsOf(all)); near != "" {
		return session.Record{}, fmt.Errorf("there is no session %s: did you mean %s?", word, near)
	}
	return session.Record{}, fmt.Errorf("there is no session %q: write last, its day as 2026-11-20, or its id %s", word, known)
}

func idsOf(all []session.Record) []string {
	return text.Each(all, func(r session.Record) string { return r.ID })
}

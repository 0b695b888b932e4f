package command

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/strict"
	"tspine/routine/text"
)

// none takes an answer back.
const none = "none"

// answerFlags are what a person says of a session, by the names of the flags.
type answerFlags map[string]*string

// answerFlag is the flag of an answer.
func answerFlag(f session.AnswerField) string { return strings.TrimPrefix(f.Key, "pain_") }

// newAnswerFlags are --before, --effort and all others.
func newAnswerFlags(flags *pflag.FlagSet) answerFlags {
	out := answerFlags{}
	for _, f := range session.AnswerFields {
		usage := f.Means + "; none removes it"
		switch {
		case f.IsRating():
			usage = fmt.Sprintf("%s, 0 to %d, or none", f.Means, session.TopRating)
		case f.Words != nil:
			usage = fmt.Sprintf("%s: %s, or none", f.Means, strings.Join(f.Words, ", "))
		}
		out[answerFlag(f)] = flags.String(answerFlag(f), "", usage)
	}
	return out
}

// change reads the flags that were given.
func (f answerFlags) change(flags *pflag.FlagSet) (change func(*session.Answers), given bool, err error) {
	fields := slices.DeleteFunc(slices.Clone(session.AnswerFields), func(field session.AnswerField) bool { return !flags.Changed(answerFlag(field)) })
	change = func(a *session.Answers) {
		for _, field := range fields {
			if word := *f[answerFlag(field)]; word == none {
				field.Clear(a)
			} else {
				err = cmp.Or(err, answerError(field, word, field.Set(a, word)))
			}
		}
	}
	change(&session.Answers{})
	return change, len(fields) > 0, err
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
	c := &cobra.Command{
		Use:     "edit SESSION",
		Short:   "Correct the ratings and the note of a past session",
		Long:    sessionHelp + "\n\nThe rules use the new values. A rating that you take back (none) counts as not\nanswered, never as 0.",
		Example: "  tspine history edit last --after 2\n  tspine history edit 2026-11-20 --morning worse --note \"Long drive the day before\"",
		Args:    takes(1, 1, "SESSION"),
	}
	f := newAnswerFlags(c.Flags())
	c.RunE = func(_ *cobra.Command, args []string) error {
		change, given, err := f.change(c.Flags())
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
		if _, err := store.Correct(r.ID, change); err != nil {
			return err
		}
		fmt.Fprintf(std.Out, "Corrected: %s.\n", named(r))
		return nil
	}
	return c
}

// sessionHelp says how a session is named.
const sessionHelp = "SESSION is last, the day of the session as 2026-11-20, or its id (`tspine history --json`\nlists them)."

// named is a session in words.
func named(r session.Record) string {
	return fmt.Sprintf("%s of %s", r.Routine.Name, r.Started.Format("Monday 2 January 2006, 15:04"))
}

// chosenSession is the session of a list, oldest first, that a word names.
func chosenSession(all []session.Record, word string) (session.Record, error) {
	var found []session.Record
	for _, r := range all {
		if r.ID == word || plan.DateOf(r.Started).String() == word {
			found = append(found, r)
		}
	}
	switch {
	case word == "last" && len(all) > 0:
		return all[len(all)-1], nil
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		var ids []string
		for _, r := range found {
			ids = append(ids, r.ID)
		}
		return session.Record{}, fmt.Errorf("there are %d sessions on %s: name one by its id: %s", len(found), word, strings.Join(ids, ", "))
	}
	var ids []string
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	word = text.New(word).String()
	if near := strict.Nearest(word, ids); near != "" {
		return session.Record{}, fmt.Errorf("there is no session %s: did you mean %s?", word, near)
	}
	return session.Record{}, fmt.Errorf("there is no session %q: write last, its day as 2026-11-20, or its id (`tspine history --json` lists them)", word)
}

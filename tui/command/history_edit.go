package command

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
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

// answerFlags are what a person says of a session, as flags.
type answerFlags struct {
	before, between, after, effort, feel, morning, note string
}

func (f *answerFlags) on(flags *pflag.FlagSet) {
	flags.StringVar(&f.before, "before", "", "pain before it, 0 to 10, or none")
	flags.StringVar(&f.between, "between", "", "pain between the two halves of a balance day, 0 to 10, or none")
	flags.StringVar(&f.after, "after", "", "pain after it, 0 to 10, or none")
	flags.StringVar(&f.effort, "effort", "", "effort, 0 to 10, or none")
	flags.StringVar(&f.feel, "feel", "", "how your back felt: stiff, loose, both, neither, or none")
	flags.StringVar(&f.morning, "morning", "", "the morning after: better, same, worse, or none")
	flags.StringVar(&f.note, "note", "", "your note; none removes it")
}

// Words of the answers.
var (
	feelWords    = []string{string(plan.Stiff), string(plan.Loose), string(plan.Both), string(plan.Neither)}
	morningWords = []string{"better", "same", "worse"}
)

// change reads the flags that were given.
func (f *answerFlags) change(flags *pflag.FlagSet) (change func(*session.Answers), given bool, err error) {
	var all []func(*session.Answers)
	rating := func(name, word string, of func(*session.Answers) **int) {
		if !flags.Changed(name) || err != nil {
			return
		}
		n, bad := strconv.Atoi(word)
		switch {
		case word == none:
			all = append(all, func(a *session.Answers) { *of(a) = nil })
		case bad != nil || n < 0 || n > 10:
			err = usageError{fmt.Errorf("%q is not a rating for --%s: write 0 to 10, or none", text.New(word).String(), name)}
		default:
			all = append(all, func(a *session.Answers) { *of(a) = &n })
		}
	}
	choice := func(name, word string, allowed []string, of func(*session.Answers) **string) {
		if !flags.Changed(name) || err != nil {
			return
		}
		switch {
		case word == none:
			all = append(all, func(a *session.Answers) { *of(a) = nil })
		case !slices.Contains(allowed, word):
			err = usageError{fmt.Errorf("%q is not an answer for --%s: write %s or none", text.New(word).String(), name, strings.Join(allowed, ", "))}
		default:
			all = append(all, func(a *session.Answers) { *of(a) = &word })
		}
	}
	rating("before", f.before, func(a *session.Answers) **int { return &a.PainBefore })
	rating("between", f.between, func(a *session.Answers) **int { return &a.PainBetween })
	rating("after", f.after, func(a *session.Answers) **int { return &a.PainAfter })
	rating("effort", f.effort, func(a *session.Answers) **int { return &a.Effort })
	choice("feel", f.feel, feelWords, func(a *session.Answers) **string { return &a.Feel })
	choice("morning", f.morning, morningWords, func(a *session.Answers) **string { return &a.Morning })
	if flags.Changed("note") {
		note := text.New(f.note).String()
		if f.note == none {
			note = ""
		}
		all = append(all, func(a *session.Answers) { a.Note = note })
	}
	return func(a *session.Answers) {
		for _, c := range all {
			c(a)
		}
	}, len(all) > 0, err
}

func editCommand(std IO) *cobra.Command {
	var f answerFlags
	c := &cobra.Command{
		Use:     "edit SESSION",
		Short:   "Correct the ratings and the note of a past session",
		Long:    sessionHelp + "\n\nThe rules use the new values. A rating that you take back (none) counts as not\nanswered, never as 0.",
		Example: "  tspine history edit last --after 2\n  tspine history edit 2026-11-20 --morning worse --note \"Long drive the day before\"",
		Args:    takes(1, 1, "SESSION"),
	}
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
	f.on(c.Flags())
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

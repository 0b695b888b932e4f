package command

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/strict"
	"tspine/routine/text"
	"tspine/tui/plain"
	"tspine/tui/visit"
)

// assessFlags are the answers of an assessment as flags.
type assessFlags struct {
	yes, warning []string
	feel         string
	worse        bool
	pain, change int
	cleared      string
	json         bool
}

// The flags that make an assessment a whole one; with --warning and --cleared
// alone the class stays as it is.
var wholeFlags = []string{"yes", "feel", "stretching-worse", "pain", "change"}

func assessCommand(std IO) *cobra.Command {
	var f assessFlags
	c := &cobra.Command{
		Use:   "assess",
		Short: "The assessment: line by line, or with the answers as flags",
		Long: "Asks where the upper back stands between stiff and loose, keeps the answers, and\n" +
			"says what follows. With any of the flags but --json nothing is asked.\n\n" + signsHelp(),
		Args: noArgs,
	}
	flags := c.Flags()
	flags.StringSliceVar(&f.yes, "yes", nil, "the statements that are true, such as M1,M2,S3")
	flags.StringVar(&f.feel, "feel", "", "how it feels: stiff, loose, both or neither")
	flags.BoolVar(&f.worse, "stretching-worse", false, "stretching a lot made it worse")
	flags.IntVar(&f.pain, "pain", 0, "average pain of the last 24 hours, 0 to 10")
	flags.IntVar(&f.change, "change", 0, "change against the start, -5 to 5")
	flags.StringSliceVar(&f.warning, "warning", nil, "the warning signs that are there, such as RF2")
	flags.StringVar(&f.cleared, "cleared", "", "the day on which you were seen and cleared, such as 2026-11-23, or today")
	flags.BoolVar(&f.json, "json", false, "print the plan that follows as JSON")
	_ = c.RegisterFlagCompletionFunc("feel", cobra.FixedCompletions(words(plan.Feels), cobra.ShellCompDirectiveNoFileComp))
	c.RunE = func(*cobra.Command, []string) error {
		dirs, err := data.LocateHere()
		if err != nil {
			return err
		}
		given := slices.DeleteFunc(append([]string{"warning", "cleared"}, wholeFlags...), func(name string) bool { return !flags.Changed(name) })
		if len(given) == 0 {
			return assessByLine(std, dirs, f.json)
		}
		store := data.NewStore(dirs)
		kept, _, _ := store.Assessments() // what cannot be read is told with the plan
		a, err := f.assessment(std, given, kept)
		if err != nil {
			return usageError{err}
		}
		if err := store.SaveAssessment(a); err != nil {
			return fmt.Errorf("the assessment could not be kept: %w", err)
		}
		return printPlan(std, read(std, dirs), false, f.json)
	}
	return c
}

// signsHelp lists every statement with its id.
func signsHelp() string {
	var b strings.Builder
	for _, id := range slices.Concat(plan.MobilitySigns, plan.StabilitySigns, plan.WarningSigns) {
		fmt.Fprintf(&b, "  %-4s %s\n", id, flow.Signs[id])
	}
	return strings.TrimRight(b.String(), "\n")
}

// assessByLine asks. With JSON the questions go to standard error.
func assessByLine(std IO, dirs data.Dirs, asJSON bool) error {
	m := std.means()
	if asJSON {
		m.Out = std.Err
	}
	if err := plain.New(dirs, m, visit.Flags{}).Run(flow.Want{Assessment: true}); err != nil || !asJSON {
		return err
	}
	return printPlan(std, read(std, dirs), false, true)
}

// assessment puts the flags that were given together, beside the assessments
// that are kept.
func (f assessFlags) assessment(std IO, given []string, kept []plan.Assessment) (plan.Assessment, error) {
	a := newAssessment(std.Now(), std.Random())
	a.Short = !slices.ContainsFunc(wholeFlags, func(name string) bool { return slices.Contains(given, name) })
	a.Items, a.Warnings, a.Feel, a.StretchingWorse = ids(f.yes), ids(f.warning), plan.Feel(f.feel), f.worse
	if slices.Contains(given, "pain") {
		a.Pain = &f.pain
	}
	if slices.Contains(given, "change") {
		a.Change = &f.change
	}
	err := f.near(a.Check())
	if slices.Contains(given, "cleared") && err == nil {
		a, err = cleared(a, f.cleared, kept)
	}
	if today := plan.DateOf(a.At); err == nil && len(a.Warnings) > 0 && a.Cleared != 0 && !plan.Clears(a.Cleared, today) {
		err = fmt.Errorf("a sign that is there today was not cleared on %s: report it first, and record the day when it has been seen", a.Cleared)
	}
	return a, err
}

// near adds the word that was probably meant.
func (f assessFlags) near(err error) error {
	if err == nil || f.feel == "" {
		return err
	}
	if meant := strict.Nearest(f.feel, words(plan.Feels)); meant != "" && meant != f.feel {
		return fmt.Errorf("%q is not an answer to how it feels: did you mean %q?", text.New(f.feel).String(), meant)
	}
	return err
}

// ids are ids as they are written, capitals or not, each once.
func ids(given []string) []string {
	out := []string{}
	for _, id := range given {
		if id = strings.ToUpper(strings.TrimSpace(id)); id != "" && !slices.Contains(out, id) {
			out = append(out, text.New(id).String())
		}
	}
	return out
}

func words[T ~string](list []T) (out []string) {
	for _, w := range list {
		out = append(out, string(w))
	}
	return out
}

// newAssessment is an assessment of a moment in which nothing is answered;
// random is the last part of its id.
func newAssessment(now time.Time, random uint16) plan.Assessment {
	return plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(now, "assessment", random), At: now,
		Items: []string{}, Warnings: []string{}}
}

// cleared is an assessment with the day on which somebody was cleared, as it is
// written.
func cleared(a plan.Assessment, day string, before []plan.Assessment) (plan.Assessment, error) {
	said, err := (flow.Question{Form: flow.Day}).Parse(day, plan.DateOf(a.At))
	if err != nil {
		return a, err
	}
	return flow.Cleared(a, said.Day, before)
}

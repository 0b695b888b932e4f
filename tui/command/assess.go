package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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
	stretching   string
	worse        bool
	pain, change int
	cleared      string
	json         bool
}

// The flags that are answers. Any of the first ones makes a
// full assessment, in which what is not asked anew stays as it was; the others
// alone make a rating, which leaves the class as it is.
var (
	fullFlags   = []string{"yes", "feel", "stretching", "stretching-worse"}
	ratingFlags = []string{"pain", "change", "warning", "cleared"}
)

func assessCommand(std IO) *cobra.Command {
	var f assessFlags
	c := described("assess", nil)
	c.Long += "\n\n" + signsHelp()
	flags := c.Flags()
	flags.StringSliceVar(&f.yes, "yes", nil, "the statements that are true, such as M1,M2,S3")
	flags.StringVar(&f.feel, "feel", "", "how it feels: stiff, loose, both or neither")
	flags.StringVar(&f.stretching, "stretching", "", "does stretching make it worse: worse, fine, or none (not stretched lately)")
	flags.BoolVar(&f.worse, "stretching-worse", false, "the same as --stretching worse")
	flags.IntVar(&f.pain, "pain", 0, "average pain over the last 24 hours, 0 to 10")
	flags.IntVar(&f.change, "change", 0, "change since the start, -5 to 5")
	flags.StringSliceVar(&f.warning, "warning", nil, "the warning signs that you have, such as RF2")
	flags.StringVar(&f.cleared, "cleared", "", "the day on which you were seen and cleared, such as 2026-11-23, or today")
	flags.BoolVar(&f.json, "json", false, "print the resulting plan as JSON")
	_ = c.RegisterFlagCompletionFunc("feel", cobra.FixedCompletions(words(plan.Feels), cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("stretching", cobra.FixedCompletions(words(plan.Stretchings), cobra.ShellCompDirectiveNoFileComp))
	c.RunE = inHome(func(dirs data.Dirs, _ []string) error {
		if !slices.ContainsFunc(slices.Concat(fullFlags, ratingFlags), flags.Changed) {
			return assessByLine(std, dirs, f.json)
		}
		store := data.NewStore(dirs)
		kept, _, _ := store.Assessments() // what cannot be read is told with the plan
		a, err := f.assessment(std, flags.Changed, kept)
		if err != nil {
			return usageError{err}
		}
		if err := store.SaveAssessment(a); err != nil {
			return fmt.Errorf("the assessment could not be saved: %w", err)
		}
		return printPlan(std, read(std, dirs), planFlags{asJSON: f.json})
	})
	return c
}

// signsHelp lists every statement with its id.
func signsHelp() string {
	var b strings.Builder
	for _, id := range slices.Concat(plan.MobilitySigns, plan.StabilitySigns) {
		fmt.Fprintf(&b, "  %-4s %s\n", id, flow.Signs[id])
	}
	for _, s := range plan.WarningSigns {
		fmt.Fprintf(&b, "  %-4s %s\n", s.ID, s.Asked)
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
	return printPlan(std, read(std, dirs), planFlags{asJSON: true})
}

// assessment puts the given flags together, beside the assessments that are kept.
func (f assessFlags) assessment(std IO, given func(name string) bool, kept []plan.Assessment) (plan.Assessment, error) {
	now := std.Now()
	a := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(now, "assessment", std.Random()), At: now, Items: []string{}, Short: !slices.ContainsFunc(fullFlags, given)}
	if !a.Short {
		a = a.Kept(kept)
	}
	for name, put := range map[string]func(){
		"yes":        func() { a.Items = ids(f.yes) },
		"feel":       func() { a.Feel = plan.Feel(f.feel) },
		"stretching": func() { a.Stretching = plan.Stretching(f.stretching) },
		"warning":    func() { a.Warnings = ids(f.warning) },
		"pain":       func() { a.Pain = &f.pain },
		"change":     func() { a.Change = &f.change },
	} {
		if given(name) {
			put()
		}
	}
	if f.worse && !given("stretching") {
		a.Stretching = plan.StretchingWorse
	}
	if err := f.near(a.Check()); err != nil {
		return a, err
	}
	if !a.Short && len(a.Items) == 0 && a.Feel == plan.NoFeel {
		return a, errors.New("an assessment needs a sign or a feeling: add --feel stiff, loose, both or neither, or --yes with the statements that are true")
	}
	if !given("cleared") {
		return a, nil
	}
	said, err := (flow.Question{Form: flow.Day}).Parse(f.cleared, plan.DateOf(now))
	if err != nil {
		return a, err
	}
	return flow.Cleared(a, said.Day, kept)
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

func words[T ~string](list []T) []string {
	return text.Each(list, func(w T) string { return string(w) })
}

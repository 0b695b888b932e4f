package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/ask"
	"tspine/tui/report"
)

// NewAssessment is an assessment of a moment in which nothing is answered;
// random is the last part of its id.
func NewAssessment(now time.Time, random uint16) plan.Assessment {
	return plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(now, "assessment", random), At: now,
		Items: []string{}}
}

// ParseDay reads a day, or the word today. A day that is still to come is an
// error, and so is what is none.
func ParseDay(s string, now time.Time) (plan.Date, error) {
	today := plan.DateOf(now)
	if s == "today" {
		return today, nil
	}
	d, err := plan.ParseDate(s)
	switch {
	case err != nil:
		return 0, err
	case d > today:
		return 0, fmt.Errorf("%s is still to come: write a day up to today, %s", d, today)
	}
	return d, nil
}

// Cleared is an assessment with the day on which somebody was seen and cleared
// of the warning signs in it and in those before it. A day that cannot speak
// for them is an error, and so is what ParseDay refuses.
func Cleared(a plan.Assessment, day string, before []plan.Assessment) (plan.Assessment, error) {
	d, err := ParseDay(day, a.At)
	if err != nil {
		return a, err
	}
	a.Cleared = d
	if plan.Make(a.At, append(slices.Clip(before), a), nil, plan.Settings{}).Blocked {
		return a, fmt.Errorf("%s is too early for the sign you reported: write the day on which it was seen and cleared", d)
	}
	return a, nil
}

// errNothing is an assessment in which nobody answered.
var errNothing = errors.New("nothing was answered, so nothing is kept: answer line by line, or give the answers as flags (`tspine assess --help`)")

// Assess asks the whole assessment line by line, keeps it and tells what
// follows from it. When nobody answers, nothing is kept.
func (p *Program) Assess() error {
	p.look()
	p.tell("The assessment takes two minutes. Every question can be skipped with Enter.")
	a := p.assessment().Kept(p.desk.Assessments)
	p.tell("")
	p.tell("Warning signs first. Is any of these true for you?")
	a.Warnings = p.chooseSome(plan.WarningSigns, report.Signs, nil)
	if p.silent {
		return errNothing
	}
	if len(a.Warnings) > 0 { // kept at once, whatever becomes of the rest
		p.urgent(a)
		told := p.assessment()
		told.Short, told.Warnings = true, a.Warnings
		p.keep(told)
		a.Warnings = []string{}
	}
	p.tell("")
	p.tell("Which of these are true?")
	a.Items = p.chooseSome(slices.Concat(plan.MobilitySigns, plan.StabilitySigns), report.Signs, a.Items)
	if f := p.feel(a.Feel); f != plan.NoFeel {
		a.Feel = f
	}
	a.Stretching = p.stretching()
	a.Pain = p.number("How much did your upper back hurt on average in the last 24 hours? From 0 (no pain) to 10 (worst imaginable).", 0, 10)
	if p.desk.Plan.Class != plan.NoClass {
		a.Change = p.number("How is it against the start? From -5 (much worse) over 0 (the same) to 5 (completely better).", -5, 5)
	}
	if p.silent || !a.Full() {
		return errNothing
	}
	if err := p.Store.SaveAssessment(a); err != nil {
		return fmt.Errorf("the assessment could not be kept: %w", err)
	}
	p.look()
	p.tell("")
	p.tellAll(report.Plan(p.desk.Plan, p.desk.Records))
	return nil
}

// urgent tells at once what cannot wait for the end of the assessment.
func (p *Program) urgent(a plan.Assessment) {
	if words := report.Blocked(plan.Make(p.Now(), []plan.Assessment{a}, nil, plan.Settings{})); words != "" {
		p.tell("%s", words)
	}
}

// feel asks the one question F; skipped is NoFeel, which keeps the last answer.
func (p *Program) feel(last plan.Feel) plan.Feel {
	p.tell("")
	p.tell("How does it feel?")
	var words []string
	for _, f := range ask.Feels() {
		words = append(words, f.Words+lastTime(string(last) == f.Value))
	}
	i, ok := p.choose(words)
	if !ok {
		return plan.NoFeel
	}
	return plan.Feel(ask.Feels()[i].Value)
}

// stretching asks the question W; skipped leaves it as it stands.
func (p *Program) stretching() plan.Stretching {
	p.tell("")
	p.tell("%s", report.StretchingQuestion)
	i, ok := p.choose([]string{"yes", "no", "I have not stretched lately"})
	if !ok {
		return plan.NoStretching
	}
	return plan.Stretchings[i]
}

// lastTime marks the answer of the last time, which skipping keeps.
func lastTime(was bool) string {
	if was {
		return " (as last time: Enter keeps it)"
	}
	return ""
}

// number asks for a whole number; skipped is nil.
func (p *Program) number(words string, least, most int) *int {
	p.tell("")
	p.tell("%s Enter skips.", words)
	var n int
	if !p.answer(func(line string) (err error) {
		if n, err = strconv.Atoi(line); err != nil || n < least || n > most {
			return fmt.Errorf("write a whole number from %d to %d, or nothing to skip", least, most)
		}
		return nil
	}) {
		return nil
	}
	return &n
}

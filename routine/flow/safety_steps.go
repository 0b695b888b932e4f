package flow

import (
	"fmt"
	"slices"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/text"
)

// Safety are the words that are accepted once, in the app and line by line.
var Safety = []string{
	"tspine is a guided timer, a log, and a suggested mix of exercises, based on a published article by a physical therapist. It does not diagnose, treat, prescribe or monitor, and does not replace a professional.",
	StopWhenItHurts,
	SeeFirst,
	AskFirst,
}

// StopWhenItHurts says what to do in a session.
const StopWhenItHurts = "Stop when something hurts: x stops at once and asks what to do."

// SeeFirst names the warning signs.
const SeeFirst = "See a professional first if pain spreads around your ribs or into your chest, if your arms or hands are numb or tingling, or after a fall or an injury. If you have trouble breathing, call your local emergency number."

// AskFirst says who should ask before the first session.
const AskFirst = "Ask a professional first if you are pregnant, if you have had recent surgery on the spine, chest or shoulder, or if you have low bone density, a vertebral fracture, a history of cancer, a fever, unexplained weight loss, constant pain at night, new weakness in the legs, trouble with your bladder or bowels, or dizziness when you tilt your head back."

// askFirst is a step before a session that says who should ask before the exercises
// of it that were never done, unless the check-in has said it to somebody.
func askFirst(step func(Facts, goal) Step) func(Facts, goal) Step {
	return func(f Facts, g goal) Step {
		s := step(f, g)
		if g.heard && g.has(CheckIn) {
			return s
		}
		var isNew []routine.Exercise
		var notFor []text.Text // of all together, so that it takes few lines; the list of routines says of which
		done, _ := s.Choice.Without(f.Plan.LeftOut)
		chosen := done.With(f.Variations).Once().Exercises
		for i, e := range done.Once().Exercises {
			if len(chosen[i].NotFor) > 0 && !f.met(e) {
				isNew = append(isNew, chosen[i])
				notFor = append(notFor, chosen[i].NotFor...)
			}
		}
		switch len(isNew) {
		case 0:
		case 1:
			s.Text = append(s.Text, "New today: "+Names(isNew)+". "+routine.AskFirst(notFor))
		default:
			s.Text = append(s.Text, "New exercises today. "+routine.AskFirst(notFor))
		}
		return s
	}
}

// heard keeps that somebody was there for a step, beside what is taken of it.
func heard(take func(Facts, *goal, Outcome) ([]Keep, bool)) func(Facts, *goal, Outcome) ([]Keep, bool) {
	return func(f Facts, g *goal, o Outcome) ([]Keep, bool) {
		g.heard = !o.Silent
		return take(f, g, o)
	}
}

// About says what the program is, at the welcome.
const About = "tspine guides you through a short upper-back session: it shows the movement, counts every hold and rep, and keeps a record. You can follow it with your eyes closed. Your data stays on this computer, in files that only you can read."

// GuidedTimer is said before each session.
const GuidedTimer = "A guided timer, not a diagnosis. Stop when something hurts."

var welcome = always(Step{Kind: Tell, Title: "Welcome to tspine", Text: append([]string{About}, Safety...), Next: "I understand"})

func acknowledge(f Facts, _ *goal, o Outcome) ([]Keep, bool) {
	if o.Silent {
		return nil, false
	}
	return []Keep{{Acknowledged: plan.DateOf(f.Now)}}, false
}

// signsDue says whether the warning signs have to be asked before a session:
// before the first one, and while a file that may hold one cannot be read.
func signsDue(f Facts, _ goal) bool { return !plan.WarningsAsked(f.Assessments) || unread(f, goal{}) }

// unread says whether a warning sign may be in a file that cannot be read.
func unread(f Facts, _ goal) bool { return len(f.Unread) > 0 }

func askSigns(f Facts, _ goal) Step {
	s := Step{Kind: Ask, Title: "Warning signs", Questions: []Question{signsQuestion()}, Next: "confirm"}
	if unread(f, goal{}) {
		s.Warn = "Some earlier answers cannot be read, so this is asked again. " + f.Unread[0]
	}
	return s
}

// takeSigns keeps what was ticked. No sign at all is an answer too. Where nobody
// answers, nothing begins while a sign may be in a file that cannot be read.
func takeSigns(f Facts, g *goal, o Outcome) ([]Keep, bool) {
	if o.Silent {
		return nil, unread(f, *g)
	}
	a := f.assessment()
	a.Short = true
	ticked := append([]string{}, g.answers[QSigns].Values...)
	a.Warnings = slices.DeleteFunc(ticked, func(id string) bool { return id == severe })
	if g.kind == Items && len(a.Warnings) == 0 {
		return nil, false // kept with the whole assessment
	}
	return []Keep{{Assessment: &a}}, false
}

// reportedNow says whether a warning sign was ticked in this goal.
func reportedNow(_ Facts, g goal) bool { return len(g.answers[QSigns].Values) > 0 }

// blocked says plainly and calmly that a professional should look first.
func blocked(f Facts, g goal) Step {
	s := Step{Kind: Tell, Title: "See a professional first", Next: "back", Warn: emergency(f, g)}
	s.Text = append(s.Text, "You reported:")
	for _, id := range f.Plan.Waiting() {
		sign, _ := plan.Warning(id)
		s.Text = append(s.Text, "- "+sign.Asked)
	}
	s.Text = append(s.Text, "A program cannot tell what is behind this; a professional can. Please have it looked at before you exercise. Sessions are on hold until then. Your records are kept.")
	if g.kind == Items {
		s.Next = "continue with the assessment"
	}
	return s
}

// emergency says when to call the emergency number (X); empty when that is not
// asked for.
func emergency(f Facts, g goal) string {
	switch sign, _ := plan.Emergency(f.Plan.Waiting()); {
	case sign.Severe == "":
		return sign.Call
	case slices.Contains(g.answers[QSigns].Values, severe):
		return sign.CallNow
	default:
		return sign.CallLater
	}
}

func askCleared(f Facts, _ goal) Step {
	return Step{Kind: Ask, Title: "Cleared by a professional", Questions: []Question{clearedQuestion},
		Given: Answers{QCleared: {Day: plan.DateOf(f.Now)}}, Next: "record this day"}
}

func takeCleared(f Facts, g *goal, _ Outcome) ([]Keep, bool) {
	said, ok := g.answers[QCleared]
	if !ok {
		return nil, true
	}
	if _, err := plan.ParseDate(said.Text); said.Text != "" && err != nil {
		g.problem = err.Error()
		return nil, false
	}
	a := f.assessment()
	a.Short = true
	a, err := Cleared(a, said.Day, f.Assessments)
	if err != nil {
		g.problem = err.Error()
		return nil, false
	}
	return []Keep{{Assessment: &a}}, false
}

// Cleared is an assessment with the day on which somebody was seen and cleared
// of the warning signs in it and in those before it. The error says why a day
// cannot speak for them.
func Cleared(a plan.Assessment, day plan.Date, before []plan.Assessment) (plan.Assessment, error) {
	if today := plan.DateOf(a.At); day > today {
		return a, fmt.Errorf("%s is in the future: write a day no later than today, %s", day, today)
	}
	a.Cleared = day
	if p := plan.Make(a.At, append(slices.Clip(before), a), nil, plan.Settings{}); p.Blocked {
		return a, fmt.Errorf("%s is %s you reported the sign: write the day you were seen and cleared", day, plan.TooEarly(p.Waiting()))
	}
	return a, nil
}

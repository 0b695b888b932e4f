package flow

import (
	"slices"

	"tspine/routine/plan"
)

// previous are the answers that a reassessment begins with: those of the
// newest one. Pain, change and the warning signs are always asked empty.
func previous(f Facts) Answers {
	a, ok := f.newest()
	if !ok {
		return Answers{}
	}
	out := Answers{QItems: {Values: a.Items}}
	if a.Feel != plan.NoFeel {
		out[QFeel] = Answer{Values: []string{string(a.Feel)}}
	}
	return out
}

// newest is the newest whole assessment.
func (f Facts) newest() (out plan.Assessment, ok bool) {
	for _, a := range f.Assessments {
		if !a.Short && (!ok || !a.At.Before(out.At)) {
			out, ok = a, true
		}
	}
	return out, ok
}

func askItems(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "Assessment", Questions: []Question{itemsQuestion()}, Given: g.answers, Next: "confirm"}
}

func askStretching(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "Assessment", Questions: []Question{feelQuestion("How does your upper back feel?"), stretchingQuestion()},
		Given: g.answers, Next: "confirm"}
}

// askRatings asks for the pain and, from the second time on, the change.
func askRatings(f Facts, g goal) Step {
	s := Step{Kind: Ask, Title: "Assessment", Given: g.answers, Next: "confirm",
		Questions: []Question{painQuestion(QPain, "How much did your upper back hurt on average in the last 24 hours?")}}
	if _, again := f.newest(); again {
		s.Questions = append(s.Questions, changeQuestion())
	}
	return s
}

// takeAssessment keeps the whole assessment. A warning sign is not in it: it
// was kept when it was ticked, and may have been cleared since.
func takeAssessment(f Facts, g *goal, o Outcome) ([]Keep, bool) {
	if o.Act != Done || o.Silent {
		return nil, o.Silent
	}
	a := f.assessment()
	a.Items = slices.Clone(g.answers[QItems].Values)
	if a.Items == nil {
		a.Items = []string{}
	}
	a.Feel, a.StretchingWorse = plan.Feel(g.answers.Value(QFeel)), g.answers.Value(QStretching) == "worse"
	a.Pain, a.Change = g.answers.Number(QPain), g.answers.Number(QChange)
	if signs := g.answers[QSigns].Values; signs != nil && len(signs) == 0 {
		a.Warnings = []string{}
	}
	return []Keep{{Assessment: &a}}, false
}

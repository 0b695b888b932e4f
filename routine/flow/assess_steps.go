package flow

import (
	"slices"

	"tspine/routine/plan"
)

// previous are the answers that a reassessment begins with: those of the
// newest one. Pain, change and the warning signs are always asked empty.
func previous(f Facts) Answers {
	a, ok := plan.NewestFull(f.Assessments)
	if !ok {
		return Answers{}
	}
	out := Answers{QItems: {Values: a.Items}}
	if a.Feel != plan.NoFeel {
		out[QFeel] = Answer{Values: []string{string(a.Feel)}}
	}
	if a.Stretching != plan.NoStretching {
		out[QStretching] = Answer{Values: []string{string(a.Stretching)}}
	}
	return out
}

func askItems(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "Assessment", Questions: []Question{itemsQuestion()}, Given: g.answers, Next: "next"}
}

func askStretching(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "Assessment", Questions: []Question{feelQuestion("How does your upper back feel?"), stretchingQuestion},
		Given: g.answers, Next: "next"}
}

// askRatings asks for the pain and, on a day after the first, the change.
func askRatings(f Facts, g goal) Step {
	s := Step{Kind: Ask, Title: "Assessment", Given: g.answers, Next: "see the result",
		Questions: []Question{painQuestion(QPain, "How much did your upper back hurt on average in the last 24 hours?")}}
	if slices.ContainsFunc(f.Assessments, func(a plan.Assessment) bool { return a.Full() && plan.DateOf(a.At) < plan.DateOf(f.Now) }) {
		s.Questions = append(s.Questions, changeQuestion())
	}
	return s
}

// takeAssessment keeps the whole assessment, or a rating when neither a sign nor
// a feeling was given. A warning sign is not in it: it was kept when it was
// ticked, and may have been cleared since.
func takeAssessment(f Facts, g *goal, o Outcome) ([]Keep, bool) {
	if o.Silent {
		return nil, true
	}
	a := answered(f, *g)
	if signs := g.answers[QSigns].Values; signs != nil && len(signs) == 0 {
		a.Warnings = []string{}
	}
	if a.Short = len(a.Items) == 0 && a.Feel == plan.NoFeel; a.Short {
		a.Stretching = plan.NoStretching
	}
	return []Keep{{Assessment: &a}}, false
}

// answered is an assessment with the answers of a goal.
func answered(f Facts, g goal) plan.Assessment {
	a := f.assessment()
	a.Items = append(a.Items, g.answers[QItems].Values...)
	a.Feel, a.Stretching = plan.Feel(g.answers.Value(QFeel)), plan.Stretching(g.answers.Value(QStretching))
	a.Pain, a.Change = g.answers.Number(QPain), g.answers.Number(QChange)
	return a
}

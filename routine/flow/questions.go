package flow

import (
	"slices"

	"tspine/routine/plan"
)

// The ids of the questions.
const (
	QSigns      = "warning-signs"
	QItems      = "signs"
	QFeel       = "feel"
	QStretching = "stretching"
	QPain       = "pain"
	QChange     = "change"
	QMorning    = "morning"
	QBefore     = "pain-before"
	QBetween    = "pain-between"
	QAfter      = "pain-after"
	QEffort     = "effort"
	QNote       = "note"
	QHeat       = "heat"
	QStrong     = "strong-pain"
	QCleared    = "cleared"
	QResume     = "resume"
	QTurnLeft   = "turn-left"
	QTurnRight  = "turn-right"
	QWall       = "wall"
	QHold       = "hold"
	QTakeOut    = "take-out"
	QRoutine    = "routine"
	QDone       = "done-on"
)

// severe is asked beside a warning sign, and not kept.
const severe = "severe"

// Signs are the statements of the assessment, by the ids of the checklists
// (M1 to M5, S1 to S5).
var Signs = map[string]string{
	"M1": "My upper back is stiff, mostly in the morning.",
	"M2": "I have trouble turning to look behind me.",
	"M3": "Reaching overhead is difficult or uncomfortable.",
	"M4": "I spend long hours at a desk or driving.",
	"M5": "My posture has become more rounded.",

	"S1": "My upper back feels loose or unstable.",
	"S2": "Staying in one position hurts more than moving.",
	"S3": "My joints are flexible all over my body.",
	"S4": "I slump when I am tired.",
	"S5": "Stretching helps only for a short time.",
}

// signsQuestion asks for the warning signs.
func signsQuestion() Question {
	q := Question{ID: QSigns, Words: "Do you have any of these now?", Form: Many}
	for _, s := range plan.WarningSigns {
		q.Options = append(q.Options, Option{Value: s.ID, Words: s.Asked})
		if s.Severe != "" {
			q.Options = append(q.Options, Option{Value: severe, Words: s.Severe, Under: s.ID})
		}
	}
	return q
}

// itemsQuestion asks for the ten signs (M1-M5, S1-S5).
func itemsQuestion() Question {
	q := Question{ID: QItems, Words: "Which of these apply to you?", Form: Many}
	for _, id := range slices.Concat(plan.MobilitySigns, plan.StabilitySigns) {
		q.Options = append(q.Options, Option{Value: id, Words: Signs[id]})
	}
	return q
}

// oneOf asks for one of some values, each with its words.
func oneOf[T ~string](id, asked string, values []T, words ...string) Question {
	q := Question{ID: id, Words: asked, Form: One}
	for i, v := range values {
		q.Options = append(q.Options, Option{Value: string(v), Words: words[i]})
	}
	return q
}

// feelQuestion is the one question F.
func feelQuestion(words string) Question {
	return oneOf(QFeel, words, plan.Feels, "stiff or stuck", "loose or unstable", "both", "neither")
}

// stretchingQuestion is W.
var stretchingQuestion = oneOf(QStretching, "Does stretching make it feel worse?", plan.Stretchings, "yes", "no", "I have not stretched lately")

func painQuestion(id, words string) Question {
	return Question{ID: id, Words: words, Form: Scale, Max: 10, Low: "no pain", High: "worst imaginable",
		Steps: []string{"mild", "moderate", "strong"}}
}

func changeQuestion() Question {
	return Question{ID: QChange, Words: "Compared with the start, how is your upper back now?", Form: Scale, Min: -5, Max: 5,
		Low: "much worse", High: "completely better",
		Steps: []string{"worse", "worse", "a little worse", "a little worse", "no change", "a little better", "a little better", "better", "better"}}
}

func morningQuestion() Question {
	return oneOf(QMorning, "How was your back the morning after your last session?",
		[]plan.Morning{plan.BetterMorning, plan.SameMorning, plan.WorseMorning}, "better", "the same", "worse")
}

// Between is the question between the two blocks of a balance day (D3). It is
// asked inside the session and waits for nobody.
func Between() Question {
	return painQuestion(QBetween, "First half done. How much does your upper back hurt now?")
}

func afterQuestions() []Question {
	effort := Question{ID: QEffort, Words: "How hard was it?", Form: Scale, Max: 10, Low: "no effort", High: "as hard as it gets", Steps: []string{"easy", "moderate", "hard"}}
	return []Question{painQuestion(QAfter, "How much does your upper back hurt now?"), effort,
		{ID: QNote, Words: "Anything to remember for next time?", Form: Note}}
}

var heatQuestion = oneOf(QHeat, "Warm your upper back first?", []string{"no", "15", "20"}, "no", "15 minutes", "20 minutes")

// What can be said to strong pain before a session.
const (
	restToday = "rest"
	gentle    = "gentle"
)

var strongQuestion = oneOf(QStrong, "Rest today, or a gentle session?", []string{restToday, gentle}, "rest today", "a gentle session, level low")

// What can be done with an unfinished session.
const (
	ResumeIt = "resume"
	closeIt  = "close"
	laterIt  = "later"
)

var resumeQuestion = oneOf(QResume, "Resume it?", []string{ResumeIt, closeIt, laterIt},
	"resume where it stopped", "close it and keep what you did", "decide later: it stays on the home page")

var clearedQuestion = Question{ID: QCleared, Words: "When did a professional clear you for exercise?", Form: Day}

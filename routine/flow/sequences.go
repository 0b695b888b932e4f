package flow

import (
	"slices"
	"strings"

	"tspine/routine/text"
)

// gate is one place in the order of a goal.
type gate struct {
	id ID
	// due says whether the gate has to be gone through; nil is always.
	due  func(f Facts, g goal) bool
	step func(f Facts, g goal) Step
	// take uses the outcome of a step that is done. What it says in g.problem keeps
	// the step; leave ends the goal. nil is for steps that only go on.
	take func(f Facts, g *goal, o Outcome) (keeps []Keep, leave bool)
}

// atOnce says whether every answer is taken as it is given, before the step is done.
func (gt gate) atOnce() bool { return gt.id == CheckIn || gt.id == Morning || gt.id == After }

// The order of everything: for each goal its gates (see the package). A warning
// sign can be reported on the way, so Blocked stands wherever it could be. A page
// that is only looked at has none here (see gates).
var sequences map[ID][]gate

func init() {
	sequences = map[ID][]gate{
		// A session, from the first start on.
		Session: {
			{Welcome, func(f Facts, _ goal) bool { return !f.Acknowledged }, welcome, acknowledge},
			{Blocked, isBlocked, blocked, turnBack},
			{AskSigns, signsDue, askSigns, takeSigns},
			{Blocked, isBlocked, blocked, turnBack},
			{Feel, feelDue, askFeel, takeFeel},
			{Picker, undecided, look, turnBack},
			{CheckIn, asking, askFirst(checkIn), heard(takeCheckIn)},
			{Strong, strongPain, askStrong, takeStrong},
			{Resting, declined, rest, turnBack},
			{Heat, heatWanted, heat, nil},
			{Blocked, isBlocked, blocked, turnBack},
			{Session, decided, askFirst(play), takeSession},
			{After, askingAfter, askAfter, takeAfter},
			{Summary, played, summary, nil},
		},
		// A session that was cut off.
		Resume: {
			{Resume, nil, askResume, takeResume},
			{AskSigns, unread, askSigns, takeSigns},
			{Blocked, isBlocked, blocked, turnBack},
			{Session, nil, play, takeSession},
			{After, askingAfter, askAfter, takeAfter},
			{Summary, played, summary, nil},
		},
		// The first start.
		Welcome: {
			{Welcome, nil, welcome, acknowledge},
			{AskSigns, signsDue, askSigns, takeSigns},
			{Blocked, isBlocked, blocked, turnBack},
			{Feel, feelDue, askFeel, takeFeel},
		},
		// The assessment.
		Items: {
			{AskSigns, nil, askSigns, takeSigns},
			{Blocked, reportedNow, blocked, nil},
			{Items, nil, askItems, nil},
			{Stretch, nil, askStretching, nil},
			{Ratings, nil, askRatings, takeAssessment},
			{Result, nil, look, nil},
		},
		// The same questions, to see what would follow. Nothing is kept.
		Try: {
			{Items, nil, askItems, nil},
			{Stretch, nil, askStretching, nil},
			{Ratings, nil, askRatings, nil},
			{Try, nil, tried, nil},
		},
		// The self-tests.
		Tests: slices.Concat([]gate{{Blocked, testsNotNow, notNow, turnBack}}, testGates(),
			[]gate{{TestsSeen, nil, always(Step{Kind: Show, Title: "Self-tests"}), nil}}),
		AskSigns: {
			{AskSigns, nil, askSigns, takeSigns},
			{Blocked, isBlocked, blocked, turnBack},
		},
		Blocked:  {{Blocked, isBlocked, blocked, turnBack}},
		Clearing: {{Clearing, isBlocked, askCleared, takeCleared}},
		Feel:     {{Feel, nil, askFeel, takeFeel}},
		Morning:  {{Morning, nil, askMorning, takeMorning}},
		// Before anything is heard: the person may have asked for silence.
		Unsettled: {{Unsettled, nil, unsettled, nil}},
		Summary:   {{Summary, nil, summary, nil}},
		// The sessions that were, and what can be done about them.
		Correct: {{Correct, nil, askCorrect, takeCorrect}, {Summary, nil, summary, nil}},
		TakeOut: {{TakeOut, nil, askTakeOut, takeTakeOut}, {Summary, stays, summary, nil}},
		Add:     {{Add, nil, askAdd, takeAdd}, {Summary, nil, summary, nil}},
	}
}

// gates are those of a goal, in order.
func (g goal) gates() []gate {
	if all, ok := sequences[g.kind]; ok {
		return all
	}
	return []gate{{g.kind, nil, look, nil}}
}

// look is a page that is only looked at.
var look = always(Step{Kind: Show})

// always is a step that is the same whatever is known.
func always(s Step) func(Facts, goal) Step { return func(Facts, goal) Step { return s } }

// unsettled tells of the settings that could not be read.
func unsettled(f Facts, _ goal) Step {
	s := Step{Kind: Tell, Title: "Settings that cannot be read", Next: "go on", Text: []string{"If a line cannot be read, its default is used. The file is not changed."}}
	for line := range strings.SplitSeq(f.Unsettled, "\n") {
		switch last := len(s.Text) - 1; {
		case strings.HasPrefix(line, "    "): // what stands there is for an editor
		case strings.HasPrefix(line, "  "): // what to write instead
			s.Text[last] += "; " + text.New(strings.TrimSpace(line)).String()
		default:
			s.Text = append(s.Text, text.New(line).String())
		}
	}
	return s
}

func isBlocked(f Facts, _ goal) bool { return f.Plan.Blocked }

// decided says whether it is known what is to be done.
func decided(f Facts, g goal) bool { _, ok := resolved(f, g.choice); return ok }

func undecided(f Facts, g goal) bool { return !decided(f, g) }

// asking says whether questions around a session are asked at all.
func asking(f Facts, _ goal) bool { return !f.NoQuestions }

// played says whether there is a session to speak of.
func played(_ Facts, g goal) bool { return g.has(Session) }

func askingAfter(f Facts, g goal) bool { return asking(f, g) && played(f, g) }

// turnBack ends a goal that cannot go on.
func turnBack(Facts, *goal, Outcome) ([]Keep, bool) { return nil, true }

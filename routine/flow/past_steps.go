package flow

import (
	"tspine/routine"
	"tspine/routine/plan"
)

// session says which session it is about.
func (g goal) session() string {
	return g.record.Routine.Name.String() + ", " + g.record.Started.Format("Monday 2 January, 15:04") + "."
}

// askCorrect asks anew what was said of a session.
func askCorrect(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "Correct your answers", Record: g.record, Given: g.answers, Next: "keep",
		Text: []string{g.session()}, Questions: correctable(g.record)}
}

func takeCorrect(_ Facts, g *goal, _ Outcome) ([]Keep, bool) {
	g.answers.into(&g.record.Answers, correctable(g.record))
	return []Keep{{Record: new(g.record)}}, false
}

// What can become of a session.
const (
	keepIt  = "keep"
	takeOut = "take-out"
)

// askTakeOut makes sure that a session is to count no more.
func askTakeOut(_ Facts, g goal) Step {
	q := oneOf(QTakeOut, "Remove it, so that it no longer counts?", []string{keepIt, takeOut}, "no, keep it", "yes, remove it")
	return Step{Kind: Ask, Title: "Remove a session", Record: g.record, Questions: []Question{q}, Given: Answers{QTakeOut: {Values: []string{keepIt}}}, Next: "confirm",
		Text: []string{g.session(),
			"Nothing is deleted: it goes to the trash, and `tspine history restore` puts it back."}}
}

func takeTakeOut(_ Facts, g *goal, _ Outcome) ([]Keep, bool) {
	if g.answers.Value(QTakeOut) != takeOut {
		return nil, false
	}
	return []Keep{{TakeOut: g.record.ID}}, false
}

// stays says whether a session was not taken out.
func stays(_ Facts, g goal) bool { return g.answers.Value(QTakeOut) != takeOut }

// askAdd asks for a session that was done without the program.
func askAdd(f Facts, g goal) Step {
	q := Question{ID: QRoutine, Words: "Which routine did you do?", Form: One}
	for _, r := range f.Routines {
		q.Options = append(q.Options, Option{Value: r.ID, Words: r.Name.String()})
	}
	given := g.answers
	if _, said := given[QDone]; !said {
		given = given.With(Answers{QDone: {Day: plan.DateOf(f.Now)}})
	}
	return Step{Kind: Ask, Title: "Add a session", Given: given, Next: "keep",
		Text:      []string{"A whole session that you did without tspine, at level low."},
		Questions: append([]Question{q, {ID: QDone, Words: "Which day?", Form: Day}}, askedLater(QBefore, QAfter)...)}
}

// Added is the routine and the day of an outcome of Add.
func Added(f Facts, o Outcome) (r routine.Routine, on plan.Date, ok bool) {
	r, ok = f.Routine(o.Answers.Value(QRoutine))
	return r, o.Answers[QDone].Day, ok
}

// takeAdd keeps the session that the outcome brings.
func takeAdd(f Facts, g *goal, o Outcome) ([]Keep, bool) {
	switch _, on, ok := Added(f, o); {
	case !ok:
		g.problem = "say which routine it was"
	case on == 0 || on > plan.DateOf(f.Now):
		g.problem = "that is not a past day: write it as 2026-11-23"
	}
	if g.problem != "" {
		return nil, false
	}
	g.record = o.Record
	g.answers.into(&g.record.Answers, askedLater(QBefore, QAfter))
	return []Keep{{Record: new(g.record)}}, false
}

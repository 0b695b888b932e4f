package flow

import (
	"slices"

	"tspine/routine/session"
)

// Flow is where a person is in the program: goals on top of one another, the
// newest last. It is a value; Next returns another.
type Flow struct {
	goals  []goal
	serial int
	draft  *goal   // an assessment that was left before its end
	given  Answers // before a session that was left before it began
}

// goal is one thing that a person is about.
type goal struct {
	kind     ID
	serial   int
	passed   []int // the places in its order that were gone through, oldest first
	choice   Choice
	answers  Answers
	record   session.Record
	declined bool // the session, because of strong pain
	heard    bool // somebody was there for the check-in
	problem  string
}

// has says whether a gate was gone through.
func (g goal) has(id ID) bool {
	return slices.ContainsFunc(g.passed, func(i int) bool { return g.gates()[i].id == id })
}

// pass goes through a gate, and past those before it.
func (g *goal) pass(id ID) {
	for i := g.from(); i < len(g.gates()); i++ {
		if g.gates()[i].id == id {
			g.passed = append(slices.Clip(g.passed), i)
			return
		}
	}
}

// from is the first place that was not gone past.
func (g goal) from() int {
	if len(g.passed) == 0 {
		return 0
	}
	return g.passed[len(g.passed)-1] + 1
}

// Want is what the program was started for. Without anything it is home.
type Want struct {
	Session    bool // a session at once: of Choice, or of today's suggestion
	Choice     Choice
	Unfinished *session.Record // a session that was cut off, to be offered first
	Assessment bool            // the assessment alone
	Tests      bool            // the self-tests alone
}

// Begin is a flow at its start.
func Begin(f Facts, w Want) Flow {
	var fl Flow
	switch {
	case w.Assessment:
		fl.push(goal{kind: Items, answers: previous(f)})
		return fl
	case w.Tests:
		fl.push(goal{kind: Tests})
		return fl
	}
	fl.push(goal{kind: Home})
	switch {
	case w.Session:
		fl.push(goal{kind: Session, choice: w.Choice})
	case !f.Acknowledged:
		fl.push(goal{kind: Welcome})
	}
	if w.Unfinished != nil {
		fl.push(goal{kind: Resume, record: *w.Unfinished})
	}
	if f.Unsettled != "" {
		fl.push(goal{kind: Unsettled})
	}
	return fl
}

func (fl *Flow) push(g goal) {
	fl.serial++
	g.serial = fl.serial
	if g.answers == nil {
		g.answers = Answers{}
	}
	fl.goals = append(slices.Clip(fl.goals), g)
}

// pop leaves the newest goal. An assessment that is left keeps its answers.
func (fl *Flow) pop() {
	g := fl.top()
	switch {
	case g.kind == Items && !g.has(Ratings):
		fl.draft = &g
	case g.kind == Session && !g.has(Session):
		fl.given = g.answers
	}
	fl.goals = slices.Clone(fl.goals[:len(fl.goals)-1])
}

func (fl *Flow) top() goal { return fl.goals[len(fl.goals)-1] }

// Step is what comes now. Goals that have come to their end are left behind.
func (fl Flow) Step(f Facts) Step {
	g, gate, ok := fl.settle(f)
	if !ok {
		return Step{ID: Leaving, Kind: Stop}
	}
	s := gate.step(f, g)
	s.ID, s.Serial, s.Problem = gate.id, g.serial, g.problem
	if g.kind == Items && s.Kind == Ask {
		s.Page, s.Pages = g.page(), assessmentPages
	}
	return s
}

// assessmentPages is how many pages of questions an assessment has.
const assessmentPages = 4

// page is which page of questions a goal is at.
func (g goal) page() int {
	n := 1
	for _, i := range g.passed {
		if g.gates()[i].id != Blocked {
			n++
		}
	}
	return n
}

// gate is the next one of a goal that is due.
func (g goal) gate(f Facts) (gate, bool) {
	for _, gt := range g.gates()[g.from():] {
		if gt.due == nil || gt.due(f, g) {
			return gt, true
		}
	}
	return gate{}, false
}

// Next is the flow after an outcome of its step, and what has to be kept.
func (fl Flow) Next(f Facts, o Outcome) (Flow, []Keep) {
	g, gt, ok := fl.settle(f)
	if !ok {
		return fl, nil
	}
	g.problem = ""
	switch o.Act {
	case Quit:
		fl.goals = nil
		return fl, nil
	case Open, Start:
		fl.set(g)
		fl.open(f, g, o)
		return fl, nil
	case Back:
		fl.back(g, gt)
		return fl, nil
	case Leave:
		fl.pop()
		return fl, nil
	}
	g.answers = g.answers.Without(gt.step(f, g).Questions).With(o.Answers)
	var keeps []Keep
	leave := false
	if gt.take != nil && (o.Act == Done || gt.atOnce()) {
		keeps, leave = gt.take(f, &g, o)
	}
	if o.Act == Done && g.problem == "" {
		g.pass(gt.id)
	}
	if c, ok := resolved(f, g.choice); ok && gt.id == CheckIn {
		g.choice = c // today's suggestion as it was then
	}
	fl.set(g)
	if leave {
		fl.leave(gt)
	}
	switch {
	case g.kind == Items && g.has(Ratings):
		fl.draft = nil
	case g.has(Session):
		fl.given = nil
	}
	return fl, keeps
}

// leave ends the goal of a gate that leads no further.
func (fl *Flow) leave(gt gate) {
	fl.pop()
	// A sign that was reported on the way to a session has been told of.
	if gt.id == Blocked && len(fl.goals) > 1 && fl.top().kind == Session {
		fl.pop()
	}
}

// settle leaves goals behind that have come to their end.
func (fl *Flow) settle(f Facts) (goal, gate, bool) {
	for len(fl.goals) > 0 {
		g := fl.top()
		if gt, ok := g.gate(f); ok {
			return g, gt, true
		}
		fl.pop()
	}
	return goal{}, gate{}, false
}

// set puts the newest goal in its place; another flow may share the list.
func (fl *Flow) set(g goal) { fl.goals = append(slices.Clone(fl.goals[:len(fl.goals)-1]), g) }

// back is the page before inside an assessment, else out of the goal. What
// comes after a session cannot be left out by it: the answers are kept.
func (fl *Flow) back(g goal, gt gate) {
	switch {
	case gt.id == After:
		g.pass(After)
		fl.set(g)
	case (g.kind == Items || g.kind == Try || g.kind == Tests) && len(g.passed) > 0 && gt.id != Result && gt.id != TestsSeen:
		g.passed = slices.Clone(g.passed[:len(g.passed)-1])
		fl.set(g)
	default:
		fl.pop()
	}
}

// open begins another goal on top. A routine that was picked is for the session
// it was picked for.
func (fl *Flow) open(f Facts, g goal, o Outcome) {
	switch {
	case o.Act == Start && g.kind == Session:
		g.choice = o.Choice
		fl.set(g)
	case o.Act == Start && g.kind == Picker:
		fl.pop()
		fl.push(goal{kind: Session, choice: o.Choice, answers: fl.given})
	case o.Act == Start:
		fl.push(goal{kind: Session, choice: o.Choice, answers: fl.given})
	case o.Record.ID != "" && o.To != Summary && g.kind != Home: // about the session whose summary is looked at
		fl.pop()
		fl.push(goal{kind: o.To, record: o.Record, answers: saidOf(o.Record)})
	case o.To == Items && fl.draft != nil:
		fl.push(*fl.draft)
	case o.To == Items || o.To == Try:
		fl.push(goal{kind: o.To, answers: previous(f)})
	default:
		fl.push(goal{kind: o.To, record: o.Record})
	}
}

// resolved is a choice with a routine: the one that was named, or today's. One
// of which everything is left out for now is none.
func resolved(f Facts, c Choice) (Choice, bool) {
	if !c.named() {
		r, ok := f.Routine(f.Plan.Today.Routine)
		if !ok {
			return c, false
		}
		c.Routine = r
	}
	_, left := c.Without(f.Plan.LeftOut)
	return c, left
}

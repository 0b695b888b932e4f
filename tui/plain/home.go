package plain

import (
	"fmt"

	"tspine/routine"
	"tspine/tui/report"
)

// entry is one line of the menu.
type entry struct {
	words string
	run   func(p *Program)
}

// entries are the menu below the suggestion for the day.
var entries = []entry{
	{"another routine", func(p *Program) {
		if r, ok := p.pick(); ok && !p.blocked() {
			p.begin(r)
		}
	}},
	{"the last session", (*Program).last},
	{"the history", func(p *Program) {
		p.tellAll(report.History(p.desk.Plan.Progress(12), p.desk.Records))
	}},
	{"the plan and why", func(p *Program) { p.tellAll(report.Plan(p.desk.Plan, p.desk.Records)) }},
	{"the assessment", func(p *Program) {
		if err := p.Assess(); err != nil {
			p.tell("%s", sentence(err))
		}
	}},
	{"a warning sign, or the day on which you were cleared", func(p *Program) {
		if !p.desk.Plan.Blocked {
			p.warn()
		}
		p.blocked()
	}},
}

// Home is the program from the menu on, until the person leaves it or writes
// nothing more.
func (p *Program) Home() {
	p.look()
	p.tell("tspine, %s", p.Now().Format("Monday 2 January"))
	if !p.resume() {
		p.first()
	}
	for !p.silent && !p.stopped() {
		p.tell("")
		p.tellAll(report.Today(p.desk.Plan))
		p.tellAll(lastLine(p))
		today, ok := p.suggested()
		menu := entries
		if ok {
			menu = append([]entry{{"start " + today.Name.String(), func(p *Program) { p.begin(today) }}}, entries...)
		}
		p.tell("What next? Enter or q leaves.")
		if !p.turn(menu) {
			return
		}
	}
}

// turn lets the person take one entry of a menu; false to leave.
func (p *Program) turn(menu []entry) bool {
	var words []string
	for _, e := range menu {
		words = append(words, e.words)
	}
	i, ok := p.choose(words)
	if !ok {
		return false
	}
	p.tell("")
	menu[i].run(p)
	return true
}

// suggested is the routine of the day, when there is one and nothing blocks.
func (p *Program) suggested() (routine.Routine, bool) {
	for _, l := range p.desk.Routines {
		if l.Err == nil && l.Routine.ID == p.desk.Plan.Today.Routine && !p.desk.Plan.Blocked {
			return l.Routine, true
		}
	}
	return routine.Routine{}, false
}

func (p *Program) last() {
	r, ok := p.desk.Last()
	if !ok {
		p.tell("There is no session yet.")
		return
	}
	p.tellAll(report.Summarise(r, report.Earlier(r, p.desk.Records)).Lines())
}

// lastLine is the last session in one line.
func lastLine(p *Program) []string {
	r, ok := p.desk.Last()
	if !ok {
		return nil
	}
	s := report.Summarise(r, nil)
	return []string{fmt.Sprintf("Last: %s, %s. %s.", s.Title, s.When, s.Totals)}
}

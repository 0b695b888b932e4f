package plain

import (
	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/report"
)

// safety are the words of safety, acknowledged once at the first start.
var safety = []string{
	"Before the first session:",
	"  tspine is a guided timer, a log, and a suggested mix of exercises, based on a published article by a physical therapist.",
	"  It does not diagnose, treat, prescribe or monitor. Stop when something hurts.",
	"  A professional should look first when pain spreads around the ribs or into the chest, when arms or hands are numb or tingle, after a fall or an injury, and when breathing is difficult: then call the local emergency number.",
}

// oneLine is what is said before each session.
const oneLine = "A guided timer, not a professional: stop when something hurts."

// first is what is asked before the first session: the words of safety, and
// the warning signs. Where nobody answers, the words are said and nothing is
// kept, so that they are said again.
func (p *Program) first() {
	if p.desk.Settings.Acknowledged == 0 {
		p.tellAll(safety)
		p.tell("Press Enter when you have read this.")
		if _, ok := p.read(); ok {
			_, err := data.ChangeSettings(p.Dirs, func(s *data.Settings) { s.Acknowledged = plan.DateOf(p.Now()) })
			p.unkept(err)
		}
	}
	if !plan.WarningsAsked(p.desk.Assessments) && !p.silent {
		p.warn()
	}
}

// warn asks for the warning signs and keeps the answer.
func (p *Program) warn() {
	p.tell("")
	p.tell("Is any of these true for you?")
	signs := p.chooseSome(plan.WarningSigns, report.Signs, nil)
	if p.silent && len(signs) == 0 {
		return
	}
	a := p.assessment()
	a.Short, a.Warnings = true, signs
	p.keep(a)
}

// assessment is an empty one of this moment.
func (p *Program) assessment() plan.Assessment {
	return NewAssessment(p.Now(), p.Random())
}

// keep keeps an assessment and looks at everything anew.
func (p *Program) keep(a plan.Assessment) {
	p.unkept(p.Store.SaveAssessment(a))
	p.look()
}

// unkept tells why something could not be kept.
func (p *Program) unkept(err error) {
	if err != nil {
		p.tell("This could not be kept: %s", sentence(err))
	}
}

// blocked says what has to happen first, and takes the date on which the
// person was seen and cleared. It says whether sessions still wait.
func (p *Program) blocked() bool {
	if !p.desk.Plan.Blocked {
		return false
	}
	p.tell("")
	p.tellAll(report.Today(p.desk.Plan))
	p.tell("On which day were you seen and cleared? Write it as %s or as today, Enter for not yet.", plan.DateOf(p.Now()))
	a := p.assessment()
	a.Short = true
	if p.answer(func(line string) (err error) { a, err = Cleared(a, line, p.desk.Assessments); return err }) {
		p.keep(a)
	}
	return p.desk.Plan.Blocked
}

package plain

import (
	"fmt"
	"strconv"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/tui/cue"
	"tspine/tui/report"
)

// heatEvery is how often the time that is left of the heat is told (X).
const heatEvery = 5 * time.Minute

// heat offers heat before mobility work (H1), and its timer can be left at any
// time.
func (p *Program) heat(r routine.Routine, speaker Speaker) {
	if r.Focus == routine.Stability || !p.desk.Settings.Heat || !p.desk.Plan.Heat || p.silent {
		return
	}
	p.tell("")
	p.tell("Warm the upper back first? Minutes from %d to %d, Enter goes straight on.", plan.HeatMin, plan.HeatMax)
	minutes := 0
	if !p.answer(func(line string) (err error) {
		if minutes, err = strconv.Atoi(line); err != nil || minutes < plan.HeatMin || minutes > plan.HeatMax {
			return fmt.Errorf("write a number of minutes from %d to %d, or nothing to go straight on", plan.HeatMin, plan.HeatMax)
		}
		return nil
	}) {
		return
	}
	p.tell("Heat for %d minutes. Enter ends it.", minutes)
	if p.warm(time.Duration(minutes) * time.Minute) {
		p.tell("The heat is over.")
		speaker.Play(cue.Sound{Tone: cue.Ready, Words: "The heat is over."})
	}
}

// warm lets the time pass. It says whether all of it has passed, rather than
// the person having ended it.
func (p *Program) warm(left time.Duration) bool {
	end := p.Now().Add(left)
	for left > 0 {
		timer := time.NewTimer(min(left, heatEvery))
		select {
		case <-timer.C:
		case _, open := <-p.lines():
			timer.Stop()
			if open {
				return false
			}
			p.silent = true
		case <-p.Stop:
			return false
		}
		if left = end.Sub(p.Now()); left > 0 && !p.silent {
			p.tell("%s of heat left.", report.Count(int(left.Round(time.Minute)/time.Minute), "minute"))
		}
	}
	return true
}

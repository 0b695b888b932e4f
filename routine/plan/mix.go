package plan

import "tspine/routine"

// Days are days of each kind: in a week's plan, or done.
type Days struct {
	Mobility  int `json:"mobility"`
	Stability int `json:"stability"`
}

// Total counts a date with both kinds twice: it was two days' work.
func (d Days) Total() int { return d.Mobility + d.Stability }

// Of is the days of one kind; a balance day has none of its own.
func (d Days) Of(f routine.Focus) int {
	switch f {
	case routine.Mobility:
		return d.Mobility
	case routine.Stability:
		return d.Stability
	}
	return 0
}

// mixes are the days per week of each class, a row each stage (X).
var mixes = map[Class][]Days{
	MobilityLed:  {{4, 1}, {3, 2}, {3, 3}},
	Balanced:     {{3, 2}},
	Unclear:      {{3, 2}},
	StabilityLed: {{1, 3}, {2, 3}, {2, 3}},
	Shift:        {{0, 3}, {1, 3}, {2, 3}},
	Crossed:      {{1, 3}},
	Maintenance:  {{2, 2}},
}

// unassessed is shown before the first assessment (X).
var unassessed = Days{3, 2}

// pausedCrossed is CROSSED while the records say that stretching hurts (X).
var pausedCrossed = Days{0, 3}

// Mix is the days per week of a class at a stage, counted from 1. A stage
// past the last row keeps the last row; no class has no days.
func Mix(c Class, stage int) Days {
	rows := mixes[c]
	if len(rows) == 0 || stage < 1 {
		return Days{}
	}
	return rows[min(stage, len(rows))-1]
}

// opensInWeek is the week of a class, from 1, from which a stage is open (X).
func opensInWeek(c Class, stage int) int {
	if stage == 2 && c == Shift {
		return shiftTwoWeek
	}
	return [...]int{1, stageTwoWeek, stageThreeWeek}[stage-1]
}

// cutTo fits a week's days into the days that are left of it: stability days
// need a day between them, then the side with more days left gives one up
// (equal: the side with fewer in the mix; equal: stability) (X).
func (d Days) cutTo(left int) Days {
	mix := d
	d.Stability = min(d.Stability, (left+1)/2)
	for d.Total() > left {
		if d.Mobility > d.Stability || d.Mobility == d.Stability && mix.Mobility < mix.Stability {
			d.Mobility--
		} else {
			d.Stability--
		}
	}
	return d
}

package plan

// Days are days of each kind: in a week's plan, or done.
type Days struct {
	Mobility  int `json:"mobility"`
	Stability int `json:"stability"`
}

// total counts a date with both kinds twice: it was two days' work.
func (d Days) total() int { return d.Mobility + d.Stability }

// mixes are the days per week of each class, a row each stage (X).
var mixes = map[Class][]Days{
	MobilityLed:  {{5, 2}, {4, 3}, {3, 3}},
	Balanced:     {{3, 3}},
	Unclear:      {{3, 3}},
	StabilityLed: {{1, 3}, {2, 3}, {3, 3}},
	Shift:        {{0, 3}, {1, 3}, {2, 3}},
}

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
	switch {
	case stage == 3:
		return stageThreeWeek
	case stage == 2 && c == Shift:
		return shiftTwoWeek
	case stage == 2:
		return stageTwoWeek
	}
	return 1
}

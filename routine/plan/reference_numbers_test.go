package plan_test

// The numbers of the rules.
const (
	refFeelWeight     = 3  // what the feeling adds to d
	refFullScale      = 8  // d at the end of the scale
	refLed            = 3  // |d| from which one side leads
	refConflictBy     = 2  // signs that speak against the feeling
	refHighBoth       = 4  // signs of each side that are many
	refBalancePoint   = 2  // |d| at the balance point
	refStage2Day      = 14 // week 3
	refStage2DayShift = 21 // week 4
	refStage3Day      = 35 // week 6
	refShiftEnd       = 14 // days that stage 3 of SHIFT has stood
	refCrossedPause   = 14 // days before CROSSED may stretch again
	refWindow         = 14 // days that hard days and worse sides look back
	refLastSessions   = 3  // sessions of a side that tell whether it is worse
	refWorseSessions  = 2  // of them, how many
	refHardPain       = 6
	refStrongPain     = 8
	refCarefulPain    = 4 // level low today
	refRise           = 2 // after above before; mean above the start; pain above the start
	refEffortMost     = 6
	refCleanAfter     = 3
	refCleanAfterHigh = 5
	refCleanUnder     = 2  // under the start, for the higher of the two
	refRow            = 2  // clean sessions in a row
	refStepDays       = 7  // one step up in these days
	refAway           = 28 // days without a session
	refHighDays       = 14 // days at high before the next thing
	refHighSessions   = 2
	refStay           = 14
	refMostDays       = 6  // days with a session in seven
	refMeanFrom       = 3  // pains that make a mean
	refQuiet          = 28 // days that "seen and cleared" holds
	refClearBefore    = 14 // days that RF2-RF4 may have been seen before they were told
	refReassessEvery  = 14
	refReassessQuiet  = 7
	refNewsDays       = 7
	refResponseDay    = 14 // RF1, two weeks
	refNoResponseDay  = 21 // RF1, three weeks
	refNotImprovedDay = 42
	refLastingDay     = 56
	refWeekSixFrom    = 35
	refWeekSixTo      = 48
)

// Levels.
const (
	refLow = iota
	refMid
	refHigh
)

var refLevelNames = []string{"low", "mid", "high"}

// Classes.
const (
	refMobilityLed  = "MOBILITY_LED"
	refStabilityLed = "STABILITY_LED"
	refBalanced     = "BALANCED"
	refUnclear      = "UNCLEAR"
	refShift        = "SHIFT"
	refCrossed      = "CROSSED"
	refMaintenance  = "MAINTENANCE"
)

// "days per week (mobility, stability), a row each stage"
var refRows = map[string][]refMix{
	refMobilityLed:  {{4, 1}, {3, 2}, {3, 3}},
	refBalanced:     {{3, 2}},
	refUnclear:      {{3, 2}},
	refStabilityLed: {{1, 3}, {2, 3}, {2, 3}},
	refShift:        {{0, 3}, {1, 3}, {2, 3}},
	refCrossed:      {{1, 3}},
	refMaintenance:  {{2, 2}},
}

// "Before a first assessment: (3,2), shown only."
var refBeforeAnswers = refMix{3, 2}

// "while W was seen in the records it is (0,3)"
var refCrossedPaused = refMix{0, 3}

package plan

// Every number of the rules, in one place. X marks a number that is ours.
const (
	// Weights of the one question F, and what d is divided by for the position (X).
	FeelWeight    = 3
	PositionScale = 8
	// LedFrom is the |d| from which one side leads (X).
	LedFrom = 3
	// ConflictGap is by how many signs the checklists must contradict F (X).
	ConflictGap = 2
	// ManySigns of both checklists, each, are high on both (X).
	ManySigns = 4

	// ReassessDays is how often to reassess (R1, X).
	ReassessDays = 14
	// WeekSix is the week in which week 1 is shown beside now (R1).
	WeekSix = 6
	// StageTwoWeek and StageThreeWeek are the weeks of a class from which the
	// next stage is open; ShiftTwoWeek is stage two of SHIFT (X).
	StageTwoWeek   = 3
	ShiftTwoWeek   = 4
	StageThreeWeek = 6

	// HalfDone: a partial session counts as a day done when at least one in
	// HalfDone of its exercises is done (X).
	HalfDone = 2
	// StabilityGap is how many days lie from one stability day to the next at least (X).
	StabilityGap = 2

	// CleanSessions in a row take the level one step up (X).
	CleanSessions = 2
	// CleanPain and CleanEffort are the most that a clean session may have (X).
	CleanPain   = 3
	CleanEffort = 6
	// DownPain after a session takes the level one step down (X).
	DownPain = 4

	// WorseSessions of the last WorseOf of a side within WorseDays make it the worse side (X).
	WorseSessions = 2
	WorseOf       = 3
	WorseDays     = 14
	// WorseRise is the rise of pain in a session that counts as worse (X).
	WorseRise = 2
	// FewerStability is how many stability days a week are taken off when they
	// make it worse; one day is always left (X).
	FewerStability = 1

	// ConsistentPercent of the days planned make a week consistent (X).
	ConsistentPercent = 70
	// ImprovedDrop of average pain, or ImprovedRating, is improved (X).
	ImprovedDrop   = 1
	ImprovedRating = 1
	// RealDrop of average pain (SmallDrop from a start of SmallStart or less),
	// or RealRating, is improved for real (X).
	RealDrop   = 2
	SmallDrop  = 1
	SmallStart = 4
	RealRating = 3
	// WorsePainRise of average pain, or WorseRating, is worse (X).
	WorsePainRise = 2
	WorseRating   = -2
	// RecentDays and RecentRatings: without a rating in a reassessment, the
	// pain now is the mean of the pain before the sessions of the last
	// RecentDays, when there are at least RecentRatings (X).
	RecentDays    = 7
	RecentRatings = 3

	// Days from the first assessment on which responses are looked at (RF1, T1, X).
	NoResponseDay      = 21
	EarlyDay           = 14
	LastingDay         = 56
	NotImprovedDay     = 42
	NoResponseWeeks    = 3
	EarlyWeeks         = 2
	LastingWeeks       = 4
	daysInWeek         = 7
	calendarWeeks      = 12
	morningHour        = 4 // a new day begins for "the morning after" (X)
	MorningWithinDays  = 3 // later nobody remembers that morning (X)
	EasePain           = 4 // pain of 4 to 5 in a session: ease (X)
	EndPain            = 6 // pain of 6 to 10 in a session: end the exercise (X)
	HurtTwice          = 2 // such ends of one exercise
	HurtDays           = 14
	LevelNewsDays      = 7  // how long a change of level is told (X)
	HeatMinutesMin     = 15 // H1
	HeatMinutesMax     = 20 // H1
	CalendarWeeksShown = calendarWeeks
)

package plan

// Every number of the rules, in one place; the mixes are in mix.go. X marks a
// number that the article does not give: it is ours. Plan.Explain shows all.
const (
	feelWeight    = 3 // X: what stiff (-) or loose (+) adds to d
	positionScale = 8 // X: position = d / 8
	ledFrom       = 3 // X: one side leads from this |d| on
	conflictGap   = 2 // X: by this many signs the checklists contradict F
	manySigns     = 4 // X: so many of both checklists are high on both

	reassessDays   = 14 // R1, X
	weekSix        = 6  // R1: week 1 beside now
	stageTwoWeek   = 3  // X: the week of a class from which stage 2 is open
	shiftTwoWeek   = 4  // X: the same for SHIFT
	stageThreeWeek = 6  // X

	halfDone     = 2 // X: a partial session counts with 1 in 2 of its exercises done
	stabilityGap = 2 // X: days from one stability day to the next, at least

	cleanSessions = 2 // X: so many in a row take the level one step up
	cleanPain     = 3 // X: at most, after the session
	cleanEffort   = 6 // X: at most
	downPain      = 4 // X: from this pain after the session the level goes down

	worseSessions  = 2  // X: so many of the last ...
	worseOf        = 3  // X: ... of a side ...
	worseDays      = 14 // X: ... within so many days make it the worse side
	worseRise      = 2  // X: rise of pain in one session that counts as worse
	fewerStability = 1  // X: stability days a week taken off; one is always left

	consistentPercent = 70 // X: of the days planned, to the nearest day
	improvedDrop      = 1  // X: of average pain, or ...
	improvedRating    = 1  // X: ... the change rating
	realDrop          = 2  // X: improved for real
	smallDrop         = 1  // X: the same from a start of smallStart or less
	smallStart        = 4  // X
	realRating        = 3  // X
	worsePainRise     = 2  // X: of average pain, or ...
	worseRating       = -2 // X: ... the change rating
	recentDays        = 7  // X: without a reassessment, pain now is the mean before the sessions of so many days ...
	recentRatings     = 3  // X: ... from so many ratings on

	earlyDay        = 14 // RF1: reassess, or be smaller and more regular (T1)
	earlyWeeks      = 2
	noResponseDay   = 21 // RF1
	noResponseWeeks = 3
	notImprovedDay  = 42 // X
	lastingDay      = 56 // T1, X
	lastingWeeks    = 4

	easePain  = 4  // X: pain of 4 and 5 in a session
	endPain   = 6  // X: pain of 6 to 10 in a session
	hurtTwice = 2  // X: so many ends of one exercise because it hurt ...
	hurtDays  = 14 // X: ... within so many days leave it out

	clearedBefore = 30 // X: days before its report on which a sign may have been seen: a sign is often older than its report

	morningHour       = 4 // X: the night before this hour belongs to the day before
	morningWithinDays = 3 // X: later nobody remembers that morning
	levelNewsDays     = 7 // X: how long a change of level is told

	daysInWeek = 7
)

// HeatMin and HeatMax are the minutes of heat to offer before mobility work (H1).
const (
	HeatMin = 15
	HeatMax = 20
)

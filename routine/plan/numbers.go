package plan

// Every number of the rules, in one place; the mixes are in mix.go. X marks a
// number that the article does not give: it is ours. Plan.Explain shows all.
const (
	feelWeight    = 3 // X: what stiff (-) or loose (+) adds to d
	positionScale = 8 // X: position = d / 8
	ledFrom       = 3 // X: one side leads from this |d| on
	conflictGap   = 2 // X: by this many signs the checklists contradict F
	manySigns     = 4 // X: so many of both checklists are high on both
	evenGap       = 1 // X: "close to even" is said only of counts this close

	reassessDays      = 14 // R1, X
	askAgainDays      = 7  // X: a rule that asks for a reassessment is silent for so long after one
	stageTwoWeek      = 3  // X: the week of a class from which stage 2 is open
	shiftTwoWeek      = 4  // X: the same for SHIFT
	stageThreeWeek    = 6  // X
	stageWeeks        = 2  // X: consistent weeks that a stage asks for
	shiftEndDays      = 14 // X: SHIFT may end so long after its stage 3 began
	crossedPauseDays  = 14 // X: CROSSED may stretch again so long after stretching was seen to hurt
	maintenanceDay    = 56 // X
	restartDays       = 28 // X: after so many days away the start is measured anew
	weekSixFrom       = 35 // R1: week 1 beside now, from this day ...
	weekSixTo         = 48 // R1: ... to this one
	newsDays          = 7  // X: how long news is told
	balanceD          = 2  // X: the balance point is within this |d|
	consistentPercent = 70 // X: of the days planned, halves up

	sessionsInARow = 6 // X: after a session on each of so many days comes a rest
	daysInWeek     = 7

	cleanSessions  = 2  // X: so many in a row take the level one step up
	cleanPain      = 3  // X: after, at most; or ...
	cleanHighPain  = 5  // X: ... at most this, and ...
	cleanUnder     = 2  // X: ... so much under the start pain
	cleanEffort    = 6  // X: at most
	cleanShare     = 2  // X: 1 in so many exercises done
	badPain        = 6  // X: after
	badRise        = 2  // X: after - before
	stepUpDays     = 7  // X: at most one step up in so many days
	levelAwayDays  = 28 // X: without a session of a side its level is low
	levelStayDays  = 14 // X: a longer stay is told
	topDays        = 14 // X: at level high for so long: the next thing
	topSessions    = 2  // X: sessions of the side in that time, all clean
	mostDaysAWeek  = 6  // X: one more day is never suggested beyond
	hardPain       = 6  // X: a hard day, when above the start pain
	strongPain     = 8  // X: a hard day in any case; in an assessment: professional
	hardDays       = 2  // X: so many hard days ...
	hardWithinDays = 14 // X: ... within so many: professional
	risenBy        = 2  // X: mean pain of the last days above the start: professional
	recentDays     = 7  // X: the last days
	recentRatings  = 3  // X: fewer ratings make no mean
	strongPainDays = 14 // X: how long a strong pain in an assessment is told

	worseSessions  = 2  // X: so many of the last ...
	worseOf        = 3  // X: ... of a side ...
	worseDays      = 14 // X: ... within so many days make it the worse side
	worseRise      = 2  // X: rise of pain in one session that counts as worse
	fewerStability = 1  // X: stability days a week taken off; one is always left

	improvedDrop   = 1  // X: of average pain, or ...
	improvedRating = 1  // X: ... the change rating
	realDrop       = 2  // X: improved for real
	smallDrop      = 1  // X: the same from a start of smallStart or less
	smallStart     = 4  // X
	realRating     = 3  // X
	worsePainRise  = 2  // X: of average pain, or ...
	worseRating    = -2 // X: ... the change rating

	earlyDay        = 14 // RF1: reassess, or be smaller and more regular (T1)
	earlyWeeks      = 2
	noResponseDay   = 21 // RF1
	noResponseWeeks = 3
	notImprovedDay  = 42 // X
	lastingDay      = 56 // T1, X
	lastingWeeks    = 4

	easePain  = 4  // X: pain of 4 and 5 in a session, or told before one
	endPain   = 6  // X: pain of 6 to 10 in a session, or told before one
	hurtTwice = 2  // X: so many ends of one exercise because it hurt ...
	hurtDays  = 14 // X: ... within so many days leave it out (see OutBecause)

	quietDays     = 28 // X: "seen, may go on" quiets what a professional has seen
	clearedBefore = 14 // X: days before its report on which a sign may have been seen; an emergency never before

	morningHour       = 4 // X: the night before this hour belongs to the day before
	morningWithinDays = 3 // X: later nobody remembers that morning

	turnError = 10  // X, ST1: degrees; a smaller change is none
	hourTurn  = 30  // ST1: degrees of an hour on the clock face
	topTurn   = 180 // ST1: degrees at most (X)
)

// testWeeks are the weeks in which the self-tests are offered, from 0 (X).
var testWeeks = []int{0, 2, 4, 6}

// HeatMin and HeatMax are the minutes of heat to offer before mobility work (H1).
const (
	HeatMin = 15
	HeatMax = 20
)

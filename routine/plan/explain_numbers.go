package plan

import (
	"fmt"
	"strings"
)

// numbers are the constants of numbers.go in words.
var numbers = []Line{
	numberLine("X", "weight of F = stiff (-) or loose (+)", feelWeight, ""),
	numberLine("X", "position is d divided by", positionScale, ""),
	numberLine("X", "one side leads from |d| of", ledFrom, ""),
	numberLine("X", "conflict: signs against F", conflictGap, ""),
	numberLine("X", "high_both: signs of each list", manySigns, "of 5"),
	numberLine("X", "close to even: counts apart by at most", evenGap, ""),
	numberLine("R1", "reassess every", reassessDays, "days"),
	numberLine("X", "a rule does not ask for a reassessment again for", askAgainDays, "days"),
	numberLine("X", "a stage asks for consistent weeks", stageWeeks, ""),
	numberLine("X", "SHIFT may end after stage 3 has lasted", shiftEndDays, "days"),
	numberLine("X", "CROSSED may stretch again after", crossedPauseDays, "days, when improved"),
	numberLine("X", "MAINTENANCE from day", maintenanceDay, "when clearly improved"),
	numberLine("X", "the start is measured again after", restartDays, "days away"),
	numberLine("R1", "week 1 and now, from day", weekSixFrom, fmt.Sprintf("to day %d", weekSixTo)),
	numberLine("X", "news is shown for", newsDays, "days"),
	numberLine("X", "balance point: |d| at most", balanceD, ""),
	numberLine("X", "consistent: of the days planned, halves rounded up", consistentPercent, "%"),
	numberLine("X", "a rest day after sessions on", sessionsInARow, "days in a row"),
	numberLine("X", "level up after clean sessions in a row", cleanSessions, fmt.Sprintf("at most once in %d days", stepUpDays)),
	numberLine("X", "clean: pain after at most", cleanPain, fmt.Sprintf("or %d and at least %d under the start", cleanHighPain, cleanUnder)),
	numberLine("X", "clean: effort at most", cleanEffort, ""),
	numberLine("X", "clean: exercises done, 1 in", cleanShare, ""),
	numberLine("X", "level down from pain after of", badPain, fmt.Sprintf("or a rise of %d", badRise)),
	numberLine("X", "level low without a session of the side for", levelAwayDays, "days"),
	numberLine("X", "staying at a level is mentioned after", levelStayDays, "days"),
	numberLine("X", "the next thing after level high for", topDays, fmt.Sprintf("days with %d sessions or more, all clean", topSessions)),
	numberLine("X", "one more day is suggested up to", mostDaysAWeek, "days a week"),
	numberLine("X", "hard day: pain of", hardPain, fmt.Sprintf("above the start, or of %d", strongPain)),
	numberLine("X", "hard days: professional from", hardDays, fmt.Sprintf("within %d days", hardWithinDays)),
	numberLine("X", "pain of the last days above the start: professional from", risenBy, fmt.Sprintf("over %d days, %d ratings or more", recentDays, recentRatings)),
	numberLine("X", "strong pain in an assessment is shown for", strongPainDays, "days"),
	numberLine("X", "worse side: sessions that made it worse", worseSessions, fmt.Sprintf("of the last %d within %d days", worseOf, worseDays)),
	numberLine("X", "worse side: rise of pain in a session", worseRise, ""),
	numberLine("X", "worse side stability: days a week taken off", fewerStability, ""),
	numberLine("X", "improved: average pain down by", improvedDrop, ""),
	numberLine("X", "improved: change rating from", improvedRating, ""),
	numberLine("X", "clearly improved: average pain down by", realDrop, fmt.Sprintf("(%d from a start of %d or less)", smallDrop, smallStart)),
	numberLine("X", "clearly improved: change rating from", realRating, ""),
	numberLine("X", "worse: average pain up by", worsePainRise, ""),
	numberLine("X", "worse: change rating down to", worseRating, ""),
	numberLine("X", "pain now without a rating: mean before sessions of", recentDays, fmt.Sprintf("days, from %d ratings on", recentRatings)),
	numberLine("RF1", "not improved, early: from day", earlyDay, fmt.Sprintf("and %d consistent weeks", earlyWeeks)),
	numberLine("RF1", "no response: from day", noResponseDay, fmt.Sprintf("and %d consistent weeks", noResponseWeeks)),
	numberLine("X", "not improved in any case: from day", notImprovedDay, ""),
	numberLine("X", "not clearly improved: from day", lastingDay, fmt.Sprintf("and %d consistent weeks", lastingWeeks)),
	numberLine("X", "ease off from pain of", easePain, ""),
	numberLine("X", "end the exercise, or rest, from pain of", endPain, ""),
	numberLine("X", "set an exercise aside after it hurt", hurtTwice, fmt.Sprintf("times in %d days", hurtDays)),
	numberLine("X", "seen and cleared: silenced for", quietDays, "days"),
	numberLine("X", "RF2 to RF4 may have been seen before their report by", clearedBefore, "days"),
	numberLine("X", "the night belongs to the day before until", morningHour, "o'clock"),
	numberLine("X", "the morning after is asked about for", morningWithinDays, "days"),
	numberLine("H1", "heat before mobility work", HeatMin, fmt.Sprintf("to %d minutes", HeatMax)),
	numberLine("X", "self-test of turning: no change below", turnError, "degrees"),
	{"X", "self-tests are offered in week", strings.Trim(fmt.Sprint(testWeeks), "[]"), ""},
	{"X", "winter", "December to February; in the south June to August", ""},
}

func numberLine(id, rule string, n int, unit string) Line {
	return Line{ID: id, Rule: rule, Value: strings.TrimSpace(fmt.Sprint(n, " ", unit))}
}

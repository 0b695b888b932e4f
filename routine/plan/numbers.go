package plan

import (
	"fmt"
	"strings"
)

// numbers are the constants of rules.go in words.
var numbers = []Line{
	number("X", "weight of F = stiff (-) or loose (+)", feelWeight, ""),
	number("X", "position is d divided by", positionScale, ""),
	number("X", "one side leads from |d| of", ledFrom, ""),
	number("X", "conflict: signs against F", conflictGap, ""),
	number("X", "high_both: signs of each list", manySigns, "of 5"),
	number("R1", "reassess every", reassessDays, "days"),
	number("R1", "week 1 beside now in week", weekSix, ""),
	number("X", "a partial session counts from 1 exercise done in", halfDone, ""),
	number("X", "from one stability day to the next at least", stabilityGap, "days"),
	number("X", "level up after clean sessions in a row", cleanSessions, ""),
	number("X", "clean: pain after at most", cleanPain, ""),
	number("X", "clean: effort at most", cleanEffort, ""),
	number("X", "level down from pain after of", downPain, ""),
	number("X", "worse side: sessions that made it worse", worseSessions, fmt.Sprintf("of the last %d within %d days", worseOf, worseDays)),
	number("X", "worse side: rise of pain in a session", worseRise, ""),
	number("X", "worse side stability: days a week taken off", fewerStability, ""),
	number("X", "consistent: of the days planned, to the nearest", consistentPercent, "%"),
	number("X", "improved: average pain down by", improvedDrop, ""),
	number("X", "improved: change rating from", improvedRating, ""),
	number("X", "improved for real: average pain down by", realDrop, fmt.Sprintf("(%d from a start of %d or less)", smallDrop, smallStart)),
	number("X", "improved for real: change rating from", realRating, ""),
	number("X", "worse: average pain up by", worsePainRise, ""),
	number("X", "worse: change rating down to", worseRating, ""),
	number("X", "pain now without a reassessment: mean before sessions of", recentDays, fmt.Sprintf("days, from %d ratings on", recentRatings)),
	number("RF1", "not improved, early: from day", earlyDay, fmt.Sprintf("and %d consistent weeks", earlyWeeks)),
	number("RF1", "no response: from day", noResponseDay, fmt.Sprintf("and %d consistent weeks", noResponseWeeks)),
	number("X", "not improved in any case: from day", notImprovedDay, ""),
	number("X", "not improved for real: from day", lastingDay, fmt.Sprintf("and %d consistent weeks", lastingWeeks)),
	number("X", "in a session: ease from pain of", easePain, ""),
	number("X", "in a session: end the exercise from pain of", endPain, ""),
	number("X", "seen and cleared may lie before the report of a sign by", clearedBefore, "days"),
	number("X", "leave an exercise out after it hurt", hurtTwice, fmt.Sprintf("times in %d days", hurtDays)),
	number("X", "the night belongs to the day before until", morningHour, "o'clock"),
	number("X", "the morning after is asked for", morningWithinDays, "days"),
	number("X", "a change of level is told for", levelNewsDays, "days"),
	number("H1", "heat before mobility work", HeatMin, fmt.Sprintf("to %d minutes", HeatMax)),
	{"X", "winter", "December to February; in the south June to August", ""},
}

func number(id, rule string, n int, unit string) Line {
	return Line{ID: id, Rule: rule, Value: strings.TrimSpace(fmt.Sprint(n, " ", unit))}
}

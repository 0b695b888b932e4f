package plan

import "fmt"

// numbers are the constants of numbers.go in words.
var numbers = []struct {
	id, rule, value string
	of              []any // what is in the value
}{
	{"X", "weight of F = stiff (-) or loose (+)", "%d", []any{feelWeight}},
	{"X", "position is d divided by", "%d", []any{positionScale}},
	{"X", "one side leads from |d| of", "%d", []any{ledFrom}},
	{"X", "conflict: signs against F", "%d", []any{conflictGap}},
	{"X", "high_both: signs of each list", "%d of 5", []any{manySigns}},
	{"X", "close to even: counts apart by at most", "%d", []any{evenGap}},
	{"R1", "reassess every", "%d days", []any{reassessDays}},
	{"X", "a rule does not ask for a reassessment again for", "%d days", []any{askAgainDays}},
	{"X", "a stage asks for consistent weeks", "%d", []any{stageWeeks}},
	{"X", "SHIFT may end after stage 3 has lasted", "%d days", []any{shiftEndDays}},
	{"X", "CROSSED may stretch again after", "%d days, when improved", []any{crossedPauseDays}},
	{"X", "MAINTENANCE from day", "%d when clearly improved", []any{maintenanceDay}},
	{"X", "the start is measured again after", "%d days away", []any{restartDays}},
	{"R1", "week 1 and now, from day", "%d to day %d", []any{weekSixFrom, weekSixTo}},
	{"X", "news is shown for", "%d days", []any{newsDays}},
	{"X", "balance point: |d| at most", "%d", []any{balanceD}},
	{"X", "consistent: of the days planned, halves rounded up", "%d %%", []any{consistentPercent}},
	{"X", "a rest day after sessions on", "%d days in a row", []any{sessionsInARow}},
	{"X", "level up after clean sessions in a row", "%d at most once in %d days", []any{cleanSessions, stepUpDays}},
	{"X", "clean: pain after at most", "%d or %d and at least %d under the start", []any{cleanPain, cleanHighPain, cleanUnder}},
	{"X", "clean: effort at most", "%d", []any{cleanEffort}},
	{"X", "clean: exercises done, 1 in", "%d", []any{cleanShare}},
	{"X", "level down from pain after of", "%d or a rise of %d", []any{badPain, badRise}},
	{"X", "level low without a session of the side for", "%d days", []any{levelAwayDays}},
	{"X", "staying at a level is mentioned after", "%d days", []any{levelStayDays}},
	{"X", "the next thing after level high for", "%d days with %d sessions or more, all clean", []any{topDays, topSessions}},
	{"X", "one more day is suggested up to", "%d days a week", []any{mostDaysAWeek}},
	{"X", "hard day: pain of", "%d above the start, or of %d", []any{hardPain, strongPain}},
	{"X", "hard days: professional from", "%d within %d days", []any{hardDays, hardWithinDays}},
	{"X", "pain of the last days above the start: professional from", "%d over %d days, %d ratings or more", []any{risenBy, recentDays, recentRatings}},
	{"X", "strong pain in an assessment is shown for", "%d days", []any{strongPainDays}},
	{"X", "worse side: sessions that made it worse", "%d of the last %d within %d days", []any{worseSessions, worseOf, worseDays}},
	{"X", "worse side: rise of pain in a session", "%d", []any{worseRise}},
	{"X", "worse side stability: days a week taken off", "%d", []any{fewerStability}},
	{"X", "improved: average pain down by", "%d", []any{improvedDrop}},
	{"X", "improved: change rating from", "%d", []any{improvedRating}},
	{"X", "clearly improved: average pain down by", "%d (%d from a start of %d or less)", []any{realDrop, smallDrop, smallStart}},
	{"X", "clearly improved: change rating from", "%d", []any{realRating}},
	{"X", "worse: average pain up by", "%d", []any{worsePainRise}},
	{"X", "worse: change rating down to", "%d", []any{worseRating}},
	{"X", "pain now without a rating: mean before sessions of", "%d days, from %d ratings on", []any{recentDays, recentRatings}},
	{"RF1", "not improved, early: from day", "%d and %d consistent weeks", []any{earlyDay, earlyWeeks}},
	{"RF1", "no response: from day", "%d and %d consistent weeks", []any{noResponseDay, noResponseWeeks}},
	{"X", "not improved in any case: from day", "%d", []any{notImprovedDay}},
	{"X", "not clearly improved: from day", "%d and %d consistent weeks", []any{lastingDay, lastingWeeks}},
	{"X", "ease off from pain of", "%d", []any{easePain}},
	{"X", "end the exercise, or rest, from pain of", "%d", []any{endPain}},
	{"X", "set an exercise aside after it hurt", "%d times in %d days", []any{hurtTwice, hurtDays}},
	{"X", "seen and cleared: silenced for", "%d days", []any{quietDays}},
	{"X", "RF2 to RF4 may have been seen before their report by", "%d days", []any{clearedBefore}},
	{"X", "the night belongs to the day before until", "%d o'clock", []any{morningHour}},
	{"X", "the morning after is asked about for", "%d days", []any{morningWithinDays}},
	{"H1", "heat before mobility work", "%d to %d minutes", []any{HeatMin, HeatMax}},
	{"X", "self-test of turning: no change below", "%d degrees", []any{turnError}},
	{"X", "self-tests are offered in week", "%d %d %d %d", []any{testWeeks[0], testWeeks[1], testWeeks[2], testWeeks[3]}},
	{"X", "winter", "December to February; in the south June to August", nil},
}

// numberLines are all numbers of the rules.
func numberLines() (out []Line) {
	for _, n := range numbers {
		out = append(out, Line{ID: n.id, Rule: n.rule, Value: fmt.Sprintf(n.value, n.of...)})
	}
	return out
}

package plan_test

import (
	"slices"
	"strings"
	"time"
)

// Severities.
const (
	refProfessional = "professional"
	refAdvice       = "advice"
	refInfo         = "info"
)

// refByTime is what "by time, first that holds" says.
type refByTime int

const (
	refNothing refByTime = iota
	refIsWorse
	refNoResponse
	refReassess
	refSmaller
	refNoLasting
)

// byTime: "by time, first that holds: worse -> professional · day >= 21, consistent(3), not improved ->
// professional (RF1) · day >= 14, consistent(2), not improved -> reassess · day >= 14, not consistent(2) ->
// smaller and more regular (T1) · day >= 56, consistent(4), not improved for real -> professional".
// "Without a rating since the start "not improved" asks for a reassessment and never speaks of a professional."
//
// Reading: the mean of the pains before the sessions stands for a rating here, too. What "seen and cleared"
// quiets is passed over, so that the next line may hold.
func (r *refReplay) byTime() refByTime {
	counted := r.now(true)
	day, began := r.day(), r.class != ""
	switch {
	case r.worseBy(counted):
		return refIsWorse
	case !began:
		return refNothing
	case day >= refNoResponseDay && r.consistent(3) == refYes && counted.given && !r.improvedBy(counted) && !r.isQuiet("professional-no-response"):
		return refNoResponse
	case day >= refResponseDay && r.consistent(2) == refYes && !r.improved():
		return refReassess
	case day >= refResponseDay && r.consistent(2) == refNo:
		return refSmaller
	case day >= refLastingDay && r.consistent(4) == refYes && counted.given && !r.improvedForReal(true) && !r.isQuiet("professional-no-lasting-change"):
		return refNoLasting
	}
	return refNothing
}

// notImproved42: "besides these: day >= 42 and not improved -> professional".
func (r *refReplay) notImproved42() bool {
	counted := r.now(true)
	return r.class != "" && r.day() >= refNotImprovedDay && counted.given && !r.improvedBy(counted) && !r.isQuiet("professional-not-improved")
}

// bothSidesWorse: "Both sides worse at once -> professional."
// Reading: as the records say it today; Wr that only stands is not enough.
func (r *refReplay) bothSidesWorse() bool {
	return r.sideWorse(refMobility, r.answered, true) && r.sideWorse(refStability, time.Time{}, true)
}

// professional: "A professional line is an insight of severity professional: warning signs, worse, RF1, no
// lasting change, not improved at day 42, two H, mean + 2, pain 8-10, both sides worse."
func (r *refReplay) professional() []string {
	byTime := r.byTime()
	return refHolding(
		refIf{"warning-signs", r.blocked()},
		refIf{"professional-worse", byTime == refIsWorse},
		refIf{"professional-no-response", byTime == refNoResponse},
		refIf{"professional-no-lasting-change", byTime == refNoLasting},
		refIf{"professional-not-improved", r.notImproved42()},
		refIf{"professional-hard-days", r.twoHardDays()},
		refIf{"professional-pain-rising", r.painRising()},
		refIf{"professional-strong-pain", r.strongPain()},
		refIf{"professional-both-sides", r.bothSidesWorse()},
	)
}

type refIf struct {
	id    string
	holds bool
}

func refHolding(all ...refIf) []string {
	var ids []string
	for _, i := range all {
		if i.holds {
			ids = append(ids, i.id)
		}
	}
	return ids
}

// assessedLately: "once done, it does not ask again for 7 days".
func (r *refReplay) assessedLately() bool {
	return r.newest != nil && r.today-refDayOf(r.newest.At) < refReassessQuiet
}

// reassessDue: "min(newest full assessment + 14, today while a rule asks and that assessment is 7 or more
// days old (Wr asks at once)). Rules that ask: Wr, stability side worse, not improved at day 14".
// Reading: Wr asks as long as it stands; at once means before any full assessment after it.
func (r *refReplay) reassessDue() *refDay {
	if r.newest == nil {
		return nil
	}
	due := refDayOf(r.newest.At) + refReassessEvery
	asks := r.seen || r.sideWorse(refStability, time.Time{}, false) || r.byTime() == refReassess
	atOnce := r.seen && r.seenAt.After(r.newest.At)
	if atOnce || asks && !r.assessedLately() {
		due = min(due, r.today)
	}
	return &due
}

// advice are the insights of severity advice.
// Reading: stretching-makes-it-worse stands while W is yes, answered or seen.
func (r *refReplay) advice() []string {
	began := r.class != ""
	due := r.reassessDue()
	ids := refHolding(
		refIf{"first-assessment", !began},
		refIf{"check-advised", began && r.checkAdvised()},
		refIf{"reassess-due", due != nil && *due <= r.today},
		refIf{"reassess-no-response", r.byTime() == refReassess && !r.assessedLately()},
		refIf{"smaller-and-more-regular", r.byTime() == refSmaller},
		refIf{"stretching-makes-it-worse", began && r.w()},
		refIf{"fewer-stability-days", began && r.sideWorse(refStability, time.Time{}, false)},
	)
	for base := range r.leftOut() {
		ids = append(ids, "leave-out-"+base)
	}
	return ids
}

// info are the insights of severity info.
//
// Reading: only the newest change of a level is told, and news only while it is still true. Pain down is
// told as long as it holds and it is not worse. The winter tip stands in its months on every day.
func (r *refReplay) info() []string {
	fell, known := r.fell(r.now(false))
	ids := refHolding(
		refIf{"stretching-returns", r.told7("stretching-returns") && r.mix().Mobility > 0},
		refIf{"maintenance", r.told7("maintenance") && r.class == refMaintenance},
		refIf{"balance-point", r.told7("balance-point") && r.atBalancePoint()},
		refIf{"pain-down", known && fell >= 1 && !r.worse()},
		refIf{"first-week", r.firstWeek()},
		refIf{"week-six", r.class != "" && r.day() >= refWeekSixFrom && r.day() <= refWeekSixTo},
		refIf{"winter", r.winter()},
		refIf{"heat", r.heat()},
	)
	if r.nextTold() {
		ids = append(ids, r.next.kind)
	}
	return append(ids, r.levelNews()...)
}

// told7: news "stands from the day it becomes true for 7 days".
func (r *refReplay) told7(id string) bool {
	from, told := r.news[id]
	return told && r.today-from < refNewsDays
}

// levelNews: "Every change and every stay for more than 14 days is told with its reason".
func (r *refReplay) levelNews() []string {
	var ids []string
	for name, side := range r.sides {
		changed := side.changed && r.today-side.change < refNewsDays
		ids = append(ids, refHolding(
			refIf{"level-up-" + name, changed && side.up},
			refIf{"level-down-" + name, changed && !side.up},
			refIf{"level-stay-" + name, r.stayed(side)},
		)...)
	}
	return ids
}

// atBalancePoint: "|d| <= 2, improved, W not yes, no check advised".
func (r *refReplay) atBalancePoint() bool {
	if r.newest == nil || r.w() || r.checkAdvised() || !r.improved() {
		return false
	}
	d := r.newest.d()
	return d >= -refBalancePoint && d <= refBalancePoint
}

// winter: "a winter tip (Dec-Feb; Jun-Aug in the south)".
func (r *refReplay) winter() bool {
	month := r.today.Time(0, 0).Month()
	if r.south {
		return month >= time.June && month <= time.August
	}
	return month == time.December || month <= time.February
}

// heat: "Offer 15-20 min of heat BEFORE mobility work". "No heat is offered in CROSSED, while stretching is
// paused, and the day after an H."
func (r *refReplay) heat() bool {
	return r.suggest().Routine == refMobility && r.class != refCrossed && !r.stretchingPaused() && !r.hardDay(r.today-1)
}

// insights are all of them, by id.
func (r *refReplay) insights() []refInsight {
	var all []refInsight
	add := func(severity string, ids []string) {
		for _, id := range ids {
			all = append(all, refInsight{id, severity})
		}
	}
	add(refProfessional, r.professional())
	add(refAdvice, r.advice())
	add(refInfo, r.info())
	slices.SortFunc(all, func(a, b refInsight) int { return strings.Compare(a.ID, b.ID) })
	return all
}

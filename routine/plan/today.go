package plan

import (
	"fmt"

	"tspine/routine"
)

// The suggestions for a day, ids of the built-in routines except Rest. Rest
// is a suggestion like the others, never a prohibition. While Blocked, and
// before the one question F is answered, the suggestion is empty.
const (
	MobilityDay  = "mobility"  // D1
	StabilityDay = "stability" // D2
	BalanceDay   = "balance"   // D3
	Rest         = "rest"      // X
)

// Today is the suggestion for the day and why: the reason that decided it
// first, the facts after it.
type Today struct {
	Routine string   `json:"routine"`
	Why     []Reason `json:"why"`
}

// ByFeel is the routine that the one question F chooses before the first
// assessment (C2, C4); empty for no answer.
func ByFeel(f Feel) string {
	switch f {
	case Stiff:
		return MobilityDay
	case Loose:
		return StabilityDay
	case Both, Neither:
		return BalanceDay
	}
	return ""
}

// choice is what today's suggestion is chosen from.
type choice struct {
	today     Date
	planned   Days // this week
	done      Days // this week, today included
	doneToday kinds
	spaced    bool          // stability was neither yesterday nor today
	lead      routine.Focus // what comes first when both are equally due
	leadWhy   Reason
	makeUp    bool // the whole week was planned, so missed days may be made up
}

// pick is the suggestion: what of the week's plan is further behind, with a
// day between stability days, mobility first (X).
func (c choice) pick() (string, Reason) {
	need, left := c.need(), c.daysLeft()
	both := need.Mobility > 0 && need.Stability > 0
	switch {
	case c.doneToday.mobility && !c.doneToday.stability && need.Stability > 0 && c.spaced && c.short(need, left-1):
		return StabilityDay, Reason{"Both kinds fit in one day, mobility first, and so the week can still be made whole.", "X"}
	case c.doneToday.mobility || c.doneToday.stability:
		return Rest, Reason{"Today's session is done, and rest is part of it.", "X"}
	case need.total() == 0:
		return Rest, Reason{"The plan for this week is done, so a rest day fits.", "X"}
	case need.Mobility == 0 && !c.spaced:
		return Rest, Reason{"Stability days have a day between them, so a rest day fits.", "X"}
	case need.Mobility == 0:
		return StabilityDay, Reason{"Only stability is left in the plan for this week.", "X"}
	case need.Stability == 0:
		return MobilityDay, Reason{"Only mobility is left in the plan for this week.", "X"}
	case !c.spaced:
		return MobilityDay, Reason{"Stability days have a day between them, so mobility is next.", "X"}
	case both && c.short(need, left):
		return BalanceDay, Reason{"There are fewer days than sessions left this week, and both kinds fit in one day.", "X"}
	case c.makeUp && 2*need.Stability-1 == left:
		return StabilityDay, Reason{"Stability days have a day between them, so the next one starts today.", "X"}
	}
	return c.behind()
}

// behind is the kind of which the smaller share of the week's plan is done.
func (c choice) behind() (string, Reason) {
	m, s := c.done.Mobility*c.planned.Stability, c.done.Stability*c.planned.Mobility
	switch {
	case m < s:
		return MobilityDay, Reason{"Mobility is further behind in the plan for this week.", "X"}
	case s < m:
		return StabilityDay, Reason{"Stability is further behind in the plan for this week.", "X"}
	case c.lead == routine.Stability:
		return StabilityDay, c.leadWhy
	}
	return MobilityDay, c.leadWhy
}

func (c choice) need() Days {
	return Days{max(0, c.planned.Mobility-c.done.Mobility), max(0, c.planned.Stability-c.done.Stability)}
}

// daysLeft counts the days of the week that are left, today included.
func (c choice) daysLeft() int { return daysInWeek - c.today.weekday() }

// short says whether fewer days than sessions are left and both kinds on one
// day can still make the week whole. Otherwise nothing is made up: small and
// regular is worth more (T1).
func (c choice) short(need Days, left int) bool {
	return c.makeUp && need.total() > left && need.Mobility <= left && 2*need.Stability-1 <= left
}

// weekFacts are the week's plan and what is done of it, in one sentence.
func (c choice) weekFacts() Reason {
	return Reason{fmt.Sprintf("This week so far: mobility %d of %d days, stability %d of %d.",
		c.done.Mobility, c.planned.Mobility, c.done.Stability, c.planned.Stability), "X"}
}

// byFeel is the suggestion before the first assessment.
func (c choice) byFeel(f Feel) (string, Reason) {
	want := ByFeel(f)
	strong := want == StabilityDay || want == BalanceDay
	switch {
	case want == "":
		return "", Reason{"One question decides: stiff is a mobility day, loose a stability day, both or neither a balance day.", "C3"}
	case c.doneToday.mobility || c.doneToday.stability:
		return Rest, Reason{"Today's session is done, and rest is part of it.", "X"}
	case c.planned.Mobility == 0 && !c.spaced, want == StabilityDay && !c.spaced:
		return Rest, Reason{"Stability days have a day between them, so a rest day fits.", "X"}
	case c.planned.Mobility == 0:
		return StabilityDay, Reason{"Stretching pauses for now, so strength is next.", "C3"}
	case strong && !c.spaced:
		return MobilityDay, Reason{"Stability days have a day between them, so mobility is next.", "X"}
	}
	return want, feelWhy[f]
}

var feelWhy = map[Feel]Reason{
	Stiff:   {"It feels stiff, so mobility comes first.", "C2"},
	Loose:   {"It feels loose, so strength comes first.", "C2"},
	Both:    {"It feels stiff and loose, so both kinds get the same share.", "C4"},
	Neither: {"It feels neither stiff nor loose, and most people need both kinds.", "C4"},
}

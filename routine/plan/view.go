package plan

import (
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// view is everything that the rules look at, worked out once.
type view struct {
	settings Settings
	today    Date
	month    time.Month
	log      log
	course   []standing
	now      standing
	response response
	waiting  []string
	cleared  Date
	leave    []leave
	worse    map[routine.Focus][]dated
	climbs   map[routine.Focus]climb
}

func look(now time.Time, assessments []Assessment, records []session.Record, s Settings) view {
	all := byTime(assessments)
	v := view{settings: s, today: DateOf(now), month: now.Month()}
	v.log = newLog(v.today, records)
	deciding := full(all, v.today)
	v.course = course(deciding)
	if n := len(v.course); n > 0 {
		v.now = v.course[n-1]
	}
	v.response = responseOf(deciding).withSessions(v.log)
	v.waiting, v.cleared = waiting(all, v.today)
	v.leave = leaveOut(v.log, v.cleared)
	v.worse, v.climbs = map[routine.Focus][]dated{}, map[routine.Focus]climb{}
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability} {
		v.worse[f], v.climbs[f] = worseSide(v.log, f), climbOf(v.log, f)
	}
	return v
}

// day counts from the first assessment.
func (v view) day() int {
	if len(v.course) == 0 {
		return -1
	}
	return int(v.today - v.course[0].from)
}

// plannedFrom is the mix with what made it worse taken back: stretching
// pauses and the week is that of SHIFT (C3), or there are fewer stability days.
func (v view) plannedFrom(mix Days) Days {
	if v.worse[routine.Mobility] != nil {
		mix = Mix(Shift, 1)
	}
	if v.worse[routine.Stability] != nil {
		mix.Stability = max(1, mix.Stability-fewerStability)
	}
	return mix
}

// reassessDue is two weeks after the newest assessment (R1), or the day of
// the session since then that showed a worse side.
func (v view) reassessDue() Date {
	if len(v.course) == 0 {
		return 0
	}
	due := v.now.from + reassessDays
	for _, worse := range v.worse {
		if worse != nil {
			if last := worse[len(worse)-1].date; last > v.now.from {
				due = min(due, last)
			}
		}
	}
	return due
}

func classByFeel(f Feel) Class {
	switch f {
	case Stiff:
		return MobilityLed
	case Loose:
		return StabilityLed
	}
	return Balanced
}

// newestFeel is the newest answer to F, from an assessment or before a session.
func newestFeel(assessments []Assessment, l log) Feel {
	var feel Feel
	var at time.Time
	for _, a := range assessments {
		if a.Feel != NoFeel {
			feel, at = a.Feel, a.At
		}
	}
	for _, d := range l.records {
		if d.Feel != nil && *d.Feel != "" && d.Started.After(at) {
			feel, at = Feel(*d.Feel), d.Started
		}
	}
	return feel
}

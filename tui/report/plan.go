package report

import (
	"fmt"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// ClassWords say where the back stands and what comes first, in a stage of 1 to 3.
func ClassWords(c plan.Class, stage int) string {
	if c == plan.Shift && stage > 1 {
		return "strength first; stretching comes back step by step"
	}
	return classWords[c]
}

var classWords = map[plan.Class]string{
	plan.NoClass:      "not assessed yet",
	plan.MobilityLed:  "mostly stiff: mobility first, strength follows",
	plan.StabilityLed: "mostly loose: strength first, with a little mobility",
	plan.Balanced:     "a bit of both: mobility and strength",
	plan.Shift:        "strength instead of stretching for now",
	plan.Crossed:      "stiff, but worse with stretching: strength first",
	plan.Unclear:      "no side stands out: a bit of both",
	plan.Maintenance:  "doing well: keep what you have gained",
}

// DayWords name a suggestion for the day.
var DayWords = map[string]string{
	"":                "one question first",
	plan.MobilityDay:  "Mobility day",
	plan.StabilityDay: "Stability day",
	plan.BalanceDay:   "Balance day",
	plan.Rest:         "Rest day",
}

// Today is the suggestion for the day and why, a line each.
func Today(p plan.Plan) []string {
	out := append([]string{"Today: " + Day(p)}, indented(DayWhy(p))...)
	if p.Blocked {
		out = append(out, "  "+Blocked(p))
	}
	return out
}

// DayWhy are the reasons of the suggestion for the day.
func DayWhy(p plan.Plan) []string {
	return text.Each(p.Today.Why, func(w plan.Reason) string { return w.Text })
}

// Next is the next session that is suggested, and when: in so many days; "" is none.
func Next(r routine.Routine, now time.Time, in int) string {
	when := now.AddDate(0, 0, in).Format("on Monday")
	switch in {
	case 0:
		return ""
	case 1:
		when = "tomorrow"
	}
	return r.Name.String() + " " + when + "."
}

// TowardLevel says how far a session that has ended just now has led toward the next
// level; "" where no level follows.
func TowardLevel(p plan.Plan, r session.Record) string {
	kind := text.Capital(string(r.Routine.Focus))
	switch to, good, of := p.TowardLevel(r); {
	case to == "":
		return ""
	case good == of:
		return fmt.Sprintf("%s: %d good sessions in a row, so level %s from now on.", kind, good, to)
	default:
		return fmt.Sprintf("%s: %d of %d good sessions in a row for level %s.", kind, good, of, to)
	}
}

// Day is the suggestion for the day: "Mobility day, level low".
func Day(p plan.Plan) string {
	if p.Blocked {
		return "no session"
	}
	day := DayWords[p.Today.Routine]
	if own := p.Today.Own; own.ID != "" {
		day += ": " + own.Name.String()
	}
	if p.Today.Level != "" {
		return fmt.Sprintf("%s, level %s", day, p.Today.Level)
	}
	return day
}

// warningSigns is the id of the insight that blocks sessions.
const warningSigns = "warning-signs"

// Blocked says what has to happen before a session; empty when nothing has to.
func Blocked(p plan.Plan) string {
	for _, i := range p.Insights {
		if p.Blocked && i.ID == warningSigns {
			return i.Text
		}
	}
	return ""
}

// Plan is the whole plan in lines. records are those that the insights rest on.
func Plan(p plan.Plan, records []session.Record) []string {
	out := []string{"Your back: " + ClassWords(p.Class, p.Stage)}
	week, name := p.ThisWeek(), "This week: "
	if p.Class != plan.NoClass {
		out = append(out, "  "+p.Why.Text, "Position: "+Position(p), "Suggested each week: "+mixWords(p.Mix))
		if week.Planned != p.Mix {
			name = "This week, as it was planned when it began: "
		}
	}
	out = append(out, name+kinds(week.Done, week.Planned),
		fmt.Sprintf("Levels: mobility %s, stability %s", p.Levels.Mobility, p.Levels.Stability))
	if p.ReassessDue != 0 {
		out = append(out, "Assess again: "+p.ReassessDue.Time().Format("Monday 2 January 2006"))
	}
	out = append(append(out, ""), Today(p)...)
	out = append(out, Insights(p, records)...)
	if p.Class != plan.NoClass {
		out = append(append(out, "", "What to expect:"), indented(WhatToExpect)...)
	}
	return out
}

// WhatToExpect is told at the first result and with the plan (T1, T2, C4).
var WhatToExpect = []string{
	"The first change usually comes after one to two weeks of regular sessions, lasting change after four to eight.",
	"Mobility improves sooner than strength. Regular sessions beat occasional ones.",
	"Most people end up needing both.",
	"Joints adapt to the position they are in most, and unused muscles grow weaker: vary what you do.",
	"Having a professional look at it helps, even without a warning sign.",
}

func indented(lines []string) []string {
	return text.Each(lines, func(l string) string { return "  " + l })
}

func days(n int) string { return Count(n, "day") }

// Position is where a back stands between stiff and loose, in words.
func Position(p plan.Plan) string {
	side := "at the balance point"
	switch {
	case p.Position != 0 && p.NearBalance():
		side = "near the balance point"
	case p.Position < 0:
		side = "on the stiff side"
	case p.Position > 0:
		side = "on the loose side"
	}
	return fmt.Sprintf("%s, %s (-1 is stiff, +1 is loose)", positionNumber(p.Position), side)
}

// positionNumber is a position with its sign; the middle has none.
func positionNumber(position float64) string {
	if position == 0 {
		return "0"
	}
	return fmt.Sprintf("%+.2f", position)
}

// Insights are the insights, each with its reason and the days of the
// sessions it rests on. What blocks a session is part of Today.
func Insights(p plan.Plan, records []session.Record) []string {
	at := map[string]time.Time{}
	for _, r := range records {
		at[r.ID] = r.Started
	}
	var out []string
	for _, i := range p.Insights {
		if i.ID == warningSigns {
			continue
		}
		out = append(out, "", severityWords[i.Severity]+": "+i.Text, "  "+i.Why.Text)
		if on := From(i, at); on != "" {
			out = append(out, "  "+on)
		}
	}
	return out
}

// From says which days the sessions of an insight were on, as far as it is known when
// they were; empty where it rests on none.
func From(i plan.Insight, at map[string]time.Time) string {
	var on []string
	for _, id := range i.Records {
		if t, known := at[id]; known {
			on = append(on, t.Format("2 January"))
		}
	}
	switch len(on) {
	case 0:
		return ""
	case 1:
		return "From the session of " + on[0] + "."
	}
	return "From the sessions of " + strings.Join(on, ", ") + "."
}

var severityWords = map[plan.Severity]string{
	plan.SeverityInfo:         "Good to know",
	plan.SeverityAdvice:       "Worth doing",
	plan.SeverityProfessional: "See a professional first",
}

// WhatIf is what other answers would lead to, a line each.
func WhatIf(all []plan.Alternative) []string {
	if len(all) == 0 {
		return []string{"No answer given now would change today's plan."}
	}
	return text.Each(all, func(a plan.Alternative) string { return a.Text })
}

// PlaceWords say a place on the continuum, by d of the programme. The bounds
// but 3 are ours (X).
func PlaceWords(d int) string {
	switch {
	case d <= -6:
		return "Far on the stiff side"
	case d <= -3:
		return "On the stiff side"
	case d < 0:
		return "Near the balance point, a little stiff"
	case d == 0:
		return "At the balance point"
	case d < 3:
		return "Near the balance point, a little loose"
	case d < 6:
		return "On the loose side"
	}
	return "Far on the loose side"
}

// Week says a week as done and planned.
func Week(w plan.Week) string {
	if w.Planned == (plan.Days{}) {
		return fmt.Sprintf("This week: mobility %s, stability %s.", days(w.Done.Mobility), days(w.Done.Stability))
	}
	return fmt.Sprintf("This week: mobility %d of %d, stability %d of %d.", w.Done.Mobility, w.Planned.Mobility, w.Done.Stability, w.Planned.Stability)
}

// Mix says the days of a week.
func Mix(d plan.Days) string {
	return fmt.Sprintf("Suggested each week: mobility on %s, stability on %s.", days(d.Mobility), days(d.Stability))
}

package paper

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
)

// fired is a rule that spoke, and from when to when.
type fired struct {
	plan.Insight // as it spoke last
	from, to     plan.Date
}

// rulesFired are the rules that spoke from a day on: what asks for a
// professional first, then the newest first. What
// only reminds or gives a tip is no matter for an appointment.
func (rp Report) rulesFired(from plan.Date) []fired {
	var out []fired
	today := plan.DateOf(rp.Now)
	for day := from; day <= today; day++ {
		records, assessments := rp.until(day)
		if len(records) == 0 && len(assessments) == 0 {
			continue
		}
		at := rp.Now.AddDate(0, 0, int(day-today))
		for _, i := range plan.Make(at, assessments, records, rp.Settings).Insights {
			if !forAppointment(i) {
				continue
			}
			before := slices.IndexFunc(out, func(f fired) bool { return f.ID == i.ID && f.to == day-1 })
			if before < 0 {
				out = append(out, fired{i, day, day})
			} else {
				out[before].Insight, out[before].to = i, day
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		return cmp.Or(cmp.Compare(weight(out[j].Severity), weight(out[i].Severity)), cmp.Compare(out[j].from, out[i].from)) < 0
	})
	return out
}

// until is what was known at the end of a day.
func (rp Report) until(day plan.Date) (records []session.Record, assessments []plan.Assessment) {
	for _, r := range rp.Records {
		if plan.DateOf(r.Started) <= day {
			records = append(records, r)
		}
	}
	for _, a := range rp.Assessments {
		if plan.DateOf(a.At) <= day {
			assessments = append(assessments, a)
		}
	}
	return records, assessments
}

func forAppointment(i plan.Insight) bool {
	if i.ID == "first-assessment" || i.ID == "reassess-due" {
		return false
	}
	return i.Severity != plan.SeverityInfo || i.ID == "pain-down" || i.ID == "balance-point" || i.ID == "maintenance" ||
		strings.HasPrefix(i.ID, "level-up-") || strings.HasPrefix(i.ID, "level-down-")
}

// weight puts what asks for a professional before all else.
func weight(s plan.Severity) int {
	if s == plan.SeverityProfessional {
		return 1
	}
	return 0
}

// days are the days of a rule: "2–14 November", "since 9 November".
func (f fired) days(now time.Time) string {
	from := f.from.Time()
	switch {
	case f.from == f.to:
		return from.Format("2 January")
	case f.to == plan.DateOf(now):
		return "since " + from.Format("2 January")
	}
	return span(f.from, f.to)
}

// span is two days in one: "2–14 November", "30 October – 2 November".
func span(from, to plan.Date) string {
	a, b := from.Time(), to.Time()
	switch {
	case a.Year() != b.Year():
		return a.Format("2 January 2006") + " – " + b.Format("2 January 2006")
	case a.Month() != b.Month():
		return a.Format("2 January") + " – " + b.Format("2 January")
	}
	return a.Format("2") + "–" + b.Format("2 January")
}

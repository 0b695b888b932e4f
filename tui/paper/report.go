package paper

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

// Report is what the records show, on one page for an appointment.
type Report struct {
	Now         time.Time
	Plan        plan.Plan
	Weeks       int              // how many, this one included
	Records     []session.Record // oldest first
	Assessments []plan.Assessment
	Tests       []plan.SelfTest
	Settings    plan.Settings
	Notes       bool // print the person's notes
}

// So many of each are printed, the newest (X): they fill one page.
const (
	mostHurt  = 5
	mostFired = 6
)

// HTML is the page.
func (rp Report) HTML() string {
	show := rp.Plan.Progress(rp.Weeks)
	from, today := show.Weeks[0].From, plan.DateOf(rp.Now)
	p := newPage("Upper-back report, "+rp.Now.Format("2 January 2006"), "visit")
	p.put("<header><div>\n<h1>Upper-back report</h1>\n<p class=\"about\">%s – %s · for an appointment</p>\n", rp.begin(from).Time().Format("2 January 2006"), today.Time().Format("2 January 2006"))
	p.raw("</div>\n<dl class=\"blanks\"><dt>Name</dt><dd></dd></dl>\n</header>\n")
	rp.sums(p, show)
	p.raw("<section><h2>Pain, 0 to 10 <span class=\"key\"><i class=\"ring\"></i> before a session <i class=\"dot\"></i> after it <i class=\"diamond\"></i> daily average, as given in an assessment · " +
		"<b class=\"m\">mobility</b> <b class=\"s\">stability</b> <b>both</b></span></h2>\n")
	p.raw(painChart(rp.begin(from).Monday(), today.Monday()+6, show.Pain, rp.Assessments))
	p.raw("</section>\n<div class=\"halves\">\n<div>\n")
	rp.weeks(p, show)
	rp.hurt(p, from)
	p.raw("</div>\n<div>\n")
	rp.sides(p, show)
	rp.tests(p)
	rp.places(p, show)
	p.raw("</div>\n</div>\n")
	rp.rules(p, from)
	if rp.Notes {
		rp.notes(p, from)
	}
	p.put("<footer>%s</footer>\n", "From the records of tspine, a guided timer and log; pain and ratings are the person's own. It does not diagnose, and its rules are only suggestions.")
	return p.done()
}

// begin is the first day that there is something of, from a day on.
func (rp Report) begin(from plan.Date) plan.Date {
	first := plan.DateOf(rp.Now)
	for _, r := range rp.Records {
		first = min(first, plan.DateOf(r.Started))
	}
	for _, a := range rp.Assessments {
		first = min(first, plan.DateOf(a.At))
	}
	return max(from, first)
}

// section is a heading with lines, or with words that say there are none.
func (p *page) section(heading string, lines []string, none string) {
	p.put("<h2>%s</h2>\n", heading)
	if len(lines) == 0 {
		p.put("<p class=\"none\">%s</p>\n", none)
	}
	p.list("ul", lines)
}

// newest are the last of a list, newest first, and how many are older.
func newest(lines []string, most int) []string {
	slices.Reverse(lines)
	if older := len(lines) - most; older > 0 {
		return append(lines[:most], fmt.Sprintf("and %d earlier", older))
	}
	return lines
}

// event is what happened at a moment.
type event struct {
	at    time.Time
	words string
}

// hurt are the exercises that hurt, the mornings that were worse, and the
// warning signs.
func (rp Report) hurt(p *page, from plan.Date) {
	var all []event
	add := func(at time.Time, format string, a ...any) {
		if plan.DateOf(at) >= from {
			all = append(all, event{at, at.Format("2 January") + ": " + fmt.Sprintf(format, a...)})
		}
	}
	for _, r := range rp.Records {
		for _, e := range r.Exercises {
			switch e.Outcome {
			case session.Hurt:
				add(r.Started, "%s was stopped because it hurt%s", e.Name, pains(r))
			case session.Eased:
				add(r.Started, "%s was made easier%s", e.Name, pains(r))
			}
		}
		if r.Morning != nil && *r.Morning == "worse" {
			add(r.Started, "worse the morning after %s%s", r.Routine.Name, pains(r))
		}
	}
	for _, a := range rp.Assessments {
		for _, id := range a.Warnings {
			sign, _ := plan.Warning(id)
			add(a.At, "reported: %s", sign.Asked)
		}
		if a.Cleared != 0 {
			add(a.At, "seen and cleared on %s", a.Cleared.Time().Format("2 January"))
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].at.Before(all[j].at) })
	lines := text.Each(all, func(e event) string { return e.words })
	p.section("What hurt, and when", newest(lines, mostHurt), "Nothing was stopped because it hurt, and no morning after a session was worse.")
}

// pains are the ratings of a session, behind what happened in it.
func pains(r session.Record) string {
	if r.PainBefore == nil && r.PainAfter == nil {
		return ""
	}
	return fmt.Sprintf(" (pain %s before, %s after)", rating(r.PainBefore), rating(r.PainAfter))
}

func rating(n *int) string { return report.Given(n, "%d", "–") }

// rules are the rules that spoke, and why.
func (rp Report) rules(p *page, from plan.Date) {
	fired := rp.rulesFired(from)
	if len(fired) == 0 {
		p.section("Which rules applied, and why", nil, "None.")
		return
	}
	p.raw("<h2>Which rules applied, and why</h2>\n<ul>")
	for i, f := range fired {
		if i == mostFired {
			p.put("<li class=\"none\">and %s earlier</li>\n", fmt.Sprint(len(fired)-i))
			break
		}
		p.put("<li class=\"%s\">%s: <b>%s</b>\n %s</li>\n", f.Severity, f.days(rp.Now), f.Text, f.Why.Text)
	}
	p.raw("</ul>\n")
}

// notes are the person's own words.
func (rp Report) notes(p *page, from plan.Date) {
	var lines []string
	for _, r := range report.Since(from, rp.Records) {
		if note := text.New(r.Note); !note.Empty() {
			lines = append(lines, fmt.Sprintf("%s, %s: %s", r.Started.Format("2 January"), r.Routine.Name, note))
		}
	}
	slices.Reverse(lines)
	p.raw("<section class=\"notes\">")
	p.section("Notes", lines, "No notes.")
	p.raw("</section>\n")
}

// fired is a rule that spoke, from when to when, and since when it said what it says.
type fired struct {
	plan.Insight   // as it spoke last
	from, says, to plan.Date
}

// rulesFired are the rules that spoke from a day on, those that ask for a
// professional first, then the newest. Reminders and tips are left out.
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
				out = append(out, fired{i, day, day, day})
				continue
			}
			f := &out[before]
			if f.Text != i.Text || f.Why.Text != i.Why.Text {
				f.says = day
			}
			f.Insight, f.to = i, day
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		first, second := out[i].Severity == plan.SeverityProfessional, out[j].Severity == plan.SeverityProfessional
		return first && !second || first == second && out[i].from > out[j].from
	})
	return out
}

// until is what was known at the end of a day.
func (rp Report) until(day plan.Date) (records []session.Record, assessments []plan.Assessment) {
	return slices.DeleteFunc(slices.Clone(rp.Records), func(r session.Record) bool { return plan.DateOf(r.Started) > day }),
		slices.DeleteFunc(slices.Clone(rp.Assessments), func(a plan.Assessment) bool { return plan.DateOf(a.At) > day })
}

func forAppointment(i plan.Insight) bool {
	if i.ID == "first-assessment" || i.ID == "reassess-due" {
		return false
	}
	return i.Severity != plan.SeverityInfo || i.ID == "pain-down" || i.ID == "balance-point" || i.ID == "maintenance" ||
		strings.HasPrefix(i.ID, "level-up-") || strings.HasPrefix(i.ID, "level-down-")
}

// days are the days of a rule: "2–14 November", "since 9 November, as it stands since
// 12 November".
func (f fired) days(now time.Time) string {
	words := span(f.from, f.to)
	switch {
	case f.from == f.to:
		words = f.from.Time().Format("2 January")
	case f.to == plan.DateOf(now):
		words = "since " + f.from.Time().Format("2 January")
	}
	if f.says > f.from {
		words += ", as it stands since " + f.says.Time().Format("2 January")
	}
	return words
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

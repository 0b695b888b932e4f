package paper

import (
	"fmt"
	"slices"
	"sort"
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
	p.raw("<header><div>\n")
	p.element("h1", "", "Upper-back report")
	p.element("p", "about", rp.begin(from).Time().Format("2 January 2006")+" – "+today.Time().Format("2 January 2006")+" · for an appointment")
	p.raw("</div>\n<dl class=\"blanks\"><dt>Name</dt><dd></dd></dl>\n")
	p.close("header")
	rp.sums(p, show)
	p.open("section", "")
	p.raw("<h2>Pain, 0 to 10 <span class=\"key\"><i class=\"ring\"></i> before a session <i class=\"dot\"></i> after it <i class=\"diamond\"></i> daily average, as given in an assessment · " +
		"<b class=\"m\">mobility</b> <b class=\"s\">stability</b> <b>both</b></span></h2>\n")
	p.raw(painChart(rp.begin(from).Monday(), today.Monday()+6, show.Pain, rp.Assessments))
	p.close("section")
	p.raw("<div class=\"halves\">\n<div>\n")
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
	p.element("footer", "", "From the records of tspine, a guided timer and log; pain and ratings are the person's own. It does not diagnose, and its rules are only suggestions.")
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
	p.element("h2", "", heading)
	if len(lines) == 0 {
		p.element("p", "none", none)
		return
	}
	p.list("ul", "", lines)
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
	var lines []string
	for _, e := range all {
		lines = append(lines, e.words)
	}
	p.section("What hurt, and when", newest(lines, mostHurt), "Nothing was stopped because it hurt, and no morning after a session was worse.")
}

// pains are the ratings of a session, behind what happened in it.
func pains(r session.Record) string {
	if r.PainBefore == nil && r.PainAfter == nil {
		return ""
	}
	return fmt.Sprintf(" (pain %s before, %s after)", rating(r.PainBefore), rating(r.PainAfter))
}

func rating(n *int) string {
	if n == nil {
		return "–"
	}
	return fmt.Sprint(*n)
}

// rules are the rules that spoke, and why.
func (rp Report) rules(p *page, from plan.Date) {
	fired := rp.rulesFired(from)
	p.element("h2", "", "Which rules applied, and why")
	if len(fired) == 0 {
		p.element("p", "none", "None.")
		return
	}
	p.open("ul", "")
	for i, f := range fired {
		if i == mostFired {
			p.element("li", "none", fmt.Sprintf("and %d earlier", len(fired)-i))
			break
		}
		p.open("li", string(f.Severity))
		p.text(f.days(rp.Now) + ": ")
		p.element("b", "", f.Text)
		p.text(" " + f.Why.Text)
		p.close("li")
	}
	p.close("ul")
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
	p.open("section", "notes")
	p.section("Notes", lines, "No notes.")
	p.close("section")
}

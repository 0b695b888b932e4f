package paper

import (
	"fmt"
	"slices"
	"time"

	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

// Visit is what the records show, on one page for an appointment.
type Visit struct {
	Now         time.Time
	Plan        plan.Plan
	Weeks       int              // how many, this one included
	Records     []session.Record // oldest first
	Assessments []plan.Assessment
	Tests       []plan.SelfTest
	Rules       plan.Settings
	Signs       map[string]string // the words of the warning signs, by id
	Notes       bool              // print the person's notes
}

// So many of each are printed, the newest (X): they fill one page.
const (
	mostHurt  = 5
	mostRules = 6
)

// HTML is the page.
func (v Visit) HTML() string {
	show := v.Plan.Progress(v.Weeks)
	from, today := show.Weeks[0].From, plan.DateOf(v.Now)
	p := newPage("Upper-back report, "+v.Now.Format("2 January 2006"), "visit")
	p.raw("<header><div>\n")
	p.element("h1", "", "Upper-back report")
	p.element("p", "about", v.begin(from).Time().Format("2 January 2006")+" – "+today.Time().Format("2 January 2006")+" · for an appointment")
	p.raw("</div>\n<dl class=\"blanks\"><dt>Name</dt><dd></dd></dl>\n")
	p.close("header")
	v.sums(p, show)
	p.open("section", "")
	p.raw("<h2>Pain, 0 to 10 <span class=\"key\"><i class=\"ring\"></i> before a session <i class=\"dot\"></i> after it <i class=\"diamond\"></i> daily average, as given in an assessment · " +
		"<b class=\"m\">mobility</b> <b class=\"s\">stability</b> <b>both</b></span></h2>\n")
	p.raw(painChart(v.begin(from).Monday(), today.Monday()+6, show.Pain, v.Assessments))
	p.close("section")
	p.raw("<div class=\"halves\">\n<div>\n")
	v.weeks(p, show)
	v.hurt(p, from)
	p.raw("</div>\n<div>\n")
	v.sides(p, show)
	v.tests(p)
	v.places(p, show)
	p.raw("</div>\n</div>\n")
	v.rules(p, from)
	if v.Notes {
		v.notes(p, from)
	}
	p.footer("From the records of tspine, a guided timer and log; pain and ratings are the person's own. It does not diagnose, and its rules are only suggestions.")
	return p.done()
}

// begin is the first day that there is something of, from a day on.
func (v Visit) begin(from plan.Date) plan.Date {
	first := plan.DateOf(v.Now)
	for _, r := range v.Records {
		first = min(first, plan.DateOf(r.Started))
	}
	for _, a := range v.Assessments {
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
func (v Visit) hurt(p *page, from plan.Date) {
	var all []event
	add := func(at time.Time, format string, a ...any) {
		if plan.DateOf(at) >= from {
			all = append(all, event{at, at.Format("2 January") + ": " + fmt.Sprintf(format, a...)})
		}
	}
	for _, r := range v.Records {
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
	for _, a := range v.Assessments {
		for _, id := range a.Warnings {
			add(a.At, "reported: %s", v.Signs[id])
		}
		if a.Cleared != 0 {
			add(a.At, "seen and cleared on %s", a.Cleared.Time().Format("2 January"))
		}
	}
	slices.SortStableFunc(all, func(a, b event) int { return a.at.Compare(b.at) })
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
func (v Visit) rules(p *page, from plan.Date) {
	fired := v.rulesFired(from)
	p.element("h2", "", "Which rules applied, and why")
	if len(fired) == 0 {
		p.element("p", "none", "None.")
		return
	}
	p.open("ul", "")
	for i, f := range fired {
		if i == mostRules {
			p.element("li", "none", fmt.Sprintf("and %d earlier", len(fired)-i))
			break
		}
		p.open("li", string(f.Severity))
		p.text(f.days(v.Now) + ": ")
		p.element("b", "", f.Text)
		p.text(" " + f.Why.Text)
		p.close("li")
	}
	p.close("ul")
}

// notes are the person's own words.
func (v Visit) notes(p *page, from plan.Date) {
	var lines []string
	for _, r := range report.Since(from, v.Records) {
		if note := text.New(r.Note); !note.Empty() {
			lines = append(lines, fmt.Sprintf("%s, %s: %s", r.Started.Format("2 January"), r.Routine.Name, note))
		}
	}
	slices.Reverse(lines)
	p.open("section", "notes")
	p.section("Notes", lines, "No notes.")
	p.close("section")
}

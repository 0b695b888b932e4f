package paper

import (
	"fmt"
	"math"
	"slices"
	"time"

	"tspine/routine/plan"
	"tspine/tui/chart"
	"tspine/tui/report"
)

// sums are the four numbers that come first.
func (rp Report) sums(p *page, show plan.Progress) {
	var done, planned plan.Days
	minutes, sessions := 0.0, 0
	for _, w := range show.Weeks {
		done = plan.Days{Mobility: done.Mobility + min(w.Done.Mobility, w.Planned.Mobility), Stability: done.Stability + min(w.Done.Stability, w.Planned.Stability)}
		planned = plan.Days{Mobility: planned.Mobility + w.Planned.Mobility, Stability: planned.Stability + w.Planned.Stability}
		minutes += w.Minutes
		sessions += w.Sessions
	}
	p.raw("<dl class=\"sums\">\n")
	sum := func(name, value, more string) {
		p.put("<div><dt>%s</dt>\n<dd><b>%s</b>\n<span>%s</span>\n</dd>\n</div>\n", name, value, more)
	}
	pain := report.PainSeries(show.Pain)
	sum("Pain before a session", firstToLast(pain[0].Points), "average: first three, last three")
	sum("Pain after a session", firstToLast(pain[1].Points), "average: first three, last three")
	sum("Planned days done", ofPlanned(done.Total(), planned.Total()),
		fmt.Sprintf("mobility %s, stability %s", ofPlanned(done.Mobility, planned.Mobility), ofPlanned(done.Stability, planned.Stability)))
	sum("Sessions", fmt.Sprint(sessions), fmt.Sprintf("%.0f minutes in all", math.Round(minutes)))
	p.raw("</dl>\n")
}

func ofPlanned(done, planned int) string { return report.OfPlanned(done, planned, " of ") }

// ends is how many ratings are averaged at both ends (X).
const ends = 3

// firstToLast is how a rating went: "5.3 → 3", from the first to the last.
func firstToLast(all []chart.Point) string {
	if len(all) <= ends {
		return mean(all)
	}
	return mean(all[:ends]) + " → " + mean(all[len(all)-ends:])
}

func mean(all []chart.Point) string {
	sum := 0.0
	for _, at := range all {
		sum += at.Y
	}
	if len(all) == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", sum/float64(len(all)))
}

// weeks is a row for each week since the first with a session.
func (rp Report) weeks(p *page, show plan.Progress) {
	p.raw("<h2>Week by week</h2>\n<table class=\"rows\">\n<thead><tr><th scope=\"col\">Week of</th><th scope=\"col\">Mobility</th><th scope=\"col\">Stability</th><th scope=\"col\">Minutes</th>" +
		"<th scope=\"col\">Pain before</th><th scope=\"col\">after</th></tr></thead>\n<tbody>\n")
	begun := false
	for _, w := range show.Weeks {
		begun = begun || w.Sessions > 0 || w.Planned != (plan.Days{})
		if !begun {
			continue
		}
		pain := report.PainSeries(slices.DeleteFunc(slices.Clone(show.Pain), func(q plan.PainPoint) bool { return q.Date.Monday() != w.From }))
		p.row(w.From.Time().Format("2 January"), ofPlanned(w.Done.Mobility, w.Planned.Mobility), ofPlanned(w.Done.Stability, w.Planned.Stability),
			fmt.Sprintf("%.0f", math.Round(w.Minutes)), mean(pain[0].Points), mean(pain[1].Points))
	}
	p.raw("</tbody>\n</table>\n")
}

// row is a row of a table.
func (p *page) row(head string, cells ...string) {
	p.put("<tr><th>%s</th>\n", head)
	for _, cell := range cells {
		p.put("<td>%s</td>\n", cell)
	}
	p.raw("</tr>\n")
}

// sides are left and right, with what each exercise did where it has sides.
func (rp Report) sides(p *page, show plan.Progress) {
	if show.Left == (plan.SideSum{}) && show.Right == (plan.SideSum{}) {
		p.section("Left and right", nil, "No one-sided work yet.")
		return
	}
	p.raw("<h2>Left and right</h2>\n")
	most := max(amount(show.Left), amount(show.Right), 1)
	for _, s := range []struct {
		name string
		sum  plan.SideSum
	}{{"Left", show.Left}, {"Right", show.Right}} {
		p.put("<p class=\"bar\"><span class=\"name\">%s</span>\n<span class=\"track\"><i style=\"width:%s%%\"></i></span>", s.name, fmt.Sprintf("%.1f", 100*amount(s.sum)/most))
		p.put("<span class=\"amount\">%s, %s held</span>\n</p>\n", report.Count(s.sum.Reps, "rep"), report.Clock(time.Duration(s.sum.HoldS*float64(time.Second))))
	}
}

func amount(s plan.SideSum) float64 { return s.HoldS + s.WorkS + float64(s.Reps) }

// tests are the first self-tests beside the newest.
func (rp Report) tests(p *page) {
	n := len(rp.Tests)
	if n == 0 {
		p.section("Self-tests", nil, "None yet.")
		return
	}
	first, now := rp.Tests[0], rp.Tests[n-1]
	p.put("<h2>Self-tests</h2>\n<table class=\"rows\">\n<thead><tr><th></th><th>%s</th>\n", first.At.Format("2 January"))
	if n > 1 {
		p.put("<th>%s</th>\n<th>change</th>\n", now.At.Format("2 January"))
	}
	p.raw("</tr></thead>\n<tbody>\n")
	for _, f := range plan.TestFields {
		name := f.Name
		if f.Unit == "" {
			name += fmt.Sprintf(", 0 to %d", f.Most)
		}
		cells := []string{rating(f.Of(first)) + f.Unit, rating(f.Of(now)) + f.Unit, change(f.Change(first, now))}
		if n == 1 {
			cells = cells[:1]
		}
		p.row(name, cells...)
	}
	p.raw("</tbody>\n</table>\n")
}

// change is what became of a self-test since the first time.
func change(by int, both bool) string {
	switch {
	case !both:
		return "–"
	case by == 0:
		return "none"
	}
	return fmt.Sprintf("%+d", by)
}

// places are where the back stood at the assessments, the newest first.
func (rp Report) places(p *page, show plan.Progress) {
	var lines []string
	for _, at := range show.Places {
		stiff, loose := at.Answers.Signs()
		lines = append(lines, fmt.Sprintf("%s: %s (%d of 5 signs of stiffness, %d of 5 of looseness)",
			at.Date.Time().Format("2 January"), report.ClassWords(at.Class, at.Stage), stiff, loose))
	}
	p.section("Stiff or loose, from the answers", newest(lines, ends), "Not assessed yet.")
}

// Empty says whether there is nothing to print.
func (rp Report) Empty() bool {
	return len(rp.Records) == 0 && len(rp.Assessments) == 0 && len(rp.Tests) == 0
}

package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/plan"
	"tspine/tui/report"
	"tspine/tui/theme"
)

// result shows what follows from an assessment: the place between stiff and
// loose, the class, the week that is suggested, and why.
type result struct {
	given  plan.Assessment
	scroll scroll
}

func (r *result) init(k *Kit) tea.Cmd {
	if isKept(k, r.given) {
		return nil
	}
	return keepAssessment(k, r.given)
}

func (r *result) update(k *Kit, msg tea.Msg) tea.Cmd {
	if nowKept(k, msg, &r.given) {
		k.draft = nil
	}
	return pageKey(k, r.keys(k), msg)
}

func (r *result) keys(k *Kit) []binding {
	enter := binding{[]string{"enter"}, "Enter", "", "done", func(*Kit) tea.Cmd { return back }}
	if !isKept(k, r.given) {
		enter.does, enter.run = "keep", func(k *Kit) tea.Cmd { return keepAssessment(k, r.given) }
	}
	return withUsual(append([]binding{enter}, r.scroll.keys()...))
}

func (r *result) draw(k *Kit, size Size) []string {
	p := page{title: "Where your back stands", right: r.given.At.Format("2 January"), scroll: &r.scroll}
	width := min(measure, inner(size))
	p.body = append([]string{""}, notKept(k, r.given, width)...)
	if isKept(k, r.given) {
		p.body = append(p.body, r.lines(k, width)...)
	}
	return p.draw(k, size, r.keys(k))
}

// lines are the result by the plan, which knows the earlier assessments too.
func (r *result) lines(k *Kit, width int) []string {
	p, own := k.Desk.Plan, plan.Classify(r.given.Answers())
	out := append(gauge(k, &p.Position, width), wrap(fmt.Sprintf("%s: %s on the scale from -1 (stiff) to +1 (loose).", placeWords(p.D), placeNumber(p.Position)), width)...)
	out = append(append(out, ""), k.painted(theme.Title, sentence(report.ClassWords[p.Class]), width)...)
	out = append(out, wrap(mixWords(p), width)...)
	for _, i := range p.Insights {
		if i.ID == "warning-signs" || i.ID == "check-advised" {
			out = append(append(out, ""), k.notice(i.Severity, i.Text, width)...)
		}
	}
	out = append(append(out, ""), k.block("Why", width, wrap(p.Why.String(), blockWidth(width))...)...)
	out = append(out, k.block("Answers", width, wrap(strings.Join(answerWords(r.given), ", ")+".", blockWidth(width))...)...)
	rule := fmt.Sprintf("%s; %s; place = d / 8 (X).", own.Rule, strings.Join(own.Facts, ", "))
	out = append(out, k.block("Rule", width, k.painted(theme.Faint, rule, blockWidth(width))...)...)
	return append(append(out, ""), k.painted(theme.Faint, "This is a suggestion. You decide, and any other day is one key away.", width)...)
}

// placeNumber is a place with its sign; the middle has none.
func placeNumber(position float64) string {
	if position == 0 {
		return "0"
	}
	return fmt.Sprintf("%+.2f", position)
}

// mixWords say the days of a week, and the stage that they belong to.
func mixWords(p plan.Plan) string {
	return fmt.Sprintf("Suggested each week: mobility on %s, stability on %s (stage %d, X).", dayCount(p.Mix.Mobility), dayCount(p.Mix.Stability), p.Stage)
}

// answerWords are the answers in short.
func answerWords(a plan.Assessment) []string {
	m, s := 0, 0
	for _, id := range a.Items {
		if strings.HasPrefix(id, "M") {
			m++
		} else {
			s++
		}
	}
	out := []string{fmt.Sprintf("%d of %d signs of stiff", m, len(plan.MobilitySigns)), fmt.Sprintf("%d of %d of loose", s, len(plan.StabilitySigns))}
	if a.Feel != plan.NoFeel {
		out = append(out, "it feels "+map[plan.Feel]string{plan.Stiff: "stiff", plan.Loose: "loose", plan.Both: "both stiff and loose",
			plan.Neither: "neither stiff nor loose"}[a.Feel])
	}
	if a.Stretching == plan.StretchingWorse {
		out = append(out, "stretching has made it worse")
	}
	if a.Pain != nil {
		out = append(out, fmt.Sprintf("pain %d", *a.Pain))
	}
	if a.Change != nil {
		out = append(out, fmt.Sprintf("change %+d", *a.Change))
	}
	return out
}

package plan

import (
	"fmt"
	"strings"

	"tspine/routine"
)

// Line is one line of the explanation: a rule with its id in the programme
// (X is ours), what it gave or what its number is, and the facts behind it.
type Line struct {
	ID    string `json:"id"`
	Rule  string `json:"rule"`
	Value string `json:"value"`
	Fact  string `json:"fact,omitempty"`
}

// String is the line as `tspine plan --explain` prints it.
func (l Line) String() string {
	s := fmt.Sprintf("%-8s %s: %s", l.ID, l.Rule, l.Value)
	if l.Fact != "" {
		s += " [" + l.Fact + "]"
	}
	return s
}

// Explain is every decision of the plan with its facts, and after them every
// number of the rules.
func (p Plan) Explain() []Line {
	out := p.explainMix()
	for _, w := range p.Today.Why {
		out = append(out, Line{w.ID, "today", orNone(p.Today.Routine), w.Text})
	}
	out = append(out, p.explainLevels()...)
	out = append(out, p.explainResponse()...)
	for _, i := range p.Insights {
		out = append(out, Line{i.Why.ID, "insight " + i.ID, i.Text, i.Why.Text})
	}
	return append(append(out, mixLines()...), numbers...)
}

func (p Plan) explainMix() []Line {
	mix := fmt.Sprintf("mobility %d, stability %d days a week", p.Mix.Mobility, p.Mix.Stability)
	if p.Class == NoClass {
		return []Line{{"C3", "class", "none", "no assessment yet; F = " + orNone(string(p.Feel))}, {"X", "mix", mix, "by F"}}
	}
	now := p.view.now
	rule := "class: " + now.result.Rule
	if now.class != now.result.Class {
		rule = "class: MOBILITY_LED <-> STABILITY_LED passes through BALANCED"
	}
	stage := fmt.Sprintf("class since %s, stage since %s", now.since, now.staged)
	if now.stayed != "" {
		stage += "; no next stage: " + now.stayed
	}
	return []Line{
		{now.why.ID, rule, string(p.Class), strings.Join(now.result.Facts, ", ")},
		{"X", "position = d / 8", fmt.Sprintf("%+.3f", p.Position), fmt.Sprintf("d = %d", p.D)},
		{"X", "stage", fmt.Sprint(p.Stage), stage},
		{"X", "mix", mix, fmt.Sprintf("%s, stage %d", p.Class, p.Stage)},
		{"R1", "reassess due", p.ReassessDue.String(), "the newest assessment was on " + now.from.String()},
	}
}

func (p Plan) explainLevels() []Line {
	var out []Line
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability} {
		c := p.view.climbs[f]
		out = append(out, Line{"X", "level " + string(f), string(c.level),
			fmt.Sprintf("%d of %d clean sessions since the last step", c.clean, cleanSessions)})
		out = append(out, Line{"X", "worse side " + string(f), fmt.Sprint(p.view.worse[f] != nil),
			fmt.Sprintf("at least %d of its last %d sessions within %d days made it worse", worseSessions, worseOf, worseDays)})
	}
	return out
}

func (p Plan) explainResponse() []Line {
	v := p.view
	if p.Day < 0 {
		return nil
	}
	out := []Line{{"X", "response", fmt.Sprintf("improved %t, for real %t, worse %t", v.response.improved(), v.response.improvedForReal(), v.response.worse()),
		fmt.Sprintf("day %d; %s", p.Day, v.response.words())}}
	for w := range lastingWeeks {
		from, to := v.weekBack(w)
		if from < v.course[0].from {
			break
		}
		done, planned := v.log.done(from, to).total(), on(v.course, to).mix().total()
		out = append(out, Line{"X", "consistent", fmt.Sprint(done >= enough(planned)),
			fmt.Sprintf("%s to %s: %d of %d days, enough is %d", from, to, done, planned, enough(planned))})
	}
	return out
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func mixLines() []Line {
	var out []Line
	for _, c := range []Class{MobilityLed, Balanced, Unclear, StabilityLed, Shift} {
		for i, d := range mixes[c] {
			out = append(out, Line{"X", fmt.Sprintf("mix of %s, stage %d from week %d", c, i+1, opensInWeek(c, i+1)),
				fmt.Sprintf("mobility %d, stability %d days a week", d.Mobility, d.Stability), ""})
		}
	}
	return out
}

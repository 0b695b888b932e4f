package plan

import (
	"cmp"
	"fmt"
	"strings"
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
	s := p.s
	out := s.explainMix()
	for _, w := range p.Today.Why {
		out = append(out, Line{w.ID, "today", cmp.Or(p.Today.Routine, "none"), w.Text})
	}
	out = append(out, s.explainLevels()...)
	out = append(out, s.explainResponse()...)
	out = append(out, s.explainHard()...)
	for _, i := range p.Insights {
		out = append(out, Line{i.Why.ID, "insight " + i.ID, i.Text, i.Why.Text})
	}
	out = append(out, mixLines()...)
	for _, n := range numbers {
		out = append(out, Line{ID: n.id, Rule: n.rule, Value: fmt.Sprintf(n.value, n.of...)})
	}
	return out
}

func (s *state) explainMix() []Line {
	mix := s.mix()
	days := daysWords(mix)
	if !s.assessed() {
		return []Line{{"C3", "class", "none", "no assessment yet"}, {"X", "mix", days, "before the first assessment"}}
	}
	p, r := s.now, s.result()
	stage := fmt.Sprintf("class since %s, stage since %s", p.since, p.staged)
	if p.stayed != "" {
		stage += "; no next stage: " + p.stayed
	}
	return []Line{
		{r.Why.ID, "the latest answers: " + r.Rule, string(r.Class), strings.Join(r.Facts, ", ")},
		{s.why().ID, "class", string(p.class), fmt.Sprintf("%s; W answered %t, seen in the records %t", wayWords[p.way], s.answers.Worse, s.seenFrom != 0)},
		{"X", "position = d / 8", fmt.Sprintf("%+.3f", r.Position), fmt.Sprintf("d = %d", r.D)},
		{"X", "stage", fmt.Sprint(p.stage), stage},
		{"X", "mix", days, fmt.Sprintf("%s, stage %d", p.class, p.stage)},
		{"X", "planned this week", fmt.Sprintf("mobility %d, stability %d", s.week.planned.Mobility, s.week.planned.Stability), "as suggested when the week began"},
		{"R1", "reassess due", s.reassessDue().String(), fmt.Sprintf("the latest assessment was on %s; a rule asks for a new one: %t", s.full, s.asks())},
	}
}

var wayWords = [...]string{
	asAnswered:       "as answered",
	throughBalanced:  "on the way from one side to the other through BALANCED",
	staysShift:       "SHIFT stays until its third stage has lasted long enough",
	staysMaintenance: "MAINTENANCE stays",
	bySessions:       "by the sessions (Wr)",
}

func (s *state) explainLevels() []Line {
	var out []Line
	for i, f := range sides {
		c := s.progressions[i]
		since := "no step yet"
		if c.changed != 0 {
			since = "since " + c.changed.String()
		}
		out = append(out, Line{"X", "level " + string(f), string(c.level), fmt.Sprintf("%s; %d of %d clean sessions in a row", since, c.clean, cleanSessions)})
		out = append(out, Line{"X", "worse side " + string(f), fmt.Sprint(s.worseSide(i, false) != nil),
			fmt.Sprintf("at least %d of its last %d sessions within %d days made it worse", worseSessions, worseOf, worseDays)})
	}
	return out
}

func (s *state) explainResponse() []Line {
	if !s.assessed() {
		return nil
	}
	j := s.judge(false)
	out := []Line{{"X", "response", fmt.Sprintf("improved %t, clearly %t, worse %t", j.improved(), j.improvedForReal(), j.worse()),
		fmt.Sprintf("day %d since %s; %s", s.number(), s.zero, j.words())}}
	for i := len(s.weeks) - 1; i >= s.first && i >= len(s.weeks)-lastingWeeks; i-- {
		w := s.weeks[i]
		asked, done := s.asked(w)
		value := fmt.Sprint(done >= enough(asked))
		if w.stands {
			value = "passed over"
		}
		out = append(out, Line{"X", "consistent", value, fmt.Sprintf("week of %s: %d of %d days, %d needed", w.monday, done, asked, enough(asked))})
	}
	return out
}

func (s *state) explainHard() []Line {
	dates, _ := s.hardDates()
	out := []Line{{"X", "hard days (H)", fmt.Sprint(len(dates)), "within " + fmt.Sprint(hardWithinDays) + " days; " + cmp.Or(dayList(dates), "none")}}
	if n := len(s.cleared); n > 0 {
		out = append(out, Line{"X", "seen and cleared", s.cleared[n-1].day.String(), fmt.Sprintf("hides what was reported for %d days", quietDays)})
	}
	return out
}

func mixLines() []Line {
	out := []Line{{"X", "mix before the first assessment", daysWords(unassessed), ""}}
	for _, c := range []Class{MobilityLed, Balanced, Unclear, StabilityLed, Shift, Crossed, Maintenance} {
		for i, d := range mixes[c] {
			out = append(out, Line{"X", fmt.Sprintf("mix of %s, stage %d from week %d", c, i+1, opensInWeek(c, i+1)), daysWords(d), ""})
		}
	}
	return append(out, Line{"X", "mix of CROSSED while the records say that stretching hurts", daysWords(pausedCrossed), ""})
}

func daysWords(d Days) string {
	return fmt.Sprintf("mobility %d, stability %d days a week", d.Mobility, d.Stability)
}

package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
)

// Severity is how much an insight asks for.
type Severity string

// Good to know, worth doing, and worth a look by a professional.
const (
	SeverityInfo         Severity = "info"
	SeverityAdvice       Severity = "advice"
	SeverityProfessional Severity = "professional"
)

// Insight is one sentence with its reason and the sessions that it rests on.
// Its id is stable; those of levels and of exercises to leave out end in what
// they are about (level-up-mobility, leave-out-wall-angel).
type Insight struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"`
	Why      Reason   `json:"why"`
	Records  []string `json:"records"` // oldest first, never null
}

func insight(id string, s Severity, text, why, rule string, records ...string) Insight {
	if records == nil {
		records = []string{}
	}
	return Insight{id, s, text, Reason{why, rule}, slices.Compact(records)}
}

// insights are all that hold now, the most urgent first. While a warning sign
// waits, only what a professional should know is said.
func (v view) insights(p Plan) []Insight {
	var out []Insight
	if p.Blocked {
		out = append(out, insight("warning-signs", SeverityProfessional, v.blockedText(), v.blockedWhy().Text, v.blockedWhy().ID))
	}
	out = append(out, v.byTime()...)
	out = append(out, v.harm()...)
	out = append(out, v.assessing(p)...)
	out = append(out, v.levelNews()...)
	out = append(out, v.tips(p)...)
	slices.SortStableFunc(out, func(a, b Insight) int { return urgency(a.Severity) - urgency(b.Severity) })
	if p.Blocked {
		out = slices.DeleteFunc(out, func(i Insight) bool { return i.Severity != SeverityProfessional })
	}
	if out == nil {
		out = []Insight{}
	}
	return out
}

func urgency(s Severity) int {
	return slices.Index([]Severity{SeverityProfessional, SeverityAdvice, SeverityInfo}, s)
}

func (v view) blockedWhy() Reason {
	words := make([]string, len(v.waiting))
	for i, w := range v.waiting {
		words[i] = signWords[w]
	}
	return Reason{"You reported " + strings.Join(words, ", and ") + ".", strings.Join(v.waiting, ", ")}
}

func (v view) blockedText() string {
	return "A professional should look first: sessions wait until you record the date on which you were seen and cleared." +
		emergency(v.waiting)
}

// harm are the insights of the worse side and of exercises that hurt.
func (v view) harm() []Insight {
	var out []Insight
	for _, l := range v.leave {
		out = append(out, insight("leave-out-"+l.exercise.ID, SeverityProfessional,
			fmt.Sprintf("Leave %s out for now, and have a professional look at it.", l.exercise.Name),
			"It was ended twice within two weeks because it hurt.", "X", l.records...))
	}
	if worse := v.worse[routine.Mobility]; worse != nil {
		out = append(out, insight("stretching-makes-it-worse", SeverityAdvice,
			"Pause the stretching, shift to stability days, and assess again.",
			worseWhy(len(worse), "mobility"), "C3", ids(worse)...))
	}
	if worse := v.worse[routine.Stability]; worse != nil {
		out = append(out, insight("fewer-stability-days", SeverityAdvice,
			"Do fewer stability days for now, and assess again.", worseWhy(len(worse), "stability"), "X", ids(worse)...))
	}
	return out
}

func worseWhy(n int, side string) string {
	return fmt.Sprintf("After %d of the last sessions with %s work the pain was clearly higher or the next morning worse.", n, side)
}

// assessing are the insights about the assessment itself.
func (v view) assessing(p Plan) []Insight {
	if p.Class == NoClass {
		return []Insight{insight("first-assessment", SeverityAdvice, "Answer the assessment: two minutes, yes or no.",
			"Which exercises fit depends on where a back stands between stiff and loose.", "C3")}
	}
	var out []Insight
	if v.now.result.CheckAdvised {
		out = append(out, insight("check-advised", SeverityProfessional, "A look by a professional would help to tell which side leads.",
			v.now.result.Why.Text, v.now.result.Why.ID))
	}
	if p.ReassessDue <= v.today {
		out = append(out, insight("reassess-due", SeverityAdvice, "It is time to assess again.", v.dueWhy(p), "R1"))
	}
	if week := v.day()/daysInWeek + 1; week == weekSix {
		out = append(out, insight("week-six", SeverityInfo, "Look at week 1 beside now on the progress screen.",
			"Week 6 is a good moment to see what has changed.", "R1"))
	}
	return out
}

func (v view) dueWhy(p Plan) string {
	if p.ReassessDue < v.now.from+reassessDays {
		return "The last sessions made it worse, and so the answers may have changed."
	}
	return fmt.Sprintf("The last assessment was %d days ago, and backs change.", v.today-v.now.from)
}

// levelNews tells a change of level for a few days.
func (v view) levelNews() []Insight {
	var out []Insight
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability} {
		c := v.climbs[f]
		if len(c.steps) == 0 {
			continue
		}
		last := c.steps[len(c.steps)-1]
		if v.today-last.date >= levelNewsDays {
			continue
		}
		if last.up {
			out = append(out, insight("level-up-"+string(f), SeverityInfo, fmt.Sprintf("The level of the %s day goes up to %s.", f, c.level),
				"Two sessions in a row had little pain and little effort.", "X", last.records...))
		} else {
			out = append(out, insight("level-down-"+string(f), SeverityInfo, fmt.Sprintf("The level of the %s day goes down to %s.", f, c.level),
				"That session hurt, or the morning after it was worse.", "X", last.records...))
		}
	}
	return out
}

// tips are offers, never demands (H1).
func (v view) tips(p Plan) []Insight {
	var out []Insight
	if (p.Today.Routine == MobilityDay || p.Today.Routine == BalanceDay) && !v.settings.NoHeat {
		out = append(out, insight("heat", SeverityInfo,
			fmt.Sprintf("If you like, warm the upper back for %d to %d minutes first.", HeatMin, HeatMax),
			"Warmth before mobility work makes it easier.", "H1"))
	}
	if slices.Contains(winter(v.settings.South), v.month) {
		out = append(out, insight("winter", SeverityInfo, "Keep the upper back warm, and give warming up a little more time.",
			"Cold weather stiffens, and it is winter.", "H1"))
	}
	return out
}

// winter are the winter months (X).
func winter(south bool) []time.Month {
	if south {
		return []time.Month{time.June, time.July, time.August}
	}
	return []time.Month{time.December, time.January, time.February}
}

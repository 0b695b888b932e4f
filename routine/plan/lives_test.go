package plan

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// life is a person who does what the program says for twelve weeks, and how it
// goes.
type life struct {
	*person
	out     strings.Builder
	before  map[string]string // the insights of the day before
	misses  func(day int) bool
	assess  func(l *life, day int) // answers a reassessment
	session func(l *life, day int, r *session.Record)
	morning func(l *life, day int, last *session.Record) Morning
}

const lifeDays = 84

// live lives every day at eight: the morning question, a reassessment when one
// is due, and the day that is suggested.
func (l *life) live() string {
	for day := range lifeDays {
		l.day(day)
		if n := len(l.records); n > 0 && AskMorning(l.now, l.records[n-1]) {
			morning(&l.records[n-1], l.morning(l, day, &l.records[n-1]))
		}
		if day == 0 || l.plan().ReassessDue != 0 && l.plan().ReassessDue <= DateOf(l.now) {
			l.assess(l, day)
			l.later()
		}
		l.tell(day)
	}
	return l.out.String()
}

// tell writes what a person reads on the day, and then does it.
func (l *life) tell(day int) {
	p := l.plan()
	if day%7 == 0 {
		fmt.Fprintf(&l.out, "\nWeek %d. %s\n", day/7+1, p.Why.Text)
		fmt.Fprintf(&l.out, "  Planned: mobility %d, stability %d.\n", p.Week.Planned.Mobility, p.Week.Planned.Stability)
	}
	what := p.Today.Routine
	if what == "" {
		what = "no session"
	}
	if p.Today.Level != "" {
		what += ", level " + string(p.Today.Level)
	}
	fmt.Fprintf(&l.out, "%s: %s.", l.now.Format("Mon 2 Jan"), text.Capital(what))
	for _, w := range p.Today.Why {
		fmt.Fprintf(&l.out, " %s", w.Text)
	}
	if len(p.Today.LeftOut) > 0 {
		fmt.Fprintf(&l.out, " Without %s.", strings.Join(p.Today.LeftOut, ", "))
	}
	fmt.Fprintln(&l.out)
	l.tellNew(p)
	l.agrees(p)
	if p.Today.Routine == MobilityDay || p.Today.Routine == StabilityDay {
		if l.misses != nil && l.misses(day) {
			fmt.Fprintln(&l.out, "    (missed)")
			return
		}
		r := l.does(routine.Focus(p.Today.Routine))
		r.Level = p.Today.Level
		kept := r.Exercises[:0:0]
		for _, e := range r.Exercises {
			if !strings.Contains(strings.Join(p.Today.LeftOut, " "), e.ID) {
				kept = append(kept, e)
			}
		}
		r.Exercises = kept
		l.session(l, day, r)
		fmt.Fprintf(&l.out, "    (pain %d before, %d after)\n", *r.PainBefore, *r.PainAfter)
	}
}

// tellNew writes the insights that were not there the day before, and how many
// of the others still stand.
func (l *life) tellNew(p Plan) {
	still := []string{}
	now := map[string]string{}
	for _, i := range p.Insights {
		line := fmt.Sprintf("%s %s (%s)", map[Severity]string{SeverityProfessional: "!", SeverityAdvice: ">", SeverityInfo: "-"}[i.Severity], i.Text, i.Why.Text)
		now[i.ID] = line
		switch {
		case i.ID == "heat":
		case l.before[i.ID] == line:
			still = append(still, i.ID)
		default:
			fmt.Fprintf(&l.out, "    %s\n", line)
		}
	}
	if len(still) > 0 {
		fmt.Fprintf(&l.out, "    still: %s\n", strings.Join(still, ", "))
	}
	l.before = now
}

// agrees holds the sentences of one day against each other.
func (l *life) agrees(p Plan) {
	l.t.Helper()
	said := map[string]bool{}
	session := p.Today.Routine == MobilityDay || p.Today.Routine == StabilityDay
	for _, i := range p.Insights {
		said[i.ID] = true
		if i.Severity == SeverityProfessional && session {
			l.t.Errorf("%s: %q beside a %s day", l.now.Format(time.DateOnly), i.Text, p.Today.Routine)
		}
	}
	for _, pair := range [][2]string{
		{"stretching-makes-it-worse", "balance-point"}, {"professional-worse", "pain-down"},
		{"level-up-mobility", "level-down-mobility"}, {"level-up-stability", "level-down-stability"}, {"fewer-stability-days", "next-day"},
		{"level-stay-mobility", "level-up-mobility"}, {"professional-not-improved", "pain-down"}, {"reassess-no-response", "pain-down"},
	} {
		if said[pair[0]] && said[pair[1]] {
			l.t.Errorf("%s: %s beside %s", l.now.Format(time.DateOnly), pair[0], pair[1])
		}
	}
	if all := fmt.Sprint(p.Why, p.Insights); strings.Contains(all, "tretching pauses") && (p.Today.Routine == MobilityDay || said["stretching-returns"] || said["heat"]) {
		l.t.Errorf("%s: stretching pauses, and today is %s", l.now.Format(time.DateOnly), p.Today.Routine)
	}
	run := 0
	for n := Date(0); n < 7; n++ {
		if p.s.log.days[DateOf(l.now)-n].any() {
			run++
		}
	}
	if session && run >= 6 {
		l.t.Errorf("%s: no rest day in seven", l.now.Format(time.DateOnly))
	}
}

func (l *life) golden() {
	l.t.Helper()
	golden.RequireEqual(l.t, []byte(l.live()))
}

// A desk worker whose stiff back gets better week by week.
func TestLifeOfAStiffDeskWorker(t *testing.T) {
	l := &life{person: newPerson(t)}
	pain := func(day int) int { return max(1, 6-day/14) }
	l.assess = func(l *life, day int) {
		switch {
		case day == 0:
			l.feels(Stiff, "M1 M2 M4 M5", "pain 6", "stretching fine")
		case day < 42:
			l.feels(Stiff, "M1 M2 M4", fmt.Sprint("pain ", pain(day)), "change 1", "stretching fine")
		case day < 70:
			l.feels(Both, "M1 M4", fmt.Sprint("pain ", pain(day)), "change 3", "stretching fine")
		default:
			l.feels(Neither, "M4 S4", fmt.Sprint("pain ", pain(day)), "change 4", "stretching fine")
		}
	}
	l.session = func(l *life, day int, r *session.Record) { rated(r, pain(day), max(0, pain(day)-1), 4) }
	l.morning = func(*life, int, *session.Record) Morning { return SameMorning }
	l.golden()
}

// A loose back that is stretched, which makes it worse; nobody said so at first.
func TestLifeOfALooseOneWhomStretchingHurts(t *testing.T) {
	l := &life{person: newPerson(t)}
	l.assess = func(l *life, day int) {
		switch {
		case day == 0:
			l.feels(Loose, "M4 S1 S3", "pain 4")
		case day < 14:
			l.feels(Loose, "M4 S1 S3", "pain 5", "change -1", "stretching worse")
		case day < 56:
			l.feels(Loose, "M4 S1 S3", "pain 3", "change 1", "stretching none")
		default:
			l.feels(Loose, "S3", "pain 2", "change 3", "stretching fine")
		}
	}
	l.session = func(l *life, day int, r *session.Record) {
		if r.Routine.Focus == routine.Mobility && day < 28 {
			rated(r, 3, 5, 4)
			return
		}
		rated(r, 3, 2, 5)
	}
	l.morning = func(_ *life, day int, last *session.Record) Morning {
		if last.Routine.Focus == routine.Mobility && day < 28 {
			return WorseMorning
		}
		return SameMorning
	}
	l.golden()
}

// A bit of both, with weeks in which other things come first, a bad week, and
// an exercise that hurts.
func TestLifeOfAMixedOneWhoMissesDays(t *testing.T) {
	l := &life{person: newPerson(t)}
	l.misses = func(day int) bool { return day%7 >= 3 && day < 28 || day >= 44 && day < 49 }
	l.assess = func(l *life, day int) {
		change := "change 0"
		if day > 50 {
			change = "change 2"
		}
		l.feels(Both, "M1 M4 S2 S4", fmt.Sprint("pain ", 5-day/28), change, "stretching fine")
	}
	l.session = func(l *life, day int, r *session.Record) {
		before := 4
		if day == 35 || day == 37 {
			before = 3
		}
		rated(r, before, 3, 5)
		if r.Routine.Focus == routine.Stability && (day > 28 && day < 40) {
			hurtAt(r, "prone-w")
		}
	}
	l.morning = func(*life, int, *session.Record) Morning { return SameMorning }
	l.golden()
}

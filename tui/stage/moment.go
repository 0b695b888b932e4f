package stage

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/theme"
)

// countsUpTo is the longest phase of a rep for which the rep's number, not
// the seconds, is the big thing (X): a countdown from two tells nothing, and
// who does ten rows wants to know which one this is.
const countsUpTo = 6 * time.Second

// strongFor is how long the end of a countdown is emphasised, as it is ticked, in steps
// of strongFrom and more (X); shorter ones would be nothing but their end.
const (
	strongFor  = session.Ticks * time.Second
	strongFrom = 5 * time.Second
)

// moment is what is to be told now.
type moment struct {
	role   theme.Role
	way    routine.Kind // the person moves like in such a step
	state  string       // "PAUSED", "END?", "RESUMING", empty while the session runs
	phase  string       // "HOLD"
	side   routine.Side
	counts []count
	number int
	reps   bool // it is that of the rep, not the seconds
	strong bool // the last seconds
	still  bool // paused: the number stands
	share  float64
	left   int // seconds of the step
}

// count is "rep 2 of 3".
type count struct {
	word  string
	n, of int
}

func momentOf(s session.Session, look Look) moment {
	t, step := s.Timeline(), s.Step()
	sets, reps, segments := t.Of(s.At())
	way := s.Way()
	phase := phases[way]
	m := moment{way: way, role: phase.role, phase: phase.words, side: step.Side, left: ceil(s.Left()),
		counts: countsOf(step, sets, reps, segments)}
	m.number = m.left
	into := s.Into()
	if look.Calm {
		into = into.Truncate(time.Second)
	}
	if l := s.Length(); l > 0 {
		m.share = float64(into) / float64(l)
		m.strong = l >= strongFrom && s.Left() <= strongFor
	}
	if countsReps(t, s.At(), reps, segments) {
		m.number, m.reps, m.strong = step.Rep, true, false
	}
	switch s.Mode() {
	case session.Paused:
		m.state, m.role, m.still, m.strong = "PAUSED", theme.Warning, true, false
		switch s.Asking() { // what is asked is read from the floor, too
		case session.AskHurt:
			m.state = "STOPPED"
		case session.AskQuit, session.AskLeave:
			m.state = "END?"
		case session.AskSkip:
			m.state = "SKIP?"
		}
		if s.Why() == session.WhyWaits && s.Asking() == session.AskNothing {
			m.state, m.role = "READY?", theme.Ready
		}
	case session.CountingIn:
		m.state, m.role, m.number, m.reps, m.strong = "RESUMING", theme.Ready, ceil(s.CountInLeft()), false, true
	case session.Ended:
		m = moment{way: m.way, role: theme.Rest, phase: "DONE", share: 1, still: true}
	}
	return m
}

// countsReps says whether the big number at step i is that of the rep.
func countsReps(t routine.Timeline, i, reps, segments int) bool {
	if t.Steps[i].Rep == 0 || reps < 2 || segments == reps {
		return false
	}
	if t.Steps[i].Self {
		return true
	}
	for j := t.RepStart(i); j < t.RepEnd(i); j++ {
		if t.Steps[j].Duration > countsUpTo {
			return false
		}
	}
	return true
}

// countsOf leaves out what there is only one of.
func countsOf(s routine.Step, sets, reps, segments int) []count {
	var out []count
	switch {
	case sets < 2:
	case s.Kind == routine.Rest:
		out = append(out, count{"next set", s.Set, sets})
	default:
		out = append(out, count{"set", s.Set, sets})
	}
	if segments > 1 {
		out = append(out, count{"spot", s.Segment, segments})
	}
	if s.Rep > 0 && reps > 1 && segments != reps {
		out = append(out, count{"rep", s.Rep, reps})
	}
	return out
}

// ceil is a time in whole seconds, 0 only when nothing is left.
func ceil(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }

// phases are the kinds of steps on the screen: in words; in one large word, to be read
// from the floor (to get ready has its list instead); and what fills the broad frame, so
// that they differ without colour: solid is effort, strokes rise out and fall back.
var phases = map[routine.Kind]struct {
	words, large  string
	role          theme.Role
	filled, ascii string
}{
	routine.Ready:      {"GET READY", "", theme.Ready, "░", "."},
	routine.Move:       {"MOVE", "MOVE", theme.Work, "╱", "/"},
	routine.Hold:       {"HOLD", "HOLD", theme.Hold, "█", "#"},
	routine.Return:     {"RETURN", "RETURN", theme.Work, "╲", "\\"},
	routine.Work:       {"WORK", "WORK", theme.Work, "█", "#"},
	routine.Rest:       {"REST", "REST", theme.Rest, "─", "-"},
	routine.Switch:     {"SWITCH SIDES", "SWITCH", theme.Ready, "▒", ":"},
	routine.Reposition: {"CHANGE SPOT", "SLIDE", theme.Ready, "▒", ":"},
}

// longestPhase is the widest of them.
const longestPhase = "RETURN"

// phaseForms are the ways to say phase and side, the fullest first; a state stands alone.
func (m moment) phaseForms(between string) []string {
	if m.state != "" {
		return []string{m.state}
	}
	short := strings.Fields(m.phase)[0]
	if m.phase == phases[routine.Ready].words {
		short = "READY"
	}
	if m.side == routine.NoSide {
		return []string{m.phase, short}
	}
	side := strings.ToUpper(string(m.side))
	return []string{m.phase + between + side + " SIDE", short + between + side, short + " " + side[:1]}
}

// countForms are the ways to say the counts, the fullest first; with a state,
// what it waits in goes before them, and the side stays longest.
func (m moment) countForms(between string) []string {
	var full, short []string
	for _, c := range m.counts {
		full = append(full, fmt.Sprintf("%s %d of %d", c.word, c.n, c.of))
		short = append(short, fmt.Sprintf("%s %d/%d", c.word, c.n, c.of))
	}
	forms := [][]string{full, short}
	if m.state != "" {
		phase, side := []string{strings.ToLower(m.phase)}, []string{}
		if m.side != routine.NoSide {
			side = []string{string(m.side)}
			phase = append(phase, string(m.side)+" side")
		}
		forms = [][]string{append(slices.Clone(phase), full...), phase, side}
	}
	var out []string
	for _, words := range forms {
		out = append(out, strings.Join(words, between))
	}
	return out
}

// fitting is the first of the forms that is not too wide, else the last.
func fitting(forms []string, width int) string {
	for _, f := range forms {
		if cells(f) <= width {
			return f
		}
	}
	return forms[len(forms)-1]
}

// pauseWords say why the session stands still.
var pauseWords = map[session.Why]string{
	session.WhyKey:     "",
	session.WhyAsleep:  "The computer was asleep; nothing was counted.",
	session.WhyStalled: "The program was held up; nothing was counted.",
	session.WhyAway:    "While you were away.",
	session.WhySilent:  "The sound has gone. The session resumes when it is back.",
	session.WhyResumed: "This is where you stopped.",
	session.WhyWaits:   "Take the time you need.",
}

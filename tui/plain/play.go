package plain

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/report"
)

// lastWords is how long the speaker stays open after a session, so that its
// end is heard (X).
const lastWords = 4 * time.Second

// How often the time that is left of the heat is told, and looked at: a timer
// stands still while the computer sleeps (X).
const (
	heatEvery = 5 * time.Minute
	heatLook  = time.Second
)

// play runs a session.
func (p *Program) play(step flow.Step) flow.Outcome {
	speaker := p.speak()
	s, err := p.Reopen(step.Record)
	if !step.Reopen || err != nil {
		s = p.Session(step.Choice, step.Answers)
	}
	p.began = true
	t := s.Timeline()
	p.tell("\n%s, level %s, %s. %s", t.Routine.Name, t.Level, report.Clock(s.TotalLeft()), flow.GuidedTimer)
	if needs := report.Needs(t.Routine); needs != "" {
		p.tell("You need: %s.", needs)
	}
	p.tellAll(step.Text)
	p.tell("Enter pauses and resumes. x: it hurts. w: where am I. ?: all letters.")
	var lines <-chan string
	if !p.silent {
		lines = p.Lines
	}
	out := live.Outlets{Speaker: speaker, Keeper: p.Saver, Waker: p.Waker, Slept: p.Slept,
		Watchers: append([]live.Watcher{p.Media}, p.Flags.Watchers...)}
	chosen := p.Known.Settings
	p.Media.Begin(chosen.MediaKeys, chosen.LowerOthers)
	r := Session{Out: p.Out, Lines: lines, Reader: p.reader(t.Routine), Sounds: p.sounds, Remarks: p.Remarks, Presses: p.Presses, Reached: p.Media.Reached,
		Stop: p.Stop, Now: p.Now, Outlets: out}.Run(s)
	p.ended = p.Now()
	return flow.Outcome{Act: flow.Done, Record: r}
}

// reader paces a session of a routine for a screen reader; nil where there is
// none.
func (p *Program) reader(r routine.Routine) *Reader {
	if !p.Read {
		return nil
	}
	out := &Reader{}
	if met := p.Habits(r.Focus).Voice().Met; p.Waits {
		out.New = func(e routine.Exercise) bool { return met[e.ID] == 0 }
	}
	return out
}

// speak makes cues heard, from the first call on. It returns at once.
func (p *Program) speak() Speaker {
	if p.speaker != nil {
		return p.speaker
	}
	o := p.Sound()
	o.Speaks = p.Media.Speaks
	var told []string
	sounds := make(chan cue.Status, 8)
	o.Notify = func(s cue.Status) {
		for _, words := range s.Problems() {
			if !slices.Contains(told, words) {
				p.remark(words)
			}
		}
		told = s.Problems()
		cue.Offer(sounds, s)
	}
	p.sounds = sounds
	p.speaker = p.Open(o)
	return p.speaker
}

// hearOut closes the speaker when the last words of the session have been
// heard, if anything is.
func (p *Program) hearOut() {
	s := p.speaker
	if s == nil {
		return
	}
	defer s.Close()
	p.speaker = nil
	st := s.Status()
	left := lastWords - p.Now().Sub(p.ended)
	if st.Muted || left <= 0 || st.Voice == "" && (st.Sound == "silence" || st.Sound == "terminal bell") {
		return
	}
	select {
	case <-time.After(left):
	case <-p.Stop:
	}
}

// heat lets the time of the heat pass; Enter ends it (H1).
func (p *Program) heat(s flow.Step) flow.Outcome {
	p.tell("\nHeat for %d minutes. Enter ends it.", s.Minutes)
	p.tellAll(s.Text)
	p.Waker.Hold("heat before a session")
	defer p.Waker.Release()
	if p.warm(time.Duration(s.Minutes) * time.Minute) {
		p.tell("%s", flow.HeatOver)
		p.withdraw = p.Notify(flow.HeatOver, flow.HeatAside)
		p.speak().Play(cue.Sound{Tone: cue.Done, Words: flow.HeatOver})
	}
	return flow.Outcome{Act: flow.Done, Silent: p.silent}
}

// warm lets the time pass. It says whether all of it has passed, rather than
// the person having ended it.
func (p *Program) warm(length time.Duration) bool {
	countdown := live.NewCountdown(length, p.Now(), p.Slept)
	lines := p.Lines
	for left, due := length, length; left > 0; left = countdown.Left(p.Now()) {
		if left <= due {
			if left < length && !p.silent {
				p.tell("%s left.", report.Count(int(left.Round(time.Minute)/time.Minute), "minute"))
			}
			due = (left - 1).Truncate(heatEvery)
		}
		select {
		case <-time.After(min(left, heatLook)):
		case _, open := <-lines:
			if open {
				return false
			}
			p.silent, lines = true, nil
		case <-p.Stop:
			return false
		}
	}
	return true
}

// count counts how long a position is held (ST3).
func (p *Program) count(s flow.Step) flow.Outcome {
	o := flow.Outcome{Act: flow.Done, Answers: flow.Answers{}}
	p.heading(s)
	p.tell("Enter starts the count, s skips.")
	if line, ok := p.read(); !ok || line == "s" {
		return o
	}
	q, began := s.Questions[0], p.Now()
	p.tell("Hold. Enter stops the count.")
	p.warm(time.Duration(q.Max) * time.Second)
	held := min(int(p.Now().Sub(began)/time.Second), q.Max)
	p.tell("%s.", report.Count(held, "second"))
	o.Answers[q.ID] = flow.Answer{Number: held}
	return o
}

// answerBetween takes a number as the answer to the question between the two
// blocks of a balance day (D3), and says whether it was one. Much pain asks
// whether to end; the person decides.
func (s Session) answerBetween(l *live.Live, line string) bool {
	if !live.BetweenDue(l.Session) || l.Asking() != session.AskNothing || line == "" || strings.Trim(line, "0123456789") != "" {
		return false
	}
	said, err := flow.Between().Parse(line, 0)
	if err != nil {
		fmt.Fprintln(s.Out, sentence(err))
		return true
	}
	words, event := live.AnswerBetween(l, said.Number)
	fmt.Fprintln(s.Out, words)
	s.say(l, l.Apply(s.Now(), event))
	return true
}

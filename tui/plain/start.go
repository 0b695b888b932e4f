package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/ask"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/report"
)

// lastWords is how long the speaker stays open after a session, so that its
// end is heard (X).
const lastWords = 2500 * time.Millisecond

// Start offers to go on with a session that was cut off, and otherwise begins
// one: of the routine, or of today's suggestion when it is empty. The error
// says why no session was begun.
func (p *Program) Start(r routine.Routine) error {
	p.look()
	if p.resume() {
		return nil
	}
	p.first()
	if p.blocked() {
		return errors.New("a warning sign waits: `tspine assess --cleared DATE` records that you were seen and cleared")
	}
	if len(r.Exercises) == 0 {
		var err error
		if r, err = p.today(); err != nil {
			return err
		}
	}
	p.begin(r)
	return nil
}

// today is the routine that is suggested. Before the first assessment one
// question chooses; on a rest day the person may choose all the same.
func (p *Program) today() (routine.Routine, error) {
	if p.desk.Plan.Today.Routine == "" {
		a := p.assessment()
		a.Feel = p.feel(plan.NoFeel)
		if a.Feel == plan.NoFeel {
			return routine.Routine{}, errors.New("nothing is suggested before it is known how the upper back feels: `tspine assess`, or name a routine, as in `tspine start mobility`")
		}
		p.keep(a)
	}
	p.tell("")
	p.tellAll(report.Today(p.desk.Plan))
	for _, l := range p.desk.Routines {
		if l.Err == nil && l.Routine.ID == p.desk.Plan.Today.Routine {
			return l.Routine, nil
		}
	}
	p.tell("Another day, all the same?")
	if r, ok := p.pick(); ok {
		return r, nil
	}
	return routine.Routine{}, errors.New("today is a rest day: name a routine to begin one all the same, as in `tspine start mobility`")
}

// pick lets the person choose a routine. A broken one is listed with its
// first problem and cannot be chosen.
func (p *Program) pick() (routine.Routine, bool) {
	var titles []string
	var whole []routine.Routine
	for _, l := range p.desk.Routines {
		if l.Err != nil {
			p.tell("  (broken: %s, %s)", l.Title(), l.FirstProblem())
			continue
		}
		h, c := p.habits(l.Routine), p.choice(l.Routine)
		r, left := h.Of(c)
		if !left {
			p.tell("  (%s: all of its exercises are left out for now)", l.Title())
			continue
		}
		total := routine.Flatten(r, h.Options(c)).Total()
		titles = append(titles, fmt.Sprintf("%s, %s", l.Title(), report.Clock(total)))
		whole = append(whole, l.Routine)
	}
	i, ok := p.choose(titles)
	if !ok {
		return routine.Routine{}, false
	}
	return whole[i], true
}

func (p *Program) habits(r routine.Routine) live.Habits { return p.desk.Habits(r.Focus) }

func (p *Program) choice(r routine.Routine) live.Choice {
	return live.Choice{Routine: r, Level: p.Flags.Level, First: p.Flags.First}
}

// resume offers the session that was cut off. Where nobody answers it stays
// as it is, to be offered again.
func (p *Program) resume() bool {
	r, ok := p.Store.Interrupted(p.Now())
	if !ok {
		return false
	}
	s, err := session.Reopen(r, p.desk.Habits(r.Routine.Focus).Voice(), p.Now())
	if err != nil {
		p.tell("%s was cut off and cannot be gone on with: %s", r.Routine.Name, sentence(err))
		p.save(session.Closed(r))
		return false
	}
	p.tellAll(report.CutOff(r, s))
	i, ok := p.choose([]string{"go on from there", "close it: what you did is kept"})
	switch {
	case ok && i == 0:
		p.run(s, p.open())
		return true
	case ok:
		p.save(session.Closed(r))
		p.look()
	}
	return false
}

// begin asks what is asked before a session, runs it, and tells what it was.
func (p *Program) begin(r routine.Routine) {
	speaker := p.open()
	c := p.choice(r)
	var a session.Answers
	if !p.Flags.NoQuestions && !p.silent {
		p.morning()
		p.tell("")
		p.tell("A warning sign (w) can be told at each question.")
		if err := p.ask(ask.Before(), &a, true); err != nil {
			speaker.Close()
			p.warn()
			if p.blocked() {
				return
			}
			p.begin(r)
			return
		}
		if !p.goesOn(&c, a) {
			speaker.Close()
			return
		}
		p.heat(r, speaker)
	}
	if p.stopped() {
		speaker.Close()
		return
	}
	p.run(live.New(c, p.habits(r), p.Now(), p.Random(), a), speaker)
}

// goesOn says whether a session begins with the pain that was told before it:
// strong pain is a reason to rest, or for a gentle session if the person wants
// one; some pain takes the level down. A pain with which the session was
// declined is kept.
func (p *Program) goesOn(c *live.Choice, a session.Answers) bool {
	if a.PainBefore == nil {
		return true
	}
	begin := plan.BeforePain(*a.PainBefore)
	if begin == plan.BeginAsSuggested {
		return true
	}
	p.tell("%s", begin.Text())
	c.Level = routine.Low
	if begin == plan.BeginLow {
		return true
	}
	if i, ok := p.choose([]string{"rest today", "a gentle session, level low"}); ok && i == 1 {
		return true
	}
	told := p.assessment()
	told.Short, told.Now, told.Pain = true, true, a.PainBefore
	p.keep(told)
	p.tell("Rest today. Your pain is kept for the plan.")
	return false
}

// morning asks how the morning after the last session was.
func (p *Program) morning() {
	last, ok := p.desk.Last()
	if !ok || !plan.AskMorning(p.Now(), last) {
		return
	}
	_ = p.ask([]ask.Question{ask.Morning()}, &last.Answers, false)
	if last.Morning != nil {
		p.save(last)
		p.look()
	}
}

// open makes cues heard. It returns at once.
func (p *Program) open() Speaker {
	o := p.desk.Sound()
	o.Mute = o.Mute || p.Flags.Mute
	o.NoVoice = o.NoVoice || p.Flags.NoVoice
	problem := ""
	o.Notify = func(s cue.Status) {
		if s.Problem != "" && s.Problem != problem {
			p.remark(s.Problem)
		}
		problem = s.Problem
	}
	return p.Open(o)
}

// run runs a session and what follows it.
func (p *Program) run(s session.Session, speaker Speaker) {
	defer speaker.Close()
	t := s.Timeline()
	p.tell("")
	p.tell("%s, level %s, %s. %s", t.Routine.Name, t.Level, report.Clock(s.TotalLeft()), oneLine)
	if needs := needs(t.Routine); needs != "" {
		p.tell("You need: %s.", needs)
	}
	p.tell("Enter pauses and goes on. x: it hurts. w: where am I. ?: all letters.")
	r := Session{Out: p.Out, Lines: p.lines(), Remarks: p.Remarks, Stop: p.Stop, Now: p.Now,
		Outlets: live.Outlets{Speaker: speaker, Keeper: p.Saver, Waker: p.Waker, Slept: live.Slept}}.Run(s)
	ended := p.Now()
	if p.stopped() {
		return
	}
	if !p.Flags.NoQuestions && !p.silent {
		_ = p.ask(ask.After(), &r.Answers, false)
		p.save(r)
	}
	p.flush()
	p.tell("")
	p.tellAll(report.Summarise(r, report.Earlier(r, p.desk.Records)).Lines())
	p.hearOut(speaker, ended)
	p.look()
}

// needs are the things that have to be at hand, each once.
func needs(r routine.Routine) string {
	var all []string
	for _, e := range r.Exercises {
		for _, n := range e.Needs {
			if !slices.Contains(all, n.String()) {
				all = append(all, n.String())
			}
		}
	}
	return strings.Join(all, ", ")
}

// lines are those of the person, or none when nobody writes any more.
func (p *Program) lines() <-chan string {
	if p.silent {
		return nil
	}
	return p.Lines
}

// save keeps a record.
func (p *Program) save(r session.Record) {
	p.Saver.Save(r)
	p.flush()
}

// flush waits until everything is on the disk, and tells when it is not.
func (p *Program) flush() {
	p.unkept(p.Saver.Flush(flushWithin))
}

// hearOut waits until the last words of a session that ended at a moment have
// been heard, if anything is.
func (p *Program) hearOut(s Speaker, ended time.Time) {
	st := s.Status()
	left := lastWords - p.Now().Sub(ended)
	if st.Muted || left <= 0 || st.Voice == "" && (st.Sound == "silence" || st.Sound == "terminal bell") {
		return
	}
	timer := time.NewTimer(left)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-p.Stop:
	}
}

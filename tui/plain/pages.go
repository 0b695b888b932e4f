package plain

import (
	"fmt"

	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/report"
)

// show tells a page. Those that the lines have no use for are passed over.
func (p *Program) show(s flow.Step) flow.Outcome {
	switch s.ID {
	case flow.Home:
		return p.home()
	case flow.Picker:
		return p.pick()
	case flow.Summary:
		p.tell("")
		p.tellAll(report.Summarise(s.Record, report.Earlier(s.Record, p.Known.Records)).Lines())
		if s.Reopen { // it has ended just now
			next, in := p.Known.Next(p.Now())
			if words := report.Next(next, p.Now(), in); words != "" {
				p.tell("Next: %s", words)
			}
			if words := report.TowardLevel(p.Known.Plan, s.Record); words != "" {
				p.tell("%s", words)
			}
		}
		if session.EndedJust(s.Record, p.Now()) {
			p.tell("Ended by mistake? `tspine start` resumes it, until %s.", s.Record.Ended.Add(session.ReturnWithin).Format("15:04"))
		}
		p.hearOut()
		if !s.Reopen { // a session that was
			p.tell("Enter goes back.")
			return p.chosen([]entry{{"correct your answers", opensOf(flow.Correct, s.Record)}, {"remove it", opensOf(flow.TakeOut, s.Record)}}, flow.Outcome{Act: flow.Done})
		}
	case flow.Past:
		return p.past()
	case flow.Why, flow.Result:
		p.tell("")
		p.tellAll(report.Plan(p.Known.Plan, p.Known.Records))
	case flow.Try:
		p.tell("\n%s (none of this is saved)", s.Title)
		p.tellAll(report.Plan(*s.Plan, p.Known.Records))
	case flow.TestsSeen:
		p.tell("")
		p.tellAll(report.Tests(p.Known.Tests, false))
	case flow.Progress:
		p.tell("")
		p.tellAll(report.History(p.Known.Plan.Progress(12), p.Known.Records))
	}
	return flow.Outcome{Act: flow.Done}
}

// entry is one line of the menu.
type entry struct {
	words string
	leads flow.Outcome
}

func opens(to flow.ID) flow.Outcome { return flow.Outcome{Act: flow.Open, To: to} }

func opensOf(to flow.ID, r session.Record) flow.Outcome {
	return flow.Outcome{Act: flow.Open, To: to, Record: r}
}

// home is today's suggestion, the last session, and the menu.
func (p *Program) home() flow.Outcome {
	read := p.Refresh()
	take := read()
	take()
	p.tellProblems()
	p.tell("\ntspine, %s", p.Now().Format("Monday 2 January"))
	p.tellAll(report.Today(p.Known.Plan))
	today, planned := p.Known.Routine(p.Known.Plan.Today.Routine)
	if noted := session.NoteFor(p.Known.Records, today.ID); planned && !noted.Empty() {
		p.tell("Your note from last time: %s", noted)
	}
	last, done := p.Known.Last()
	if done {
		s := report.Summarise(last, nil)
		p.tell("Last: %s, %s. %s.", s.Title, s.When, s.Totals)
	}
	var menu []entry
	offer := func(when bool, words string, leads flow.Outcome) {
		if when {
			menu = append(menu, entry{words, leads})
		}
	}
	unfinished, is := p.Known.Unfinished(p.Now())
	if is {
		p.tell("%s", report.Unfinished(unfinished))
	}
	free, asks := !p.Known.Plan.Blocked, p.Known.Plan.Today.Routine == ""
	offer(is, "resume it", opensOf(flow.Resume, unfinished))
	offer(free && planned, "start "+today.Name.String(), flow.Outcome{Act: flow.Start})
	offer(free && asks, "answer the question", flow.Outcome{Act: flow.Start})
	offer(free && planned, "another routine", opens(flow.Picker))
	offer(free && !planned, "choose a routine", opens(flow.Picker))
	offer(done, "the last session", opensOf(flow.Summary, last))
	offer(done && plan.AskMorning(p.Now(), last), "how your back was the morning after", opens(flow.Morning))
	offer(true, "your progress", opens(flow.Progress))
	offer(true, "the plan and why", opens(flow.Why))
	offer(true, "the assessment", opens(flow.Items))
	offer(free, "a warning sign", opens(flow.AskSigns))
	offer(!free, "a warning sign, or the day on which you were cleared", opens(flow.Blocked))
	offer(p.Known.Plan.TestAllowed(), "the self-tests", opens(flow.Tests))
	offer(true, "all sessions", opens(flow.Past))
	p.tell("What next? Enter or q quits.")
	return p.chosen(menu, flow.Outcome{Act: flow.Quit})
}

// pick lets the person choose a routine. One that is broken or left out is listed
// with its first problem and cannot be chosen.
func (p *Program) pick() flow.Outcome {
	p.tell("")
	if p.Known.Plan.Today.Routine == plan.Rest {
		p.tellAll(report.Today(p.Known.Plan))
		p.tell("Start a session anyway?")
	}
	var titles []string
	var whole []routine.Routine
	for _, l := range p.Known.Routines {
		if l.Err != nil {
			p.tell("  (%s: %s, %s)", l.Mark(), l.Title(), l.FirstProblem())
			continue
		}
		titles = append(titles, fmt.Sprintf("%s, %s", l.Title(), report.Clock(p.Timeline(flow.Choice{Routine: l.Routine}).Total())))
		whole = append(whole, l.Routine)
	}
	i, ok := p.choose(titles)
	if !ok {
		return flow.Outcome{Act: flow.Back}
	}
	return flow.Outcome{Act: flow.Start, Choice: p.takeBack(flow.Choice{Routine: whole[i]})}
}

// takeBack asks whether what is left out of a choice for now is to be done all
// the same.
func (p *Program) takeBack(c flow.Choice) flow.Choice {
	out := c.LeftOut(p.Known.Plan.LeftOut)
	if len(out) == 0 {
		return c
	}
	p.tell("%s Put it back just this once?", flow.LeftOutWords(out))
	if i, ok := p.choose([]string{"leave it out", "put it back; I will stop if it hurts"}); !ok || i == 0 {
		return c
	}
	return c.TakenBack(p.Known.Plan.LeftOut)
}

// listed is how many sessions are offered, the newest first (X).
const listed = 20

// past offers the last sessions to be looked at, and one to be added.
func (p *Program) past() flow.Outcome {
	p.tell("\nThe last sessions. Enter goes back.")
	menu := []entry{{"add one you did without tspine", opens(flow.Add)}}
	for r := range session.NewestEnded(p.Known.Records) {
		menu = append(menu, entry{r.Started.Format("Monday 2 January, 15:04") + ": " + report.Listed(*r), opensOf(flow.Summary, *r)})
		if len(menu) > listed {
			break
		}
	}
	return p.chosen(menu, flow.Outcome{Act: flow.Back})
}

// chosen is where a menu leads, or what follows when nothing is chosen.
func (p *Program) chosen(menu []entry, otherwise flow.Outcome) flow.Outcome {
	if i, ok := p.choose(text.Each(menu, func(e entry) string { return e.words })); ok {
		return menu[i].leads
	}
	return otherwise
}

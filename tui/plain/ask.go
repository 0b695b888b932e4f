package plain

import (
	"fmt"
	"slices"
	"strings"

	"tspine/routine/flow"
	"tspine/routine/plan"
)

// words tell a step and wait until they were read.
func (p *Program) words(s flow.Step) flow.Outcome {
	p.heading(s)
	next := s.Next
	if p.once && (s.ID == flow.Resting || s.ID == flow.Blocked) { // home would be next
		next = "quit"
	}
	keys := fmt.Sprintf("Press Enter: %s.", next)
	if s.ID == flow.Blocked {
		keys += " c: I have been cleared."
	}
	p.tell("%s", keys)
	line, ok := p.read()
	switch {
	case ok && line == "c" && s.ID == flow.Blocked:
		return flow.Outcome{Act: flow.Open, To: flow.Clearing}
	case ok && line == "q":
		return flow.Outcome{Act: flow.Back}
	}
	return flow.Outcome{Act: flow.Done, Silent: !ok}
}

// heading tells the title and the words of a step.
func (p *Program) heading(s flow.Step) {
	p.tell("\n%s", s.Title)
	if s.Warn != "" {
		p.tell("  %s", s.Warn)
	}
	for _, l := range s.Text {
		p.tell("  %s", l)
	}
}

// ask asks the questions of a step one after the other, each skippable. Every
// answer is handed over as it is given.
func (p *Program) ask(s flow.Step) flow.Outcome {
	if p.silent && s.ID != flow.Resume {
		return flow.Outcome{Act: flow.Done, Silent: true}
	}
	p.heading(s)
	if s.Problem != "" {
		p.tell("%s.", strings.ToUpper(s.Problem[:1])+s.Problem[1:])
	}
	answers := flow.Answers{}
	for i := 0; i < len(s.Questions); i++ {
		q := s.Questions[i]
		said, act := p.question(s, q, i)
		if act != flow.Given {
			if act == flow.Open {
				p.Next(flow.Outcome{Act: flow.Given, Answers: answers})
			}
			return flow.Outcome{Act: act, To: flow.AskSigns, Answers: answers, Silent: p.silent}
		}
		if said != nil {
			answers[q.ID] = *said
		}
		if i < len(s.Questions)-1 {
			p.Next(flow.Outcome{Act: flow.Given, Answers: answers})
			s.Questions = stillAsked(s.Questions, i+1, p.Step().Questions)
		}
	}
	return flow.Outcome{Act: flow.Done, Answers: answers, Silent: p.silent && len(answers) == 0}
}

// stillAsked are the questions that were asked, and those of the rest that no
// answer has made needless.
func stillAsked(all []flow.Question, asked int, now []flow.Question) []flow.Question {
	return append(slices.Clone(all[:asked]), slices.DeleteFunc(slices.Clone(all[asked:]), func(q flow.Question) bool {
		return !slices.ContainsFunc(now, func(n flow.Question) bool { return n.ID == q.ID })
	})...)
}

// question asks one and reads its answer: nil when it was skipped. Given means
// that the next one follows.
func (p *Program) question(s flow.Step, q flow.Question, i int) (*flow.Answer, flow.Act) {
	if len(s.Questions) > 1 {
		p.tell("Question %d of %d. %s", i+1, len(s.Questions), q.Words)
	} else {
		p.tell("%s", q.Words)
	}
	before, given := s.Given[q.ID]
	p.options(s, q, before, given)
	for {
		line, ok := p.read()
		switch {
		case !ok && i == 0:
			return nil, flow.Done
		case !ok:
			return nil, flow.Given
		case line == "w" && s.ID == flow.CheckIn:
			return nil, flow.Open
		case line == "q" && q.Form != flow.Note:
			return nil, flow.Back
		case line == "" && q.Form == flow.Many:
			said := flow.Answer{Values: append([]string{}, before.Values...)}
			return &said, flow.Given
		case line == "" && given && q.Form != flow.Day:
			return &before, flow.Given
		case line == "":
			return nil, flow.Given
		case line == "0" && q.Form == flow.Many:
			return &flow.Answer{Values: []string{}}, flow.Given
		}
		said, err := q.Parse(line, plan.DateOf(p.Now()))
		if err == nil {
			return &said, flow.Given
		}
		p.tell("%s", sentence(err))
	}
}

// options tells how a question is answered, and what Enter alone means.
func (p *Program) options(s flow.Step, q flow.Question, before flow.Answer, given bool) {
	for i, o := range q.Options {
		p.tell("  %d %s", i+1, o.Words)
	}
	enter := "Enter skips."
	switch q.Form {
	case flow.Scale:
		p.tell("%s %s", scale(q), enter)
	case flow.One:
		if given {
			enter = fmt.Sprintf("Enter: %d.", places(q, before)[0])
		}
		if s.ID == flow.CheckIn {
			enter += " w: a warning sign."
		}
		p.tell("A number. %s", enter)
	case flow.Many:
		enter = "Enter: none."
		if len(before.Values) > 0 {
			enter = fmt.Sprintf("Enter: as before (%s). 0: none.", strings.Trim(fmt.Sprint(places(q, before)), "[]"))
		}
		p.tell("Numbers, with spaces. %s", enter)
	case flow.Day:
		p.tell("Write it as %s, or write: today. Enter: not yet.", plan.DateOf(p.Now()))
	default:
		p.tell("One line. %s", enter)
	}
}

// places are those of an answer among the options, from 1.
func places(q flow.Question, a flow.Answer) (out []int) {
	for i, o := range q.Options {
		if slices.Contains(a.Values, o.Value) {
			out = append(out, i+1)
		}
	}
	return out
}

// scale says what the ends of a scale mean.
func scale(q flow.Question) string {
	return fmt.Sprintf("A number from %d (%s) to %d (%s).", q.Min, q.Low, q.Max, q.High)
}

// choose lists what there is to choose from and returns the place of what was
// chosen; false when nothing was.
func (p *Program) choose(options []string) (int, bool) {
	for i, o := range options {
		p.tell("  %d %s", i+1, o)
	}
	for {
		line, ok := p.read()
		if !ok || line == "" || line == "q" {
			return 0, false
		}
		for i := range options {
			if line == fmt.Sprint(i+1) {
				return i, true
			}
		}
		p.tell("Type a number from 1 to %d, or press Enter to go back.", len(options))
	}
}

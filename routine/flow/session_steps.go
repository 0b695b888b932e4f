package flow

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// feelDue says whether the one question F has to choose the day, because
// nothing else does yet.
func feelDue(f Facts, g goal) bool { return f.Plan.Today.Routine == "" && !g.choice.named() }

var askFeel = always(Step{Kind: Ask, Title: "One question", Questions: []Question{feelQuestion("How does your upper back feel?")},
	Text: []string{"Your answer sets your first day. Stiff: you start with mobility. Loose: with stability. Both or neither: both kinds, mobility first."}, Next: "confirm"})

func takeFeel(f Facts, g *goal, _ Outcome) ([]Keep, bool) {
	feel := g.answers.Value(QFeel)
	if feel == "" {
		return nil, false
	}
	a := f.assessment()
	a.Feel = plan.Feel(feel)
	return []Keep{{Assessment: &a}}, false
}

// checkIn is everything that is asked before a session.
func checkIn(f Facts, g goal) Step {
	c, _ := resolved(f, g.choice)
	s := Step{Kind: Ask, Title: "Before you start: " + c.Routine.Name.String(), Text: []string{GuidedTimer}, Given: g.answers, Choice: c, Next: "begin the session"}
	if note := session.NoteFor(f.Records, c.Routine.ID); !note.Empty() {
		s.Text = append(s.Text, "Your note from last time: "+note.String())
	}
	if _, due := f.morningDue(); due {
		s.Questions = asked(nextMorning)
	}
	s.Questions = append(s.Questions, asked(before)...)
	if f.heatDue(c.Routine) {
		s.Questions = append(s.Questions, heatQuestion)
	}
	return s
}

// takeCheckIn keeps the morning with the session it belongs to, and makes a
// session after some pain an easy one.
func takeCheckIn(f Facts, g *goal, o Outcome) ([]Keep, bool) {
	if pain := g.answers.Number(QBefore); o.Act == Done && pain != nil && plan.BeforePain(*pain) == plan.BeginLow {
		g.choice.Level = routine.Low
	}
	return keepMorning(f, g.answers), false
}

func keepMorning(f Facts, a Answers) []Keep {
	last, due := f.morningDue()
	questions := asked(nextMorning)
	if !due || !slices.ContainsFunc(questions, func(q Question) bool { _, given := a[q.ID]; return given }) {
		return nil
	}
	a.into(&last.Answers, questions)
	return []Keep{{Record: &last}}
}

var askMorning = always(Step{Kind: Ask, Title: "The morning after", Questions: asked(nextMorning), Next: "save"})

func takeMorning(f Facts, g *goal, _ Outcome) ([]Keep, bool) { return keepMorning(f, g.answers), false }

// strongPain is pain before a session that should not go by without a word.
func strongPain(f Facts, g goal) bool {
	pain := g.answers.Number(QBefore)
	return pain != nil && plan.BeforePain(*pain) == plan.BeginWithRest
}

func askStrong(Facts, goal) Step {
	return Step{Kind: Ask, Title: "That is a lot of pain", Questions: []Question{strongQuestion}, Given: Answers{QStrong: {Values: []string{restToday}}},
		Text: []string{string(plan.BeginWithRest)}, Next: "confirm"}
}

// takeStrong keeps the pain as a rating when the session is declined, and makes
// it an easy one when it is not.
func takeStrong(f Facts, g *goal, _ Outcome) ([]Keep, bool) {
	if g.answers.Value(QStrong) == gentle {
		g.choice.Level = routine.Low
		return nil, false
	}
	a := f.assessment()
	a.Short, a.Now, a.Pain = true, true, g.answers.Number(QBefore)
	g.answers, g.declined = Answers{}, true
	return []Keep{{Assessment: &a}}, false
}

func declined(_ Facts, g goal) bool { return g.declined }

var rest = always(Step{Kind: Tell, Title: "Rest day", Text: []string{"Rest today. Your pain rating is saved for the plan.", "You can still choose a session."}, Next: "home"})

// What is said when the heat is over (H1).
const (
	HeatOver  = "Heat time is up."
	HeatAside = "Put the heat pack aside."
)

// heatWanted says whether heat was asked for, and may be: an answer beside it can
// make the day one without.
func heatWanted(f Facts, g goal) bool {
	c, _ := resolved(f, g.choice)
	return minutes(g) > 0 && f.heatDue(c.Routine)
}

func minutes(g goal) int {
	n, _ := strconv.Atoi(g.answers.Value(QHeat))
	return n
}

func heat(_ Facts, g goal) Step {
	return Step{Kind: Play, Title: "Heat", Minutes: minutes(g), Choice: g.choice,
		Text: []string{"A heat pack, comfortably warm, never hot: keep a layer of cloth between it and your skin, never use it on numb skin, and never fall asleep on it."}}
}

func play(f Facts, g goal) Step {
	s := Step{Kind: Play, Record: g.record, Reopen: g.kind == Resume}
	s.Choice, _ = resolved(f, g.choice)
	g.answers.into(&s.Answers, asked(before))
	if pain := s.Answers.PainBefore; pain != nil && plan.BeforePain(*pain) == plan.BeginLow {
		s.Text = []string{string(plan.BeginLow)}
	}
	if out := s.Choice.LeftOut(f.Plan.LeftOut); len(out) > 0 && !s.Reopen {
		s.Text = append(s.Text, LeftOutWords(out))
	}
	return s
}

// LeftOutWords say which exercises a session is without, and why.
func LeftOutWords(out []routine.Exercise) string {
	return "Left out for now because it hurt twice: " + Names(out) + "."
}

// Names are the names of exercises, with commas.
func Names(exercises []routine.Exercise) string {
	return strings.Join(text.Each(exercises, func(e routine.Exercise) string { return e.Name.String() }), ", ")
}

func takeSession(_ Facts, g *goal, o Outcome) ([]Keep, bool) {
	g.record, g.answers = o.Record, saidOf(o.Record)
	return nil, false
}

func askAfter(_ Facts, g goal) Step {
	return Step{Kind: Ask, Title: "How was it?", Questions: asked(after), Given: g.answers, Next: "see the summary"}
}

// takeAfter keeps every answer as it is given.
func takeAfter(_ Facts, g *goal, _ Outcome) ([]Keep, bool) {
	g.answers.into(&g.record.Answers, asked(after))
	return []Keep{{Record: new(g.record)}}, false
}

func summary(_ Facts, g goal) Step {
	return Step{Kind: Show, Record: g.record, Reopen: g.kind == Session || g.kind == Resume}
}

// askResume offers a session that was cut off, and says where it stopped.
func askResume(f Facts, g goal) Step {
	s := Step{Kind: Ask, Title: "Unfinished session", Record: g.record, Questions: []Question{resumeQuestion},
		Given: Answers{QResume: {Values: []string{ResumeIt}}}, Next: "confirm"}
	s.Text = []string{fmt.Sprintf("%s, started at %s.", g.record.Routine.Name, g.record.Started.Format("15:04"))}
	if cut, err := session.Reopen(g.record, session.Voice{}, f.Now); err == nil {
		s.Text = append(s.Text, strings.TrimSpace(cut.WhereWords()),
			fmt.Sprintf("%s done, %s left. Resuming starts with a %d-second count-in. What you did is kept either way.",
				minutesSeconds(cut.Active()), minutesSeconds(cut.TotalLeft()), cut.CountIn()/time.Second))
	}
	if now, ok := f.Routine(g.record.Routine.ID); ok && now.ID == g.record.Routine.ID && g.record.Resume != nil && changedSince(g.record.Resume.Routine, now) {
		s.Text = append(s.Text, fmt.Sprintf("%s has changed since then: this session continues as it began.", now.Name))
	}
	return s
}

// changedSince says whether an exercise of a routine as it was begun is not in
// the routine any more as it was. How many sets it has may have been cut to the
// time that there was.
func changedSince(was, now routine.Routine) bool {
	written := func(e routine.Exercise) string {
		e.Variations, e.Dose.Sets = nil, routine.Count{}
		out, _ := json.Marshal(e) // its values always can be
		return string(out)
	}
	is := map[string]bool{}
	for _, e := range now.Exercises {
		for _, form := range e.Forms() {
			is[written(form)] = true
		}
	}
	return slices.ContainsFunc(was.Exercises, func(e routine.Exercise) bool { return !is[written(e)] })
}

func minutesSeconds(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// TakesUp says whether an outcome of Resume goes on with the session or closes
// it.
func TakesUp(o Outcome) bool {
	answer := o.Answers.Value(QResume)
	return answer == ResumeIt || answer == closeIt
}

func takeResume(_ Facts, g *goal, o Outcome) ([]Keep, bool) {
	if o.Record.ID != "" {
		g.record = o.Record
	}
	if g.problem = o.Refused; g.problem != "" && g.answers.Value(QResume) != laterIt {
		return nil, false
	}
	switch g.answers.Value(QResume) {
	case ResumeIt:
		return nil, false
	case closeIt:
		g.record = session.Closed(g.record)
		g.pass(Session)
		g.pass(After)
		return []Keep{{Record: new(g.record)}}, false
	}
	return nil, true
}

// saidOf are the answers that a session has.
func saidOf(r session.Record) Answers {
	out := Answers{}
	for _, f := range session.AnswerFields {
		word, given := f.Of(r.Answers)
		switch n, _ := strconv.Atoi(word); {
		case !given:
		case f.IsRating():
			out[questionOf(f)] = Answer{Number: n}
		case f.Words != nil:
			out[questionOf(f)] = Answer{Values: []string{word}}
		default:
			out[questionOf(f)] = Answer{Text: word}
		}
	}
	return out
}

// questionOf is the id of the question that asks for an answer of a session.
func questionOf(f session.AnswerField) string { return strings.ReplaceAll(f.Key, "_", "-") }

// into puts the answers to some questions in place of those that a session has.
func (a Answers) into(of *session.Answers, questions []Question) {
	for _, f := range session.AnswerFields {
		id := questionOf(f)
		if !slices.ContainsFunc(questions, func(q Question) bool { return q.ID == id }) {
			continue
		}
		f.Clear(of)
		switch said, given := a[id]; {
		case !given:
		case f.IsRating():
			_ = f.Set(of, strconv.Itoa(said.Number))
		case len(said.Values) > 0:
			_ = f.Set(of, said.Values[0])
		default:
			_ = f.Set(of, said.Text)
		}
	}
}

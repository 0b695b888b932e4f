package flow

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
)

var now = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// person is somebody who goes through a flow: what is known of them changes by
// what is kept, as it does on a disk.
type person struct {
	facts Facts
	flow  Flow
}

func (p *person) step() Step { return p.flow.Step(p.facts) }

// does hands an outcome over, and keeps what follows.
func (p *person) does(o Outcome) {
	next, keeps := p.flow.Next(p.facts, o)
	p.flow = next
	for _, k := range keeps {
		if k.Acknowledged != 0 {
			p.facts.Acknowledged = true
		}
		if k.Assessment != nil {
			p.facts.Assessments = append(slices.Clip(p.facts.Assessments), *k.Assessment)
		}
		if k.Record != nil {
			p.facts.Records = append(slices.Clip(p.facts.Records), *k.Record)
		}
	}
	p.facts.Plan = plan.Make(p.facts.Now, p.facts.Assessments, p.facts.Records, plan.Settings{})
}

func routines() []routine.Routine {
	var out []routine.Routine
	for _, id := range []string{plan.MobilityDay, plan.StabilityDay, plan.BalanceDay} {
		out = append(out, routine.Routine{ID: id, Focus: routine.Focus(id), Exercises: []routine.Exercise{{ID: "one"}}})
	}
	return out
}

// anybody has any past.
func anybody(t *rapid.T) *person {
	p := &person{facts: Facts{Now: now, ID: "now", Routines: routines(), Acknowledged: rapid.Bool().Draw(t, "acknowledged"),
		OfferHeat: rapid.Bool().Draw(t, "heat"), NoQuestions: rapid.Bool().Draw(t, "no questions"), Unread: rapid.SliceOfN(rapid.Just("x.json was left out."), 0, 1).Draw(t, "unread")}}
	for i := range rapid.IntRange(0, 3).Draw(t, "assessments") {
		a := plan.Assessment{Format: 1, ID: string(rune('a' + i)), At: now.AddDate(0, 0, i-9), Items: []string{}, Short: rapid.Bool().Draw(t, "short"),
			Feel: rapid.SampledFrom(append([]plan.Feel{""}, plan.Feels...)).Draw(t, "feel")}
		if rapid.Bool().Draw(t, "asked") {
			a.Warnings = rapid.SampledFrom([][]string{{}, {}, {"RF3"}}).Draw(t, "warnings")
		}
		p.facts.Assessments = append(p.facts.Assessments, a)
	}
	p.does(Outcome{Act: Given})
	w := Want{Session: rapid.Bool().Draw(t, "session")}
	if rapid.Bool().Draw(t, "named") {
		w.Choice.Routine = rapid.SampledFrom(p.facts.Routines).Draw(t, "routine")
	}
	if rapid.Bool().Draw(t, "unfinished") {
		w.Unfinished = &session.Record{ID: "cut", Status: session.InProgress, Started: now}
	}
	p.flow = Begin(p.facts, w)
	return p
}

// answer is any answer to a question.
func answer(t *rapid.T, q Question) Answer {
	switch q.Form {
	case Scale:
		return Answer{Number: rapid.IntRange(q.Min, q.Max).Draw(t, q.ID)}
	case One:
		return Answer{Values: []string{rapid.SampledFrom(q.Options).Draw(t, q.ID).Value}}
	case Many:
		ticked := map[string]bool{}
		for _, o := range q.Options {
			ticked[o.Value] = rapid.IntRange(0, 5).Draw(t, o.Value) == 0
		}
		return q.Ticked(ticked)
	case Day:
		return Answer{Day: plan.DateOf(now) - plan.Date(rapid.IntRange(0, 2).Draw(t, q.ID))}
	}
	return Answer{Text: "words"}
}

// outcome is anything that a person may do with a step.
func outcome(t *rapid.T, s Step) Outcome {
	o := Outcome{Act: rapid.SampledFrom([]Act{Done, Done, Done, Given, Back, Leave, Open, Start}).Draw(t, "act"), Answers: Answers{}}
	o.To = rapid.SampledFrom([]ID{AskSigns, Blocked, Clearing, Items, Feel, Morning, Picker, Why, Past, Correct, TakeOut, Add}).Draw(t, "to")
	o.Choice.Routine = rapid.SampledFrom(routines()).Draw(t, "choice")
	o.Silent = rapid.IntRange(0, 9).Draw(t, "silent") == 0
	for _, q := range s.Questions {
		if rapid.Bool().Draw(t, "answers") {
			o.Answers[q.ID] = answer(t, q)
		}
	}
	o.Record = session.Record{ID: "done", Status: session.Completed, Started: now, Routine: session.RoutineRef{ID: s.Choice.Routine.ID}}
	return o
}

// TestNoSessionBeforeTheSigns: from any past and by any outcomes, no session is
// played before the warning signs were asked and the safety notice was told, and
// none while a sign waits for a clearance.
func TestNoSessionBeforeTheSigns(t *testing.T) {
	played := 0
	rapid.Check(t, func(t *rapid.T) {
		p := anybody(t)
		asked, told := plan.WarningsAsked(p.facts.Assessments) && len(p.facts.Unread) == 0, p.facts.Acknowledged
		for range 60 {
			s := p.step()
			switch {
			case s.Kind == Stop:
				return
			case s.ID == AskSigns:
				asked = true
			case s.ID == Welcome:
				told = true
			case s.ID == Session:
				played++
				resumed := s.Reopen // its signs were asked when it was begun
				if resumed && len(p.facts.Unread) == 0 {
					asked, told = true, true
				} else if resumed {
					told = true
				}
				if p.facts.Plan.Blocked || !asked || !told {
					t.Fatalf("a session is played: blocked %v, signs asked %v, told %v", p.facts.Plan.Blocked, asked, told)
				}
				if !s.Reopen && !s.Choice.named() {
					t.Fatal("a session without a routine is played")
				}
			}
			p.does(outcome(t, s))
		}
	})
	if played == 0 {
		t.Error("no session was played")
	}
}

// TestWhatWasNotAskedIsNotKept: no answer to a question that was skipped or
// never asked is in what is kept.
func TestWhatWasNotAskedIsNotKept(t *testing.T) {
	p := &person{facts: Facts{Now: now, Routines: routines(), Acknowledged: true}}
	p.flow = Begin(p.facts, Want{})
	p.does(Outcome{Act: Open, To: Feel})
	p.does(Outcome{Act: Done, Answers: Answers{QFeel: {Values: []string{"stiff"}}}})
	if a := p.facts.Assessments; len(a) != 1 || a[0].Warnings != nil || a[0].Pain != nil || a[0].Feel != plan.Stiff {
		t.Errorf("kept: %+v", a)
	}
	if plan.WarningsAsked(p.facts.Assessments) {
		t.Error("the warning signs count as asked")
	}
}

// order goes through a flow with every answer skipped, and names its steps.
func order(p *person) (out []ID) {
	for range 20 {
		s := p.step()
		if s.Kind == Stop || s.ID == Home {
			return out
		}
		out = append(out, s.ID)
		p.does(Outcome{Act: Done, Record: session.Record{ID: "r", Status: session.Completed, Started: now}})
	}
	return out
}

func TestOrder(t *testing.T) {
	none := plan.Assessment{Format: 1, ID: "a", At: now.AddDate(0, 0, -1), Short: true, Items: []string{}, Warnings: []string{}}
	named := Choice{Routine: routines()[0]}
	for _, c := range []struct {
		name  string
		facts Facts
		want  Want
		order []ID
	}{
		{"the first start", Facts{}, Want{}, []ID{Welcome, AskSigns, Feel}},
		{"a session at the first start", Facts{}, Want{Session: true, Choice: named}, []ID{Welcome, AskSigns, CheckIn, Session, After, Summary}},
		{"without questions", Facts{NoQuestions: true}, Want{Session: true, Choice: named}, []ID{Welcome, AskSigns, Session, Summary}},
		{"known already", Facts{Acknowledged: true, Assessments: []plan.Assessment{none}}, Want{Session: true, Choice: named}, []ID{CheckIn, Session, After, Summary}},
		{"answers that cannot be read", Facts{Acknowledged: true, Unread: []string{"x.json was left out."}, Assessments: []plan.Assessment{none}}, Want{Session: true, Choice: named},
			[]ID{AskSigns, CheckIn, Session, After, Summary}},
		{"nothing suggested yet", Facts{Acknowledged: true, Assessments: []plan.Assessment{none}}, Want{Session: true},
			[]ID{Feel, Picker}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.facts.Now, c.facts.Routines = now, routines()
			p := &person{facts: c.facts}
			p.facts.Plan = plan.Make(now, c.facts.Assessments, nil, plan.Settings{})
			p.flow = Begin(p.facts, c.want)
			if got := order(p); !slices.Equal(got[:min(len(got), len(c.order))], c.order) {
				t.Errorf("%v, want %v", got, c.order)
			}
		})
	}
}

// TestEverySelfTestIsAsked, each result by one question whose furthest answer can be
// kept, and whose seconds go to the most.
func TestEverySelfTestIsAsked(t *testing.T) {
	p := &person{facts: Facts{Now: now, ID: "t", Plan: plan.Make(now, nil, nil, plan.Settings{})}}
	p.flow = Begin(p.facts, Want{Tests: true})
	var test *plan.SelfTest
	counted := map[string]bool{}
	for page := 1; test == nil; page++ {
		s := p.step()
		if s.ID == TestsSeen || s.Page != page {
			t.Fatalf("%s is page %d of %d, and nothing is kept", s.ID, s.Page, s.Pages)
		}
		o := Outcome{Act: Done, Answers: Answers{}}
		for _, q := range s.Questions {
			o.Answers[q.ID], counted[q.ID] = Answer{Number: q.Max}, s.Kind == Count
			if q.Form == One {
				o.Answers[q.ID] = Answer{Values: []string{q.Options[len(q.Options)-1].Value}}
			}
		}
		var keeps []Keep
		if p.flow, keeps = p.flow.Next(p.facts, o); len(keeps) > 0 {
			test = keeps[0].Test
		}
		if s.Kind == Count && (s.Ready == "" || len(s.Questions) != 1) {
			t.Errorf("%s counts %d answers, and says %q", s.ID, len(s.Questions), s.Ready)
		}
	}
	if err := test.Check(); err != nil || test.Results() != len(plan.TestFields) || len(counted) != len(plan.TestFields) {
		t.Errorf("%d questions, and kept are %d results of %d: %v", len(counted), test.Results(), len(plan.TestFields), err)
	}
	for _, f := range plan.TestFields {
		if n := f.Of(*test); counted[f.Key] && n != nil && *n != f.Most {
			t.Errorf("%s is counted to %d, and can be %d", f.Key, *n, f.Most)
		}
	}
	if s := p.step(); s.ID != TestsSeen {
		t.Errorf("after the last comes %s", s.ID)
	}
}

// TestASignReportedOnTheWay: a warning sign that is told from the check-in
// blocks the session, whichever way the page about it is left.
func TestASignReportedOnTheWay(t *testing.T) {
	for _, leave := range []Act{Done, Back, Leave} {
		none := plan.Assessment{Format: 1, ID: "a", At: now.AddDate(0, 0, -1), Short: true, Items: []string{}, Warnings: []string{}}
		p := &person{facts: Facts{Now: now, ID: "b", Routines: routines(), Acknowledged: true, Assessments: []plan.Assessment{none}}}
		p.facts.Plan = plan.Make(now, p.facts.Assessments, nil, plan.Settings{})
		p.flow = Begin(p.facts, Want{Session: true, Choice: Choice{Routine: routines()[0]}})
		p.does(Outcome{Act: Open, To: AskSigns})
		p.does(Outcome{Act: Done, Answers: Answers{QSigns: {Values: []string{"RF3"}}}})
		if s := p.step(); s.ID != Blocked {
			t.Fatalf("after a sign comes %s", s.ID)
		}
		p.does(Outcome{Act: leave})
		for range 5 {
			s := p.step()
			if s.ID == Session {
				t.Fatalf("left by %d, a session is played", leave)
			}
			p.does(Outcome{Act: Done})
		}
	}
}

// TestASignReportedDuringTheHeat, in another window: the session does not begin.
func TestASignReportedDuringTheHeat(t *testing.T) {
	first := plan.Assessment{Format: 1, ID: "a", At: now.AddDate(0, 0, -1), Feel: plan.Stiff, Items: []string{"M1"}, Warnings: []string{}}
	p := &person{facts: Facts{Now: now, Routines: routines(), Acknowledged: true, OfferHeat: true, Assessments: []plan.Assessment{first}}}
	p.facts.Plan = plan.Make(now, p.facts.Assessments, nil, plan.Settings{})
	p.flow = Begin(p.facts, Want{Session: true, Choice: Choice{Routine: routines()[0]}})
	p.does(Outcome{Act: Done, Answers: Answers{QHeat: {Values: []string{"15"}}}})
	if s := p.step(); s.ID != Heat {
		t.Fatalf("after heat was asked for comes %s", s.ID)
	}
	p.facts.Assessments = append(p.facts.Assessments, plan.Assessment{Format: 1, ID: "b", At: now, Short: true, Items: []string{}, Warnings: []string{"RF3"}})
	p.does(Outcome{Act: Done})
	if s := p.step(); s.ID != Blocked {
		t.Errorf("after the heat comes %s", s.ID)
	}
}

// TestCorrecting: an answer that is taken back is none.
func TestCorrecting(t *testing.T) {
	three, feel, morning := 3, "stiff", "worse"
	r := session.Record{ID: "r", Status: session.Completed, Started: now.AddDate(0, 0, -1),
		Answers: session.Answers{PainBefore: &three, PainAfter: &three, Effort: &three, Feel: &feel, Note: "Cold", Morning: &morning}}
	p := &person{facts: Facts{Now: now, Acknowledged: true, Records: []session.Record{r}}}
	p.facts.Plan = plan.Make(now, nil, p.facts.Records, plan.Settings{})
	p.flow = Begin(p.facts, Want{})
	p.does(Outcome{Act: Open, To: Summary, Record: r})
	p.does(Outcome{Act: Open, To: Correct, Record: r})
	given := p.step().Given
	if given[QAfter].Number != 3 || given.Value(QMorning) != morning || given[QNote].Text != "Cold" {
		t.Errorf("it begins with %+v", given)
	}
	p.does(Outcome{Act: Done, Answers: Answers{QBefore: {Number: 5}}})
	got := p.facts.Records[len(p.facts.Records)-1]
	if *got.PainBefore != 5 || got.PainAfter != nil || got.Effort != nil || got.Note != "" || got.Morning != nil || got.Feel != nil {
		t.Errorf("kept: %+v", got.Answers)
	}
}

// TestAnAnswerThatCannotBe keeps the step, with what is wrong.
func TestAnAnswerThatCannotBe(t *testing.T) {
	p := &person{facts: Facts{Now: now, Routines: routines(), Acknowledged: true}}
	p.facts.Plan = plan.Make(now, nil, nil, plan.Settings{})
	p.flow = Begin(p.facts, Want{})
	p.does(Outcome{Act: Open, To: Add})
	p.does(Outcome{Act: Done, Answers: Answers{QRoutine: {Values: []string{plan.MobilityDay}}, QDone: {Day: plan.DateOf(now) + 1}}})
	if s := p.step(); s.ID != Add || s.Problem == "" || len(p.facts.Records) != 0 {
		t.Errorf("after a day to come: %s, %q, kept %v", s.ID, s.Problem, p.facts.Records)
	}
}

// TestSomePainMakesItAnEasyOne, whatever level was picked, and so does a gentle
// session with much of it.
func TestSomePainMakesItAnEasyOne(t *testing.T) {
	for pain, want := range map[int]routine.Level{3: routine.High, 4: routine.Low, 5: routine.Low, 6: routine.Low} {
		none := plan.Assessment{Format: 1, ID: "a", At: now.AddDate(0, 0, -1), Short: true, Items: []string{}, Warnings: []string{}}
		p := &person{facts: Facts{Now: now, Routines: routines(), Acknowledged: true, Assessments: []plan.Assessment{none}}}
		p.facts.Plan = plan.Make(now, p.facts.Assessments, nil, plan.Settings{})
		p.flow = Begin(p.facts, Want{Session: true, Choice: Choice{Routine: routines()[0], Options: routine.Options{Level: routine.High}}})
		p.does(Outcome{Act: Done, Answers: Answers{QBefore: {Number: pain}}})
		if p.step().ID == Strong {
			p.does(Outcome{Act: Done, Answers: Answers{QStrong: {Values: []string{gentle}}}})
		}
		if s := p.step(); s.ID != Session || s.Choice.Level != want || *s.Answers.PainBefore != pain {
			t.Errorf("pain %d: %s at %q, %+v", pain, s.ID, s.Choice.Level, s.Answers)
		}
	}
}

// TestWhatIsLeftOutIsNamedOnce: in a routine with rounds, and where a variation
// stands for its exercise; what is taken back is not named.
func TestWhatIsLeftOutIsNamedOnce(t *testing.T) {
	c := Choice{Routine: routine.Routine{Exercises: []routine.Exercise{
		{ID: "single-arm-row", Base: "row", Round: 1}, {ID: "prone-w", Round: 1},
		{ID: "single-arm-row", Base: "row", Round: 2}, {ID: "prone-w", Round: 2}}}}
	ids := func(c Choice) (out []string) {
		for _, e := range c.LeftOut([]string{"row", "chair-extension"}) {
			out = append(out, e.ID)
		}
		return out
	}
	if got := ids(c); !slices.Equal(got, []string{"single-arm-row"}) {
		t.Errorf("left out: %q", got)
	}
	c.TakeBack = []string{"row"}
	if got := ids(c); got != nil {
		t.Errorf("left out, though taken back: %q", got)
	}
}

package flow

import (
	"cmp"
	"fmt"
	"strconv"

	"tspine/routine/plan"
	"tspine/routine/text"
)

// The self-tests (ST1 to ST3, X): guided, kept like assessments, never used by
// a rule.

func testsNotNow(f Facts, _ goal) bool { return !f.Plan.TestAllowed() }

// TestsNotNow says why there are no self-tests today.
const TestsNotNow = "not today: no self-tests while you have a warning sign or strong pain"

var notNow = always(Step{Kind: Tell, Title: "Self-tests", Next: "back", Text: []string{text.Capital(TestsNotNow) + ". They can wait."}})

// selfTests are the pages of the self-tests in their order. The id of a question is
// the key of its field in plan.TestFields.
var selfTests = []Step{
	{ID: "test-turn", Title: "Self-test: turning", Figure: "seated-rotation",
		Text:      []string{"Sit tall, arms crossed, knees together. Picture a clock face on the floor, 12 straight ahead. Turn as far as is comfortable, three times to each side. What counts is the hour that your chest faces, at best."},
		Questions: []Question{turnQuestion("left", "Turning left, which hour do you reach?", -1), turnQuestion("right", "Turning right, which hour do you reach?", 1)}},
	{ID: "test-wall", Title: "Self-test: wall contact", Figure: "wall-angel",
		Text:      []string{"Stand with hips, shoulder blades and head against the wall, elbows bent like goalposts. Raise your arms as far as you can without losing contact."},
		Questions: []Question{oneOf("wall", "Which one is it?", []string{"0", "1", "2", "3", "4"}, plan.WallGrades...)}},
	{ID: "test-hold", Kind: Count, Title: "Self-test: prone W hold", Figure: "prone-w", Ready: "Lie face down.",
		Text:      []string{"Lie face down, lift your chest a little and draw your elbows to your back pockets. Hold until you lose your form: any key stops the count. It ends by itself after a minute."},
		Questions: []Question{{ID: "hold", Max: plan.TopHold}}},
}

// testGates are the self-tests one after the other. After the last they are kept.
func testGates() []gate {
	var out []gate
	for i, s := range selfTests {
		s.Next, s.Page, s.Pages = "next", i+1, len(selfTests)
		out = append(out, gate{id: s.ID, step: func(_ Facts, g goal) Step { s.Given = g.answers; return s }})
	}
	out[len(out)-1].take = takeTests
	return out
}

// halfHours is how many half hours a turn can be told in: up to 4 hours.
const halfHours = 8

// turnQuestion asks for an hour of a clock face, half hours allowed; towards is
// -1 to the left and 1 to the right of 12.
func turnQuestion(id, words string, towards int) Question {
	q := Question{ID: id, Words: words, Form: One}
	for n := range halfHours + 1 {
		at := (24 + towards*n) % 24 // in half hours from 12
		hour := (at/2+11)%12 + 1
		o := Option{Value: strconv.FormatFloat(float64(n)/2, 'g', -1, 64), Words: fmt.Sprint(hour)}
		if at%2 == 1 {
			o.Words = fmt.Sprintf("%d:30", hour)
		}
		q.Options = append(q.Options, o)
	}
	return q
}

// takeTests keeps what was measured. Nothing at all is not kept.
func takeTests(f Facts, g *goal, _ Outcome) ([]Keep, bool) {
	t := plan.SelfTest{Format: plan.SelfTestFormat, ID: f.ID, At: f.Now}
	for _, field := range plan.TestFields {
		if said, given := g.answers[field.Key]; given {
			// Hours and grades are values, seconds a number; all that is offered can be.
			_ = field.Set(&t, cmp.Or(g.answers.Value(field.Key), strconv.Itoa(said.Number)))
		}
	}
	if t.Results() == 0 {
		return nil, false
	}
	return []Keep{{Test: &t}}, false
}

// tried is what the plan would be with other answers. Nothing is kept.
func tried(f Facts, g goal) Step {
	a := answered(f, g)
	p := f.Plan
	if a.Full() {
		p = f.Plan.Try(a)
	}
	return Step{Kind: Show, Title: "If you answered like this", Plan: &p}
}

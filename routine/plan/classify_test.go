package plan

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// everyAnswer calls do with all 2^5 * 2^5 * 4 * 2 = 8,192 answers.
func everyAnswer(do func(Answers)) {
	for bits := range 1 << 11 {
		var a Answers
		for i := range 5 {
			a.Mobility[i] = bits>>i&1 == 1
			a.Stability[i] = bits>>(5+i)&1 == 1
		}
		a.Worse = bits>>10 == 1
		for _, a.Feel = range Feels {
			do(a)
		}
	}
}

// checkAdvised says whether the plan of somebody who has given these answers advises a
// look by a professional.
func checkAdvised(t *testing.T, a Answers) bool {
	p := newPerson(t)
	var signs, ratings []string
	for i := range 5 {
		if a.Mobility[i] {
			signs = append(signs, MobilitySigns[i])
		}
		if a.Stability[i] {
			signs = append(signs, StabilitySigns[i])
		}
	}
	if a.Worse {
		ratings = []string{"stretching worse"}
	}
	p.feels(a.Feel, strings.Join(signs, " "), ratings...)
	return slices.ContainsFunc(p.plan().Insights, func(i Insight) bool { return i.ID == "check-advised" })
}

// asWritten are the rules as the programme writes them, each by itself.
var asWritten = []struct {
	class Class
	holds func(m, s, d int, a Answers) bool
}{
	{Shift, func(m, s, d int, a Answers) bool { return a.Worse && d > -3 }},
	{Crossed, func(m, s, d int, a Answers) bool { return a.Worse }},
	{Balanced, func(m, s, d int, a Answers) bool {
		return a.Feel == Stiff && s-m >= 2 || a.Feel == Loose && m-s >= 2 || m >= 4 && s >= 4
	}},
	{Unclear, func(m, s, d int, a Answers) bool { return m+s == 0 && a.Feel == Neither }},
	{MobilityLed, func(m, s, d int, a Answers) bool { return d <= -3 }},
	{StabilityLed, func(m, s, d int, a Answers) bool { return d >= 3 }},
	{Balanced, func(m, s, d int, a Answers) bool { return true }},
}

func TestEveryAnswerHasOneClass(t *testing.T) {
	seen, counted := 0, map[Class]int{}
	everyAnswer(func(a Answers) {
		seen++
		m, s := 0, 0
		for i := range 5 {
			if a.Mobility[i] {
				m++
			}
			if a.Stability[i] {
				s++
			}
		}
		d := s - m + map[Feel]int{Stiff: -3, Loose: 3}[a.Feel]
		got := Classify(a)
		counted[got.Class]++
		for _, rule := range asWritten {
			if rule.holds(m, s, d, a) {
				if got.Class != rule.class {
					t.Fatalf("%+v: %s, want %s", a, got.Class, rule.class)
				}
				break
			}
		}
		gap := a.Feel == Stiff && s-m >= 2 || a.Feel == Loose && m-s >= 2 || m >= 4 && s >= 4
		if check := checkAdvised(t, a); check != (gap || a.Worse && d <= -3) {
			t.Fatalf("%+v: check advised %t", a, check)
		}
		if got.D != d || got.Position != float64(d)/8 || got.Position < -1 || got.Position > 1 {
			t.Fatalf("%+v: d %d, position %v", a, got.D, got.Position)
		}
		if Mix(got.Class, 1).Total() == 0 || got.Why.Text == "" || got.Why.ID == "" {
			t.Fatalf("%+v: no mix or no reason: %+v", a, got)
		}
	})
	if seen != 8192 || len(counted) != 6 {
		t.Errorf("%d answers, classes %v", seen, counted)
	}
}

func TestTheTwoSidesAreMirrorImages(t *testing.T) {
	mirror := map[Class]Class{MobilityLed: StabilityLed, StabilityLed: MobilityLed, Balanced: Balanced, Unclear: Unclear}
	feel := map[Feel]Feel{Stiff: Loose, Loose: Stiff, Both: Both, Neither: Neither}
	everyAnswer(func(a Answers) {
		if a.Worse {
			return // W speaks of stretching alone
		}
		mirrored := Answers{Mobility: a.Stability, Stability: a.Mobility, Feel: feel[a.Feel]}
		got, other := Classify(a), Classify(mirrored)
		if other.Class != mirror[got.Class] || other.D != -got.D || checkAdvised(t, mirrored) != checkAdvised(t, a) {
			t.Fatalf("%+v: %s %d, and mirrored %s %d", a, got.Class, got.D, other.Class, other.D)
		}
	})
}

func TestClassifySaysWhy(t *testing.T) {
	for _, c := range []struct {
		signs string
		feel  Feel
		worse bool
		want  Result
	}{
		{"M1 M2 M3", Stiff, false, Result{MobilityLed, -6, -0.75, "d <= -3",
			Reason{"3 of 5 signs of stiffness, and it feels stiff: mobility first, strength follows.", "C5"},
			[]string{"m = 3 of 5", "s = 0 of 5", "F = stiff", "d = -6"}}},
		{"S1 S2 S3", NoFeel, false, Result{StabilityLed, 3, 0.375, "d >= +3",
			Reason{"3 of 5 signs of looseness: strength first, with a little mobility.", "C5"},
			[]string{"m = 0 of 5", "s = 3 of 5", "F = not answered", "d = 3"}}},
		{"", Neither, false, Result{Unclear, 0, 0, "m+s = 0 and F = neither",
			Reason{"No signs ticked, and it feels neither stiff nor loose: nothing stands out, so you do a bit of both.", "X"},
			[]string{"m = 0 of 5", "s = 0 of 5", "F = neither", "d = 0"}}},
		{"S1 S2", Stiff, false, Result{Balanced, -1, -0.125, "conflict",
			Reason{"2 of 5 signs of looseness, and it feels stiff: the two point different ways, so you do both.", "C4"},
			[]string{"m = 0 of 5", "s = 2 of 5", "F = stiff", "d = -1"}}},
		{"M1 M2 M3 M4 S1 S2 S3 S4", Both, true, Result{Shift, 0, 0, "W and d > -3",
			Reason{"4 of 5 signs of stiffness and 4 of 5 signs of looseness, and it feels both stiff and loose, and stretching makes it worse: strength first, no stretching for now.", "C3"},
			[]string{"m = 4 of 5", "s = 4 of 5", "F = both", "W = yes", "d = 0"}}},
		{"M1", Stiff, true, Result{Crossed, -4, -0.5, "W",
			Reason{"1 of 5 signs of stiffness, and it feels stiff, and stretching makes it worse: strength first, and go easy on stretching.", "X"},
			[]string{"m = 1 of 5", "s = 0 of 5", "F = stiff", "W = yes", "d = -4"}}},
	} {
		p := newPerson(t)
		p.feels(c.feel, c.signs)
		answers := p.assessments[0].Answers()
		answers.Worse = c.worse
		if got := Classify(answers); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %s:\n got %+v\nwant %+v", c.signs, c.feel, got, c.want)
		}
	}
}

func TestMixes(t *testing.T) {
	got := ""
	for _, c := range []Class{MobilityLed, Balanced, Unclear, StabilityLed, Shift, Crossed, Maintenance, NoClass} {
		got += fmt.Sprintln(c, Mix(c, 1), Mix(c, 2), Mix(c, 3))
	}
	want := `MOBILITY_LED {4 1} {3 2} {3 3}
BALANCED {3 2} {3 2} {3 2}
UNCLEAR {3 2} {3 2} {3 2}
STABILITY_LED {1 3} {2 3} {2 3}
SHIFT {0 3} {1 3} {2 3}
CROSSED {1 3} {1 3} {1 3}
MAINTENANCE {2 2} {2 2} {2 2}
 {0 0} {0 0} {0 0}
`
	if got != want {
		t.Errorf("mixes:\n%s", got)
	}
}

// TestCloseToEvenIsSaidOfThat: the words say what was answered.
func TestCloseToEvenIsSaidOfThat(t *testing.T) {
	said := 0
	everyAnswer(func(a Answers) {
		n, why := count(a), Classify(a).Why.Text
		even := abs(n.m-n.s) <= 1 && (a.Feel == Both || a.Feel == Neither)
		if strings.Contains(why, "even") {
			said++
			if !even {
				t.Fatalf("%+v: %s", a, why)
			}
		}
	})
	if said == 0 {
		t.Error("it is never said")
	}
}

// TestAWeekIsCutToItsDays cuts every mix to every number of days that are left.
func TestAWeekIsCutToItsDays(t *testing.T) {
	got := ""
	for _, d := range []Days{{4, 1}, {3, 2}, {3, 3}, {1, 3}, {2, 3}, {0, 3}, {2, 2}} {
		got += fmt.Sprint(d, ":")
		for left := 7; left > 0; left-- {
			got += fmt.Sprint(" ", d.cutTo(left))
		}
		got += "\n"
	}
	want := `{4 1}: {4 1} {4 1} {4 1} {3 1} {2 1} {1 1} {1 0}
{3 2}: {3 2} {3 2} {3 2} {2 2} {2 1} {1 1} {1 0}
{3 3}: {3 3} {3 3} {3 2} {2 2} {2 1} {1 1} {1 0}
{1 3}: {1 3} {1 3} {1 3} {1 2} {1 2} {1 1} {0 1}
{2 3}: {2 3} {2 3} {2 3} {2 2} {1 2} {1 1} {0 1}
{0 3}: {0 3} {0 3} {0 3} {0 2} {0 2} {0 1} {0 1}
{2 2}: {2 2} {2 2} {2 2} {2 2} {2 1} {1 1} {1 0}
`
	if got != want {
		t.Errorf("cut:\n%s", got)
	}
}

func TestAssessmentCheck(t *testing.T) {
	eleven, six := 11, -6
	for _, c := range []struct {
		a    Assessment
		want string
	}{
		{Assessment{Items: []string{"M1", "S5"}, Feel: Both, Warnings: []string{"RF5"}}, ""},
		{Assessment{Items: []string{"M6"}}, `"M6" is not a sign: write M1 to M5 or S1 to S5`},
		{Assessment{Warnings: []string{"RF1"}}, `"RF1" is not a warning sign: write RF2, RF3, RF4, RF5`},
		{Assessment{Stretching: "odd"}, `"odd" is not an answer to whether stretching makes it worse: write worse, fine or none`},
		{Assessment{Feel: "odd"}, `"odd" is not an answer to how it feels: write stiff, loose, both or neither`},
		{Assessment{Pain: &eleven}, "pain 11 is not on the scale: write 0 to 10"},
		{Assessment{Change: &six}, "change -6 is not on the scale: write -5 to 5"},
	} {
		got := ""
		if err := c.a.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.a, got, c.want)
		}
	}
}

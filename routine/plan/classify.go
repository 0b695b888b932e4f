package plan

import (
	"cmp"
	"fmt"
)

// Class is which side leads. Before the first assessment it is NoClass.
type Class string

// The classes. Unclear uses the mix of Balanced (X). Crossed is stiff answers
// in somebody whom stretching makes worse. Maintenance is what follows when
// all is well: no answers lead to it, only time and an improvement for real.
const (
	NoClass      Class = ""
	Balanced     Class = "BALANCED"
	MobilityLed  Class = "MOBILITY_LED"
	StabilityLed Class = "STABILITY_LED"
	Shift        Class = "SHIFT"
	Crossed      Class = "CROSSED"
	Unclear      Class = "UNCLEAR"
	Maintenance  Class = "MAINTENANCE"
)

// Result is what one set of answers says by itself.
type Result struct {
	Class    Class
	D        int      // -8 stiff to +8 loose
	Position float64  // D / 8: -1 stiff to +1 loose
	Rule     string   // the rule that held first, as the programme writes it
	Why      Reason   // the same as a sentence
	Facts    []string // what decided it
}

// counts are what the rules see of the answers.
type counts struct {
	m, s, d            int
	conflict, highBoth bool
}

func count(a Answers) counts {
	m, s := a.Signs()
	return counts{m: m, s: s, d: s - m + weights[a.Feel],
		conflict: a.Feel == Stiff && s-m >= conflictGap || a.Feel == Loose && m-s >= conflictGap,
		highBoth: m >= manySigns && s >= manySigns}
}

// classRule is a rule of the class: whether it holds, what it gives, and what
// follows from it in words.
type classRule struct {
	holds    bool
	class    Class
	rule, id string // as the programme writes it
	words    string
}

// classOf is the rule that holds first. An unanswered F weighs nothing, like both
// and neither (X). "Close to even" is said only where the counts and the feeling
// are.
func (n counts) classOf(a Answers) classRule {
	even := "neither stiff nor loose clearly leads, so you do both."
	if abs(n.m-n.s) <= evenGap && (a.Feel == Both || a.Feel == Neither) {
		even = "stiff and loose are close to even, so you do both."
	}
	for _, r := range [...]classRule{
		{a.Worse && n.d > -ledFrom, Shift, "W and d > -3", "C3", "strength first, no stretching for now."},
		{a.Worse, Crossed, "W", "X", "strength first, and go easy on stretching."},
		{n.conflict, Balanced, "conflict", "C4", "the two point different ways, so you do both."},
		{n.highBoth, Balanced, "high_both", "C4", "many signs of both, so you do both."},
		{n.m+n.s == 0 && a.Feel == Neither, Unclear, "m+s = 0 and F = neither", "X", "nothing stands out, so you do a bit of both."},
		{n.d <= -ledFrom, MobilityLed, "d <= -3", "C5", "mobility first, strength follows."},
		{n.d >= ledFrom, StabilityLed, "d >= +3", "C5", "strength first, with a little mobility."},
	} {
		if r.holds {
			return r
		}
	}
	return classRule{true, Balanced, "otherwise", "C4", even}
}

// Classify decides the class: the first rule that holds (rules of the
// programme; the weights are X).
func Classify(a Answers) Result {
	n := count(a)
	r := n.classOf(a)
	return Result{Class: r.class, D: n.d, Position: float64(n.d) / positionScale,
		Rule: r.rule, Why: Reason{answered(a, n) + r.words, r.id}, Facts: facts(a, n)}
}

// weights are what the feeling adds to d.
var weights = map[Feel]int{Stiff: -feelWeight, Loose: feelWeight}

func yes(signs [5]bool) int {
	n := 0
	for _, s := range signs {
		if s {
			n++
		}
	}
	return n
}

func facts(a Answers, n counts) []string {
	out := []string{fmt.Sprintf("m = %d of 5", n.m), fmt.Sprintf("s = %d of 5", n.s), "F = " + cmp.Or(string(a.Feel), "not answered")}
	if a.Worse {
		out = append(out, "W = yes")
	}
	return append(out, fmt.Sprintf("d = %d", n.d))
}

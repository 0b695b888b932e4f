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
	Class        Class
	D            int      // -8 stiff to +8 loose
	Position     float64  // D / 8: -1 stiff to +1 loose
	CheckAdvised bool     // a look by a professional is advised
	Rule         string   // the rule that held first, as the programme writes it
	Why          Reason   // the same as a sentence
	Facts        []string // what decided it
}

// counts are what the rules see of the answers.
type counts struct {
	m, s, d            int
	conflict, highBoth bool
}

func count(a Answers) counts {
	m, s := a.Signs()
	return counts{m: m, s: s, d: s - m + weight(a.Feel),
		conflict: a.Feel == Stiff && s-m >= conflictGap || a.Feel == Loose && m-s >= conflictGap,
		highBoth: m >= manySigns && s >= manySigns}
}

// classOf is the class and the rule that held first. An unanswered F weighs
// nothing, like both and neither (X).
func (n counts) classOf(a Answers) (c Class, check bool, rule, id string) {
	switch {
	case a.Worse && n.d > -ledFrom:
		return Shift, n.conflict || n.highBoth, "W and d > -3", "C3"
	case a.Worse:
		return Crossed, true, "W", "X"
	case n.conflict:
		return Balanced, true, "conflict", "C4"
	case n.highBoth:
		return Balanced, true, "high_both", "C4"
	case n.m+n.s == 0 && a.Feel == Neither:
		return Unclear, false, "m+s = 0 and F = neither", "X"
	case n.d <= -ledFrom:
		return MobilityLed, false, "d <= -3", "C5"
	case n.d >= ledFrom:
		return StabilityLed, false, "d >= +3", "C5"
	}
	return Balanced, false, "otherwise", "C4"
}

// Classify decides the class: the first rule that holds (rules of the
// programme; the weights are X).
func Classify(a Answers) Result {
	n := count(a)
	class, check, rule, id := n.classOf(a)
	return Result{Class: class, D: n.d, Position: float64(n.d) / positionScale, CheckAdvised: check,
		Rule: rule, Why: Reason{answered(a, n) + n.resultWords(a, class, rule), id}, Facts: facts(a, n)}
}

func weight(f Feel) int {
	switch f {
	case Stiff:
		return -feelWeight
	case Loose:
		return feelWeight
	}
	return 0
}

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

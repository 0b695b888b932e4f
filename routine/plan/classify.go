package plan

import "fmt"

// Class is which side leads. Before the first assessment it is NoClass.
type Class string

// The classes. Unclear uses the mix of Balanced (X).
const (
	NoClass      Class = ""
	Balanced     Class = "BALANCED"
	MobilityLed  Class = "MOBILITY_LED"
	StabilityLed Class = "STABILITY_LED"
	Shift        Class = "SHIFT"
	Unclear      Class = "UNCLEAR"
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

// Classify decides the class: the first rule that holds (rules of the
// programme; the weights are X). An unanswered F weighs nothing, like both
// and neither; with no sign at all it is as unclear as neither (X).
func Classify(a Answers) Result {
	m, s := yes(a.Mobility), yes(a.Stability)
	d := s - m + weight(a.Feel)
	conflict := a.Feel == Stiff && s-m >= conflictGap || a.Feel == Loose && m-s >= conflictGap
	highBoth := m >= manySigns && s >= manySigns
	r := Result{D: d, Position: float64(d) / positionScale, Facts: facts(a, m, s, d)}
	decide := func(c Class, check bool, rule, id, why string) Result {
		r.Class, r.CheckAdvised, r.Rule, r.Why = c, check, rule, Reason{why, id}
		return r
	}
	switch {
	case a.StretchingWorse && d > -ledFrom:
		return decide(Shift, conflict || highBoth, "W and d > -3", "C3",
			"Stretching has made it worse, so strength comes first and stretching pauses.")
	case a.StretchingWorse:
		return decide(Balanced, true, "W and d <= -3", "X",
			"It feels stiff and yet stretching made it worse, so both kinds get the same share.")
	case conflict:
		return decide(Balanced, true, "conflict", "C4",
			"How it feels and the signs point different ways, so both kinds get the same share.")
	case highBoth:
		return decide(Balanced, true, "high_both", "C4",
			"There are many signs of stiff and of loose, so both kinds get the same share.")
	case m+s == 0 && (a.Feel == Neither || a.Feel == NoFeel):
		return decide(Unclear, false, "m+s = 0 and F = neither", "X",
			"No sign stands out, so both kinds get the same share.")
	case d <= -ledFrom:
		return decide(MobilityLed, false, "d <= -3", "C5",
			"Stiffness leads, so mobility comes first and strength follows.")
	case d >= ledFrom:
		return decide(StabilityLed, false, "d >= +3", "C5",
			"Looseness leads, so strength comes first and a little mobility stays.")
	}
	return decide(Balanced, false, "otherwise", "C4",
		"Stiff and loose are close to even, so both kinds get the same share.")
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

func facts(a Answers, m, s, d int) []string {
	feel := string(a.Feel)
	if a.Feel == NoFeel {
		feel = "not answered"
	}
	out := []string{fmt.Sprintf("m = %d of 5", m), fmt.Sprintf("s = %d of 5", s), "F = " + feel}
	if a.StretchingWorse {
		out = append(out, "W = yes")
	}
	return append(out, fmt.Sprintf("d = %d", d))
}

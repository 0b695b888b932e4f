package plan

import (
	"fmt"
	"strings"

	"tspine/routine/text"
)

// feelWords say an answer to F in the middle of a sentence.
var feelWords = map[Feel]string{
	Stiff: "it feels stiff", Loose: "it feels loose",
	Both: "it feels both stiff and loose", Neither: "it feels neither stiff nor loose",
}

// answered says what was answered, up to a colon: which signs, which feeling,
// and stretching.
func answered(a Answers, n counts) string {
	var signs, rest []string
	if n.m > 0 {
		signs = append(signs, fmt.Sprintf("%d of 5 signs of stiffness", n.m))
	}
	if n.s > 0 {
		signs = append(signs, fmt.Sprintf("%d of 5 signs of looseness", n.s))
	}
	if signs != nil {
		rest = append(rest, strings.Join(signs, " and "))
	} else {
		rest = append(rest, "no signs ticked")
	}
	if a.Feel != NoFeel {
		rest = append(rest, feelWords[a.Feel])
	}
	if a.Worse {
		rest = append(rest, "stretching makes it worse")
	}
	return text.Capital(strings.Join(rest, ", and ")) + ": "
}

// why says why the class is what it is.
func (s *state) why() Reason {
	switch p := s.now; {
	case p.class == NoClass:
		return Reason{}
	case p.class == Maintenance:
		return Reason{"You got clearly better than at the start, and two days of each kind a week keep what you have gained.", "X"}
	case p.class == Shift && p.stage > 1:
		return Reason{"Stretching made it worse before: strength stays first, and mobility comes back step by step.", "C5"}
	case s.wholeMix().Mobility == 0 && (p.way == bySessions && s.seenFrom != 0 || p.class == Crossed):
		return Reason{"Your sessions show that stretching makes it worse: strength first, no stretching for now.", "C3"}
	case p.way == throughBalanced:
		return Reason{"Your answers have moved from one side to the other, so you do both kinds for a while first.", "X"}
	case p.way == fromStrength:
		return Reason{"Stretching no longer makes it worse, so you do both kinds for a while before mobility leads.", "C5"}
	case p.class == Shift && s.result().Class != Shift:
		return Reason{"Stretching made it worse before, so it stays paused a while longer: strength first.", "C5"}
	}
	return s.result().Why
}

// weekWords are what is done in the week so far, in one sentence; a kind that the
// week does not hold is not spoken of. How much was planned stands elsewhere: it
// was frozen when the week began, and may be less than the mix of today.
func weekWords(done, mix Days) string {
	var parts []string
	for _, f := range sides {
		if mix.Of(f) > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", f, done.Of(f)))
		}
	}
	return "Done this week: " + strings.Join(parts, ", ") + "."
}

// signNames are the ten signs in a few words.
var signNames = map[string]string{
	"M1": "stiff mornings", "M2": "trouble turning to look behind you", "M3": "trouble reaching overhead",
	"M4": "long hours at a desk or driving", "M5": "a more rounded back",
	"S1": "feeling loose or unstable", "S2": "staying in one position hurting more than moving", "S3": "flexible joints all over",
	"S4": "slumping when tired", "S5": "stretching that helps only briefly",
}

package plan

import (
	"fmt"
	"strings"
)

// text is the sentence: what it would be, and what would have to be different.
func (o outcome) text(changes []Change) string {
	var ifs []string
	for _, c := range changes {
		ifs = append(ifs, c.words())
	}
	last := ifs[len(ifs)-1]
	if n := len(ifs) - 1; n > 0 {
		last = strings.Join(ifs[:n], ", ") + " and " + last
	}
	return outcomeWords(o) + " if " + last + "."
}

func outcomeWords(o outcome) string {
	switch o.of {
	case "class":
		return "Your back would count as " + classNames[Class(o.value)]
	case "day":
		return "Today would be " + map[string]string{MobilityDay: "a mobility day", StabilityDay: "a stability day", Rest: "a rest day"}[o.value]
	}
	day, level, _ := strings.Cut(o.value, " ")
	return fmt.Sprintf("Today would be a %s day at level %s", day, level)
}

// classNames are the classes in plain words, in the middle of a sentence.
var classNames = map[Class]string{
	MobilityLed: "mostly stiff", StabilityLed: "mostly loose", Balanced: "a bit of both", Unclear: "neither stiff nor loose",
	Shift: "in need of strength instead of stretching", Crossed: "stiff, but worse from stretching", Maintenance: "doing well",
}

// words say a change as something that would be answered now.
func (c Change) words() string {
	switch c.Answer {
	case "feel":
		return strings.Replace(feelWords[Feel(c.To)], "feels", "felt", 1)
	case "stretching":
		if c.To == string(StretchingWorse) {
			return "stretching made it worse"
		}
		return "stretching did not make it worse"
	case "pain":
		return "your average pain were " + c.To
	case "change":
		return "you rated the change since the start as " + signed(c.To)
	case "pain-now":
		return "your pain were " + c.To + " before the session"
	}
	if c.To == "yes" {
		return "you also ticked \"" + signNames[c.Answer] + "\""
	}
	return "you no longer ticked \"" + signNames[c.Answer] + "\""
}

func signed(n string) string {
	if n == "0" || strings.HasPrefix(n, "-") {
		return n
	}
	return "+" + n
}

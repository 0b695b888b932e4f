package plan

import (
	"fmt"
	"strings"

	"tspine/routine/text"
)

// text is the sentence: what would have to be different, and what it would be.
func (o outcome) text(changes []Change) string {
	var less, more, ifs []string
	for _, c := range changes {
		switch name := "\"" + signNames[c.Answer] + "\""; {
		case signNames[c.Answer] == "":
			ifs = append(ifs, c.words())
		case c.To == "yes":
			more = append(more, name)
		default:
			less = append(less, name)
		}
	}
	if more != nil {
		ifs = append([]string{"you also ticked " + text.List(more, "and")}, ifs...)
	}
	if less != nil {
		ifs = append([]string{"you no longer ticked " + text.List(less, "and")}, ifs...)
	}
	return "If " + text.List(ifs, "and") + ", " + outcomeWords(o) + "."
}

func outcomeWords(o outcome) string {
	switch o.of {
	case "class":
		return "your back would count as " + classNames[Class(o.value)]
	case "day":
		return "today would be " + map[string]string{MobilityDay: "a mobility day", StabilityDay: "a stability day", Rest: "a rest day"}[o.value]
	}
	day, level, _ := strings.Cut(o.value, " ")
	return fmt.Sprintf("today would be a %s day at level %s", day, level)
}

// classNames are the classes in plain words, in the middle of a sentence.
var classNames = map[Class]string{
	MobilityLed: "mostly stiff", StabilityLed: "mostly loose", Balanced: "a bit of both", Unclear: "neither stiff nor loose",
	Shift: "needing strength instead of stretching", Crossed: "stiff, and worse with stretching", Maintenance: "doing well",
}

// words say a change of anything but a sign as something that would be answered
// now.
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
	return c.Answer + " were " + c.To
}

func signed(n string) string {
	if n == "0" || strings.HasPrefix(n, "-") {
		return n
	}
	return "+" + n
}

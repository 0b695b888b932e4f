package plan_test

import (
	"fmt"
	"strings"
)

// String tells a history in order, a record a line, for the message of a test that fails.
func (h refHistory) String() string {
	var b strings.Builder
	events := refEvents(refHistory{h.Assessments, h.Sessions, h.South}, refDate(9999, 1, 1))
	for _, e := range events {
		fmt.Fprint(&b, e.at.Format("Mon 2006-01-02 15:04 "))
		if e.assessment != nil {
			b.WriteString(e.assessment.tell())
		} else {
			b.WriteString(e.session.tell())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (a *refAssessment) tell() string {
	kind := "assessment " + refSignsText(a.Signs) + " " + a.Feel + " stretching " + a.Stretching
	switch {
	case a.Now:
		kind = "declined"
	case !a.full():
		kind = "rating"
	}
	kind += refNumber("pain", a.Pain) + refNumber("change", a.Change)
	if a.Warnings != nil {
		kind += fmt.Sprint(", warnings ", a.Warnings)
	}
	if a.Cleared != nil {
		kind += fmt.Sprint(", seen ", *a.Cleared)
	}
	return kind
}

func (s *refSession) tell() string {
	text := s.Side + refNumber("before", s.Before) + refNumber("between", s.Between) + refNumber("after", s.After) +
		refNumber("effort", s.Effort)
	if s.Morning != "" {
		text += ", morning " + s.Morning
	}
	for _, e := range s.Exercises {
		if e.Outcome != refDone {
			text += ", " + e.ID + " " + e.Outcome
		}
	}
	return text
}

func refNumber(what string, n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprintf(", %s %d", what, *n)
}

func refSignsText(yes [10]bool) string {
	var b strings.Builder
	for i, y := range yes {
		if y {
			fmt.Fprintf(&b, "%c%d", "MS"[i/5], i%5+1)
		}
	}
	return b.String()
}

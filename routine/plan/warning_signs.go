package plan

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"tspine/routine/text"
)

// WarningSign is something that a professional has to look at before going on.
type WarningSign struct {
	ID    string // in the programme
	Asked string // the statement that is ticked
	said  string // the same in the middle of a sentence

	// Severe is the statement asked beside it; empty where there is none.
	Severe string
	// Call says when to call the emergency number (X); empty for a sign that is no
	// emergency. Where Severe was asked too, CallNow or CallLater says it.
	Call, CallNow, CallLater string

	// fresh is a sign that nobody can have been cleared of before it was reported.
	fresh bool
}

// WarningSigns are those that are asked, in their order, the most urgent last
// (RF1 follows from the records and is never asked).
var WarningSigns = []WarningSign{
	{ID: "RF2", Asked: "Pain that spreads around the ribs or into the chest.", said: "pain that spreads around the ribs or into the chest",
		Severe:    "It came on suddenly, or it is severe.",
		Call:      "If the pain around the ribs or in the chest is sudden or severe, call your local emergency number now.",
		CallNow:   "If you have sudden or severe pain around the ribs or in the chest, call your local emergency number now.",
		CallLater: "If the pain around your ribs or in your chest becomes severe, or comes on suddenly, call your local emergency number."},
	{ID: "RF3", Asked: "Numbness or tingling in the arms or hands.", said: "numbness or tingling in arms or hands"},
	{ID: "RF4", Asked: "Pain after a fall or an injury.", said: "pain after a fall or an injury"},
	{ID: "RF5", Asked: "Difficulty breathing along with the back pain.", said: "difficulty breathing along with the back pain",
		Call: "If you have trouble breathing, call your local emergency number now.", fresh: true},
}

// WarningIDs are the ids of the warning signs.
func WarningIDs() []string {
	return text.Each(WarningSigns, func(s WarningSign) string { return s.ID })
}

// Warning is the warning sign with an id.
func Warning(id string) (WarningSign, bool) {
	i := slices.IndexFunc(WarningSigns, func(s WarningSign) bool { return s.ID == id })
	if i < 0 {
		return WarningSign{}, false
	}
	return WarningSigns[i], true
}

// Emergency is the most urgent of some signs that may be an emergency.
func Emergency(ids []string) (WarningSign, bool) {
	for _, s := range slices.Backward(WarningSigns) {
		if s.Call != "" && slices.Contains(ids, s.ID) {
			return s, true
		}
	}
	return WarningSign{}, false
}

// warning is a warning sign that was reported and waits for a professional.
type warning struct {
	sign     string
	reported Date
}

// warn takes in the warning signs of an assessment. A sign reported again
// needs a new clearance; no later assessment unsays it.
func (s *state) warn(a Assessment) {
	for _, sign := range a.Warnings {
		if _, known := Warning(sign); !known {
			continue
		}
		s.waiting = slices.DeleteFunc(s.waiting, func(w warning) bool { return w.sign == sign })
		s.waiting = append(s.waiting, warning{sign, min(DateOf(a.At), s.day)}) // also where the clock was ahead
	}
	sort.Slice(s.waiting, func(i, j int) bool { return s.waiting[i].sign < s.waiting[j].sign })
}

// Clears says whether having been seen and cleared on one day can speak for a
// sign that was reported on another: most may have been seen up to clearedBefore
// days before the report.
func Clears(id string, cleared, reported Date) bool {
	if sign, _ := Warning(id); sign.fresh {
		return cleared >= reported
	}
	return cleared >= reported-clearedBefore
}

// TooEarly says how a day lies that cannot clear some signs: "before", or "more
// than 14 days before".
func TooEarly(ids []string) string {
	for _, id := range ids {
		if sign, _ := Warning(id); sign.fresh {
			return "before"
		}
	}
	return fmt.Sprintf("more than %d days before", clearedBefore)
}

// mayBeSeenBefore are the ids of the signs that can be cleared before they are reported.
func mayBeSeenBefore() string {
	var ids []string
	for _, s := range WarningSigns {
		if !s.fresh {
			ids = append(ids, s.ID)
		}
	}
	return text.List(ids, "and")
}

// signs are the ids of the warning signs that wait.
func (s *state) signs() []string {
	return text.Each(s.waiting, func(w warning) string { return w.sign })
}

// blockedWhy says what was reported.
func (s *state) blockedWhy() Reason {
	words := text.Each(s.signs(), func(id string) string { sign, _ := Warning(id); return sign.said })
	return Reason{"You reported " + strings.Join(words, ", and ") + ".", strings.Join(s.signs(), ", ")}
}

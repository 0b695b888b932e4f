package cue

import "strings"

// problem is a status that says in sentences what is not heard and what to do about it. Nothing
// is said about voices that have not been looked for, or not yet.
func problem(s Status, gaveUp string, looked bool) Status {
	if gaveUp != "" {
		s.GaveUp = gaveUp + " stopped answering."
	}
	if looked && s.Sound != "" && s.Voice == "" {
		s.VoiceProblem = noVoice
	}
	s.Problem = strings.Join(s.Problems(), " ")
	return s
}

// Brief is Problem in a line that has room beside other things: what is not
// heard, and where to read more.
func (s Status) Brief() string {
	if s.Problem == "" {
		return ""
	}
	var all []string
	switch s.Sound {
	case nameSilence:
		all = append(all, "No sound.")
	case nameBell:
		all = append(all, "No sound system; using the bell.")
	}
	if s.GaveUp != "" {
		all = append(all, s.GaveUp)
	}
	if s.VoiceProblem != "" {
		all = append(all, "No voice.")
	}
	return strings.Join(append(all, "tspine doctor says what helps."), " ")
}

// noVoice is the end of a problem where nothing speaks.
const noVoice = "No voice. " + toGetVoice + "."

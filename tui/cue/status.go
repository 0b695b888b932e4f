package cue

import (
	"slices"
	"strings"
)

// Status is what makes the cues heard at the moment.
type Status struct {
	Sound   string // name of the speaker; "terminal bell" and "silence" are the last resorts; "" while looking or muted
	Voice   string // name of the voice; "recorded words" are those that come along; "" is none or muted
	Muted   bool   // by Options.Mute
	Lost    bool   // there was sound, and now there is only the bell or silence
	Problem string // what is not heard and what to do about it, in full sentences; "" is none

	GaveUp       string // in a sentence of Problem: which voice stopped answering; "" is none
	VoiceProblem string // the end of Problem that is about voices; "" where one speaks or is looked for
}

// Problems are the parts of Problem that are not empty, so that each can be told
// once: of what makes sound, of the voice that fell silent, and of what speaks.
func (s Status) Problems() []string {
	return slices.DeleteFunc([]string{s.SoundProblem(), s.GaveUp, s.VoiceProblem}, func(words string) bool { return words == "" })
}

// SoundProblem is the part of Problem that is about what makes sound.
func (s Status) SoundProblem() string {
	switch s.Sound {
	case nameSilence:
		return "No sound. " + toGetSound + "."
	case nameBell:
		return "No sound system found; using the terminal bell. " + toGetSound + "."
	}
	return ""
}

// problem is a status that says in sentences what is not heard and what to do about it. Nothing
// is said about voices that have not been looked for, or not yet.
func problem(s Status, gaveUp string, looked bool) Status {
	if gaveUp != "" {
		s.GaveUp = gaveUp + " stopped answering."
	}
	if looked && s.Sound != "" && s.Voice == "" {
		s.VoiceProblem = "No voice. " + toGetVoice + "."
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

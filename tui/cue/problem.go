package cue

import "strings"

// problem says in sentences what is not heard and what to do about it.
func problem(s Status, gaveUp string, noVoice bool) string {
	var all []string
	switch s.Sound {
	case nameSilence:
		all = append(all, "No sound. "+toGetSound+".")
	case nameBell:
		all = append(all, "No sound system answers, so the terminal bell rings. "+toGetSound+".")
	}
	if gaveUp != "" {
		all = append(all, gaveUp+" stopped answering.")
	}
	switch {
	case noVoice || s.Sound == "":
	case s.Voice == "":
		all = append(all, "No voice: the tones carry on. "+toGetVoice+".")
	case s.Voice == nameRecorded:
		all = append(all, "The voice is recorded and says only what it knows. "+toGetVoice+" to hear everything.")
	}
	return strings.Join(all, " ")
}

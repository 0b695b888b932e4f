package cue

import "slices"

// namePack is what the recordings that come along are called as a choice.
const namePack = "pack"

// VoiceNames are the voices that can be chosen by name on this system. Other
// names are handed to the speech program.
func VoiceNames() []string { return append([]string{namePack}, programVoices...) }

// named takes the choice of one of our voices out of what the speech programs
// are told.
func named(o Options) (choice string, rest Options) {
	if slices.Contains(VoiceNames(), o.Voice) {
		choice, o.Voice = o.Voice, ""
	}
	return choice, o
}

// chosenFirst puts the voice that was chosen before the others, which take over
// from it, and the pack behind them where it has no place yet.
func chosenFirst(choice string, found []voice, pack *recorded) []voice {
	if !slices.Contains(found, voice(pack)) {
		found = append(found, pack)
	}
	is := func(v voice) bool { return v.name() == choice || choice == namePack && v == voice(pack) }
	if at := slices.IndexFunc(found, is); at > 0 {
		one := found[at]
		found = slices.Insert(slices.Delete(found, at, at+1), 0, one)
	}
	return found
}

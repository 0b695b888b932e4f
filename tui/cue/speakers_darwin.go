package cue

// toGetSound is what helps when there is no speaker.
const toGetSound = "Choose an output in the system's sound settings"

// speakerOpeners lists what may be heard on this machine, best first.
func speakerOpeners(o Options) []opener { return append(soundOpeners(), bellOpener(o.Bell)) }

// soundOpeners lists what can play samples.
func soundOpeners() []opener { return []opener{filedOpener("afplay")} }

//go:build unix && !darwin

package cue

// toGetSound is what helps when there is no speaker.
const toGetSound = "Start PulseAudio or PipeWire, or install pulseaudio-utils or alsa-utils"

// speakerOpeners lists what may be heard on this machine, best first.
func speakerOpeners(o Options) []opener { return append(soundOpeners(), bellOpener(o.Bell)) }

// soundOpeners lists what can play samples.
func soundOpeners() []opener {
	return []opener{
		pulseOpener(),
		pipedOpener("paplay", "--raw", "--format=s16le", "--rate=48000", "--channels=2", "--latency-msec=20", "--client-name=tspine"),
		filedOpener("pw-play"),
		pipedOpener("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", "48000", "-c", "2", "-"),
	}
}

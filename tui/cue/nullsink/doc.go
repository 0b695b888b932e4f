// Package nullsink is a PulseAudio server of a test's own, whose only sink
// leads nowhere and is recorded, so that what a program makes heard can be
// measured on a machine without a sound card. It needs the programs pulseaudio
// and parec, and is for tests only.
package nullsink

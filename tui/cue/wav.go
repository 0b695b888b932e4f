package cue

import "encoding/binary"

// channels of everything that is played: left and right.
const channels = 2

// bytesOf lays samples out as 16 bit little endian.
func bytesOf(pcm []int16) []byte {
	data, _ := binary.Append(nil, binary.LittleEndian, pcm) // of samples it takes all
	return data
}

// wav is a clip as a WAV file.
func wav(c clip) []byte { return wavAt(c.stereo(), rate) }

// wavAt is samples, left and right in turn, as a WAV file.
func wavAt(pcm []int16, rate uint32) []byte {
	size := uint32(2 * len(pcm))
	le := binary.LittleEndian
	file := make([]byte, 0, 44+size)
	file = le.AppendUint32(append(file, "RIFF"...), 36+size)
	file = le.AppendUint32(append(file, "WAVEfmt "...), 16)
	file = le.AppendUint16(file, 1) // plain samples
	file = le.AppendUint16(file, channels)
	file = le.AppendUint32(file, rate)
	file = le.AppendUint32(file, 2*channels*rate) // bytes a second
	file = le.AppendUint16(file, 2*channels)      // bytes a sample of both
	file = le.AppendUint16(file, 16)              // bits a sample
	file = le.AppendUint32(append(file, "data"...), size)
	return append(file, bytesOf(pcm)...)
}

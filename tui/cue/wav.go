package cue

import "encoding/binary"

// bytesOf lays samples out as 16 bit little endian.
func bytesOf(pcm []int16) []byte {
	data := make([]byte, 0, 2*len(pcm))
	for _, v := range pcm {
		data = binary.LittleEndian.AppendUint16(data, uint16(v))
	}
	return data
}

// wav is samples as a WAV file.
func wav(pcm []int16) []byte { return wavAt(pcm, rate) }

func wavAt(pcm []int16, rate uint32) []byte {
	size := uint32(2 * len(pcm))
	le := binary.LittleEndian
	file := make([]byte, 0, 44+size)
	file = le.AppendUint32(append(file, "RIFF"...), 36+size)
	file = le.AppendUint32(append(file, "WAVEfmt "...), 16)
	file = le.AppendUint16(file, 1) // plain samples
	file = le.AppendUint16(file, 1) // one channel
	file = le.AppendUint32(file, rate)
	file = le.AppendUint32(file, 2*rate) // bytes a second
	file = le.AppendUint16(file, 2)      // bytes a sample
	file = le.AppendUint16(file, 16)     // bits a sample
	file = le.AppendUint32(append(file, "data"...), size)
	return append(file, bytesOf(pcm)...)
}

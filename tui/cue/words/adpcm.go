package words

// Decoder turns IMA ADPCM codes of four bits into samples. The zero value is
// the start of a recording; the coder, too, is built on it.
type Decoder struct {
	level int // the last sample
	step  int // index into steps
}

// steps are the step sizes of the IMA ADPCM standard: each about 1.1 times
// the one before.
var steps = [89]int{
	7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45,
	50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143, 157, 173, 190, 209, 230,
	253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963,
	1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327,
	3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442,
	11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794,
	32767,
}

// strides say how a code of 0 to 7 changes the step.
var strides = [8]int{-1, -1, -1, -1, 2, 4, 6, 8}

// Next decodes one code, of which only the low four bits count.
func (d *Decoder) Next(code byte) int16 {
	size := int(code & 7)
	change := (2*size + 1) * steps[d.step] / 8
	if code&8 != 0 {
		change = -change
	}
	d.level = min(max(d.level+change, -32768), 32767)
	d.step = min(max(d.step+strides[size], 0), len(steps)-1)
	return int16(d.level)
}

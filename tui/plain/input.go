package plain

import (
	"bufio"
	"io"
	"strings"

	"tspine/routine/text"
)

// Lines reads lines in the background and hands them over, made safe and
// without the blanks around them; the channel is closed when the input is.
// What of a line is longer than a note may be is dropped. The reading
// goroutine lives as long as the input.
func Lines(in io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		r := bufio.NewReader(in)
		for {
			line, err := readLine(r)
			if err != nil && line == "" {
				return
			}
			out <- text.New(line).String()
		}
	}()
	return out
}

// readLine reads to the end of a line, however long, and keeps its beginning.
func readLine(r *bufio.Reader) (string, error) {
	var line strings.Builder
	for {
		part, more, err := r.ReadLine()
		if line.Len() < maxLine {
			line.Write(part[:min(len(part), maxLine-line.Len())])
		}
		if err != nil || !more {
			return line.String(), err
		}
	}
}

// maxLine is how many bytes of a line are kept: enough for the longest note.
const maxLine = 4 * text.MaxRunes

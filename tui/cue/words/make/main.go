// Command make records the phrases of a list, and what the shipped exercises say
// beside them, with the speech program Flite.
//
//	go run ./make phrases.txt recordings.bin
//
// It needs flite and sox (with Ogg Vorbis) in the PATH, and is run by hand when the list has changed.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
)

const (
	stretch = "0.95" // how long flite speaks beside its own pace: lines fit the places that the plan leaves them (X)
	quality = "0"    // of Vorbis, -1 to 10 (X)
)

// effects take the silence away at both ends but for 5 ms, and make all phrases
// equally loud at their loudest (X). Less is silence at the beginning: without its
// soft first sound "five" is "nine".
var effects = strings.Fields("silence 1 0.005 0.2% reverse silence 1 0.005 0.4% pad 0.005 reverse pad 0.005 gain -n -2")

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: make PHRASES RECORDINGS")
	}
	list, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	recordings, err := record(string(list))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[2], recordings, 0o644); err != nil {
		log.Fatal(err)
	}
}

// record makes the recordings file of a list of phrases.
func record(list string) ([]byte, error) {
	var head, body bytes.Buffer
	add := func(phrase string, samples int, packets [][]byte) {
		before := body.Len()
		for _, p := range packets {
			body.Write(binary.LittleEndian.AppendUint16(nil, uint16(len(p))))
			body.Write(p)
		}
		fmt.Fprintf(&head, "%d\t%d\t%s\n", body.Len()-before, samples, phrase)
	}
	var shared [][]byte
	for _, p := range phrases(list) {
		stream, err := speak(p.spoken)
		if err != nil {
			return nil, fmt.Errorf("record %q: %w", p.words, err)
		}
		packets, samples := unpack(stream)
		if len(packets) <= headers {
			return nil, fmt.Errorf("record %q: nothing is in it", p.words)
		}
		if shared == nil {
			shared = packets[:headers]
			add("", 0, shared)
		}
		if !bytes.Equal(shared[headers-1], packets[headers-1]) {
			return nil, fmt.Errorf("record %q: it needs headers of its own", p.words)
		}
		add(p.words, samples, packets[headers:])
	}
	head.WriteByte('\n')
	return append(head.Bytes(), body.Bytes()...), nil
}

// speak has words said, and returns them as an Ogg Vorbis stream, the same each time:
// no dither.
func speak(spoken string) ([]byte, error) {
	said := exec.Command("flite", "-voice", "slt", "--setf", "duration_stretch="+stretch, "-t", spoken, "-o", "/dev/stdout")
	coded := exec.Command("sox", append([]string{"-D", "-t", "wav", "-", "-t", "ogg", "-C", quality, "-"}, effects...)...)
	var stream, wrong bytes.Buffer
	coded.Stdout, said.Stderr, coded.Stderr = &stream, &wrong, &wrong
	var err error
	if coded.Stdin, err = said.StdoutPipe(); err != nil {
		return nil, err
	}
	if err := errors.Join(said.Start(), coded.Run(), said.Wait()); err != nil {
		return nil, fmt.Errorf("%w: %s", err, wrong.Bytes())
	}
	return stream.Bytes(), nil
}

// headers is how many packets of a stream come before its sound.
const headers = 3

// unpack takes the packets out of an Ogg stream, and how many samples they hold.
func unpack(stream []byte) (packets [][]byte, samples int) {
	var packet []byte
	for len(stream) > 27 {
		samples = int(binary.LittleEndian.Uint64(stream[6:]))
		segments, page := stream[27:27+stream[26]], stream[27+int(stream[26]):]
		for _, size := range segments {
			packet, page = append(packet, page[:size]...), page[size:]
			if size < 255 {
				packets, packet = append(packets, packet), nil
			}
		}
		stream = page
	}
	return packets, samples
}

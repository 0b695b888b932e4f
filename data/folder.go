package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"tspine/routine/text"
)

// maxFile is how large one record may be (X): many times the largest that the
// program writes, and small enough that a hostile one is read in a moment.
const maxFile = 512 << 10

// maxObjects is how many objects one record may hold (X): many times what a
// session has. Without it 512 KiB of empty ones take 126 MB to read.
const maxObjects = 20_000

// Why a file is not even opened.
var (
	errNotPlain = errors.New("it is not a plain file")
	errTooLarge = errors.New("it is far too large")
)

// folder keeps values of one type as JSON, one file each, in a folder a year:
// FOLDER/2026/ID.json. P points to such a value: of all pointers the compiler
// makes one code.
type folder[P any] struct {
	path   string
	kind   string // "a record"
	was    string // what it says the moment of: "started"
	format int    // the version of the form that this program reads and writes
	empty  func() P
	head   func(P) head
	check  func(P) error   // what else cannot be, in words that follow "it"; makes texts safe
	says   func(P) []int64 // how much: of two copies, the one that says more is kept
}

// head is what every file has: its format, its id, when it was, and the last date in it.
type head struct {
	format     int
	id         string
	at, latest time.Time
}

func (f folder[P]) id(v P) string { return f.head(v).id }

// values are what some pointers of a folder lead to.
func values[T any](all []*T, skipped []Skipped, err error) ([]T, []Skipped, error) {
	var out []T
	for _, v := range all {
		out = append(out, *v)
	}
	return out, skipped, err
}

// put keeps a value: on the disk, whole, when it returns nil.
func (f folder[P]) put(v P) error {
	id := f.id(v)
	if !isID(id) {
		return fmt.Errorf("%q cannot be saved: it is not an id", text.New(id))
	}
	content, err := f.encode(v)
	if err != nil {
		return err
	}
	if len(content) > maxFile {
		return fmt.Errorf("%s cannot be saved: it is larger than %d KiB", id, maxFile>>10)
	}
	return replaceFile(f.file(id), append(content, '\n'))
}

// file is where the value with an id is kept: its year is the first four
// digits of the id.
func (f folder[P]) file(id string) string {
	return filepath.Join(f.path, id[:4], id+fileSuffix)
}

// read is the value in a file. buffer may hold an earlier file, and then holds
// this one.
func (f folder[P]) read(path string, buffer *[]byte) (v P, err error) {
	v = f.empty()
	content, err := readAtMost(path, maxFile, *buffer)
	switch {
	case errors.Is(err, errNotPlain), errors.Is(err, errTooLarge):
		return v, err
	case err != nil:
		return v, fmt.Errorf("it cannot be read: %s", Reason(err))
	case len(content) == 0:
		return v, errors.New("it is empty")
	case bytes.Count(content, []byte{'{'}) > maxObjects:
		return v, fmt.Errorf("it holds more than %d objects", maxObjects)
	}
	*buffer = content
	if err := json.Unmarshal(content, v); err != nil {
		if its, yes := later(content, f.format); yes {
			err = wrongFormat(its, f.format)
		} else {
			err = jsonFault(err)
		}
		return v, err
	}
	switch h := f.head(v); {
	case h.format == 0:
		return v, errors.New("it is not " + f.kind)
	case h.format != f.format:
		return v, wrongFormat(h.format, f.format)
	case !isID(h.id):
		return v, errors.New("its id is not that of " + f.kind)
	case h.at.Year() < 1970 || h.at.Year() > 9999:
		return v, errors.New("it does not say when it " + f.was)
	}
	return v, f.check(v)
}

// jsonFault says what is wrong with a file's JSON without a word of Go.
func jsonFault(err error) error {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("it is not complete JSON (byte %d)", syntax.Offset)
	case errors.As(err, &wrong) && wrong.Field != "":
		return fmt.Errorf("its %s has the wrong type", text.New(wrong.Field))
	case errors.As(err, &wrong):
		return errors.New("it is not a record")
	}
	return fmt.Errorf("it has an impossible value: %s", text.New(err.Error()))
}

// readReplaced reads a file that replaceFile writes, or the one before it: a
// kill may have come while a newer one was taking its place.
func readReplaced(path string, most int64) ([]byte, error) {
	src, err := readAtMost(path, most, nil)
	if errors.Is(err, fs.ErrNotExist) {
		src, err = readAtMost(before(path), most, nil)
	}
	return src, err
}

// readAtMost reads a plain file of no more than most bytes, which no link stands
// for.
func readAtMost(path string, most int64, buffer []byte) ([]byte, error) {
	return readPlain(path, most, buffer, openUnlinked)
}

// openPlain opens what is a plain file, behind links too. Anything else is not opened:
// a pipe would keep the program waiting, a device never end.
func openPlain(path string, stat func(string) (fs.FileInfo, error)) (*os.File, error) {
	switch info, err := stat(path); {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotPlain
	}
	return os.Open(path)
}

// readPlain reads a plain file. buffer is used again when it is large enough.
func readPlain(path string, most int64, buffer []byte, open func(string) (*os.File, error)) ([]byte, error) {
	file, err := open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errNotPlain
	case info.Size() > most:
		return nil, errTooLarge
	}
	buffer = slices.Grow(buffer[:0], int(info.Size()))[:info.Size()]
	n, err := io.ReadFull(file, buffer)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return buffer[:n], err
}

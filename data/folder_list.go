package data

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// years are the folders of the years, newest first, and what stands among
// them and is none. No folder at all has no years.
func (f folder[P]) years() (years []string, strays []Skipped, err error) {
	entries, err := os.ReadDir(f.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, failed("read", f.path, err)
	}
	for _, e := range entries {
		path := filepath.Join(f.path, e.Name())
		switch {
		case isYear(e.Name()) && (e.IsDir() || leadsToFolder(path, e)):
			years = append(years, path)
		case !ignored(e.Name()):
			strays = append(strays, Skipped{File: path, Why: "it does not belong in this folder"})
		}
	}
	slices.Reverse(years)
	return years, strays, nil
}

// leadsToFolder says whether an entry is a link to a folder. A link to a pipe
// would keep list waiting for ever.
func leadsToFolder(path string, e fs.DirEntry) bool {
	if e.Type() != fs.ModeSymlink {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// list gives all names in a year's folder, in no order.
func list(year string) ([]string, error) {
	dir, err := os.Open(year)
	if err != nil {
		return nil, failed("read", year, err)
	}
	defer dir.Close()
	names, err := dir.Readdirnames(-1)
	return names, failed("read", year, err)
}

// newest visits the values newest first by their ids, each once, until visit
// has enough. It reads few of them side by side, and then twice as many each
// time. What could not be read on the way is skipped; what has a name without an
// id is not looked at.
func (f folder[P]) newest(few int, visit func(P) (more bool)) (skipped []Skipped, err error) {
	years, _, err := f.years()
	for _, year := range years {
		names, fault := list(year)
		err = errors.Join(err, fault)
		names = slices.DeleteFunc(names, func(n string) bool { return !mayBeRecord(n) })
		slices.Sort(names)
		for len(names) > 0 {
			rest := names
			for range few {
				rest = beforeLast(rest)
			}
			values, more := f.settle(f.readAll(year, names[len(rest):]))
			skipped = append(skipped, more...)
			names, few = rest, 2*few
			for _, v := range slices.Backward(values) {
				if !visit(v) {
					return skipped, nil
				}
			}
		}
	}
	return skipped, err
}

// beforeLast are names in order without those of the last id.
func beforeLast(names []string) []string {
	n := len(names)
	for n > 0 && idAtStart(names[n-1]) == idAtStart(names[len(names)-1]) {
		n--
	}
	return names[:n]
}

// all reads every value, oldest first by their ids, each once.
func (f folder[P]) all() ([]P, []Skipped, error) {
	years, skipped, err := f.years()
	var read []*found[P]
	for _, year := range years {
		names, fault := list(year)
		err = errors.Join(err, fault)
		var records []string
		for _, name := range names {
			switch {
			case ignored(name):
			case strings.HasSuffix(name, fileSuffix):
				records = append(records, name)
			default:
				skipped = append(skipped, Skipped{File: filepath.Join(year, name), Why: "it is not a record"})
			}
		}
		read = append(read, f.readAll(year, records)...)
	}
	values, more := f.settle(read)
	skipped = append(skipped, more...)
	sort.Slice(skipped, func(i, j int) bool { return skipped[i].File < skipped[j].File })
	return values, skipped, err
}

// found is a file that was read: a value, or why there is none.
type found[P any] struct {
	path  string
	value P
	err   error
}

// readAll reads files of a year side by side, as many at once as there are
// processors.
func (f folder[P]) readAll(year string, names []string) []*found[P] {
	out := make([]*found[P], len(names))
	var next atomic.Int64
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		readers.Go(func() {
			var buffer []byte
			for i := int(next.Add(1)) - 1; i < len(names); i = int(next.Add(1)) - 1 {
				path := filepath.Join(year, names[i])
				v, err := f.read(path, &buffer)
				out[i] = &found[P]{path, v, err}
			}
		})
	}
	readers.Wait()
	return out
}

// settle keeps of every id the copy that says most, in order of the ids, and
// says what it left out.
func (f folder[P]) settle(read []*found[P]) (values []P, skipped []Skipped) {
	sort.Slice(read, func(i, j int) bool { // a copy's name is the longer one
		a, b := read[i].path, read[j].path
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) < 0
	})
	best := make(map[string]*found[P], len(read))
	for _, r := range read {
		if r.err != nil {
			var a advised
			_ = errors.As(r.err, &a) // what another one asks for is to move it away
			skipped = append(skipped, Skipped{File: r.path, Why: r.err.Error(), Do: a.do})
			continue
		}
		id := f.id(r.value)
		other, twice := best[id]
		if twice && slices.Compare(f.says(r.value), f.says(other.value)) <= 0 {
			r, other = other, r
		}
		best[id] = r
		if twice {
			skipped = append(skipped, Skipped{File: other.path, Why: "it is a second copy of " + filepath.Base(r.path)})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(best)) {
		values = append(values, best[id].value)
	}
	return values, skipped
}

// dated takes out what is dated in the future of now.
func dated[T any](f folder[*T], values []T, now time.Time) (kept []T, skipped []Skipped) {
	for i := range values {
		if h := f.head(&values[i]); h.latest.Sub(now) > ahead {
			skipped = append(skipped, Skipped{File: f.file(h.id), Why: "it is dated " + h.latest.Format("2006-01-02") + ", which is in the future"})
		} else {
			kept = append(kept, values[i])
		}
	}
	return kept, skipped
}

// halves are the files that a sync tool, an editor or a killed program has not
// brought to their end: hidden ones with the id of a value that was not read.
func (f folder[P]) halves(values []P) (out []Skipped) {
	read := map[string]bool{}
	for _, v := range values {
		read[f.id(v)] = true
	}
	years, _, _ := f.years()
	for _, year := range years {
		names, _ := list(year)
		for _, n := range names {
			if id := idIn(n); ignored(n) && id != "" && !read[id] {
				out = append(out, Skipped{File: filepath.Join(year, n), Why: "it was only partly written"})
			}
		}
	}
	return out
}

// sweep removes the temporary files that killed programs have left, those that
// may go. Only recent records are written, so only the two newest years can
// have any.
func (f folder[P]) sweep(gone func(name string) bool) error {
	years, _, err := f.years()
	for _, year := range years[:min(2, len(years))] {
		sweep(year, gone)
	}
	return err
}

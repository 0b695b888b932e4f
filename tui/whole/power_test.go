//go:build faults && linux

package whole

import (
	"bufio"
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"tspine/data"
	"tspine/routine/session"
)

// endless saves without a pause, ten times each session, and says after every
// save what is saved: the id, and the number of the save, which is also the
// record's seconds of pause.
func endless(d data.Dirs) {
	store := data.NewStore(d)
	for n := 0; ; n++ {
		r := kept(n / 10)
		r.PausedS = float64(n)
		if n%10 == 9 {
			r = session.Closed(r)
		}
		if err := store.Save(r); err != nil {
			fmt.Println("error", err)
			return
		}
		fmt.Println(r.ID, n)
	}
}

// disk is an ext4 whose blocks are a file on another ext4. Freezing the other
// one stops every block of the first on its way, which is what a cut of power
// does; what is in the file then is what the disk has.
type disk struct {
	t      *testing.T
	outer  *os.File // the folder that the other one is mounted on
	blocks string   // the file
	mount  string   // where the disk is mounted
}

const diskSize = 24 << 20

func newDisk(t *testing.T) *disk {
	t.Helper()
	folder := t.TempDir()
	outer := mounted(t, blank(t, filepath.Join(folder, "outer.img"), 3*diskSize), filepath.Join(folder, "outer"))
	file, err := os.Open(outer)
	if err != nil {
		t.Fatal(err)
	}
	d := &disk{t: t, outer: file, blocks: blank(t, filepath.Join(outer, "inner.img"), diskSize)}
	t.Cleanup(func() { file.Close() })
	d.mount = mounted(t, d.blocks, filepath.Join(folder, "inner"))
	return d
}

// blank writes a file of blocks with an empty ext4 in it.
func blank(t *testing.T, path string, size int) string {
	t.Helper()
	if err := os.WriteFile(path, make([]byte, size), 0o600); err != nil {
		t.Fatal(err)
	}
	tool(t, "mkfs.ext4", "-q", "-F", path)
	return path
}

// mounted mounts a file of blocks on a new folder until the test ends.
func mounted(t *testing.T, blocks, folder string) string {
	t.Helper()
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	tool(t, "mount", "-o", "loop,noatime", blocks, folder)
	t.Cleanup(func() { tool(t, "umount", "--lazy", folder) }) // a program that was killed may not be gone yet
	return folder
}

func tool(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

// The calls that freeze and thaw a mounted file system (linux/fs.h).
const (
	fsFreeze = 0xc0045877
	fsThaw   = 0xc0045878
)

// cut copies the blocks as they are at this moment; then is called while nothing
// can reach them.
func (d *disk) cut(then func()) []byte {
	d.t.Helper()
	if err := unix.IoctlSetInt(int(d.outer.Fd()), fsFreeze, 0); err != nil {
		d.t.Fatal(err)
	}
	first, err := os.ReadFile(d.blocks)
	then()
	again, _ := os.ReadFile(d.blocks)
	if thaw := unix.IoctlSetInt(int(d.outer.Fd()), fsThaw, 0); err != nil || thaw != nil {
		d.t.Fatal(err, thaw)
	}
	if !bytes.Equal(first, again) {
		d.t.Fatal("the disk went on while it was frozen")
	}
	return first
}

// heardSaved is what a saving program has called saved.
type heardSaved struct {
	mutex sync.Mutex
	saves map[string]int // the number of the last save of each record
	fault string
	first chan struct{} // closed after the first
}

// hear starts a program that saves and collects what it says.
func hear(t *testing.T, cmd *exec.Cmd) *heardSaved {
	t.Helper()
	h := &heardSaved{saves: map[string]int{}, first: make(chan struct{})}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	t.Cleanup(func() {
		syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		<-ended
		cmd.Wait()
	})
	go func() {
		defer close(ended)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			h.take(lines.Text())
		}
	}()
	return h
}

func (h *heardSaved) take(line string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	var id string
	var n int
	if _, err := fmt.Sscan(line, &id, &n); err != nil {
		h.fault = line
		return
	}
	if len(h.saves) == 0 {
		close(h.first)
	}
	h.saves[id] = n
}

func (h *heardSaved) now() (map[string]int, string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return maps.Clone(h.saves), h.fault
}

// afterCut starts a computer again from the blocks of a cut, and counts what
// had been called saved and is not there, and what cannot be read.
func afterCut(t *testing.T, blocks []byte, saved map[string]int) (lost, torn int) {
	t.Helper()
	folder := t.TempDir()
	image := filepath.Join(folder, "copy.img")
	if err := os.WriteFile(image, blocks, 0o600); err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(folder, "again")
	if err := os.Mkdir(again, 0o700); err != nil {
		t.Fatal(err)
	}
	tool(t, "mount", "-o", "loop", image, again)
	defer os.Remove(image)
	defer tool(t, "umount", again)
	store := data.NewStore(homeDirs(filepath.Join(again, "home")))
	all, skipped, err := store.All()
	if err != nil {
		t.Errorf("after the cut: %v", err)
	}
	there := map[string]int{}
	for _, r := range all {
		there[r.ID] = int(r.PausedS)
	}
	for id, n := range saved {
		if have, ok := there[id]; !ok || have < n {
			lost++
		}
	}
	return lost, len(skipped)
}

// TestPowerCuts cuts the power of a disk at 50 random moments while a program
// saves without a pause.
func TestPowerCuts(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 0))
	d := newDisk(t)
	h := hear(t, asProgramSaver(t, "endless", filepath.Join(d.mount, "home")))
	<-h.first
	failed, records, saves := 0, 0, 0
	for n := range 50 {
		<-time.After(time.Duration(random.Int64N(int64(400 * time.Millisecond))))
		var saved map[string]int
		var fault string
		blocks := d.cut(func() { saved, fault = h.now() })
		lost, torn := afterCut(t, blocks, saved)
		if lost+torn > 0 || fault != "" {
			failed++
			t.Errorf("cut %d: %d of %d records lost, %d torn, the program says %q", n, lost, len(saved), torn, fault)
		}
		records = len(saved)
		for _, n := range saved {
			saves = max(saves, n+1)
		}
	}
	t.Logf("power cuts (seed %d): tried 50, failed %d; at the last one %d saves of %d records had been called saved", seed, failed, saves, records)
}

// TestPowerCutsWithoutSync shows that the cuts are real: when every fsync is
// left out, they lose what was called saved.
func TestPowerCutsWithoutSync(t *testing.T) {
	t.Parallel()
	d := newDisk(t)
	h := hear(t, asProgramSaver(t, "endless", filepath.Join(d.mount, "home"),
		"strace", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:retval=0", "--"))
	<-h.first
	lost := 0
	for range 3 {
		<-time.After(200 * time.Millisecond)
		var saved map[string]int
		blocks := d.cut(func() { saved, _ = h.now() })
		gone, _ := afterCut(t, blocks, saved)
		lost += gone
	}
	t.Logf("power cuts without fsync: tried 3, records lost %d", lost)
	if lost == 0 {
		t.Error("nothing was lost without fsync: the cuts are none")
	}
}

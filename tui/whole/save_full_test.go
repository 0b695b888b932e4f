//go:build faults && linux

package whole

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestFullInTheMiddle fills the disk up to the last byte in the middle of a
// session.
func TestFullInTheMiddle(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	disk := mounted(t, blank(t, filepath.Join(folder, "disk.img"), 4<<20), filepath.Join(folder, "disk"))
	dir := homeOn(t, disk)
	filler := filepath.Join(disk, "filler")
	blocked(t, dir, "the disk is full", func() { fill(t, filler) }, func() {
		if err := os.Remove(filler); err != nil {
			t.Error(err)
		}
	})
}

// TestDiskDiesInTheMiddle has a disk whose file system gives up in the middle
// of a session, as one with a fault does, and can only be read from then on.
func TestDiskDiesInTheMiddle(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	disk := mounted(t, blank(t, filepath.Join(folder, "disk.img"), 4<<20), filepath.Join(folder, "disk"))
	p := run(t, homeOn(t, disk), 80, 24, "start", routineFile(t, "killed", killed), "--mute", "--no-questions")
	p.sees("HOLD · LEFT")
	tool(t, "mount", "-o", "remount,abort", disk)
	p.sees("Not saved: ")
	p.sees("completed")
	p.sees("Not saved: ")
	p.endsUnsaved()
	figures(t, "disk that dies in the middle of a session", 1)
}

// homeOn is a home on a disk.
func homeOn(t *testing.T, disk string) string {
	t.Helper()
	dir := filepath.Join(disk, "home")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	settled(t, dir)
	return dir
}

// fill writes a file until nothing more fits on its disk.
func fill(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for size := 64 << 10; size > 0; {
		_, err := f.Write(make([]byte, size))
		switch {
		case errors.Is(err, syscall.ENOSPC):
			size /= 2
		case err != nil:
			t.Fatal(err)
		}
	}
}

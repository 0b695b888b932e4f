//go:build faults && linux

package whole

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// stick is a file system of a user: how a file of blocks becomes one, how it
// is mounted, and what the doctor says of it.
type stick struct {
	name  string
	size  int
	tools []string // packages: what is not there is installed
	make  []string // and the file of blocks
	mount func(t *testing.T, blocks, at string)
	limit string
}

const elsewhere = "the disk is FUSE: it belongs to another computer or program: your records are only as safe as that storage, and two computers could resume the same session"

var sticks = []stick{
	{"ext4", 8 << 20, nil, []string{"mkfs.ext4", "-q", "-F"}, func(t *testing.T, blocks, at string) { tool(t, "mount", "-o", "loop", blocks, at) }, ""},
	{"vfat", 64 << 20, []string{"dosfstools", "fusefat"}, []string{"mkfs.vfat"}, func(t *testing.T, blocks, at string) { tool(t, "fusefat", "-o", "rw+", blocks, at) }, elsewhere},
	{"exfat", 64 << 20, []string{"exfatprogs", "exfat-fuse"}, []string{"mkfs.exfat"}, func(t *testing.T, blocks, at string) {
		loop, err := exec.Command("losetup", "-f", "--show", blocks).Output()
		if err != nil {
			t.Fatal(err)
		}
		device := strings.TrimSpace(string(loop))
		t.Cleanup(func() { tool(t, "losetup", "-d", device) })
		tool(t, "mount.exfat-fuse", device, at)
	}, elsewhere},
	{"ntfs", 16 << 20, []string{"ntfs-3g"}, []string{"mkntfs", "-F", "-q"}, func(t *testing.T, blocks, at string) { tool(t, "ntfs-3g", blocks, at) }, elsewhere},
	{"tmpfs", 0, nil, nil, func(t *testing.T, _, at string) { tool(t, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", at) },
		"the disk is tmpfs: everything on it is lost when the computer is switched off"},
}

// mountedStick makes and mounts one until the test ends.
func mountedStick(t *testing.T, s stick) string {
	t.Helper()
	dir := t.TempDir()
	blocks, at := filepath.Join(dir, "blocks"), filepath.Join(dir, "stick")
	if err := os.Mkdir(at, 0o700); err != nil {
		t.Fatal(err)
	}
	if s.make != nil {
		if _, err := exec.LookPath(s.make[0]); err != nil {
			t.Fatalf("%v: install %s", err, strings.Join(s.tools, " and "))
		}
		if err := os.WriteFile(blocks, make([]byte, s.size), 0o600); err != nil {
			t.Fatal(err)
		}
		tool(t, s.make[0], append(s.make[1:len(s.make):len(s.make)], blocks)...)
	}
	s.mount(t, blocks, at)
	t.Cleanup(func() { tool(t, "umount", at) })
	return at
}

// TestFileSystemsOfUsers does what a person does on the sticks of users: the
// settings changed, a session killed and resumed to its end, two programs at
// once. The doctor says once what the disk cannot promise, and no other command
// says a word of it.
func TestFileSystemsOfUsers(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "killed", killed)
	tries(t, func(try func(string, func(*testing.T))) {
		for _, s := range sticks {
			try(s.name, func(t *testing.T) {
				dir := homeOn(t, mountedStick(t, s))
				onStick(t, dir, path)
				env := append(plainEnviron(), "TSPINE_HOME="+dir)
				out, said, code := says(t, env, "doctor", "--quiet")
				if code != 0 || said != "" || strings.Count(out, "the disk is ") != strings.Count(s.limit, "the disk is ") || !strings.Contains(out, s.limit) {
					t.Errorf("the doctor: status %d, %s%s", code, out, said)
				}
				if out, said, code := says(t, env, "plan"); code != 0 || said != "" {
					t.Errorf("plan: status %d, %s%s", code, out, said)
				}
				if err := sweptAtTheStart(dir); err != nil {
					t.Error(err)
				}
			})
		}
	})
}

func onStick(t *testing.T, dir, path string) {
	t.Helper()
	store := data.NewStore(homeAt(dir))
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	if out, said, code := says(t, env, "assess", "--feel", "stiff", "--warning", ""); code != 0 || said != "" {
		t.Fatalf("assess: status %d, %s%s", code, out, said)
	}
	if _, err := data.ChangeSettings(homeAt(dir), func(s *data.Settings) { s.Volume = 33 }); err != nil {
		t.Fatal(err)
	}
	p := run(t, dir, 80, 24, "start", path, "--mute", "--no-questions")
	p.sees("HOLD · LEFT")
	other := run(t, dir, 80, 24) // while it runs elsewhere, it is not offered
	other.sees("Today")
	other.cmd.Process.Signal(syscall.SIGTERM)
	other.ends()
	p.cmd.Process.Kill()
	p.ends()
	p = run(t, dir, 80, 24)
	p.sees("Unfinished session")
	p.press("\r")
	p.sees("RESUMING")
	p.sees("How was it?")
	p.press("\r")
	p.sees("completed")
	p.cmd.Process.Signal(syscall.SIGTERM)
	p.ends()
	records, skipped, err := store.All()
	if err != nil || len(skipped) > 0 || len(records) != 1 || records[0].Status != session.Completed || math.Round(records[0].ActiveS-0.5) != killedLasts && records[0].ActiveS != killedLasts {
		t.Errorf("%v, %v: %+v", skipped, err, records)
	}
	if s, err := data.LoadSettings(homeAt(dir)); err != nil || s.Volume != 33 || s.Acknowledged == 0 {
		t.Errorf("the settings: %+v, %v", s, err)
	}
}

// TestRenameOverNothing has a file system that renames a file over no other, as
// some network homes do, and kills the program at each look and each removal in
// such a save: the old one or the new one is there.
func TestRenameOverNothing(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, kind := range []string{"over", "settings"} {
		for _, fault := range []string{"EEXIST", "EPERM", "EOPNOTSUPP"} {
			// The first save makes the file; of the second the first rename is refused.
			refused := []string{"strace", "-o", os.DevNull, "-e", "trace=%file", "-e", "inject=/^rename:error=" + fault + ":when=2"}
			dir := t.TempDir()
			out, err := asProgramSaver(t, kind, dir, append(refused, "--")...).Output()
			if err != nil || string(out) != "<nil>\nnew <nil>\n<nil>\n" {
				t.Errorf("%s, %s: %s, %v", kind, fault, out, err)
			}
			if err := sweptAtTheStart(dir); err != nil {
				t.Errorf("%s, %s: %v", kind, fault, err)
			}
			// The file that stepped aside goes back where the new one is refused again.
			dir = t.TempDir()
			twice := []string{"strace", "-o", os.DevNull, "-e", "trace=%file", "-e", "inject=/^rename:error=" + fault + ":when=2..4+2"}
			out, err = asProgramSaver(t, kind, dir, append(twice, "--")...).Output()
			aside, _ := filepath.Glob(filepath.Join(dir, "*", "*", "*.before.*"))
			beside, _ := filepath.Glob(filepath.Join(dir, "*.before.*"))
			if err != nil || !strings.HasSuffix(string(out), "\nold <nil>\n<nil>\n") || len(aside)+len(beside) > 0 {
				t.Errorf("%s, %s, refused twice: %s, %v; left over: %v %v", kind, fault, out, err, aside, beside)
			}
			tried++
			for _, call := range []string{"/stat", "/^unlink"} {
				killed := true
				for n := 1; killed; n++ {
					dir := t.TempDir()
					cmd := asProgramSaver(t, kind, dir, append(refused, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, n), "--")...)
					killed = cmd.Run() != nil
					names, _ := filepath.Glob(filepath.Join(dir, "sessions", "*", "*.json"))
					more, _ := filepath.Glob(filepath.Join(dir, "settings*.toml"))
					if len(names)+len(more) == 0 {
						continue // before the first save
					}
					if state, err := whatIsKept(kind, homeDirs(dir)); err != nil && len(names)+len(more) == 1 || state == "none" {
						t.Errorf("%s, %s, killed at %s %d: the disk has %q, %v", kind, fault, call, n, state, err)
					}
					tried++
				}
			}
			tried++
		}
	}
	figures(t, "file systems that rename over nothing", tried)
}

// without are calls that a file system may lack: each answers as if it did.
var without = map[string]string{
	"no fsync":             "inject=fsync:error=EINVAL",
	"no fsync at all":      "inject=fsync:error=ENOSYS",
	"no locks":             "inject=flock:error=EOPNOTSUPP",
	"no locks (old)":       "inject=flock:error=ENOSYS",
	"no permissions":       "inject=fchmod,chmod,fchmodat:error=EPERM",
	"no links":             "inject=link,linkat:error=EPERM",
	"locks are not served": "inject=flock:error=ENOLCK",
}

// TestFileSystemsWithout does a session on file systems that lack a call.
func TestFileSystemsWithout(t *testing.T) {
	t.Parallel()
	short := routineFile(t, "short", shortest)
	tries(t, func(try func(string, func(*testing.T))) {
		for name, inject := range without {
			try(name, func(t *testing.T) {
				dir, store := home(t)
				line := strings.Fields("-f --seccomp-bpf -o /dev/null -e trace=fsync,flock,fchmod,chmod,fchmodat,link,linkat -e " + inject + " --")
				cmd := exec.Command("strace", append(line, os.Args[0], "start", short, "--plain", "--mute", "--no-questions")...)
				cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir)
				out, err := cmd.CombinedOutput()
				r, ok, skipped, fault := store.Last()
				if err != nil || fault != nil || !ok || skipped != nil || r.Status != session.Completed {
					t.Errorf("%v %v: %s\n%+v", err, fault, out, r)
				}
				file := filepath.Join(dir, "all.json")
				cmd = exec.Command("strace", append(line, os.Args[0], "export", "--format", "json", "--out", file)...)
				cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir)
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("export: %v: %s", err, out)
				}
				if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 || info.Size() < 100 {
					t.Errorf("%v, %v", info, err)
				}
			})
		}
	})
}

// TestExportOnAFullDisk writes what is exported to a disk with room for a part
// of it: no half file is left, and the one that is there stays.
func TestExportOnAFullDisk(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	disk := mounted(t, blank(t, filepath.Join(folder, "disk.img"), 4<<20), filepath.Join(folder, "disk"))
	dir, store := home(t)
	for n := range 40 {
		if err := store.Save(session.Closed(kept(n))); err != nil {
			t.Fatal(err)
		}
	}
	good := filepath.Join(disk, "good.json")
	if err := os.WriteFile(good, []byte("good"), 0o600); err != nil {
		t.Fatal(err)
	}
	fill(t, filepath.Join(disk, "filler"))
	if err := os.Truncate(filepath.Join(disk, "filler"), 3<<19); err != nil {
		t.Fatal(err)
	}
	fill(t, filepath.Join(disk, "more"))
	if f, err := os.OpenFile(filepath.Join(disk, "more"), os.O_RDWR, 0); err != nil || f.Truncate(sizeOf(t, filepath.Join(disk, "more"))-8<<10) != nil {
		t.Fatal(err)
	}
	env := append(plainEnviron(), "TSPINE_HOME="+dir)
	before := everything(t, disk)
	for _, format := range []string{"json", "csv"} {
		out, said, code := says(t, env, "export", "--format", format, "--out", filepath.Join(disk, "new"))
		if want := "tspine: " + filepath.Join(disk, "new") + " cannot be written: the disk is full\n"; format == "json" && (code != 1 || out != "" || said != want) {
			t.Errorf("%s: status %d, %s%s", format, code, out, said)
		}
		if _, err := os.Lstat(filepath.Join(disk, "new")); (err == nil) != (code == 0) {
			t.Errorf("%s: status %d, and a file %v", format, code, err)
		}
		os.Remove(filepath.Join(disk, "new")) // a CSV may fit
		out, said, code = says(t, env, "export", "--format", format, "--out", good)
		if want := "tspine: " + good + " already exists; choose another name\n"; code != 1 || out != "" || said != want {
			t.Errorf("%s: status %d, %s%s", format, code, out, said)
		}
	}
	if content, err := os.ReadFile(good); string(content) != "good" || err != nil {
		t.Errorf("the good one is %q, %v", content, err)
	}
	if names, _ := filepath.Glob(filepath.Join(disk, ".*tmp")); len(names) > 0 || len(everything(t, disk)) > len(before)+20 {
		t.Errorf("left behind: %v", names)
	}
	figures(t, "an export on a full disk", 4)
}

func sizeOf(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// TestSlowDisk has a disk on which every save takes seconds: the session keeps
// its time, keys are answered at once, and the end waits for the last save.
func TestSlowDisk(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "killed", killed)
	tries(t, func(try func(string, func(*testing.T))) {
		for _, seconds := range []string{"1", "3", "7"} {
			try(seconds+" s a call", func(t *testing.T) {
				dir, store := home(t)
				p := runAs(t, dir, 80, 24, func(cmd *exec.Cmd) {
					strace, err := exec.LookPath("strace")
					if err != nil {
						t.Fatal(err)
					}
					cmd.Args = append(strings.Fields("strace -f --seccomp-bpf -o /dev/null -e trace=fsync -e inject=fsync:delay_enter="+seconds+"s --"), append([]string{os.Args[0]}, cmd.Args[1:]...)...)
					cmd.Path = strace
				}, "start", path, "--mute", "--no-questions")
				began := p.sees("GET READY")
				p.sees("HOLD")
				pressed := time.Now()
				p.press(" ")
				if took := p.sees("PAUSED").Sub(pressed); took > time.Second {
					t.Errorf("the pause took %v", took)
				}
				p.press(" ")
				p.sees("RESUMING")
				over := p.sees("completed")
				paused := 3*time.Second + time.Second // the count-in, and what the keys took
				if took := over.Sub(began); took > killedLasts*time.Second+paused+time.Second {
					t.Errorf("a session of %d s took %v", killedLasts, took)
				}
				p.press("\x03")
				code, took := p.ends()
				r, ok, _, err := store.Last()
				if code != 0 || !ok || err != nil || r.Status != session.Completed {
					t.Errorf("status %d after %v: %v %+v", code, took, err, r)
				}
			})
		}
	})
}

package data_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
)

// writer saves one record over and over, each time with one more second of
// pause, and says which are saved.
func writer(store *data.Store) {
	r := open(monday, "mobility", 1)
	r.Note = strings.Repeat("word ", 70)
	for n := 1; ; n++ {
		r.PausedS = float64(n)
		if err := store.Save(r); err != nil {
			say(err)
			return
		}
		say(n)
	}
}

// holder runs a session until its standard input ends, then dies with it open.
func holder(store *data.Store) {
	say(store.Save(open(monday, "mobility", 1)))
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// program starts this test binary as another program on a home.
func program(t *testing.T, name, home string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asProgram+"="+name, "TSPINE_HOME="+home)
	out, err := cmd.StdoutPipe()
	must(t, err)
	return cmd, bufio.NewScanner(out)
}

// TestKilledAtAnyMoment kills a program that saves without a pause, 50 times:
// no file is ever torn, what Save had called saved is there, and the next
// start finds the session and leaves nothing behind.
func TestKilledAtAnyMoment(t *testing.T) {
	home := t.TempDir()
	random := rand.New(rand.NewPCG(1, 2))
	strays := 0
	for range 50 {
		cmd, said := program(t, "writer", home)
		must(t, cmd.Start())
		said.Scan() // it is at it
		kill := time.AfterFunc(time.Duration(random.IntN(8_000_000)), func() { _ = cmd.Process.Kill() })
		saved := said.Text()
		for said.Scan() {
			saved = said.Text()
		}
		kill.Stop()
		_ = cmd.Wait() // killed

		store := data.NewStore(dirsUnder(home))
		all, skipped, err := store.All()
		if len(all) != 1 || skipped != nil || err != nil {
			t.Fatalf("after %s: %d records, %v, %v", saved, len(all), skipped, err)
		}
		var least float64
		if _, err := fmt.Sscan(saved, &least); err != nil || all[0].PausedS < least {
			t.Fatalf("the disk has save %v, and save %s had returned", all[0].PausedS, saved)
		}
		strays += len(tree(t, home)) - 2
		offer, ok := store.Interrupted(monday.Add(time.Hour))
		if !ok || offer.PausedS != all[0].PausedS {
			t.Fatalf("the session is not offered: %v", offer)
		}
		must(t, store.CloseStale(monday.Add(time.Hour)))
		mustSave(t, store, session.Closed(offer))
		if left := tree(t, home); len(left) != 1 {
			t.Fatalf("left behind: %v", left)
		}
	}
	t.Logf("temporary files that were left by 50 kills and swept: %d", strays)
}

func TestASessionThatRunsElsewhere(t *testing.T) {
	home := t.TempDir()
	cmd, said := program(t, "holder", home)
	stop, err := cmd.StdinPipe()
	must(t, err)
	must(t, cmd.Start())
	if said.Scan(); said.Text() != "<nil>" {
		t.Fatal(said.Text())
	}
	running := open(monday, "mobility", 1)
	store, later := data.NewStore(dirsUnder(home)), monday.Add(13*time.Hour)
	if r, ok := store.Interrupted(monday.Add(time.Hour)); ok {
		t.Errorf("a running session is offered: %s", r.ID)
	}
	must(t, store.CloseStale(later))
	if last, _, _, _ := store.Last(); last.Status != session.InProgress {
		t.Errorf("a running session has become %s", last.Status)
	}
	if err := store.Save(running); !errors.Is(err, data.ErrElsewhere) || !strings.HasPrefix(err.Error(), "this session is running in another tspine: end it there") {
		t.Errorf("Save over a running session says %v", err)
	}

	must(t, stop.Close())
	must(t, cmd.Wait())
	if r, ok := store.Interrupted(monday.Add(time.Hour)); !ok || r.ID != running.ID {
		t.Errorf("a session whose program is gone is not offered")
	}
}

func TestInterrupted(t *testing.T) {
	at := func(hours int) session.Record { return open(monday.Add(time.Duration(hours)*time.Hour), "mobility", 1) }
	for _, c := range []struct {
		story  string
		kept   []session.Record
		now    time.Duration
		offer  string
		status string // of the records after CloseStale, oldest first
	}{
		{"nothing", nil, 0, "", ""},
		{"an hour ago", []session.Record{at(0)}, time.Hour, at(0).ID, "in_progress"},
		{"just under 12 h after its last moment", []session.Record{at(0)}, 12*time.Hour + 59*time.Second, at(0).ID, "in_progress"},
		{"12 h after its last moment", []session.Record{at(0)}, 12*time.Hour + time.Minute, "", "partial"},
		{"half a year ago", []session.Record{at(0)}, 4000 * time.Hour, "", "partial"},
		{"a clock that was set back", []session.Record{at(0)}, -3 * time.Hour, at(0).ID, "in_progress"},
		{"two of one morning", []session.Record{at(0), at(1)}, 2 * time.Hour, at(1).ID, "in_progress in_progress"},
		{"one that ended after it", []session.Record{at(0), ended(monday.Add(time.Hour), "mobility", 2)}, 2 * time.Hour, at(0).ID, "in_progress completed"},
	} {
		home := t.TempDir()
		for _, r := range c.kept {
			put(t, asJSON(t, r), home, "sessions", "2026", r.ID+".json")
		}
		store, now := data.NewStore(dirsUnder(home)), monday.Add(c.now)
		must(t, store.CloseStale(now))
		offer, _ := store.Interrupted(now)
		again, _ := store.Interrupted(now)
		if offer.ID != c.offer || again.ID != c.offer {
			t.Errorf("%s: offered is %q, then %q, want %q", c.story, offer.ID, again.ID, c.offer)
		}
		var status []string
		all, _, _ := store.All()
		for _, r := range all {
			status = append(status, string(r.Status))
		}
		if got := strings.Join(status, " "); got != c.status {
			t.Errorf("%s: the records are %s, want %s", c.story, got, c.status)
		}
		if second, ok := data.NewStore(dirsUnder(home)).Interrupted(now); ok && second.ID == offer.ID {
			t.Errorf("%s: %s is offered in two terminals", c.story, second.ID)
		}
		runtime.KeepAlive(store) // what it holds, it holds as long as it lives
	}
}

func TestASessionOfOurOwnIsNotOffered(t *testing.T) {
	home := t.TempDir()
	r := open(monday, "mobility", 1)
	put(t, asJSON(t, r), home, "sessions", "2026", r.ID+".json")
	store := data.NewStore(dirsUnder(home))
	offer, _ := store.Interrupted(monday)
	mustSave(t, store, offer) // it is gone on with
	if _, ok := store.Interrupted(monday); ok {
		t.Error("a session that this program runs is offered to itself")
	}
	must(t, store.CloseStale(monday.Add(100*time.Hour)))
	if last, _, _, _ := store.Last(); last.Status != session.InProgress {
		t.Errorf("a session that this program runs has become %s", last.Status)
	}
}

// TestWithoutLocks has a file where the locks would be.
func TestWithoutLocks(t *testing.T) {
	home := t.TempDir()
	put(t, "", home, "running")
	store := data.NewStore(dirsUnder(home))
	mustSave(t, store, open(monday, "mobility", 1))
	if r, ok := store.Interrupted(monday); !ok {
		t.Errorf("not offered: %v", r)
	}
	if entries, _ := filepath.Glob(filepath.Join(home, "sessions", "*", "*")); len(entries) != 1 {
		t.Errorf("there is %v", entries)
	}
}

package command

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"tspine/tui/visit"
)

// TestMain lets this binary be tspine when it is called so.
func TestMain(m *testing.M) {
	flag.Set("test.parallel", "6") // scripts mostly wait, so six run at once; -parallel overrides it
	testscript.Main(m, map[string]func(){"tspine": func() { os.Exit(atMoment(os.Getenv("NOW"))) }, "taker": taker})
}

// taker is a program that keeps what it is given in a file.
func taker() {
	f, err := os.Create(os.Args[1])
	if err == nil {
		_, err = io.Copy(f, os.Stdin)
	}
	if err != nil {
		os.Exit(1)
	}
}

// atMoment is Main with a clock that begins at a moment, when one is given.
func atMoment(moment string) int {
	begin, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		return Main()
	}
	ahead := time.Until(begin)
	return Run(os.Args[1:], IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Random: visit.Random,
		Now: func() time.Time { return time.Now().Add(ahead).In(begin.Location()) }})
}

// TestScripts are the program as a person types it. Every script has a home
// of its own, no sound, and the morning of Monday 23 November 2026.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(e *testscript.Env) error {
			bin, _, _ := strings.Cut(e.Getenv("PATH"), string(filepath.ListSeparator))
			for name, value := range map[string]string{"PATH": bin, "ESC": "\x1b", "NOW": "2026-11-23T08:00:00Z", "TSPINE_HOME": filepath.Join(e.WorkDir, "home"),
				"XDG_RUNTIME_DIR": filepath.Join(e.WorkDir, "none"), "PULSE_SERVER": "unix:/nonexistent", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"} {
				e.Setenv(name, value)
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"fails": fails, "json": jsonIs, "plainly": plainly, "within": within, "lived": lived, "lag": lag, "install": install},
	})
}

// fails runs a command that has to fail: `fails CODE MESSAGE COMMAND...`.
// MESSAGE is all that is printed.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	code, err := strconv.Atoi(args[0])
	ts.Check(err)
	var exit *exec.ExitError
	if err := ts.Exec(args[2], args[3:]...); !errors.As(err, &exit) || exit.ExitCode() != code {
		ts.Fatalf("it ended with %v, not with code %d", err, code)
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("it printed %q", out)
	}
	if got := ts.ReadFile("stderr"); got != "tspine: "+args[1]+"\n" {
		ts.Fatalf("it said\n%s", got)
	}
}

// jsonIs compares a value in the JSON that was printed: `json PATH WANT`. A
// path is names and places joined by dots, count is how many there are. Texts are
// compared as they are, all else as JSON.
func jsonIs(ts *testscript.TestScript, neg bool, args []string) {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &v))
	for _, step := range strings.Split(args[0], ".") {
		v = inside(v, step)
	}
	got, ok := v.(string)
	if !ok {
		raw, err := json.Marshal(v)
		ts.Check(err)
		got = string(raw)
	}
	if (got == args[1]) == neg {
		ts.Fatalf("%s is %s", args[0], got)
	}
}

func inside(v any, step string) any {
	list, _ := v.([]any)
	if step == "count" {
		return len(list)
	}
	if i, err := strconv.Atoi(step); err == nil && i < len(list) {
		return list[i]
	}
	if object, ok := v.(map[string]any); ok {
		if value, has := object[step]; has {
			return value
		}
	}
	return fmt.Sprintf("(no %s)", step)
}

// lived keeps a session that was done as planned, but for what is said of it:
// `lived DAY FOCUS [before=N] [after=N] [morning=WORD] [hurt=EXERCISE]`.
func lived(ts *testscript.TestScript, neg bool, args []string) {
	day, focus := args[0], args[1]
	ids := map[string][]string{"mobility": {"thoracic-rotation", "chair-extension", "foam-roller"}, "stability": {"row", "wall-angel", "prone-w"}}[focus]
	r := map[string]any{"format": 1, "id": strings.ReplaceAll(day, "-", "") + "T080000Z-" + focus + "-0001", "status": "completed", "level": "low",
		"routine": map[string]any{"id": focus, "name": focus + " day", "focus": focus}, "started": day + "T08:00:00Z", "ended": day + "T08:10:00Z",
		"active_s": 300, "paused_s": 0, "effort": 4, "note": ""}
	hurt := ""
	for _, said := range args[2:] {
		key, value, _ := strings.Cut(said, "=")
		n, err := strconv.Atoi(value)
		switch key {
		case "before", "after":
			ts.Check(err)
			r["pain_"+key] = n
		case "morning":
			r["morning"] = value
		case "hurt":
			hurt, r["status"] = value, "partial"
		default:
			ts.Fatalf("lived knows no %s", key)
		}
	}
	var exercises []any
	for _, id := range ids {
		outcome := "done"
		if id == hurt {
			outcome = "hurt"
		}
		exercises = append(exercises, map[string]any{"id": id, "name": id, "focus": focus, "outcome": outcome, "planned": []any{},
			"done": []any{map[string]any{"set": 1, "side": "", "reps": 3, "hold_s": 0}}})
	}
	r["exercises"] = exercises
	raw, err := json.Marshal(r)
	ts.Check(err)
	folder := filepath.Join(ts.Getenv("TSPINE_HOME"), "sessions", day[:4])
	ts.Check(os.MkdirAll(folder, 0o700))
	ts.Check(os.WriteFile(filepath.Join(folder, r["id"].(string)+".json"), raw, 0o600))
}

// lag is another machine that the newest session of a folder was synced to
// before its last second, and that a sync tool has brought back from there:
// `lag FOLDER`.
func lag(ts *testscript.TestScript, neg bool, args []string) {
	all, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "*.json"))
	ts.Check(err)
	raw, err := os.ReadFile(all[len(all)-1])
	ts.Check(err)
	var r map[string]any
	ts.Check(json.Unmarshal(raw, &r))
	resume := r["resume"].(map[string]any)
	at, err := time.Parse(time.RFC3339, resume["at"].(string))
	ts.Check(err)
	resume["at"] = at.Add(-time.Second)
	raw, err = json.Marshal(r)
	ts.Check(err)
	ts.Check(os.WriteFile(strings.TrimSuffix(all[len(all)-1], ".json")+" (conflicted copy).json", raw, 0o600))
}

// plainly fails when a byte was printed that moves a cursor, or nothing was
// printed at all.
func plainly(ts *testscript.TestScript, neg bool, _ []string) {
	printed := ts.ReadFile("stdout") + ts.ReadFile("stderr")
	if printed == "" || strings.ContainsFunc(printed, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == 0x202e }) {
		ts.Fatalf("it printed %q", printed)
	}
}

// within runs a command to be killed after a time: `within 2s COMMAND...`.
func within(ts *testscript.TestScript, neg bool, args []string) {
	after, err := time.ParseDuration(args[0])
	ts.Check(err)
	bin, err := exec.LookPath(filepath.Join(ts.Getenv("PATH"), args[1]))
	ts.Check(err)
	cmd := exec.Command(bin, args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "NOW", "TSPINE_HOME", "XDG_RUNTIME_DIR", "PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	ts.Check(cmd.Start())
	kill := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer kill.Stop()
	_ = cmd.Wait()
	_, _ = ts.Stdout().Write([]byte(out.String()))
	_, _ = ts.Stderr().Write([]byte(errs.String()))
}

// install copies a program. Nothing forks meanwhile: a child would keep the file
// open for writing, and busy.
func install(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: install PROGRAM FILE")
	}
	program, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), program, 0o700))
}

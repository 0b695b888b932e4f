package cue

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"tspine/routine/session"
	"tspine/tui/child"
)

// patience is how much longer than its estimate and a half a line may take (X).
const patience = time.Second

// limit is how long words may take until the voice counts as hanging.
func limit(words string, rate int) time.Duration { return Spoken(words, rate)*3/2 + patience }

// hung tells a program that was ended at its deadline from one that was cut
// off, or failed by itself.
func hung(ctx, limited context.Context, err error) error {
	if limited.Err() != nil && ctx.Err() == nil {
		return errHung
	}
	return err
}

// speech is a voice that is a program, started once for each line.
type speech struct {
	title    string
	argv     []string
	rate     int
	patience time.Duration
	prefix   string // said to the program before the words: its own markup, never theirs
}

func newSpeech(title string, rate int, argv ...string) *speech {
	return &speech{title: title, argv: argv, rate: rate, patience: patience}
}

func (s *speech) name() string { return s.title }
func (s *speech) close()       {}

// say runs the program. One that hangs fails at its deadline.
func (s *speech) say(ctx context.Context, words string) error {
	limited, stop := context.WithTimeout(ctx, Spoken(words, s.rate)*3/2+s.patience)
	defer stop()
	return hung(ctx, limited, run(limited, s.argv, []byte(s.prefix+words+"\n"), nil))
}

// installed is the full path of a program, "" when there is none.
func installed(name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	return path
}

// voiceName is a voice's name as it may stand among the arguments of a
// program: it can be no option and no path.
func voiceName(name string) string {
	if strings.HasPrefix(name, "-") || strings.ContainsFunc(name, func(r rune) bool {
		return r < ' ' || strings.ContainsRune(`/\<>[]|`, r)
	}) {
		return ""
	}
	return name
}

// Spoken is about how long words take to be heard at a rate in words a
// minute, 0 for the usual one: the estimate that the cue plan is made with.
func Spoken(words string, rate int) time.Duration { return session.Voice{Rate: rate}.Takes(words) }

// killTime is how long a killed program may take to be gone (X).
const killTime = 200 * time.Millisecond

// run starts a program, gives it input on its standard input and waits for
// it. What it writes goes to output, nowhere where that is nil, so it can neither
// fill a pipe nor reach the terminal. When ctx ends, the program is killed with
// all that it started.
func run(ctx context.Context, argv []string, input []byte, output io.Writer) error {
	runtime.LockOSThread() // on Linux the program dies with the thread that started it
	defer runtime.UnlockOSThread()
	cmd := child.Command(ctx, argv...)
	child.EndWithUs(cmd)
	cmd.Stdin, cmd.Stdout = bytes.NewReader(input), output
	cmd.WaitDelay = killTime
	return cmd.Run()
}

package cue

import (
	"context"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// patience is how much longer than twice its estimate a line may take (X).
const patience = 3 * time.Second

// speech is a voice that is a program, started once for each line.
type speech struct {
	title    string
	argv     []string
	rate     int
	patience time.Duration
	asLast   bool     // words go after "--" as the last argument instead of to the standard input
	cancel   []string // run after the words were cut off, for a program that only passes them on
}

func newSpeech(title string, rate int, argv ...string) *speech {
	return &speech{title: title, argv: argv, rate: rate, patience: patience}
}

func (s *speech) name() string      { return s.title }
func (s *speech) knows(string) bool { return true }
func (s *speech) close()            {}

// say runs the program. One that hangs fails at its deadline.
func (s *speech) say(ctx context.Context, words string) error {
	limited, stop := context.WithTimeout(ctx, 2*Spoken(words, s.rate)+s.patience)
	defer stop()
	argv, input := s.argv, []byte(words+"\n")
	if s.asLast {
		argv, input = append(slices.Clone(argv), "--", words), nil
	}
	err := run(limited, argv, input)
	if limited.Err() != nil && s.cancel != nil {
		brief, stop := context.WithTimeout(context.WithoutCancel(ctx), killTime)
		defer stop()
		_ = run(brief, s.cancel, nil)
	}
	return err
}

// installed is the full path of a program, "" when there is none.
func installed(name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		return ""
	}
	return path
}

// own is the voice by the person's own command, if there is one. A command
// that cannot be started counts as a voice all the same: it fails, and that is
// told.
func own(o Options) []voice {
	if len(o.Command) == 0 {
		return nil
	}
	return []voice{newSpeech(o.Command[0], o.Rate, o.Command...)}
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

package cue

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"time"
	"tspine/tui/child"
)

// warmTime is how much longer the first words may take, while the program
// starts (X).
const warmTime = 5 * time.Second

var errHung = errors.New("the voice is stuck")

// kept is a voice that is one program for the whole session, for a program
// that takes long to start. It reads lines: a space and the words to be said,
// or a space alone to fall silent. It writes a line when words have ended.
type kept struct {
	title string
	argv  []string
	env   []string // besides the person's own
	rate  int
	now   *keptRun // nil while the program does not run
}

// keptRun is the program while it runs.
type keptRun struct {
	input  io.Writer
	ended  chan struct{} // gets a value for a line that the program writes
	gone   chan struct{} // closed when the program has ended
	cancel context.CancelFunc
}

// begin starts the program before the first words come. What fails here fails
// again, and counts, when they do.
func (k *kept) begin() { _ = k.start() }

func (k *kept) name() string { return k.title }

func (k *kept) start() error {
	ctx, cancel := context.WithCancel(context.Background())
	cmd := child.Command(ctx, k.argv...)
	cmd.Env = append(os.Environ(), k.env...)
	cmd.WaitDelay = killTime
	input, errIn := cmd.StdinPipe()
	output, errOut := cmd.StdoutPipe()
	if err := errors.Join(errIn, errOut, cmd.Start()); err != nil {
		cancel()
		return err
	}
	r := &keptRun{input: input, ended: make(chan struct{}, 1), gone: make(chan struct{}), cancel: cancel}
	k.now = r
	go func() {
		r.listen(output)
		_ = cmd.Wait()
		close(r.gone)
	}()
	return nil
}

// listen reads what the program writes, in bounded memory.
func (r *keptRun) listen(output io.Reader) {
	lines := bufio.NewReader(output)
	for {
		_, cut, err := lines.ReadLine()
		if err != nil {
			return
		}
		if !cut {
			Offer(r.ended, struct{}{})
		}
	}
}

func (k *kept) say(ctx context.Context, words string) error {
	limit := limit(words, k.rate)
	if k.now == nil {
		if err := k.start(); err != nil {
			return err
		}
		limit += warmTime
	}
	r := k.now
	select {
	case <-r.ended: // of words that were cut off
	default:
	}
	if _, err := io.WriteString(r.input, " "+words+"\n"); err != nil {
		k.close()
		return err
	}
	select {
	case <-r.ended:
		return nil
	case <-ctx.Done():
		_, err := io.WriteString(r.input, " \n")
		return err
	case <-r.gone:
	case <-time.After(limit):
	}
	k.close()
	return errHung
}

func (k *kept) close() {
	if k.now != nil {
		k.now.cancel()
		<-k.now.gone
		k.now = nil
	}
}

package command

import (
	"os"
	"strings"
	"testing"
)

// fullDisk is a file on a disk that is full.
func fullDisk(t *testing.T) *os.File {
	t.Helper()
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// What cannot be written is said, by every command that prints, with its exit
// status: on a full disk and to a reader that is gone.
func TestOutputThatCannotBeWritten(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer write.Close()
	_ = read.Close()
	tried := 0
	defer func() { t.Logf("tried %d", tried) }()
	for _, line := range []string{"", "--version", "--help", "help plan", "about", "completion bash", "completion zsh", "completion fish", "completion powershell",
		"plan", "plan --explain", "plan --json", "history", "history --json", "routines", "show balance", "show balance --cues", "show balance --figure", "show balance --json",
		"test", "test --json", "assess --feel stiff", "export --format csv", "export --format json", "doctor --quiet", "new day", "start mobility --plain --mute --no-questions"} {
		for out, why := range map[*os.File]string{fullDisk(t): "the disk is full", write: "nothing is reading it any more"} {
			tried++
			cmd := tspineOn(t, strings.Fields(line)...)
			var errs strings.Builder
			cmd.Stdout, cmd.Stderr = out, &errs
			if got := code(cmd.Run()); got != 1 || errs.String() != "tspine: the output cannot be written: "+why+"\n" {
				t.Errorf("tspine %s: code %d, it said %q", line, got, errs.String())
			}
		}
	}
}

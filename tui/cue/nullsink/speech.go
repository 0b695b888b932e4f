//go:build unix

package nullsink

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// StartSpeech starts a Speech Dispatcher of the test's own, that speaks with
// espeak-ng into the sink, and points the environment of the test at it. The log
// tells what it was given to say. It needs the program speech-dispatcher.
func StartSpeech(t *testing.T) (log string) {
	t.Helper()
	dir := os.Getenv("XDG_RUNTIME_DIR") // of Start
	conf := "LogLevel 5\nAudioOutputMethod \"pulse\"\nDefaultModule espeak-ng\nAddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n"
	socket := filepath.Join(dir, "ssip")
	if err := os.WriteFile(filepath.Join(dir, "speechd.conf"), []byte(conf), 0o600); err != nil {
		t.Fatal(err)
	}
	server := exec.Command("speech-dispatcher", "--run-single", "--config-dir", dir, "--log-dir", dir,
		"--communication-method", "unix_socket", "--socket-path", socket, "--timeout", "0")
	server.Env = append(os.Environ(), "LANG=C.UTF-8", "LC_ALL=C.UTF-8") // it does not start in a locale that is not installed
	if err := server.Start(); err != nil {
		t.Fatalf("this measurement needs Speech Dispatcher: install speech-dispatcher and speech-dispatcher-espeak-ng: %v", err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	t.Setenv("SPEECHD_ADDRESS", "unix_socket:"+socket)
	for range 50 {
		if c, err := net.Dial("unix", socket); err == nil {
			c.Close()
			return filepath.Join(dir, "speech-dispatcher.log")
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("Speech Dispatcher does not listen")
	return ""
}

//go:build awake && measure

package whole

import (
	"os/exec"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// TestMediaPlayerIsQuick follows presses until the bus is told what became of
// them, in the app.
func TestMediaPlayerIsQuick(t *testing.T) {
	d := newDesk(t)
	dir, _ := home(t)
	runAs(t, dir, 80, 24, func(c *exec.Cmd) { c.Env = append(c.Env, "DBUS_SESSION_BUS_ADDRESS="+d.address) },
		"start", routineFile(t, "longholds", longHolds), "--no-questions")
	d.eventually("a hold", func() bool { return d.told(mprisOwn, "xesam:title") != "" })
	d.must(d.AddMatchSignal(dbus.WithMatchObjectPath(mprisPath), dbus.WithMatchMember("PropertiesChanged")))
	news := make(chan *dbus.Signal, 64)
	d.Signal(news)
	var longest time.Duration
	pressed := 0
	for range 10 {
		for _, method := range []string{"PlayPause", "Next", "Previous", "PlayPause"} {
			for len(news) > 0 {
				<-news
			}
			began := time.Now()
			d.must(d.Object(mprisOwn, mprisPath).Call(mprisPlayer+"."+method, 0).Err)
			select {
			case <-news:
			case <-time.After(soon):
				t.Fatalf("%s was not told", method)
			}
			longest, pressed = max(longest, time.Since(began)), pressed+1
		}
	}
	t.Logf("tried %d, the longest took %v", pressed, longest)
	if longest > 100*time.Millisecond {
		t.Errorf("a press took %v", longest)
	}
}

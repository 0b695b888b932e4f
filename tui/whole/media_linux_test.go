//go:build awake

package whole

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode"

	"github.com/godbus/dbus/v5"

	"tspine/data"
	"tspine/routine/session"
)

// These tests need dbus-daemon, and use playerctl where there is one:
// go test -tags awake -run MediaPlayer ./tui/whole

// The names of MPRIS.
const (
	mprisFamily = "org.mpris.MediaPlayer2."
	mprisOwn    = mprisFamily + "tspine"
	mprisPath   = "/org/mpris/MediaPlayer2"
	mprisPlayer = "org.mpris.MediaPlayer2.Player"
	mprisGetAll = "org.freedesktop.DBus.Properties.GetAll"
	mprisGet    = "org.freedesktop.DBus.Properties.Get"
)

// soon is by when something has happened on any machine.
const soon = 10 * time.Second

// desk is a session bus with somebody on it who looks and presses.
type desk struct {
	*dbus.Conn
	t       *testing.T
	address string
	daemon  *exec.Cmd
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, daemon: exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")}
	out, err := d.daemon.StdoutPipe()
	d.must(err)
	d.must(d.daemon.Start())
	t.Cleanup(func() { _ = d.daemon.Process.Kill(); _ = d.daemon.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	d.must(err)
	d.address = strings.TrimSpace(line)
	d.Conn, err = dbus.Connect(d.address)
	d.must(err)
	t.Cleanup(func() { d.Close() })
	return d
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// eventually waits until something holds.
func (d *desk) eventually(what string, holds func() bool) {
	d.t.Helper()
	for end := time.Now().Add(soon); !holds(); <-time.After(20 * time.Millisecond) {
		if time.Now().After(end) {
			d.t.Fatalf("not within %v: %s", soon, what)
		}
	}
}

// properties are what a player tells of itself; nil where there is none.
func (d *desk) properties(player, iface string) map[string]dbus.Variant {
	var out map[string]dbus.Variant
	if d.Object(player, mprisPath).Call(mprisGetAll, dbus.FlagNoAutoStart, iface).Store(&out) != nil {
		return nil
	}
	return out
}

func (d *desk) status(player string) string {
	word, _ := d.properties(player, mprisPlayer)["PlaybackStatus"].Value().(string)
	return word
}

// told is a word of what a player tells of what it plays.
func (d *desk) told(player, key string) string {
	data, _ := d.properties(player, mprisPlayer)["Metadata"].Value().(map[string]dbus.Variant)
	switch v := data[key].Value().(type) {
	case string:
		return v
	case []string:
		return strings.Join(v, "|")
	}
	return ""
}

// presses presses a key of a player: by playerctl where there is one.
func (d *desk) presses(player, method string) {
	d.t.Helper()
	if path, err := exec.LookPath("playerctl"); err == nil {
		verb := map[string]string{"PlayPause": "play-pause"}[method]
		if verb == "" {
			verb = strings.ToLower(method)
		}
		c := exec.Command(path, "-p", strings.TrimPrefix(player, mprisFamily), verb)
		c.Env = append(os.Environ(), "DBUS_SESSION_BUS_ADDRESS="+d.address)
		if out, err := c.CombinedOutput(); err != nil {
			d.t.Fatalf("playerctl %s: %v\n%s", verb, err, out)
		}
		return
	}
	d.must(d.Object(player, mprisPath).Call(mprisPlayer+"."+method, 0).Err)
}

// plain starts a session line by line on the bus, and nobody at the keyboard.
func (d *desk) plain(home, path string) *exec.Cmd {
	d.t.Helper()
	c := exec.Command(os.Args[0], "start", path, "--plain", "--no-questions")
	c.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+home, "DBUS_SESSION_BUS_ADDRESS="+d.address)
	d.must(c.Start())
	d.t.Cleanup(func() { _ = c.Process.Kill() })
	return c
}

// onlyRecord is the one session that was kept.
func onlyRecord(t *testing.T, home string) session.Record {
	t.Helper()
	all, _, err := data.NewStore(data.Dirs{Config: home, Data: home}).All()
	if err != nil || len(all) != 1 {
		t.Fatalf("kept is %+v, %v", all, err)
	}
	return all[0]
}

// setting adds lines to the settings of a home.
func setting(t *testing.T, home, lines string) {
	t.Helper()
	path := filepath.Join(home, "settings.toml")
	src, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, append(src, lines...), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

const longHolds = `
[[exercise]]
id = "long"
name = "Long hold"
focus = "mobility"
position = "standing"
dose = { reps = 3, hold = "20s", sides = "each", tempo = { move = "1s", return = "1s" }, ready = "1s" }
`

// The app and the plain program are players that can be paused, resumed and
// sent on by a rep, and that nobody but the person ends.
func TestMediaPlayerIsPressed(t *testing.T) {
	path := routineFile(t, "longholds", longHolds)
	for _, way := range []string{"app", "plain"} {
		t.Run(way, func(t *testing.T) {
			d := newDesk(t)
			dir, _ := home(t)
			var screen *program
			var process *os.Process
			if way == "app" {
				screen = runAs(t, dir, 80, 24, func(c *exec.Cmd) { c.Env = append(c.Env, "DBUS_SESSION_BUS_ADDRESS="+d.address) },
					"start", path, "--no-questions", "--side", "left")
				process = screen.cmd.Process
			} else {
				process = d.plain(dir, path).Process
			}
			title := func(want string) {
				t.Helper()
				d.eventually("the title "+want, func() bool { return d.told(mprisOwn, "xesam:title") == want })
			}
			status := func(want string) {
				t.Helper()
				d.eventually("the status "+want, func() bool { return d.status(mprisOwn) == want })
			}
			title("Hold, left side, rep 1 of 3")
			if artist, album := d.told(mprisOwn, "xesam:artist"), d.told(mprisOwn, "xesam:album"); artist != "Long hold" || album != "longholds" {
				t.Errorf("the exercise is %q, the routine %q", artist, album)
			}
			if got := d.properties(mprisOwn, "org.mpris.MediaPlayer2")["Identity"].Value(); got != "tspine" {
				t.Errorf("it is called %v", got)
			}
			all := d.properties(mprisOwn, mprisPlayer)
			about, _ := all["Metadata"].Value().(map[string]dbus.Variant)
			if length := about["mpris:length"].Value(); length != int64(22e6) {
				t.Errorf("the length is %v", length)
			}
			first := about["mpris:trackid"].Value()
			for _, can := range []string{"CanPlay", "CanPause", "CanGoNext", "CanGoPrevious", "CanControl"} {
				if all[can].Value() != true {
					t.Errorf("%s is %v", can, all[can])
				}
			}
			d.presses(mprisOwn, "PlayPause")
			status("Paused")
			if screen != nil {
				screen.sees("PAUSED")
			}
			d.presses(mprisOwn, "Pause") // a pause is not paused again
			d.presses(mprisOwn, "Next")
			title("Left side, rep 2 of 3")
			d.presses(mprisOwn, "Previous")
			d.eventually("the rep before", func() bool {
				about, _ := d.properties(mprisOwn, mprisPlayer)["Metadata"].Value().(map[string]dbus.Variant)
				return about["mpris:trackid"].Value() == first
			})
			status("Paused")
			d.presses(mprisOwn, "Play")
			status("Playing")
			title("Hold, left side, rep 1 of 3")
			d.presses(mprisOwn, "Stop")
			status("Paused")
			if r := onlyRecord(t, dir); r.Status != session.InProgress {
				t.Errorf("stopped by a media key, the session is %s", r.Status)
			}
			d.must(process.Signal(syscall.SIGTERM))
			d.eventually("off the bus", func() bool { return d.status(mprisOwn) == "" })
		})
	}
}

// What changes is told without being asked for.
func TestMediaPlayerTellsWhatChanges(t *testing.T) {
	d := newDesk(t)
	d.must(d.AddMatchSignal(dbus.WithMatchObjectPath(mprisPath)))
	news := make(chan *dbus.Signal, 256)
	d.Signal(news)
	dir, _ := home(t)
	c := d.plain(dir, routineFile(t, "quick", tenSeconds))
	d.must(c.Wait())
	titles, last := []string{}, ""
	for len(news) > 0 {
		s := <-news
		if s.Name != "org.freedesktop.DBus.Properties.PropertiesChanged" {
			continue
		}
		changed := s.Body[1].(map[string]dbus.Variant)
		if about, ok := changed["Metadata"].Value().(map[string]dbus.Variant); ok {
			titles = append(titles, about["xesam:title"].Value().(string))
		}
		if word, ok := changed["PlaybackStatus"].Value().(string); ok {
			last = word
		}
	}
	for _, want := range []string{"Rep 1 of 3", "Rep 2 of 3", "Rep 3 of 3"} {
		if !strings.Contains(strings.Join(titles, "\n"), want) {
			t.Errorf("%q was not told; the titles are %q", want, titles)
		}
	}
	if last != "Stopped" {
		t.Errorf("at the end it tells that it is %q", last)
	}
}

// What strangers write reaches the bus as harmless as it reaches the screen.
func TestMediaPlayerOfAStranger(t *testing.T) {
	d := newDesk(t)
	dir, _ := home(t)
	played := 0
	for name, words := range hostile() {
		path := filepath.Join(t.TempDir(), "stranger.toml")
		d.must(os.WriteFile(path, []byte(strings.ReplaceAll(strings.ReplaceAll(strangersRoutine, "%[1]s", tomlText(words)), "%[2]d", "1")), 0o600))
		c := d.plain(dir, path)
		ended := make(chan struct{})
		go func() { _ = c.Wait(); close(ended) }()
		d.eventually("a player, or no session of "+name, func() bool {
			select {
			case <-ended:
				return true
			default:
				return d.status(mprisOwn) == "Playing"
			}
		})
		if d.told(mprisOwn, "xesam:title") != "" {
			played++
		}
		for _, key := range []string{"xesam:title", "xesam:artist", "xesam:album"} {
			if told := d.told(mprisOwn, key); len([]rune(told)) > 400 || strings.ContainsFunc(told, func(r rune) bool { return !unicode.IsGraphic(r) && r != '\u200d' && r != '\u200c' }) {
				t.Errorf("%s: %s is %q", name, key, told)
			}
		}
		_ = c.Process.Kill()
		<-ended
		d.eventually("off the bus", func() bool { return d.status(mprisOwn) == "" })
	}
	if t.Logf("tried %d, of which %d began", len(hostile()), played); played == 0 {
		t.Error("no session began")
	}
}

// The bus goes away in a hold, and nothing else does.
func TestMediaPlayerWithoutItsBus(t *testing.T) {
	d := newDesk(t)
	dir, _ := home(t)
	c := d.plain(dir, routineFile(t, "quick", tenSeconds))
	d.eventually("a hold", func() bool { return strings.Contains(d.told(mprisOwn, "xesam:title"), "ep 1 of 3") })
	d.must(d.daemon.Process.Kill())
	d.must(c.Wait())
	if r := onlyRecord(t, dir); r.Status != session.Completed || r.ActiveS != 10 || r.PausedS != 0 {
		t.Errorf("kept is %+v", r)
	}
}

// Somebody else has the name.
func TestMediaPlayerBesideAnother(t *testing.T) {
	d := newDesk(t)
	_, err := d.RequestName(mprisOwn, dbus.NameFlagDoNotQueue)
	d.must(err)
	dir, _ := home(t)
	c := d.plain(dir, routineFile(t, "longholds", longHolds))
	var second string
	d.eventually("a name of its own", func() bool {
		var all []string
		d.must(d.BusObject().Call("org.freedesktop.DBus.ListNames", 0).Store(&all))
		for _, n := range all {
			if strings.HasPrefix(n, mprisOwn+".instance") {
				second = n
			}
		}
		return second != ""
	})
	d.presses(second, "Pause")
	d.eventually("paused", func() bool { return d.status(second) == "Paused" })
	d.must(c.Process.Signal(syscall.SIGTERM))
}

// The settings turn each off.
func TestMediaPlayerTurnedOff(t *testing.T) {
	d := newDesk(t)
	dir, _ := home(t)
	setting(t, dir, talks+"media_keys = false\nlower_others = false\n")
	loud := d.neighbour("loud", &neighbour{volume: 0.8, status: "Playing"})
	owned := make(chan *dbus.Signal, 256)
	d.must(d.AddMatchSignal(dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged")))
	d.Signal(owned)
	d.must(d.plain(dir, routineFile(t, "quick", tenSeconds)).Wait())
	for len(owned) > 0 {
		if s := <-owned; strings.HasPrefix(s.Body[0].(string), mprisOwn) {
			t.Errorf("%v came to the bus", s.Body)
		}
	}
	if _, _, least, pauses := loud.is(); least != 0.8 || pauses != 0 {
		t.Errorf("the other player was at %v, and paused %d times", least, pauses)
	}
}

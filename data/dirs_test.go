package data_test

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"tspine/data"
)

func TestLocate(t *testing.T) {
	root := "/"
	if runtime.GOOS == "windows" {
		root = `C:\`
	}
	for _, c := range []struct{ goos, home, env, config, data string }{
		{"linux", "ROOT/home/ada", "", "ROOT/home/ada/.config/tspine", "ROOT/home/ada/.local/share/tspine"},
		{"linux", "ROOT/home/ada", "XDG_CONFIG_HOME=ROOT/c XDG_DATA_HOME=ROOT/d", "ROOT/c/tspine", "ROOT/d/tspine"},
		{"linux", "ROOT/home/ada", "XDG_CONFIG_HOME=c XDG_DATA_HOME=./d", "ROOT/home/ada/.config/tspine", "ROOT/home/ada/.local/share/tspine"},
		{"linux", "", "XDG_CONFIG_HOME=ROOT/c XDG_DATA_HOME=ROOT/d", "ROOT/c/tspine", "ROOT/d/tspine"},
		{"linux", "", "XDG_CONFIG_HOME=ROOT/c", "", ""},
		{"linux", "", "", "", ""},
		{"linux", "", "TSPINE_HOME=ROOT/t/", "ROOT/t", "ROOT/t"},
		{"freebsd", "ROOT/home/ada", "", "ROOT/home/ada/.config/tspine", "ROOT/home/ada/.local/share/tspine"},
		{"darwin", "ROOT/Users/ada", "XDG_DATA_HOME=ROOT/d", "ROOT/Users/ada/Library/Application Support/tspine", "ROOT/Users/ada/Library/Application Support/tspine"},
		{"darwin", "", "", "", ""},
		{"windows", "ROOT/Users/ada", "AppData=ROOT/r LocalAppData=ROOT/l", "ROOT/r/tspine", "ROOT/l/tspine"},
		{"windows", "ROOT/Users/ada", "", "ROOT/Users/ada/AppData/Roaming/tspine", "ROOT/Users/ada/AppData/Local/tspine"},
		{"windows", "ROOT/Users/ada", "TSPINE_HOME=t", "ROOT/Users/ada/t", "ROOT/Users/ada/t"},
		{"linux", "ROOT/home/ada", "TSPINE_HOME=t/u", "ROOT/home/ada/t/u", "ROOT/home/ada/t/u"},
		{"linux", "ROOT/home/ada", "TSPINE_HOME=./t", "ROOT/home/ada/t", "ROOT/home/ada/t"},
		{"linux", "ROOT/home/ada", "TSPINE_HOME=~/t", "ROOT/home/ada/t", "ROOT/home/ada/t"},
		{"linux", "ROOT/home/ada", "TSPINE_HOME=~", "ROOT/home/ada", "ROOT/home/ada"},
		{"linux", "ROOT/home/ada", "TSPINE_HOME=~bob/t", "", ""},
		{"linux", "", "TSPINE_HOME=t", "", ""},
	} {
		at := func(path string) string { return filepath.FromSlash(strings.ReplaceAll(path, "ROOT/", root)) }
		env := map[string]string{}
		for _, pair := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = at(value)
		}
		d, err := data.Locate(func(name string) string { return env[name] }, c.goos, at(c.home))
		if d.Config != at(c.config) || d.Data != at(c.data) {
			t.Errorf("%s, home %q, %s: %+v", c.goos, c.home, c.env, d)
		}
		want := "no home folder was found, so nothing can be saved: set TSPINE_HOME to a folder"
		switch env["TSPINE_HOME"] {
		case "~bob/t":
			want = "TSPINE_HOME is ~bob/t, but only ~/ is understood: write the full path"
		case "t":
			want = "TSPINE_HOME is t, and no home folder was found: write the full path"
		}
		if c.config == "" && (err == nil || err.Error() != want) || c.config != "" && err != nil {
			t.Errorf("%s, home %q, %s: %v", c.goos, c.home, c.env, err)
		}
	}
	d := data.Dirs{Config: "c", Data: "d"}
	got := strings.Join([]string{d.Settings(), d.Routines(), d.Sessions(), d.Assessments()}, " ")
	if want := filepath.FromSlash("c/settings.toml c/routines d/sessions d/assessments"); got != want {
		t.Errorf("the paths are %s, want %s", got, want)
	}
}

package command

import (
	"runtime/debug"
	"testing"
)

func TestOneCommitTellsOneStory(t *testing.T) {
	vcs := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: "b388d5659e2b406703079c40da749194de35c9df"}, {Key: "vcs.time", Value: "2026-11-26T04:15:34Z"}}
	dirty := append(vcs[:3:3], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	for _, c := range []struct {
		built, main string
		settings    []debug.BuildSetting
		want        string
	}{
		{"go run", "(devel)", nil, "0.1.0"},
		{"go build", "v0.0.0-20261126041534-b388d5659e2b", vcs, "0.1.0 (commit b388d5659e2b, 2026-11-26)"},
		{"go build without stamps", "v0.0.0-20261126041534-b388d5659e2b", nil, "0.1.0 (commit b388d5659e2b, 2026-11-26)"},
		{"go build with changes", "v0.0.0-20261126041534-b388d5659e2b+dirty", dirty, "0.1.0 (commit b388d5659e2b, 2026-11-26, with changes)"},
		{"after a tag", "v0.2.1-0.20261126041534-b388d5659e2b", vcs, "0.1.0 (commit b388d5659e2b, 2026-11-26)"},
		{"a release", "v0.2.0", vcs, "0.2.0 (commit b388d5659e2b, 2026-11-26)"},
		{"a candidate", "v0.2.0-rc.1", vcs, "0.2.0-rc.1 (commit b388d5659e2b, 2026-11-26)"},
		{"go install of a version", "v0.2.0", nil, "0.2.0"},
	} {
		if got := versionOf(&debug.BuildInfo{Main: debug.Module{Path: "tspine", Version: c.main}, Settings: c.settings}); got != c.want {
			t.Errorf("%s: %q, want %q", c.built, got, c.want)
		}
	}
}

package command

import (
	_ "embed"
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"tspine/routine/flow"
)

// release is the version that the source says it is.
const release = "0.1.0"

// version is the release, the commit and its day, as far as the build knows
// them: `go build` and a release stamp all three, `go install` of a version has
// the version alone, `go run` nothing. However it was built, one commit tells
// one story.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	return versionOf(info)
}

var (
	tagged = regexp.MustCompile(`^v(\d+\.\d+\.\d+(?:-(?:rc|beta|alpha)[.\d]*)?)(?:\+dirty)?$`)
	pseudo = regexp.MustCompile(`[.-](\d{4})(\d{2})(\d{2})\d{6}-([0-9a-f]{12})(\+dirty)?$`)
)

func versionOf(info *debug.BuildInfo) string {
	name, commit, day, changed := release, "", "", false
	if m := tagged.FindStringSubmatch(info.Main.Version); m != nil {
		name = m[1]
	} else if m := pseudo.FindStringSubmatch(info.Main.Version); m != nil {
		day, commit = m[1]+"-"+m[2]+"-"+m[3], m[4]
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value
		case "vcs.time":
			day, _, _ = strings.Cut(s.Value, "T")
		case "vcs.modified":
			changed = s.Value == "true"
		}
	}
	changed = changed || strings.HasSuffix(info.Main.Version, "+dirty")
	var parts []string
	if commit != "" {
		parts = append(parts, "commit "+commit[:min(12, len(commit))])
	}
	if day != "" {
		parts = append(parts, day)
	}
	if changed {
		parts = append(parts, "with changes")
	}
	if parts == nil {
		return name
	}
	return name + " (" + strings.Join(parts, ", ") + ")"
}

// about is what tspine says of itself; the words of the first start stand for SAFETY.
//
//go:embed about.txt
var about string

func aboutCommand(std IO) *cobra.Command {
	return described("about", func(*cobra.Command, []string) error {
		safety := ansi.WordwrapWc(flow.StopWhenItHurts+" "+flow.SeeFirst, 80, "")
		fmt.Fprintf(std.Out, "tspine %s\n\n%s", version(), strings.Replace(about, "SAFETY", safety, 1))
		return nil
	})
}

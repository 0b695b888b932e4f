package awake

import (
	"context"
	"os"
	"strconv"
	"tspine/tui/child"
)

func systemMeans() []means { return []means{{"caffeinate", caffeinate}} }

// caffeinate keeps display (-d) and computer (-i) awake as long as it and this
// process run.
func caffeinate(context.Context, string, string) (*lock, error) {
	cmd := child.Command(context.Background(), "caffeinate", "-d", "-i", "-w", strconv.Itoa(os.Getpid()))
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return whileRunning(cmd), nil
}

package bus

import (
	"errors"
	"slices"
	"testing"
)

func TestOnlyLocalBus(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", "/run/user/7")
	for address, want := range map[string][]string{
		"":                                  {"/run/user/7/bus"},
		"unix:path=/run/user/1000/bus":      {"/run/user/1000/bus"},
		"unix:path=/a%20b,guid=1":           {"/a b"},
		"unix:abstract=/tmp/x;unix:path=/y": {"@/tmp/x", "/y"},
		"unix:path=/%zz":                    nil,
		"tcp:host=example.org,port=1":       nil,
		"unix:path=/x;nonce-tcp:host=a":     nil,
		"unixexec:path=ssh":                 nil,
		"autolaunch:":                       nil,
	} {
		got, err := sockets(address)
		if !slices.Equal(got, want) || errors.Is(err, errNotLocal) != (want == nil && address != "unix:path=/%zz") {
			t.Errorf("sockets(%q) = %q, %v, wanted %q", address, got, err, want)
		}
	}
}

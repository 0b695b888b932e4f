package bus

import "testing"

func TestOnlyLocalBus(t *testing.T) {
	for address, want := range map[string]bool{
		"":                                  true,
		"unix:path=/run/user/1000/bus":      true,
		"unix:abstract=/tmp/x;unix:path=/y": true,
		"tcp:host=example.org,port=1":       false,
		"unix:path=/x;nonce-tcp:host=a":     false,
		"unixexec:path=ssh":                 false,
		"autolaunch:":                       false,
	} {
		if got := isLocal(address); got != want {
			t.Errorf("isLocal(%q) = %v, wanted %v", address, got, want)
		}
	}
}

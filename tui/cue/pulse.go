//go:build unix && !darwin

package cue

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jfreymuth/pulse/proto"
)

const (
	pulseAnswer = 700 * time.Millisecond // a server that takes longer has failed (X)
	pulseLead   = 20 * time.Millisecond  // the latency that is asked for (X)
	pulseAsk    = time.Second            // how much at a time the server asks for (X)
	pulseWarm   = 800 * time.Millisecond // of silence, so that the device runs before the first clip: a headset takes long (X)
	pulseLag    = 500 * time.Millisecond // how far a server may be behind (X)
	pulseChunk  = 32 << 10               // bytes in one packet
	pulseRoom   = 8 << 20                // bytes that the server may keep
)

// pulse plays through a sound server that speaks the PulseAudio protocol,
// PipeWire's included, over its local socket. One stream stays open and
// uncorked. Between two clips it has run dry and the server waits for data, so
// it costs this process nothing, and what is written then starts at once.
//
// It uses the protocol half of the library: the playback half keeps its state
// without locks and waits without end for a server that has gone away.
type pulse struct {
	client *proto.Client
	conn   *pulseConn
	stream uint32
	life   context.Context // until the server or the stream has gone
	end    context.CancelFunc
	dry    atomic.Bool // the server has played all it was sent
	over   time.Time   // when all it was sent should have been played
}

var errPulseGone = errors.New("the sound server has gone")

func openPulse(ctx context.Context) (speaker, error) {
	err := error(errNothing)
	for _, path := range pulseSockets() {
		var conn *net.UnixConn
		if conn, err = net.DialUnix("unix", nil, &net.UnixAddr{Name: path, Net: "unix"}); err != nil {
			continue
		}
		p := &pulse{client: &proto.Client{}}
		p.life, p.end = context.WithCancel(context.Background())
		p.conn = &pulseConn{Conn: conn, lose: p.end}
		if err = p.introduce(); err == nil {
			return p, nil
		}
		p.close()
	}
	return nil, err
}

// pulseSockets lists where a server may listen. Only local sockets: nothing
// here ever uses a network; paplay, which comes next, follows every setting.
func pulseSockets() []string {
	if named, ok := os.LookupEnv("PULSE_SERVER"); ok {
		var paths []string
		for _, s := range strings.Fields(named) {
			if _, rest, host := strings.Cut(s, "}"); host {
				s = rest
			}
			if s = strings.TrimPrefix(s, "unix:"); filepath.IsAbs(s) {
				paths = append(paths, s)
			}
		}
		return paths
	}
	return []string{filepath.Join(runtimeDir(), "pulse", "native")}
}

// runtimeDir is where the person's own programs put their sockets.
func runtimeDir() string {
	return cmp.Or(os.Getenv("XDG_RUNTIME_DIR"), filepath.Join("/run/user", strconv.Itoa(os.Getuid())))
}

// pulseCookie proves that both sides are the same person. A server that needs
// none takes any.
func pulseCookie() []byte {
	paths := []string{os.Getenv("PULSE_COOKIE")}
	if config, err := os.UserConfigDir(); err == nil {
		paths = append(paths, filepath.Join(config, "pulse", "cookie"))
	}
	if home, err := os.UserHomeDir(); err == nil {
		paths = append(paths, filepath.Join(home, ".pulse-cookie"))
	}
	for _, path := range paths {
		if cookie, err := os.ReadFile(path); err == nil && len(cookie) == 256 {
			return cookie
		}
	}
	return make([]byte, 256)
}

// introduce does all that comes before the first clip.
func (p *pulse) introduce() error {
	p.client.Callback = p.hear
	p.client.SetTimeout(pulseAnswer)
	p.client.Open(p.conn)
	var auth proto.AuthReply
	if err := p.client.Request(&proto.Auth{Version: p.client.Version(), Cookie: pulseCookie()}, &auth); err != nil {
		return err
	}
	p.client.SetVersion(auth.Version)
	name := proto.PropList{"application.name": proto.PropListString("tspine")}
	if err := p.client.Request(&proto.SetClientName{Props: name}, &proto.SetClientNameReply{}); err != nil {
		return err
	}
	var made proto.CreatePlaybackStreamReply
	if err := p.client.Request(newPulseStream(), &made); err != nil {
		return err
	}
	p.stream = made.StreamIndex
	p.dry.Store(true)
	return p.send(clip{pcm: make([]int16, samples(pulseWarm))})
}

// newPulseStream describes the stream: playing starts with the first sample
// that arrives (pre-buffering of one sample), and a whole clip fits in.
func newPulseStream() *proto.CreatePlaybackStream {
	return &proto.CreatePlaybackStream{
		SampleSpec:            proto.SampleSpec{Format: proto.FormatInt16LE, Channels: channels, Rate: rate},
		ChannelMap:            proto.ChannelMap{proto.ChannelLeft, proto.ChannelRight},
		SinkIndex:             proto.Undefined,
		BufferMaxLength:       pulseRoom,
		BufferTargetLength:    uint32(2 * channels * samples(pulseLead+2*pulseAsk)),
		BufferPrebufferLength: 2 * channels,
		BufferMinimumRequest:  uint32(2 * channels * samples(pulseAsk)),
		ChannelVolumes:        proto.ChannelVolumes{0x10000, 0x10000},
		// No media.role: "event" would tie the cues to the volume of system
		// sounds, which many people have turned off.
		Properties: proto.PropList{"media.name": proto.PropListString("cues")},
	}
}

// hear takes what the server says unasked.
func (p *pulse) hear(message any) {
	switch message.(type) {
	case *proto.Underflow:
		p.dry.Store(true)
	case *proto.PlaybackStreamKilled, *proto.ConnectionClosed:
		p.end()
	}
}

// gone is closed when the server has gone or has taken the stream away.
func (p *pulse) gone() <-chan struct{} { return p.life.Done() }

// play sends the whole clip in one go and waits for as long as it lasts.
func (p *pulse) play(ctx context.Context, c clip) error {
	if err := p.drop(); err != nil {
		return err
	}
	if err := p.send(c); err != nil {
		return err
	}
	rest(ctx, lasting(c.pcm))
	if ctx.Err() != nil {
		return p.client.Request(&proto.FlushPlaybackStream{StreamIndex: p.stream}, nil)
	}
	return nil
}

// drop throws away clips that the server should have played and has not: a
// device that stands still would play them all when it goes on.
func (p *pulse) drop() error {
	if p.dry.Load() || time.Since(p.over) < pulseLag {
		return nil
	}
	p.dry.Store(true)
	return p.client.Request(&proto.FlushPlaybackStream{StreamIndex: p.stream}, nil)
}

// send hands samples to the server, and makes sure that it still answers.
func (p *pulse) send(c clip) error {
	if p.dry.Swap(false) {
		p.over = time.Now()
	}
	p.over = p.over.Add(lasting(c.pcm))
	data := bytesOf(c.stereo())
	for start := 0; start < len(data); start += pulseChunk {
		if err := p.client.Send(p.stream, data[start:min(start+pulseChunk, len(data))]); err != nil {
			return err
		}
	}
	if p.life.Err() != nil {
		return errPulseGone
	}
	return p.client.Request(&proto.TriggerPlaybackStream{StreamIndex: p.stream}, nil)
}

// close lets go of the server, which then drops the stream.
func (p *pulse) close() { p.conn.Close() }

// What a server sends to a client that only plays is small and seldom (X): 10
// KB to introduce itself, and then some 100 bytes for every clip.
const (
	pulseHead    = 20       // bytes before the body of a message
	pulseOpens   = 10       // bytes that the body of every message has: L, what it is, L, of which request
	pulseMessage = 64 << 10 // bytes in one message
	pulseAtFirst = 1 << 20  // bytes that may be read at once
	pulsePerS    = 64 << 10 // bytes a second from then on
	pulseControl = 0xFFFFFFFF
	pulseLastOp  = 1 << 8 // beyond the last kind of message there is
)

var errPulseNoise = errors.New("the sound server does not speak the protocol")

// pulseConn bounds every write, and tells of failed ones, which the library does not. What
// is read is handed on only as far as it can be messages that a server sends: the library
// believes every length, and what is something else took gigabytes.
type pulseConn struct {
	net.Conn
	lose context.CancelFunc // when it cannot be written or read

	begun time.Time
	read  int    // bytes so far
	head  []byte // of the message that is being read, to be handed out
	left  int    // bytes of its body that are still to be read
}

func (c *pulseConn) Write(b []byte) (int, error) {
	_ = c.SetWriteDeadline(time.Now().Add(pulseAnswer))
	n, err := c.Conn.Write(b)
	if err != nil {
		c.lose()
	}
	return n, err
}

func (c *pulseConn) Read(b []byte) (int, error) {
	if len(c.head) == 0 && c.left == 0 {
		if err := c.next(); err != nil {
			c.lose()
			return 0, err
		}
	}
	if len(c.head) > 0 {
		n := copy(b, c.head)
		c.head = c.head[n:]
		return n, nil
	}
	n, err := c.Conn.Read(b[:min(len(b), c.left)])
	c.left -= n
	return n, err
}

// next reads the beginning of a message, and refuses what is none.
func (c *pulseConn) next() error {
	head := make([]byte, pulseHead+pulseOpens)
	if _, err := io.ReadFull(c.Conn, head); err != nil {
		return err
	}
	length, body := binary.BigEndian.Uint32(head), head[pulseHead:]
	if length < pulseOpens || length > pulseMessage || binary.BigEndian.Uint32(head[4:]) != pulseControl ||
		body[0] != 'L' || binary.BigEndian.Uint32(body[1:]) >= pulseLastOp || body[5] != 'L' {
		return errPulseNoise
	}
	if c.begun.IsZero() {
		c.begun = time.Now()
	}
	c.read += pulseHead + int(length)
	if c.read > pulseAtFirst+int(time.Since(c.begun).Seconds()*pulsePerS) {
		return errPulseNoise
	}
	c.head, c.left = head, int(length)-pulseOpens
	return nil
}

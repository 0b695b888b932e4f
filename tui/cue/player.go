package cue

import (
	"context"
	"sync"
	"time"

	"tspine/routine/session"
	"tspine/routine/text"
)

// closeTime is how long Close waits for what is being heard to stop (X).
const closeTime = 250 * time.Millisecond

// Options says how cues are heard.
type Options struct {
	Mute    bool // nothing is heard and nothing is started
	NoVoice bool // tones only

	VoiceVolume int      // of words, 0 to 100
	Volume      int      // of tones, 0 to 100
	Voice       string   // one of [VoiceNames], or a voice as the speech program knows it; "" is our choice
	Rate        int      // words a minute, 80 to 400; 0 is the speech program's own
	Command     []string // the person's own speech program and its arguments; it gets the words on its standard input

	Bell   func()       // rings the terminal bell; nil when there is none. Called from another goroutine.
	Speaks func(bool)   // told when words begin and end; may be nil. Called from another goroutine, and must not wait.
	Notify func(Status) // told whenever the status changes; may be nil. Called from another goroutine.
}

// Player makes sounds heard. Any goroutine may call it; only Close and Try wait. It keeps the
// sound device awake, so one is made for a session and closed after it.
type Player struct {
	o       Options
	cancel  context.CancelFunc
	running sync.WaitGroup
	tones   *lane
	words   *lane
	output  *output
	voices  *voices
	news    chan struct{} // one token when the status has changed

	mu   sync.Mutex
	over time.Time // when all tones that were asked for will have sounded
}

// New makes a player and starts looking for a speaker and a voice. It returns
// at once; what was found is told through Options.Notify.
func New(o Options) *Player {
	return newPlayer(o, append(soundOpeners(), bellOpener(o.Bell)), findVoices)
}

// newPlayer is New with given means. The voices are looked for in a goroutine.
func newPlayer(o Options, speakers []opener, find func(context.Context, Options) []voice) *Player {
	ctx, cancel := context.WithCancel(context.Background())
	if o.Speaks == nil {
		o.Speaks = func(bool) {}
	}
	if o.Notify == nil {
		o.Notify = func(Status) {}
	}
	p := &Player{o: o, cancel: cancel, tones: newLane(false), words: newLane(true), news: make(chan struct{}, 1)}
	p.voices = &voices{changed: p.tell, learner: learner{rate: o.Rate}, fails: map[voice]int{}}
	if o.Mute {
		p.tell()
	} else {
		p.output = newOutput(ctx, speakers, p.tell)
		p.output.begin()
		p.running.Go(func() { p.playTones(ctx) })
		if !o.NoVoice {
			p.running.Go(func() { p.sayWords(ctx, find) })
		}
	}
	go p.tellNews(ctx)
	return p
}

// Play makes a sound heard as soon as it is due and its turn comes.
func (p *Player) Play(s Sound) {
	if p.o.Mute {
		return
	}
	if s.Due.IsZero() {
		s.Due = time.Now()
	}
	s.Words = text.New(s.Words).Spoken()
	tone, words := s, s
	tone.Until = time.Time{}
	if s.Words != "" && p.voices.pick(s.Words) != nil {
		tone.Count = 0
	}
	words.Due = p.sounding(tone)
	if words.Words != "" && !p.o.NoVoice {
		p.words.add(words)
	}
	if tone.Tone != None {
		p.tones.add(tone)
	}
}

// sounding takes a tone into account and answers when it will be over, and
// with it all tones before it: words wait for that.
func (p *Player) sounding(s Sound) (over time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s.Tone == None {
		return s.Due
	}
	begins := s.Due
	if p.over.After(begins) && p.over.Sub(begins) < maxAge {
		begins = p.over
	}
	p.over = begins.Add(lengthOf(s))
	return p.over
}

// Hush drops everything that waits and cuts off what is being heard.
func (p *Player) Hush() {
	p.mu.Lock()
	p.over = time.Time{}
	p.mu.Unlock()
	p.tones.hush()
	p.words.hush()
}

// Close ends everything within 300 ms; nothing is told or heard afterwards.
func (p *Player) Close() {
	p.cancel()
	p.Hush()
	if p.o.Mute {
		return
	}
	ended := make(chan struct{})
	go func() {
		p.running.Wait()
		p.output.close()
		p.voices.close()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(closeTime):
	}
}

// Pace is how the voice was found to speak; the zero value while that is not
// known.
func (p *Player) Pace() session.Pace { return p.voices.learner.pace() }

// Status is what makes the cues heard at the moment.
func (p *Player) Status() Status {
	if p.o.Mute {
		return Status{Muted: true}
	}
	names, gaveUp, found := p.voices.report()
	sound, lost := p.output.state()
	s := Status{Sound: sound, Lost: lost}
	if len(names) > 0 && !(names[0] == nameRecorded && lastResort(sound) && len(names) == 1) { // recordings need a sound system
		s.Voice = names[0]
	}
	return problem(s, gaveUp, found)
}

func (p *Player) tell() { Offer(p.news, struct{}{}) }

// tellNews tells the newest status until ctx ends: a busy screen holds up no sound.
func (p *Player) tellNews(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-p.news:
		}
		if ctx.Err() == nil {
			p.o.Notify(p.Status())
		}
	}
}

// playTones makes tones heard, one after another. Each is made once.
func (p *Player) playTones(ctx context.Context) {
	made := map[[2]int]clip{} // by tone and count
	for {
		s, sctx, ok := p.tones.next(ctx)
		if !ok {
			return
		}
		k := [2]int{int(s.Tone), min(max(s.Count, 0), maxCount+1)}
		c, ok := made[k]
		if !ok {
			c = s.Tone.clip(s.Count, p.o.Volume)
			made[k] = c
		}
		c.over = p.words.busy()
		p.output.play(sctx, c, s.Due.Add(maxAge))
		p.tones.done()
	}
}

// sayWords makes words heard, one after another.
func (p *Player) sayWords(ctx context.Context, find func(context.Context, Options) []voice) {
	found := find(ctx, p.o)
	if len(found) > 0 {
		if first, ok := found[0].(interface{ begin() }); ok {
			first.begin()
		}
	}
	p.voices.use(found)
	for {
		s, sctx, ok := p.words.next(ctx)
		if !ok {
			return
		}
		heard := p.voices.pick(s.Words) != nil
		if heard {
			p.o.Speaks(true)
		}
		p.voices.say(sctx, s, p.words.due)
		if heard {
			p.o.Speaks(false)
		}
		p.words.done()
	}
}

// Sound is one thing to be heard now: a tone, words, or a tone and then words.
type Sound struct {
	Tone  Tone   // 0 is no tone
	Count int    // with the tone Rep and no voice: which repetition it is, from 1; 0 is a plain Rep
	Words string // "" is no words; at most 200 characters are said
	Rank  int    // how urgent, lower is more urgent; words of a lower rank cut off those of a higher one

	// Due is when it should start; the zero time is now. What is older than
	// one second when its turn comes is dropped, and words after Until where
	// that is later.
	Due   time.Time
	Until time.Time

	// Ends is when the words must be over: they are dropped when they would not
	// be, and cut off when they are not. The zero time is no bound.
	Ends time.Time
}

// tooLate says whether it is no longer worth hearing.
func (s Sound) tooLate(now time.Time) bool {
	return now.Sub(s.Due) > maxAge && (s.Until.IsZero() || now.After(s.Until))
}

// maxAge is how late a sound may start (X).
const maxAge = time.Second

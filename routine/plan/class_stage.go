package plan

// classAndStage is the class and the stage that count, and how they came about.
type classAndStage struct {
	class     Class
	stage     int
	since     Date // when the present class began; stages count from here
	staged    Date // when the stage began
	byRecords bool // a SHIFT that only the records made: the next reassessment settles it
	pausedOn  Date // CROSSED, and stretching was seen to hurt on that day; 0 when it may stretch
	way       way
	stayed    string // why the next stage was not begun; empty when it was or there is none
}

// way is why the class is not simply what the newest answers say.
type way int

const (
	asAnswered way = iota
	throughBalanced
	fromStrength // through BALANCED, too, where stretching made it worse before
	staysShift
	staysMaintenance
	bySessions // the records say that stretching makes it worse
)

// Place is where a back stood at a full assessment.
type Place struct {
	Date     Date    `json:"date"`
	D        int     `json:"d"`
	Position float64 `json:"position"` // -1 stiff to +1 loose
	Class    Class   `json:"class"`
	Stage    int     `json:"stage"`
	Mix      Days    `json:"mix"`
	Answers  Answers `json:"-"`
}

// mix is what is suggested a week as of today.
func (s *state) mix() Days {
	out := s.wholeMix()
	if s.now.class != NoClass && s.worseSide(1, false) != nil {
		out.Stability = max(1, out.Stability-fewerStability)
	}
	return out
}

// wholeMix is the mix with all of its stability days.
func (s *state) wholeMix() Days {
	switch p := s.now; {
	case p.class == NoClass:
		return unassessed
	case p.class == Crossed && p.pausedOn != 0:
		return pausedCrossed
	default:
		return Mix(p.class, p.stage)
	}
}

// enter begins a class today.
func (s *state) enter(c Class, w way) {
	s.now = classAndStage{class: c, stage: 1, since: s.day, staged: s.day, way: w}
	if c == Crossed {
		s.now.pausedOn = s.seenFrom
	}
}

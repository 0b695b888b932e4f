package report

// Signs are the statements of the assessment, by the ids of the checklists
// (M1 to M5, S1 to S5) and of the warning signs (RF2 to RF5). Each is answered
// with yes or no.
var Signs = map[string]string{
	"M1": "My upper back is stiff, mostly in the morning.",
	"M2": "Turning to look behind me is restricted.",
	"M3": "Reaching overhead is difficult or uncomfortable.",
	"M4": "I spend long hours at a desk or driving.",
	"M5": "My posture has become more rounded.",

	"S1": "My upper back feels loose or unstable.",
	"S2": "Staying long in one position hurts more than moving.",
	"S3": "My joints are flexible all over the body.",
	"S4": "My posture collapses when I am tired.",
	"S5": "Stretching helps only for a short time.",

	"RF2": "Pain that spreads around the ribs or into the chest.",
	"RF3": "Numbness or tingling in arms or hands.",
	"RF4": "Pain after a fall or an injury.",
	"RF5": "Difficulty breathing together with the back pain.",
}

// StretchingQuestion is the question W of the assessment.
const StretchingQuestion = "Does stretching make it feel worse?"

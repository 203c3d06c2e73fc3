package sok

// How pages are ranked is decided here and in data/nasjonalt/synonymer.toml, and
// nowhere else. What the query itself needs is written into the index (kjerne),
// so that the script in the browser and Search in this package read the same
// numbers.

// How much a word counts by where it stands. A title is worth eight words of
// text; words that lead to other pages say more of those than of this one.
const (
	inText    = 4
	inLink    = 2
	inTable   = 1
	inHeading = 12
	inAddress = 12
	inTitle   = 32
)

// The form of BM25: how soon another of the same word stops to matter, and how
// much a long page is held back for its length. maxPrior bounds slag below.
const (
	saturation = 4.0
	lengthNorm = 0.5
	maxPrior   = 1.4
)

// prior is how likely a page of each kind is to be what somebody wants, before
// the words are read. A kind is the first part of the address; one that is not
// here counts as 1.
var prior = map[string]float64{
	"hjelp": 1.0, "plikter": 1.2, "hvem": 0.75, "tiltakskort": 1.3, "enhet": 1.4, "trygg-bruk": 1.1, "ressurser": 1.1,
	"lov": 0.75, "innsatsomraade": 1.0, "tiltak": 1.0, "plan": 0.85, "veileder": 0.8, "om": 0.9, "forfatter": 0.5, "": 0.7,
}

// passing is percent of its rarity that a word counts with when no page is about it:
// it stands in no title and no heading.
const passing = 50

// deep is what a page counts that stands below another page of its kind: an answer
// among several, when the question above them leads to all.
var deep = map[string]float64{"hvem": 0.75, "plikter": 0.85}

// section is what an act counts for a number, which is most likely that of a section.
const section = 2

// above is what a page counts that stands above others of its kind: it repeats what
// they say. titleWords is how long a title is that counts as inTitle says; a word
// of a shorter one counts more.
const (
	above      = 0.6
	titleWords = 4
)

// numbers is how many telephone numbers a result shows, by kind: those of the
// page's own subject, not of everybody it mentions.
var numbers = map[string]int{"hjelp": 4, "enhet": 1}

// urgent is the kind of page that comes first when somebody may be in danger.
const urgent = "hjelp"

// rank is what the query weighs with. A weight of 10 is the word itself.
var rank = Rank{Exact: 10, Prefix: 6, Part: 7, Near: 6, Far: 4, Phrase: 5, MinPrefix: 3, MaxPrefix: 8, MaxNear: 3, MaxPieces: 8, MinSure: 8, MinDear: 4, Few: 80, Title: 60, Whole: 60, Hits: 10, Reach: 150, Weak: 6, Reached: []string{"enhet", "hjelp"}}

// A Rank holds the numbers that the query uses.
type Rank struct {
	Exact     int `json:"e"` // weight of the word as it is written
	Prefix    int `json:"p"` // of a word that begins as the last one does
	Part      int `json:"d"` // of a part of a compound
	Near      int `json:"n"` // of a word one letter away
	Far       int `json:"f"` // of a word two letters away
	Phrase    int `json:"u"` // the longest expression, in words
	MinPrefix int `json:"mp"`
	MaxPrefix int `json:"xp"` // how many words one prefix may stand for
	MaxNear   int `json:"xn"` // how many words a misspelt one may stand for
	MinSure   int `json:"ms"` // how long a word is that may be two letters wrong and still tell of danger
	MinDear   int `json:"md"` // how long a word for somebody close is that may end a compound
	MaxPieces int `json:"xo"` // how many pieces are searched for a misspelt word
	Title     int `json:"t"`  // percent that a page gains whose title has all that was asked for
	Few       int `json:"b"`  // percent that is given to all, beside how much of what was asked a page has
	Whole     int `json:"g"`  // percent more when the title says no more than what was asked for
	Hits      int `json:"h"`  // how many results are shown

	// Who writes how they want to reach somebody looks for those who can be reached.
	Reach   int      `json:"k"`  // percent that pages of these kinds then count
	Reached []string `json:"ks"` // the kinds
	Weak    int      `json:"w"`  // how rare such a word may count as beside others
}

// The index is cut in pieces that are fetched when a query needs them.
const (
	pieceSize = 1600 // bytes of words, before compression
	chunkDocs = 10   // pages whose titles are fetched together
	longest   = 600  // pages that one word can lead to, the best first
	excerpt   = 110  // characters of a page's description
)

// The weight of what a synonym leads to: another word for the same, or
// something near.
const (
	sameWeight = 9
	nearWeight = 6
)

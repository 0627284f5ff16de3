package model

// Criterion is one thing that the framework asks for. Its ID never changes and
// says nothing of its level or position.
type Criterion struct {
	ID       string
	Category string
	Level    int // 1 to 3
	Order    int // position among its siblings; smaller comes first
	Title    string
	Asks     string // what the framework asks, in our words
	// Reading is where Asks is stricter or looser than the framework, or fills a
	// silence; empty where it is faithful.
	Reading string
	// Conditions are its literal parts: what the framework demands. All hold
	// when it is met, some when it is met partly. Wishes is what the framework
	// would like as well, Advice what we recommend; neither ever counts.
	Conditions []Condition
	Wishes     []string
	Advice     []string
	Verdicts   []Verdict // decided cases, of which a registry sees three to six; or none
	// Terms are the words by which lists that are kept elsewhere speak of it: the
	// words of one all have to stand in a line. A | stands between words of which
	// any will do, and a word of four letters or more for all that begin with it.
	Terms   []string
	Because string // why the step matters, with an incident and its year
	Effort  Effort
	Impact  Impact
	Needs   []string // hard prerequisites, never of a higher level
	Helps   []string // it goes better after these
	// Delegated says what holds when people log in with another service's
	// account. Empty where that makes no difference.
	Delegated string
	// Yours is what holds for registries of other kinds; read [Criterion.Kinds], which has
	// what the category says, too.
	Yours []Particular
	// Reasons are why it does not apply to registries of some kinds, as the people there would
	// say it. They are offered and never taken by themselves.
	Reasons     []Particular
	FirstAction string // something to start with tonight
	DoneWhen    string // something that another person could check
	Work        []Work // what both are at registries of some kinds; see [Profile.Worked]
	Reviewed    Day
	Peers       []Peer
	Sources     []Source
	// Inherited says what the login of another service proves; see [Inheritance].
	Inherited Inheritance
	Body      string // five sections of Markdown

	perClient bool         // see [Category]
	common    []Particular // what the category says
}

// Verdict is a case and how it is answered, short enough for one line.
type Verdict struct {
	Case  string
	State State
	// About names a case that is met in several criteria, which decide it alike.
	// Because says why this one does not.
	About   string
	Because string
	// Where are the circumstances without which the case does not arise; see [Circumstances].
	// It arises everywhere if there are none.
	Where []string
}

// Peer is another registry that has done it.
type Peer struct {
	Registry string
	How      string
	Since    string // a year, month or day; empty where it is not known
	Source   string
	Seen     Day // the day of the copy of Source in which it was seen
}

// Source is a page that the text relies on.
type Source struct{ Title, URL string }

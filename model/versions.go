package model

import "slices"

// Given marks an answer, or what somebody means to do, as one to this catalogue as it
// is now. All other events it leaves as they are.
func (a *Assessment) Given(c *Catalogue, e Event) Event {
	if e.Kind != AnswerKind && e.Kind != IntentKind || e.Undoes != "" {
		return e
	}
	e.Version, e.Rev = "", 0
	if c.Version != a.Header.Version {
		e.Version = c.Version
	}
	if c.Revision > 1 && e.Kind == AnswerKind {
		e.Rev = c.Revision
	}
	return e
}

// Since is the version against which the changes of this version are told; empty if
// there is none.
func (c *Catalogue) Since() string {
	for i := range c.Changes {
		if since := c.Changes[i].Since; since != "" {
			return since
		}
	}
	return ""
}

// Link tells each catalogue which one came before it, where that is here. Versions
// that claim to come after each other in a ring are not linked.
func (s Catalogues) Link() {
	for _, c := range s {
		c.before = nil
	}
	for _, c := range s {
		if before := s.Find(c.ID, c.Since()); before != nil && !slices.Contains(before.chain(), c) {
			c.before = before
		}
	}
}

// chain is the catalogue and those before it.
func (c *Catalogue) chain() []*Catalogue {
	var out []*Catalogue
	for ; c != nil; c = c.before {
		out = append(out, c)
	}
	return out
}

// Of is the catalogue, or the one before it, that an assessment answers; the catalogue
// itself if that is none of them.
func (c *Catalogue) Of(a *Assessment) *Catalogue {
	_, version := a.Catalogue()
	for _, at := range c.chain() {
		if at.Version == version {
			return at
		}
	}
	return c
}

// stoodFor are the criteria of the version before whose answers stand for a criterion
// of this one, as its changes say: the same one, where they say nothing else.
func (c *Catalogue) stoodFor(criterion string) []string {
	for i := range c.Changes {
		switch change := &c.Changes[i]; {
		case slices.Contains(change.To, criterion):
			return change.From
		case change.Kind == New && change.Criterion == criterion:
			return nil
		}
	}
	return []string{criterion}
}

// carries is where the answers to a criterion of the version before go.
func (c *Catalogue) carries(criterion string) []string {
	to, told := []string{}, false
	for i := range c.Changes {
		switch change := &c.Changes[i]; {
		case change.Kind == Retired && change.Criterion == criterion:
			return []string{}
		case slices.Contains(change.From, criterion):
			told = true
			for _, id := range change.To {
				if c.Criterion(id) != nil && !slices.Contains(to, id) {
					to = append(to, id)
				}
			}
		}
	}
	if !told && c.Criterion(criterion) != nil && slices.Contains(c.stoodFor(criterion), criterion) {
		to = append(to, criterion)
	}
	return to
}

// To says to which text an answer was given, where that is another one than of the
// answer that it replaced: "to revision 2 of the text".
func (s Saying) To() string {
	if s.Kind != AnswerKind || s.Undoes != "" || len(s.Instead) == 0 {
		return ""
	}
	if before := s.Instead[len(s.Instead)-1]; before.Version != s.Version && s.Version != "" {
		return "to version " + s.Version
	} else if before.Rev != s.Rev {
		return "to revision " + itoa(max(s.Rev, 1)) + " of the text"
	}
	return ""
}

// Ever finds a criterion of this version or, if it has none of this ID, of the latest
// one before that has; nil if there is none.
func (c *Catalogue) Ever(id string) *Criterion {
	for _, at := range c.chain() {
		if criterion := at.Criterion(id); criterion != nil {
			return criterion
		}
	}
	return nil
}

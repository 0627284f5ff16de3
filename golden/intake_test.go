package golden

import "rungs/model"

// oneList is what every file holds that a player brings: a list that asks two questions,
// and has one answer.
type oneList struct{}

func (oneList) Read(string, *model.Catalogue) (model.Intake, error) {
	return &broughtList{asks: []model.IntakeQuestion{
		{Text: "2 lines may each be about one criterion:\n  line 3: a list of ingredients\n    cli-sbom, SBOM output\n  line 8: names like others\n    typosquatting, Look-alike names\nTake all of them so?", Choices: []string{"all of them", "one by one"}, Each: true},
		{Text: "Line 12, \"MFA required\", may be:", Choices: []string{"mfa-required-critical, MFA required: critical packages", "mfa-required-all, MFA required: all maintainers"}},
	}}, nil
}

func (oneList) Complete(file string) (string, []string) { return "status.md", []string{"status.md"} }

type broughtList struct{ asks []model.IntakeQuestion }

func (b *broughtList) Ask() (model.IntakeQuestion, bool) {
	if len(b.asks) == 0 {
		return model.IntakeQuestion{}, false
	}
	q := b.asks[0]
	b.asks, q.Take = b.asks[1:], func(int) {}
	return q, true
}

func (b *broughtList) Say(*model.Assessment) string {
	return "1 of 3 lines is matched.\n  line 3: [x] a list of ingredients\n    cli-sbom, SBOM output: met\n2 are left out.\n  line 12: [x] MFA required\n    it may be mfa-required-critical or mfa-required-all; write the id of the one it is\n  line 14: [ ] cake\n    no criterion is clearly like it\nWithout a box, and not read: lines 1 to 2, 15.\n"
}

func (b *broughtList) Answers(*model.Assessment) []model.Event {
	e := model.Event{Kind: model.AnswerKind, Criterion: "cli-sbom"}
	e.State = model.Met
	return []model.Event{e}
}

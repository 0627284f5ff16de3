package report

import (
	"strings"

	"rungs/model"
)

// Insights is a few lines to paste into a security-insights.yml: the place of a
// self-assessment in the format Security Insights, version 2.2.0
// (https://github.com/ossf/security-insights). The rest of such a file is about a
// repository, of which this program knows nothing.
var Insights = Format{Name: "security-insights", Suffix: ".insights.yml", of: func(k Kind) bool { return k.insights != nil }, set: setInsights, escaped: jsonEscaped}

// selfAssessment is what stands there.
type selfAssessment struct{ Name, Comment, Date string }

func setInsights(k Kind, d Document) (string, error) {
	s := k.insights(d)
	var b strings.Builder
	b.WriteString("# Put this into your security-insights.yml (schema-version 2.2.0).\n" +
		"repository:\n  security:\n    assessments:\n      self:\n" +
		"        name: " + yamlString(s.Name) + "\n" +
		"        comment: " + yamlString(s.Comment) + "\n" +
		"        date: " + yamlString(s.Date) + "\n" +
		"        # evidence: the address at which you publish the statement\n")
	return b.String(), nil
}

// yamlString is a text in double quotes. Its texts are clean: no control byte is left
// that would need to be escaped.
func yamlString(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(model.CleanLine(s)) + `"`
}

package checklist

import (
	"strings"

	"rungs/model"
)

// status reads what the cell of a table, or the beginning of a line, says of how
// something stands: a box, a sign, or words of several languages. What follows is
// the rest. A word that says nothing of the kind is none.
func status(text string) (state model.State, rest string, ok bool) {
	text = strings.Trim(strings.TrimSpace(mdTag().ReplaceAllString(htmlBox().ReplaceAllStringFunc(text, boxOf), "")), "*_` ")
	if m := checkbox().FindStringSubmatch(text); m != nil && m[1] == "" {
		if state, ok := boxes[strings.ToLower(m[2])]; ok {
			return state, strings.TrimSpace(m[3]), true
		}
		return model.Unanswered, text, false
	}
	words := strings.Fields(text)
	for n := min(len(words), 4); n > 0; n-- {
		head := plain(strings.Join(words[:n], " "))
		if state, ok := states[head]; ok {
			return state, strings.TrimLeft(strings.Join(words[n:], " "), "-–—:,;. "), true
		}
	}
	return model.Unanswered, text, false
}

// plain is a text in small letters, without what stands around words.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" \t.,;:!()[]*_`\"'’-–—/", r)
	}), " ")
}

// boxes are what a box says. What is not among them means what its people know: [~]
// does not apply at GitLab, [-] is half done in org.
var boxes = map[string]model.State{
	"[x]": model.Met, "[*]": model.Met, "[✓]": model.Met, "[✔]": model.Met, "☑": model.Met, "✅": model.Met, "✔": model.Met, "✓": model.Met,
	"[ ]": model.Unmet, "☐": model.Unmet, "❌": model.Unmet, "✗": model.Unmet, "✘": model.Unmet, "✖": model.Unmet,
}

// boxOf is a box of HTML as one of Markdown.
func boxOf(input string) string {
	if checked().MatchString(input) {
		return "[x] "
	}
	return "[ ] "
}

// states are words for a state in English, German, French, Spanish and Portuguese,
// as plain leaves them.
var states = func() map[string]model.State {
	out := map[string]model.State{}
	for state, words := range map[model.State]string{
		model.Met: "yes|y|done|implemented|met|complete|completed|finished|fulfilled|satisfied|compliant|in place|ok|pass|passed|true|shipped|live|achieved|fully implemented|closed|" +
			"ja|erledigt|fertig|umgesetzt|erfüllt|vorhanden|vollständig|abgeschlossen|" +
			"oui|fait|terminé|en place|rempli|atteint|réalisé|implémenté|conforme|" +
			"sí|si|hecho|hecha|listo|lista|completado|completo|cumplido|cumple|implementado|implementada|terminado|" +
			"sim|feito|feita|concluído|concluída|pronto|cumprido|atendido",
		model.Partly: "partial|partially|partly|partially implemented|partially met|wip|in progress|work in progress|started|ongoing|half|mostly|doing|" +
			"teilweise|teils|zum teil|teilweise umgesetzt|in arbeit|begonnen|" +
			"partiel|partielle|partiellement|en partie|en cours|" +
			"parcial|parcialmente|en parte|en curso|en progreso|en proceso|" +
			"em parte|em andamento|em curso|em progresso",
		model.Unmet: "no|n|not done|not met|unmet|not implemented|missing|none|todo|to do|open|planned|not yet|not started|pending|backlog|fail|failed|false|absent|accepted|accepted risk|risk accepted|next|" +
			"nein|offen|fehlt|geplant|nicht umgesetzt|nicht erfüllt|nicht vorhanden|ausstehend|noch nicht|akzeptiertes risiko|risiko akzeptiert|" +
			"non|à faire|a faire|prévu|prévue|planifié|manquant|non fait|non atteint|pas encore|risque accepté|" +
			"pendiente|por hacer|planificado|planeado|falta|no hecho|no cumple|todavía no|aún no|riesgo aceptado|" +
			"não|nao|pendente|a fazer|por fazer|planejado|planejada|não feito|ainda não|risco aceito|risco aceite",
		model.NotApplicable: "n a|na|not applicable|does not apply|not relevant|" +
			"entfällt|nicht anwendbar|nicht zutreffend|trifft nicht zu|nicht relevant|" +
			"sans objet|non applicable|s o|" +
			"no aplica|no aplicable|não se aplica|não aplicável|nao se aplica",
		model.Unsure: "unknown|unsure|unclear|not sure|?|tbd|tbc|unklar|unbekannt|inconnu|à vérifier|à clarifier|desconocido|por confirmar|desconhecido|a confirmar",
	} {
		for word := range strings.SplitSeq(words, "|") {
			out[word] = state
		}
	}
	return out
}()

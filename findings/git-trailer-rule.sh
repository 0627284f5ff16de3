#!/usr/bin/env bash
# git: with a line of three dashes in a message, git does not see the trailers it wrote.
#
# One would expect: git commit --trailer and git commit -s write lines such as Reviewed-by
# at the end of the message, and git log --format=%(trailers), git shortlog --group and git
# interpret-trailers --parse find them there.
#
# What happens: with a rule (---) in the body, as in Markdown, --trailer puts the line above
# the rule, in the middle of the text, where log and shortlog do not look; interpret-trailers
# takes the rule for the beginning of a patch and finds it. -s puts its line at the end,
# where log and shortlog find it, and interpret-trailers only with --no-divider. So a count
# of who reviewed is wrong without a word, by whichever command it is made.
#
# Seen 2026-11-30: git 2.39.5 (Debian 12).
# Needs: git.
set -euo pipefail
command -v git >/dev/null || { echo "git-trailer-rule: git is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
git init -q "$work/repository"
cd "$work/repository"

# found says what sees the trailer of a commit with a body, made with an option.
found() {
	git commit -q --allow-empty -m Title -m "$2" "${@:4}"
	line=$(git log -1 --format=%B | sed '/^$/d' | tail -n 1)
	log=$(git log -1 --format='%(trailers:only,keyonly)')
	shortlog=$(git shortlog -s --group="trailer:$3" -1 HEAD | tr -dc 0-9)
	parse=$(git log -1 --format=%B | git interpret-trailers --parse)
	echo "$1, $3: last line \"${line%%:*}\", log finds ${log:-nothing}, shortlog counts ${shortlog:-0}, interpret-trailers finds ${parse%%:*}"
}
rule=$'Text.\n\n---\n\nMore text.'
{
	found plain 'Text.' Reviewed-by --trailer 'Reviewed-by: B <b@example.org>'
	found plain 'Text.' Signed-off-by -s
	found rule "$rule" Reviewed-by --trailer 'Reviewed-by: B <b@example.org>'
	found rule "$rule" Signed-off-by -s
} | sed 's/finds $/finds nothing/' >"$work/seen"
git --version
cat "$work/seen"
cat >"$work/known" <<'KNOWN'
plain, Reviewed-by: last line "Reviewed-by", log finds Reviewed-by, shortlog counts 1, interpret-trailers finds Reviewed-by
plain, Signed-off-by: last line "Signed-off-by", log finds Signed-off-by, shortlog counts 1, interpret-trailers finds Signed-off-by
rule, Reviewed-by: last line "More text.", log finds nothing, shortlog counts 0, interpret-trailers finds Reviewed-by
rule, Signed-off-by: last line "Signed-off-by", log finds Signed-off-by, shortlog counts 1, interpret-trailers finds nothing
KNOWN
diff "$work/known" "$work/seen" >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }

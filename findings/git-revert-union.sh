#!/usr/bin/env bash
# git: a commit to a file with merge=union cannot be reverted once lines follow it.
#
# One would expect: git revert takes the lines out that a commit added, or says that
# there is a conflict. With merge=union in .gitattributes (meant for journals and change
# logs, to which everybody appends) the lines of both sides are kept when they meet.
#
# What happens: a revert is a merge as well, and union keeps what it should take out.
# git revert says "nothing to commit, working tree clean" and ends with 1, as if the line
# were gone; git revert -n ends with 0 and says nothing. The line is still there. Without
# the attribute the same revert is an honest conflict.
#
# Seen 2026-11-29: git 2.39.5 (Debian 12).
# Needs: git.
set -euo pipefail
command -v git >/dev/null || { echo "git-revert-union: git is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org

# reverts makes three commits to a journal and reverts the second.
reverts() {
	git init -q "$work/$1" && cd "$work/$1"
	echo "$2" >.gitattributes
	for line in one two three; do
		echo $line >>journal
		git add -A && git commit -qm $line
	done
	for option in --no-edit -n; do
		status=0
		git revert $option HEAD~1 >../said 2>&1 || status=$?
		said=$(grep -o -E 'CONFLICT|nothing to commit' ../said || echo nothing of note)
		still=$(grep -q '^two$' journal && echo "still there" || echo gone)
		echo "$1, revert $option: ends with $status, says $said; the line is $still"
		git reset -q --hard
	done
}
(reverts union 'journal merge=union'; reverts plain '') >"$work/seen"
git --version
cat "$work/seen"
cat >"$work/known" <<'KNOWN'
union, revert --no-edit: ends with 1, says nothing to commit; the line is still there
union, revert -n: ends with 0, says nothing of note; the line is still there
plain, revert --no-edit: ends with 1, says CONFLICT; the line is still there
plain, revert -n: ends with 1, says CONFLICT; the line is still there
KNOWN
diff "$work/known" "$work/seen" >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }

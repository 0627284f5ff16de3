package golden

import "rungs/model"

// frozen is what the program under test asks: the catalogue of one day, so that a
// new sentence or criterion in content changes nothing of what is written down here.
// What has to be true of the living catalogue is in living_test.go.
var frozen = model.NewCatalogue(literal)

// literal stood like this in content/builtin/catalogue.go. It is put here anew when
// a screen needs more than there is in it, and the golden files with it.
var literal = model.Catalogue{
	ID:          "openssf-principles",
	Version:     "0.1",
	Title:       "Principles for Package Repository Security",
	Source:      "https://repos.openssf.org/principles-for-package-repository-security",
	Attribution: "The framework is \"Principles for Package Repository Security\", version 0.1 of February 2024, by Jack Cable and Zach Steindler, published by the OpenSSF Securing Software Repositories Working Group together with CISA; the documentation of that working group is licensed under CC BY 4.0. The wording here, the ids, hints, efforts and the order of the plan are ours. Neither OpenSSF nor CISA endorses this program. What it shows is a self-assessment.",
	LeftOut:     "The framework leaves out things that matter as much as those it asks. No criterion is about signing packages, or about proving that a served file is the one that was uploaded; build provenance and pinned hashes touch only parts of that. Namespaces appear only as one cure for typosquatting. Nothing asks for a plan for the day of an attack, or for who takes over when a volunteer falls ill, the money ends or the host fails. Nothing asks how your own team logs in, or how few people hold the keys. Write these down beside your answers. Reaching level 3 does not mean being secure.",
	Levels: []model.Level{{
		Name: "start",
		Text: "Very little security maturity. This level has no criteria; everybody begins here.",
	}, {
		Number: 1,
		Name:   "basic",
		Text:   "The basics. Every package ecosystem should be working towards at least this level.",
	}, {
		Number: 2,
		Name:   "moderate",
		Text:   "Moderate maturity, on top of level 1.",
	}, {
		Number: 3,
		Name:   "advanced",
		Text:   "Advanced and aspirational, above all for small ecosystems. Not to be here is no bad mark, and to be here is not \"secure\".",
	}},
	Categories: []model.Category{{
		ID:       "authentication",
		Title:    "Authentication",
		Short:    "Authentication",
		Requires: []model.Trait{"accounts"},
		Criteria: []model.Criterion{{
			ID:       "email-verified",
			Category: "authentication",
			Level:    1,
			Order:    10,
			Title:    "Verified email address",
			Asks:     "Users must prove that they own their email address, so that they can get their account back if they lose it. When they must do so (at sign-up, at login or before publishing) the framework does not say.",
			Conditions: []model.Condition{{
				ID:   "verified",
				Text: "users must verify their email address",
			}},
			Advice: []string{},
			Verdicts: []model.Verdict{
				{Case: "no upload, key or ownership before the address is proved", State: "met"},
				{Case: "only new accounts must verify so far", State: "partly"},
				{Case: "a link is mailed, but nothing waits for it", State: "unmet"},
				{Case: "login by a service; only addresses it calls verified", State: "provided"},
			},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{},
			Delegated:   "Provided by that service, if you accept only addresses that it marks as verified. Met, if you check your own copy yourself. Still yours when users can type another address into your registry. If you store no address at all: not applicable, but recovery and alerts then need another channel.",
			Inherited:   "supports",
			FirstAction: "Register a throw-away account, ignore the mailed link, and try to publish.",
			DoneWhen:    "A fresh account that never opened the mailed link is refused by the web page, the API and the upload client.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hackage",
				How:      "The account does not exist until the link mailed to the new user is opened.",
				Source:   "https://github.com/haskell/hackage-server/blob/adbe90178bbf86ab12a50aa1cf9646ba315c8aa9/src/Distribution/Server/Features/UserSignup.hs",
				Seen:     "2026-06-28",
			}, {
				Registry: "Packagist",
				How:      "A new account stays disabled, with a message that says why, until its owner opens the mailed link.",
				Source:   "https://github.com/composer/packagist/blob/31ecf359f1c3e158ff4c6efc8bece80847894643/src/Security/UserChecker.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "Hex",
				How:      "The API answers a user with an unverified address \"email not verified\"; creating a key is still allowed.",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/auth_helpers.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "crates.io",
				How:      "Publishing is refused until the address is verified; the error names the page where to do it.",
				Since:    "2019-03-01",
				Source:   "https://github.com/rust-lang/crates.io/blob/57fa000662f511321daa61e6769f190ea0e80771/src/controllers/krate/publish.rs",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI: incident report, unauthorised user account access (April 2024)",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md",
			}, {
				Title: "PyPI: what happened after barring inbox.ru (July 2025)",
				URL:   "https://blog.pypi.org/posts/2025-07-25-inbox-ru-follow-up/",
			}, {
				Title: "PyPI: rate limits in the configuration",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/warehouse/config.py",
			}, {
				Title: "NIST SP 800-63B revision 4, second public draft: account recovery (section 4.2)",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md",
			}, {
				Title: "OWASP Authentication Cheat Sheet",
				URL:   "https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Authentication_Cheat_Sheet.md",
			}, {
				Title: "Rodauth: verify account",
				URL:   "https://github.com/jeremyevans/rodauth/blob/09588ce567bcaa7c8b69aa54f9240811a4db38ba/doc/verify_account.rdoc",
			}, {
				Title: "Devise",
				URL:   "https://github.com/heartcombo/devise",
			}, {
				Title: "Laravel: email verification",
				URL:   "https://laravel.com/docs/10.x/verification",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"An address that nobody checked may belong to a stranger, or to nobody. Your reset links go there\n" +
				"too.\n" +
				"\n" +
				"On 31 March 2024 strangers began to use working passwords of PyPI accounts that had no MFA\n" +
				"(multi-factor authentication, a second step at login). [PyPI answered by email](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md): the next day it\n" +
				"cancelled the verification of about 370,000 addresses. Whoever logged in from then on had to prove\n" +
				"the mailbox first. That works only if the address on file is really the owner's.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Every account must open a mailed link, or enter a mailed code. The framework does not say when; we\n" +
				"  read \"before publishing\" as *met*, if there is no other way to publish.\n" +
				"- A changed address stays pending until its own link is opened.\n" +
				"- Login through another service that marks the address as verified, if you refuse the others.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A link is mailed, but nothing waits for it: *not met*. That is an offer, not a duty.\n" +
				"- Only a test that the domain takes mail (an MX record): *not met*.\n" +
				"- Only new accounts must verify, or old ones are exempt: *partly*.\n" +
				"- The web page refuses, but an API token or a password upload gets through: *partly*.\n" +
				"- A change of address skips the check: *partly*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Register a test account and leave the link alone. Try to publish: by web, by API token, and as\n" +
				"   co-owner of an existing package. All must fail.\n" +
				"2. Change the address of an older test account. Until the new link is opened, mail must still go to\n" +
				"   the old address.\n" +
				"3. Open a link twice, and another one two days late. The second and the late one must fail.\n" +
				"4. Count those who slipped through, with a query like the one below.\n" +
				"5. Keep the refusals, and the number with its date.\n" +
				"\n" +
				"```\n" +
				"SELECT count(*) FROM users\n" +
				"WHERE email_verified_at IS NULL\n" +
				"  AND id IN (SELECT user_id FROM owners);\n" +
				"```\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one random token per address, stored as a hash, good for one use and\n" +
				"24 hours, and one check on the path that publishes. A [NIST draft](https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md) (section 4.2) allows mailed\n" +
				"recovery codes the same 24 hours. Ask old accounts at their next login, and block their uploads from\n" +
				"a date that you announce.\n" +
				"\n" +
				"Limit re-sending: [PyPI allows](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/warehouse/config.py) 3 mails in 6 hours. For a changed address, follow the [OWASP\n" +
				"cheat sheet](https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Authentication_Cheat_Sheet.md): the new address must be confirmed, and the old one is told. Without MFA the old one\n" +
				"must agree as well.\n" +
				"\n" +
				"Ready-made: [Rodauth](https://github.com/jeremyevans/rodauth/blob/09588ce567bcaa7c8b69aa54f9240811a4db38ba/doc/verify_account.rdoc) or [Devise](https://github.com/heartcombo/devise) (Ruby), [Laravel](https://laravel.com/docs/10.x/verification) or the SymfonyCasts bundle that\n" +
				"Packagist uses (PHP). Be slow to bar whole mail domains: PyPI barred inbox.ru in June 2025 and [let\n" +
				"it back in](https://blog.pypi.org/posts/2025-07-25-inbox-ru-follow-up/) in July.\n" +
				"\n" +
				"**If you are two volunteers:** put the check in front of publishing and token creation only. That is\n" +
				"one evening. Write a kind mail to those who never verified.\n",
		}, {
			ID:       "recovery-policy",
			Category: "authentication",
			Level:    1,
			Order:    20,
			Title:    "Account recovery policy",
			Asks:     "You document how people get back into an account that they lost. The framework says nothing about what the policy must contain, how strict it must be, or where it must stand.",
			Conditions: []model.Condition{{
				ID:   "documented",
				Text: "the account recovery policy is documented",
			}},
			Advice:      []string{"the policy can be found without logging in"},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"email-verified"},
			Delegated:   "Still yours: a short page must say what happens when the login at that service is lost. You cannot restore it. Say whether, how, and after which checks you move packages to a new identity. Never re-bind by user name: names can change hands, the service's user id does not.",
			FirstAction: "Write down how you handled the last three lost accounts, and publish that as a first page.",
			DoneWhen:    "A person who is not logged in finds the page in two minutes, and it answers for a lost password, factor and mailbox.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "PAUSE (CPAN)",
				How:      "A public operating model names lost mailboxes as a task of the admins, and covers authors who cannot be reached or have died.",
				Source:   "https://github.com/andk/pause/blob/9c4a7b050129ec2a9aa6bded21ded29a9b068f1d/doc/operating-model.md",
				Seen:     "2026-04-26",
			}, {
				Registry: "NuGet",
				How:      "Its FAQ sends people to the support of the login service, and offers to move packages to another account by mail.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/nuget-org/nuget-org-faq.yml",
				Seen:     "2026-08-07",
			}, {
				Registry: "PyPI",
				How:      "A public help entry lists lost mailboxes, unverifiable addresses and lost factors, and links to a request form.",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/warehouse/templates/pages/help.html",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "A documentation page leads from recovery codes to a support ticket, with or without access to the mailbox.",
				Source:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/getting-started/setting-up-your-npm-user-account/recovering-your-2fa-enabled-account.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "RubyGems: password reset vulnerability (March 2024)",
				URL:   "https://blog.rubygems.org/2024/03/15/password-reset-vulnerability.html",
			}, {
				Title: "PyPI: a year and a half of support (January 2026)",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-01-26-a-year-and-a-half-as-inaugural-pypi-support-specialist.md",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6: Authentication",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md",
			}, {
				Title: "NIST SP 800-63B revision 4, second public draft: account recovery (section 4.2)",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md",
			}, {
				Title: "OWASP Forgot Password Cheat Sheet",
				URL:   "https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Forgot_Password_Cheat_Sheet.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Recovery is a second front door. If its rules live in one volunteer's head, a convincing lie can open it,\n" +
				"and an honest user may lose a package for good. Software gets it wrong too: at RubyGems the form\n" +
				"that saved a new password looked only at the mailed token, so [MFA could be skipped](https://blog.rubygems.org/2024/03/15/password-reset-vulnerability.html) (a second\n" +
				"login step). Reported in December 2023, it was fixed on 7 January 2024; RubyGems saw no reason to\n" +
				"think that anybody had used it.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A page that says what a user can do, what proof you accept, and who decides.\n" +
				"- A section in a longer document, such as a FAQ. With a delegated login, a few lines will do.\n" +
				"- A page behind a login. Public is better, for people who lost access cannot log in. The framework does not\n" +
				"  say; we treat it as advice.\n" +
				"- A weak rule that is written down. It counts here, and it is a hole all the same: close it.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- No text, only \"we find a way\": *not met*.\n" +
				"- \"Write to support\" and nothing more: *partly*. It names an address, not a policy.\n" +
				"- You offer a second factor, and the page is silent on losing it: *partly*.\n" +
				"- Only admins can read it: *partly*. We read \"documented\" as written for users.\n" +
				"- Practice contradicts the page: *partly*, until one of them changes.\n" +
				"- The page hides a surprise, for instance that the reset mail alone removes MFA, or that one backup\n" +
				"  code switches MFA off for good: *partly*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Log out. Find the page in less than 2 minutes.\n" +
				"2. Look for answers: password lost; factor lost, with and without codes; mailbox lost; both lost;\n" +
				"   account taken over; owner dead or unreachable.\n" +
				"3. Recover a test account by the book. Does any step skip the second factor?\n" +
				"4. Compare your last ten real cases with the page.\n" +
				"5. Keep the address with a dated copy, the log of the drill, and the cases without names.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one page with the six cases of step 2, a contact, and one sentence\n" +
				"on what you will never do. Write it before you demand a factor: PyPI, which demands one of\n" +
				"everybody, [resolved 2,221 recovery requests](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-01-26-a-year-and-a-half-as-inaugural-pypi-support-specialist.md) in 2025.\n" +
				"\n" +
				"Rules worth taking over:\n" +
				"\n" +
				"- [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md), a security checklist: no security questions (6.4.2), a reset never skips MFA\n" +
				"  (6.4.3), replacing a lost factor takes as much proof as enrolling did (6.4.4).\n" +
				"- Two proofs by different routes for accounts with MFA, and a notice every time: a [NIST draft](https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md),\n" +
				"  section 4.2.\n" +
				"- For the mail itself, the [OWASP cheat sheet](https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Forgot_Password_Cheat_Sheet.md).\n" +
				"\n" +
				"Proofs that a registry can check (our suggestion): a commit in the linked repository, a DNS record\n" +
				"on the project's domain, mail from a second verified address. Then wait some days.\n" +
				"\n" +
				"**If you are two volunteers:** both must agree before an account changes hands, and each case gets a\n" +
				"line in a private log.\n",
		}, {
			ID:       "mfa-totp",
			Category: "authentication",
			Level:    1,
			Order:    30,
			Title:    "Strong MFA available",
			Asks:     "You offer multi-factor authentication (MFA) that is at least as strong as TOTP, the 6-digit codes of an authenticator app. SMS, email or phone calls alone are too weak. Offering it is enough here: nobody must use it yet.",
			Conditions: []model.Condition{{
				ID:   "totp-or-stronger",
				Text: "multi-factor authentication at least as strong as TOTP is offered",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{"bruteforce-protection"},
			Helps:       []string{"email-verified", "recovery-policy"},
			Delegated:   "Provided by that service, if it offers TOTP or something stronger to every user and there is no other way to log in. SMS beside it does no harm. Name the service and keep the link to its page. If you also keep passwords of your own, answer for those: the weakest way in decides.",
			Inherited:   "supports",
			FirstAction: "List every way to log in or publish, and note beside each whether a second factor is asked.",
			DoneWhen:    "A new account can enrol an authenticator app, and from then on its password alone opens neither web, API nor client.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "LuaRocks",
				How:      "Added app codes with 5 single-use backup codes, and a setting that demands a code for uploads.",
				Since:    "2026-04",
				Source:   "https://github.com/luarocks/luarocks-site/blob/67c5aa0290198609bde78d5743e8def0d9d66fdd/models/totp_secrets.moon",
				Seen:     "2026-05-27",
			}, {
				Registry: "Clojars",
				How:      "Asks for an app code at login, once the password was right.",
				Since:    "2020-06",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/auth.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "Hex",
				How:      "Launched as an option in the dashboard; the announcement lists the apps that were tested.",
				Since:    "2020-05-05",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/blog/010-announcing-two-factor-auth.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "Packagist",
				How:      "Offers app codes through a maintained Symfony bundle, with a mail and an audit record at each change.",
				Source:   "https://github.com/composer/packagist/blob/31ecf359f1c3e158ff4c6efc8bece80847894643/src/Security/TwoFactorAuthManager.php",
				Seen:     "2026-08-07",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "ESLint: postmortem for malicious packages published on 12 July 2018",
				URL:   "https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes",
			}, {
				Title: "RubyGems: an update to MFA levels (August 2022)",
				URL:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2022-08-22-mfa-ui-only-removed.md",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6: Authentication",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md",
			}, {
				Title: "RFC 4226: HOTP (secret length in section 4)",
				URL:   "https://www.rfc-editor.org/rfc/rfc4226.html",
			}, {
				Title: "NIST SP 800-63B revision 4, second public draft: saved recovery codes (section 4.2)",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md",
			}, {
				Title: "PyOTP (Python), with a checklist for implementers",
				URL:   "https://github.com/pyauth/pyotp",
			}, {
				Title: "django-allauth: MFA",
				URL:   "https://docs.allauth.org/en/latest/mfa/introduction.html",
			}, {
				Title: "rotp (Ruby)",
				URL:   "https://github.com/mdp/rotp",
			}, {
				Title: "NimbleTOTP (Elixir)",
				URL:   "https://github.com/dashbitco/nimble_totp",
			}, {
				Title: "otplib (JavaScript)",
				URL:   "https://github.com/yeojz/otplib",
			}, {
				Title: "pquerna/otp (Go)",
				URL:   "https://github.com/pquerna/otp",
			}, {
				Title: "totp-rs (Rust)",
				URL:   "https://github.com/constantoine/totp-rs",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"People reuse passwords, and lists of leaked ones go around. A second factor makes such a list\n" +
				"useless by itself. On 12 July 2018 somebody got into the npm account of an ESLint maintainer who had\n" +
				"reused a password and had no second factor. The intruder made a token and [published eslint-scope\n" +
				"3.7.2](https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes), which sent away users' `.npmrc` files, where tokens live.\n" +
				"\n" +
				"npm revoked every token issued before 12:30 UTC that day, also those of people who had done nothing\n" +
				"wrong.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- TOTP (time-based one-time codes) that every account can switch on.\n" +
				"- SMS or email codes beside TOTP. Only weak kinds alone fail.\n" +
				"- WebAuthn (security keys, passkeys) without TOTP. The framework names TOTP as the minimum; we read\n" +
				"  WebAuthn as more than that. Say so in the note.\n" +
				"- Login through a service that offers one of these to everybody: answer *provided*, and name it.\n" +
				"- No recovery codes, or one code that switches MFA (multi-factor authentication) off. The framework\n" +
				"  does not speak of backup; we read it as *met*. Put the gap on your list all the same.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- SMS, email or phone codes only: *not met*. Magic links are email too.\n" +
				"- The web page asks for a code, but a password alone publishes through API or client: *partly*.\n" +
				"  RubyGems [ended such a level](https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2022-08-22-mfa-ui-only-removed.md) in September 2022.\n" +
				"- Only for organisations, paid plans or staff: *partly*.\n" +
				"- \"Our users would not use it\" may be true today. A later rule for critical packages needs it.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Enrol a test account with an ordinary app, log out, log in.\n" +
				"2. Send the same code again at once, then one that is 2 minutes old. Both must fail.\n" +
				"3. With the password alone, try every other door: API, Basic auth, client, reset, old host names,\n" +
				"   admin pages.\n" +
				"4. Switch MFA off without a fresh code. That must fail.\n" +
				"5. Use a recovery code twice. The second time must fail.\n" +
				"6. Keep the list of doors with each result and the day.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: a maintained library, one secret per account, and recovery codes\n" +
				"shown once. Limit guesses first (see *Brute-force protection*).\n" +
				"\n" +
				"- Secret: 160 random bits, as [RFC 4226](https://www.rfc-editor.org/rfc/rfc4226.html) recommends (section 4); encrypted at rest.\n" +
				"- Codes: 6 digits, 30 seconds, SHA-1 (all apps read it), one step of tolerance each way.\n" +
				"- Each code works once, says the security checklist [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md) (6.5.1). Store the last step\n" +
				"  used.\n" +
				"- Recovery codes: 8 to 10, hashed, 64 bits each as in the [NIST draft](https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md) (section 4.2).\n" +
				"\n" +
				"Libraries: [PyOTP](https://github.com/pyauth/pyotp) or [django-allauth](https://docs.allauth.org/en/latest/mfa/introduction.html) (Python), [rotp](https://github.com/mdp/rotp) (Ruby), [NimbleTOTP](https://github.com/dashbitco/nimble_totp) (Elixir),\n" +
				"[otplib](https://github.com/yeojz/otplib) (JavaScript), [pquerna/otp](https://github.com/pquerna/otp) (Go), [totp-rs](https://github.com/constantoine/totp-rs) (Rust), scheb/2fa (PHP, as at\n" +
				"Packagist). Replay checks and limits are often left to you. Next, add WebAuthn.\n" +
				"\n" +
				"**If you are two volunteers:** enrol both of your own admin accounts first, live with it for a week,\n" +
				"then open it to all.\n",
		}, {
			ID:       "security-notifications",
			Category: "authentication",
			Level:    1,
			Order:    40,
			Title:    "Notices of security changes",
			Asks:     "Maintainers get an email when something critical changes on their account, such as a new password or MFA (multi-factor authentication) switched off. The framework gives these two as examples and leaves the list open.",
			Conditions: []model.Condition{{
				ID:   "password-change",
				Text: "the user gets an email when the password changes",
			}, {
				ID:   "mfa-disabled",
				Text: "the user gets an email when MFA is switched off",
			}},
			Advice:      []string{"also tell of changes of the email address (to the old address too), new tokens and new owners"},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{"email-verified"},
			Helps:       []string{},
			Delegated:   "Provided by that service for password and MFA mails, once you have seen that it sends them: change a test account and look. Still yours: what happens only in your registry, such as a changed contact address, a new token or a new owner. That service never learns of it.",
			FirstAction: "Change the password of your own account and switch MFA off and on; note which mails arrive.",
			DoneWhen:    "A test account gets a mail for each password change and each MFA switch-off, also when an admin did it.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Clojars",
				How:      "Mails on a new password, MFA on or off, and to the old and the new address when the address changes.",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/notifications/user.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "Hex",
				How:      "Mails on a new password, MFA on or off, new recovery codes and new keys; a changed main address is told to the old one.",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm/emails/emails.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "Packagist",
				How:      "Mails when MFA is switched on or off, with the reason, for instance that the backup code was used.",
				Source:   "https://github.com/composer/packagist/blob/31ecf359f1c3e158ff4c6efc8bece80847894643/src/Security/TwoFactorAuthManager.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "PyPI",
				How:      "Covers password, second factors, recovery codes, leaked tokens, collaborators, publishers and unknown devices.",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/warehouse/email/__init__.py",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI: incident report, unauthorised user account access (April 2024)",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md",
			}, {
				Title: "PyPI: phishing with new domains (September 2025)",
				URL:   "https://blog.pypi.org/posts/2025-09-23-plenty-of-phish-in-the-sea/",
			}, {
				Title: "NIST SP 800-63B revision 4, second public draft: notifications (section 4.6)",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6: Authentication",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md",
			}, {
				Title: "OWASP Credential Stuffing Prevention Cheat Sheet",
				URL:   "https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Credential_Stuffing_Prevention_Cheat_Sheet.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Only the owner can tell a theft from a normal change. On Sunday, 31 March 2024, PyPI users got mails\n" +
				"about a second login factor that they had not set up, and wrote to the admins. [Their mails started\n" +
				"the investigation](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md): by the next morning about 174 accounts were frozen, and no changed package\n" +
				"was found.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- An email for each password change, by form, reset link or admin.\n" +
				"- An email when MFA (the second login step) is switched off, by the user, a recovery code or an\n" +
				"  admin.\n" +
				"- No MFA yet: nothing can be switched off, so the password mails decide. The framework does not say;\n" +
				"  this is our reading. Look again on the day you offer MFA.\n" +
				"- Mail that a login service sends about its own password and MFA, if you have seen it: *provided*.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Only one of the two mails: *partly*.\n" +
				"- A banner on the site or a line in an audit log: *not met*. The framework says email, and the\n" +
				"  intruder is the one who sees the banner.\n" +
				"- Mails about new releases only: *not met*.\n" +
				"- Users can opt out of these mails: *partly*, as we read it. So can the intruder.\n" +
				"- Mail that fails and nobody notices: *partly*, until something watches the queue.\n" +
				"- A changed address is told only to the new one. That is advice and does not lower your answer, but\n" +
				"  an intruder may do this first.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Give a test account two addresses and MFA.\n" +
				"2. Change the password, then reset it, then let an admin reset it. Three mails should come.\n" +
				"3. Switch MFA off by hand, then with a recovery code, then as admin. Three mails again.\n" +
				"4. Go on with the advice: address changed, token made, owner added. Which address hears of it?\n" +
				"5. Read one mail as a stranger. Does it say what, when, from where, and what to do if it was not\n" +
				"   you?\n" +
				"6. Keep the mails as `.eml` files and a table of events and results.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: two plain-text mails, sent from the two places in the code that make\n" +
				"the change.\n" +
				"\n" +
				"Then make it hard to forget: one helper, called in the same transaction as the change, that also\n" +
				"writes the audit log.\n" +
				"\n" +
				"```\n" +
				"notify_security(user, event, details)\n" +
				"```\n" +
				"\n" +
				"Add a test that fails when a path that changes credentials does not call it.\n" +
				"\n" +
				"- A [NIST draft](https://github.com/usnistgov/800-63-4/blob/d26e8a278c1aad19d859b13f772be327ab9ed888/_sp800-63b/4_events.md) (section 4.6) wants every stored mail address told, with a way to object.\n" +
				"- [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md), a security checklist, asks for notices of changed credentials or addresses\n" +
				"  (6.3.7) and of suspicious logins (6.3.5).\n" +
				"- Do not mail each wrong password: people stop reading, warns the [OWASP cheat sheet](https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Credential_Stuffing_Prevention_Cheat_Sheet.md).\n" +
				"\n" +
				"Leave login links out, for [fake PyPI mails](https://blog.pypi.org/posts/2025-09-23-plenty-of-phish-in-the-sea/) went around in 2025. Set up SPF, DKIM and DMARC (DNS\n" +
				"records that vouch for your mail).\n" +
				"\n" +
				"**If you are two volunteers:** do password and MFA today, the address change next. The other events\n" +
				"can follow one at a time.\n",
		}, {
			ID:       "bruteforce-protection",
			Category: "authentication",
			Level:    1,
			Order:    50,
			Title:    "Brute-force protection",
			Asks:     "You take measures against guessing, and the guesses at the second factor are limited too. Which limits, and whether to delay, block or ask a puzzle, is left to you.",
			Conditions: []model.Condition{{
				ID:   "passwords-limited",
				Text: "password attempts are limited",
			}, {
				ID:   "second-factor-limited",
				Text: "attempts at the second factor are limited",
			}},
			Advice:      []string{},
			Effort:      "days",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{},
			Delegated:   "Provided by that service for passwords and codes, if nobody can log in any other way. Still yours: limits on token checks, on codes that you mail out, on invitation codes, and on any password login that was left over, such as Basic auth in an old API.",
			Inherited:   "supports",
			FirstAction: "Send 20 wrong passwords to a test account, through the web page and through the API, and watch.",
			DoneWhen:    "20 wrong passwords and 10 wrong codes on a test account end in refusals, on every door, also in a fresh session.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Packagist",
				How:      "After 5 wrong codes, the second step is closed to that user for 15 minutes.",
				Source:   "https://github.com/composer/packagist/blob/31ecf359f1c3e158ff4c6efc8bece80847894643/src/Security/TwoFactorAuthRateLimiter.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "LuaRocks",
				How:      "Where uploads need a code, an API key pauses for 5 minutes after 5 wrong codes.",
				Source:   "https://github.com/luarocks/luarocks-site/blob/67c5aa0290198609bde78d5743e8def0d9d66fdd/applications/api.moon",
				Seen:     "2026-05-27",
			}, {
				Registry: "PyPI",
				How:      "Passwords: 10 in 5 minutes per user and per IP address. Codes: 5 in 5 minutes, 20 an hour, 50 a day per user.",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/warehouse/config.py",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "Sign-in: 100 tries in 10 minutes per IP address and per user. Codes: 300 in 5 minutes and 600 in 25 hours.",
				Source:   "https://github.com/rubygems/guides/blob/a5b54b55311833c3371f90be28def0bebc7a1c6c/rubygems-org-rate-limits.md",
				Seen:     "2026-08-06",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "ChALkeR: Gathering weak npm credentials (June 2017)",
				URL:   "https://github.com/ChALkeR/notes/blob/2b8b90be5c93b386de614ab81f058ab2c4d36d80/Gathering-weak-npm-credentials.md",
			}, {
				Title: "PyPI: incident report, unauthorised user account access (April 2024)",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md",
			}, {
				Title: "NIST SP 800-63B revision 3 (section 5.2.2)",
				URL:   "https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6: Authentication",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md",
			}, {
				Title: "OWASP Authentication Cheat Sheet: login throttling",
				URL:   "https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Authentication_Cheat_Sheet.md",
			}, {
				Title: "rack-attack (Ruby)",
				URL:   "https://github.com/kickstarter/rack-attack",
			}, {
				Title: "PlugAttack (Elixir)",
				URL:   "https://github.com/michalmuskala/plug_attack",
			}, {
				Title: "django-allauth: rate limits",
				URL:   "https://docs.allauth.org/en/latest/account/rate_limits.html",
			}, {
				Title: "express-rate-limit (JavaScript)",
				URL:   "https://github.com/express-rate-limit/express-rate-limit",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A login without limits can be asked a million times. In a report of 21 June 2017 a researcher told\n" +
				"how [he had guessed npm passwords](https://github.com/ChALkeR/notes/blob/2b8b90be5c93b386de614ab81f058ab2c4d36d80/Gathering-weak-npm-credentials.md) through one API address: it took about a day and a half and\n" +
				"almost 3 million requests until he was blocked. By then he had 35 accounts, whose packages saw about\n" +
				"151 million downloads a month.\n" +
				"\n" +
				"A 6-digit code has only a million values, so the second step needs its own limit.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A counter for each account and one for each IP address, on passwords and on codes.\n" +
				"- Growing delays instead of a lock. They count, and no stranger can lock an owner out for good.\n" +
				"- Recovery codes and mailed codes under the same limits.\n" +
				"- No MFA (second login step) yet: passwords decide. The framework does not say; this is our reading.\n" +
				"  Look again on the day you offer MFA.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Passwords are limited, the second step is not: *partly*.\n" +
				"- The web page is limited, but API, Basic auth or client login is not: *partly*.\n" +
				"- Only per IP address, in your code or at the proxy: *partly*. Guesses come from many\n" +
				"  addresses.\n" +
				"- Only a CAPTCHA (a puzzle for humans): *partly*, as we read it.\n" +
				"- The count starts anew with a fresh session: *partly*.\n" +
				"- After too many guesses only the message changes, and the right password still gets in: *not met*.\n" +
				"- \"The log would show it\": *not met*. A log does not say no.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Send 20 wrong passwords to one test account from two networks, then from one network to several\n" +
				"   test accounts.\n" +
				"2. Now send the right password. It must be refused too, until the pause is over.\n" +
				"3. Log in and send 10 wrong codes, then 10 wrong recovery codes. Start the login again in between.\n" +
				"   Then try a right code, as in step 2.\n" +
				"4. Do the same at the API, the client login, the reset form and the \"confirm it is you\" page.\n" +
				"5. Does any error tell whether the account exists?\n" +
				"6. Keep the table (door, counted by, limit, window) and the log of the test.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one shared counter in the database or in Redis, not in the memory of\n" +
				"one process, and limits copied from PyPI (under *How others did it*). Look at the counter before you\n" +
				"look at the password or the code.\n" +
				"\n" +
				"- [NIST SP 800-63B](https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final) (revision 3, section 5.2.2): at most 100 failures in a row per account.\n" +
				"- [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x15-V6-Authentication.md), a security checklist: limits are written down (6.1.1) and in place (6.3.1),\n" +
				"  no answer gives account names away (6.3.8).\n" +
				"- Doubling delays: the [OWASP cheat sheet](https://github.com/OWASP/CheatSheetSeries/blob/6b8819da79e0537d072e04296ffa3adfc94ba881/cheatsheets/Authentication_Cheat_Sheet.md).\n" +
				"\n" +
				"Libraries: [rack-attack](https://github.com/kickstarter/rack-attack) (Ruby), [PlugAttack](https://github.com/michalmuskala/plug_attack) (Elixir), [django-allauth](https://docs.allauth.org/en/latest/account/rate_limits.html) or `limits`\n" +
				"(Python), Symfony's `login_throttling` (PHP), [express-rate-limit](https://github.com/express-rate-limit/express-rate-limit) (JavaScript).\n" +
				"\n" +
				"Limits do not stop somebody who knows the password: at [PyPI in March 2024](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-04-03-user-account-access.md) the counters looked\n" +
				"normal. MFA does.\n" +
				"\n" +
				"**If you are two volunteers:** begin with the door that nobody watches, the API, then the web page.\n",
		}, {
			ID:       "email-domain-expiry",
			Category: "authentication",
			Level:    2,
			Order:    60,
			Title:    "Abandoned email domains",
			Asks:     "Find accounts whose email domain has been given up, so that nobody can buy the domain and take the account through its recovery. WHOIS look-ups, and cutting off recovery through such a domain, are named as one way to do it. How often to look is left open.",
			Conditions: []model.Condition{{
				ID:   "detected",
				Text: "abandoned email domains are detected",
			}, {
				ID:   "recovery-cut-off",
				Text: "an account cannot be recovered through an abandoned domain",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{"email-verified"},
			Helps:       []string{"recovery-policy", "security-notifications"},
			Delegated:   "Still yours, if your support or your ownership recovery trusts the address that you have stored. Not applicable when email plays no part in anything you restore, staff decisions included. Recovery of the login itself is up to that service.",
			FirstAction: "List the email domains of all accounts that may publish, and cross out the big mail hosts.",
			DoneWhen:    "Every publisher's domain was looked up in the last 30 days, and a reset to a lapsed one is refused.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "RubyGems",
				How:      "Checks the domains of confirmed addresses daily and blocks accounts on lapsed ones. Above 20 accounts at once, a person decides.",
				Since:    "2021-09",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d/app/jobs/verify_user_email_domains_job.rb",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "Looks at each domain about every 30 days, un-verifies addresses on lapsing domains, and sends them no password reset.",
				Since:    "2025-06",
				Source:   "https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "Looks from time to time for expired domains and bad mail records, and switches off the password reset of those accounts.",
				Source:   "https://github.com/npm/documentation/blob/404e183/content/threats-and-mitigations/index.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI's report on the ctx takeover (2022)",
				URL:   "https://python-security.readthedocs.io/pypi-vuln/index-2022-05-24-ctx-domain-takeover.html",
			}, {
				Title: "IANA's list of RDAP servers",
				URL:   "https://data.iana.org/rdap/dns.json",
			}, {
				Title: "Net::RDAP for Perl",
				URL:   "https://metacpan.org/pod/Net::RDAP",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A domain that nobody renews goes back on sale. Whoever buys it gets the mail, password resets\n" +
				"included. On 14 May 2022 a stranger registered the domain behind the account that owned `ctx` on\n" +
				"PyPI; less than 40 minutes later the first malicious file was up ([PyPI's report](https://python-security.readthedocs.io/pypi-vuln/index-2022-05-24-ctx-domain-takeover.html)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A job that keeps looking at every domain by which an account could be recovered.\n" +
				"- Both halves: you find the domain, and nothing is restored through it, neither by a reset mail nor\n" +
				"  by a helpful person. The framework names the second half only as an example; we read it as needed.\n" +
				"- Any method (RDAP, the JSON successor of WHOIS; WHOIS itself; a status service), and any way to cut\n" +
				"  off (un-verify the address, no reset, block the account).\n" +
				"- About once a month is enough, as we read it; the framework does not say. PyPI [chose 30 days](https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/)\n" +
				"  to act while the old owner can still renew.\n" +
				"\n" +
				"If email plays no part in any recovery, staff decisions included, answer *not applicable*. If you\n" +
				"have no accounts and a mail is the only proof, the framework does not ask for this. Do it all the\n" +
				"same.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- One sweep, never repeated, or a look at sign-up only: *partly*.\n" +
				"- Only asking whether the domain has a mail server: *partly*. A buyer sets one up first.\n" +
				"- A list of lapsed domains on which nobody acts: *partly*.\n" +
				"- The reset is refused, but support still believes the address: *partly*.\n" +
				"- Only the main address is checked while others can recover the account: *partly*.\n" +
				"- Accounts with MFA (a second factor) are skipped: *partly*. Recovery may remove it.\n" +
				"\n" +
				"A domain that is sold without lapsing stays unseen, as PyPI says of its own check. That is a limit,\n" +
				"not a failure.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"Count the domains of people who can publish (PostgreSQL):\n" +
				"\n" +
				"```sql\n" +
				"SELECT lower(split_part(email, '@', 2)) AS domain,\n" +
				"       count(*)\n" +
				"FROM users WHERE may_publish\n" +
				"GROUP BY 1 ORDER BY 2 DESC;\n" +
				"```\n" +
				"\n" +
				"1. Leave out the big mail hosts. Look up status and expiry of the rest, with `whois NAME` or by\n" +
				"   RDAP.\n" +
				"2. On staging, mark a test account's domain as lapsed and ask for a reset. Then ask your support.\n" +
				"3. Read the job's schedule and its last log.\n" +
				"4. Keep the log, the number of accounts cut off, and the refused reset, each with its date. Guard\n" +
				"   the list: it tells an attacker what to buy.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: a monthly script and a \"not verified\" mark that your reset code\n" +
				"already obeys. [IANA's list](https://data.iana.org/rdap/dns.json) (RFC 9224) names the RDAP server of each top-level domain that has\n" +
				"one; Perl has [Net::RDAP](https://metacpan.org/pod/Net::RDAP). Look up the others by hand.\n" +
				"\n" +
				"Never act on one failed look-up. [RubyGems' job](https://github.com/rubygems/rubygems.org/blob/3c8ea0d/app/jobs/verify_user_email_domains_job.rb) is a template to read: it skips failed look-ups\n" +
				"and takes the mail records as a second opinion.\n" +
				"\n" +
				"Later, run it daily, and ask everybody for a second address on another domain.\n" +
				"\n" +
				"**If you are two volunteers:** do one sweep by hand this week, for owners of your most used packages\n" +
				"only. Then let cron run the script and mail you both.\n",
		}, {
			ID:       "mfa-webauthn",
			Category: "authentication",
			Level:    2,
			Order:    70,
			Title:    "Phishing-resistant MFA available",
			Asks:     "Offer a second factor that phishing cannot pass on, such as WebAuthn (security keys and passkeys). Offering it is enough at this level: the framework does not say that weaker factors must go.",
			Conditions: []model.Condition{{
				ID:   "phishing-resistant",
				Text: "a phishing-resistant factor such as WebAuthn is offered",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"mfa-totp"},
			Delegated:   "Provided by that service, if it offers such a factor to everybody: GitHub has passkeys and security keys, Microsoft accounts take FIDO2 keys. Name the service. If people can also log in with a password of yours, that path decides: partly, until it has one too.",
			Inherited:   "supports",
			FirstAction: "Write down the domain that your logins will keep for ever, and try a WebAuthn library on staging.",
			DoneWhen:    "A test user adds two passkeys or keys and logs in with one; under another host name it refuses.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "RubyGems",
				How:      "Added security keys and passkeys in December 2022, the command line in April 2023, and use without TOTP in August 2023.",
				Since:    "2022-12-21",
				Source:   "https://blog.rubygems.org/2023/08/03/level-up-using-security-devices.html",
				Seen:     "2026-06-10",
			}, {
				Registry: "Hex",
				How:      "Names passkeys as a future step. Since March 2026 people can sign in with GitHub, which has them; passwords remain, so we read it as partly.",
				Since:    "2026-03-31",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm_web/templates/blog/020-hex-v24-released.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "Offers keys and passkeys beside TOTP. Over 52 % of active users had a non-phishable factor at the end of 2025.",
				Since:    "2019-06",
				Source:   "https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "Its guide to switching on a second factor offers security keys and the sensors built into a device.",
				Source:   "https://github.com/npm/documentation/blob/404e183/content/getting-started/setting-up-your-npm-user-account/configuring-two-factor-authentication.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI's report on the phishing attack of July 2025",
				URL:   "https://blog.pypi.org/posts/2025-07-31-incident-report-phishing-attack/",
			}, {
				Title: "W3C Web Authentication Level 2",
				URL:   "https://www.w3.org/TR/webauthn-2/",
			}, {
				Title: "NIST SP 800-63B, revision 3",
				URL:   "https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final",
			}, {
				Title: "GitHub on passkeys",
				URL:   "https://github.com/github/docs/blob/1443df092ac1fb2da9b3512ac6f51fad3981b348/content/authentication/authenticating-with-a-passkey/about-passkeys.md",
			}, {
				Title: "NuGet on two-factor authentication and Microsoft accounts",
				URL:   "https://devblogs.microsoft.com/nuget/requiring-two-factor-authentication-on-nuget-org/",
			}, {
				Title: "RubyGems, security devices on the command line",
				URL:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2023-04-11-security-device-cli-support.md",
			}, {
				Title: "PyPI's WebAuthn code",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/warehouse/utils/webauthn.py",
			}, {
				Title: "py_webauthn (Python)",
				URL:   "https://github.com/duo-labs/py_webauthn",
			}, {
				Title: "django-allauth, WebAuthn",
				URL:   "https://docs.allauth.org/en/latest/mfa/webauthn.html",
			}, {
				Title: "webauthn-ruby",
				URL:   "https://github.com/cedarcode/webauthn-ruby",
			}, {
				Title: "webauthn-framework (PHP)",
				URL:   "https://github.com/web-auth/webauthn-framework",
			}, {
				Title: "SimpleWebAuthn (JavaScript)",
				URL:   "https://github.com/MasterKale/SimpleWebAuthn",
			}, {
				Title: "go-webauthn",
				URL:   "https://github.com/go-webauthn/webauthn",
			}, {
				Title: "webauthn-rs (Rust)",
				URL:   "https://github.com/kanidm/webauthn-rs",
			}, {
				Title: "Wax (Elixir)",
				URL:   "https://github.com/tanguilp/wax",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"MFA (multi-factor authentication) by a typed code stops a stolen password, but not a live copy of\n" +
				"your login page. In July 2025 the look-alike pypj.org passed every request on to the real PyPI. Four\n" +
				"accounts fell, and two malicious releases of `num2words` went up. [PyPI's report](https://blog.pypi.org/posts/2025-07-31-incident-report-phishing-attack/) explains that a\n" +
				"TOTP code (six digits from an app) can be passed on in this way. A WebAuthn key answers only to the\n" +
				"true host name, so it cannot.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- WebAuthn as the second factor: hardware keys, a device's own sensor, or passkeys that a password\n" +
				"  manager syncs.\n" +
				"- It is open to every user. Nobody has to use it, and TOTP may stay beside it.\n" +
				"- A passkey login with no password at all. It counts here too.\n" +
				"- Only one key per user. It is offered, so we read it as *met*. Allow two soon: a lost key becomes a\n" +
				"  lost account.\n" +
				"- Another service's login that has this for everybody: *provided*, and you name it. [GitHub](https://github.com/github/docs/blob/1443df092ac1fb2da9b3512ac6f51fad3981b348/content/authentication/authenticating-with-a-passkey/about-passkeys.md) and\n" +
				"  [Microsoft](https://devblogs.microsoft.com/nuget/requiring-two-factor-authentication-on-nuget-org/) accounts have it.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- TOTP, SMS, mailed codes, push prompts, number matching: *not met*. A typed code never resists\n" +
				"  phishing ([NIST SP 800-63B](https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final), section 5.2.5).\n" +
				"- For staff or paying users only: *partly*.\n" +
				"- The web asks for the key, the command line or upload takes a password: *partly*.\n" +
				"- The old U2F interface, never moved to WebAuthn: *partly*.\n" +
				"- GitHub sign-in as one choice, beside passwords of yours that have no such factor: *partly*, by our\n" +
				"  reading.\n" +
				"\n" +
				"With TOTP still there, a phisher asks for TOTP instead. The answer stays *met*; closing that gap is\n" +
				"`phishing-resistant-critical`.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Add two keys from different makers to a test account. Log in on a laptop and on a phone.\n" +
				"2. Serve the staging login under a second host name. The key must refuse.\n" +
				"3. At the prompt, choose \"another way\". Write down what you are offered.\n" +
				"4. Log in from the command line with the same account. Then act as if the key were lost, and\n" +
				"   recover.\n" +
				"5. Keep your notes, the RP ID (the domain that keys are tied to), and the library's version.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: a maintained library, a page to add keys, and one more step at\n" +
				"login. Do not write the checks yourself.\n" +
				"\n" +
				"- Python: [py_webauthn](https://github.com/duo-labs/py_webauthn), which PyPI uses, or [django-allauth](https://docs.allauth.org/en/latest/mfa/webauthn.html)\n" +
				"- Ruby: [webauthn-ruby](https://github.com/cedarcode/webauthn-ruby), which RubyGems uses\n" +
				"- PHP: [webauthn-framework](https://github.com/web-auth/webauthn-framework)\n" +
				"- JavaScript: [SimpleWebAuthn](https://github.com/MasterKale/SimpleWebAuthn)\n" +
				"- Go: [go-webauthn](https://github.com/go-webauthn/webauthn)\n" +
				"- Rust: [webauthn-rs](https://github.com/kanidm/webauthn-rs)\n" +
				"- Elixir: [Wax](https://github.com/tanguilp/wax) (says that no independent expert has reviewed it)\n" +
				"\n" +
				"Choose the RP ID with care: a new one voids all keys. Ask for no attestation, and leave user\n" +
				"verification \"discouraged\" for a second factor, as [PyPI does](https://github.com/pypi/warehouse/blob/6b62157/warehouse/utils/webauthn.py). Give recovery codes. [WebAuthn\n" +
				"Level 2](https://www.w3.org/TR/webauthn-2/), sections 7.1 and 7.2, lists the server's duties.\n" +
				"\n" +
				"Then bring in the command line through the browser, as [RubyGems did](https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2023-04-11-security-device-cli-support.md).\n" +
				"\n" +
				"**If you are two volunteers:** passkeys cost nothing and need no extra hardware. Switch them on for\n" +
				"your own two admin accounts first, live with them for a month, then open them to everybody.\n",
		}, {
			ID:       "mfa-required-critical",
			Category: "authentication",
			Level:    2,
			Order:    80,
			Title:    "MFA required: critical packages",
			Asks:     "Say by a rule which packages are critical, for example the top 1 % by downloads, and require MFA for them. The measure and the threshold are yours to choose; the framework gives only that example.",
			Conditions: []model.Condition{{
				ID:   "critical-named",
				Text: "critical packages are named by a rule, such as the top 1 % by downloads",
			}, {
				ID:   "mfa-enforced",
				Text: "maintainers of critical packages must use MFA",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{"mfa-totp", "recovery-policy"},
			Helps:       []string{},
			Delegated:   "Not inherited: that a service offers MFA does not mean that your maintainers must use it. GitHub's mandate covers selected contributors only and allows SMS. GitHub login alone does not meet it. Met if the service enforces MFA for everybody who logs in to you, or if you ask for it and check the answer, as NuGet does with Microsoft's login.",
			Inherited:   "requires",
			FirstAction: "Run one query: your top 1 % of packages by downloads, their owners, and who of them has no MFA.",
			DoneWhen:    "The rule and the list are written down, and no owner without MFA can change a listed package by any path.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Clojars",
				How:      "A group can choose to require MFA of everybody who deploys to it. It is opt-in, so by our reading a part of this criterion.",
				Since:    "2023-08",
				Source:   "https://github.com/clojars/clojars-web/blob/8366041/src/clojars/routes/repo.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems",
				How:      "Owners of gems with over 180 million downloads need MFA to push, yank, change owners, or sign in on the command line.",
				Since:    "2022-08-15",
				Source:   "https://blog.rubygems.org/2022/08/15/requiring-mfa-on-popular-gems.html",
				Seen:     "2026-06-10",
			}, {
				Registry: "PyPI",
				How:      "Named the top 1 % by six months of downloads, worked out daily and kept for good. In 2024 the rule for all users overtook it.",
				Since:    "2022-07",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157/warehouse/templates/pages/security-key-giveaway.html",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "Began with maintainers of its top 100 packages, went on to the top 500, then aimed at over 1 million weekly downloads or 500 dependents.",
				Since:    "2022-02-01",
				Source:   "https://github.com/npm/documentation/blob/404e183/content/threats-and-mitigations/index.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "ESLint's report on the malicious packages of July 2018",
				URL:   "https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes",
			}, {
				Title: "The thread on eslint-plugin-prettier and its token (2025)",
				URL:   "https://github.com/prettier/eslint-plugin-prettier/issues/752",
			}, {
				Title: "GitHub on mandatory two-factor authentication",
				URL:   "https://github.com/github/docs/blob/main/content/authentication/securing-your-account-with-two-factor-authentication-2fa/about-mandatory-two-factor-authentication.md",
			}, {
				Title: "RubyGems announces its MFA policy",
				URL:   "https://blog.rubygems.org/2022/06/13/making-packages-more-secure.html",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6",
				URL:   "https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A few packages reach nearly everybody. On 12 July 2018 an attacker entered the npm account of an\n" +
				"ESLint maintainer. The password had been used on other sites too, and there was no second factor.\n" +
				"Two malicious packages went out, `eslint-scope` among them. They collected the publishing tokens of\n" +
				"people who installed them ([ESLint's report](https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A written rule that gives a list from data: downloads, dependents, or both. A small registry may\n" +
				"  take the top 1 % plus what its own tools are built from.\n" +
				"- MFA (multi-factor authentication) as strong as `mfa-totp` asks, for every owner and maintainer of\n" +
				"  a listed package.\n" +
				"- It is enforced wherever the package can change: publish, yank, delete, owners, tokens.\n" +
				"- MFA required of all maintainers. That covers this criterion as well.\n" +
				"- Tokens made before MFA no longer work for a listed package. The framework is silent on them; this\n" +
				"  is our reading.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A banner that recommends MFA: *partly*, for the rule alone.\n" +
				"- Only the main owner must have it: *partly*. The attacker picks another.\n" +
				"- Asked at web login, while old tokens or Basic auth still publish: *partly*. In July 2025 bad\n" +
				"  versions of `eslint-plugin-prettier` came out although its maintainer had set a 2FA rule; [the\n" +
				"  thread](https://github.com/prettier/eslint-plugin-prettier/issues/752) points to a kind of token that bypasses it.\n" +
				"- A switch that each package may set for itself: *partly*, as we read it.\n" +
				"- A list made years ago and never again: *partly*.\n" +
				"- Codes by email as the second factor: *partly*, again for the rule alone.\n" +
				"- \"We use GitHub login\": that alone is *not met*. [GitHub's mandate](https://github.com/github/docs/blob/main/content/authentication/securing-your-account-with-two-factor-authentication-2fa/about-mandatory-two-factor-authentication.md) does not reach everybody.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"Count the owners that fall short. The target is 0:\n" +
				"\n" +
				"```sql\n" +
				"SELECT count(DISTINCT o.user_id)\n" +
				"FROM critical c\n" +
				"JOIN owners o ON o.package_id = c.package_id\n" +
				"JOIN users u ON u.id = o.user_id\n" +
				"WHERE NOT u.has_mfa;\n" +
				"```\n" +
				"\n" +
				"1. Find the list. Who or what makes it, from which numbers, how often?\n" +
				"2. On staging, take MFA off an owner of a listed package. Publish by web, command line, old token,\n" +
				"   and Basic auth; add an owner; yank. All must be refused.\n" +
				"3. Add a user without MFA as an owner. That must be refused too.\n" +
				"4. Keep the rule, the list with its date, the count, and the refusals.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: a query that fills a table once a month, and one function that every\n" +
				"write path asks. A package that gets on the list stays on it.\n" +
				"\n" +
				"Tell people early. RubyGems [announced its rule](https://blog.rubygems.org/2022/06/13/making-packages-more-secure.html) on 13 June 2022 with mails planned one month and\n" +
				"one week before, and enforced it on 15 August. Have your recovery page ready by then, and re-issue\n" +
				"old tokens on the day.\n" +
				"\n" +
				"Grown up, every path asks for the same strength ([ASVS 6.3.4](https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md)), and the threshold sinks until it\n" +
				"takes in everybody.\n" +
				"\n" +
				"**If you are two volunteers:** your top 1 % may be twenty people. Help each of them enrol. When the\n" +
				"count is 0, switch on the rule: it will then lock nobody out.\n",
		}, {
			ID:       "leaked-passwords",
			Category: "authentication",
			Level:    2,
			Order:    90,
			Title:    "Leaked passwords caught",
			Asks:     "Compare passwords with a public leak database such as Have I Been Pwned. At login, notice a leaked one and ask the user to change it. At registration, refuse it. Password change and reset are not named.",
			Conditions: []model.Condition{{
				ID:   "checked-at-login",
				Text: "passwords are checked against a public leak database at login",
			}, {
				ID:   "change-asked",
				Text: "a user with a leaked password is asked to change it",
			}, {
				ID:   "refused-at-registration",
				Text: "a leaked password is refused at registration",
			}},
			Advice: []string{},
			Verdicts: []model.Verdict{
				{Case: "every new password is compared with a list of leaked ones", State: "met"},
				{Case: "only at sign-up, not at a change", State: "partly"},
				{Case: "a rule about length and digits only", State: "unmet"},
				{Case: "you store no passwords at all", State: "not-applicable"},
			},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{},
			Delegated:   "Not applicable when you store no passwords at all. If some people still log in with a password of yours, or upload with one over Basic auth, the criterion applies to those passwords.",
			Inherited:   "passwords",
			FirstAction: "Send one request to the Pwned Passwords range API from your server, and time the answer.",
			DoneWhen:    "A leaked password is refused at registration, and a staging account that has one is asked to change it at login.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "Checks at login, password change and reset, and shows a warning that asks for another password. We read this as the login half.",
				Since:    "2019-07",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm_web/controllers/login_controller.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "Packagist",
				How:      "Refuses leaked passwords at registration, change and reset with Symfony's validator; if the service is down, it lets them pass.",
				Source:   "https://github.com/composer/packagist/blob/31ecf35/src/Validator/Password.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "RubyGems",
				How:      "Checks at login, registration and reset. A hit at login ends the session until the password is reset; 1,166 accounts were found by April 2026.",
				Since:    "2026-03",
				Source:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2026-04-09-protecting-rubygems-from-the-outside-in.md",
				Seen:     "2026-06-10",
			}, {
				Registry: "PyPI",
				How:      "Refuses leaked passwords whenever one is set. At login a hit disables the password and sends a mail.",
				Since:    "2018-08",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157/warehouse/accounts/forms.py",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "ChALkeR, Gathering weak npm credentials (2017)",
				URL:   "https://github.com/ChALkeR/notes/blob/2b8b90be5c93b386de614ab81f058ab2c4d36d80/Gathering-weak-npm-credentials.md",
			}, {
				Title: "PyPI's report on the account takeover of November 2023",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2023-12-04-account-takeover.md",
			}, {
				Title: "Have I Been Pwned, API",
				URL:   "https://haveibeenpwned.com/API/v3",
			}, {
				Title: "Cloudflare on padded answers",
				URL:   "https://blog.cloudflare.com/pwned-passwords-padding-ft-lava-lamps-and-workers/",
			}, {
				Title: "RubyGems' check at login",
				URL:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d/lib/password_breach_checker.rb",
			}, {
				Title: "Symfony, NotCompromisedPassword",
				URL:   "https://github.com/symfony/symfony/blob/10a10f05f11e3fb2683ffc01d9ca21f59f7ed372/src/Symfony/Component/Validator/Constraints/NotCompromisedPasswordValidator.php",
			}, {
				Title: "pwned-passwords-django",
				URL:   "https://github.com/ubernostrum/pwned-passwords-django",
			}, {
				Title: "Hex's check in Elixir",
				URL:   "https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm/pwned/hexpm.ex",
			}, {
				Title: "NIST SP 800-63B, revision 3",
				URL:   "https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6",
				URL:   "https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"People use one password on many sites, and lists from hacked sites are public. In June 2017 a\n" +
				"researcher reported that he had tried such lists on npm: passwords leaked elsewhere opened 12,150\n" +
				"accounts, some of them with very popular packages ([his report](https://github.com/ChALkeR/notes/blob/2b8b90be5c93b386de614ab81f058ab2c4d36d80/Gathering-weak-npm-credentials.md)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- All three parts: noticed at login, the user is asked to change it, refused at registration.\n" +
				"- Any public leak database, by its web service or as a downloaded copy.\n" +
				"- A clear warning after login. Ending the session until the reset is done is stronger, and both\n" +
				"  count.\n" +
				"- The service does not answer, so the login goes through and a counter goes up. The framework is\n" +
				"  silent; we read this as fine. If an outage keeps everybody out instead, that is *met* too, but\n" +
				"  mend it.\n" +
				"- Passwords that are sent with uploads (Basic auth) are passwords too.\n" +
				"- If you hold no passwords at all, answer *not applicable*.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Checked only when a password is set, never at login: *partly*. Old accounts stay unseen.\n" +
				"- Checked at login, while registration takes anything: *partly*.\n" +
				"- A fixed list of the most common passwords: *partly* if it comes from leaks. It is small and grows\n" +
				"  old.\n" +
				"- A strength meter: *not met*. A strong password can be leaked.\n" +
				"- Asking in which leaks an email address appeared: *not met*. That says nothing about this password.\n" +
				"\n" +
				"It does not replace a second factor. When an account on PyPI was taken over in November 2023, the\n" +
				"database [did not know the password](https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2023-12-04-account-takeover.md).\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Take a notorious password that is long enough for your rules. Register with it: refused? Try the\n" +
				"   same at change and reset.\n" +
				"2. On staging, put its hash into the database and log in. Are you asked to change it?\n" +
				"3. Do that again by command line, API and Basic auth.\n" +
				"4. Block the service's host name. Login should work, and a log line should appear.\n" +
				"5. Look at the outgoing request: five characters of a hash, nothing about the user.\n" +
				"6. Keep screenshots of the refusal and the prompt, and the name of the test.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: some thirty lines, called at registration and at login, when you\n" +
				"hold the clear password. Take its SHA-1, send the first five hex digits, and search the answer for\n" +
				"the rest yourself. The [service](https://haveibeenpwned.com/API/v3) is free and needs no key:\n" +
				"\n" +
				"```sh\n" +
				"curl -H 'Add-Padding: true' \\\n" +
				"  https://api.pwnedpasswords.com/range/21bd1\n" +
				"```\n" +
				"\n" +
				"[Padding](https://blog.cloudflare.com/pwned-passwords-padding-ft-lava-lamps-and-workers/) adds made-up lines with the count 0: skip those. Set a short time-out.\n" +
				"\n" +
				"- Ruby: the `pwned` gem, as in [RubyGems](https://github.com/rubygems/rubygems.org/blob/3c8ea0d/lib/password_breach_checker.rb)\n" +
				"- PHP: Symfony's [NotCompromisedPassword](https://github.com/symfony/symfony/blob/10a10f05f11e3fb2683ffc01d9ca21f59f7ed372/src/Symfony/Component/Validator/Constraints/NotCompromisedPasswordValidator.php)\n" +
				"- Django: [pwned-passwords-django](https://github.com/ubernostrum/pwned-passwords-django)\n" +
				"- Elixir: [Hex's module](https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm/pwned/hexpm.ex), to read\n" +
				"\n" +
				"Grown up, a hit at login forces a reset by mail. [ASVS 6.2.12](https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md) and [NIST SP 800-63B](https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final), section\n" +
				"5.1.1.2, ask for the check when a password is set.\n" +
				"\n" +
				"**If you are two volunteers:** this is an evening's work with no bill. Do registration first, login\n" +
				"the evening after, with a warning only. Count the hits for a month before you force anybody.\n",
		}, {
			ID:       "passwordless-passkeys",
			Category: "authentication",
			Level:    3,
			Order:    100,
			Title:    "Passwordless login",
			Asks:     "Offer a login that needs no password, such as passkeys. Offering it is enough: passwords may stay for people who want them.",
			Conditions: []model.Condition{{
				ID:   "passwordless",
				Text: "login without a password, such as with a passkey, is offered",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{"mfa-webauthn"},
			Helps:       []string{},
			Delegated:   "Provided by that service, if it lets everybody log in without a password; GitHub does, with passkeys. Name the service. Where it is one choice beside passwords of your own, we read it as partly.",
			Inherited:   "supports",
			FirstAction: "Look up whether your WebAuthn library can ask for user verification and discoverable credentials.",
			DoneWhen:    "A test user gets in with a passkey and types no password, and the server insists on user verification.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "RubyGems",
				How:      "Takes a passkey as the only factor at login, beside the older ways.",
				Since:    "2023-12",
				Source:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2024-01-17-december-rubygems-updates.md",
				Seen:     "2026-06-10",
			}, {
				Registry: "Hex",
				How:      "Added sign-in with GitHub and a browser login for its command line, so that an account needs no Hex password.",
				Since:    "2026-03-31",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm_web/templates/blog/020-hex-v24-released.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "crates.io",
				How:      "People log in through GitHub and in no other way, so they can use GitHub's passkeys.",
				Source:   "https://github.com/rust-lang/crates.io/blob/57fa000/docs/ARCHITECTURE.md",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI's report on the account access of 31 March 2024",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2024-04-03-user-account-access.md",
			}, {
				Title: "GitHub on passkeys",
				URL:   "https://github.com/github/docs/blob/1443df092ac1fb2da9b3512ac6f51fad3981b348/content/authentication/authenticating-with-a-passkey/about-passkeys.md",
			}, {
				Title: "NIST SP 800-63B, revision 3",
				URL:   "https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final",
			}, {
				Title: "NIST SP 800-63B, second public draft of revision 4",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a2/_sp800-63b/3_authenticators.md",
			}, {
				Title: "W3C Web Authentication Level 2",
				URL:   "https://www.w3.org/TR/webauthn-2/",
			}, {
				Title: "What user verification means (web.dev)",
				URL:   "https://web.dev/articles/webauthn-user-verification",
			}, {
				Title: "django-allauth, WebAuthn",
				URL:   "https://docs.allauth.org/en/latest/mfa/webauthn.html",
			}, {
				Title: "Rodauth (Ruby)",
				URL:   "https://github.com/jeremyevans/rodauth",
			}, {
				Title: "webauthn-ruby",
				URL:   "https://github.com/cedarcode/webauthn-ruby",
			}, {
				Title: "go-webauthn",
				URL:   "https://github.com/go-webauthn/webauthn",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A password that does not exist cannot be guessed, leaked, or typed into the wrong page. On 31 March\n" +
				"2024 strangers logged in to PyPI accounts with passwords that were right. No rate limit noticed, the\n" +
				"leak database did not know the passwords, and about 174 accounts had to be frozen ([PyPI's\n" +
				"report](https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2024-04-03-user-account-access.md)). An account without a password would have given them nothing to try.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Any user can add a passkey and later log in with it, without a password.\n" +
				"- Passkeys that a password manager syncs. The second draft of [NIST SP 800-63B rev. 4](https://github.com/usnistgov/800-63-4/blob/d26e8a2/_sp800-63b/3_authenticators.md) accepts\n" +
				"  these too.\n" +
				"- The user name is still typed, the password is not. The framework is silent; we read it as *met*.\n" +
				"- People log in with another service only, and it has this: *provided* ([GitHub](https://github.com/github/docs/blob/1443df092ac1fb2da9b3512ac6f51fad3981b348/content/authentication/authenticating-with-a-passkey/about-passkeys.md), for one).\n" +
				"- The server does not insist on *user verification* (PIN, finger or face). By the letter it is\n" +
				"  *met*. But whoever holds the device then gets in with one factor: mend it.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A key that is asked for after the password: *not met* here. It counts for `mfa-webauthn`.\n" +
				"- Passwordless for staff only: *partly*.\n" +
				"- Passkeys on the web, while the command line still wants a password: *partly*.\n" +
				"- GitHub sign-in as a choice, with passwords of your own beside it: *partly*, as we read it.\n" +
				"- A login link by mail, or a code by SMS: *not met* in our reading. The mailbox or the phone number\n" +
				"  becomes the key; [NIST SP 800-63B](https://csrc.nist.gov/pubs/sp/800/63/b/upd2/final), section 5.1.3, refuses mail as a factor and restricts the\n" +
				"  phone.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Add a passkey to a test account. Log out and come back with it. Did any page ask for a password?\n" +
				"2. In the browser's developer tools, read the options that the server sends at login. You want\n" +
				"   `\"userVerification\": \"required\"`.\n" +
				"3. Ask whoever knows the code: does the server check the flag in the answer, too?\n" +
				"4. Make a token, or do something else that asks again who you are. Is a passkey enough?\n" +
				"5. Delete the last passkey. Are you warned, and is there a way back?\n" +
				"6. Keep a short recording and the options from step 2.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: a second button on the login page, with the library that you already\n" +
				"use for `mfa-webauthn`. Ask for `residentKey: \"required\"` when a passkey is made and\n" +
				"`userVerification: \"required\"` both times, and [verify that flag](https://web.dev/articles/webauthn-user-verification) on the server ([WebAuthn Level\n" +
				"2](https://www.w3.org/TR/webauthn-2/), section 7.2). Use a random number as the user handle, not an address.\n" +
				"\n" +
				"- Python: [django-allauth](https://docs.allauth.org/en/latest/mfa/webauthn.html) with `MFA_PASSKEY_LOGIN_ENABLED = True`\n" +
				"- Ruby: [Rodauth](https://github.com/jeremyevans/rodauth), feature `webauthn_login`, in its newest release, or [webauthn-ruby](https://github.com/cedarcode/webauthn-ruby)\n" +
				"- Go: [go-webauthn](https://github.com/go-webauthn/webauthn)\n" +
				"\n" +
				"Later, offer the passkey first and let people delete their password. Ask for two passkeys and print\n" +
				"recovery codes before you do.\n" +
				"\n" +
				"Level 3 is aspirational, above all for a small registry.\n" +
				"\n" +
				"**If you are two volunteers:** wait until `mfa-webauthn` has run quietly for a while. If your\n" +
				"framework has a switch for this, flip it on staging and try it with three phones.\n",
		}, {
			ID:       "mfa-required-all",
			Category: "authentication",
			Level:    3,
			Order:    110,
			Title:    "MFA required: all maintainers",
			Asks:     "Require MFA of every maintainer. We read a maintainer as anybody who can act on a package; accounts that only download are not meant. The framework is silent on tokens and on automation.",
			Conditions: []model.Condition{{
				ID:   "mfa-enforced",
				Text: "every maintainer must use MFA",
			}},
			Advice:      []string{},
			Effort:      "months",
			Impact:      "high",
			Needs:       []string{"mfa-totp", "recovery-policy", "token-scoped"},
			Helps:       []string{"mfa-required-critical"},
			Delegated:   "Not inherited: GitHub login alone does not meet it. Met or provided only if that service demonstrably enforces MFA for everybody who logs in to you, or if you ask for it and check the answer, as NuGet does with Microsoft's login. Name the service and the proof.",
			Inherited:   "requires",
			FirstAction: "Count two numbers tonight: accounts that may publish, and how many of those have no second factor.",
			DoneWhen:    "Accounts that may publish and have no MFA: 0. A fresh account is refused at publish, token and invitation.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "Logins of its client write only with 2FA on. Basic auth, which asks for no second factor, was to be shut off on 1 November 2026.",
				Since:    "2026-03-31",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b/lib/hexpm_web/templates/blog/025-deprecating-basic-auth.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "Homebrew",
				How:      "Has pull requests instead of publisher accounts; its maintainers must have 2FA on GitHub, and not by SMS.",
				Source:   "https://github.com/Homebrew/brew/blob/aad366f/docs/Homebrew-Security-and-Supply-Chain.md",
				Seen:     "2026-08-22",
			}, {
				Registry: "PyPI",
				How:      "Requires 2FA of all users for uploads and management. Got there in steps, from May 2023 to January 2024.",
				Since:    "2024-01-01",
				Source:   "https://blog.pypi.org/posts/2024-01-01-2fa-enforced/",
				Seen:     "2026-08-21",
			}, {
				Registry: "NuGet",
				How:      "Its documentation says that all accounts must have 2FA on their Microsoft login. New accounts came first, in March 2022.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d77/docs/nuget-org/individual-accounts.md",
				Seen:     "2026-08-07",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI's report on the account takeover of November 2023",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2023-12-04-account-takeover.md",
			}, {
				Title: "PyPI's report on the account access of 31 March 2024",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2024-04-03-user-account-access.md",
			}, {
				Title: "npm on 2FA for publishing",
				URL:   "https://github.com/npm/documentation/blob/404e183/content/packages-and-modules/securing-your-code/requiring-2fa-for-package-publishing-and-settings-modification.mdx",
			}, {
				Title: "PyPI announces 2FA for all maintainers",
				URL:   "https://blog.pypi.org/posts/2023-05-25-securing-pypi-with-2fa/",
			}, {
				Title: "PyPI, 2FA for new users",
				URL:   "https://blog.pypi.org/posts/2023-08-08-2fa-enforcement-for-new-users/",
			}, {
				Title: "PyPI in 2025",
				URL:   "https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/",
			}, {
				Title: "GitHub on mandatory two-factor authentication",
				URL:   "https://github.com/github/docs/blob/main/content/authentication/securing-your-account-with-two-factor-authentication-2fa/about-mandatory-two-factor-authentication.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"An attacker does not need a famous package, only one that somebody installs. On 22 November 2023 a\n" +
				"PyPI account without a second factor was misused. Within eight minutes four projects had a new\n" +
				"owner, the old one was removed, and the account was deleted. No files were changed this time\n" +
				"([PyPI's report](https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2023-12-04-account-takeover.md)). A list of critical packages may miss such an account; a rule for all does not.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Every account that can publish, yank, change owners, accept ownership, or make tokens must have\n" +
				"  MFA (multi-factor authentication) as strong as `mfa-totp` asks.\n" +
				"- The block sits at the action. People may log in and read, but cannot change a package until they\n" +
				"  enrol.\n" +
				"- Shared, service and organisation accounts are under the same rule, and so is your staff.\n" +
				"- Tokens for automation. We read them as fine when they were made behind MFA, and when those of\n" +
				"  people without MFA have stopped working.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- New accounts only: *partly*. PyPI [passed this stage](https://blog.pypi.org/posts/2023-08-08-2fa-enforcement-for-new-users/) in August 2023.\n" +
				"- Popular packages only: *partly*. That is `mfa-required-critical`.\n" +
				"- Login asks, while tokens of people who never enrolled still publish: *partly*.\n" +
				"- A token may stand in for the second factor, so that an account without one can publish: *partly*,\n" +
				"  by our reading. [npm's rule](https://github.com/npm/documentation/blob/404e183/content/packages-and-modules/securing-your-code/requiring-2fa-for-package-publishing-and-settings-modification.mdx) was of this kind in August 2026.\n" +
				"- One protocol skips it (Basic auth, FTP, submission by mail): *partly*.\n" +
				"- Mail or SMS codes are enough: *partly*.\n" +
				"- \"GitHub enforces it\": *not met*. [Its mandate](https://github.com/github/docs/blob/main/content/authentication/securing-your-account-with-two-factor-authentication-2fa/about-mandatory-two-factor-authentication.md) is for selected contributors.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Count accounts with any right to publish and no MFA. The target is 0, or all of them blocked.\n" +
				"2. With a new account, try to publish, make a token, and accept an invitation. All must be refused.\n" +
				"3. On staging, use an old token of somebody without MFA. It must be dead.\n" +
				"4. Take MFA off an owner. Publishing must stop at once.\n" +
				"5. Go through every side door: API, command line, Basic auth, reset, recovery.\n" +
				"6. Keep the query with its date, and the refusals.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one check before every write, \"has MFA, or goes to the enrolment\n" +
				"page\". Before that, give automation scoped tokens, and write down how somebody who lost a phone gets\n" +
				"back in.\n" +
				"\n" +
				"Mind the sleeping accounts. On 31 March 2024, three months after PyPI's rule for all, strangers with\n" +
				"valid passwords enrolled *their* second factor on accounts that had never had one. PyPI then\n" +
				"demanded a [fresh proof of the mailbox](https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2024-04-03-user-account-access.md) before enrolment. Do that from the first day.\n" +
				"\n" +
				"PyPI's order can be copied: [announce](https://blog.pypi.org/posts/2023-05-25-securing-pypi-with-2fa/), end password uploads for people who have 2FA, new users,\n" +
				"everybody. Plan for help requests: PyPI settled [2,221 account recoveries](https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/) in 2025.\n" +
				"\n" +
				"Level 3 is aspirational, and for a small registry this may be its most laborious item: the code is\n" +
				"small, the letters to people are many.\n" +
				"\n" +
				"**If you are two volunteers:** make it a rule for new packages today, for your top packages this\n" +
				"quarter, for all in a year. Sleeping accounts may stay blocked until their owners come back.\n",
		}, {
			ID:       "phishing-resistant-critical",
			Category: "authentication",
			Level:    3,
			Order:    120,
			Title:    "Phishing-resistant: critical",
			Asks:     "Require phishing-resistant MFA, such as WebAuthn, for critical packages (for example the top 1 % by downloads), and supply security keys to their maintainers if you can. We read the keys as a wish: without money you can still meet this.",
			Conditions: []model.Condition{{
				ID:   "phishing-resistant-enforced",
				Text: "maintainers of critical packages must use phishing-resistant MFA",
			}},
			Advice:      []string{"supply security keys to those maintainers where possible"},
			Effort:      "months",
			Impact:      "high",
			Needs:       []string{"mfa-webauthn", "mfa-required-critical"},
			Helps:       []string{},
			Delegated:   "Not inherited: that people can use a passkey there does not mean that they did. GitHub login alone does not meet it. Ask that service for a phishing-resistant login and check what it reports back (OpenID's `acr`, `amr`), or add a WebAuthn step of your own before publishing and owner changes.",
			Inherited:   "requires",
			FirstAction: "List the owners of your critical packages who have no passkey or security key, and write to them.",
			DoneWhen:    "Owners of critical packages without WebAuthn: 0, and a TOTP code from one of them does not let a change through.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "PyPI",
				How:      "Set aside 4,000 security keys from Google, two for each critical maintainer without 2FA. TOTP stayed allowed, so this is a part.",
				Since:    "2022-07",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157/warehouse/templates/pages/security-key-giveaway.html",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "Its guide to enrolling shows security keys and device sensors only, yet older TOTP still gets its prompt. We read this as a part.",
				Source:   "https://github.com/npm/documentation/blob/404e183/content/getting-started/setting-up-your-npm-user-account/accessing-npm-using-2fa.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Homebrew on security and the supply chain",
				URL:   "https://github.com/Homebrew/brew/blob/aad366f/docs/Homebrew-Security-and-Supply-Chain.md",
			}, {
				Title: "The thread on debug 4.4.2 (8 September 2025)",
				URL:   "https://github.com/debug-js/debug/issues/1005",
			}, {
				Title: "PyPI, login verification by mail for TOTP",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2025-11-14-login-verification.md",
			}, {
				Title: "crates.io, trusted publishing only mode",
				URL:   "https://blog.rust-lang.org/2026/01/21/crates-io-development-update/",
			}, {
				Title: "A crates.io issue on switching that mode off",
				URL:   "https://github.com/rust-lang/crates.io/issues/13367",
			}, {
				Title: "NIST SP 800-63B, second public draft of revision 4",
				URL:   "https://github.com/usnistgov/800-63-4/blob/d26e8a2/_sp800-63b/3_authenticators.md",
			}, {
				Title: "OpenID Connect EAP ACR Values 1.0",
				URL:   "https://openid.net/specs/openid-connect-eap-acr-values-1_0.html",
			}, {
				Title: "OWASP ASVS 5.0, chapter V6",
				URL:   "https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Well-known maintainers get the best-made phishing mails. On 8 September 2025 one of them fell for a\n" +
				"mail that posed as npm's reset of the second factor. Malicious versions of `debug`, `chalk` and\n" +
				"others stayed up for about two hours ([Homebrew's account](https://github.com/Homebrew/brew/blob/aad366f/docs/Homebrew-Security-and-Supply-Chain.md), [the thread](https://github.com/debug-js/debug/issues/1005)). A person can be\n" +
				"hurried into typing a code; a security key does not answer another site.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- For the packages on your critical list, only WebAuthn opens publishing, making tokens, and\n" +
				"  changing owners.\n" +
				"- Synced passkeys. Nobody has to buy hardware, and you need not hand any out.\n" +
				"- Login by TOTP (a code from an app), if a key must be touched before a listed package changes. The\n" +
				"  framework does not say where the check sits; we read it as *met*.\n" +
				"- A rule for all maintainers that takes in the critical ones.\n" +
				"\n" +
				"In what we read up to August 2026, no registry had all of it. *Partly* is good company.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A strong recommendation: *not met*. The framework says \"requires\".\n" +
				"- Keys were given out, or the owner has one, but TOTP may be chosen instead: *partly*. A phisher\n" +
				"  will choose it.\n" +
				"- Only new enrolments must be WebAuthn: *partly*.\n" +
				"- Web login is covered, old or special tokens publish without: *partly*.\n" +
				"- Support or a reset mail can take the key off: *partly*.\n" +
				"- Push prompts, number matching, TOTP plus a mail for new devices ([PyPI's step](https://github.com/pypi/warehouse/blob/6b62157/docs/blog/posts/2025-11-14-login-verification.md) of 2025): *not\n" +
				"  met*. They raise the bar, but none is tied to the true site.\n" +
				"- Trusted publishing with tokens switched off, as [crates.io offers](https://blog.rust-lang.org/2026/01/21/crates-io-development-update/): a good addition, *not met*\n" +
				"  by itself. The switch is [behind an ordinary login](https://github.com/rust-lang/crates.io/issues/13367).\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. On staging, be an owner of a listed package with TOTP only. Publish, make a token, add an owner.\n" +
				"   All must be refused.\n" +
				"2. Be an owner with a key and TOTP. Look for any way to pick TOTP.\n" +
				"3. Use a token made before the rule. It must fail.\n" +
				"4. Act as if the key were lost, and recover. What did it take?\n" +
				"5. Count owners of critical packages without WebAuthn. The target is 0. Keep the count and the\n" +
				"   refusals.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one more rule on the list from `mfa-required-critical`, that the\n" +
				"method must be WebAuthn. First let each owner add two passkeys. Then take TOTP off those accounts: a\n" +
				"code that is typed can be passed on ([NIST SP 800-63B rev. 4, second draft](https://github.com/usnistgov/800-63-4/blob/d26e8a2/_sp800-63b/3_authenticators.md), section 3.2.5).\n" +
				"Recovery goes by the second key, then by codes kept offline, with a waiting period.\n" +
				"\n" +
				"With a delegated login, [two standard values](https://openid.net/specs/openid-connect-eap-acr-values-1_0.html) let you ask for a phishing-resistant one. If the\n" +
				"answer does not name the method, assume the weakest ([ASVS 6.8.4](https://github.com/OWASP/ASVS/blob/master/5.0/en/0x15-V6-Authentication.md)).\n" +
				"\n" +
				"For hardware, ask foundations and makers: the keys that PyPI gave out came from Google. Level 3 is\n" +
				"aspirational, and this is the top of it.\n" +
				"\n" +
				"**If you are two volunteers:** start with the accounts that can do the most harm, which are your\n" +
				"own. Then call your five busiest maintainers, one by one. Turn the rule on when they are through.\n",
		}},
	}, {
		ID:       "authorization",
		Title:    "Authorization",
		Short:    "Authorization",
		Requires: []model.Trait{"accounts", "uploads"},
		Criteria: []model.Criterion{{
			ID:       "token-scoped",
			Category: "authorization",
			Level:    1,
			Order:    10,
			Title:    "Package-scoped API keys",
			Asks:     "Maintainers can make API keys that work only for the packages they choose, so that automation never needs an account password. Expiry dates and limits by action are good practice, but not asked for.",
			Conditions: []model.Condition{{
				ID:   "package-scope",
				Text: "maintainers can make API keys limited to chosen packages",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "Write down what one leaked upload key can do today: which packages, which account settings, how long.",
			DoneWhen:    "A key made for package A publishes A, and every upload path refuses the same key for package B.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "A key can be limited to single packages, ticked on the keys page; its name, rights, expiry and last use are listed there.",
				Since:    "2023-04",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/docs/permissions.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "Clojars",
				How:      "A deploy token can be limited to one group or one artifact, can expire, and can be made to work only once.",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/notifications/token.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "A key is limited by action and, if wanted, to one gem; it turns invalid when its owner loses that gem.",
				Source:   "https://github.com/rubygems/guides/blob/a5b54b55311833c3371f90be28def0bebc7a1c6c/api-key-scopes.md",
				Seen:     "2026-08-06",
			}, {
				Registry: "crates.io",
				How:      "The new-token page offers limits by action, limits to crate names, and an expiry date.",
				Since:    "2023-06-23",
				Source:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/improved-api-tokens-for-crates-io/index.md",
				Seen:     "2026-08-22",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "ESLint: postmortem of the malicious releases of July 2018",
				URL:   "https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes",
			}, {
				Title: "PyPI: flaws in 2FA and API tokens, January 2020",
				URL:   "https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2020-01-05-authentication_method_flaws.rst",
			}, {
				Title: "crates.io security advisory, July 2020",
				URL:   "https://blog.rust-lang.org/2020/07/14/crates-io-security-advisory.html",
			}, {
				Title: "crates.io development update, February 2025",
				URL:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/crates-io-development-update-2025/index.md",
			}, {
				Title: "OWASP ASVS 5.0, chapter V8 Authorization",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x17-V8-Authorization.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Keys live in build machines, config files and logs, and there they leak. A package limit does not\n" +
				"stop a leak, but it decides how many packages the leak reaches. On 12 July 2018 a malicious release\n" +
				"of `eslint-scope` sent its users' `.npmrc` files, which usually hold publishing tokens, to an\n" +
				"attacker. npm revoked every access token issued before 12:30 UTC that day ([ESLint's\n" +
				"postmortem](https://eslint.org/blog/2018/07/postmortem-for-malicious-package-publishes)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A key that its maker can limit to one package, a list, or a name pattern.\n" +
				"- Wide keys may stay on offer. The framework asks that limited keys can be made; nobody has to use\n" +
				"  them, as we read it.\n" +
				"- The limit holds on every path that changes a package, old APIs included.\n" +
				"- No keys at all, because uploads go only through a web form or use short-lived credentials: choose\n" +
				"  *not applicable* and say why.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- One key per account that can do what the password can: *not met*. A harmless read-only key beside\n" +
				"  it changes nothing.\n" +
				"- Keys limited by action, such as push or yank, but valid for every package: *partly*.\n" +
				"- Keys limited to an organisation or team, never to a package: *partly*.\n" +
				"- A limit that the form shows but only some endpoints check: *partly*.\n" +
				"- \"Make a second account for each package\": *not met*. That is one more password to share.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Make a key for package A. With it, upload to package B: this must fail.\n" +
				"2. Try more with the same key: create a package, add an owner, change the email address, make\n" +
				"   another key. The answers show how far a leak would go.\n" +
				"3. Send the key with requests that need a login. All must fail: PyPI's upload tokens opened other\n" +
				"   actions that way until January 2020 ([PyPI's report](https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2020-01-05-authentication_method_flaws.rst)).\n" +
				"4. Stop being an owner of A, then upload to A. It must be refused.\n" +
				"5. Keep the list of attempts and answers, with the day, and a picture of the form.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one more column, `package_id`, in your token table, one drop-down in\n" +
				"the form, one check wherever a package changes. At each use, allow only what the key *and* its\n" +
				"user's present role both allow.\n" +
				"\n" +
				"Later, the full version: several packages, limits by action, an expiry date, the day of last use, a separate right\n" +
				"to create new packages. Draw 256 bits from a secure generator, show the key once, store only its\n" +
				"SHA-256 hash.\n" +
				"\n" +
				"In July 2020 crates.io found a weak generator and clear-text storage, and revoked all keys\n" +
				"([advisory](https://blog.rust-lang.org/2020/07/14/crates-io-security-advisory.html)). New keys there expire after 90 days by default ([update of February 2025](https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/crates-io-development-update-2025/index.md)).\n" +
				"\n" +
				"You need no library. The matching requirements are 8.2.1 and 8.2.2 in ASVS 5.0, OWASP's checklist\n" +
				"([chapter V8](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x17-V8-Authorization.md)).\n" +
				"\n" +
				"**If you are two volunteers:** offer two choices, \"one package\" or \"all\", with \"one package\"\n" +
				"preselected. Leave patterns for later. Give the new keys a prefix in the same release, so that\n" +
				"people replace theirs only once.\n",
		}, {
			ID:       "token-prefix",
			Category: "authorization",
			Level:    1,
			Order:    20,
			Title:    "Recognisable token prefix",
			Asks:     "API tokens begin with a marker that belongs to your registry alone, such as 'acme_'. The framework does not say how long it must be, or what becomes of older tokens.",
			Conditions: []model.Condition{{
				ID:   "identifying-prefix",
				Text: "API tokens begin with an identifier of this registry",
			}},
			Advice:      []string{},
			Effort:      "days",
			Impact:      "low",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "Make one token of each kind you issue and write down its first six characters.",
			DoneWhen:    "Every kind of live token starts with your marker, and the pattern that finds them is on a public page.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Clojars",
				How:      "Deploy tokens are `CLOJARS_` and 60 hexadecimal characters.",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/db.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "JSR",
				How:      "The prefix also names the kind of token: `jsrw` for web, `jsrd` for device, `jsrp` for personal.",
				Source:   "https://github.com/jsr-io/jsr/blob/ba17475bff1bbb870ce015866d768284efa44d8c/crates/jsr_types/src/models.rs",
				Seen:     "2026-08-22",
			}, {
				Registry: "RubyGems.org",
				How:      "Keys are `rubygems_` and 48 hexadecimal characters; only a SHA-256 hash is looked up.",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d4cbe85bd2a2bb5d22486247656a3dfb6c/app/controllers/concerns/api_keyable.rb",
				Seen:     "2026-08-21",
			}, {
				Registry: "crates.io",
				How:      "Tokens begin with `cio`; the server rejects an API token without it before it looks anything up.",
				Since:    "2020-07",
				Source:   "https://github.com/rust-lang/crates.io/blob/57fa000662f511321daa61e6769f190ea0e80771/crates/crates_io_database/src/utils/token.rs",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI credential exposure on GitHub, November 2017",
				URL:   "https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2017-11-08-pypirc_exposure_on_github.rst",
			}, {
				Title: "PyPI: secret reporting API and token format",
				URL:   "https://docs.pypi.org/api/secrets/",
			}, {
				Title: "crates.io: format of trusted publishing tokens",
				URL:   "https://github.com/rust-lang/crates.io/blob/57fa000662f511321daa61e6769f190ea0e80771/crates/crates_io_trustpub/src/access_token.rs",
			}, {
				Title: "GitHub: behind the new authentication token formats, April 2021",
				URL:   "https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/",
			}, {
				Title: "RFC 8959: the secret-token URI scheme",
				URL:   "https://www.rfc-editor.org/info/rfc8959/",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A token of plain random characters looks like any other hash. When it leaks, nobody can tell what it\n" +
				"opens or whom to warn.\n" +
				"\n" +
				"In November 2017 someone told PyPI of working logins in public files on GitHub: 77 logins in 85\n" +
				"`.pypirc` files, with rights to 146 projects ([PyPI's report](https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2017-11-08-pypirc_exposure_on_github.rst)). A search for one well-known file\n" +
				"name was enough. A token with a marker can be found in any file, by any scanner.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A fixed text of yours at the very start of every API token you issue.\n" +
				"- All kinds: personal, organisation, command line, CI (build service), short-lived.\n" +
				"- Three letters can do: crates.io uses `cio`. The framework sets no length.\n" +
				"- Browser session cookies need no marker, as we read it.\n" +
				"- You issue no long-lived tokens at all: choose *not applicable* and say why. Mark the short-lived\n" +
				"  ones all the same.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- New tokens have the prefix, old ones without it never expire: *partly*.\n" +
				"- Only some kinds have it: *partly*.\n" +
				"- The marker sits inside the token, not in front: *partly*. Scanners can use it, but the framework\n" +
				"  says prefix.\n" +
				"- The client adds it and the server ignores it: *partly*. The bare rest still works and still looks\n" +
				"  like noise.\n" +
				"- `tok_`, `key-`, or a prefix shared with another product: *not met*.\n" +
				"- \"We store only hashes\": good, but that protects your database, not the copy in somebody's log.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Make a token of every kind and look at it. Do not forget the one your command line stores.\n" +
				"2. Cut the prefix off and use the rest. It must be refused.\n" +
				"3. Run your pattern over a large pile of unrelated source code. Expect no hits.\n" +
				"4. Count live tokens that are older than the new format. If you keep only hashes, use the query\n" +
				"   below with the day of your change.\n" +
				"5. Keep the page that documents the format, the pattern, and that count with its day.\n" +
				"\n" +
				"```\n" +
				"SELECT count(*) FROM api_tokens\n" +
				"WHERE revoked_at IS NULL\n" +
				"  AND created_at < '2026-12-01';\n" +
				"```\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: put a constant in front when you generate a token ([one line](https://github.com/rubygems/rubygems.org/blob/3c8ea0d4cbe85bd2a2bb5d22486247656a3dfb6c/app/controllers/concerns/api_keyable.rb) at\n" +
				"RubyGems.org), hash the whole string, refuse tokens without it. Then tell owners of old tokens a\n" +
				"date, and revoke what is left on that day.\n" +
				"\n" +
				"Later, the full version: `acme_`, a kind, a separator, 160 random bits or more, a short checksum. With a checksum a\n" +
				"scanner can drop false finds without asking you; trusted publishing tokens at crates.io [end in\n" +
				"one](https://github.com/rust-lang/crates.io/blob/57fa000662f511321daa61e6769f190ea0e80771/crates/crates_io_trustpub/src/access_token.rs). An underscore as separator lets a double click select the whole token ([GitHub's\n" +
				"explanation](https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/)). Publish the pattern, as PyPI does ([its format](https://docs.pypi.org/api/secrets/)).\n" +
				"\n" +
				"There is a neutral scheme too, `secret-token:` ([RFC 8959](https://www.rfc-editor.org/info/rfc8959/), informational). It does not name your\n" +
				"registry, so alone it is not enough here.\n" +
				"\n" +
				"**If you are two volunteers:** one evening for the code, one mail to token owners. Choose the marker\n" +
				"with care, because changing it later breaks every token.\n",
		}, {
			ID:       "maintainer-roles",
			Category: "authorization",
			Level:    2,
			Order:    30,
			Title:    "Separate maintainer roles",
			Asks:     "The people of a package can hold different roles, with managing people and publishing as separate rights. Offering roles is enough. The framework does not say how many there must be.",
			Conditions: []model.Condition{{
				ID:   "roles",
				Text: "roles exist for the people of a package",
			}, {
				ID:   "managing-apart-from-publishing",
				Text: "managing people and publishing are separate roles",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"token-scoped"},
			FirstAction: "List every action on a package that is not a release: owners, settings, deletion. Who may do each today?",
			DoneWhen:    "A publish-only user can release a version, and is refused when adding, removing or changing people.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "Owners are `full` or `maintainer`; the API lets only full owners add or remove people.",
				Since:    "2018",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/controllers/api/owner_controller.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "CPAN (PAUSE)",
				How:      "The first-come holder grants and revokes; uploads of a co-maint are indexed, but a co-maint can grant nothing.",
				Source:   "https://github.com/andk/pause/blob/9c4a7b050129ec2a9aa6bded21ded29a9b068f1d/doc/operating-model.md",
				Seen:     "2026-04-26",
			}, {
				Registry: "Clojars",
				How:      "Any permission in a group allows deploys; only an admin may add people. Both can be limited to single projects.",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/web/group.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "Added a maintainer role: it may publish, but change neither owners nor trusted publishers.",
				Since:    "2024-11-07",
				Source:   "https://blog.rubygems.org/2024/11/07/maintainer-role.html",
				Seen:     "2026-06-10",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI incident report: organization team privileges, April 2025",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2025-04-14-incident-report-organization-team-privileges.md",
			}, {
				Title: "PyPI: vulnerability in role deletion, July 2021",
				URL:   "https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2021-07-27-role-deletion.rst",
			}, {
				Title: "OWASP ASVS 5.0, chapter V8 Authorization",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x17-V8-Authorization.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Where every helper is a full owner, one stolen account can remove the others and keep the package.\n" +
				"Old rights are a risk of their own. On 14 April 2025 PyPI learned that people removed from an\n" +
				"organisation kept the rights of its teams. An audit found two cases and no misuse ([PyPI's\n" +
				"report](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2025-04-14-incident-report-organization-team-privileges.md)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Two roles are enough: an owner, who handles people and settings, and a maintainer, who releases.\n" +
				"- Owners may release too. The framework does not ask for a people-only role; we read it as not\n" +
				"  needed.\n" +
				"- Any names will do: owner and maintainer, admin and member, first-come and co-maint.\n" +
				"- Roles on a group or namespace count, as we read it, if every package can be in one.\n" +
				"- Most packages have one person? The question still applies. Without roles, help means a shared\n" +
				"  password.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- One kind of owner, who can do everything: *not met*.\n" +
				"- Owner plus a read-only role: *partly*. Managing and publishing still come together.\n" +
				"- Roles only inside organisations or paid plans, while co-owners elsewhere are equal: *partly*.\n" +
				"- A lesser role that only a team can hold, never a person: *partly*.\n" +
				"- The page hides the buttons, the API takes the calls: *partly*. The role exists, but nothing keeps\n" +
				"  it apart.\n" +
				"- A shared account named \"release-bot\": *not met*.\n" +
				"- \"We trust our maintainers\": roles protect those same people when an account is stolen.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Log in as a publish-only user. Release a version: it works.\n" +
				"2. By page and by API, try to add an owner, change a role, remove somebody, delete the package,\n" +
				"   change its publishing settings. Each is refused.\n" +
				"3. As an owner of one package, send a request to remove a role of another package, with that role's\n" +
				"   id. It must be refused. PyPI closed a gap of this kind in July 2021 ([report](https://github.com/vstinner/python-security/blob/35d1680a108baad091b02d8be82aa591f78ee44a/pypi-vuln/index-2021-07-27-role-deletion.rst)).\n" +
				"4. Remove a person. Tokens, team rights and open invitations must end at once.\n" +
				"5. Try to remove the last owner. It should fail.\n" +
				"6. See with the query below whether people use the roles. Keep it with the matrix of roles and\n" +
				"   actions, and the answers.\n" +
				"\n" +
				"```\n" +
				"SELECT role, count(*) FROM package_owners\n" +
				"GROUP BY role;\n" +
				"```\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one `role` column with two values. Existing people stay owners. One\n" +
				"function, `can(user, action, package)`, refuses by default, and every endpoint asks it.\n" +
				"\n" +
				"Later, the full version: tokens and trusted publishers ask the same function. A new owner must accept the\n" +
				"invitation. Changes are logged and mailed to all owners. Once a year, each owner gets the list of\n" +
				"people who can publish.\n" +
				"\n" +
				"For the code: Pundit for Ruby (RubyGems.org uses it), Symfony voters for PHP (Packagist uses them),\n" +
				"django-guardian for Django. To test yourself, use ASVS 5.0 (OWASP's security checklist), [sections\n" +
				"8.2.1, 8.2.2, 8.3.1 and 8.3.2](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x17-V8-Authorization.md).\n" +
				"\n" +
				"**If you are two volunteers:** start with the people endpoints only, and the second role is real.\n" +
				"Deletion and settings can follow. Then make the lesser role the default when somebody is added.\n",
		}, {
			ID:       "trusted-publishing",
			Category: "authorization",
			Level:    3,
			Order:    40,
			Title:    "Short-lived tokens by OIDC",
			Asks:     "Build services prove who they are with OpenID Connect (OIDC, signed identity tokens) and get a short-lived API token in exchange, so that nobody needs a long-lived key. Such keys need not be forbidden.",
			Conditions: []model.Condition{{
				ID:   "oidc-exchange",
				Text: "short-lived tokens are issued in exchange for an OIDC identity",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"token-scoped"},
			FirstAction: "Count which build services your 50 most active packages publish from; the first one is your first provider.",
			DoneWhen:    "A build job with no stored secret publishes a release, and its token is dead an hour later.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "RubyGems.org",
				How:      "A gem owner names repository, workflow and optional environment; GitHub Actions then gets short-lived tokens for that gem.",
				Since:    "2023-12-14",
				Source:   "https://github.com/rubygems/guides/blob/a5b54b55311833c3371f90be28def0bebc7a1c6c/trusted-publishing.md",
				Seen:     "2026-08-06",
			}, {
				Registry: "crates.io",
				How:      "Started with GitHub Actions, added GitLab.com later; owners can switch off publishing with long-lived tokens.",
				Since:    "2025-07",
				Source:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/crates-io-development-update-2026-01/index.md",
				Seen:     "2026-08-22",
			}, {
				Registry: "PyPI",
				How:      "Matches the build's token against the publishers that owners configured, then issues an API token for 15 minutes.",
				Since:    "2023-04-20",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/trusted-publishers/internals.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "NuGet",
				How:      "A policy binds an owner's packages to a repository and workflow; one OIDC token buys one API key that lives one hour.",
				Since:    "2025-09",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/nuget-org/trusted-publishing.md",
				Seen:     "2026-08-07",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "OpenSSF working group: Trusted Publishers for All Package Repositories",
				URL:   "https://repos.openssf.org/trusted-publishers-for-all-package-repositories",
			}, {
				Title: "PyPI incident report: LiteLLM and telnyx, 2026",
				URL:   "https://blog.pypi.org/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack/",
			}, {
				Title: "PyPI: security model of trusted publishing",
				URL:   "https://docs.pypi.org/trusted-publishers/security-model/",
			}, {
				Title: "Dart: automated publishing to pub.dev",
				URL:   "https://dart.dev/tools/pub/automated-publishing",
			}, {
				Title: "go-oidc",
				URL:   "https://github.com/coreos/go-oidc",
			}, {
				Title: "OWASP ASVS 5.0, chapter V9 Self-contained Tokens",
				URL:   "https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x18-V9-Self-contained-Tokens.md",
			}, {
				Title: "RFC 8725: JSON Web Token Best Current Practices",
				URL:   "https://www.rfc-editor.org/rfc/rfc8725.pdf",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A key stored in a build service is useful to a thief for as long as it lives. In March 2026 a key\n" +
				"exposed through another tool was used to publish malware as `litellm`. PyPI counted over 119,000\n" +
				"downloads in the 2 hours 32 minutes before it was blocked ([PyPI's report](https://blog.pypi.org/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack/)).\n" +
				"\n" +
				"Short-lived tokens leave a thief little time. They do not help when the build itself is hijacked\n" +
				"([PyPI's security model](https://docs.pypi.org/trusted-publishers/security-model/)).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A build job shows its OIDC token, a signed proof of which job it is. You answer with a token of\n" +
				"  your own that lives for minutes.\n" +
				"- One provider is enough, if any maintainer may use it.\n" +
				"- A lifetime of hours at most, by our reading; the framework sets no limit. Seen: [15 minutes at\n" +
				"  PyPI](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/trusted-publishers/internals.md), [1 hour at NuGet](https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/nuget-org/trusted-publishing.md).\n" +
				"- Long-lived keys may stay. A \"trusted publishing only\" switch per package is a good extra.\n" +
				"- You build every package yourselves, or host no files: *not applicable*. The guide below says the\n" +
				"  same.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- The build's OIDC token is used for the upload itself, as [pub.dev does](https://dart.dev/tools/pub/automated-publishing): *partly* by the\n" +
				"  letter, though the purpose is met. The guide allows it but advises the exchange.\n" +
				"- The exchange compares only `sub`, or takes tokens made for another audience: *partly*.\n" +
				"- Repository names are stored without the numeric owner id: *partly*. A name can change hands.\n" +
				"- Preview, or by invitation: *partly*.\n" +
				"- A long-lived token stored as a secret in the build service, or one of an OAuth app: *not met*.\n" +
				"- \"Our users have no build service\": a reason for low priority, not for *not applicable*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Find the page where a maintainer links a package with a repository and a workflow.\n" +
				"2. Publish a test release without stored secrets. Note how long the token lives.\n" +
				"3. Send the exchange tokens that must fail: expired, wrong audience, used before (`jti`), `alg:\n" +
				"   none`, unknown issuer, other workflow, an owner deleted and made anew under the same name.\n" +
				"4. With a token that you got, try another package and the owners page. Both must be refused.\n" +
				"5. Keep the test output, and the list of claims you compare.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one provider, one endpoint, and in return the package-scoped token\n" +
				"you already have, with 15 minutes to live. Follow the [working group's guide](https://repos.openssf.org/trusted-publishers-for-all-package-repositories): check signature,\n" +
				"`exp`, `nbf` and `jti`; demand an audience of your own; store owner ids; offer \"pending\" publishers\n" +
				"for new names.\n" +
				"\n" +
				"Later, the full version: more providers, each with its own claim code; mail to owners when a publisher is added;\n" +
				"risky triggers such as `pull_request_target` refused, as [crates.io does](https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/crates-io-development-update-2026-01/index.md).\n" +
				"\n" +
				"Libraries in use: PyJWT at PyPI, `openid_connect` at RubyGems.org, `jsonwebtoken` at crates.io; for\n" +
				"Go there is [go-oidc](https://github.com/coreos/go-oidc). Rules for checking such tokens: OWASP's [ASVS 5.0](https://github.com/OWASP/ASVS/blob/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en/0x18-V9-Self-contained-Tokens.md), 9.1.1 to 9.1.3 and\n" +
				"9.2.1 to 9.2.3, and [RFC 8725](https://www.rfc-editor.org/rfc/rfc8725.pdf).\n" +
				"\n" +
				"Level 3 is aspirational, above all for small registries.\n" +
				"\n" +
				"**If you are two volunteers:** finish package-scoped keys first, since the exchange hands out the\n" +
				"same thing. Then take the one provider most maintainers use, and write the tests of step 3 before\n" +
				"the code.\n",
		}, {
			ID:       "secret-scanning",
			Category: "authorization",
			Level:    3,
			Order:    50,
			Title:    "Leaked tokens found and revoked",
			Asks:     "Your tokens are part of a common secret-scanning programme, and an endpoint of yours takes its reports and revokes valid tokens by itself. The framework says such programmes usually need a known prefix.",
			Conditions: []model.Condition{{
				ID:   "programme",
				Text: "tokens are in a common secret-scanning programme",
			}, {
				ID:   "endpoint",
				Text: "an endpoint takes reports of leaked tokens",
			}, {
				ID:   "revoked",
				Text: "valid tokens that are reported are revoked automatically",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{"token-prefix"},
			Helps:       []string{"security-notifications"},
			FirstAction: "Write the regular expression for your tokens, then look whether GitHub's pattern list has your registry.",
			DoneWhen:    "A test token pushed to a public repository is dead within minutes, with nobody touching anything.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Clojars",
				How:      "A signed report from GitHub disables the deploy token, mails its owner the address of the find, and answers true or false positive.",
				Since:    "2020-05",
				Source:   "https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/routes/token_breach.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "One endpoint takes signed reports from GitHub and deps.dev, looks keys up by hash, expires them and mails the owner.",
				Since:    "2021-04",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d4cbe85bd2a2bb5d22486247656a3dfb6c/app/controllers/api/v1/github_secret_scanning_controller.rb",
				Seen:     "2026-08-21",
			}, {
				Registry: "crates.io",
				How:      "Revokes reported API tokens, and trusted publishing tokens too, and tells the owners by mail.",
				Source:   "https://github.com/rust-lang/crates.io/blob/57fa000662f511321daa61e6769f190ea0e80771/src/controllers/github/secret_scanning.rs",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "Documents its reporting API; GitHub and deps.dev report to it, others are admitted case by case.",
				Since:    "2021",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/api/secrets.md",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI incident report: leaked GitHub personal access token, 2024",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-07-08-incident-report-leaked-admin-personal-access-token.md",
			}, {
				Title: "PyPI: GitHub now scans public issues for PyPI secrets, August 2023",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2023-08-17-github-token-scanning-for-public-repos.md",
			}, {
				Title: "GitHub: secret scanning partner program",
				URL:   "https://docs.github.com/en/code-security/secret-scanning/secret-scanning-partnership-program/secret-scanning-partner-program",
			}, {
				Title: "GitHub: supported secret scanning patterns (data file)",
				URL:   "https://github.com/github/docs/blob/05a96e68236ed412b70e7ad33520c311a87458d7/src/secret-scanning/data/pattern-docs/fpt/public-docs.yml",
			}, {
				Title: "RubyGems.org: change to signature checking, April 2025",
				URL:   "https://github.com/rubygems/rubygems.org/commit/ca1cfe0230c2f9cfefa0374f866d3498e224fd78",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Tokens slip into public places, even from experts. On 28 June 2024 a PyPI administrator was told\n" +
				"that a GitHub token of theirs had sat in a public container image ([PyPI's report](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2024-07-08-incident-report-leaked-admin-personal-access-token.md)). Such finds\n" +
				"are many: in 15 months up to August 2023 GitHub sent PyPI about 5,870 reports, 537 of them about\n" +
				"valid tokens ([PyPI's figures](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2023-08-17-github-token-scanning-for-public-repos.md)). Whoever finds a token first decides what comes next.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"All three conditions must hold:\n" +
				"\n" +
				"- **Programme:** your pattern is in a programme that sends finds to you. GitHub's is one, and\n" +
				"  Clojars is in [its list](https://github.com/github/docs/blob/05a96e68236ed412b70e7ad33520c311a87458d7/src/secret-scanning/data/pattern-docs/fpt/public-docs.yml).\n" +
				"- **Endpoint:** an address takes the reports. It may be open to partners only.\n" +
				"- **Revoked:** a valid token dies without a person. A mail to its owner is right, but not asked for.\n" +
				"\n" +
				"You issue no long-lived tokens: choose *not applicable* and say why.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- The pattern is listed, but only the repository's owner is alerted, not you: *partly*.\n" +
				"- The endpoint mails the owner and the token lives on, or a volunteer revokes by hand: *partly*.\n" +
				"- The endpoint works, but no programme sends to it: *partly*.\n" +
				"- A form where anybody can paste a token to kill it, and no more: *partly*, as we read it.\n" +
				"- Only one kind of token is covered: *partly*.\n" +
				"- Your own crawler, and nothing else: *not met*, useful as it is. The framework speaks of third\n" +
				"  parties.\n" +
				"- Scanning packages for other people's secrets: *not met*. It is good, but a different control.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Push a live test token to a public repository of yours. Note the minutes until it is dead.\n" +
				"2. Send the endpoint a report with a false signature. Expect an error, and a living token.\n" +
				"3. Send a true report twice, then one with an unknown token. Neither does harm.\n" +
				"4. See with a query like the one below what has come in so far.\n" +
				"5. Keep the programme's confirmation, the log of these tests, and the last real report.\n" +
				"\n" +
				"```\n" +
				"SELECT count(*), max(revoked_at) FROM api_tokens\n" +
				"WHERE revoked_reason = 'reported';\n" +
				"```\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: one endpoint, and a place in GitHub's programme. Mail\n" +
				"`secret-scanning@github.com` with your regular expression and endpoint ([GitHub's steps](https://docs.github.com/en/code-security/secret-scanning/secret-scanning-partnership-program/secret-scanning-partner-program)). GitHub\n" +
				"posts a JSON list of `token`, `type`, `url` and `source`.\n" +
				"\n" +
				"Check its ECDSA signature over the raw bytes of the body, before any parser. RubyGems.org trimmed a\n" +
				"line ending there until [April 2025](https://github.com/rubygems/rubygems.org/commit/ca1cfe0230c2f9cfefa0374f866d3498e224fd78). Look the token up by hash, revoke it, record the find, mail\n" +
				"the owner, never log the token.\n" +
				"\n" +
				"While you wait, open a form where people can paste a token to kill it. Holding it is proof enough.\n" +
				"\n" +
				"Later, the full version: more reporters through the same door, all kinds of tokens, an alarm when the endpoint\n" +
				"fails.\n" +
				"\n" +
				"Level 3 is aspirational, most of all for small registries.\n" +
				"\n" +
				"**If you are two volunteers:** read [the handler of Clojars](https://github.com/clojars/clojars-web/blob/836604152d87d9a97a5f9c22d3e2e8fbc0666e42/src/clojars/routes/token_breach.clj) first. It is one file of 75 lines,\n" +
				"and it takes, checks and revokes. Write to GitHub before you code, for the reply may take its time.\n",
		}, {
			ID:       "build-provenance",
			Category: "authorization",
			Level:    3,
			Order:    60,
			Title:    "Build provenance",
			Asks:     "Packages can carry build provenance: a signed statement that anyone can check, of the source and the build a file came from. Support is asked for, not provenance on every package.",
			Conditions: []model.Condition{{
				ID:   "provenance",
				Text: "packages can carry build provenance",
			}},
			Advice:      []string{},
			Effort:      "months",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"trusted-publishing"},
			FirstAction: "Look for a Sigstore library in your server's language; whether one exists decides between weeks and months.",
			DoneWhen:    "A stranger can fetch the provenance of a release and verify it with a standard Sigstore client.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "JSR",
				How:      "Makes SLSA provenance by itself when a package is published from GitHub Actions, and links the transparency log entry.",
				Source:   "https://github.com/jsr-io/jsr/blob/ba17475bff1bbb870ce015866d768284efa44d8c/frontend/docs/trust.md",
				Seen:     "2026-08-22",
			}, {
				Registry: "RubyGems.org",
				How:      "Takes Sigstore bundles with trusted publishing, verifies each against the publisher and the gem, and refuses a bad one.",
				Since:    "2024-11",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d4cbe85bd2a2bb5d22486247656a3dfb6c/app/models/pusher.rb",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "Accepts SLSA provenance and publish statements, only if they verify, and serves them by API.",
				Since:    "2024-11-14",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/attestations/index.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "Shows provenance from GitHub Actions and GitLab; with trusted publishing there it is made without being asked for.",
				Source:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/packages-and-modules/securing-your-code/generating-provenance-statements.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security v0.1 (OpenSSF, CISA)",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "OpenSSF working group: Build Provenance for All Package Registries",
				URL:   "https://repos.openssf.org/build-provenance-for-all-package-registries",
			}, {
				Title: "PyPI: analysis of the Ultralytics attack, December 2024",
				URL:   "https://blog.pypi.org/posts/2024-12-11-ultralytics-attack-analysis/",
			}, {
				Title: "PyPI: removing PGP, May 2023",
				URL:   "https://blog.pypi.org/posts/2023-05-23-removing-pgp/",
			}, {
				Title: "PyPI: Integrity API",
				URL:   "https://docs.pypi.org/api/integrity/",
			}, {
				Title: "Homebrew: security and supply chain",
				URL:   "https://github.com/Homebrew/brew/blob/aad366ffaf6a8c94c66d35e4b990d42ac4195305/docs/Homebrew-Security-and-Supply-Chain.md",
			}, {
				Title: "PEP 740: index support for digital attestations",
				URL:   "https://peps.python.org/pep-0740/",
			}, {
				Title: "SLSA: provenance, version 1",
				URL:   "https://slsa.dev/provenance/v1",
			}, {
				Title: "sigstore-conformance: tests for Sigstore clients",
				URL:   "https://github.com/sigstore/sigstore-conformance",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A package page names a repository; provenance ties the uploaded file to it.\n" +
				"\n" +
				"In December 2024 attackers released bad versions of `ultralytics`. Signed statements showed that the\n" +
				"first ones came out of the project's own workflow. The second ones, made with an API token that\n" +
				"nobody had revoked, had none ([PyPI's analysis](https://blog.pypi.org/posts/2024-12-11-ultralytics-attack-analysis/)). So provenance narrows a search. It stops an\n" +
				"attack only where somebody looks.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A release may come with a statement signed for the build, not by a person. You check it and serve\n" +
				"  it.\n" +
				"- It may be voluntary. The working group's [guide](https://repos.openssf.org/build-provenance-for-all-package-registries) advises against demanding it for every\n" +
				"  package.\n" +
				"- One public build service is enough for a start.\n" +
				"- Any signed statement that binds the file's hash to repository, commit and workflow. The framework\n" +
				"  names no format; this is our reading.\n" +
				"- You host no files of your own, or build them all yourself: this track may not apply. Homebrew, as\n" +
				"  a builder, signs statements for its own builds ([Homebrew's page](https://github.com/Homebrew/brew/blob/aad366ffaf6a8c94c66d35e4b990d42ac4195305/docs/Homebrew-Security-and-Supply-Chain.md)).\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Statements are stored, but nobody verifies them at upload: *partly*.\n" +
				"- Only builds on your own company's build service can have one: *partly*.\n" +
				"- A rebuild service compares files, but publishes no statement: *partly*.\n" +
				"- PGP signatures: *not met*. They show who held a key, not what was built from where. PyPI dropped\n" +
				"  them in [May 2023](https://blog.pypi.org/posts/2023-05-23-removing-pgp/).\n" +
				"- A repository link typed by the author, your registry's own signature, or an SBOM (a list of\n" +
				"  components): *not met*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Open a release that has provenance. Do you see repository, commit and workflow?\n" +
				"2. Fetch it without logging in. PyPI's path, as a model, is\n" +
				"   `/integrity/PROJECT/VERSION/FILE/provenance` ([its API](https://docs.pypi.org/api/integrity/)).\n" +
				"3. Verify it with a standard Sigstore client.\n" +
				"4. Upload a changed file with the old statement, then a statement from another repository. Both must\n" +
				"   be refused.\n" +
				"5. Publish the next version without provenance. Can a user see the difference?\n" +
				"6. Keep the answer of step 2 and the output of step 3, with the day.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts: take an `attestations` field at upload, only together with trusted\n" +
				"publishing. Verify it against the configured publisher and the file's hash, refuse the upload if it\n" +
				"fails, and serve it beside the file. [PEP 740](https://peps.python.org/pep-0740/) describes this shape; RubyGems.org's check is one\n" +
				"short method.\n" +
				"\n" +
				"Later, the full version: show it on the page, in an API and in the client; warn when the source changes or\n" +
				"provenance stops.\n" +
				"\n" +
				"The format that the guide names is [SLSA provenance](https://slsa.dev/provenance/v1), a standard list of build facts, in an\n" +
				"in-toto statement. Libraries: sigstore-python, -js, -go and -java; the `sigstore` gem at\n" +
				"RubyGems.org. Test yours with [sigstore-conformance](https://github.com/sigstore/sigstore-conformance).\n" +
				"\n" +
				"Level 3 is aspirational: nobody expects this of a small registry soon.\n" +
				"\n" +
				"**If you are two volunteers:** do not begin here. The guide itself says to start with OIDC\n" +
				"publishing. Come back when that runs, and only if your language has a Sigstore library.\n",
		}},
	}, {
		ID:    "general",
		Title: "General Capabilities",
		Short: "General",
		Criteria: []model.Criterion{{
			ID:       "vuln-disclosure-policy",
			Category: "general",
			Level:    1,
			Order:    10,
			Title:    "Vulnerability disclosure policy",
			Asks:     "A published policy that lets researchers look for flaws in the registry itself and report them, with legal safe harbor for those who keep to it. Fixing within 90 days is an aim, not a deadline. The framework does not define safe harbor.",
			Conditions: []model.Condition{{
				ID:   "published",
				Text: "a vulnerability disclosure policy is published",
			}, {
				ID:   "registry-in-scope",
				Text: "it covers finding and reporting flaws in the registry itself",
			}, {
				ID:   "safe-harbor",
				Text: "researchers who stay within the policy have legal safe harbor",
			}},
			Advice:      []string{"aim to fix reported flaws within 90 days"},
			Effort:      "days",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "Fill in the disclose.io policymaker form with your registry's host names and save the draft.",
			DoneWhen:    "A logged-out visitor finds a policy that names the registry, allows testing and promises no legal action.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "JSR",
				How:      "Sends flaws in its infrastructure to the Deno policy, which promises no legal action over reports that follow it.",
				Source:   "https://github.com/jsr-io/jsr/blob/ba17475b/.github/SECURITY.md",
				Seen:     "2026-08-22",
			}, {
				Registry: "Hackage",
				How:      "Haskell's volunteer response team takes private reports by email or through CERT/CC, and follows a written process.",
				Source:   "https://github.com/haskell/security-advisories/blob/dceeb2f/PROCESS.md",
				Seen:     "2026-06-21",
			}, {
				Registry: "RubyGems.org",
				How:      "A security page covers the site and the client, takes reports by email or HackerOne, and lists five steps.",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d4c/app/views/pages/security.html.erb",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "A security page names an address for flaws in PyPI itself and an acknowledgement within 48 hours.",
				Source:   "https://github.com/pypi/warehouse/blob/6b6215712/warehouse/templates/pages/security.html",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "HSEC-2026-0004: stored cross-site scripting in Hackage",
				URL:   "https://github.com/haskell/security-advisories/blob/dceeb2f/advisories/published/2026/HSEC-2026-0004.md",
			}, {
				Title: "disclose.io: what full and partial safe harbor mean",
				URL:   "https://github.com/disclose/dioterms/blob/6b66502/README.md",
			}, {
				Title: "disclose.io: policy template with a disclosure window",
				URL:   "https://github.com/disclose/dioterms/blob/6b66502/terms/vdp-with-cvd/en-US.md",
			}, {
				Title: "disclose.io policymaker",
				URL:   "https://policymaker.disclose.io",
			}, {
				Title: "RFC 9116: security.txt",
				URL:   "https://www.rfc-editor.org/rfc/rfc9116",
			}, {
				Title: "security.txt in the source of crates.io",
				URL:   "https://github.com/rust-lang/crates.io/blob/57fa00066/svelte/static/.well-known/security.txt",
			}, {
				Title: "GitHub's legal safe harbor",
				URL:   "https://github.com/github/docs/blob/139747124205f9b1934ace4bbbe4df0bd8237c68/content/site-policy/security-policies/github-bug-bounty-program-legal-safe-harbor.md",
			}, {
				Title: "Hex's security policy",
				URL:   "https://github.com/hexpm/.github/blob/2c046c09eca90086e3484cb216248e1e3e1143da/SECURITY.md",
			}, {
				Title: "OpenSSF guide to coordinated disclosure",
				URL:   "https://github.com/ossf/oss-vulnerability-guide/tree/main",
			}, {
				Title: "Deno's security policy, which JSR follows",
				URL:   "https://docs.deno.com/deploy/manual/security/",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Testing a live service without permission is a legal risk, so people who notice a flaw may keep\n" +
				"silent, or publish it at once. In March 2026 Haskell's volunteer response team published\n" +
				"[a flaw in Hackage](https://github.com/haskell/security-advisories/blob/dceeb2f/advisories/published/2026/HSEC-2026-0004.md):\n" +
				"package metadata could carry a script into its web pages. A researcher had reported it. The site was\n" +
				"repaired, all published versions were checked, and nobody was found to have used the flaw.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A page that anybody can read without an account, with a way to report.\n" +
				"- It names the registry, best with its hosts: website, API, upload, downloads.\n" +
				"- It says that looking for flaws is allowed, and within which limits.\n" +
				"- It promises no legal action against people who keep to it. The framework does not say what safe\n" +
				"  harbor is; we read it as that promise, in writing.\n" +
				"- A parent project's policy, if it names the registry.\n" +
				"- No promise of 90 days is still *met*: the 90 days are advice.\n" +
				"\n" +
				"Among the examples here, we saw the promise itself in the texts of Deno (for JSR) and GitHub.\n" +
				"[Full safe harbor](https://github.com/disclose/dioterms/blob/6b66502/README.md), in disclose.io's\n" +
				"terms, has four parts: permission under anti-hacking law, the same for getting round technical\n" +
				"locks, your own terms of use waived, and good-faith research recognised. Aim for all four.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A contact address, or a `SECURITY.md` without safe harbor: *partly*.\n" +
				"- An expired `security.txt`: *partly*. It happens: the copy in\n" +
				"  [crates.io's source](https://github.com/rust-lang/crates.io/blob/57fa00066/svelte/static/.well-known/security.txt)\n" +
				"  of 21 August 2026 had run out in June.\n" +
				"- Reports welcome, but testing forbidden: *partly*. The same if only invited people are safe.\n" +
				"- A policy of the language or of one git repository that does not name the registry: *partly*.\n" +
				"- A policy only for flaws in hosted packages: *not met*. It is about something else.\n" +
				"- \"We cannot pay bounties\", \"we have no lawyer\": you need neither to begin.\n" +
				"\n" +
				"A registry that is only a git repository still has bots and a website: *not applicable* never fits.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Open `/.well-known/security.txt` on the site and on the upload host. Is `Expires` in the future?\n" +
				"2. From the home page, logged out, find the policy. Search it for your host names, \"testing\" and \"legal action\".\n" +
				"3. Send a test report. Note how long a person takes to answer.\n" +
				"4. Keep the link, an archived copy and, for each report of the last 12 months, three dates: received,\n" +
				"   acknowledged, fixed.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"Start with disclose.io's\n" +
				"[public-domain template](https://github.com/disclose/dioterms/blob/6b66502/terms/vdp-with-cvd/en-US.md);\n" +
				"[policymaker](https://policymaker.disclose.io) fills it in. List your hosts. Its window of days is\n" +
				"about publication, so add your aim to fix within 90 days. Then publish a `security.txt`:\n" +
				"[RFC 9116](https://www.rfc-editor.org/rfc/rfc9116) requires `Contact` (section 2.5.3) and `Expires`\n" +
				"(2.5.5).\n" +
				"\n" +
				"```\n" +
				"Contact: mailto:security@registry.example\n" +
				"Expires: 2027-06-30T00:00:00Z\n" +
				"Policy: https://registry.example/security\n" +
				"```\n" +
				"\n" +
				"Later, ask the organisation that holds your money to approve the promise. Without a legal entity you\n" +
				"can promise for yourselves; we read it as not binding your hosting company. Good models are\n" +
				"[GitHub's safe harbor](https://github.com/github/docs/blob/139747124205f9b1934ace4bbbe4df0bd8237c68/content/site-policy/security-policies/github-bug-bounty-program-legal-safe-harbor.md),\n" +
				"[Hex's policy](https://github.com/hexpm/.github/blob/2c046c09eca90086e3484cb216248e1e3e1143da/SECURITY.md)\n" +
				"for its 90-day timeline, and the\n" +
				"[OpenSSF guide](https://github.com/ossf/oss-vulnerability-guide/tree/main).\n" +
				"\n" +
				"**If you are two volunteers:** use the template as it is, let one mailbox reach you both, and put the\n" +
				"`Expires` date in both calendars. By our estimate that is one evening.\n",
		}, {
			ID:       "typosquat-prevention",
			Category: "general",
			Level:    1,
			Order:    20,
			Title:    "Typosquatting prevention",
			Asks:     "Some step against look-alike package names: namespaces, a check for similar names, or another measure. The framework names no method and does not demand that names be blocked, so one step that works is enough.",
			Conditions: []model.Condition{{
				ID:   "steps-taken",
				Text: "steps are taken against look-alike names (any one counts)",
			}},
			Advice:      []string{},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "List all names within two edits of your 100 most used packages, and look at the owners.",
			DoneWhen:    "A near-name of a top package, tried on a test copy, is refused, held for review, or reported to a named person.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Julia General",
				How:      "Automatic merging stops when a new name is too close to an existing one; a person can let it pass with a label.",
				Since:    "2020-10",
				Source:   "https://github.com/JuliaRegistries/RegistryCI.jl/blob/52a3337/AutoMerge/src/guidelines.jl",
				Seen:     "2026-05-06",
			}, {
				Registry: "Hex",
				How:      "A daily job compares new names with all others by edit distance and emails the moderators; it does not block.",
				Since:    "2016-08",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b2/lib/hexpm/release_tasks/check_names.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "Clojars",
				How:      "New projects can only be started in a verified group, such as a domain or a forge account.",
				Since:    "2021-04",
				Source:   "https://github.com/clojars/clojars-web/blob/8366041/src/clojars/routes/repo.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "Refuses a new name that equals somebody else's well used or recent gem, once case, hyphens and underscores are removed.",
				Source:   "https://github.com/rubygems/rubygems.org/blob/3c8ea0d4c/app/models/gem_typo.rb",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Rust: the malicious crate rustdecimal",
				URL:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c/content/malicious-crate-rustdecimal.md",
			}, {
				Title: "Andrew Nesbitt on typosquatting in package managers",
				URL:   "https://github.com/andrew/nesbitt.io/blob/e7682fe/_posts/2025/2025-12-17-typosquatting-in-package-managers.md",
			}, {
				Title: "typomania, a Rust library",
				URL:   "https://github.com/rustfoundation/typomania/tree/93f5b26",
			}, {
				Title: "PyPI's typosnyper",
				URL:   "https://github.com/pypi/warehouse/blob/6b6215712/warehouse/packaging/typosnyper.py",
			}, {
				Title: "GuardDog, name checks for PyPI, npm, Go and RubyGems",
				URL:   "https://github.com/DataDog/guarddog/tree/ca8b5b4/guarddog/analyzer/metadata",
			}, {
				Title: "Open VSX, similarity check",
				URL:   "https://github.com/eclipse/openvsx/blob/9cf4058d/server/src/main/java/org/eclipse/openvsx/search/SimilarityConfig.java",
			}, {
				Title: "Data set of confirmed typosquats",
				URL:   "https://github.com/ecosyste-ms/typosquatting-dataset",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Typosquatting means registering a name that people type or copy by mistake. On 25 March 2022 somebody\n" +
				"first published [`rustdecimal`](https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c/content/malicious-crate-rustdecimal.md)\n" +
				"on crates.io, beside the popular `rust_decimal`. It behaved the same, except that on GitLab build\n" +
				"servers it fetched and ran a program. It stayed up until 2 May 2022, when somebody told the team.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Namespaces that people must prove to be theirs, such as a domain or an account on a code forge.\n" +
				"- A check for similar names that refuses, holds, or alerts. Blocking is not needed.\n" +
				"- One stored form per name, without case, `-`, `_` and `.`, that must be unique.\n" +
				"- A person who looks at every new name, by a written rule about look-alikes.\n" +
				"- An enforced list of reserved names: standard library, your tools, your organisation.\n" +
				"\n" +
				"One of these is enough for *met*. The framework does not say how good it must be; we read it as a\n" +
				"step that somebody can watch working.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A sentence in the terms of use, and removal after complaints: *partly*.\n" +
				"- Only upper and lower case treated as equal: *partly*.\n" +
				"- Only a \"did you mean\" hint in the client: *partly*.\n" +
				"- Namespaces as an option, while names without one stay open to all: *partly*.\n" +
				"- Alert mails that nobody reads: *not met*.\n" +
				"- \"We are too small for this\": few names are the easiest to guard.\n" +
				"\n" +
				"Say *not applicable* only where the registry gives out no names, because each is a proven domain or\n" +
				"a path on a forge.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. On a test copy, as a new user, register the name of a top package with other case, and with `-`,\n" +
				"   `_` or `.` swapped.\n" +
				"2. Leave out one letter, double one, swap two. Swap look-alikes such as `l` and `1`.\n" +
				"3. Add `-utils`, `-js` or a plural `s`. Try the name of your own command.\n" +
				"4. Write down each time: refused, held, alerted, or accepted in silence.\n" +
				"5. Look for squats already there. In PostgreSQL with the `fuzzystrmatch` extension:\n" +
				"\n" +
				"```sql\n" +
				"SELECT a.name, b.name\n" +
				"FROM packages a JOIN packages b\n" +
				"  ON a.id < b.id\n" +
				" AND levenshtein(a.name, b.name) <= 2\n" +
				"WHERE greatest(a.downloads, b.downloads)\n" +
				"      > 10000; -- your own figure\n" +
				"```\n" +
				"\n" +
				"Keep the table of attempts, a link to the rule, and the last ten alerts with what was decided.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"Start with the stored form: reduce each name, keep the result, and refuse a new name whose reduced\n" +
				"form is taken. Existing clashes can stay. Reserve a few dozen names.\n" +
				"\n" +
				"Then compare each new name with your most used ones and tell a person. Edit distance alone is not\n" +
				"enough: in [one count](https://github.com/andrew/nesbitt.io/blob/e7682fe/_posts/2025/2025-12-17-typosquatting-in-package-managers.md),\n" +
				"18 of 40 known squats on PyPI were two edits away or less. Add swapped words and added endings.\n" +
				"\n" +
				"- Rust: [typomania](https://github.com/rustfoundation/typomania/tree/93f5b26), made to adapt to any\n" +
				"  registry.\n" +
				"- Python: [PyPI's typosnyper](https://github.com/pypi/warehouse/blob/6b6215712/warehouse/packaging/typosnyper.py)\n" +
				"  is one file to learn from; [GuardDog](https://github.com/DataDog/guarddog/tree/ca8b5b4/guarddog/analyzer/metadata)\n" +
				"  has similar rules.\n" +
				"- Java: the check in [Open VSX](https://github.com/eclipse/openvsx/blob/9cf4058d/server/src/main/java/org/eclipse/openvsx/search/SimilarityConfig.java)\n" +
				"  can watch without blocking.\n" +
				"- For tests: a [data set](https://github.com/ecosyste-ms/typosquatting-dataset) of confirmed squats.\n" +
				"\n" +
				"Where you block, let a person override it.\n" +
				"\n" +
				"**If you are two volunteers:** build the stored form first. Then let a daily query mail you both the\n" +
				"new near-names, as Hex has done since 2016.\n",
		}, {
			ID:       "unpublish-policy",
			Category: "general",
			Level:    2,
			Order:    30,
			Title:    "Unpublish policy",
			Asks:     "A policy that keeps a published version from being replaced and, after a deletion, keeps others from taking the same name and version. The framework speaks of that pair; it does not demand that the bare name stays reserved.",
			Conditions: []model.Condition{{
				ID:   "version-immutable",
				Text: "a published version cannot be replaced",
			}, {
				ID:   "version-not-reusable",
				Text: "a deleted name and version cannot be taken by others",
			}},
			Advice:      []string{"keep the name itself reserved after a deletion"},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "On a test copy, publish a version, delete it, and try to upload other bytes under the same number.",
			DoneWhen:    "Other bytes under a used name and version are refused, also after deletion and from another account.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "PAUSE (CPAN)",
				How:      "Never accepts a second upload under a file name that was used before; documentation files are the exception.",
				Source:   "https://github.com/andk/pause/blob/9c4a7b05/htdocs/04pause.html",
				Seen:     "2026-04-26",
			}, {
				Registry: "Clojars",
				How:      "Refuses to redeploy a version that exists; only versions marked as snapshots may change.",
				Since:    "2013-05",
				Source:   "https://github.com/clojars/clojars-web/blob/8366041/src/clojars/routes/repo.clj",
				Seen:     "2026-08-21",
			}, {
				Registry: "Packagist",
				How:      "Locks the source and archive reference of each stable version; a moved git tag is refused, mailed and recorded.",
				Since:    "2026-06",
				Source:   "https://github.com/composer/packagist/blob/31ecf359/templates/about/version_immutability.html.twig",
				Seen:     "2026-08-07",
			}, {
				Registry: "npm",
				How:      "A name and version once published can never be used again, even after it is unpublished.",
				Source:   "https://github.com/npm/documentation/blob/404e183e/content/policies/unpublish.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Packagist: update on supply chain security, May 2026",
				URL:   "https://blog.packagist.com/an-update-on-composer-packagist-supply-chain-security/",
			}, {
				Title: "CVE-2023-40165 in RubyGems.org",
				URL:   "https://avd.aquasec.com/nvd/2023/cve-2023-40165",
			}, {
				Title: "Hex: frequently asked questions",
				URL:   "https://github.com/hexpm/hexpm/blob/dee4f9b2/lib/hexpm_web/templates/docs/faq.html.md",
			}, {
				Title: "PyPI: releases reject new files after 14 days",
				URL:   "https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2026-07-22-releases-now-reject-new-files-after-14-days.md",
			}, {
				Title: "Working group guide to package deletion policies",
				URL:   "https://github.com/ossf/wg-securing-software-repos/blob/cd39768/docs/package-deletion-policies.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"People pin a name and a number and trust that the bytes stay the same. On 22 May 2026 attackers with\n" +
				"stolen GitHub access changed git tags of the laravel-lang packages, so that known version numbers led\n" +
				"to malware. [Packagist's account](https://blog.packagist.com/an-update-on-composer-packagist-supply-chain-security/)\n" +
				"says that its log showed the changed tags, and announces that tagged versions can no longer be\n" +
				"rewritten in silence.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- An upload is refused when its name and version exist, even if the content is the same.\n" +
				"- The refusal survives deletion, for the old owner, a new owner and everybody else.\n" +
				"- Deleting may be allowed, by any rule you like, if the pair is never used again.\n" +
				"- A registry that reads git tags stores commit and archive hash at first sight and refuses changes.\n" +
				"- Versions marked as changing, such as snapshots, may change. The framework does not say; we read it\n" +
				"  as a rule for releases.\n" +
				"- The block holds, but no text explains it: we read it as *met*.\n" +
				"- Freeing the bare name is a risk, shown as advice, and no failure.\n" +
				"- Where users can only fetch by hash, say *not applicable* and why, as we read it.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A window in which the same version can be replaced: *partly*.\n" +
				"  [Hex](https://github.com/hexpm/hexpm/blob/dee4f9b2/lib/hexpm_web/templates/docs/faq.html.md)\n" +
				"  documents one of 60 minutes, and 24 hours for a new package.\n" +
				"- Blocked in the API but not in storage: *partly*. In August 2023 RubyGems.org closed\n" +
				"  [a hole](https://avd.aquasec.com/nvd/2023/cve-2023-40165) through which stored gems could be\n" +
				"  overwritten.\n" +
				"- Blocked for the old owner, open to the next one: *partly*.\n" +
				"- Versions that go on taking files, for another platform say: *partly*. PyPI\n" +
				"  [closes releases](https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2026-07-22-releases-now-reject-new-files-after-14-days.md)\n" +
				"  after 14 days.\n" +
				"- A policy on paper that nothing enforces: *not met*.\n" +
				"- \"We only index git tags\": tags move. Without a stored hash: *not met*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. On a test copy, publish `1.0.0`. Upload other bytes as `1.0.0`: it must fail.\n" +
				"2. Delete it and upload `1.0.0` again: it must fail.\n" +
				"3. Delete the package. From another account, publish the same name and number: it must fail.\n" +
				"4. Add a file to an old release, or move a git tag and index again.\n" +
				"5. Ask whoever runs storage: can an object be overwritten, by whom, and what do mirrors do?\n" +
				"\n" +
				"Keep the log of attempts, the policy's address, the storage rule, and a list of admin exceptions.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"Begin with a table that nothing ever deletes from. Write to it in the same transaction as each\n" +
				"upload, and fill it from your history.\n" +
				"\n" +
				"```sql\n" +
				"CREATE TABLE used_versions (\n" +
				"  name text, version text,\n" +
				"  first_used timestamptz DEFAULT now(),\n" +
				"  PRIMARY KEY (name, version)\n" +
				");\n" +
				"```\n" +
				"\n" +
				"Store names and versions in one normal form, so that two spellings of a version count as one. Then\n" +
				"offer something milder than deletion: yanking, retiring, deprecating with a reason. Let removals by\n" +
				"admins keep the name blocked. Turn on write-once storage or object versions.\n" +
				"\n" +
				"For the text, the working group's\n" +
				"[deletion guide](https://github.com/ossf/wg-securing-software-repos/blob/cd39768/docs/package-deletion-policies.md)\n" +
				"lists what to decide: age, downloads, dependents, number of maintainers. It counts never reusing names\n" +
				"as best practice.\n" +
				"\n" +
				"**If you are two volunteers:** add the table this month and publish half a page of policy. Allow no\n" +
				"deletion by users at first; handle mistakes by mail.\n",
		}, {
			ID:       "malware-reporting",
			Category: "general",
			Level:    2,
			Order:    40,
			Title:    "Ways to report malware",
			Asks:     "Users can report a package as suspicious or malicious on the website, with the command line tool and through an API. The framework says \"and\", so all three are needed. We know of no registry with all three: most stand at partly.",
			Conditions: []model.Condition{{
				ID:   "web",
				Text: "malware can be reported from the web page",
			}, {
				ID:   "cli",
				Text: "malware can be reported from the CLI",
			}, {
				ID:   "api",
				Text: "malware can be reported through the API",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"vuln-disclosure-policy", "email-verified"},
			FirstAction: "Put a \"Report this package\" link on every package page, with malware as the first reason.",
			DoneWhen:    "A test report sent from the page, the CLI and the API reaches a person, who answers each of the three.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "A form on each package page takes reports, malware among the reasons, from users with a verified email address.",
				Since:    "2026-08-13",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b2/lib/hexpm_web/live/package_report_live.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "JSR",
				How:      "A button on the package page asks logged-in users for a reason and opens a ticket that staff can answer.",
				Since:    "2025-04",
				Source:   "https://github.com/jsr-io/jsr/blob/ba17475b/frontend/routes/package/%28_components%29/Docs.tsx",
				Seen:     "2026-08-22",
			}, {
				Registry: "PyPI",
				How:      "Added a report button for logged-in users and a beta API that reporters could ask to join.",
				Since:    "2024-03-06",
				Source:   "https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2024-03-06-malware-reporting-evolved.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "npm",
				How:      "\"Report malware\" on each package page leads to a form for name, versions and a description.",
				Source:   "https://github.com/npm/documentation/blob/404e183e/content/packages-and-modules/securing-your-code/reporting-malware-in-an-npm-package.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI incident report: LiteLLM and telnyx",
				URL:   "https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md",
			}, {
				Title: "PyPI: project quarantine",
				URL:   "https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2024-12-30-quarantine.md",
			}, {
				Title: "PyPI security report, May 2026",
				URL:   "https://github.com/ossf/alpha-omega/blob/00f87de/alpha/engagements/2026/Python%20Software%20Foundation/2026-05.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Every minute between upload and removal can hurt somebody. In March 2026 releases of LiteLLM on PyPI\n" +
				"carried malware, and\n" +
				"[users filed 13 reports](https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md)\n" +
				"with the report button. The first came 79 minutes after the upload, and 72 minutes later installs\n" +
				"were stopped. By then the bad versions had been downloaded more than 119,000 times.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- *Web*: a link on each package page; what it sends ends with a person. Asking for a login is fine.\n" +
				"- *CLI* (the command line tool): a command such as `tool report NAME`. The framework does not say\n" +
				"  how; we read one that opens the filled-in web form as enough.\n" +
				"- *API*: a documented call that any registered user may make, not only invited ones.\n" +
				"- Malware is a reason that the reporter can pick or write.\n" +
				"- No official client: judge the one that most people use, and name it. No client at all, or no\n" +
				"  website: that part cannot apply. We read the other two as *met*, with a note.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A web form alone: *partly*. Most registries that we have seen stand here.\n" +
				"- Web and API without the CLI: still *partly*, and as far as we have seen anybody go.\n" +
				"- A link on the page that opens the reader's mail program: *partly*.\n" +
				"- A public issue template: *partly*. It also warns the attacker.\n" +
				"- An \"abuse\" link with fixed reasons, malware not among them: *partly*.\n" +
				"- A mail address on some other page: *not met*, though it is a good second way in.\n" +
				"- A path for vulnerability reports only: *not met*.\n" +
				"- \"We get no reports\": with no button to press, few people will.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Open a package page, first logged out, then logged in. Can you find the link in ten seconds?\n" +
				"2. Send a report marked as a test. Note the time until a person answers.\n" +
				"3. Look for the call in the API documentation: address, login, fields.\n" +
				"4. Search the client's help for it: `tool help | grep -i report`.\n" +
				"5. Ask who receives a report on a Saturday night.\n" +
				"\n" +
				"Keep screenshots, the API page, and figures for the last 12 months: reports, median time to the first\n" +
				"action, share of false reports.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"Start with a link and a form: version, reason, file and line, what is wrong. Let it open a ticket and\n" +
				"post to the team chat. Give the same form an API address:\n" +
				"\n" +
				"```\n" +
				"POST /api/packages/NAME/reports\n" +
				"{\"version\": \"1.2.3\", \"reason\": \"malware\",\n" +
				" \"where\": \"setup.py:14\", \"details\": \"...\"}\n" +
				"```\n" +
				"\n" +
				"The command can then send that call, or print the form's address. By our estimate that is a day.\n" +
				"\n" +
				"Next, add a state between \"available\" and \"deleted\".\n" +
				"[PyPI's quarantine](https://github.com/pypi/warehouse/blob/6b6215712/docs/blog/posts/2024-12-30-quarantine.md)\n" +
				"stops installs and edits, is visible to the owner, and can be undone.\n" +
				"\n" +
				"Trusted reports can set it by machine. In [May 2026](https://github.com/ossf/alpha-omega/blob/00f87de/alpha/engagements/2026/Python%20Software%20Foundation/2026-05.md)\n" +
				"all reports from trusted observers on PyPI were right, and so were all that two or more observers\n" +
				"sent. Those of a single observer were right in about 93 % of cases. Publish your rules for takedowns\n" +
				"and appeals.\n" +
				"\n" +
				"**If you are two volunteers:** build the link, the form and a freeze button that either of you can\n" +
				"press from a phone. Then let the command print the form's address.\n",
		}, {
			ID:       "malware-detection",
			Category: "general",
			Level:    2,
			Order:    50,
			Title:    "Malware detection",
			Asks:     "The registry takes steps to find malware, at least by scanning packages for known malicious code and for known malicious hashes. Sandboxes are not required. The framework does not say how often to scan, or that uploads must be blocked.",
			Conditions: []model.Condition{{
				ID:   "code-scanned",
				Text: "packages are scanned for known malicious code",
			}, {
				ID:   "hashes-checked",
				Text: "packages are checked against known malicious hashes",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"malware-reporting"},
			FirstAction: "Collect the SHA-256 of every file in the malware you have removed so far: that is your first list.",
			DoneWhen:    "On a test copy, harmless test files that match a hash and a rule are caught at upload, and a named person is told.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "RubyGems.org",
				How:      "Analyses each upload with static and dynamic checks, scores the risk, lets a person decide, and rescans old gems.",
				Source:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2025-08-25-rubygems-security-response.md",
				Seen:     "2026-06-10",
			}, {
				Registry: "Open VSX",
				How:      "Its server software has an optional check that hashes every file of an upload and refuses those on a block list.",
				Since:    "2026-02",
				Source:   "https://github.com/eclipse/openvsx/blob/9cf4058d/server/src/main/java/org/eclipse/openvsx/scanning/BlocklistCheckService.java",
				Seen:     "2026-03-20",
			}, {
				Registry: "Packagist",
				How:      "Imports a malware list from Aikido; flagged versions carry a warning on the page and a flag for Composer.",
				Since:    "2026-03",
				Source:   "https://github.com/composer/packagist/blob/31ecf359/src/FilterList/List/AikidoMalwareFilterList.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "NuGet.org",
				How:      "Checks pushed packages for viruses before they are indexed, and scans existing packages periodically.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770/docs/nuget-org/Publish-a-package.md",
				Seen:     "2026-08-07",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "crates.io postmortem: user uploaded malware",
				URL:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c/content/inside-rust/crates-io-malware-postmortem.md",
			}, {
				Title: "GuardDog",
				URL:   "https://github.com/DataDog/guarddog/tree/ca8b5b4",
			}, {
				Title: "ossf/malicious-packages: what its fields mean",
				URL:   "https://github.com/ossf/malicious-packages/blob/033f1b7839d559700e0aec7dad844c08dd2f5ad7/docs/schema_additions.md",
			}, {
				Title: "ossf/package-analysis, a sandbox",
				URL:   "https://github.com/ossf/package-analysis/tree/4481b3a",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Malware that nobody looks for stays until a stranger finds it. On 16 August 2023 a researcher told\n" +
				"crates.io about nine look-alike crates. Their build scripts tried to send data about the user's\n" +
				"computer to a chat channel. The\n" +
				"[team's report](https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c/content/inside-rust/crates-io-malware-postmortem.md)\n" +
				"says that two scanners would have found them. Both were still prototypes.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- Every new version is unpacked and compared with rules for known bad code. The framework does not\n" +
				"  say when; we read it as each version, not only each new package.\n" +
				"- The SHA-256 hash of the archive, and of each file in it, is looked up in a list of known malware.\n" +
				"- A hit holds the upload or alerts a person. Blocking by machine is not needed.\n" +
				"- A scanner or feed of a partner counts, if you take in the results and act on them.\n" +
				"- Where people review every change, the recorded review can stand for the code scan, as we read it.\n" +
				"  The hash list is still needed.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Rules without a hash list, or a list without rules: *partly*.\n" +
				"- Antivirus on the server's disk, or one scan a month: *partly*.\n" +
				"- Outsiders who scan, with no agreed way to tell you: *partly*. It helps, but it is\n" +
				"  not your step.\n" +
				"- Only new names looked at, never new versions: *partly*.\n" +
				"- Alerts that nobody handles: *not met*.\n" +
				"- \"Scanners raise false alarms\": they do. At RubyGems.org about\n" +
				"  [95 % of flagged packages](https://github.com/rubygems/rubygems.github.io/blob/7f0f20d/_posts/2025-08-25-rubygems-security-response.md)\n" +
				"  turn out to be harmless. So hold and look; never delete by machine.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. On a test copy, put the hash of a harmless text file on the list. Upload a package that holds it.\n" +
				"2. Upload a harmless install script that matches one of your rules.\n" +
				"3. Add the same two files to a new version of an old package.\n" +
				"4. For each: was it caught, after how many minutes, and who was told?\n" +
				"5. Ask when the rules last changed and whether old packages are scanned again.\n" +
				"\n" +
				"Keep the rules' address and the last 30 days in figures: scanned, flagged, confirmed, median minutes.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts is a hash list plus a handful of rules. Fill the list from your own\n" +
				"removals and from samples that researchers give you:\n" +
				"\n" +
				"```sh\n" +
				"find unpacked -type f -exec sha256sum {} +\n" +
				"```\n" +
				"\n" +
				"Beware: in OpenSSF's [malicious-packages](https://github.com/ossf/malicious-packages/blob/033f1b7839d559700e0aec7dad844c08dd2f5ad7/docs/schema_additions.md)\n" +
				"collection, in the copy that we read, `sha256` is the hash of a report, not of a package. Match by\n" +
				"name and version.\n" +
				"\n" +
				"YARA is a common language for such rules.\n" +
				"[GuardDog](https://github.com/DataDog/guarddog/tree/ca8b5b4) (Apache-2.0) brings some, scans local\n" +
				"archives in a sandbox, and knows PyPI, npm, Go, RubyGems, GitHub Actions and VS Code. For other\n" +
				"languages, try its rules. Limit size and number of files when you unpack.\n" +
				"\n" +
				"Grown up, this is a queue with risk scores, rescans when rules change, and a public change feed so\n" +
				"that others can scan too. A sandbox that runs packages, such as\n" +
				"[package-analysis](https://github.com/ossf/package-analysis/tree/4481b3a), comes last: by our estimate\n" +
				"it costs the most hours.\n" +
				"\n" +
				"**If you are two volunteers:** run the hash list and a few rules as a job after each upload, and send\n" +
				"hits to a chat that you both read. Ask researchers who already scan your registry for their findings.\n",
		}, {
			ID:       "vuln-warnings-ui",
			Category: "general",
			Level:    2,
			Order:    60,
			Title:    "Vulnerability warnings on the site",
			Asks:     "The website warns of known vulnerabilities in dependencies. This can mean a package's own flaws, or those of what it depends on. We take the first as enough, since every package is a possible dependency; the second goes further.",
			Conditions: []model.Condition{{
				ID:   "page-warns",
				Text: "package pages warn of known vulnerabilities in dependencies",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{},
			FirstAction: "Look for your ecosystem in the OSV list of names. If it is there, download its all.zip file.",
			DoneWhen:    "A visitor who is not logged in sees a current advisory on the page of an affected version, and none on a fixed one.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "Loads OSV's export for Hex every 30 minutes and marks affected versions on package pages.",
				Since:    "2026-05",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b2/lib/hexpm/security/updater.ex",
				Seen:     "2026-08-21",
			}, {
				Registry: "MetaCPAN",
				How:      "Shows the security advisories that are known for a distribution when you view it.",
				Since:    "2026-02",
				Source:   "https://github.com/CPAN-Security/security.metacpan.org/blob/c09d7b7/_news/2026-02-25-metacpan-displays-advisories.md",
				Seen:     "2026-08-04",
			}, {
				Registry: "Packagist",
				How:      "Package pages count the security advisories, link to them, and mark each affected version in the list.",
				Since:    "2019-11",
				Source:   "https://github.com/composer/packagist/blob/31ecf359/templates/package/version_list.html.twig",
				Seen:     "2026-08-07",
			}, {
				Registry: "crates.io",
				How:      "A Security tab lists RustSec advisories with affected versions; OpenSSF money paid for the work.",
				Since:    "2026-01",
				Source:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c/content/crates-io-development-update-2026-01/index.md",
				Seen:     "2026-08-22",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Over 40 % of Log4j downloads are vulnerable versions",
				URL:   "https://sos-vo.org/news/over-40-log4j-downloads-are-vulnerable-versions-software",
			}, {
				Title: "Rust RFC 3872: security on crates.io",
				URL:   "https://github.com/rust-lang/rfcs/blob/354518a8/text/3872-crates-io-security.md",
			}, {
				Title: "OSV: names of ecosystems",
				URL:   "https://github.com/ossf/osv-schema/blob/51b8156/ecosystems.json",
			}, {
				Title: "OSV schema",
				URL:   "https://github.com/ossf/osv-schema/blob/51b8156/docs/schema.md",
			}, {
				Title: "OSV: the query interface",
				URL:   "https://github.com/google/osv.dev/tree/7e6c18987/docs/api",
			}, {
				Title: "OSV: adding a new data source",
				URL:   "https://github.com/google/osv.dev/blob/7e6c18987/docs/new_source.md",
			}, {
				Title: "Haskell's advisory database",
				URL:   "https://github.com/haskell/security-advisories/tree/dceeb2f",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"People keep choosing versions that are known to be broken. Log4j was repaired on 10 December 2021,\n" +
				"the day its flaw became public. Yet between 4 February and 10 March 2022,\n" +
				"[41 % of its downloads](https://sos-vo.org/news/over-40-log4j-downloads-are-vulnerable-versions-software)\n" +
				"from Maven Central were still vulnerable versions. A warning on the page reaches people while they\n" +
				"choose.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- The page of an affected version shows the advisory, without a login.\n" +
				"- A tab or a count on the package page counts, if it says which versions are affected.\n" +
				"- Advisories of the package itself are enough, by our reading. crates.io's\n" +
				"  [RFC 3872](https://github.com/rust-lang/rfcs/blob/354518a8/text/3872-crates-io-security.md)\n" +
				"  quotes this criterion, proposes a crate's own advisories, and leaves the dependency graph for later.\n" +
				"- A warning about what the package depends on is better. Say in the note which of the two you have.\n" +
				"- The data may come from others. You need no database of your own.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Advisories in the API, nothing on the pages: *partly*. Tools can use them, readers cannot.\n" +
				"- A warning on the newest version only: *partly*. People come to old versions by links.\n" +
				"- Banners set by hand: *partly*. A link to a list on another site: *partly*.\n" +
				"- \"Deprecated\" or \"retired\" marks alone: *partly* if the reason names the flaw, otherwise *not met*.\n" +
				"- A link for reporting vulnerabilities: *not met*; it warns of none.\n" +
				"- \"Advisories are on GitHub\": your readers are on your page.\n" +
				"\n" +
				"With no website, say *not applicable*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Choose three packages with a record on osv.dev (or in your own advisories), one of them fixed.\n" +
				"2. Logged out, open each package page, an affected version, a fixed version, and a search result.\n" +
				"3. Look for a withdrawn advisory: it must not be shown as current.\n" +
				"4. Compare the advisory's date with the day it showed up on your page. Note the lag in hours.\n" +
				"5. Read the log of the import job. When did it last succeed, and who is told if it fails?\n" +
				"\n" +
				"Keep screenshots, the address of the advisory source, and the job's log.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts is a nightly job that prints advisories on package pages. See first\n" +
				"whether OSV, a shared database of open source advisories, knows your ecosystem. Its\n" +
				"[list of names](https://github.com/ossf/osv-schema/blob/51b8156/ecosystems.json), as of July 2026,\n" +
				"holds CRAN, Hackage, Hex, Julia, opam and others, but not CPAN, Homebrew, conda or LuaRocks.\n" +
				"\n" +
				"If you are on it, the job needs one file. This is Hex's:\n" +
				"\n" +
				"```sh\n" +
				"B=https://osv-vulnerabilities.storage.googleapis.com\n" +
				"curl -O $B/Hex/all.zip\n" +
				"```\n" +
				"\n" +
				"- Match names in your normal form, and versions by your own ordering.\n" +
				"- Show one entry per flaw: records share `aliases`. Leave out those with `withdrawn`, as the\n" +
				"  [schema](https://github.com/ossf/osv-schema/blob/51b8156/docs/schema.md) defines them.\n" +
				"- Show id, severity, affected range and the fixed version.\n" +
				"\n" +
				"The [query interface](https://github.com/google/osv.dev/tree/7e6c18987/docs/api) answers for one\n" +
				"package at a time or in batches.\n" +
				"\n" +
				"If you are not on it, [reserve a name and a prefix](https://github.com/google/osv.dev/blob/7e6c18987/docs/new_source.md)\n" +
				"and publish records in a git repository. [Haskell's volunteers](https://github.com/haskell/security-advisories/tree/dceeb2f)\n" +
				"do so. Grown up, the page also resolves dependencies and warns of theirs.\n" +
				"\n" +
				"**If you are two volunteers:** print one line with the advisory's id and link on each affected\n" +
				"version. Severity and design can wait.\n",
		}, {
			ID:       "security-reviews",
			Category: "general",
			Level:    3,
			Order:    70,
			Title:    "Periodic security reviews",
			Asks:     "The registry's infrastructure gets a security review again and again, not once. Publishing the fixes afterwards is optional. How often, by whom and in how much depth is left open.",
			Conditions: []model.Condition{{
				ID:   "periodic",
				Text: "the infrastructure is reviewed for security periodically",
			}},
			Advice:      []string{"publish what was found once it is fixed"},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"vuln-disclosure-policy"},
			FirstAction: "List every machine, account, key and bot that the registry needs, and who can reach each one.",
			DoneWhen:    "Two dated reviews, or one and a booked date for the next, exist; every finding has an owner and a state.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "First outside review, by two firms, of registry, clients and documentation hosting; both reports are public and fixes were retested.",
				Since:    "2026-04-08",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/blog/021-security-audit.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "A first outside audit covered the application and its hosting; a separate audit of the AWS account followed in January 2026.",
				Since:    "2024-12-11",
				Source:   "https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Ruby%20Central/2026-01.md",
				Seen:     "2026-07-31",
			}, {
				Registry: "PyPI",
				How:      "Two outside audits, in 2023 (with the deployment tools) and 2026 (code only); each finding is listed with its outcome.",
				Since:    "2023-11-14",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-16-pypi-completes-second-audit.md",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Ruby Central's report to Alpha-Omega, July 2026",
				URL:   "https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Ruby%20Central/2026-07.md",
			}, {
				Title: "RubyGems.org completes its first security audit",
				URL:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2024-12-11-security-audit.md",
			}, {
				Title: "PyPI has completed its first security audit",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2023-11-14-1-pypi-completes-first-security-audit.md",
			}, {
				Title: "Hex, security documentation and threat model",
				URL:   "https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/README.md",
			}, {
				Title: "Hex, secure process",
				URL:   "https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/sdlc/process.md",
			}, {
				Title: "OWASP Application Security Verification Standard 5.0",
				URL:   "https://github.com/OWASP/ASVS/tree/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en",
			}, {
				Title: "Alpha-Omega",
				URL:   "https://alpha-omega.dev",
			}, {
				Title: "Sovereign Tech Agency, Resilience programme",
				URL:   "https://sovereign.tech/programs/bug-resilience",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A flaw in one package hurts its users; a flaw in the registry can hurt everybody's. On 22 July 2026\n" +
				"RubyGems.org disclosed that a caching bug in its content delivery network could have exposed old API\n" +
				"keys. It revoked more than 150,000 of them\n" +
				"([Ruby Central's report](https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Ruby%20Central/2026-07.md)).\n" +
				"A review that reads only code may miss what sits between the code and its users.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A cycle. The framework names no interval; we read \"periodic\" as two dated reviews, or one with the\n" +
				"  date of the next already booked.\n" +
				"- A written review by your own team, with scope, findings and dates. An outside firm is not asked\n" +
				"  for.\n" +
				"- Scope beyond the code: hosting and cloud accounts, delivery network, DNS, signing keys, build\n" +
				"  jobs, bots, admin pages. One part a year is fine if all come round.\n" +
				"- A small scope for a small thing. An index that is only a git repository still has bots, tokens, a\n" +
				"  domain and people with admin rights, so *not applicable* hardly ever fits.\n" +
				"- A report that stays private. Publishing is advice, not a condition.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- One review, and no date for another: *partly*.\n" +
				"- A latest review more than three years old: *partly* (our line, the framework draws none).\n" +
				"- Code only, never the hosting: *partly*.\n" +
				"- Findings that lie open without an owner: *partly*.\n" +
				"- Automatic dependency alerts alone: *not met*.\n" +
				"- Your hosting company's audit report: *not met*. It speaks about them.\n" +
				"- \"The code is open, anyone can look.\" They can, but nobody has promised to: *not met*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Ask everyone with admin rights: when was the last review, who did it, what was in scope?\n" +
				"2. Write down the parts listed above and put a review date beside each. Empty lines are your answer.\n" +
				"3. Open the list of findings. Each needs an owner, a state and a date.\n" +
				"4. Look for the next review in a calendar that two people see.\n" +
				"5. Keep the report or a one-page summary, the list of findings, and the next date.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries. The smallest thing that counts is a\n" +
				"review of two or three days by your own team, repeated every year:\n" +
				"\n" +
				"- write a threat model;\n" +
				"  [Hex's public one](https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/README.md)\n" +
				"  is a good pattern (assets, actors, threats, mitigations, accepted risks);\n" +
				"- walk through\n" +
				"  [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/tree/fe04986146b0db0a54d3eb2b9c755c78874ce910/5.0/en),\n" +
				"  chapters V6 (authentication), V8 (authorization) and V13 (configuration);\n" +
				"- count the people and keys with admin access, and remove some;\n" +
				"- restore a backup;\n" +
				"- scan your build workflows;\n" +
				"  [Hex requires](https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/sdlc/process.md)\n" +
				"  CodeQL and zizmor.\n" +
				"\n" +
				"Later comes a funded outside audit, say every three years. For scale:\n" +
				"[PyPI's first](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2023-11-14-1-pypi-completes-first-security-audit.md)\n" +
				"took 10 engineer-weeks and gave 29 advisories;\n" +
				"[RubyGems.org's first](https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2024-12-11-security-audit.md)\n" +
				"gave 33 issues. [Alpha-Omega](https://alpha-omega.dev) and the\n" +
				"[Sovereign Tech Agency](https://sovereign.tech/programs/bug-resilience) have paid for such audits.\n" +
				"Plan weeks of your own time for the fixes.\n" +
				"\n" +
				"**If you are two volunteers:** take one weekend a year. Each of you reviews what the other runs.\n" +
				"Write one page together, and book the next weekend before you part.\n",
		}, {
			ID:       "event-transparency-log",
			Category: "general",
			Level:    3,
			Order:    80,
			Title:    "Public event log",
			Asks:     "The registry publishes a log of its events, so that anybody can spot odd behaviour. The example it gives is a plain change feed: no cryptography is demanded. Which events must be in it is left open; we look for more than new releases.",
			Conditions: []model.Condition{{
				ID:   "public-log",
				Text: "a log of the registry's events is public",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"unpublish-policy"},
			FirstAction: "List the events that your registry records today, and mark which of them a stranger can see.",
			DoneWhen:    "A logged-out client can read releases, removals and owner changes of all packages, in order, from one address.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Packagist",
				How:      "One log of owner, package, version and account events, which can be filtered. Reading it needs a login.",
				Since:    "2025-12",
				Source:   "https://github.com/composer/packagist/blob/31ecf359f1c3e158ff4c6efc8bece80847894643/src/Controller/TransparencyLogController.php",
				Seen:     "2026-08-07",
			}, {
				Registry: "PyPI",
				How:      "A numbered journal of releases, files and owner changes, open to all over XML-RPC, an interface that is to be replaced one day.",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/dev/api-reference/xml-rpc.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "NuGet",
				How:      "A public catalogue in time order of every package that was created, unlisted, relisted or deleted.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/api/catalog-resource.md",
				Seen:     "2026-08-07",
			}, {
				Registry: "Go",
				How:      "A checksum database built as a Merkle-tree log of module versions; the go command checks new downloads against it by default.",
				Since:    "2019-08-29",
				Source:   "https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/blog/module-mirror-launch.md",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Ruby Central's report to Alpha-Omega, May 2026",
				URL:   "https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Ruby%20Central/2026-05.md",
			}, {
				Title: "An update on Composer and Packagist supply chain security",
				URL:   "https://blog.packagist.com/an-update-on-composer-packagist-supply-chain-security/",
			}, {
				Title: "Hex, issue 1290",
				URL:   "https://github.com/hexpm/hexpm/issues/1290",
			}, {
				Title: "PyPI, RSS feeds",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/api/feeds.md",
			}, {
				Title: "RFC 3161, Time-Stamp Protocol",
				URL:   "https://www.rfc-editor.org/rfc/rfc3161",
			}, {
				Title: "Tessera, a Go library for tile-based logs",
				URL:   "https://github.com/transparency-dev/tessera",
			}, {
				Title: "Specification of tile-based logs",
				URL:   "https://c2sp.org/tlog-tiles",
			}, {
				Title: "Rekor",
				URL:   "https://github.com/sigstore/rekor",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"An attacker who takes over a package changes things: an owner, a tag, a removed version. If only\n" +
				"you can see those changes, only you can notice. In 2019 a malicious version of the\n" +
				"`rest-client` gem stayed up for five days, and\n" +
				"[Ruby Central reports](https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Ruby%20Central/2026-05.md)\n" +
				"that no record showed the takeover. On 22 May 2026 attackers moved version tags of `laravel-lang`\n" +
				"packages, and\n" +
				"[Packagist's log](https://blog.packagist.com/an-update-on-composer-packagist-supply-chain-security/)\n" +
				"had recorded those changes.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A feed of changes to all packages, in order, for machines to read. No Merkle tree (a hash\n" +
				"  structure that exposes tampering) is needed.\n" +
				"- More than new releases. The framework names no events; we read it as removals too and, where there\n" +
				"  are owners, owner changes. An entry that says no more than \"this package changed\" is enough.\n" +
				"- Open without login. We read \"publishes\" as for everybody.\n" +
				"- Pseudonyms instead of user names, and no IP addresses.\n" +
				"- For a registry that is a git repository: that repository, if force pushes are blocked and\n" +
				"  administrators' acts go through it too.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- RSS of new releases only, as in\n" +
				"  [PyPI's three feeds](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/user/api/feeds.md):\n" +
				"  *partly*. Its journal goes further.\n" +
				"- A log behind a login: *partly*.\n" +
				"- A log per package and no stream of all: *partly*. Hex has had such logs; its lead\n" +
				"  [wrote](https://github.com/hexpm/hexpm/issues/1290) in December 2024 that it would be hard to\n" +
				"  see if one was altered.\n" +
				"- Only entries in Sigstore (a public log of signatures) for builds: *partly*. They show no owners.\n" +
				"- A git index that can be force-pushed, that is, whose history can be rewritten: *partly*.\n" +
				"- An audit log that only the team reads: *not met*, but the best raw material.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Tick what a stranger can see: publish, yank, delete, owner added or removed, transfer, tag or\n" +
				"   source address changed, second factor reset, administrator action, name released.\n" +
				"2. Logged out, fetch the oldest and the newest entry. Look for a sequence number.\n" +
				"3. Change an owner on a test package. Time how long the entry takes.\n" +
				"4. Ask whoever runs the database: could you remove an entry without anybody noticing?\n" +
				"5. Keep the address, the list of events, a sample, and how long entries stay.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries. The smallest thing that counts: one\n" +
				"table that your code only ever appends to, and one address that serves it as JSON:\n" +
				"\n" +
				"```\n" +
				"GET /events?since=41207\n" +
				"\n" +
				"{\"seq\":41208,\"at\":\"2026-05-01T09:12:44Z\",\n" +
				" \"kind\":\"owner.added\",\"package\":\"left-hand\"}\n" +
				"```\n" +
				"\n" +
				"Next, make tampering visible. Put each entry's hash into the following one, and each day publish the\n" +
				"newest hash in a place that you do not control: another organisation's repository, or an\n" +
				"[RFC 3161](https://www.rfc-editor.org/rfc/rfc3161) timestamp.\n" +
				"\n" +
				"The grown-up form is a [tile-based log](https://c2sp.org/tlog-tiles) with witnesses: outsiders who\n" +
				"confirm that it only grows. [Tessera](https://github.com/transparency-dev/tessera) is a Go library for it, on plain files or S3\n" +
				"and Google storage. It succeeds Trillian v1, and [Rekor](https://github.com/sigstore/rekor) v1 is in\n" +
				"maintenance, so start on neither of those. A log helps only if somebody reads it: also mail owners\n" +
				"when owners change.\n" +
				"\n" +
				"**If you are two volunteers:** let a nightly job append the day's events to a file in a public git\n" +
				"repository with force pushes blocked. By our estimate that is a weekend of work.\n",
		}, {
			ID:       "malware-advisories-osv",
			Category: "general",
			Level:    3,
			Order:    90,
			Title:    "Machine-readable advisories",
			Asks:     "Advisories for malicious packages are published in a standard format that machines read. OSV, collected by osv.dev, is the example given; other standard formats can count. The framework does not say how fast, nor that every removal needs one.",
			Conditions: []model.Condition{{
				ID:   "machine-readable",
				Text: "advisories for malicious packages come in a standard machine-readable format such as OSV",
			}},
			Advice:      []string{},
			Effort:      "days",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"malware-reporting", "malware-detection"},
			FirstAction: "Look up your last ten malware removals on osv.dev and note which have a record.",
			DoneWhen:    "Each malware removal of the last 12 months has a public record with package name and affected versions.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "crates.io",
				How:      "Promised to always publish a RustSec advisory when a crate is removed for containing malware.",
				Since:    "2026-02-13",
				Source:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/crates.io-malicious-crate-update.md",
				Seen:     "2026-08-22",
			}, {
				Registry: "PyPI",
				How:      "Published PYSEC records for chosen cases, such as the malware put into LiteLLM and telnyx in 2026.",
				Source:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Security advisory: malicious crate rustdecimal",
				URL:   "https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/malicious-crate-rustdecimal.md",
			}, {
				Title: "RustSec, the commit that added the rustdecimal record",
				URL:   "https://github.com/rustsec/advisory-db/commit/4f53bcba87296da6bec1c4de0bbb21a84ca17806",
			}, {
				Title: "An empirical study of malicious code in the PyPI ecosystem",
				URL:   "https://arxiv.org/html/2309.11021v1",
			}, {
				Title: "OpenSSF malicious packages, how to contribute",
				URL:   "https://github.com/ossf/malicious-packages/blob/54ee3ad7ef57cfefcb08c716ee44b272dda67103/CONTRIBUTING.md",
			}, {
				Title: "OSV schema, list of ecosystems",
				URL:   "https://github.com/ossf/osv-schema/blob/51b8156b69b9e2e9ff2301e649db61636067fcfa/ecosystems.json",
			}, {
				Title: "osv.dev, the sources it imports",
				URL:   "https://github.com/google/osv.dev/blob/02be83f53a916223f64e5961d08251316aa0e889/source.yaml",
			}, {
				Title: "osv.dev, adding a data source",
				URL:   "https://github.com/google/osv.dev/blob/7e6c18987/docs/new_source.md",
			}, {
				Title: "osv.dev, what it asks of a record",
				URL:   "https://google.github.io/osv.dev/data_quality.html",
			}, {
				Title: "OSV-Scanner, scanning source",
				URL:   "https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Deleting a bad package stops new victims. It tells the old ones nothing, and copies live on: a\n" +
				"[2023 study](https://arxiv.org/html/2309.11021v1) found that over 72 % of the malicious Python\n" +
				"packages it traced stayed on mirrors long after their discovery. crates.io removed `rustdecimal` on\n" +
				"[2 May 2022](https://github.com/rust-lang/blog.rust-lang.org/blob/0243724c2e50ad2b7ebd3d9dbc7cd88aed7605a3/content/malicious-crate-rustdecimal.md)\n" +
				"and told people on 10 May. The RustSec record, which tools can read, was added\n" +
				"[on 4 August](https://github.com/rustsec/advisory-db/commit/4f53bcba87296da6bec1c4de0bbb21a84ca17806).\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- One record per removed package, as we read it, in OSV format (Open Source Vulnerability, a JSON\n" +
				"  schema), in a database of your own or a shared one.\n" +
				"- RUSTSEC, PYSEC or HSEC records: osv.dev\n" +
				"  [imports them](https://github.com/google/osv.dev/blob/02be83f53a916223f64e5961d08251316aa0e889/source.yaml).\n" +
				"- Records that you send to OpenSSF's malicious-packages collection. You need no database.\n" +
				"- Another standard format, such as CSAF. The framework gives OSV as an example, so we read it as\n" +
				"  enough.\n" +
				"- No malware yet, but a written step and a checked sample file: the framework does not say; we read\n" +
				"  it as *met*, with the note \"ready, unused\".\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- Records for some removals only: *partly*.\n" +
				"- Records that outsiders write while you delete in silence: *partly*.\n" +
				"- A CVE text without affected versions, or a JSON format of your own: *partly*.\n" +
				"- A blog post, or a notice in place of the package: *not met*. People read those, scanners do not.\n" +
				"- \"We never had malware\", with nothing prepared: *not met*.\n" +
				"- No OSV name for your ecosystem is a reason for *not met*, not for *not applicable*: reserve one\n" +
				"  first.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. List your last ten removals for malware.\n" +
				"2. Search osv.dev for each name. Note the id, who wrote it, and the days since removal.\n" +
				"3. Open one record. It should name the versions and say what the malware does.\n" +
				"4. Put a removed name and version into a lockfile and run `osv-scanner scan source -L LOCKFILE`.\n" +
				"   If it knows your lockfile, it should\n" +
				"   [report it](https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md).\n" +
				"5. Keep the table of removals and ids.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries, yet this step costs days. The smallest\n" +
				"thing that counts is one more line in your instructions for removals: a pull request to OpenSSF's\n" +
				"[malicious-packages](https://github.com/ossf/malicious-packages/blob/54ee3ad7ef57cfefcb08c716ee44b272dda67103/CONTRIBUTING.md)\n" +
				"collection. It adds a file `MAL-0000-NAME.json` under `osv/malicious`, in the folder of your\n" +
				"ecosystem and package. Leave out `id` and `summary`; both are filled in for you. The core of it:\n" +
				"\n" +
				"```\n" +
				"{\"affected\": [{\n" +
				"   \"package\": {\"ecosystem\": \"Hex\",\n" +
				"               \"name\": \"examplle\"},\n" +
				"   \"versions\": [\"1.0.1\"]}],\n" +
				" \"details\": \"Sends tokens away on install.\",\n" +
				" \"credits\": [{\"name\": \"Ana\"}]}\n" +
				"```\n" +
				"\n" +
				"Your ecosystem must be in the\n" +
				"[OSV list](https://github.com/ossf/osv-schema/blob/51b8156b69b9e2e9ff2301e649db61636067fcfa/ecosystems.json).\n" +
				"On 1 July 2026 it had 48 names, with Hex, Hackage, Julia, opam and CRAN among them, but not CPAN,\n" +
				"conda, Homebrew, LuaRocks or CocoaPods. To get in, read\n" +
				"[how to join osv.dev](https://github.com/google/osv.dev/blob/7e6c18987/docs/new_source.md) and\n" +
				"[what it asks of records](https://google.github.io/osv.dev/data_quality.html).\n" +
				"\n" +
				"Later, let your removal tool write the record, with domains and IP addresses to look for, and\n" +
				"withdraw it in public if you were wrong. The collection also takes automatic feeds from S3 or Google\n" +
				"storage, if false alarms are rare.\n" +
				"\n" +
				"**If you are two volunteers:** keep a filled-in template beside the removal script, so that each\n" +
				"case costs ten minutes. Try it once with an old case before you need it.\n",
		}},
	}, {
		ID:        "cli",
		Title:     "CLI Tooling",
		Short:     "CLI",
		PerClient: true,
		Criteria: []model.Criterion{{
			ID:       "cli-pinned-installs",
			Category: "cli",
			Level:    1,
			Order:    10,
			Title:    "Pinned installs",
			Asks:     "The CLI allows installing dependencies that are pinned, by hash, version or the like. The framework asks for the ability, not for a default, so an exact version alone meets the letter. Only a hash also notices when the file was replaced.",
			Conditions: []model.Condition{{
				ID:   "pinned",
				Text: "dependencies can be installed pinned, by hash or version",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "high",
			Needs:       []string{},
			Helps:       []string{"unpublish-policy"},
			FirstAction: "Lock a small project to an old version of a dependency, install again, and see whether it stays.",
			DoneWhen:    "With a lockfile in place, an install never picks up a newer version; where it holds hashes, a wrong one makes it fail.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "`mix.lock` holds a checksum per package; since 2.4.2 a mismatch stops the run instead of being rewritten.",
				Since:    "2026-04-30",
				Source:   "https://github.com/hexpm/hex/blob/bd57e0ddb3180d517c63d7bef75be3f20e389518/CHANGELOG.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "Hackage",
				How:      "`cabal freeze` writes down every version and build flag that the solver picked, to be kept with the source.",
				Source:   "https://github.com/haskell/cabal/blob/f5319cdb191236b3bc93e79c0b14e2c637300c5a/doc/cabal-commands.rst",
				Seen:     "2026-08-22",
			}, {
				Registry: "pub.dev",
				How:      "`pubspec.lock` holds content hashes; `dart pub get --enforce-lockfile` fails on any difference, the plain command warns and rewrites.",
				Source:   "https://github.com/dart-lang/site-www/blob/91816041abeade1d1ca731943105ef91044c063d/src/content/tools/pub/packages.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "RubyGems.org",
				How:      "Bundler 4 writes SHA-256 checksums into new lockfiles by default and checks each gem file against them.",
				Since:    "2025-12-03",
				Source:   "https://github.com/rubygems/guides/blob/a5b54b55311833c3371f90be28def0bebc7a1c6c/gemfile-lock.md",
				Seen:     "2026-08-06",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "PyPI, incident report on LiteLLM and telnyx",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md",
			}, {
				Title: "pip, secure installs",
				URL:   "https://github.com/pypa/pip/blob/6d309205789d368b2749d93fd6193d584811efd5/docs/html/topics/secure-installs.md",
			}, {
				Title: "npm ci",
				URL:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-ci.mdx",
			}, {
				Title: "Go, module mirror and checksum database launched",
				URL:   "https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/blog/module-mirror-launch.md",
			}, {
				Title: "Upgrading to RubyGems and Bundler 4",
				URL:   "https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2025-12-03-upgrade-to-rubygems-bundler-4.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"An install without a pin takes whatever was uploaded a minute ago. In March 2026 malicious releases\n" +
				"of LiteLLM stood on PyPI for 2 hours and 32 minutes. They were downloaded more than 119,000 times,\n" +
				"and\n" +
				"[PyPI estimates](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md)\n" +
				"that 40 to 50 % of all LiteLLM installs carried no pin. A lockfile would have kept them on the\n" +
				"version they had.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A command that installs exactly the versions that were written down, those of indirect dependencies\n" +
				"  (dependencies of dependencies) too.\n" +
				"- Versions without hashes are *met*: the framework leaves the choice. Note it, and aim for hashes.\n" +
				"- A mode you must ask for, such as pip's\n" +
				"  [`--require-hashes`](https://github.com/pypa/pip/blob/6d309205789d368b2749d93fd6193d584811efd5/docs/html/topics/secure-installs.md)\n" +
				"  or Dart's\n" +
				"  [`--enforce-lockfile`](https://github.com/dart-lang/site-www/blob/91816041abeade1d1ca731943105ef91044c063d/src/content/tools/pub/packages.md).\n" +
				"  The framework says \"allows\", so we read opt-in as enough.\n" +
				"- For dependencies from git: the full commit id. A tag or branch is no pin.\n" +
				"- No official CLI? Judge the client that most people use, and name it in your note. Only where there\n" +
				"  is no client at all, say *not applicable*.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A lockfile with hashes that no mode of the client enforces: *partly*, as we read it. It promises a\n" +
				"  check that never happens. Hex rewrote wrong checksums in silence until\n" +
				"  [2.4.2](https://github.com/hexpm/hex/blob/bd57e0ddb3180d517c63d7bef75be3f20e389518/CHANGELOG.md)\n" +
				"  (CVE-2026-32148).\n" +
				"- Only direct dependencies are frozen: *partly*.\n" +
				"- A second widely used client lags behind: *partly*.\n" +
				"- MD5, SHA-1, or a hash of the metadata only: this counts as a version pin, not as a hash pin.\n" +
				"- Version ranges, or \"newest that fits\" on every run: *not met*.\n" +
				"- \"People can copy their dependencies into their own repository\": *not met*. Your client has no part\n" +
				"  in that.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Lock a sample project that has at least one indirect dependency.\n" +
				"2. Publish a newer version of that indirect one on a test registry, or lock an old version by hand.\n" +
				"   Install again. Nothing may change.\n" +
				"3. If the lockfile holds hashes, edit one. Run the strict mode: it must fail, with an exit code other\n" +
				"   than zero.\n" +
				"4. Run the default command on the same file. Does it fail, warn, or rewrite?\n" +
				"5. Look up which hash is used, and what is recorded for git dependencies.\n" +
				"6. Keep the terminal transcript and the client's version.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts is an exact-version syntax plus a command that writes the whole\n" +
				"resolved tree to a file and reads it back. Until you have one, document a lock tool from your\n" +
				"community.\n" +
				"\n" +
				"Then add hashes. The registry publishes a SHA-256 per file in its index, best a signed one. The\n" +
				"client records name, version, source and hash for each package, and stops if one differs. Give it a\n" +
				"frozen mode for build servers;\n" +
				"[`npm ci`](https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-ci.mdx)\n" +
				"is a clear model, since it never writes the lockfile.\n" +
				"\n" +
				"The grown-up form checks by default, as\n" +
				"[Bundler 4](https://github.com/rubygems/rubygems.github.io/blob/7f0f20d1dc8650a31d96761b63e394d8ad61ef8f/_posts/2025-12-03-upgrade-to-rubygems-bundler-4.md)\n" +
				"does for new lockfiles, or compares with a public log, as\n" +
				"[Go does](https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/blog/module-mirror-launch.md).\n" +
				"Pins hold only while the pinned version stays in place, so look at the unpublish policy too.\n" +
				"\n" +
				"**If you are two volunteers:** begin with the index. One hash per file costs an evening, and any\n" +
				"client, yours or somebody else's, can check it later.\n",
		}, {
			ID:       "cli-vuln-warnings",
			Category: "cli",
			Level:    2,
			Order:    20,
			Title:    "Warnings at install time",
			Asks:     "The CLI warns of known vulnerabilities in dependencies when it installs packages. A warning is enough: it need not block or fail. Whether indirect dependencies are meant is not spelled out; we read it as all that get installed.",
			Conditions: []model.Condition{{
				ID:   "install-warns",
				Text: "installing warns of known vulnerabilities in dependencies",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{},
			Helps:       []string{"cli-pinned-installs", "vuln-warnings-ui"},
			FirstAction: "Add a dependency with a known vulnerability to an empty project, install it, and read what your CLI prints.",
			DoneWhen:    "A plain install of an affected version, direct or indirect, prints the advisory's id without any extra command.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Packagist",
				How:      "Composer audits after each update since 2.4; since 2.9 updates refuse versions with a known advisory by default.",
				Since:    "2022-08-16",
				Source:   "https://github.com/composer/composer/blob/eba7baa59eb1b59246cf9800b0120fe78915b6ac/CHANGELOG.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "Hex",
				How:      "`mix deps.get` and `mix deps.update` flag affected versions without any setting, and do not fail the build.",
				Since:    "2026-06-28",
				Source:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/blog/023-hex-v25-released.html.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "pub.dev",
				How:      "`dart pub get` marks affected versions and links the advisory; ids can be ignored in `pubspec.yaml`.",
				Source:   "https://github.com/dart-lang/site-www/blob/91816041abeade1d1ca731943105ef91044c063d/src/content/tools/pub/security-advisories.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "NuGet",
				How:      "Restore warns by default from the .NET 8 SDK on, and looks at indirect packages too when a project targets net10.0.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/concepts/Auditing-Packages.md",
				Seen:     "2026-08-07",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Over 40 % of Log4j downloads are vulnerable versions",
				URL:   "https://sos-vo.org/news/over-40-log4j-downloads-are-vulnerable-versions-software",
			}, {
				Title: "npm, auditing dependencies",
				URL:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/packages-and-modules/securing-your-code/auditing-package-dependencies-for-security-vulnerabilities.mdx",
			}, {
				Title: "Homebrew, manual page",
				URL:   "https://github.com/Homebrew/brew/blob/aad366ffaf6a8c94c66d35e4b990d42ac4195305/docs/Manpage.md",
			}, {
				Title: "pip-audit",
				URL:   "https://github.com/pypa/pip-audit/blob/ad327458202d961e86e1be1e9881d6f6599a098b/README.md",
			}, {
				Title: "Hex, mitigations",
				URL:   "https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/threat-model/mitigations.md",
			}, {
				Title: "Hex, the change that put advisories into registry files",
				URL:   "https://github.com/hexpm/hexpm/commit/0ed683a4feb3e3584f3547531f84acc4705311d6",
			}, {
				Title: "NuGet, vulnerability information resource",
				URL:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/api/vulnerability-info.md",
			}, {
				Title: "OSV, the documentation of the API",
				URL:   "https://github.com/google/osv.dev/tree/7e6c18987/docs/api",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"Few people read advisories; most see what the installer prints. Log4Shell, a severe flaw in the Java\n" +
				"library Log4j, became known in December 2021. Yet in February and March 2022\n" +
				"[41 % of Log4j downloads](https://sos-vo.org/news/over-40-log4j-downloads-are-vulnerable-versions-software)\n" +
				"were still vulnerable versions. A line at the moment of installing reaches people who would never\n" +
				"look for it.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A warning from the ordinary install, add or update command, with no extra step.\n" +
				"- Indirect dependencies are covered as well.\n" +
				"- Blocking affected versions. That is more than a warning.\n" +
				"- Exit code 0. The framework asks to warn, not to fail.\n" +
				"- An audit that the installer starts by itself, as\n" +
				"  [npm does](https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/packages-and-modules/securing-your-code/auditing-package-dependencies-for-security-vulnerabilities.mdx).\n" +
				"- A switch to turn it off, and a list of ids to ignore.\n" +
				"- No official CLI? Answer for the client that most people use, and name it. *Not applicable* fits only\n" +
				"  where nobody has a client.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A separate audit command: *partly*, since the text says \"when installing packages\", as we read it.\n" +
				"  So\n" +
				"  [`pip-audit`](https://github.com/pypa/pip-audit/blob/ad327458202d961e86e1be1e9881d6f6599a098b/README.md)\n" +
				"  and\n" +
				"  [`brew vulns`](https://github.com/Homebrew/brew/blob/aad366ffaf6a8c94c66d35e4b990d42ac4195305/docs/Manpage.md)\n" +
				"  are half-way.\n" +
				"- A plugin that people must install first, or a warning that needs an account: *partly*.\n" +
				"- Direct dependencies only: *partly*.\n" +
				"- Marks for retired or deprecated versions only: *partly*.\n" +
				"- Your main client warns, a second widely used one does not yet: *partly*.\n" +
				"  [Hex says so](https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/threat-model/mitigations.md)\n" +
				"  of rebar3 and Gleam.\n" +
				"- \"Dependabot does it\": *not met*. It sees only the projects on its forge.\n" +
				"- No advisories exist for your packages yet: *not met*, and a different first step. Build that data.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Pick a package version with an OSV record.\n" +
				"2. In an empty project, depend on it directly. In a second one, depend on something that pulls it\n" +
				"   in.\n" +
				"3. Run the default install in both. Look for the id, the fixed version, and where the data comes\n" +
				"   from.\n" +
				"4. Cut the network and run it again on what is cached. It should use saved data, or say that it\n" +
				"   could not check.\n" +
				"5. Try to ignore one id with a reason.\n" +
				"6. Keep both transcripts and the client's version.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"The smallest thing that counts is static files. NuGet's\n" +
				"[vulnerability resource](https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/api/vulnerability-info.md)\n" +
				"suggests two: a large one renewed about monthly, and a small one with what came since. The client\n" +
				"keeps both and compares on the user's machine, so the check tells nobody what a project uses.\n" +
				"\n" +
				"If OSV covers your ecosystem, fill them from\n" +
				"[its data](https://github.com/google/osv.dev/tree/7e6c18987/docs/api). Or write affected ranges into\n" +
				"the index that clients fetch anyway, as\n" +
				"[Hex did](https://github.com/hexpm/hexpm/commit/0ed683a4feb3e3584f3547531f84acc4705311d6) in May\n" +
				"2026.\n" +
				"\n" +
				"Show each problem once: merge ids that are aliases, drop withdrawn records, and print one summary at\n" +
				"the end. Do not fail installs. Give build servers an audit command with an exit code instead. The\n" +
				"grown-up form refuses new versions with advisories while it resolves, with a documented way round.\n" +
				"\n" +
				"**If you are two volunteers:** let a nightly job write one JSON file of affected ranges beside your\n" +
				"index, then add one comparison and one printed line to the client. Anything nicer can wait.\n",
		}, {
			ID:       "cli-sbom",
			Category: "cli",
			Level:    3,
			Order:    30,
			Title:    "SBOM output",
			Asks:     "The CLI can produce an SBOM, a list of components in a standard format. Which format, whether by default, and whether a plugin is enough is not said. We take built-in commands and officially documented plugins.",
			Conditions: []model.Condition{{
				ID:   "sbom",
				Text: "the CLI can produce an SBOM",
			}},
			Advice:      []string{},
			Effort:      "days",
			Impact:      "low",
			Needs:       []string{},
			Helps:       []string{"cli-pinned-installs"},
			FirstAction: "Run any SBOM tool on a sample project of your ecosystem, and note which fields stay empty.",
			DoneWhen:    "One documented command writes an SPDX or CycloneDX file that passes a validator and names every locked package.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Hex",
				How:      "Lists SBOM generation as in place. The Erlang foundation's `sbom` Mix task writes CycloneDX, and Elixir's own guide shows how.",
				Source:   "https://github.com/hexpm/specifications/blob/b172bf585488d985cc79549dc01f3b9bff5f5995/security/threat-model/mitigations.md",
				Seen:     "2026-08-06",
			}, {
				Registry: "Homebrew",
				How:      "Writes an SPDX file into each binary package when it is built, and updates it at install.",
				Since:    "2024",
				Source:   "https://github.com/Homebrew/brew/blob/aad366ffaf6a8c94c66d35e4b990d42ac4195305/Library/Homebrew/sbom.rb",
				Seen:     "2026-08-22",
			}, {
				Registry: "npm",
				How:      "`npm sbom` is built in and writes SPDX or CycloneDX for the current project.",
				Since:    "2023-09",
				Source:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-sbom.mdx",
				Seen:     "2026-08-21",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Security Magazine on the Cyber Safety Review Board's Log4j report",
				URL:   "https://www.securitymagazine.com/articles/98005-log4j-incident-response-within-the-community-shows-collaboration-and-dedication-to-security",
			}, {
				Title: "Hex, issue 1290",
				URL:   "https://github.com/hexpm/hexpm/issues/1290",
			}, {
				Title: "Elixir, guide to software bills of materials",
				URL:   "https://hexdocs.pm/elixir/1.20.0-rc.3/sbom.html",
			}, {
				Title: "The sbom Mix task",
				URL:   "https://hexdocs.pm/sbom/Mix.Tasks.Sbom.Cyclonedx.html",
			}, {
				Title: "Syft",
				URL:   "https://github.com/anchore/syft",
			}, {
				Title: "CycloneDX specification (ECMA-424)",
				URL:   "https://github.com/CycloneDX/specification",
			}, {
				Title: "CycloneDX command-line tool",
				URL:   "https://github.com/CycloneDX/cyclonedx-cli/blob/01fb950a56d5128d4d691ce3852da611770825d0/README.md",
			}, {
				Title: "CycloneDX libraries",
				URL:   "https://github.com/CycloneDX",
			}, {
				Title: "Package URL specification (ECMA-427)",
				URL:   "https://ecma-tc54.github.io/ECMA-427/",
			}, {
				Title: "OSV-Scanner, scanning source",
				URL:   "https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"When a library turns out to be broken, every user has the same question: do we have it, and where?\n" +
				"In December 2021 the library was Log4j. In July 2022 the US Cyber Safety Review Board\n" +
				"[found](https://www.securitymagazine.com/articles/98005-log4j-incident-response-within-the-community-shows-collaboration-and-dedication-to-security)\n" +
				"that those who understood their use of it did best, and that few were able to act like that.\n" +
				"\n" +
				"An SBOM (software bill of materials) is that knowledge as a file. By itself it protects nobody.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A subcommand that writes SPDX or CycloneDX, the two common formats. One is enough.\n" +
				"- A plugin or companion tool, made for your client, that your own documentation names. The framework\n" +
				"  does not say; we read it as *met*. [Hex's team](https://github.com/hexpm/hexpm/issues/1290) asked\n" +
				"  about its `sbom` task.\n" +
				"- An SBOM that the build tool puts into each package.\n" +
				"- An unsigned file, or one written only on request.\n" +
				"- Without an official CLI, judge the client that most people use and name it. *Not applicable* only\n" +
				"  where no client exists.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- A scanner for many ecosystems, such as [Syft](https://github.com/anchore/syft), that happens to read\n" +
				"  your lockfile: *partly* once you have tested and documented it, *not met* before.\n" +
				"- A flag that works only in nightly or experimental builds: *partly*.\n" +
				"- A list in the right format, but without versions or package URLs: *partly*. Nothing can be matched\n" +
				"  with it.\n" +
				"- A lockfile under a new name: *not met*. It is an excellent source for an SBOM, though.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Run the command on a sample project with direct, indirect and development dependencies.\n" +
				"2. Validate the result, for CycloneDX with\n" +
				"   [its own tool](https://github.com/CycloneDX/cyclonedx-cli/blob/01fb950a56d5128d4d691ce3852da611770825d0/README.md):\n" +
				"   `cyclonedx validate --fail-on-errors --input-file bom.cdx.json`. Add `--input-version` if it assumes\n" +
				"   another version than yours.\n" +
				"3. Compare with the lockfile: same packages, same versions?\n" +
				"4. Look for package URL, hash, licence, who depends on whom, development marked apart, and a\n" +
				"   timestamp.\n" +
				"5. Give the file to\n" +
				"   [OSV-Scanner](https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md).\n" +
				"   It should recognise the packages.\n" +
				"6. Keep the file and the validator's output.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries, but here the step is short. Your\n" +
				"lockfile already holds most of the fields. The smallest thing that counts is a subcommand of a few\n" +
				"hundred lines that turns it into JSON, or a maintained plugin that your documentation recommends.\n" +
				"Elixir did the second: its [guide](https://hexdocs.pm/elixir/1.20.0-rc.3/sbom.html) shows how, with\n" +
				"the [`sbom` task](https://hexdocs.pm/sbom/Mix.Tasks.Sbom.Cyclonedx.html) of the Erlang Ecosystem\n" +
				"Foundation.\n" +
				"\n" +
				"Write [CycloneDX](https://github.com/CycloneDX/specification) (standard ECMA-424) or SPDX. There are\n" +
				"[CycloneDX libraries](https://github.com/CycloneDX) for Python, JavaScript, Java, Go, PHP, .NET and\n" +
				"more. Name each package by package URL\n" +
				"([ECMA-427](https://ecma-tc54.github.io/ECMA-427/)), for example\n" +
				"`pkg:hex/jason@1.1.2`, and register a type for your ecosystem if it has none. Scanners need it to\n" +
				"tell your packages from others.\n" +
				"\n" +
				"The grown-up form adds hashes, licences and the dependency graph, marks development dependencies,\n" +
				"and checks a sample in your tests against the validator.\n" +
				"\n" +
				"**If you are two volunteers:** test one existing scanner this week, write down the command and its\n" +
				"gaps, and answer *partly*. Write your own subcommand when a user offers to review it.\n",
		}, {
			ID:       "cli-auto-remediation",
			Category: "cli",
			Level:    3,
			Order:    40,
			Title:    "Automatic remediation",
			Asks:     "The CLI can, where possible, fix known vulnerabilities in dependencies by upgrading them. A person may start it: unattended runs and bots are not asked for. What must happen when no fix exists is not said.",
			Conditions: []model.Condition{{
				ID:   "upgrades",
				Text: "the CLI can, where possible, upgrade vulnerable dependencies by itself",
			}},
			Advice:      []string{},
			Effort:      "weeks",
			Impact:      "medium",
			Needs:       []string{"cli-vuln-warnings"},
			Helps:       []string{"cli-pinned-installs"},
			FirstAction: "Take a sample project with one fixable advisory and write down every step that a user needs today.",
			DoneWhen:    "One command moves affected packages to fixed versions, shows the difference, and lists what it could not fix.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Packagist",
				How:      "Since Composer 2.9 update and require refuse versions with a known advisory, so an ordinary update moves off them.",
				Since:    "2025-11-13",
				Source:   "https://github.com/composer/composer/blob/eba7baa59eb1b59246cf9800b0120fe78915b6ac/doc/06-config.md",
				Seen:     "2026-08-21",
			}, {
				Registry: "NuGet",
				How:      "`dotnet package update --vulnerable`, new with .NET 10, moves packages to the first version without known vulnerabilities.",
				Source:   "https://github.com/NuGet/docs.microsoft.com-nuget/blob/2b52d770c577cf48b902dc176bdd3941a811d9d2/docs/concepts/Auditing-Packages.md",
				Seen:     "2026-08-07",
			}, {
				Registry: "npm",
				How:      "`npm audit fix` upgrades within the declared ranges; going beyond them needs `--force`.",
				Source:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-audit.mdx",
				Seen:     "2026-08-21",
			}, {
				Registry: "PyPI",
				How:      "`pip-audit --fix`, a separate tool, upgrades affected packages; `--dry-run` shows what it would do.",
				Source:   "https://github.com/pypa/pip-audit/blob/ad327458202d961e86e1be1e9881d6f6599a098b/README.md",
				Seen:     "2026-08-20",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Sonatype, the persistence of open source vulnerabilities",
				URL:   "https://www.sonatype.com/whitepapers/the-persistence-of-open-source-vulnerabilities",
			}, {
				Title: "PyPI, incident report on LiteLLM and telnyx",
				URL:   "https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md",
			}, {
				Title: "Hex 2.5 released",
				URL:   "https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/blog/023-hex-v25-released.html.md",
			}, {
				Title: "npm install, the minimum release age",
				URL:   "https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-install.mdx",
			}, {
				Title: "OSV-Scanner, guided remediation",
				URL:   "https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/guided-remediation.md",
			}, {
				Title: "cargo-audit",
				URL:   "https://github.com/rustsec/rustsec/blob/7fad63bdb0a72f8fa2a51402abf9b084b116e80d/cargo-audit/README.md",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A fix helps only those who install it. Log4Shell, the Log4j flaw, was fixed in December 2021, yet in\n" +
				"2025 about 13 % of Log4j downloads were still of vulnerable versions, and about 95 % of all\n" +
				"vulnerable downloads had a safer version waiting. Both figures are\n" +
				"[Sonatype's](https://www.sonatype.com/whitepapers/the-persistence-of-open-source-vulnerabilities),\n" +
				"which sells tools for this.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- One command that upgrades the affected packages and rewrites the lockfile. A person may start it\n" +
				"  and confirm.\n" +
				"- Fixing what can be fixed and naming the rest. \"Where possible\" is part of the text.\n" +
				"- A resolver (the part that chooses versions) that refuses affected ones, so that an ordinary update\n" +
				"  moves off them. The framework does not say; we read it as *met*.\n" +
				"- For curated package sets, as we read it: one command that moves to a set without the affected\n" +
				"  versions.\n" +
				"- No official CLI: take the client that most people use and name it. No client at all: *not\n" +
				"  applicable*.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- \"Update everything\", blind to advisories: *partly*.\n" +
				"- An audit that prints \"upgrade to 1.4.2\" and leaves the typing to you: *partly*.\n" +
				"- A third-party tool, or an experimental flag or build option: *partly*.\n" +
				"- A bot of the code forge alone: *not met*. The criterion is about the CLI.\n" +
				"- \"Upgrades can break things.\" They can, so offer a dry run. Without a fix command: *not met*.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Build a sample project with three advisories: a direct and an indirect dependency with fixes, and\n" +
				"   one without.\n" +
				"2. Run the dry run. Read what it promises.\n" +
				"3. Run the real thing. Compare the lockfile before and after: did only the affected packages move,\n" +
				"   and no further than needed?\n" +
				"4. Look at the exit code and at the list of what stayed open.\n" +
				"5. If your CLI can hold back new releases, set that and run again. Does it say what it held back?\n" +
				"6. Keep the difference and the output.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries. The smallest thing that counts is\n" +
				"`audit --fix` with a dry run. For each affected package, find the lowest version that is not affected\n" +
				"and that the constraints allow. Forbid the affected versions, resolve again, show the difference,\n" +
				"ask, write. If your resolver can already exclude versions, most of this exists. It uses the data of\n" +
				"the install-time warnings, so build those first.\n" +
				"\n" +
				"Two dangers need a decision:\n" +
				"\n" +
				"- New releases can be malicious. [LiteLLM's](https://github.com/pypi/warehouse/blob/6b62157124ab7865029afeeadf282bce27d601d9/docs/blog/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack.md)\n" +
				"  bad versions spread within hours in March 2026. A waiting time for new releases helps, but it also\n" +
				"  delays fixes.\n" +
				"  [Hex](https://github.com/hexpm/hexpm/blob/dee4f9b235f21e17149c504155ba1f9fb468bb01/lib/hexpm_web/templates/blog/023-hex-v25-released.html.md)\n" +
				"  lifts it when the locked version has an advisory.\n" +
				"  [npm](https://github.com/npm/documentation/blob/404e183ea0c1f0b5d0b479175a291f70e216ade3/content/cli/v11/commands/npm-install.mdx)\n" +
				"  keeps the old version, warns, and fails. Choose one and document it.\n" +
				"- Fixing runs the package manager, which may run code of the project.\n" +
				"  [OSV-Scanner](https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/guided-remediation.md)\n" +
				"  warns of that; so should you.\n" +
				"\n" +
				"Code to learn from: pip-audit,\n" +
				"[cargo-audit](https://github.com/rustsec/rustsec/blob/7fad63bdb0a72f8fa2a51402abf9b084b116e80d/cargo-audit/README.md)\n" +
				"(`fix` is a build option) and OSV-Scanner (experimental, for npm and Maven). The grown-up form also\n" +
				"says which direct dependency has to move when an indirect one cannot.\n" +
				"\n" +
				"**If you are two volunteers:** print the exact update command under each warning. That is *partly*,\n" +
				"but it takes an evening and saves most of the typing.\n",
		}, {
			ID:       "cli-reachability",
			Category: "cli",
			Level:    3,
			Order:    50,
			Title:    "Reachability analysis",
			Asks:     "Static analysis tells whether the vulnerable code of a dependency can be reached, so that fewer false alarms remain. The framework names the package repository, but lists this with the CLI criteria and points at Go's tool: we accept either.",
			Conditions: []model.Condition{{
				ID:   "reachable",
				Text: "static analysis tells whether vulnerable code can be reached",
			}},
			Advice:      []string{},
			Effort:      "months",
			Impact:      "low",
			Needs:       []string{"cli-vuln-warnings"},
			Helps:       []string{},
			FirstAction: "Count how many of your ecosystem's advisories name the vulnerable functions.",
			DoneWhen:    "For two projects with the same advisory, one official command tells the one that calls the flawed code from the one that does not.",
			Reviewed:    "2026-11-23",
			Peers: []model.Peer{{
				Registry: "Go",
				How:      "`govulncheck` reports the advisories whose functions a program calls; announced in September 2022, version 1.0.0 came in July 2023.",
				Since:    "2022-09-06",
				Source:   "https://github.com/golang/vuln/blob/19b0bb6a272792b9afa8a6983c3e9b9a1816947f/cmd/govulncheck/doc.go",
				Seen:     "2026-07-09",
			}, {
				Registry: "crates.io",
				How:      "RustSec records can name affected functions. `cargo-vulncheck`, which uses data by function, was close to a first release in February 2026.",
				Source:   "https://github.com/ossf/alpha-omega/blob/00f87de32aa3918fe5c9ba114b60602a9f41d38b/alpha/engagements/2026/Rust%20Foundation/update-2026-02.md",
				Seen:     "2026-07-31",
			}},
			Sources: []model.Source{{
				Title: "Principles for Package Repository Security, v0.1",
				URL:   "https://repos.openssf.org/principles-for-package-repository-security",
			}, {
				Title: "Dan Abramov, npm audit: broken by design",
				URL:   "https://overreacted.io/npm-audit-broken-by-design/",
			}, {
				Title: "ENISA, technical advisory for secure use of package managers",
				URL:   "https://www.enisa.europa.eu/publications/enisa-technical-advisory-for-secure-use-of-package-managers",
			}, {
				Title: "Go, the vulnerability database and its schema",
				URL:   "https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/doc/security/vuln/database.md",
			}, {
				Title: "Go, govulncheck 1.0.0",
				URL:   "https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/blog/govulncheck.md",
			}, {
				Title: "RustSec advisory database",
				URL:   "https://github.com/rustsec/advisory-db/tree/bf5c0d245a92671908518d7e765914d437954ed6",
			}, {
				Title: "OSV-Scanner, call analysis",
				URL:   "https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md",
			}, {
				Title: "OpenVEX specification",
				URL:   "https://github.com/openvex/spec",
			}},
			Body: "## Why it matters\n" +
				"\n" +
				"A scanner that warns too often trains people to look away. On 7 July 2021 Dan Abramov, a React developer,\n" +
				"[wrote](https://overreacted.io/npm-audit-broken-by-design/) that the audit after every `npm install`\n" +
				"did not suit front-end tools, and that irrelevant warnings kept people from releasing. That is one\n" +
				"developer's judgement. In March 2026\n" +
				"[ENISA](https://www.enisa.europa.eu/publications/enisa-technical-advisory-for-secure-use-of-package-managers),\n" +
				"the EU's cybersecurity agency, drew a line in a guide for developers: not all installed code can be\n" +
				"reached.\n" +
				"\n" +
				"## What counts\n" +
				"\n" +
				"- A command, or a service of the registry, that finds out by function whether a project can call the\n" +
				"  flawed code.\n" +
				"- A separate official tool. The framework's own example, Go's\n" +
				"  [`govulncheck`](https://github.com/golang/vuln/blob/19b0bb6a272792b9afa8a6983c3e9b9a1816947f/cmd/govulncheck/doc.go),\n" +
				"  is one.\n" +
				"- Known blind spots, if you document them. Go lists calls through reflection and the `unsafe`\n" +
				"  package.\n" +
				"- Only some advisories with function names, if the tool falls back to an ordinary warning for the\n" +
				"  rest, as we read it.\n" +
				"\n" +
				"## What does not\n" +
				"\n" +
				"- \"This package is imported somewhere\", and no finer: *partly*.\n" +
				"- Function names in the advisories, but no tool that uses them: *partly*.\n" +
				"- A third-party scanner that you tested and documented: *partly*. A product that users must buy:\n" +
				"  *not met*.\n" +
				"- Statements written by hand that a flaw does not apply (VEX, a format for exactly that): *partly*.\n" +
				"- \"Our language is too dynamic for this.\" That may be right. Then *not met, not planned* is an\n" +
				"  honest answer.\n" +
				"\n" +
				"Without an official CLI, look at the client that most people use and name it. *Not applicable* fits\n" +
				"only where there is neither a client nor any tool of the registry.\n" +
				"\n" +
				"## Check it\n" +
				"\n" +
				"1. Choose an advisory that names a function.\n" +
				"2. Write two tiny projects: one calls that function, one only depends on the package.\n" +
				"3. Run the tool on both. The answers must differ.\n" +
				"4. Add a third that makes the call by reflection. Is the miss documented?\n" +
				"5. Count the advisories that name functions. In RustSec's copy of 21 August 2026 we counted\n" +
				"   [256 of 1,205](https://github.com/rustsec/advisory-db/tree/bf5c0d245a92671908518d7e765914d437954ed6)\n" +
				"   records.\n" +
				"6. Keep the three outputs and the count.\n" +
				"\n" +
				"## Get there\n" +
				"\n" +
				"This level is aspirational, above all for small registries, and we would fund this criterion last.\n" +
				"The smallest thing that counts is a separate command, on top of a tool of your language that already\n" +
				"knows which function calls which. Sort unreachable findings lower and mark them. Do not hide them,\n" +
				"since static analysis misses calls. Go took from September 2022 to\n" +
				"[July 2023](https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/blog/govulncheck.md)\n" +
				"for version 1.0.0.\n" +
				"\n" +
				"It needs advisories that name functions, and that part costs no budget: add \"affected functions\" to\n" +
				"your advisory template and fill it in for new cases. RustSec has `[affected.functions]`; Go's records\n" +
				"list\n" +
				"[`symbols`](https://github.com/golang/website/blob/b02076ae6df08ee9d495fe4b283f88ac18e51012/_content/doc/security/vuln/database.md)\n" +
				"inside OSV. That alone is *partly*.\n" +
				"\n" +
				"The grown-up form writes [OpenVEX](https://github.com/openvex/spec) and SARIF, formats that other\n" +
				"scanners read, as Go's does.\n" +
				"[OSV-Scanner](https://github.com/google/osv-scanner/blob/add393a2e051ea46b7d94aa96e468bbdde1e621d/docs/scan-source.md)\n" +
				"has call analysis for Go on by default and for Rust as an experiment. The latter runs the project's\n" +
				"build scripts, so use it only on code that you trust.\n" +
				"\n" +
				"**If you are two volunteers:** put this aside with a clear conscience. Add the field to your\n" +
				"template, and spend the time on install-time warnings.\n",
		}},
	}},
	Glossary: []model.Term{{
		Term: "advisory",
		Also: []string{"security advisory"},
		Text: "A notice that certain versions of a package are vulnerable or malicious, with what to do about it. Registries and clients can only warn people if advisories are written so that programs can read them.",
	}, {
		Term: "API token",
		Also: []string{"API key", "token"},
		Text: "A secret that lets a program act for an account, for instance to publish from an automated build. Whoever holds it can do what it allows, so it should allow little, expire, and be easy to revoke.",
	}, {
		Term: "attestation",
		Also: []string{"attestations"},
		Text: "A signed statement about a file, such as who built it, where, and from which source. A registry can store it beside the package, check it on upload, and show it to users.",
	}, {
		Term: "CLI",
		Also: []string{"command line tool", "client"},
		Text: "The command line tool with which people install packages, such as a `tool install NAME`. Some registries have an official one, some rely on several made by others. Judge the one that most people use.",
	}, {
		Term: "coordinated disclosure",
		Also: []string{"responsible disclosure", "coordinated vulnerability disclosure"},
		Text: "The finder of a flaw tells you in private first, and both agree when it becomes public. For a registry this needs an address to write to, an answer within days, and a time limit for the fix.",
	}, {
		Term: "credential stuffing",
		Text: "Trying user names and passwords that leaked from other sites, because people reuse them. The passwords are right, so limits on guessing hardly help. A second factor does.",
	}, {
		Term: "CVE",
		Also: []string{"CVE number", "Common Vulnerabilities and Exposures"},
		Text: "A public number for one known vulnerability, such as CVE-2024-21654, so that everybody speaks of the same thing. It is mostly used for mistakes in software, less for packages that are malicious on purpose.",
	}, {
		Term: "dependency confusion",
		Text: "An attacker publishes, on a public registry, a package with the name of one that a company uses only inside. A client that looks in both places may then take the wrong one. Namespaces help against it.",
	}, {
		Term: "hash",
		Also: []string{"digest", "checksum"},
		Text: "A short fingerprint of a file. If one byte changes, a cryptographic hash such as SHA-256 changes too, so a client can tell whether it got the very file that was pinned.",
	}, {
		Term: "identity provider",
		Also: []string{"IdP"},
		Text: "A service that logs people in for others, such as GitHub or Google. A registry that relies on one can inherit what it offers, but not a duty that it does not put on everybody.",
	}, {
		Term: "least privilege",
		Text: "Give each person, token and program only the rights that its task needs. A stolen token for one package then harms one package, not all that its owner maintains.",
	}, {
		Term: "lockfile",
		Also: []string{"lock file"},
		Text: "A file that records the exact versions of all dependencies, best with their hashes. It makes installs repeatable, provided that the client refuses whatever does not match.",
	}, {
		Term: "malware",
		Also: []string{"malicious package"},
		Text: "Software made to do harm. In a registry: a package or version that steals secrets, opens a back door or misuses the computer of those who install it. It is not the same as a vulnerability, which is a mistake.",
	}, {
		Term: "MFA",
		Also: []string{"multi-factor authentication", "2FA", "two-factor authentication"},
		Text: "Multi-factor authentication: a login that asks for two different kinds of proof, mostly a password and something that you have, such as a phone or a security key. A leaked password alone then opens no account.",
	}, {
		Term: "namespace",
		Also: []string{"namespaces", "namespacing"},
		Text: "A first part of package names that belongs to one person or organisation, as in `acme/parser`. Others cannot publish in it, which makes look-alike names and dependency confusion harder.",
	}, {
		Term: "OIDC",
		Also: []string{"OpenID Connect"},
		Text: "OpenID Connect, a standard by which one service tells another, in a signed short-lived message, who somebody is. Registries use it for login, and for builds that prove which repository they belong to.",
	}, {
		Term: "OSV",
		Also: []string{"OSV format", "OSV schema"},
		Text: "Open Source Vulnerability: a format for advisories that programs can read, and a free database, osv.dev, that collects them. It covers vulnerable versions as well as malicious packages.",
	}, {
		Term: "passkey",
		Also: []string{"passkeys"},
		Text: "A WebAuthn credential that replaces the password: the device unlocks it with a finger, a face or a PIN. It works only on the site it was made for, so a copy of your login page gets nothing.",
	}, {
		Term: "phishing-resistant",
		Also: []string{"phishing resistance"},
		Text: "Said of a login that a fake page cannot pass on, because the proof is tied to the real site's address. WebAuthn is; passwords and codes typed in by hand, TOTP too, are not.",
	}, {
		Term: "provenance",
		Also: []string{"build provenance"},
		Text: "A record that can be checked of where a package came from: which source, which build system, which instructions. It does not say that the code is good, only how it was made.",
	}, {
		Term: "rate limiting",
		Also: []string{"throttling", "rate limit"},
		Text: "Allowing only so many tries in a given time, per account and per address. On a registry it slows down guessing of passwords and codes, and mass sign-ups.",
	}, {
		Term: "RBAC",
		Also: []string{"role-based access control"},
		Text: "Role-based access control: rights come from a role, such as owner or publisher, instead of being all or nothing. Somebody can then publish a package without being able to add or remove people.",
	}, {
		Term: "RDAP",
		Also: []string{"Registration Data Access Protocol"},
		Text: "Registration Data Access Protocol, the successor of WHOIS. It tells in a form for programs whether a domain is registered and until when. A registry can use it to find maintainers' addresses on lapsed domains.",
	}, {
		Term: "reachability analysis",
		Also: []string{"reachability"},
		Text: "Checking whether a program can ever call the vulnerable part of a dependency. If it cannot, the warning may be left out or ranked lower, so that the important ones are read.",
	}, {
		Term: "recovery code",
		Also: []string{"recovery codes", "backup code"},
		Text: "A random code, given out when a second factor is set up and good for one login without it. The registry should store only hashes of these codes and limit the tries.",
	}, {
		Term: "safe harbor",
		Also: []string{"safe harbour"},
		Text: "A promise not to take legal action against people who look for flaws in your registry in good faith and within your published rules. Without it, honest finders may stay silent.",
	}, {
		Term: "SBOM",
		Also: []string{"software bill of materials"},
		Text: "Software bill of materials: a list, readable by programs, of the components in a piece of software. CycloneDX and SPDX are two common formats. A package client knows the list anyway and can write it out.",
	}, {
		Term: "scope",
		Also: []string{"scoped", "scopes"},
		Text: "What a token is allowed to do: which packages, which actions, until when. A token scoped to one package cannot publish another. (In npm, a scope is also the namespace of a package name.)",
	}, {
		Term: "secret scanning",
		Also: []string{"secret-scanning programme"},
		Text: "Searching public code for tokens that somebody published by mistake. Large code hosts do this for many services and report what they find, so that the registry can revoke the token at once.",
	}, {
		Term: "security key",
		Also: []string{"security keys", "hardware key"},
		Text: "A small device, mostly on USB or NFC, that proves a login by WebAuthn at a touch. The framework suggests that registries give them to the maintainers of critical packages, where they can.",
	}, {
		Term: "security.txt",
		Text: "A short text file at `/.well-known/security.txt`, defined in RFC 9116, that says where to report flaws. It must carry an expiry date, so put the renewal in a calendar.",
	}, {
		Term: "Sigstore",
		Text: "Free tools and a public service for signing software without keeping long-lived keys. A short-lived certificate names who signed, and a public log records it. Several registries build attestations on it.",
	}, {
		Term: "SLSA",
		Also: []string{"Supply-chain Levels for Software Artifacts"},
		Text: "Supply-chain Levels for Software Artifacts, a framework of the OpenSSF: levels for how far you can trust a build, and a common format for build provenance. Spoken \"salsa\".",
	}, {
		Term: "token prefix",
		Also: []string{"token prefixes"},
		Text: "A fixed beginning of every token of one registry, such as `pypi-`. Scanners can then recognise a leaked token, and know whom to tell, with few false alarms.",
	}, {
		Term: "tombstone",
		Also: []string{"tombstones"},
		Text: "A mark that stays where a package or version was deleted. It keeps the name and version taken, so that nobody can put something else in their place.",
	}, {
		Term: "TOTP",
		Also: []string{"authenticator app"},
		Text: "Time-based one-time password (RFC 6238): an app and the registry share a secret and compute the same short code, mostly every 30 seconds. Far better than a password alone, but a fake page can pass the code on.",
	}, {
		Term: "transparency log",
		Also: []string{"event log"},
		Text: "A public list of events to which entries are only added. Outsiders can watch it for odd things, such as a new owner right before a release. Some logs also prove by cryptography that nothing was changed.",
	}, {
		Term: "trusted publishing",
		Also: []string{"trusted publisher", "trusted publishers"},
		Text: "The registry trusts a named build workflow: the build shows an OIDC identity and gets a token that lasts minutes. So no long-lived publishing token has to lie in the build settings, where it could leak.",
	}, {
		Term: "typosquatting",
		Also: []string{"typosquat"},
		Text: "Publishing under a name that looks like a popular one, in the hope that people mistype or misread it. Registries compare new names with known ones, reserve names, or use namespaces.",
	}, {
		Term: "WebAuthn",
		Also: []string{"Web Authentication"},
		Text: "A web standard for login with a key pair instead of a shared secret. The private key stays on your device or with your passkey manager and answers only to the site it was made for, so phishing gets nothing.",
	}, {
		Term: "yank",
		Also: []string{"yanked", "yanking"},
		Text: "To withdraw a version without deleting it: new projects no longer pick it, while those that have pinned it can often still get it. What the word means differs: on some registries it removes the file.",
	}},
}

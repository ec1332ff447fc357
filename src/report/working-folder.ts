// The files of a new working folder as they are written: what each is for stands in it.

export const settingsText =
  (): string => `# Settings of licet for this folder. A line that begins with # says nothing; take the # away to use it.
# Paths count from here, and what is given on the command line wins.

# Which lists of sanctioned and controlled parties are enough. Decide it once, and write down why:
#   required  (so it is where nothing is said) no answer is green as long as a list that binds is only an
#             extract or old. licet lists update fetches the lists; licet lists status says how old they are.
#   bundled   the lists that came with licet are enough, of the day that licet lists status says. A party
#             that was listed since is not found.
#   [us-sdn, ...] these must be there whole; of the others what is loaded is enough.
# lists: bundled

# Lists that are stale sooner than by themselves.
# stale-after: { us-sdn: 7 days }

# Who exports: written into each deal that is begun here (licet ask --new, licet new transaction) and into each new mapping.
# exporter: { name: Example Systems GmbH, country: DE }

# Which number comes first where a day is typed as 03.11.2026; where nothing is said such a day is refused.
# dates: day-first

# Whose law and guidance is asked about. The rest is judged on what is stated, and holds what it leaves open.
# jurisdictions: [eu, us]

# Single packs: unasked, or on for one that is shipped and not on by itself.
# packs: { moratorium: on }

# How screen writes, where the command line does not say: NAME for standard output, NAME=FILE for a file.
# formats: [text, sarif=licet.sarif]

# Who decided that a match is another party (licet clear).
clearances: clearances.yaml

# Where records of decisions lie. What is in it is not screened.
records: records

# The licences that you hold: transactions draw on them by number.
licences: licences.yaml

# Findings that the gate of a build passes over for a time; each has an owner, an approver and a last day.
waivers: waivers.yaml

# What the company itself does, answered once a year.
# company: company.yaml

# A clearance (--approved-by) and a decision on a record (--countersign) need a second person: yes or no.
# four-eyes: yes

# After how long a decision to hold, or to apply for a licence, is to be looked at again (licet records due).
# look-again-after: 30 days

# For how many years records are kept, where that is longer than the law asks.
# retention-years: 12

# Where a standard asks for a paper, as for signs of misuse that were explained:
#   named     (so it is where nothing is said) what somebody answers by name counts only with a paper that
#             holds; what a file states without a name counts.
#   required  nothing of the kind counts without a paper (licet answer).
# proof: required

# From which colour on the exit status is 1: amber (so it is where nothing is said) or red.
# fail-on: red

# Folders with rules of your own.
# rules: [house-rules]
`;

export const CLEARANCES_TEXT = `# Decisions that a match is another party, written by licet clear. Each ends with the content of either record.
[]
`;

export const LICENCES_TEXT = `# The register of the licences that you hold: each stands here once, and a transaction draws on it by its number. What is
# left of each: licet licences status transactions
[]
`;

export const WAIVERS_TEXT = `# Findings that a gate passes over for a time. The answer keeps its colour and the finding. What each does:
# licet waivers transactions
[]
# - rule: human-rights/some-rule
#   transaction: deal-2026-014        # or a pattern: deal-2026-*
#   covers: amber                     # or open, as long as nobody decided it; or red
#   reason: Why it may pass
#   owner: Who answers for it
#   approver: Another person
#   from: 2026-01-01
#   expires: 2026-06-30
#   ticket: Where the decision is kept
`;

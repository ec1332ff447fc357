// What stands below the options in --help: examples that can be typed as they are, and the exit status.

export const EXAMPLES = `
Examples:
  licet ask deal.yaml --new --lists bundled
  licet screen deal.yaml --lists bundled
  licet screen deals/ --rules house-rules -f json
  cat deals.ndjson | licet screen - --input ndjson
  licet explain us-ear/746-9-syria
  licet classify --category spyware
  licet crosswalk 5A001.j
`;

export const SCREEN_EXAMPLES = `
Examples:
  licet screen deal.yaml --set end-user.type=police
  licet screen deal.yaml --set end-use.purposes=border-control,resale
  licet screen deals/ --rules house-rules -f json -o verdicts.ndjson
  licet screen deals/ -f sarif=a.sarif -f junit=a.xml -f github
  licet screen deals/ -f markdown -o comment.md
  licet screen history.csv --ignore-columns invoice,sales-person
  licet screen deals.csv --map map.yaml -j 2 -f csv -o out.csv
  licet screen deals.csv --map map.yaml -j 2 --out results --resume
  licet screen deals.parquet --map map.yaml --out out --tables both
  licet screen deals.csv --map map.yaml --out part-2 --shard 2/3
  licet screen deal.yaml --as-of 2016-05-01 --compare-knowledge
  cat deals.ndjson | licet screen - --input ndjson --fail-on red -q
  licet screen --party 'Example FZCO' --country AE --type private
  licet screen --type private --party 'Example FZCO' --country AE \\
    --party 'Example Ltd' --country GB

Exit status: 0 green, 1 amber or red (with --fail-on red: red; a
finding that is waived does not count), 2 the run failed or was
stopped. With --compare-knowledge it is that of the colour on the day.
With --party: 0 nothing was found in all that was looked at, 1
something was, or could not be settled.
`;

export const MERGE_EXAMPLES = `
Examples:
  licet merge results part-1 part-2 part-3
  licet merge results part-* --tables both

A shard that is missing or there twice, or was made of something else, is
refused. Exit status: as licet screen --out would have it of the whole run.
`;

export const REPORT_EXAMPLES = `
Examples:
  licet report results
  licet screen deals.csv --known-at now --out later
  licet report results --hindsight later -o report-later.html

Exit status: 0 it is written, 2 the run failed.
`;

export const COMPANY_EXAMPLES = `
Examples:
  licet company company.yaml
  licet company -f json

Exit status: 0 nothing is to do, 1 something is to do or open, or the year of
the file is over, 2 the run failed.
`;

export const NEW_TRANSACTION_EXAMPLES = `
Examples:
  licet new transaction deal.yaml
  licet new transaction deal.yaml --category imsi-catcher
`;

export const NEW_TRANSACTIONS_EXAMPLES = `
A row is a transaction, or with group-by in the mapping an item of one. A row
that cannot be mapped is named with its sheet, row and column, and then nothing
is written. docs/quotations.md has what a mapping may say.

Examples:
  licet new mapping quotes.xlsx --sheet Quotes
  licet new transactions quotes.xlsx --mapping quotes.mapping.yaml
  licet new transactions may.csv --mapping may.mapping.yaml -o may --only-new

Exit status: 0 all were written, 2 something is wrong, and nothing was.
`;

export const NEW_MAPPING_EXAMPLES = `
Columns that are called as in docs/transaction-file.md are mapped; all others
are left out by name, for you to finish. The first 1,000 rows tell in which
order days are written and which words are licet's; any other is unknown until
you say what it means. Once the columns are placed, --map puts the words that
they hold into the mapping. licet map and licet new mapping are one.

Examples:
  licet map deals.csv -o map.yaml
  licet map deals.csv --map map.yaml
  licet new mapping quotes.xlsx
  licet new mapping quotes.xlsx --sheet Quotes -o quotes.mapping.yaml
`;

export const INIT_EXAMPLES = `
It makes licet.yaml, transactions/, records/, clearances.yaml, licences.yaml and
waivers.yaml, and schemas by which editors complete. Whatever is there already
is left.

Examples:
  licet init
  licet init exports

Exit status: 0 made, or all was there; 2 it failed.
`;

export const WAIVERS_EXAMPLES = `
A waiver lets a gate pass over a finding for a time. The answer keeps its colour
and the finding; the exit status follows the colour without it. docs/waivers.md
says who may grant one, and what none can lift.

Examples:
  licet waivers
  licet waivers transactions/
  licet waivers transactions/ -f json

Exit status: 0 printed, 1 one lifts nothing, is not enough for what stands or
was not used, 2 it failed.
`;

export const WHAT_IF_EXAMPLES = `
Examples:
  licet what-if deal.yaml --set end-user.type=police
  licet what-if deal.yaml --set end-use.purposes=resale,other
  licet what-if deal.yaml --sweep as-of=2008..2026
  licet what-if deal.yaml --sweep end-user.type
  licet what-if deal.yaml --sweep destination.country=KE,DE,SY

A setting that can have no effect is an error: it is so already, or no rule in
force reads it. In a sweep over time each day is judged by its own law and by
what was known then, as screen --as-of does.

Exit status: by the colour with what was set (of a sweep, by the last): 0
green, 1 amber or red (with --fail-on red: red); 2 it failed.
`;

export const ANSWER_EXAMPLES = `
Some facts count by name only with a paper that holds: signs of misuse that were
explained, a signed end-use statement, the clauses of the contract. The paper
is kept by its name and hash, and never opened again. Answers that contradict
one another are all kept; the worse is read until one is withdrawn.

Examples:
  licet answer deal.yaml --set end-use.described=specific --by 'A. Berg' \\
    --paper statement.pdf --dated 2026-02-20 --grade counterparty
  licet answer deal.yaml --withdraw end-use.described --by 'C. Dahl' \\
    --reason 'Not signed'
  licet answer deal.yaml --papers papers

Exit status: 0 done, or all of them count; 1 one does not count, is
contradicted, or its paper is not in the folder; 2 it failed.
`;

export const ASK_EXAMPLES = `
Arrows and Enter choose, Space marks. Every question can be left open,
explained, or gone back from. Who knows the control code of the item is asked
for it before anything technical. Each answer is in the file before the next
question: stop when you like (Esc or Ctrl-C), and the same command without --new
goes on from there.

With --by, what the deal itself is stands in the file without a name: who the
parties are and where, what each item is called and what kind it is, its codes,
number and value, the day.

Examples:
  licet ask deal.yaml --new --lists bundled
  licet ask deal.yaml --new --category imsi-catcher --exporter DE --country KE
  licet ask deal.yaml
  licet ask deal.yaml -f csv -o questions.csv
  licet ask deal.yaml --answers questions.csv

Exit status: 0 green, or the questions were printed; 1 amber or red (with
--fail-on red: red); 2 it failed, or was stopped.
`;

export const CLEAR_EXAMPLES = `
PARTY is its label in the transaction (end-user, parties.1) or its name as
written there; LISTED-PARTY is the list and the id, as a match names it:
us-entity-list/ID, or end-users/ID for a body with a history. clear --list
--in deal.yaml names the matches of a transaction.

A clearance is for these two records. It is void when the transaction says
something else of the party, when the listed record changes, or after its
last day; then the match stands again, and the answer says why.

Examples:
  licet clear end-user us-sdn/us-sdn-example --in deal.yaml \\
    --reason 'Other registration number and city' --by 'A. Berg' \\
    --approved-by 'C. Dahl' --expires 2027-06-30
  licet clear --list
  licet clear --list --in deal.yaml

Exit status: 0 written or listed, 2 refused, and nothing was written.
`;

export const MATCH_EXAMPLES = `
Examples:
  licet match 'Hangzhou Hikvision' --kind company
  licet match --pair 'Дмитрий Медведев' 'Dmitry Medvedev'
  licet match --pairs pairs.jsonl > answers.jsonl
  cat queries.jsonl | licet match --queries -

Lines: { id, query_name, query_type, candidate_name, candidate_aliases },
{ query, birth_date, nationality }, { id, left, right }.
Exit status: 0 nobody alike, 1 a match, 2 the run failed; in bulk 0.
`;

export const DESTINATION_EXAMPLES = `
Examples:
  licet destination Hungary --as-of 2018-06-01
  licet destination CN-XJ
  licet destination KE -f json

Exit status: 0 the page was printed, whatever it says; 2 the run failed.
`;

export const END_USER_EXAMPLES = `
Examples:
  licet end-user 'Rapid Action Battalion' --as-of 2015-06-01
  licet end-user 'Syrian Telecommunications Establishment' --country SY --type telecom-operator
  licet end-user 'Norwegian Police' --country NO -f json

Exit status: 0 the page was printed, whatever it says; 2 the run failed.
`;

export const INDEX_EXAMPLES = `
Examples:
  licet index import freedom-in-the-world All_data_FIW_2013-2024.xlsx
  licet index import press-freedom 2024.csv --edition 2024
  licet index import political-terror PTS-2024.csv --published 2024-10-15
  licet index status

What is imported stays on this machine, beside the store of lists; import it
again when a new edition appears. licet destination shows it, and rules of your
own may read it. A file that is not what it should be changes nothing.
Exit status: 0 done; 1 an index that rules read is stale; 2 it failed, and
nothing was imported.
`;

export const DOCTOR_EXAMPLES = `
Examples:
  licet doctor
  licet doctor --lists bundled --format json

Nothing is made or changed, and no network is used.
Exit status: 0 nothing is missing or too old; 1 something is to be looked at,
or answers of today have gaps; 2 a run would fail.
`;

export const LISTS_EXAMPLES = `
Examples:
  licet lists update
  licet lists update us-sdn --from ./lists
  licet lists import us-entity-list --from title-15-part-744.xml
  licet lists status
  licet lists doctor us-sdn
  licet lists diff 1 2
  licet lists self-test us-sdn --every 10

Only update opens the network, and only for what is asked; proxies are those of
HTTPS_PROXY and NO_PROXY. import takes files that you fetched; --published says
of which day they are, where they do not say so themselves.
Exit status: 0 done, or nothing to say; 1 a list is stale or of an unknown day,
a list drifted, nobody was found, two snapshots differ, or a name does not find
its own entry; 2 it failed: of several lists that are updated those that could
be had are kept.
`;

export const RECORD_EXAMPLES = `
Examples:
  licet record deal.yaml --lists bundled --by 'A. Berg'
  licet record transactions --folder records
  licet record deal.yaml -f markdown -o deal.md
  licet record deal.yaml --with-sources
  licet record records/deal_2026-03-01_0a1b2c3d4e5f.html --mask -o shared.html

A record is never replaced: another day, answer or deal has another name. What
has been answered belongs into the file of the deal, so that the record can be
made again from it.
Exit status: 0 all green, 1 amber or red (with --fail-on red: red), 2 the run
failed, and nothing was kept.
`;

export const DECIDE_EXAMPLES = `
Examples:
  licet decide records/deal_2026-03-01_0a1b2c3d4e5f.html --outcome hold --by 'A. Berg' --reason 'End user not yet known'
  licet decide deal.yaml --outcome proceed --by 'A. Berg' --reason 'Licence 77 covers it' --countersign 'C. Dahl'

Of a transaction its newest record is meant, where the file still says what was
screened. Nothing is replaced; a later decision stands behind the earlier one.
Exit status: 0 the decision was logged, 2 it was not.
`;

export const RECORDS_EXAMPLES = `
Examples:
  licet records verify
  licet records verify records --expect 5f0c…
  licet records due
  licet records due --as-of 2027-03-31 --within 90
  licet records done deal.yaml --duty us-ear/enc-self-classification --by 'A. Berg'

Exit status: 0 all is as it was kept, or nothing is due; 1 something is not as
it was kept, or is due; 2 the run failed.
`;

export const REPLAY_EXAMPLES = `
Examples:
  licet replay records/deal_2026-03-01_0a1b2c3d4e5f.html
  licet replay records/deal_2026-03-01_0a1b2c3d4e5f.json -f json

Exit status: 0 the answer is the same, 1 it is another, 2 the run failed.
`;

export const DIFF_EXAMPLES = `
Examples:
  licet diff --to next-rules deals/
  licet diff --to house-2026.2.licetpack=public.pem deals/
  licet diff --from shipped --to ../licet-next deals/ -f json
  licet diff --from @2024-01-01 --to @2026-01-01 deals.csv
  cat deals.ndjson | licet diff --to next-rules --input ndjson -

Exit status: 0 no colour changes (of reasons alone too), 1 one does, or one
side refuses a transaction that the other takes; 2 the run failed.
`;

export const LOCK_EXAMPLES = `
Examples:
  licet lock
  licet lock --check
  licet screen deals/ --no-lock

Keep licet.lock in git. Every run that reads packs then refuses others, other
lists and other data than it names.
Exit status: 0 written, or nothing differs; 1 with --check something differs;
2 the lock could not be read or written.
`;

export const LOOK_BACK_EXAMPLES = `
Examples:
  licet look-back shipped --since 2022-01-01 --lists bundled
  licet look-back history.csv --until 2025-12-31 -f json

JSON is one line for each shipment of which something is another, the gravest
first.
Exit status: 0 none is judged worse by the later day, 1 one is, 2 the run
failed.
`;

export const LICENCES_EXAMPLES = `
A transaction draws on a licence of the register by its number; what it takes
is counted where the transaction is among the files.

Examples:
  licet licences status
  licet licences status deals/ --as-of 2027-01-01
  licet licences status deals/ --licences licences.yaml -f json

Exit status: 0 printed, 1 one is over-drawn or drawn on although it lifts
nothing, 2 the register or a transaction could not be read.
`;

export const PACK_EXAMPLES = `
Examples:
  licet pack build our-rules --key private.pem --release 2026.1
  licet pack verify house-2026.1.licetpack --key public.pem
  licet screen deals/ --rules house-2026.1.licetpack=public.pem

The same folder, key and version give the same bytes. Keys are made with
openssl genpkey -algorithm ed25519 -out private.pem
openssl pkey -in private.pem -pubout -out public.pem
Exit status: 0 it was written, or is what was signed; 2 it was not, or is not.
`;

export const COVERAGE_EXAMPLES = `
Examples:
  licet coverage deals/ --lists bundled
  licet coverage deals/ --rules our-rules --pack house --floor 80
  licet coverage --cases --rules our-rules --pack house -f json

A rule fired, was left open by missing facts, was examined and did not fire,
or was never examined: not in force on any of the days, or nothing of what it
reads was there. The floor counts what fired.
Exit status: 0 done; 1 fewer fired than the floor asks for; 2 it failed, or
there was no transaction, no case or no rule.
`;

export const DOCS_EXAMPLES = `
Examples:
  licet docs -o rule-reference
  licet docs --rules our-rules --pack house

A page for each rule, definition and control entry, PACK/NAME.md, and
index.md. The same packs give the same bytes; pages of rules that are gone are
named and left.
Exit status: 0 done; 2 it failed.
`;

export const MCP_EXAMPLES = `
A client starts it and asks with the tools screen, next_question, answer,
classify, crosswalk, explain, match, destination and end_user. Nothing is kept
between two calls. docs/mcp.md says how a client is set up.

Examples:
  licet mcp --lists bundled
  licet mcp --lists bundled --folder deals

Exit status: 0 its input ended or it was told to stop, 2 it failed.
`;

export const SERVE_EXAMPLES = `
The verbs of licet mcp as JSON: POST /v1/screen, /v1/next_question and so on.
GET /openapi.json tells all, /reconcile serves OpenRefine, /health and /ready
those who watch over it. docs/serve.md says more.

Examples:
  licet serve --lists bundled
  licet serve --lists bundled --open
  licet serve --port 0 --folder deals
  licet serve --host 10.0.0.5 --token-file token.txt --threads 4

Exit status: 0 it was told to stop, 2 it failed.
`;

export const VALIDATE_EXAMPLES = `
The table is a folder of licet screen --out, its verdicts.csv, or deals that are
screened first. The table of outcomes has a column id and a column outcome:
refused, granted, revoked, fined … (docs/research.md has all words).

Examples:
  licet validate study --against outcomes.csv
  licet validate deals.csv --against outcomes.csv --lists bundled
  licet validate study --against outcomes.csv --means 'returned=against' \\
    --colour law -f csv -o measures.csv --rows rows.csv

Exit status: 0 it was compared, whatever came of it, 2 the run failed, or rows
could not be judged.
`;

export const SWEEP_EXAMPLES = `
A variation is a run with something otherwise: a threshold, an index, a pack,
the day of the law, of what is known, or of the lists. Over the days or the
answers of one deal goes licet what-if --sweep.

Examples:
  licet sweep deals.csv --vary variations.yaml --lists bundled
  licet sweep deals.csv --vary variations.yaml -f csv --flips flips.csv

Exit status: 0 all was judged in every run, 2 the run failed, or something could
not be judged.
`;

export const AGREE_EXAMPLES = `
Each file is what one coder wrote, with a row for each case. Columns that two or
more of them have are compared: Cohen's kappa for two of them, Krippendorff's
alpha over all.

Examples:
  licet agree anna.csv ben.csv
  licet agree anna.csv ben.csv chen.csv --id case --ordinal risk=low,middle,high
  licet agree anna.csv ben.csv --missing N/A --rows to-settle.csv

Exit status: 0 it was compared, however far they agree, 2 the run failed.
`;

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
  licet screen history.csv --ignore-columns invoice,sales-person
  licet screen deal.yaml --as-of 2016-05-01 --compare-knowledge
  cat deals.ndjson | licet screen - --input ndjson --fail-on red -q
  licet screen --party 'Example FZCO' --country AE --type private

Exit status: 0 green, 1 amber or red (with --fail-on red: red),
2 the run failed or was stopped. With --compare-knowledge it is that
of the colour on the day. With --party: 0 nothing was found in all
that was looked at, 1 something was, or could not be settled.
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

export const ASK_EXAMPLES = `
Arrows and Enter choose, Space marks. Every question can be left open,
explained, or gone back from. Who knows the control code of the item is asked
for it before anything technical. Each answer is in the file before the next
question: stop when you like (Esc or Ctrl-C), and the same command without --new
goes on from there.

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

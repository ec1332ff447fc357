#!/bin/bash
# DEALS=deals.csv OUT=/shared/study bash submit.sh: the array, and the merging once every task of it has come to its end.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
export DEALS="${DEALS:?a table of deals}" OUT="${OUT:?a folder that all machines see}"

array="$(sbatch --parsable --export=ALL "$here/screen.sbatch")"
# With --parsable the name of a cluster may stand behind a semicolon.
ARRAY="${array%%;*}" sbatch --parsable --export=ALL --dependency="afterok:${array%%;*}" "$here/merge.sbatch"

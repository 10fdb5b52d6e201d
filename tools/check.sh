#!/usr/bin/env bash
# Runs the steps of tools/check/ in the order of their names, or only those
# named:  ./check [STEP…]   e.g. ./check layers tests
# A step ends with a line "N passed, N failed"; one that ends without it, or
# with failures it did not count, counts as one failure itself.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/words.sh
export LC_ALL=C.UTF-8 DONDOC_SHARED="${DONDOC_SHARED:-$(cd .. && pwd)/shared}"

packages tools/packages-build.txt tools/packages-check.txt || exit 1
mkdir -p build/log
passed=0 failed=0
for step in tools/check/*.sh; do
  name=$(basename "$step" .sh); name=${name#*-}
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  log=build/log/$name.log started=$SECONDS
  echo "== $name"
  bash "$step" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  if [[ $(tail -n 1 "$log") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    p=${BASH_REMATCH[1]} f=${BASH_REMATCH[2]}
    [ "$status" -eq 0 ] || [ "$f" -gt 0 ] || f=1
  else
    p=0 f=1
    echo "$name ended with status $status and no count"
  fi
  passed=$((passed + p)) failed=$((failed + f))
  echo "== $name: $p passed, $f failed, $((SECONDS - started)) s"
done
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

# Unit, reading, golden, API and store tests; the store's suite also on a
# PostgreSQL of its own that lives as long as this step.
. tools/postgres.sh
start_postgres || { echo "PostgreSQL did not start"; echo "0 passed, 1 failed"; exit 1; }
trap stop_postgres EXIT
report=build-check/tests.xml
rm -f "$report"
ctest --test-dir build-check -j"$(nproc)" --output-on-failure --no-tests=error --output-junit tests.xml \
  >build-check/log/ctest.log 2>&1
status=$?
if [ "$status" -ne 0 ]; then grep -vE '(Passed|Start) ' build-check/log/ctest.log | tail -n 200; fi
# A skipped test names what was missing; it counts neither way.
python3 - "$report" <<'P'
import sys, xml.etree.ElementTree as tree
suite = tree.parse(sys.argv[1]).getroot()
count = {key: int(suite.get(key, 0)) for key in ("tests", "failures", "skipped", "disabled")}
for case in suite.iter("testcase"):
    if case.get("status") == "notrun": print("skipped:", case.get("name"))
failed = count["failures"] + count["disabled"]
print(f"{count['tests'] - failed - count['skipped']} passed, {failed} failed")
P
exit "$status"

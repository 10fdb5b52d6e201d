# Unit, reading, golden, API and store tests. Cases are counted one by one; a
# program that dies without a report counts as one failure.
reports=$PWD/build/reports
rm -rf "$reports" build/tests.xml
mkdir -p "$reports"
GTEST_OUTPUT="xml:$reports/" ctest --test-dir build -j"$(nproc)" --output-on-failure --no-tests=error --output-junit tests.xml \
  >build/log/ctest.log 2>&1
status=$?
if [ "$status" -ne 0 ]; then grep -vE '\[ RUN|\[       OK|Start |Passed' build/log/ctest.log | tail -n 200; fi
python3 - "$reports" build/tests.xml <<'P'
import pathlib, sys, xml.etree.ElementTree as tree
passed = failed = 0
for program in tree.parse(sys.argv[2]).getroot().iter("testcase"):
    report = pathlib.Path(sys.argv[1]) / (program.get("name") + ".xml")
    good = program.get("status") == "run"
    if not report.exists():
        passed += good; failed += not good
        continue
    own = 0
    for case in tree.parse(report).getroot().iter("testcase"):
        if case.find("failure") is not None: own += 1
        elif case.get("result") == "skipped" or case.find("skipped") is not None:
            print("skipped:", case.get("classname") + "." + case.get("name"))
        else: passed += 1
    failed += own or (not good)
print(f"{passed} passed, {failed} failed")
P
exit "$status"

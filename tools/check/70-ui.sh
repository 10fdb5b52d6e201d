# The user interface: types, lint, components.
. tools/words.sh
. tools/build.sh
ui_packages
passed=0 failed=0
for part in types lint; do
  if (cd ui && npm run --silent "$part"); then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: npm run $part"; fi
done
report=$PWD/build/ui-tests.json
rm -f "$report"
(cd ui && npm run --silent test -- --run --reporter=default --reporter=json --outputFile.json="$report") || echo "component tests: see above"
python3 - "$report" "$passed" "$failed" <<'P'
import json, sys
passed, failed = int(sys.argv[2]), int(sys.argv[3])
try:
    result = json.load(open(sys.argv[1], encoding="utf-8"))
    passed += result["numPassedTests"]; failed += result["numFailedTests"]
    if not result["success"] and not result["numFailedTests"]: failed += 1
except (OSError, ValueError):
    failed += 1
print(f"{passed} passed, {failed} failed")
P

# The scripts are whole, the words are JSON, and no file holds the marks of an unfinished merge.
passed=0 failed=0
for script in run check bench tools/*.sh tools/check/*.sh tests/e2e/*.sh; do
  if [ ! -e "$script" ]; then continue; fi
  if bash -n "$script"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $script"; fi
done
if marks=$(grep -rnE '^(<{7} |>{7} )' --include='*.*' --exclude-dir='build*' --exclude-dir=node_modules --exclude-dir=.git --exclude-dir=data .); then
  failed=$((failed + 1)); echo "FAILED: $marks"
else
  passed=$((passed + 1))
fi
# The screens' words are JSON, and no key is told twice, of which the second would win in silence.
if python3 - ui/src/shared/words/*/*.json <<'EOF'
import json, sys

def once(pairs):
    keys = [key for key, _ in pairs]
    for key in {key for key in keys if keys.count(key) > 1}: raise ValueError(f"{key} stands twice")
    return dict(pairs)

wrong = 0
for path in sys.argv[1:]:
    try: json.load(open(path), object_pairs_hook=once)
    except ValueError as error: wrong = print(f"FAILED: {path}: {error}") or 1
sys.exit(wrong)
EOF
then passed=$((passed + 1)); else failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"

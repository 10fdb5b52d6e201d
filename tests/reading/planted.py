#!/usr/bin/env python3
"""Plants faults one by one into plans and asks `dondoc lint` for each of them.

usage: planted.py DONDOC [--misses]

1. The plans of plans/ and the text of examples/*.docx are clean (no error, at most four findings, none of them wrong); each pattern of
   faults.py is planted wherever it fits, up to three times a plan, every rule of docs/lint-rules.md three times in
   all, and each planted fault must be found where it was planted.
2. The same patterns in real plans that nobody looked at while the rules were written (corpus/unlabelled, where it is
   present, see corpus.py): at least 95 of 100 must be found, of each rule at least 80.
3. Findings for each document of the corpus, as a table. What of them is wrong is counted in
   src/app/lint_corpus_test.cc.
"""
import json, os, pathlib, re, subprocess, sys, tempfile
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent; TOP = HERE.parent.parent
sys.path.insert(0, str(HERE))
from faults import PATTERNS, Plan

passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good); failed += not good
    if not good: print("FAILED:", what)


def compiled(dondoc, path):
    done = subprocess.run([dondoc, "compile", "--with-text", str(path)], capture_output=True, check=True)
    return json.loads(done.stdout)


def linted(dondoc, paths):
    """Findings by file name; all files in one run."""
    done = subprocess.run([dondoc, "lint", "--format", "json", *map(str, paths)], capture_output=True)
    if done.returncode not in (0, 9): raise SystemExit(f"lint ends with {done.returncode}: {done.stderr.decode()}")
    found = defaultdict(list)
    for line in done.stdout.decode().splitlines():
        finding = json.loads(line); found[pathlib.Path(finding["file"]).name].append(finding)
    return found


def told(finding): return finding["rule"], finding["severity"], " ".join((finding["passage"] or "").split())
def bare(text): return re.sub(r"[\s-]", "", text)


def planted_into(dondoc, name, plan, folder, most=3):
    """Per rule: how many faults were planted, how many found, and those that were not."""
    files, texts = {}, {f"{name}.txt": plan.typed}
    for rule, pattern in PATTERNS.items():
        for count, (text, passage) in enumerate(pattern(plan)):
            if count == most: break
            file = f"{name}.{rule}.{count}.txt"
            texts[file], files[file] = text, (rule, passage)
    for file, text in texts.items(): (folder / file).write_text(text, "utf-8")
    found = linted(dondoc, [folder / file for file in texts])
    before = Counter(map(told, found[f"{name}.txt"]))
    planted, hit, missed = Counter(), Counter(), []
    for file, (rule, passage) in files.items():
        fresh = Counter(map(told, found[file])) - before
        good = any(each[0] == rule and (bare(passage) in bare(each[2]) if passage else not each[2]) for each in fresh)
        planted[rule] += 1; hit[rule] += good
        if not good: missed.append((file, passage, [each[0] + ": " + each[2][:60] for each in fresh]))
    return planted, hit, missed, found[f"{name}.txt"]


def main(dondoc, *options):
    shared = pathlib.Path(os.environ.get("DONDOC_SHARED", TOP.parent / "shared")) / "corpus"
    rules = re.findall(r"^### `([a-z-]+)`", (TOP / "docs" / "lint-rules.md").read_text("utf-8"), re.M)
    check(sorted(rules) == sorted(PATTERNS), f"patterns and documented rules differ: {set(rules) ^ set(PATTERNS)}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        total = Counter()
        for source in sorted((TOP / "examples").glob("*.docx")) + sorted((HERE / "plans").glob("*.txt")):
            planted, hit, missed, clean = planted_into(dondoc, source.stem, Plan(compiled(dondoc, source)), folder)
            check(len(clean) <= 4 and not any(each["severity"] == "error" for each in clean), f"{source.name} is not clean: {[told(each) for each in clean]}")
            for file, passage, instead in missed: print(f"  {file}: no finding at “{passage}”, but {instead}")
            for rule, count in planted.items(): check(hit[rule] == count, f"{source.name}: {count - hit[rule]} of {count} {rule} not found")
            total += planted
        for rule in rules: check(total[rule] >= 3, f"{rule} was planted {total[rule]} times")
        print(f"planted: {total.total()} faults of {len(total)} rules in the plans of the repository")

        sources = sorted(shared.glob("unlabelled/*.txt"))
        if not sources: print(f"planted: no corpus at {shared}, its tests are skipped")
        planted, hit = Counter(), Counter()
        for source in sources:
            plan = Plan(compiled(dondoc, source))
            if not plan.tasks: continue
            more, found, missed, _ = planted_into(dondoc, source.stem, plan, folder)
            planted += more; hit += found
            if "--misses" in options:
                for file, passage, instead in missed: print(f"  {file}: no finding at “{passage}”, but {instead}")
        if sources:
            print("planted into plans that nobody looked at (found/planted):")
            for rule in rules: print(f"  {rule:26} {hit[rule]:4}/{planted[rule]}")
            print(f"  {'all':26} {hit.total():4}/{planted.total()}")
            check(hit.total() >= 0.95 * planted.total(), f"{planted.total() - hit.total()} of {planted.total()} planted faults are not found")
            for rule in rules: check(hit[rule] >= 0.8 * planted[rule], f"{rule}: {hit[rule]} of {planted[rule]} found")
            print("findings: errors, warnings, form")
            everything = sorted(shared.glob("dev/*.txt")) + sources
            found = linted(dondoc, everything)
            for source in everything:
                count = Counter(each["severity"] for each in found[source.name])
                print(f"  {source.parent.name}/{source.stem[:40]:40} {count['error']:3} {count['warning']:3} {count['note']:3}")
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__": sys.exit(main(*sys.argv[1:]))

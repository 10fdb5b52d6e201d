#!/usr/bin/env python3
"""Writes plans again with `dondoc rewrite`, reads what was written, and asks for the same plan.

usage: rewrite.py DONDOC

The examples must come back fact for fact. Of the corpus of real plans, where it is present (see corpus.py), at least
99 of 100 facts must: what a broken text says in two ways may be read in the other one once it is set in order.
"""
import json, os, pathlib, re, subprocess, sys, tempfile, unicodedata
from collections import Counter

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good); failed += not good
    if not good: print("FAILED:", what)


def plain(text): return re.sub(r"[\s.;,:/]+", " ", unicodedata.normalize("NFC", text or "").lower()).strip()


def facts(plan):
    """Every fact as a line; capitals, spaces and the marks between items are presentation."""
    names = lambda mentions: sorted(plain(each["text"]) for each in mentions)
    due = lambda each: each["due"] and (each["due"]["date"], each["due"]["bound"])
    document, out = plan["document"], []
    for field in ("kind", "number", "symbol", "family", "issuer", "issuer_parent", "place", "date", "title"): out.append((field, plain(document[field])))
    for field, value in (document["signature"] or {}).items(): out.append((field, plain(value)))
    def outline(section):
        out.append(("section", section["path"], plain(section["heading"]), section["role"]))
        for child in section["children"]: outline(child)
    for section in plan["sections"]: outline(section)
    for each in plan["references"]: out.append(("reference", plain(each["symbol"]), each["date"], each["relation"]))
    for each in plan["tasks"]: out.append(("task", plain(each["text"]), names(each["assignees"]), each["role"], names(each["with"]), due(each), str(each["recurrence"])))
    for each in plan["reporting"]: out.append(("reporting", names(each["from"]), names(each["to"]), due(each), each["frequency"]))
    for each in plan["recipients"]: out.append(("recipient", plain(each["name"]), each["purpose"]))
    for each in plan["channels"]: out.append(("channel", plain(each["text"])))
    for each in plan["periods"]: out.append(("period", each["from"], each["to"]))
    return Counter(map(repr, out))


def compiled(dondoc, path):
    done = subprocess.run([dondoc, "compile", str(path)], capture_output=True, timeout=60)
    return json.loads(done.stdout) if done.returncode == 0 else {}


def main(dondoc):
    with tempfile.TemporaryDirectory() as folder:
        def both(source):
            target = pathlib.Path(folder) / (source.stem + ".docx")
            done = subprocess.run([dondoc, "rewrite", str(source), "--out", str(target)], capture_output=True, timeout=60)
            check(done.returncode == 0, f"{source.name}: {done.stderr.decode()}")
            return facts(compiled(dondoc, source)), facts(compiled(dondoc, target)) if target.exists() else Counter()

        for source in sorted((TOP / "examples").glob("*.docx")):
            before, after = both(source)
            check(before == after, f"{source.name}: lost {list(before - after)[:3]}, new {list(after - before)[:3]}")
        again = subprocess.run([dondoc, "rewrite", str(source), "--out", str(pathlib.Path(folder) / (source.stem + ".docx"))], capture_output=True)
        check(again.returncode != 0 and again.stderr, "a file that is there is not overwritten")

        corpus = pathlib.Path(os.environ.get("DONDOC_SHARED", TOP.parent / "shared")) / "corpus"
        sources = sorted(corpus.glob("dev/*.txt")) + sorted(corpus.glob("unlabelled/*.txt"))
        if not sources: print(f"rewriting: no corpus at {corpus}, its test is skipped")
        total = kept = whole = 0
        for source in sources:
            before, after = both(source)
            total += before.total(); kept += (before & after).total(); whole += before == after
        if sources:
            print(f"rewritten: {kept} of {total} facts come back, {whole} of {len(sources)} plans whole")
            check(kept >= 0.99 * total, f"{total - kept} of {total} facts are lost by rewriting")
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__": sys.exit(main(sys.argv[1]))

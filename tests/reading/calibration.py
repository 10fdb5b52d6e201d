#!/usr/bin/env python3
"""Holds how sure dondoc says it is against how often it is right.

usage: calibration.py DONDOC [--verbose] [FOLDER]

FOLDER holds NAME.txt and NAME.gold.json; without it, corpus/dev at ../shared of
the repository or by DONDOC_SHARED, and nothing to do where that is absent.

A fact is right when the corpus's own score.py would match it: a task with all of
its parts (assignees, role, partners, deadline), a reporting duty, a line of the
outline, a recipient … A fact that carries no confidence is shown as certain and
counts as 1. The aims are those of a person who looks at the rest alone: of the
facts shown with 0.9 and more at least 98 % are right, and at least 80 % of all
reach 0.9; of one kind with few facts, at most one is wrong.
"""
import json, os, pathlib, subprocess, sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SURE, RIGHT, REACHED = 0.9, 0.98, 0.80
BANDS = [(0.9, 1.01), (0.75, 0.9), (0.5, 0.75), (0.0, 0.5)]


def facts(gold, draft, score):
    """(kind, confidence, right, words that name it) of every fact of the draft."""
    units = {unit["id"]: unit for unit in draft["units"]}
    named = lambda mentions: score.names(mentions, units)
    day = lambda fact: (fact.get("due") or {}).get("date")
    out = []

    def compare(kind, wanted, got, same, text):
        matched = {right for _, right in score.match_sets(wanted, got, same)}
        out.extend((kind, fact.get("confidence") or 1.0 if isinstance(fact, dict) else 1.0, i in matched, text(fact)) for i, fact in enumerate(got))

    def same_task(a, b):
        return (score.starts_match(a["starts"], b["text"], 12) and score.set_equal(a["assignees"], named(b["assignees"])) and a["role"] == b["role"]
                and score.set_equal(a["with"], named(b["with"])) and a.get("due") == day(b))

    def same_duty(a, b):
        return (a["frequency"] == b["frequency"] and a.get("due") == day(b) and score.set_equal(a["from"], named(b["from"]))
                and score.set_equal(a["to"], named(b["to"])) and score.set_equal([a["via"]] if a.get("via") else [], named([b["via"]] if b["via"] else [])))

    tally = score.Tally()
    score.score(gold, draft, tally, lambda line: None)
    right, _, shown = tally.c.get("header", (0, 0, 0))
    out.extend(("header", 1.0, i < right, "a field of the head") for i in range(shown))
    compare("references", gold["references"], draft["references"], lambda a, b: score.norm(a["symbol"]) == score.norm(b["symbol"]) and a["relation"] == b["relation"], lambda f: f["symbol"])
    compare("outline", gold["sections"], list(score.flatten(draft["sections"])),
            lambda a, b: score.path_norm(a["path"]) == score.path_norm(b["path"]) and score.starts_match(a["starts"], b["starts"], 6), lambda f: f["path"] + " " + f["starts"])
    compare("tasks", gold["tasks"], draft["tasks"], same_task, lambda f: f["text"])
    compare("reporting", gold["reporting"], draft["reporting"], same_duty, lambda f: f"{named(f['from'])} to {named(f['to'])} {f['frequency']} {day(f)}")
    compare("recipients", gold["recipients"], draft["recipients"], lambda a, b: score.same_name(a, b["name"]), lambda f: f["name"])
    compare("channels", gold["channels"], draft["channels"], lambda a, b: score.starts_match(a, b["text"], 12), lambda f: f["text"])
    window = lambda p: (p["from"], p["to"], bool(p["peak"]))
    compare("periods", gold["periods"], draft["periods"], lambda a, b: window(a) == window(b), lambda f: f["text"])
    return out


def table(found):
    """Lines of kind by band: right of shown, and the share."""
    lines = [f"{'':12}" + "".join(f"{f'{low:.2f} and more' if high > 1 else f'{low:.2f} to {high:.2f}':>20}" for low, high in BANDS)]
    for kind in [*dict.fromkeys(fact[0] for fact in found), "all"]:
        cells = ""
        for low, high in BANDS:
            here = [fact[2] for fact in found if kind in (fact[0], "all") and low <= fact[1] < high]
            cells += f"{f'{sum(here)} of {len(here)}  {sum(here) / len(here):.3f}' if here else '-':>20}"
        lines.append(f"{kind:12}" + cells)
    return lines


def missed(found):
    """What of the aims is missed, by kind and over all."""
    wrong = []
    for kind in [*dict.fromkeys(fact[0] for fact in found), "all"]:
        here = [fact for fact in found if kind in (fact[0], "all")]
        sure = [fact[2] for fact in here if fact[1] >= SURE]
        errors = len(sure) - sum(sure)
        if errors > max(1, (1 - RIGHT) * len(sure)): wrong.append(f"{kind}: {errors} of {len(sure)} shown as sure are wrong")
        if len(sure) < REACHED * len(here): wrong.append(f"{kind}: {len(sure)} of {len(here)} reach {SURE}")
    return wrong


def main(dondoc, verbose, folder):
    shared = pathlib.Path(os.environ.get("DONDOC_SHARED", TOP.parent / "shared")); corpus = shared / "corpus"
    if not (corpus / "score.py").exists():
        print(f"calibration: no corpus at {corpus}, its test is skipped"); print("0 passed, 0 failed"); return 0
    sys.path.insert(0, str(corpus)); sys.dont_write_bytecode = True
    import score
    found = []
    for gold in sorted(pathlib.Path(folder or corpus / "dev").glob("*.gold.json")):
        source = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        draft = json.loads(subprocess.run([dondoc, "compile", str(source)], check=True, capture_output=True).stdout)
        here = facts(json.loads(gold.read_text("utf-8")), draft, score)
        found += here
        if verbose:
            for kind, confidence, right, text in here:
                if not right or confidence < SURE: print(f"{'right' if right else 'WRONG'} {confidence:.2f} {kind:10} {source.stem[:12]} {text[:90]}")
    print("\n".join(table(found)))
    wrong = missed(found)
    for line in wrong: print("FAILED:", line)
    kinds = len({fact[0] for fact in found}) + 1
    print(f"{2 * kinds - len(wrong)} passed, {len(wrong)} failed")
    return int(bool(wrong))


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--verbose"]
    sys.exit(main(arguments[0], "--verbose" in sys.argv, arguments[1] if len(arguments) > 1 else None))

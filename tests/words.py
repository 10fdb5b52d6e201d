#!/usr/bin/env python3
"""Holds the words against the code: every error code that C++ throws has words in
both languages, every act has words for its history, and the command line's words have the same keys and holes in both.

usage: words.py TOP
"""
import json, pathlib, re, sys

top = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
ACT = re.compile(r'\bAct \w+\(\w+, "([a-z_]+\.[a-z_]+)"')  # an act's name in the event log
THROWN = re.compile(r'(?:ErrorKind::\w+|cannot_read|require|refuse|fail)\b[^";]{0,120}?"([a-z_]+\.[a-z_]+)"')
wrong = []


def words(path): return json.loads((top / path).read_text(encoding="utf-8"))


def holes(text): return sorted(re.findall(r"\{(\w+)\}", text))


errors = {language: words(f"ui/src/shared/words/{language}/error.json") for language in ("vi", "en")}
codes = set()
for path in sorted((top / "src").rglob("*")):
    if path.suffix not in (".cc", ".h") or path.name.endswith("_test.cc"): continue
    text = path.read_text(encoding="utf-8")
    for code in set(THROWN.findall(text)) - set(ACT.findall(text)):
        codes.add(code)
        for language, known in errors.items():
            if code not in known: wrong.append(f"{path.relative_to(top)}: {code} has no words in {language}/error.json")

# Every act is told in the history of what it was done to.
for path in sorted((top / "src/service").rglob("*.cc")):
    for act in ACT.findall(path.read_text(encoding="utf-8")):
        for language in ("vi", "en"):
            if f"history.{act}" not in words(f"ui/src/shared/words/{language}/history.json"):
                wrong.append(f"{path.relative_to(top)}: the act {act} has no words in {language}/history.json")

for name, vi, en in (("error", errors["vi"], errors["en"]), ("src/app/words", words("src/app/words/vi.json"), words("src/app/words/en.json"))):
    for key in vi.keys() ^ en.keys(): wrong.append(f"{name}: {key} stands in one language only")
    for key in vi.keys() & en.keys():
        if holes(vi[key]) != holes(en[key]): wrong.append(f"{name}: {key} has other holes in English")

for path in sorted((top / "src/app").glob("*.cc")):
    for key in re.findall(r'"(cli\.[a-z_.A-Z]*[a-zA-Z_])"', path.read_text(encoding="utf-8")):
        if key not in words("src/app/words/vi.json") and not any(other.startswith(key + ".") for other in words("src/app/words/vi.json")):
            wrong.append(f"{path.relative_to(top)}: {key} has no words")

print("\n".join(wrong) if wrong else f"words: {len(codes)} error codes, each with words in both languages")
sys.exit(bool(wrong) or len(codes) < 20)

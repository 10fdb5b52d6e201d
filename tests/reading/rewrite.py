#!/usr/bin/env python3
"""Writes plans again with `dondoc rewrite`, reads what was written, and asks for the same plan.

usage: rewrite.py DONDOC

No words of the text between head and foot may be missing, of any document. The examples must come back fact for fact. Of the corpus of real plans, where it is present (see corpus.py), at least
99 of 100 facts must: what a broken text says in two ways may be read in the other one once it is set in order.
A text that lost its Vietnamese marks holds few facts to count; of it only the words are asked for.
"""
import html, json, os, pathlib, re, subprocess, sys, tempfile, unicodedata, zipfile
from collections import Counter

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good); failed += not good
    if not good: print("FAILED:", what)


# A mark that refers to a footnote may stand behind a space or not.
def plain(text): return re.sub(r"[\s.;,:/]+", " ", re.sub(r" (?=\[\d+\])", "", unicodedata.normalize("NFC", text or "")).lower()).strip()


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


def words(text):
    """Letters and digits without marks, each between spaces; what refers to a footnote is no word."""
    bare = "".join(each for each in unicodedata.normalize("NFD", re.sub(r"\[\d+\]", " ", text).lower()) if not unicodedata.combining(each)).replace("đ", "d")
    return " " + " ".join(re.findall(r"[a-z0-9]+", bare)) + " "


def missing(plan, target):
    """The paragraphs and cells of the text whose words do not stand together in the document that was written.

    Head, recipients and signature are written from what was read of them, and so is the line that says what an annex goes with; where
    the signature goes has its room.
    """
    with zipfile.ZipFile(target) as pack:
        parts = [pack.read(name).decode() for name in pack.namelist() if name in ("word/document.xml", "word/footnotes.xml")]
    written = words(html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>|<w:footnoteReference[^>]*>", " ", " ".join(parts)))))
    text, fields = plan["source"]["text"], {name: at for name, at in plan["document"]["at"].items() if at}
    begins = max((fields[name][1] for name in ("kind", "title") if name in fields), default=0)
    foot = [each["at"] for each in plan["recipients"] if each["at"]] + [fields[name] for name in ("authority", "position", "name") if name in fields]
    foot = [at for at in foot if at[0] >= begins]
    apart = list(fields.values()) + ([[min(at[0] for at in foot), max(at[1] for at in foot)]] if foot else [])
    for block in plan["source"]["layout"]:
        if block["kind"] in ("header", "footer", "furniture"): continue
        for at in [cell["at"] for row in block["rows"] for cell in row["cells"]] if block["kind"] == "table" else [block["at"]]:
            said = words(text[at[0]:at[1]])
            if at[0] < begins or any(at[0] < other[1] and other[0] < at[1] for other in apart): continue
            if said.strip() and said not in written and not re.match(r" (noi nhan |(ban hanh )?kem theo |phu luc (\w+ )?$|(da ky|ho va ten) $)", said): yield text[at[0]:at[1]]


def compiled(dondoc, path):
    done = subprocess.run([dondoc, "compile", "--with-text", str(path)], capture_output=True, timeout=60)
    return json.loads(done.stdout) if done.returncode == 0 else {}


def main(dondoc):
    with tempfile.TemporaryDirectory() as folder:
        def both(source):
            target = pathlib.Path(folder) / (source.stem + ".docx")
            done = subprocess.run([dondoc, "rewrite", str(source), "--out", str(target)], capture_output=True, timeout=60)
            check(done.returncode == 0, f"{source.name}: {done.stderr.decode()}")
            if not target.exists(): return facts(compiled(dondoc, source)), Counter()
            plan = compiled(dondoc, source)
            lost = list(missing(plan, target))
            check(not lost, f"{source.name}: {len(lost)} passages are not in the clean copy whole: {[each[:120] for each in lost[:3]]}")
            return facts(plan), facts(compiled(dondoc, target))

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
            if any(warning["code"] == "text.unmarked" for warning in compiled(dondoc, source)["warnings"]): continue
            total += before.total(); kept += (before & after).total(); whole += before == after
        if sources:
            print(f"rewritten: {kept} of {total} facts come back, {whole} of {len(sources)} plans whole")
            check(kept >= 0.99 * total, f"{total - kept} of {total} facts are lost by rewriting")
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__": sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
"""Reads the corpus of real plans, where it is present, and holds what is read against its answers.

usage: corpus.py DONDOC

1. dev/*.txt scored with the corpus's own score.py, every column at least its floor;
2. the same documents rebuilt as .docx: as good as their text, to 0.01;
3. printed as PDF (where LibreOffice and Poppler are): as good as their text, to 0.03;
   the real PDFs with a text layer: head, outline and recipients found;
4. unlabelled/*.txt: read without a crash, each in under 200 ms;
5. every JSON printed on the way is valid by docs/plan.schema.json.

The corpus names real officials and is no part of this repository. It is found at
../shared of the repository or by DONDOC_SHARED; without it there is nothing to do.
"""
import json, os, pathlib, shutil, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent; TOP = HERE.parent.parent
sys.path.insert(0, str(HERE))
from rebuild_docx import Rebuilt
from rebuild_pdf import print_all
import plan_schema

FLOORS = {"header": .995, "references": .995, "outline": .995, "tasks": .995, "assignees": .995, "due": .995, "recipients": .995, "role": .99,
          "with": .995, "tasks_exact": .99, "reporting": .955, "channels": .94, "periods": .995}
passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good); failed += not good
    if not good: print("FAILED:", what)
    return good


def compile_to(dondoc, source, target):
    started = time.monotonic()
    done = subprocess.run([dondoc, "compile", str(source)], capture_output=True)
    if done.returncode == 0: target.write_bytes(done.stdout)
    return done, time.monotonic() - started


def main(dondoc):
    shared = pathlib.Path(os.environ.get("DONDOC_SHARED", TOP.parent / "shared")); corpus = shared / "corpus"
    if not (corpus / "score.py").exists():
        print(f"reading: no corpus at {corpus}, its tests are skipped"); print("0 passed, 0 failed"); return 0
    sys.path.insert(0, str(corpus)); sys.dont_write_bytecode = True
    import score

    def columns(output):
        total = score.Tally()
        for gold in sorted((corpus / "dev").glob("*.gold.json")):
            read = output / (gold.name.removesuffix(".gold.json") + ".json")
            score.score(json.loads(gold.read_text("utf-8")), json.loads(read.read_text("utf-8")) if read.exists() else {}, total, lambda line: None)
        return {row: total.f1(row) for row in score.ROWS if total.f1(row) is not None}

    with tempfile.TemporaryDirectory() as folder:
        texts, rebuilt, docx = (pathlib.Path(folder) / name for name in ("text", "rebuilt", "docx"))
        for each in (texts, rebuilt, docx): each.mkdir()
        made = {"numbered": 0, "footnotes": 0, "merged": 0, "tables": 0, "boxes": 0}
        for source in sorted((corpus / "dev").glob("*.txt")):
            done, _ = compile_to(dondoc, source, texts / (source.stem + ".json"))
            if not check(done.returncode == 0, f"{source.name}: {done.stderr.decode()}"): continue
            check(not (errors := plan_schema.errors_of(json.loads(done.stdout))), f"{source.name}: {errors[:3]}")
            for kind, count in Rebuilt(dondoc, str(source)).write(docx / (source.stem + ".docx")).items(): made[kind] += count
            done, _ = compile_to(dondoc, docx / (source.stem + ".docx"), rebuilt / (source.stem + ".json"))
            if check(done.returncode == 0, f"{source.stem}.docx: {done.stderr.decode()}"):
                check(not (errors := plan_schema.errors_of(json.loads(done.stdout))), f"{source.stem}.docx: {errors[:3]}")
        subprocess.run([sys.executable, str(corpus / "score.py"), str(corpus / "dev"), str(texts)])
        as_text, as_docx = columns(texts), columns(rebuilt)
        for row, floor in FLOORS.items(): check(as_text.get(row, 0) >= floor, f"{row}: {as_text.get(row, 0):.3f} is under {floor}")
        mean = lambda values: sum(values.values()) / len(values)
        print("rebuilt as .docx: " + ", ".join(f"{count} {kind}" for kind, count in made.items()))
        print("  " + "  ".join(f"{row} {as_docx[row] - as_text[row]:+.3f}" for row in as_text) + f"  mean {mean(as_docx) - mean(as_text):+.4f}")
        check(all(made.values()), f"the rebuilt documents lack a part of Word: {made}")
        check(abs(mean(as_docx) - mean(as_text)) <= 0.01, f"rebuilt as .docx: mean {mean(as_docx):.4f}, as text {mean(as_text):.4f}")

        if shutil.which("soffice") and shutil.which("pdftotext"):
            printed = pathlib.Path(folder) / "printed"; printed.mkdir()
            sources = sorted((corpus / "dev").glob("*.txt"))
            print_all(dondoc, sources, printed)
            for source in sources:
                done, _ = compile_to(dondoc, printed / (source.stem + ".pdf"), printed / (source.stem + ".json"))
                check(done.returncode == 0, f"{source.stem}.pdf: {done.stderr.decode()}")
            as_pdf = columns(printed)
            print("printed as PDF:\n  " + "  ".join(f"{row} {as_pdf[row] - as_text[row]:+.3f}" for row in as_text) + f"  mean {mean(as_pdf) - mean(as_text):+.4f}")
            check(mean(as_pdf) >= mean(as_text) - 0.03, f"printed as PDF: mean {mean(as_pdf):.4f}, as text {mean(as_text):.4f}")
            for source in sorted((corpus / "pdf").glob("0[45][062]_*.pdf")):
                done, _ = compile_to(dondoc, source, printed / (source.stem + ".json"))
                if not check(done.returncode == 0, f"{source.name}: {done.stderr.decode()}"): continue
                plan = json.loads(done.stdout)
                check(not (errors := plan_schema.errors_of(plan)), f"{source.name}: {errors[:3]}")
                for field in ("kind", "symbol", "issuer", "place", "date", "title"): check(plan["document"][field], f"{source.name}: no {field}")
                check(len(plan["sections"]) >= 3 and plan["recipients"] and plan["source"]["pages"], f"{source.name}: outline, recipients or pages missing")
        else: print("reading: without soffice and pdftotext nothing is printed as PDF")

        slowest = 0.0
        for source in sorted((corpus / "unlabelled").glob("*.txt")):
            done, _ = compile_to(dondoc, source, texts / (source.stem + ".json"))
            seconds = min(compile_to(dondoc, source, texts / (source.stem + ".json"))[1] for _ in range(3))
            slowest = max(slowest, seconds)
            check(done.returncode == 0, f"{source.name}: exit {done.returncode} {done.stderr.decode()}")
            check(seconds < 0.2, f"{source.name}: {seconds * 1000:.0f} ms")
            if done.returncode == 0: check(not (errors := plan_schema.errors_of(json.loads(done.stdout))), f"{source.name}: {errors[:3]}")
        print(f"unlabelled: the slowest took {slowest * 1000:.0f} ms")
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__": sys.exit(main(sys.argv[1]))

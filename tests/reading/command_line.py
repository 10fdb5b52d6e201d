#!/usr/bin/env python3
"""`dondoc compile` as scripts and people use it: output, exit codes, bad input, the schema.

usage: command_line.py DONDOC
"""
import json, os, pathlib, shutil, struct, subprocess, sys, tempfile, zipfile, zlib

HERE = pathlib.Path(__file__).resolve().parent; TOP = HERE.parent.parent
sys.path.insert(0, str(HERE))
import plan_schema

EXAMPLES = sorted((TOP / "examples").glob("*.docx"))
passed = failed = 0


def check(good, what):
    global passed, failed
    passed += bool(good); failed += not good
    if not good: print("FAILED:", what)


def run(*arguments, stdin=None, **environment):
    kept = {key: value for key, value in os.environ.items() if key not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    return subprocess.run([DONDOC, *map(str, arguments)], capture_output=True, input=stdin, env=kept | environment, timeout=60)


def plan(done): return json.loads(done.stdout)


def word(body, **parts):
    """A .docx whose document.xml has this body."""
    path = FOLDER / f"made-{len(list(FOLDER.iterdir()))}.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
        for name, content in parts.items(): out.writestr(f"word/{name}.xml", content)
    return path


def file(name, content):
    path = FOLDER / name; path.write_bytes(content); return path


def paragraph(text): return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def examples_are_read():
    for example in EXAMPLES:
        done = run("compile", example)
        check(done.returncode == 0 and done.stderr == b"", f"{example.name}: {done.stderr}")
        read = plan(done)
        check(not (errors := plan_schema.errors_of(read)), f"{example.name}: {errors[:5]}")
        check(read["source"]["text"] is None, "text only where it is asked for")
        check(read["document"]["kind"] and read["document"]["symbol"] and read["document"]["signature"], f"{example.name}: head and foot")
        check(len(read["tasks"]) >= 5 and read["reporting"] and read["recipients"], f"{example.name}: duties")
        with_text = plan(run("compile", "--with-text", example))
        check(not (errors := plan_schema.errors_of(with_text)), f"{example.name}: {errors[:5]}")
        squeeze = lambda text: "".join(text.split())
        for task in with_text["tasks"]:
            check(squeeze(task["text"]) in squeeze(with_text["source"]["text"][task["at"][0]:task["at"][1]]), f"{example.name}: {task['id']} is not where it says")
        for view in ("blocks", "outline", "entities", "draft", "unclaimed"):
            done = run("compile", "--show", view, example)
            check(done.returncode == 0 and (done.stdout), f"--show {view}")


def several_files_are_lines_and_one_bad_file_spoils_no_other():
    done = run("compile", EXAMPLES[0], FOLDER / "absent.docx", EXAMPLES[1])
    lines = done.stdout.decode().splitlines()
    check(done.returncode == 5 and len(lines) == 2, f"{done.returncode}, {len(lines)} lines")
    check([json.loads(line)["source"]["file"] for line in lines] == [EXAMPLES[0].name, EXAMPLES[1].name], "in order")
    check(b"absent.docx" in done.stderr, "the bad file is named")
    check(run("compile", "-", stdin=EXAMPLES[0].read_bytes()).returncode == 0, "the standard input is a file too")


def bad_input_ends_with_a_sentence():
    example = EXAMPLES[0].read_bytes()
    bomb = FOLDER / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as out: out.writestr("word/document.xml", b" " * (60 << 20))
    many = FOLDER / "many.docx"
    with zipfile.ZipFile(many, "w") as out:
        for i in range(10_000): out.writestr(f"e{i}", b"")
    nested = "<w:tbl><w:tr><w:tc>" * 10_000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 10_000
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    lol = FOLDER / "lol.docx"
    with zipfile.ZipFile(lol, "w") as out: out.writestr("word/document.xml", entities)
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16le")
    cases = [(file("empty.docx", b""), 3), (file("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(90)), 3), (file("cut.docx", example[:len(example) // 2]), 3),
             (bomb, 3), (many, 3), (word(nested), 3), (lol, 3), (file("locked.docx", locked), 3), (file("noise.docx", os.urandom(4000).replace(b"PK", b"  ")), 3),
             (file("tcvn3.txt", "KÕ ho¹ch tæ chøc".encode("latin-1")), 3), (file("1258.txt", b"K\xea\xec hoa\xf2ch"), 3), (word("<w:p/>"), 3),
             (FOLDER, 3), (word(paragraph("TỐI MẬT") + paragraph("KẾ HOẠCH tuyệt-tên-này")), 4), (FOLDER / "no-such-file.docx", 5)]
    for path, code in cases:
        for locale in ("vi_VN.UTF-8", "en_US.UTF-8"):
            done = run("compile", path, LANG=locale); said = done.stderr.decode()
            check(done.returncode == code, f"{path.name}: exit {done.returncode}, not {code}: {said}")
            check(done.stdout == b"" and said.startswith("dondoc: ") and said.count("\n") == 1 and len(said) > 40, f"{path.name}: {said!r}")
            if code == 4: check(path.name not in said and "tuyệt-tên-này" not in said, "a refused document is not named")
    wide = word("".join(paragraph(f"{i}. Sở A chủ trì thực hiện nhiệm vụ thứ {i} của Kế hoạch này trong năm 2026.") for i in range(12_000)))
    check(run("compile", wide).returncode == 0, "three hundred pages")
    none = run("compile", word(paragraph("KẾ HOẠCH") + paragraph("Nghỉ Tết Nguyên đán")))
    check(none.returncode == 0 and plan(none)["tasks"] == [] and not plan_schema.errors_of(plan(none)), "a plan with no tasks")


def help_and_usage():
    for locale, words in (("vi_VN.UTF-8", "Mã kết thúc"), ("en_US.UTF-8", "Exit codes")):
        check(words in run("--help", LANG=locale).stdout.decode(), "the exit codes stand in the help")
        check(run("compile", "--help", LANG=locale).returncode == 0, "help of a command")
        for wrong in ([], ["compile"], ["compile", "--show", "nonsense", EXAMPLES[0]], ["no-such-command"]):
            done = run(*wrong, LANG=locale)
            check(done.returncode == 2 and done.stdout == b"" and done.stderr, f"{wrong}: exit {done.returncode}")


def a_program_that_is_missing_is_named_with_its_package():
    """Each is hidden in a mount namespace of its own, as if it had never been installed."""
    pdf, rtf = file("a.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), file("a.rtf", b"{\\rtf1 x}")
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    picture = file("a.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 400, 560, 8, 0, 0, 0, 0)) +
                   chunk(b"IDAT", zlib.compress((b"\0" + b"\xff" * 400) * 560)) + chunk(b"IEND", b""))
    hide = lambda path, *command: ["unshare", "-rm", "sh", "-c", 'mount --bind /dev/null "$0" && exec "$@"', path, *command]
    if subprocess.run(hide("/usr/bin/true", "/bin/echo"), capture_output=True).returncode: print("skipped: no mount namespaces here"); return
    for program, path, package in (("pdftotext", pdf, "poppler-utils"), ("soffice", rtf, "libreoffice-writer-nogui"),
                                   ("gm", picture, "graphicsmagick"), ("tesseract", picture, "tesseract-ocr")):
        if not shutil.which(program): continue
        done = subprocess.run(hide(os.path.realpath(shutil.which(program)), DONDOC, "compile", path), capture_output=True, timeout=60,
                              env={**os.environ, "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"})
        check(done.returncode and f"apt install {package})" in done.stderr.decode(), f"without {program}: {done.stderr.decode()}")


if __name__ == "__main__":
    DONDOC = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = pathlib.Path(folder)
        for test in (examples_are_read, several_files_are_lines_and_one_bad_file_spoils_no_other, bad_input_ends_with_a_sentence,
                     a_program_that_is_missing_is_named_with_its_package, help_and_usage): test()
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)

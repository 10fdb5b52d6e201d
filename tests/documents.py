#!/usr/bin/env python3
"""Shows the documents that the program writes to LibreOffice and asks whether it read the same text.

    tests/documents.py WRITER_TEST [FOLDER]

For each sample (src/writer/report_samples.h): the text that a reader of the XML
sees must be the text that LibreOffice sees, both in the file itself and in the
.docx that LibreOffice saves of it; and `dondoc compile`, which stands beside
WRITER_TEST, must read the head and foot that were written. FOLDER keeps the
samples and a PDF of each, to be looked at. The examples must be what their
script writes. Ends with "N passed, N failed"; skips with a line where there is
no soffice.
"""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile, zipfile
import xml.etree.ElementTree as tree

top = pathlib.Path(__file__).resolve().parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


# What the samples say of themselves, in the plan JSON's words.
HEADS = {
    "state_report": {"kind": "Báo cáo", "number": "45", "symbol": "BC-SNNMT", "family": "state", "issuer": "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                     "issuer_parent": "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY", "place": "Sơn Thủy", "date": "2027-01-05",
                     "title": "Kết quả thực hiện Kế hoạch truyền thông Tuần lễ Nước sạch tỉnh Sơn Thủy tháng 12 năm 2026",
                     "signature": {"authority": None, "position": "GIÁM ĐỐC", "name": "Trần Hạo Minh"}},
    "party_report": {"kind": "Báo cáo", "number": "09", "symbol": "BC/BCĐ", "family": "party", "issuer": "BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI",
                     "issuer_parent": "TỈNH ỦY SƠN THỦY", "place": "Sơn Thủy", "date": "2027-04-08",
                     "title": "kết quả công tác thông tin đối ngoại từ tháng 12/2026 đến hết quý I/2027",
                     "signature": {"authority": "T/M BAN CHỈ ĐẠO", "position": "TRƯỞNG BAN", "name": "Bùi Thục Nghi"}},
    "unit_report": {"kind": "Báo cáo", "number": None, "symbol": "BC-SYT", "family": "state", "date": "2026-12",
                    "signature": {"authority": "KT. GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "name": "Đoàn Thục Quyên"}},
}


def words(text):
    return re.sub(r"\s+", " ", text.replace("\ufeff", "")).strip().split(" ")


def text_of(path):
    """The words of the body, paragraph by paragraph, as the XML has them; notes by their numbers."""
    with zipfile.ZipFile(path) as package: root = tree.fromstring(package.read("word/document.xml"))
    out, notes = [], 0
    for paragraph in root.iter(W + "p"):
        for node in paragraph.iter():
            if node.tag == W + "t": out.append(node.text or "")
            elif node.tag in (W + "br", W + "tab"): out.append(" ")
            elif node.tag == W + "footnoteReference":
                notes += 1
                out.append(str(notes))
        out.append("\n")
    return words("".join(out))


def convert(profile, to, target, paths):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, "--outdir", str(target), *map(str, paths)],
                   check=True, timeout=240, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    if not shutil.which("soffice"):
        print("skipped: no soffice here"); print("0 passed, 0 failed"); return 0
    work = pathlib.Path(tempfile.mkdtemp())
    keep = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else work / "samples"
    keep.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.argv[1], "--gtest_filter=OfficialDocx.WritesSamples"], check=True, env={**os.environ, "DONDOC_SAMPLES": str(keep)}, stdout=subprocess.DEVNULL)
    samples = sorted(keep.glob("*.docx"))
    plain, again, plain_again = work / "txt", work / "docx", work / "txt2"
    profile = work / "profile"
    convert(profile, "txt:Text (encoded):UTF8", plain, samples)
    convert(profile, "docx", again, samples)
    convert(profile, "txt:Text (encoded):UTF8", plain_again, sorted(again.glob("*.docx")))
    convert(profile, "pdf", keep, samples)

    passed = failed = 0
    def hold(name, what, wanted, got):
        nonlocal passed, failed
        if wanted == got and len(wanted) > 30: passed += 1; return
        failed += 1
        at = next((i for i, (a, b) in enumerate(zip(wanted, got)) if a != b), min(len(wanted), len(got)))
        print(f"FAILED: {name}: {what} differs at word {at}: {' '.join(wanted[at:at + 8])!r} became {' '.join(got[at:at + 8])!r}")

    for path in samples:
        written = text_of(path)
        hold(path.stem, "LibreOffice's text", written, words((plain / f"{path.stem}.txt").read_text(encoding="utf-8")))
        hold(path.stem, "the .docx saved by LibreOffice", written, text_of(again / path.name))
        hold(path.stem, "the text of that .docx", written, words((plain_again / f"{path.stem}.txt").read_text(encoding="utf-8")))
        if (keep / f"{path.stem}.pdf").read_bytes().startswith(b"%PDF"): passed += 1
        else: failed += 1; print(f"FAILED: {path.stem}: no PDF")
    for name, head in HEADS.items():
        run = subprocess.run([str(pathlib.Path(sys.argv[1]).with_name("dondoc")), "compile", str(keep / f"{name}.docx")], capture_output=True, text=True)
        read = json.loads(run.stdout)["document"] if run.returncode == 0 else {}
        wrong = {key: read.get(key) for key in head if read.get(key) != head[key]}
        if wrong: failed += 1; print(f"FAILED: {name}: dondoc read {wrong}")
        else: passed += 1
    examples = subprocess.run([sys.executable, str(top / "examples/make_examples.py"), "--check"], capture_output=True, text=True)
    if examples.returncode == 0: passed += 1
    else: failed += 1; print(f"FAILED: {examples.stdout.strip() or examples.stderr.strip()}")
    shutil.rmtree(work)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())

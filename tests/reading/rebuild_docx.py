"""Rebuilds a text file as the .docx that an office would have made of it.

What dondoc reads of the text (blocks, outline, head and foot) says what each
paragraph is; the .docx says it in Word's way instead: outline labels become
automatic numbering, bullets become lists, the document's number stands in a
text box, head and foot become borderless tables, cells that repeat downwards are merged, footnotes become footnotes.
Both files must then be read to the same plan.
"""
import json, re, subprocess, zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RIGHT_OF_HEAD = re.compile(r"CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN|, *ngày ", re.I)
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def ask(dondoc, *arguments):
    return subprocess.run([dondoc, "compile", *arguments], check=True, capture_output=True, text=True).stdout


def ordinal(digits, letters="abcdefghijklmnopqrstuvwxyz"):
    """The number that a label's digits mean, and the numbering format that writes it; None where Word could not."""
    if digits.isdigit(): return int(digits), "decimal"
    if re.fullmatch(r"[IVXL]+", digits):
        values = [ROMAN[c] for c in digits]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)), "upperRoman"
    if len(digits) == 1 and digits in letters: return letters.index(digits) + 1, "lowerLetter"
    return None


def sections(items):
    for item in items:
        yield item
        yield from sections(item["children"])


class Numbering:
    """numbering.xml: one list for each run of siblings that Word can number by itself."""
    def __init__(self): self.abstracts, self.lists = [], []

    def add(self, level, form, text):
        self.abstracts.append((level, form, text)); self.lists.append(len(self.abstracts)); return len(self.lists)

    def groups(self, items, depth, labels):
        run = []
        for item in items + [None]:
            match = item and re.fullmatch(r"(\w+)([.)/-]+)", item["label"])
            number = match and ordinal(match[1])
            shape = number and (number[1], "%" + str(depth + 1) + match[2])
            if run and number and shape == run[-1][2] and number[0] == run[-1][1] + 1: run.append((item, number[0], shape)); continue
            if run: self.close(run, depth, labels)
            run = [(item, 1, shape)] if number and number[0] == 1 and depth < 9 else []
            # A letter and a Roman number look alike: i) is only reached after h).
        for item in items: self.groups(item["children"], depth + 1, labels)

    def close(self, run, depth, labels):
        number = self.add(depth, *run[0][2])
        for item, _, _ in run: labels[item["at"][0]] = (number, depth, item["label"])

    def xml(self):
        out = f"<w:numbering {W}>"
        for i, (level, form, text) in enumerate(self.abstracts, 1):
            out += (f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                    f'<w:lvlText w:val="{escape(text)}"/></w:lvl></w:abstractNum>')
        for i, abstract in enumerate(self.lists, 1): out += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{abstract}"/></w:num>'
        return out + "</w:numbering>"


class Rebuilt:
    def __init__(self, dondoc, path):
        self.draft = json.loads(ask(dondoc, "--with-text", path))
        self.text, self.layout = self.draft["source"]["text"], self.draft["source"]["layout"]
        lines = [line for line in ask(dondoc, "--show", "blocks", path).split("\n") if re.match(r" *(paragraph|heading|item|footnote|header|footer|furniture|table)\b", line)]
        assert len(lines) == len(self.layout), "one line a block"
        self.bullets = [re.sub(r"^ *item( \d+)?( center| right| justify)?( bold)?( italic)? ?", "", line.split(" | ")[0]) if line.lstrip().startswith("item") else "" for line in lines]
        self.numbering, self.auto, self.notes = Numbering(), {}, []
        self.numbering.groups(self.draft["sections"], 0, self.auto)
        self.bullet_lists = {}
        self.counts = {"numbered": len(self.auto), "footnotes": 0, "merged": 0, "tables": 0, "boxes": 0}

    def words(self, at): return self.text[at[0]:at[1]]

    def run(self, text, block):
        look = ("<w:b/>" if block["bold"] else "") + ("<w:i/>" if block["italic"] else "")
        pieces = [f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n")]
        return f"<w:r><w:rPr>{look}</w:rPr>{'<w:br/>'.join(pieces)}</w:r>" if text else ""

    def paragraph(self, i):
        block = self.layout[i]; text = self.words(block["at"]); properties = f'<w:jc w:val="{block["align"].replace("justify", "both")}"/>'
        if block["kind"] == "heading": properties += f'<w:outlineLvl w:val="{max(block["level"], 1) - 1}"/>'
        numbered = self.auto.get(block["at"][0])
        if numbered and text.startswith(numbered[2]):
            text = text[len(numbered[2]):].lstrip()
            properties += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
        elif self.bullets[i]:
            number = self.bullet_lists.setdefault(self.bullets[i], 0) or self.numbering.add(0, "bullet", self.bullets[i])
            self.bullet_lists[self.bullets[i]] = number
            properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        runs, rest = "", text
        for mark, note in self.footnotes:
            at = re.search(rf"(?<=[^\W\d_]){mark}(?= )", rest)
            if not at or note in self.notes: continue
            self.notes.append(note); self.counts["footnotes"] += 1
            runs += self.run(rest[:at.start()], block) + f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'; rest = rest[at.end():]
        xml = f"<w:p><w:pPr>{properties}</w:pPr>{runs}{self.run(rest, block)}</w:p>"
        return self.boxed(xml) if self.is_number(block) else xml

    def is_number(self, block):
        """The paragraph that prints the document's number, which offices like to set in a box of its own."""
        at = self.draft["document"]["at"]["symbol"]
        return at is not None and block["at"][0] <= at[0] < block["at"][1]

    def boxed(self, xml):
        self.counts["boxes"] += 1
        return f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{xml}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"

    def cell(self, content, properties=""): return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or '<w:p/>'}</w:tc>"

    def table(self, i):
        """The table's XML and the index of the first block after it."""
        block = self.layout[i]; self.counts["tables"] += 1; rows = ""; above = {}
        for r, row in enumerate(block["rows"]):
            cells = ""
            for cell in row["cells"]:
                start, end = cell["at"]; column = cell["column"]
                inside = [j for j in range(i + 1, len(self.layout)) if self.layout[j]["kind"] != "table" and start <= self.layout[j]["at"][0] and self.layout[j]["at"][1] <= end and end > start]
                span = f'<w:gridSpan w:val="{cell["column_span"]}"/>' if cell["column_span"] > 1 else ""
                below = r + 1 < len(block["rows"]) and any(c["column"] == column and c["at"][0] == c["at"][1] for c in block["rows"][r + 1]["cells"])
                if not inside and column in above: span += "<w:vMerge/>"; self.counts["merged"] += 1
                elif below and inside: span += '<w:vMerge w:val="restart"/>'; above[column] = True
                else: above.pop(column, None)
                cells += self.cell("".join(self.paragraph(j) for j in inside), span)
            rows += f"<w:tr>{cells}</w:tr>"
        last = i + 1
        while last < len(self.layout) and self.layout[last]["at"][1] <= block["at"][1]: last += 1
        return f"<w:tbl>{rows}</w:tbl>", last

    def side_by_side(self, left, right):
        self.counts["tables"] += 1
        return "<w:tbl><w:tr>" + self.cell("".join(map(self.paragraph, left))) + self.cell("".join(map(self.paragraph, right))) + "</w:tr></w:tbl>"

    def find_footnotes(self):
        """Marks ("địa phương1") whose text stands at the document's end ("1 Bộ Chỉ huy …")."""
        self.footnotes, last = [], len(self.layout)
        while last > 0 and (match := re.match(r"(\d)\s+(?=[A-ZĐÀ-Ỹ])", self.words(self.layout[last - 1]["at"]))):
            if not re.search(rf"[^\W\d_]{match[1]} ", self.text[:self.layout[last - 1]["at"][0]]): break
            self.footnotes.insert(0, (match[1], self.words(self.layout[last - 1]["at"])[match.end():])); last -= 1
        return last

    def body(self):
        end = self.find_footnotes(); at = self.draft["document"]["at"]
        plain = lambda i, j: all(self.layout[k]["kind"] != "table" for k in range(i, j))
        first = next((i for i, block in enumerate(self.layout) if at.get("kind") and block["at"][0] >= at["kind"][0]), 0)
        foot = next((i for i in range(end) if re.match(r"Nơi nhận|Nơi gửi", self.words(self.layout[i]["at"])) and self.layout[i]["kind"] != "table"), end)
        recipients_end = max([r["at"][1] for r in self.draft["recipients"]], default=0)
        out, i = "", 0
        if 1 < first and plain(0, first):
            right = [k for k in range(first) if RIGHT_OF_HEAD.search(self.words(self.layout[k]["at"]))]
            if right: out += self.side_by_side([k for k in range(first) if k not in right], right); i = first
        while i < end:
            if self.layout[i]["kind"] == "table": xml, i = self.table(i); out += xml; continue
            if i == foot and plain(foot, end) and recipients_end:
                left = [k for k in range(foot, end) if self.layout[k]["at"][0] < recipients_end]
                last = max(left, default=foot) + 1
                tail = [k for k in range(last, end)]
                if left and 0 < len(tail) <= 6: out += self.side_by_side(range(foot, last), tail); i = end; continue
            out += self.paragraph(i); i += 1
        return out

    def write(self, path):
        kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        relations = lambda *pairs: "<Relationships>" + "".join(f'<Relationship Id="r{i}" Type="{kinds}{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs)) + "</Relationships>"
        body = self.body()
        notes = "".join(f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>' for i, note in enumerate(self.notes, 1))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            out.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml")))
            out.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
            out.writestr("word/numbering.xml", self.numbering.xml())
            out.writestr("word/footnotes.xml", f"<w:footnotes {W}>{notes}</w:footnotes>")
            out.writestr("word/_rels/document.xml.rels", relations(("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")))
        return self.counts

"""The bodies of the invented province, as a table for import: .csv and .xlsx with the same rows."""
import csv, io, zipfile
from xml.sax.saxutils import escape

from .word import DECLARATION, WHEN

HEADER = ("Tên đơn vị", "Tên viết tắt", "Tên gọi khác", "Loại", "Mã định danh", "Đơn vị cấp trên", "Cấp trên về Đảng", "Cấp trên về Mặt trận, đoàn thể", "Nhóm", "Vị trí")
# Groups are named as the plans name them.
ALL = "Các cơ quan, đơn vị, địa phương"
DEPARTMENTS, COMMUNES, PARTY_COMMITTEES = "Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường", "Các đảng ủy xã, phường"
UNIONS, STEERING = "Các tổ chức chính trị - xã hội tỉnh", "Ban Chỉ đạo công tác thông tin đối ngoại"
PROVINCE, PARTY = "Ủy ban nhân dân tỉnh Sơn Thủy", "Tỉnh ủy Sơn Thủy"


def _department(name, short, aliases, code, extra=()):
    return (name, short, aliases, "Sở, ban, ngành", code, PROVINCE, (ALL, DEPARTMENTS, *extra))


def _commune(kind, name, code, *groups):
    people = f"Ủy ban nhân dân {kind} {name}"
    return (people, f"UBND {kind} {name}", (f"{kind.capitalize()} {name}",), "Ủy ban nhân dân cấp xã", code, PROVINCE, (ALL, COMMUNES, *groups))


def _committee(kind, name, code):
    return (f"Đảng ủy {kind} {name}", f"ĐU {kind} {name}", (), "Cấp ủy", code, PARTY, (PARTY_COMMITTEES,))


DRY = "Các xã thường xuyên thiếu nước"
ROWS = (
    (PROVINCE, "UBND tỉnh", ("UBND tỉnh Sơn Thủy", "Ủy ban nhân dân tỉnh"), "Ủy ban nhân dân cấp tỉnh", "H99", "", ()),
    (PARTY, "Tỉnh ủy", ("Ban Chấp hành Đảng bộ tỉnh",), "Cấp ủy", "A99", "", ()),
    ("Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh", ("Văn phòng UBND tỉnh", "Cổng Thông tin điện tử tỉnh"), "Văn phòng", "H99.01", PROVINCE, (ALL, DEPARTMENTS)),
    _department("Sở Nông nghiệp và Môi trường", "Sở NN&MT", ("SNNMT", "Sở NNMT"), "H99.02"),
    _department("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL", ("Sở VH, TT&DL", "SVHTTDL"), "H99.03", (STEERING,)),
    _department("Sở Y tế", "SYT", (), "H99.04"),
    _department("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", ("SGDĐT",), "H99.05"),
    _department("Sở Khoa học và Công nghệ", "Sở KH&CN", ("SKHCN",), "H99.06"),
    _department("Sở Tài chính", "STC", (), "H99.07"),
    _department("Sở Nội vụ", "SNV", (), "H99.08"),
    _department("Sở Xây dựng", "SXD", (), "H99.09"),
    _department("Sở Công Thương", "SCT", (), "H99.10"),
    _department("Sở Ngoại vụ", "SNgV", ("Sở Ngoại vụ tỉnh",), "H99.11", (STEERING,)),
    ("Công an tỉnh", "CA tỉnh", ("Công an tỉnh Sơn Thủy",), "Lực lượng vũ trang", "H99.12", PROVINCE, (ALL, DEPARTMENTS, STEERING)),
    ("Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", ("BCHQS tỉnh",), "Lực lượng vũ trang", "H99.13", PROVINCE, (ALL, DEPARTMENTS, STEERING)),
    ("Ban Chỉ huy Bộ đội Biên phòng tỉnh", "BCH BĐBP tỉnh", ("Bộ đội Biên phòng tỉnh",), "Lực lượng vũ trang", "H99.13.01", "Bộ Chỉ huy Quân sự tỉnh", ()),
    ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "BTGDV Tỉnh ủy", ("Ban TG&DV Tỉnh ủy",), "Cơ quan Đảng", "A99.01", PARTY, (ALL, STEERING)),
    ("Đảng ủy Ủy ban nhân dân tỉnh", "Đảng ủy UBND tỉnh", (), "Cấp ủy", "A99.02", PARTY, ()),
    ("Báo và phát thanh, truyền hình Sơn Thủy", "Báo và PTTH Sơn Thủy", ("Báo và PT, TH Sơn Thủy", "Báo Sơn Thủy"), "Cơ quan báo chí", "A99.03", PARTY, (ALL,)),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ủy ban MTTQ Việt Nam tỉnh", ("UBMTTQ tỉnh", "MTTQ tỉnh"), "Mặt trận, đoàn thể", "B99.01", "", (ALL,)),
    ("Tỉnh đoàn Sơn Thủy", "Tỉnh đoàn", ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",), "Mặt trận, đoàn thể", "B99.02", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", (ALL, UNIONS)),
    ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh", ("Hội Phụ nữ tỉnh",), "Mặt trận, đoàn thể", "B99.03", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", (ALL, UNIONS)),
    ("Công ty Cổ phần Cấp nước Sơn Thủy", "CTCP Cấp nước Sơn Thủy", ("Công ty CP Cấp nước Sơn Thủy", "Công ty Cấp nước"), "Doanh nghiệp", "D99.01", "", (ALL,)),
    _commune("phường", "Thủy An", "H99.51"),
    _commune("phường", "Hòa Giang", "H99.52"),
    _commune("phường", "Bình Lãng", "H99.53"),
    _commune("xã", "Khe Ngàn", "H99.54", DRY, "Các xã biên giới"),
    _commune("xã", "Đá Mọc", "H99.55", DRY),
    _commune("xã", "Suối Hoa", "H99.56", DRY),
    _commune("xã", "Bản Lụa", "H99.57", DRY, "Các xã biên giới"),
    _commune("xã", "Trà Ninh", "H99.58"),
    _commune("xã", "Lộc Thượng", "H99.59"),
    *(_committee(kind, name, f"A99.{number}") for number, (kind, name) in enumerate((
        ("phường", "Thủy An"), ("phường", "Hòa Giang"), ("phường", "Bình Lãng"), ("xã", "Khe Ngàn"), ("xã", "Đá Mọc"),
        ("xã", "Suối Hoa"), ("xã", "Bản Lụa"), ("xã", "Trà Ninh"), ("xã", "Lộc Thượng")), 51)),
)


# The province does not exist; its communes lie where a map shows them apart.
POINTS = {"H99.51": "21.71, 104.42", "H99.52": "21.66, 104.55", "H99.53": "21.79, 104.51", "H99.54": "22.06, 104.18", "H99.55": "21.93, 104.36",
          "H99.56": "21.88, 104.63", "H99.57": "22.11, 104.44", "H99.58": "21.55, 104.31", "H99.59": "21.62, 104.74"}
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"


def _row(name, short, aliases, kind, code, above, groups):
    party, front = above == PARTY, above == FRONT
    return (name, short, "; ".join(aliases), kind, code, "" if party or front else above, PARTY if party else "", FRONT if front else "", "; ".join(groups), POINTS.get(code, ""))


def table():
    return [HEADER] + [_row(*row) for row in ROWS]


def save_csv(path):
    """With a byte order mark, without which Excel reads Vietnamese as something else."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(table())
    path.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())


def save_xlsx(path):
    """One sheet, shared strings, as Excel saves it."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    strings, rows = {}, []
    for number, row in enumerate(table(), 1):
        cells = "".join(f'<c r="{chr(65 + column)}{number}" s="{int(number == 1)}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
                        for column, text in enumerate(row) if text)
        rows.append(f'<row r="{number}">{cells}</row>')
    widths = (42, 24, 42, 26, 14, 36, 46)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{what}+xml"/>' for part, what in
                      (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"), ("sharedStrings", "sharedStrings"))) + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="Đơn vị" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
            + "".join(f'<Relationship Id="rId{n}" Type="{office}/{what}" Target="{target}"/>' for n, (what, target) in
                      enumerate((("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")), 1)) + "</Relationships>",
        "xl/styles.xml": f'<styleSheet {main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet {main}><dimension ref="A1:G{len(rows)}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
            + "".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1))
            + f'</cols><sheetData>{"".join(rows)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst {main} uniqueCount="{len(strings)}">' + "".join(f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>",
    }
    with zipfile.ZipFile(path, "w") as out:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, WHEN)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            out.writestr(entry, DECLARATION + content)

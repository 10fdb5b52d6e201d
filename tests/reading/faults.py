"""Faults that people make in plans, planted by general patterns into any plan.

A pattern finds its own places: by the plan's text, or by where `dondoc compile` says that a fact stands. It yields
(text with the fault, what the finding's passage must hold); "" stands for a finding about the document as a whole.
"""
import datetime, itertools, json, pathlib, re

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
NAMES = json.loads((TOP / "src/draft/lint/law/names.json").read_text("utf-8"))
UPPER = "A-ZĐÀ-Ỹ"
DATE = r"(\d{1,2})/(\d{1,2})/(\d{4})"
# Departments that ended in 2025 and who took over, so that the sentence around stays what it was.
ENDED = {"Sở Tài chính": "Sở Kế hoạch và Đầu tư", "Sở Xây dựng": "Sở Giao thông vận tải", "Sở Nông nghiệp và Môi trường": "Sở Tài nguyên và Môi trường",
         "Sở Khoa học và Công nghệ": "Sở Thông tin và Truyền thông", "Sở Nội vụ": "Sở Lao động - Thương binh và Xã hội"}
WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def printed(day): return f"{day.day:02d}/{day.month if day.month > 2 else f'{day.month:02d}'}/{day.year}"


class Plan:
    """A plan's text, as it was read and as it would be typed, and what was read from it."""

    def __init__(self, facts):
        self.facts, self.text = facts, facts["source"]["text"]
        self.type()
        self.text = self.text[:self.blocks[-1][1]]
        for name in ("tasks", "reporting", "recipients", "references", "channels"):
            facts[name] = [each for each in facts[name] if each["at"][1] <= len(self.text)]
        self.family = facts["document"]["family"]
        date = facts["document"]["date"]
        self.issued = datetime.date.fromisoformat(date) if date and len(date) == 10 else None
        self.tasks = [each for each in facts["tasks"] if not (each["section"] or "").startswith("PL")]
        self.sections = []
        def open_(sections, parent):
            for each in sections:
                if each["at"][1] <= len(self.text): self.sections.append((each, parent)); open_(each["children"], each)
        open_(facts["sections"], None)

    def type(self):
        """List items get their dash again, the first annex and what follows it is left out."""
        self.typed, self.blocks = "", []
        received = [each["at"] for each in self.facts["recipients"]]
        for block in self.facts["source"]["layout"]:
            begin, end = block["at"]
            item = block["kind"] == "item" or any(begin <= at[0] < end for at in received)
            line = self.text[begin:end]
            if block["kind"] == "table" or not line.strip(): continue  # its cells follow as paragraphs
            if re.fullmatch(r"(?i)phụ lục( I| 1)?", line.strip()): break
            self.typed += "- " if item and line[0] not in "-–+" else ""
            self.blocks.append((begin, end, len(self.typed)))
            self.typed += line + "\n"

    def typed_at(self, place):
        for begin, end, typed in self.blocks:
            if begin <= place <= end: return typed + place - begin
        raise LookupError(place)

    def put(self, begin, end, new):
        """The typed plan with [begin, end) of the text replaced."""
        return self.typed[:self.typed_at(begin)] + new + self.typed[self.typed_at(end):]

    def passage(self, at): return self.text[at[0]:at[1]]

    def behind(self, at, lines):
        """New paragraphs behind the one that ends at `at`."""
        end = self.text.find("\n", max(at[1] - 1, 0))
        end = len(self.text) if end < 0 else end
        return self.put(end, end, "\n" + lines)

    def line_of(self, place):
        """The typed line around a place of the text: (begin, end), its line end not included."""
        place = self.typed_at(place)
        return self.typed.rfind("\n", 0, place) + 1, self.typed.find("\n", place)

    def numbered(self, roles):
        """(the last of a numbered list of sections with one of the roles, the label that would follow)."""
        for section, parent in reversed(self.sections):
            if section["role"] not in roles or section["path"].startswith("PL") or not parent or parent["children"][-1] is not section: continue
            label = re.fullmatch(r"(\d{1,2})([.)/-])", section["label"].strip())
            if label and not section["children"]: yield section, f"{int(label[1]) + 1}{label[2]}"

    def units_part(self):
        """Where units are listed, each with its duties below."""
        charged = {each["text"] for task in self.tasks for each in task["assignees"]}
        for section, label in self.numbered(("assignment",)):
            if section["heading"] and any(name in section["heading"] for name in charged): yield section, label
    def close_part(self): return self.numbered(("implementation", "reporting", "assignment", "other"))

    def days(self, facts, bounds=("before", "by")):
        """Facts with a deadline of one day that is printed as d/m/yyyy: (fact, its day, where the day stands)."""
        for each in facts:
            due = each["due"]
            if not due or not due["date"] or len(due["date"]) != 10 or due["bound"] not in bounds or len(due["at"]) != 2: continue
            if match := re.search(DATE, self.passage(due["at"])):
                yield each, datetime.date.fromisoformat(due["date"]), (due["at"][0] + match.start(), due["at"][0] + match.end())


def new_unit(plan, heading, duty):
    for section, label in plan.units_part():
        yield plan.behind(section["at"], f"{label} {heading}\n- {duty}")


def closing(plan, sentence):
    for section, label in plan.close_part():
        yield plan.behind(section["at"], f"{label} {sentence}"); return


def task_without_unit(plan):
    for text in new_unit(plan, "Công tác hậu cần", "Bố trí xe, loa, nước uống phục vụ hội nghị."): yield text, "Bố trí xe"


def two_leads(plan):
    for section, _ in plan.sections:
        heading = section["heading"]
        task = next((each for each in plan.tasks if each["section"] == section["path"]), None)
        if section["role"] != "assignment" or not task or not heading or heading not in {each["text"] for each in task["assignees"]} or not task["text"].startswith("Chủ trì"): continue
        at = plan.text.find(heading, section["at"][0])
        yield plan.put(at + len(heading), at + len(heading), "; Hội Nông dân tỉnh"), task["text"][:20]
    for match in re.finditer(r"(?:Giao|giao) (Sở [" + UPPER + r"]\w+(?: \w+){1,3}) chủ trì", plan.text):
        yield plan.put(match.end(1), match.end(1), ", Sở Ngoại vụ"), "chủ trì"


def duplicate_duty(plan):
    shared = ("được giao", "tham gia", "phối hợp", "báo cáo", "quản lý", "tuân thủ", "chấp hành", "chức năng", "quán triệt", "đề nghị", "vướng mắc", "cân đối", "phân công", "tổng hợp")
    for task in plan.tasks:
        text = " ".join(task["text"].split())
        if ";" in text or "." in text[:-1] or not 9 <= len(text.split()) <= 50 or any(word in text.lower() for word in shared) or not task["assignees"]: continue
        for section, label in plan.units_part():
            if section["path"] == task["section"]: continue
            yield plan.behind(section["at"], f"{label} Hội Nông dân tỉnh\n- {text}"), text[:25]


def unit_without_task(plan):
    for recipient in plan.facts["recipients"][1:-1]:
        if "Bưu điện" in plan.text: continue
        begin, _ = plan.line_of(recipient["at"][0])
        yield plan.typed[:begin] + "- Bưu điện tỉnh (t/h);\n" + plan.typed[begin:], "Bưu điện tỉnh"
        if not re.search(r"(?i)(các|những)? ?sở|Du lịch|Ngoại vụ", " ".join(mention["text"] for task in plan.facts["tasks"] for mention in task["assignees"] + task["with"])):
            yield plan.typed[:begin] + "- Các Sở: Ngoại vụ, Du lịch (t/h);\n" + plan.typed[begin:], "Các Sở"
        return


def unit_not_recipient(plan):
    # "Như Điều 3", "Các đơn vị nêu tại Mục V": whoever is charged there receives it.
    if not plan.facts["recipients"] or any(re.search(r"\b(Như|Điều|Mục|mục)\b", each["name"]) for each in plan.facts["recipients"]): return
    for text in new_unit(plan, "Công ty Cổ phần Môi trường Thạch Khê", "Thu gom rác tại nơi tổ chức lễ phát động."): yield text, "Công ty Cổ phần Môi trường"


def group_unresolved(plan):
    for text in closing(plan, "Các cơ quan, đơn vị liên quan tuyên truyền trên trang thông tin điện tử của mình."): yield text, "Các cơ quan, đơn vị liên quan"
    for text in new_unit(plan, "Các đơn vị có liên quan", "Cử cán bộ trực điện thoại trong thời gian tổ chức lễ."): yield text, "đơn vị có liên quan"


def product_awaited(plan):
    for text in new_unit(plan, "Hội Nông dân tỉnh", "Treo băng rôn, áp phích theo ma két do Trung tâm Văn hóa tỉnh thiết kế."): yield text, "ma két do Trung tâm Văn hóa tỉnh thiết kế"
    for text in new_unit(plan, "Hội Nông dân tỉnh", "Tổ chức hội thi theo kịch bản đã được Trung tâm Văn hóa tỉnh phê duyệt."): yield text, "kịch bản đã được Trung tâm Văn hóa tỉnh phê duyệt"


def report_without_sender(plan):
    for text in closing(plan, "Báo cáo tổng hợp hằng tuần gửi Ủy ban nhân dân tỉnh."): yield text, "Báo cáo tổng hợp hằng tuần"


def report_without_addressee(plan):
    for text in closing(plan, "Công an tỉnh báo cáo kết quả bảo đảm an ninh, trật tự trước ngày 10/12/2030."): yield text, "Công an tỉnh báo cáo"


def report_without_deadline(plan):
    for text in closing(plan, "Công an tỉnh báo cáo kết quả bảo đảm an ninh, trật tự về Ủy ban nhân dân tỉnh."): yield text, "Công an tỉnh báo cáo"
    for report in plan.facts["reporting"]:
        due = report["due"]
        if not due or report["frequency"] != "once" or len(due["at"]) != 2 or not re.match(r"(?i)trước ngày", plan.passage(due["at"])): continue
        if "quy định" in plan.passage(report["at"]) or "kịp thời" in plan.passage(report["at"]) or any(each["section"] and each["section"].startswith("PL") and each["at"][0] <= report["at"][0] < each["at"][1] for each in plan.facts["tasks"]): continue
        yield plan.put(due["at"][0], due["at"][1], ""), plan.passage(report["at"])[:20]


def report_before_work_ends(plan):
    ends = [day for task, day, _ in plan.days(plan.tasks) if "báo cáo" not in task["text"].lower() and "tổng hợp" not in task["text"].lower()]
    for report, day, at in plan.days(plan.facts["reporting"]):
        if report["frequency"] != "once" or "kết quả" not in plan.passage(report["at"]): continue
        before = [each for each in ends if each <= day]
        if before: yield plan.put(*at, printed(max(before) - datetime.timedelta(4))), printed(max(before) - datetime.timedelta(4))


def consolidation_too_early(plan):
    days = [day for _, day, _ in plan.days(plan.facts["tasks"] + plan.facts["reporting"])]
    first = max(days, default=plan.issued or datetime.date(2026, 6, 1)) + datetime.timedelta(14)
    first += datetime.timedelta(-first.weekday())
    for text in closing(plan, f"Công an tỉnh báo cáo kết quả về Sở Ngoại vụ trước ngày {printed(first)}; Sở Ngoại vụ báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày {printed(first + datetime.timedelta(1))}."):
        yield text, printed(first + datetime.timedelta(1))


def date_outside_window(plan):
    # The day of one activity is no limit for the others.
    windows = [each for each in plan.facts["periods"] if not each["from"] or each["from"] != each["to"]]
    if not windows or not all(each["from"] and each["to"] for each in windows): return
    last = max(each["to"] for each in windows)
    for task, day, at in plan.days(plan.tasks):
        if "báo cáo" in task["text"].lower(): continue
        yield plan.put(*at, printed(day.replace(year=int(last[:4]) + 1, day=min(day.day, 28)))), f"/{int(last[:4]) + 1}"


def date_on_rest_day(plan):
    for _, day, at in plan.days(plan.tasks):
        sunday = day + datetime.timedelta(6 - day.weekday())
        if sunday != day and printed(sunday) not in plan.text: yield plan.put(*at, printed(sunday)), printed(sunday)


def date_in_past(plan):
    for _, day, at in plan.days(plan.tasks):
        if plan.issued: yield plan.put(*at, printed(day.replace(year=plan.issued.year - 1, day=min(day.day, 28)))), f"/{plan.issued.year - 1}"


def dates_contradict(plan):
    yield from itertools.islice(cited_later(plan), 1)
    for match in re.finditer(r"[Tt]ừ (?:ngày )?" + DATE + r"(\s+đến (?:hết )?(?:ngày )?)" + DATE, plan.text):
        one, other = match.group(0)[match.start(1) - match.start():match.end(3) - match.start()], match.group(0)[match.start(5) - match.start():match.end(7) - match.start()]
        yield plan.put(match.start(1), match.end(7), other + match[4] + one), other


def cited_later(plan):
    for each in plan.facts["references"]:
        if not plan.issued or not each["date"] or len(each["date"]) != 10 or plan.text.count(each["symbol"]) > 1: continue
        date = re.search(DATE, plan.passage(each["at"]))
        if date: yield plan.put(each["at"][0] + date.start(), each["at"][0] + date.end(), printed(plan.issued + datetime.timedelta(1))), each["symbol"]


def date_impossible(plan):
    head = plan.facts["sections"][0]["at"][0] if plan.facts["sections"] else 0
    for match in re.finditer(r"(?<!\d)" + DATE, plan.text):
        if match.start() > head: yield plan.put(match.start(), match.end(), f"31/4/{match[3]}"), "31/4"


def weekday_wrong(plan):
    head = plan.facts["sections"][0]["at"][0] if plan.facts["sections"] else 0
    for match in re.finditer(r"ngày " + DATE, plan.text):
        if match.start() <= head: continue
        day = datetime.date(int(match[3]), int(match[2]), int(match[1]))
        yield plan.put(match.start(), match.start(), WEEKDAYS[(day.weekday() + 2) % 7] + ", "), match[0]
        yield plan.put(match.end(), match.end(), f" ({WEEKDAYS[(day.weekday() + 2) % 7]})"), match[0][5:] + " ("


def channel_without_owner(plan):
    for channel in reversed(plan.facts["channels"]):
        begin, end = plan.line_of(channel["at"][0])
        if plan.typed_at(channel["at"][0]) > begin + 4: continue
        for other in ("Nhắn tin đến thuê bao di động", "Triển lãm ảnh lưu động"):
            if other.split()[0] in plan.text: continue
            yield plan.typed[:end] + "\n" + plan.typed[begin:plan.typed_at(channel["at"][0])] + other + "." + plan.typed[end:], other
        return


def reference_incomplete(plan):
    for each in plan.facts["references"]:
        printed_ = plan.passage(each["at"])
        if re.search(r"(?i)luật|pháp lệnh|/QH|UBTVQH|-CP\b|-TTg\b", printed_ + each["symbol"]) or plan.text.count(each["symbol"]) > 1: continue
        date = re.search(r",? ngày\s+\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}", printed_)
        if date: yield plan.put(each["at"][0] + date.start(), each["at"][0] + date.end(), ""), each["symbol"]


def reference_inconsistent(plan):
    for each in plan.facts["references"]:
        if not each["date"] or len(each["date"]) != 10 or not each["kind"]: continue
        day = datetime.date.fromisoformat(each["date"]) + datetime.timedelta(1)
        for text in closing(plan, f"Việc thực hiện {each['kind']} số {each['symbol']} ngày {printed(day)} có hướng dẫn riêng."): yield text, each["symbol"].split("/")[0]


def body_ended(plan):
    if not plan.issued or plan.issued < datetime.date(2025, 7, 1): return
    for task in plan.tasks:
        for mention in task["assignees"] + task["with"]:
            if mention["text"] in ENDED and plan.passage(mention["at"]) == mention["text"]: yield plan.put(*mention["at"], ENDED[mention["text"]]), ENDED[mention["text"]]
            if re.fullmatch(r"(?:UBND|Ủy ban nhân dân) (?:các )?xã, phường", mention["text"]): yield plan.put(*mention["at"], "Ủy ban nhân dân các huyện, thị xã"), "Ủy ban nhân dân các huyện"


def abbreviation_undefined(plan):
    for task in plan.tasks:
        end = plan.text.find("\n", task["at"][0])
        if plan.text[end - 1] == "." and task["at"][1] >= end - 1: yield plan.put(end - 1, end - 1, " tại các BQXKT"), "BQXKT"


def heading_missing(plan):
    wanted = r"Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc" if plan.family == "state" else r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    if match := re.search(wanted, plan.text): yield plan.put(match.start(), match.end(), ""), ""


def head_incomplete(plan):
    place = plan.facts["document"]["place"]
    if place and (match := re.search(re.escape(place) + r",\s*(?=ngày)", plan.text)): yield plan.put(match.start(), match.end(), ""), ""


def number_line(plan):
    number, symbol = plan.facts["document"]["number"], plan.facts["document"]["symbol"]
    match = re.search(r"Số(\s*:?\s*)" + re.escape(number or "?"), plan.text)
    if not number or not symbol or not match: return
    if plan.family == "state":
        if ":" in match[1]: yield plan.put(match.start(1), match.end(1), " "), number
        if match.end() == plan.text.find("/", match.end()): yield plan.put(match.end(), match.end(), " "), number
    elif ":" not in match[1]: yield plan.put(match.start(1), match.end(1), ": "), number
    yield plan.put(match.end(1), match.end(), "4"), "4"


def date_form(plan):
    at = plan.facts["document"]["at"].get("date")
    if plan.family != "state" or not at or not (match := re.search(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})", plan.passage(at))): return
    yield plan.put(at[0] + match.start(1), at[0] + match.end(1), "5"), "ngày 5"
    yield plan.put(at[0] + match.start(2), at[0] + match.end(2), "1"), "tháng 1"


def recipients_form(plan):
    if len(plan.facts["recipients"]) < 2 or plan.facts["recipients"][-1]["purpose"] != "to-file": return
    begin, end = plan.line_of(plan.facts["recipients"][-1]["at"][0])
    yield plan.typed[:begin] + plan.typed[end + 1:], plan.facts["recipients"][-2]["name"][:12]


def signature_form(plan):
    at = plan.facts["document"]["at"].get("authority")
    if not at: return
    old, new = (("TM.", "T/M"), ("KT.", "K/T"), ("TL.", "T/L")), (("T/M", "TM."), ("K/T", "KT."), ("T/L", "TL."))
    for have, want in old if plan.family == "state" else new:
        if plan.passage(at).startswith(have + " " * (plan.family == "state")): yield plan.put(at[0], at[0] + len(have), want), want


def body_capitals(plan):
    for task in plan.tasks:
        for mention in task["assignees"] + task["with"]:
            if mention["text"] in NAMES and plan.passage(mention["at"]) == mention["text"] and mention["text"][1:].lower() != mention["text"][1:]:
                yield plan.put(*mention["at"], mention["text"][0] + mention["text"][1:].lower()), mention["text"][0] + mention["text"][1:].lower()


def label_sequence(plan):
    for section, parent in plan.sections:
        siblings = (parent or {"children": plan.facts["sections"]})["children"]
        label = re.fullmatch(r"((?:\d+\.)*)(\d{1,2})([.)/-]?)", section["label"].strip())
        if label and int(label[2]) >= 2 and siblings[-1] is section and plan.text.startswith(section["label"], section["at"][0]):
            new = f"{label[1]}{int(label[2]) + 2}{label[3]}"
            yield plan.put(section["at"][0], section["at"][0] + len(section["label"]), new), new.rstrip(".)/-")


PATTERNS = {name.replace("_", "-"): globals()[name] for name in (
    "task_without_unit", "two_leads", "duplicate_duty", "unit_without_task", "unit_not_recipient", "group_unresolved", "product_awaited", "report_without_sender", "report_without_addressee",
    "report_without_deadline", "report_before_work_ends", "consolidation_too_early", "date_outside_window", "date_on_rest_day", "date_in_past", "dates_contradict",
    "date_impossible", "weekday_wrong", "channel_without_owner", "reference_incomplete", "reference_inconsistent", "body_ended", "abbreviation_undefined",
    "heading_missing", "head_incomplete", "number_line", "date_form", "recipients_form", "signature_form", "body_capitals", "label_sequence")}

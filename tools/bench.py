"""The benchmarks, each beside what it is compared with, measured in the same run.

Prints a Markdown table. Comparisons are interleaved and medians, since the
machines that this runs on are noisy; the absolute figures are of this machine.
"""
import glob, hashlib, http.client, json, os, pathlib, re, resource, selectors, shutil, signal, socket, sqlite3, statistics, subprocess, sys, tempfile, time, zipfile

top = pathlib.Path(__file__).resolve().parent.parent
build = top / "build"
shared = pathlib.Path(os.environ.get("DONDOC_SHARED", top.parent / "shared"))
document = top / "examples/ke-hoach-tuan-le-nuoc-sach.docx"
rows = []


def row(what, figure, compared, aim): rows.append((what, figure, compared, aim)); print(f"{what}: {figure} ({compared})", file=sys.stderr)


def machine():
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "unknown processor")
    memory = int(next(l.split()[1] for l in open("/proc/meminfo") if l.startswith("MemTotal"))) // 1024 // 1024
    system = next(l.split("=")[1].strip().strip('"') for l in open("/etc/os-release") if l.startswith("PRETTY_NAME"))
    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    return f"{os.cpu_count()} × {cpu}, {memory} GiB, {system}, {compiler}"


def whole_process(command):
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


def compiling():
    commands = {"dondoc": [build / "dondoc", "compile", document], "bare": [build / "bare_docx", document],
                "docx2txt": ["docx2txt", document, "-"], "pandoc": ["pandoc", "-t", "json", document], "nothing": ["/bin/true"]}
    times = {name: [] for name in commands}
    for _ in range(41):
        for name, command in commands.items(): times[name].append(whole_process(command))
    ms = {name: statistics.median(t[1:]) for name, t in times.items()}
    row("(a) `dondoc compile` of a five-page .docx, whole process", f"{ms['dondoc']:.1f} ms",
        f"pandoc {ms['pandoc']:.1f} ms ({ms['pandoc'] / ms['dondoc']:.1f} ×), docx2txt {ms['docx2txt']:.1f} ms, "
        f"unzip and parse alone {ms['bare']:.1f} ms, an empty process {ms['nothing']:.1f} ms",
        "10 × pandoc, faster than docx2txt, within 3 × the bare program")
    ms = float(subprocess.run([build / "lint_bench", document], capture_output=True, text=True, check=True).stdout)
    row("(a) checking a five-page plan that was read (all rules of `dondoc lint`)", f"{ms:.2f} ms", "median of 200", "5 ms")
    one, many = processor_time([document]), processor_time([document] * 301)
    row("(a) the same once the process is up", f"{(many - one) / 300 * 1000:.1f} ms", "processor time, 300 times over in one process", "3 ms")
    plans = sorted(glob.glob(str(shared / "corpus/dev/*.txt")) + glob.glob(str(shared / "corpus/unlabelled/*.txt")))
    examples = sorted(glob.glob(str(top / "examples/*.docx")))
    speed("plans of the corpus as text", plans) if plans else print(f"no corpus in {shared} (DONDOC_SHARED): the examples alone are read", file=sys.stderr)
    speed("the examples as .docx", examples)


def processor_time(files):
    """Seconds of the processor that one process takes to read the files; one core is all that it uses."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([build / "dondoc", "compile", *files], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def speed(what, files):
    many = (files * (600 // len(files) + 1))[:600]
    size = sum(os.path.getsize(f) for f in many) / len(many) / 1024
    row("(a) documents a second and core", f"{len(many) / processor_time(many):.0f}", f"{what}: {len(files)} different ones, {size:.0f} kB each on average", "300")


def heap_of(command):
    out = subprocess.run(["/usr/bin/env", "python3", "-c", "import resource,subprocess,sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
                          "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)", *map(str, command)], capture_output=True, text=True, check=True)
    return int(out.stdout)


def reading_files(folder):
    """A hundred pages of PDF and three hundred of .docx, made of the example."""
    with zipfile.ZipFile(document) as package: parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"]
    begin, end = body.index(b"<w:body>") + 8, body.rindex(b"<w:sectPr")
    def times(count, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            for name, content in parts.items(): out.writestr(name, body[:end] + body[begin:end] * (count - 1) + body[end:] if name == "word/document.xml" else content)
    long, printed = pathlib.Path(folder) / "long.docx", pathlib.Path(folder) / "printed.docx"
    times(60, long); times(20, printed)
    row("(f) memory for a .docx of 300 pages", f"{heap_of([build / 'dondoc', 'compile', long])} MB", f"{long.stat().st_size // 1024} kB", "100 MB")
    if not shutil.which("soffice") or not shutil.which("pdftotext"): return
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, printed],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pdf = printed.with_suffix(".pdf")
    pages = json.loads(subprocess.run([build / "dondoc", "compile", pdf], capture_output=True, check=True).stdout)["source"]["pages"]
    ms = statistics.median(whole_process([build / "dondoc", "compile", pdf]) for _ in range(5))
    poppler = statistics.median(whole_process(["pdftotext", "-bbox", pdf, "-"]) for _ in range(5))
    row("(g) 100 pages of PDF with text, whole process", f"{ms / pages * 100 / 1000:.2f} s", f"{pages} pages; pdftotext alone {poppler / pages * 100 / 1000:.2f} s", "2 s")


def free_port():
    with socket.socket() as probe: probe.bind(("127.0.0.1", 0)); return probe.getsockname()[1]


def until_listening(port):
    for _ in range(400):
        try: socket.create_connection(("127.0.0.1", port), 1).close(); return
        except OSError: time.sleep(0.025)
    sys.exit("a server did not start")


def sign_in(port, login):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("POST", "/api/sign-in", json.dumps({"login": login, "password": "mat-khau-do-toc-do"}), {"Content-Type": "application/json"})
    answer = connection.getresponse(); answer.read()
    return answer.getheader("Set-Cookie").split(";")[0]


def fetch(port, path, cookie):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Cookie": cookie})
    answer = connection.getresponse(); body = answer.read()
    if answer.status != 200: sys.exit(f"{path}: {answer.status} {body[:300]}")
    return body


def told_by_wrk(out):
    """Requests a second, and the milliseconds in which half and nearly all were answered."""
    def ms(percent):
        time, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(time) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    if "Non-2xx" in out: sys.exit(out)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), ms(50), ms(99)


def load(port, path, cookie):
    return told_by_wrk(subprocess.run(["wrk", "-t1", "-c8", "-d4s", "--latency", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{port}{path}"],
                                      capture_output=True, text=True, check=True).stdout)


def resident(process): return int(next(l.split()[1] for l in open(f"/proc/{process.pid}/status") if l.startswith("VmRSS"))) / 1024


def serving(data):
    office = json.loads(subprocess.run([build / "office_bench", data], capture_output=True, text=True, check=True).stdout)
    row(f"(c) issuing 30 tasks to {office['units']:,} units", f"{office['issue_s']:.2f} s", f"{office['issued']:,} assignments in one transaction", "1 s")
    row(f"(d) consolidating {office['reports']:,} reports into .docx", f"{office['consolidate_s']:.2f} s", f"{office['document_bytes'] // 1024} kB document", "5 s")
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(data, copy, dirs_exist_ok=True)
        changed = json.loads(subprocess.run([build / "reorganisation_bench", copy], capture_output=True, text=True, check=True).stdout)
    row(f"(h) dissolving {changed['districts']} districts, {changed['before']:,} communes become {changed['after']}", f"{changed['reorganise_s']:.2f} s", f"{changed['duties']:,} open duties pass in one transaction; undone in {changed['undo_s']:.2f} s", "5 s")

    with tempfile.TemporaryDirectory() as own:
        found = json.loads(subprocess.run([build / "search_bench", own], capture_output=True, text=True, check=True).stdout)
    row(f"(k) searching {found['records']:,} records", f"{found['median_ms']:.0f} ms, the slowest {found['slowest_ms']:.0f} ms",
        f"processor time of 20 questions, all kinds together; as a unit {found['unit_median_ms']:.0f} ms and {found['unit_slowest_ms']:.0f} ms; index and texts {found['bytes'] // 2**20} MB", "50 ms")

    growth()
    port = free_port()
    server = subprocess.Popen([build / "dondoc", "serve", "--data", data, "--ui", build / "ui", "--listen", f"127.0.0.1:{port}"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until_listening(port); time.sleep(1)
    at_rest = resident(server)
    focal_point, staff = sign_in(port, "daumoi"), sign_in(port, "chuyenvien")
    assignment = json.loads(fetch(port, "/api/my/assignments?size=1", focal_point))["items"][0]
    connection = sqlite3.connect(f"file:{data}/dondoc.db?mode=ro", uri=True)
    digest = connection.execute("SELECT token_digest FROM session WHERE user_id = (SELECT id FROM user_account WHERE login = 'daumoi')").fetchone()[0]
    unit = assignment["unit"]["id"]
    agency = connection.execute("SELECT id FROM agency").fetchone()[0]
    columns = "a.*, t.text, t.ordinal, t.due_text, p.title, n.name, n.short_name"
    joins = "JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL"
    cases = [("my tasks", "/api/my/assignments", focal_point, f"SELECT {columns} FROM assignment a {joins} WHERE a.agency_id = '{agency}' AND a.unit_id = '{unit}' ORDER BY (a.done_on IS NOT NULL), coalesce(a.due_on, '9999-12-31'), a.id LIMIT 50", "0.4 of the bare server, p99 20 ms"),
             ("one task that 1,000 units owe", f"/api/tasks/{assignment['task_id']}", staff, f"SELECT {columns} FROM (SELECT id FROM assignment WHERE task_id = '{assignment['task_id']}' ORDER BY CASE WHEN done_on <= date() THEN 4 WHEN due_on < date() THEN 1 WHEN heard_on IS NULL OR heard_on > date() THEN 2 ELSE 3 END, id LIMIT 50) x JOIN assignment a ON a.id = x.id {joins} WHERE a.agency_id = '{agency}'", "0.4 of the bare server, p99 20 ms"),
             ("the same for one of them", f"/api/assignments/{assignment['id']}", focal_point, None, "p99 20 ms"),
             ("tracking board", "/api/tracking", staff, None, "p99 20 ms")]
    for name, path, cookie, sql, aim in cases:
        body = fetch(port, path, cookie)
        if sql:
            answer = pathlib.Path(data) / "answer.json"; answer.write_bytes(body)
            bare_port = free_port()
            bare = subprocess.Popen([build / "bare_server", str(bare_port), f"{data}/dondoc.db", digest, answer, sql])
            until_listening(bare_port)
        ours, theirs = [], []
        for _ in range(3):
            ours.append(load(port, path, cookie))
            if sql: theirs.append(load(bare_port, path, cookie))
        best = lambda runs: sorted(runs)[len(runs) // 2]
        rate, p50, p99 = best(ours)
        compared = f"{len(body) / 1024:.0f} kB"
        if sql:
            bare.kill(); bare.wait()
            compared += f"; the bare server {best(theirs)[0]:,.0f} a second: {rate / best(theirs)[0]:.2f} of it"
        row(f"(b) {name}", f"{rate:,.0f} requests/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms", compared, aim)
    overview(port, server, data, staff, focal_point, assignment["id"])
    small_writes(port, data, staff)
    row("(e) memory at rest, and after the load above", f"{at_rest:.0f} MB, {resident(server):.0f} MB", "resident", "150 MB")
    live(port, server, data)
    server.send_signal(signal.SIGTERM); server.wait(10)


def growth():
    """Tracking board and leader's page while a hundred times as much comes to be owed."""
    with tempfile.TemporaryDirectory() as own:
        sizes = json.loads(subprocess.run([build / "growth_bench", own], capture_output=True, text=True, check=True).stdout)
    for what, field in (("tracking board", "board_ms"), ("leader's page", "page_ms")):
        times = [size[field] for size in sizes]
        row(f"(l) the {what} of {' / '.join(format(size['duties'], ',') for size in sizes)} assignments, after an act", " / ".join(f"{time:.1f}" for time in times) + " ms",
            f"{max(later / earlier for earlier, later in zip(times, times[1:])):.2f} × at most from one to the next; counted once after a start, before anybody asks, in "
            f"{' / '.join(format(size['first_ms'], '.0f') for size in sizes)} ms, {sizes[-1]['resident_mb']} MB resident", "50 ms, 1.3 ×")


progress = json.dumps({"kind": "progress", "note": "Đang thực hiện.", "proposal": None, "percent": 10, "links": [], "attachment_ids": []}, ensure_ascii=False)


def post_progress(port, cookie, assignment):
    session = json.loads(fetch(port, "/api/session", cookie))
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("POST", f"/api/assignments/{assignment}/updates", progress.encode(),
                       {"Cookie": cookie, "X-CSRF-Token": session["csrf"], "Content-Type": "application/json"})
    answer = connection.getresponse(); body = answer.read()
    if answer.status >= 300: sys.exit(f"update: {answer.status} {body[:300]}")


def overview(port, server, data, staff, focal_point, assignment):
    def look():
        started = time.perf_counter(); body = fetch(port, "/api/overview", staff)
        return (time.perf_counter() - started) * 1000, json.loads(body)
    first, page = look()
    after_act = []
    for _ in range(15):
        post_progress(port, focal_point, assignment)
        after_act.append(look()[0])
    total = page["weeks"][-1]["figures"]["progress"]["total"]
    row(f"(i) the leader's page of {total:,} assignments, after an act", f"{statistics.median(after_act):.0f} ms", f"twelve weeks by plan, unit and field; the first look after the start {first:.0f} ms", "50 ms")


def small_writes(port, data, staff):
    """Units that tell of their progress all at once, each act on the disk before it is answered; and somebody who reads meanwhile.
    As many made-up focal points as there are clients, each of a unit of its own."""
    clients, now = 64, int(time.time() * 1000)
    connection = sqlite3.connect(f"{data}/dondoc.db", timeout=20)
    agency = connection.execute("SELECT id FROM agency").fetchone()[0]
    units = [row[0] for row in connection.execute("SELECT DISTINCT unit_id FROM assignment ORDER BY unit_id LIMIT ?", (clients,))]
    owed = []
    for i, unit in enumerate(units):
        user, token = f"018f0001-0000-7000-8000-{i:012x}", f"unit-{i}"
        connection.execute("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, password_hash, created_at) VALUES (?,?,?,?,?,?,'none',?)", (user, agency, token, token, token, token, now))
        connection.execute("INSERT INTO focal_point (id, agency_id, unit_id, user_id, full_name, name_fold, created_at) VALUES (?,?,?,?,?,?,?)", (user, agency, unit, user, token, token, now))
        connection.execute("INSERT INTO session (token_digest, agency_id, user_id, csrf_token, created_at, seen_at, expires_at) VALUES (?,?,?,'x',?,?,?)", (hashlib.sha256(token.encode()).hexdigest(), agency, user, now, now, now + 3600_000))
        owed.append([(token, row[0]) for row in connection.execute("SELECT id FROM assignment WHERE unit_id = ? AND done_on IS NULL", (unit,))])
    connection.commit(); connection.close()
    turns = [each[i] for i in range(max(map(len, owed))) for each in owed if i < len(each)]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(f"wrk.method = 'POST'\nwrk.body = '{progress}'\nlocal asked, at = {{}}, 0\n"
                     "local function ask(token, owed) asked[#asked + 1] = wrk.format(nil, '/api/assignments/' .. owed .. '/updates', "
                     "{['Cookie'] = 'dondoc_session=' .. token, ['X-CSRF-Token'] = 'x', ['Content-Type'] = 'application/json'}) end\n"
                     "function init()\n" + "".join(f"ask('{token}', '{one}')\n" for token, one in turns) + "end\n"
                     "function request() at = at % #asked + 1; return asked[at] end\n")
        script.flush()
        writing = subprocess.Popen(["wrk", "-t1", f"-c{clients}", "-d8s", "--latency", "-s", script.name, f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True)
        reads = []
        while writing.poll() is None:
            started = time.perf_counter(); fetch(port, "/api/tracking?size=20", staff); reads.append((time.perf_counter() - started) * 1000)
            time.sleep(0.02)
        rate, p50, p99 = told_by_wrk(writing.stdout.read())
    row("(m) small writes, each on the disk before it is answered", f"{rate:,.0f} a second, p50 {p50:.0f} ms, p99 {p99:.0f} ms",
        f"{clients} clients of as many units; one flush of this disk takes {flush_ms():.2f} ms; the tracking board read meanwhile {statistics.median(reads):.0f} ms, the slowest {max(reads):.0f} ms", "5,000 a second, p99 50 ms")


def flush_ms():
    with tempfile.TemporaryFile(dir=folder) as probe:
        started = time.perf_counter()
        for _ in range(100): probe.write(b"x" * 8192); probe.flush(); os.fdatasync(probe.fileno())
        return (time.perf_counter() - started) * 10


def live(port, server, data):
    """Clients that hold live updates: sessions of 500 made-up accounts, ten streams each."""
    clients, accounts = 5000, 500
    now = int(time.time() * 1000)
    connection = sqlite3.connect(f"{data}/dondoc.db")
    agency = connection.execute("SELECT id FROM agency").fetchone()[0]
    for i in range(accounts):
        user, token = f"018f0000-0000-7000-8000-{i:012x}", f"live-{i}"
        connection.execute("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, password_hash, created_at) VALUES (?,?,?,?,?,?,'none',?)", (user, agency, token, token, token, token, now))
        connection.execute("INSERT INTO user_role VALUES (?,?,'staff')", (agency, user))
        connection.execute("INSERT INTO session (token_digest, agency_id, user_id, csrf_token, created_at, seen_at, expires_at) VALUES (?,?,?,'x',?,?,?)", (hashlib.sha256(token.encode()).hexdigest(), agency, user, now, now, now + 3600_000))
    connection.commit(); connection.close()
    before = resident(server)
    watching = selectors.DefaultSelector()
    started = time.perf_counter()
    for i in range(clients):
        one = socket.create_connection(("127.0.0.1", port))
        one.sendall(f"GET /api/live HTTP/1.1\r\nHost: x\r\nCookie: dondoc_session=live-{i % accounts}\r\n\r\n".encode())
        if b"200 OK" not in one.recv(4096): sys.exit("a live stream was refused")
        one.setblocking(False); watching.register(one, selectors.EVENT_READ)
    opened = time.perf_counter() - started
    time.sleep(2)
    held = resident(server)
    cookie = sign_in(port, "daumoi")  # an event of the log, as any act is
    acted, told, slowest = time.perf_counter(), set(), 0
    while len(told) < clients and time.perf_counter() - acted < 20:
        for key, _ in watching.select(1):
            if b"event: change" in key.fileobj.recv(65536): told.add(key.fd); slowest = time.perf_counter() - acted
    looked = time.perf_counter(); fetch(port, "/api/session", cookie); looked = (time.perf_counter() - looked) * 1000
    row(f"(j) {clients:,} clients holding live updates", f"{held:.0f} MB resident", f"{held - before:.0f} MB more than without; opened in {opened:.1f} s; {len(told):,} told of an act within {slowest:.1f} s; another request meanwhile {looked:.0f} ms", "300 MB")
    for key in list(watching.get_map().values()): key.fileobj.close()


compiling()
folder = tempfile.mkdtemp(prefix="dondoc-bench-")
try: reading_files(folder); serving(folder)
finally: shutil.rmtree(folder)
print(f"\nMachine: {machine()}\n\n| what | figure | compared with | aim |\n|---|---|---|---|")
for line in rows: print("| " + " | ".join(line) + " |")

#!/usr/bin/env python3
"""Kills the server in the middle of acts, and fills its disk, and asks what is left.

    tests/crash/crash.py [ROUNDS]

After each kill (SIGKILL, at a moment that moves through the act) the program must
start again, `dondoc doctor` must find nothing, and the act must have happened
whole or not at all. Ends with "N passed, N failed".
"""
import http.client, json, os, pathlib, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, threading, time, uuid
from collections import Counter

from mail_server import MailServer

top = pathlib.Path(__file__).resolve().parents[2]
program = top / "build/dondoc"
document = (top / "examples/ke-hoach-thong-tin-doi-ngoai.docx").read_bytes()
amending = (top / "examples/ke-hoach-tuan-le-nuoc-sach.docx").read_bytes()
PASSWORD = "thu-nghiem-2026"
passed = failed = 0


def hold(name, right, why=""):
    global passed, failed
    if right: passed += 1
    else: failed += 1; print(f"FAILED: {name} {why}")


class Server:
    def __init__(self, data):
        self.data = data
        with socket.socket() as probe: probe.bind(("127.0.0.1", 0)); self.port = probe.getsockname()[1]
        self.process = subprocess.Popen([program, "serve", "--data", data, "--ui", top / "build/ui", "--listen", f"127.0.0.1:{self.port}", "--example", "--example-password", PASSWORD],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(600):
            try: socket.create_connection(("127.0.0.1", self.port), 1).close(); return
            except OSError:
                if self.process.poll() is not None: raise RuntimeError(self.process.stderr.read().decode())
                time.sleep(0.02)
        raise RuntimeError("the server did not start")

    def kill(self):
        self.process.send_signal(signal.SIGKILL); self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM); self.process.wait(10)

    def ask(self, who, method, path, body=None, content_type="application/json"):
        """Status and JSON (or bytes); who: None or what sign_in gave."""
        headers = {"Host": f"127.0.0.1:{self.port}"}
        if who: headers |= {"Cookie": who["cookie"], "X-CSRF-Token": who["csrf"]}
        if method == "POST": headers["Idempotency-Key"] = str(uuid.uuid4())
        if body is not None: headers["Content-Type"] = content_type
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, json.dumps(body) if content_type == "application/json" and body is not None else body, headers)
        answer = connection.getresponse(); data = answer.read()
        json_answer = data and (answer.getheader("Content-Type") or "").startswith("application/json")
        return answer.status, json.loads(data) if json_answer else data, answer.getheader("Set-Cookie")

    def sign_in(self, login):
        status, session, cookie = self.ask(None, "POST", "/api/sign-in", {"login": login, "password": PASSWORD})
        if status != 200: raise RuntimeError(f"{login}: {status} {session}")
        return {"cookie": cookie.split(";")[0], "csrf": session["csrf"]}

    def upload(self, who, name, data):
        edge = "edge" + uuid.uuid4().hex
        body = (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
                f"Content-Type: application/octet-stream\r\n\r\n").encode() + data + f"\r\n--{edge}--\r\n".encode()
        return self.ask(who, "POST", "/api/drafts", body, f"multipart/form-data; boundary={edge}")


def quietly(act):
    try: act()
    except (OSError, http.client.HTTPException): pass


def doctor(data, name):
    result = subprocess.run([program, "doctor", "--data", data], capture_output=True, text=True)
    hold(f"{name}: doctor", result.returncode == 0, result.stdout + result.stderr)


def all_of(server, who, path):
    status, page, _ = server.ask(who, "GET", f"{path}{'&' if '?' in path else '?'}size=200")
    hold(f"GET {path}", status == 200, str(page)[:300])
    return page["items"]


def kill_during_import(data, rounds):
    for i in range(rounds):
        server = Server(data); staff = server.sign_in("chuyenvien")
        before = len(all_of(server, staff, "/api/drafts"))
        thread = threading.Thread(target=quietly, args=(lambda: server.upload(staff, f"lan-{i}.docx", document),))
        thread.start(); time.sleep(0.002 * i); server.kill(); thread.join()
        doctor(data, f"import killed after {2 * i} ms")
        server = Server(data); staff = server.sign_in("chuyenvien")
        drafts = all_of(server, staff, "/api/drafts")
        hold("one draft more or none", len(drafts) - before in (0, 1), f"{before} → {len(drafts)}")
        for draft in drafts:
            status, file, _ = server.ask(staff, "GET", f"/api/drafts/{draft['id']}/file")
            hold("each draft has its file", status == 200 and len(file) > 0, str(status))
        server.stop()


def kill_during_issue(data, rounds):
    for i in range(rounds):
        server = Server(data); staff = server.sign_in("chuyenvien"); leader = server.sign_in("lanhdao")
        status, draft, _ = server.upload(staff, f"giao-{i}.docx", document)
        status, whole, _ = server.ask(staff, "GET", f"/api/drafts/{draft['id']}")
        status, made, _ = server.ask(staff, "POST", f"/api/drafts/{draft['id']}/confirm", {"base_revision": whole["revision"]})
        hold("confirmed", status == 201, str(made)[:300])
        plan = made["id"]
        server.ask(staff, "POST", f"/api/plans/{plan}/request-approval")
        status, preview, _ = server.ask(staff, "GET", f"/api/plans/{plan}/issue-preview")
        thread = threading.Thread(target=quietly, args=(lambda: server.ask(leader, "POST", f"/api/plans/{plan}/issue", {"accept_unresolved": True}),))
        thread.start(); time.sleep(0.001 * i); server.kill(); thread.join()
        doctor(data, f"issue killed after {i} ms")
        server = Server(data); staff = server.sign_in("chuyenvien")
        status, now, _ = server.ask(staff, "GET", f"/api/plans/{plan}")
        expected = preview["assignments"] if now["status"] == "issued" else 0
        status, board, _ = server.ask(staff, "GET", f"/api/tracking?plan_id={plan}&size=1")
        hold("issued whole or not at all", now["status"] in ("awaiting-approval", "issued") and board["progress"]["total"] == expected,
             f"{now['status']}: {board['progress']} of {preview['assignments']}")
        server.stop()


def killed_within(server, milliseconds, act):
    """Whether the act was acknowledged before the server was killed."""
    answers = []
    thread = threading.Thread(target=quietly, args=(lambda: answers.append(act()[0]),))
    thread.start(); time.sleep(milliseconds / 1000); server.kill(); thread.join()
    return answers in ([200], [201])


def held_by_units(server, staff):
    return {row["unit"]["id"]: row["progress"] for row in all_of(server, staff, "/api/tracking/units") if row["progress"]["total"]}


def kill_during_reorganisation(data, rounds):
    for i in range(rounds):
        server = Server(data); staff = server.sign_in("chuyenvien"); administrator = server.sign_in("quantri")
        before = held_by_units(server, staff)
        still_open = lambda progress: progress["total"] - progress["done"]
        pair = sorted(before, key=lambda unit: -still_open(before[unit]))[:2]
        today = server.ask(staff, "GET", "/api/session")[1]["today"]
        decision = {"kind": "merge", "number": f"{i + 1}/NQ-HĐND", "decided_on": today, "effective_on": today,
                    "changes": [{"from_ids": pair, "to": [{"unit_id": None, "name": f"Cơ quan hợp nhất {i + 1}", "short_name": None, "function": ""}], "duties": []}]}
        told = killed_within(server, 3 * i, lambda: server.ask(administrator, "POST", "/api/reorganisations", decision))
        doctor(data, f"reorganisation killed after {3 * i} ms")
        server = Server(data); staff = server.sign_in("chuyenvien"); administrator = server.sign_in("quantri")
        after = held_by_units(server, staff)
        done = next((one for one in all_of(server, administrator, "/api/reorganisations") if one["number"] == decision["number"] and not one["undone_at"]), None)
        hold("a reorganisation that was acknowledged is there", done or not told)
        if done:
            successor = after.get(done["units"]["to"][0]["id"], {"total": 0, "done": 0})
            hold("all that was open has passed", still_open(successor) == sum(still_open(before[unit]) for unit in pair)
                 and not any(unit in after and still_open(after[unit]) for unit in pair), f"{before} → {after}")
            told = killed_within(server, 2 * i, lambda: server.ask(administrator, "POST", f"/api/reorganisations/{done['id']}/undo"))
            doctor(data, f"undoing it killed after {2 * i} ms")
            server = Server(data); staff = server.sign_in("chuyenvien"); administrator = server.sign_in("quantri")
            undone = next(one for one in all_of(server, administrator, "/api/reorganisations") if one["id"] == done["id"])["undone_at"]
            hold("an undoing that was acknowledged is there", undone or not told)
            hold("undone or not at all", held_by_units(server, staff) == (before if undone else after))
            if not undone: hold("and it can still be undone", server.ask(administrator, "POST", f"/api/reorganisations/{done['id']}/undo")[0] == 200)
        else: hold("or nothing has", after == before, f"{before} → {after}")
        server.stop()


def kill_during_amendment(data, rounds):
    whole = None
    for i in range(rounds + 1):  # the first is left alone, and tells how it is when it is done
        server = Server(data); staff = server.sign_in("chuyenvien"); leader = server.sign_in("lanhdao")
        def draft_of(name, file):
            draft = server.upload(staff, name, file)[1]["id"]
            return draft, server.ask(staff, "GET", f"/api/drafts/{draft}")[1]["revision"]
        draft, revision = draft_of(f"chay-{i}.docx", document)
        plan = server.ask(staff, "POST", f"/api/drafts/{draft}/confirm", {"base_revision": revision})[1]["id"]
        server.ask(staff, "POST", f"/api/plans/{plan}/request-approval")
        server.ask(leader, "POST", f"/api/plans/{plan}/issue", {"accept_unresolved": True})
        draft, revision = draft_of(f"sua-doi-{i}.docx", amending)
        def stands():
            owed = server.ask(staff, "GET", f"/api/tracking?plan_id={plan}&size=1")[1]["progress"]["total"]
            return sorted(task["text"] for task in all_of(server, staff, f"/api/plans/{plan}/tasks")), owed, len(server.ask(staff, "GET", f"/api/plans/{plan}/amendments")[1]["items"])
        before = stands()
        act = lambda: server.ask(staff, "POST", f"/api/plans/{plan}/amendment",
                                 {"draft_id": draft, "base_revision": revision, "whole": True, "pairs": [], "keep_ids": [], "leave_done_ids": [],
                                  "keep_duty_ids": [], "skip_duties": []})
        if whole is None:
            status, answer, _ = act(); whole = stands()
            hold("amended", status == 201 and whole != before and whole[2] == 1, str(answer)[:300])
            server.stop(); continue
        told = killed_within(server, 3 * i, act)
        doctor(data, f"amendment killed after {3 * i} ms")
        server = Server(data); staff = server.sign_in("chuyenvien")
        after = stands()
        hold("amended whole or not at all", after in (before, whole), f"{before} → {after}, not {whole}")
        hold("an amendment that was acknowledged is there", after == whole or not told)
        server.stop()


def kill_during_updates(data, rounds):
    """Small writes that share a flush, of several units at once."""
    for i in range(rounds):
        server = Server(data)
        units = [server.sign_in(login) for login in ("nnmt", "vhttdl", "yte")]
        owed = [next(one["id"] for one in all_of(server, who, "/api/my/assignments") if "update" in one["can"]) for who in units]
        sent, acknowledged = [], []
        def tell(who, assignment, name):
            for n in range(1000):
                note = f"lần {i}, {name}.{n}"; sent.append(note)
                status, answer, _ = server.ask(who, "POST", f"/api/assignments/{assignment}/updates",
                                               {"kind": "progress", "note": note, "proposal": None, "percent": 10, "links": [], "attachment_ids": []})
                if status == 201 and any(one["note"] == note for one in answer["updates"]): acknowledged.append(note)
                else: hold("an update is answered with itself", False, str(answer)[:200])
        threads = [threading.Thread(target=quietly, args=(lambda who=who, one=one, name=f"{at}-{again}": tell(who, one, name),))
                   for at, (who, one) in enumerate(zip(units, owed)) for again in range(5)]
        for thread in threads: thread.start()
        time.sleep(0.3 + 0.017 * i); server.kill()
        for thread in threads: thread.join()
        doctor(data, f"{len(acknowledged)} updates, then killed")
        database = sqlite3.connect(f"{data}/dondoc.db")
        kept = Counter(note for note, in database.execute("SELECT note FROM progress_update WHERE note LIKE ?", (f"lần {i}, %",)))
        database.close()
        hold("some were acknowledged", len(acknowledged) > 0)
        hold("what was acknowledged is there", all(note in kept for note in acknowledged), f"{len(acknowledged)} acknowledged, {len(kept)} kept")
        hold("and each once, and nothing else", set(kept) <= set(sent) and all(times == 1 for times in kept.values()))


def queue_mail(data, plan, how_many):
    """Reminders that wait to be sent: their names, as the act that makes them would have written them."""
    database = sqlite3.connect(f"{data}/dondoc.db")
    with database:
        agency, unit, point = database.execute("SELECT agency_id, unit_id, id FROM focal_point WHERE deleted_at IS NULL LIMIT 1").fetchone()
        database.execute("UPDATE focal_point SET email = 'dau-moi@vi-du.vn' WHERE id = ?", (point,))
        notice, now, names = str(uuid.uuid4()), int(time.time() * 1000), []
        database.execute("INSERT INTO notice (id, agency_id, plan_id, unit_id, rung, assignments, late, due_on, made_at) VALUES (?, ?, ?, ?, 'focal-point', 1, 0, '2026-12-31', ?)",
                         (notice, agency, plan, unit, now))
        for _ in range(how_many):
            name = str(uuid.uuid4()); names.append(f"{name}@vi-du.vn")
            content = json.dumps({"message_id": names[-1], "subject": "Nhắc việc", "text": "1 nhiệm vụ"})
            database.execute("INSERT INTO outbox_message (id, agency_id, cause, channel, notice_id, focal_point_id, content, state, tries, next_at, answer, made_at) "
                             "VALUES (?, ?, ?, 'email', ?, ?, ?, 'waiting', 0, ?, '', ?)", (name, agency, name, notice, point, content, now, now))
    database.close()
    return names


def states_of(data, names):
    database = sqlite3.connect(f"{data}/dondoc.db")
    states = {f"{name}@vi-du.vn": state for name, state in database.execute("SELECT id, state FROM outbox_message")}
    database.close()
    return {name: states[name] for name in names}


def kill_during_sending(data, rounds):
    mail = MailServer()
    server = Server(data); staff = server.sign_in("chuyenvien"); administrator = server.sign_in("quantri")
    plan = next(plan["id"] for plan in all_of(server, staff, "/api/plans") if plan["status"] == "issued")
    status, answer, _ = server.ask(administrator, "PUT", "/api/mail-settings", {
        "switched_on": True, "host": "127.0.0.1", "port": mail.port, "tls": "none", "account": "", "password": None,
        "sender": "don-doc@vi-du.vn", "site_address": "https://vi-du.vn", "sends_news": False})
    hold("mail is switched on", status == 200, str(answer))
    status, answer, _ = server.ask(staff, "PUT", f"/api/plans/{plan}/chasing", {
        "on": False, "steps": [{"working_days": 1, "to": "focal-point"}], "quiet_from": 0, "quiet_to": 0, "channels": ["email"]})
    hold("at any hour", status == 200, str(answer))
    server.stop()
    names = queue_mail(data, plan, 6 * rounds)
    broken_off = 0
    for i in range(rounds):
        server = Server(data); time.sleep(0.013 * i); server.kill()
        doctor(data, f"sending killed after {13 * i} ms")
        before = states_of(data, names); broken_off += list(before.values()).count("sending")
        known = Counter(mail.accepted)
        hold("what is settled was acknowledged", all(known[name] for name, state in before.items() if state == "delivered"))
        settled = {name: known[name] for name, state in before.items() if state == "delivered"}
        if i: hold("what was settled was not sent again", all(known[name] == count for name, count in earlier.items()), str(known))
        earlier = settled
    server = Server(data)
    for _ in range(600):
        if set(states_of(data, names).values()) == {"delivered"}: break
        time.sleep(0.1)
    server.stop()
    sent = Counter(mail.accepted)
    hold("nothing is lost", set(sent) == set(names), f"{len(names) - len(sent)} of {len(names)}")
    hold("what was settled was never sent again", all(sent[name] == count for name, count in earlier.items()))
    hold("only what was broken off came twice, under its own name", sum(sent.values()) - len(names) <= broken_off, f"{sum(sent.values())} of {len(names)}, {broken_off} broken off")
    mail.shutdown()


def full_disk():
    folder = tempfile.mkdtemp(prefix="dondoc-full-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], capture_output=True).returncode != 0:
        print("skipped: a full disk (no right to mount a small one)"); os.rmdir(folder); return
    try:
        data = f"{folder}/data"
        server = Server(data); staff = server.sign_in("chuyenvien")
        filler = pathlib.Path(folder) / "filler"
        with open(filler, "wb", buffering=0) as out:
            try:
                while True: out.write(b"x" * 65536)
            except OSError: pass
        status, answer, _ = server.upload(staff, "day.docx", document)
        hold("a full disk is said", status == 503 and answer["error"]["code"].endswith("disk_full"), f"{status} {str(answer)[:200]}")
        hold("reading goes on", server.ask(staff, "GET", "/api/plans")[0] == 200)
        filler.unlink()
        status, answer, _ = server.upload(staff, "day.docx", document)
        hold("and it works again once there is room", status == 201, f"{status} {str(answer)[:200]}")
        server.stop(); doctor(data, "after a full disk")
    finally:
        subprocess.run(["umount", "-l", folder]); os.rmdir(folder)


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 12
home = tempfile.mkdtemp(prefix="dondoc-crash-")
try:
    Server(f"{home}/data").stop()
    kill_during_import(f"{home}/data", rounds)
    kill_during_issue(f"{home}/data", rounds)
    kill_during_amendment(f"{home}/data", rounds // 2)
    kill_during_reorganisation(f"{home}/data", rounds // 2)
    kill_during_updates(f"{home}/data", rounds)
    kill_during_sending(f"{home}/data", rounds)
    full_disk()
except (RuntimeError, KeyError, TypeError) as error: hold("the scenario", False, repr(error))
finally: shutil.rmtree(home, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))

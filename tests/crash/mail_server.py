"""A mail server on a port of this machine that remembers what it acknowledged."""
import re, socketserver, threading, time


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Talk)
        self.accepted, self.lock = [], threading.Lock()  # Message-IDs, in the order of their acknowledgement
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self): return self.server_address[1]


class Talk(socketserver.StreamRequestHandler):
    def say(self, text): self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        try: self.talk()
        except OSError: pass  # the other side was killed

    def talk(self):
        self.say("220 mail.test")
        while line := self.rfile.readline():
            command = line.split()[0].upper() if line.split() else b""
            if command == b"QUIT": self.say("221 bye"); return
            if command != b"DATA": self.say("250 ok"); continue
            self.say("354 go on")
            mail = b""
            while (line := self.rfile.readline()) not in (b".\r\n", b""): mail += line
            if not line: return  # broken off: nothing was taken over
            time.sleep(0.02)
            with self.server.lock: self.server.accepted.append(re.search(rb"Message-ID: <([^>]*)>", mail)[1].decode())
            self.say("250 queued")

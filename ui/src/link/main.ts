// The page behind a link without an account: one duty, a photo, done; or one report,
// filled in and sent. It stands alone, without the rest of the program, so that it opens on any phone.
import "./link.css";
import { new_key } from "@/shared/api/key";
import { open, Refused, type Duty } from "./ask";
import { form_of } from "./form";
import { draft_key, forget, keep, waiting, type Entry } from "./kept";
import { element } from "./element";
import { held_of } from "./held";
import { naming_form_of } from "./naming";
import { report_form_of } from "./report_form";
import { send } from "./sender";
import { day_words, failure_words, load_words, t } from "./words";

const again_after_ms = 15_000;
const main = document.getElementById("link")!;
// What stands behind '#' is sent to no server and stands in no log.
const token = window.location.hash.slice(1);

const show = (...parts: Node[]) => main.replaceChildren(element("p", { class: "product" }, t("product")), ...parts);

async function tell(refusal: unknown) {
  const offline = refusal instanceof Refused && refusal.status === 0;
  const words = refusal instanceof Refused && !offline ? await failure_words(refusal.code, refusal.params) : t(offline ? "offline" : "unexpected");
  const again = element("button", { type: "button", class: "main" }, t("retry"));
  again.addEventListener("click", () => void begin());
  const lasting = refusal instanceof Refused && [401, 403].includes(refusal.status);
  show(element("h1", {}, t("shut")), element("p", { class: "bad", role: "alert" }, words), ...(lasting ? [] : [again]));
}

function facts_of(duty: Duty): Node[] {
  const fact = (name: string, value: string, kind = "") => [element("dt", {}, name), element("dd", { class: kind }, value)];
  return [
    element("h1", {}, t(duty.report ? "report_title" : duty.can.includes("name-focal-point") ? "name" : "page_title")),
    element("dl", {}, ...fact(t("unit"), duty.unit), ...fact(t(duty.report ? "report" : "task"), duty.text, "task"), ...fact(t("due"), duty.due_on ? day_words(duty.due_on) : duty.due_text ?? t("no_due"))),
  ];
}

/** The last day on which the link holds, in Việt Nam. */
const last_day = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

function show_duty(duty: Duty, said = "", earlier: Entry | null = null) {
  const parts = facts_of(duty);
  const of = { unit: duty.unit, text: duty.text };
  if (said !== "") parts.push(element("p", { class: "good", role: "status" }, said));
  else if (duty.done) parts.push(element("p", { class: "good" }, t(duty.report ? "report_sent_already" : "done_already")));
  if (duty.report?.return_reason) parts.push(element("p", { class: "warn" }, t("returned", { reason: duty.report.return_reason })));
  if (duty.can.includes("name-focal-point")) parts.push(naming_form_of((entry) => void say({ ...entry, token, of })));
  else if (duty.can.includes("update")) parts.push(form_of((entry) => void say({ ...entry, token, of })));
  if (duty.report && duty.can.includes("submit")) parts.push(report_form_of(duty.report, earlier, {
    say: (entry) => void say({ ...entry, token, of }),
    keep_draft: (entry) => void keep({ ...entry, token, of, key: draft_key(token) }),
  }));
  parts.push(element("p", { class: "soft" }, t("until", { day: day_words(last_day(duty.expires_at)) })));
  show(...parts);
}

async function say(entry: Entry) {
  const kept = await keep(entry);
  // Kept now under its own key, whether or not the page stays open.
  if (kept && entry.report) await forget(draft_key(token));
  let timer = 0;
  const drop = () => {
    window.clearTimeout(timer);
    window.removeEventListener("online", attempt);
    void forget(entry.key).then(() => begin());
  };
  async function attempt() {
    window.clearTimeout(timer);
    show(element("h1", {}, t("waiting_title")), held_of(entry), element("p", { role: "status" }, t("sending")));
    const outcome = await send(entry);
    if (outcome.state === "sent") { window.removeEventListener("online", attempt); show_duty(outcome.duty, t("sent")); return; }
    const again = element("button", { type: "button", class: "main" }, t("again"));
    const away = element("button", { type: "button" }, t("drop"));
    again.addEventListener("click", () => void attempt());
    away.addEventListener("click", drop);
    if (outcome.state === "waiting") {
      show(element("h1", {}, t("waiting_title")), held_of(entry), element("p", { class: "warn", role: "status" }, t("waiting")), ...(kept ? [] : [element("p", { class: "soft" }, t("kept_none"))]), again, away);
      timer = window.setTimeout(() => void attempt(), again_after_ms);
      return;
    }
    // A report is long: what is wrong with it is mended, over what stands on the server now.
    const mend = element("button", { type: "button", class: "main" }, t("mend"));
    mend.addEventListener("click", () => {
      window.removeEventListener("online", attempt);
      // What was taken of the files may have been let go since: they are sent anew.
      const mended = { ...entry, files: entry.files.map((file) => ({ ...file, key: new_key(), id: null })) };
      void keep({ ...mended, key: draft_key(token), draft: true }).then(() => forget(entry.key)).then(() => begin(mended));
    });
    show(element("h1", {}, t("failed")), held_of(entry), element("p", { class: "bad", role: "alert" }, `${t("failed")}: ${await failure_words(outcome.refusal.code, outcome.refusal.params)}`), entry.report ? mend : again, away);
  }
  window.addEventListener("online", attempt);
  await attempt();
}

async function begin(mended: Entry | null = null) {
  if (token === "") { show(element("h1", {}, t("shut")), element("p", { class: "bad", role: "alert" }, t("no_token"))); return; }
  show(element("p", { role: "status" }, t("loading")));
  const left = mended ? { ...mended, draft: true } : await waiting(token);
  if (left && !left.draft) { await say(left); return; }
  await open(token).then((duty) => show_duty(duty, "", left), tell);
}

window.addEventListener("hashchange", () => window.location.reload());
void load_words().then(() => {
  document.title = t("page_title");
  return begin();
});

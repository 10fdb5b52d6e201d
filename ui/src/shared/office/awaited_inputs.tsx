import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { Panel } from "@/shared/parts/panel";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { Attachments } from "./attachments";
import { AwaitedForm } from "./awaited_form";
import { ExportButton } from "./export_button";
import { GiveDialog } from "./give_dialog";
import css from "./inspections.module.css";

type Input = Schema<"AwaitedInput">;
const tone: Record<Input["state"], Tone> = { awaited: "neutral", late: "bad", given: "active", received: "good" };
const stale = [["awaited-inputs"], ["history", "plan"]];
const few = 4;
const short = (units: Input["givers"]) => units.map((unit) => unit.short_name ?? unit.name).join("; ");

/**
 * What tasks await from other units: of a plan, of a task, or of the own unit. `adding`: also where there is nothing yet,
 * for who may add. The lateness told here is the giver's alone.
 */
export function AwaitedInputs({ title = t("awaited.title"), asked, adding }: { title?: string; asked: { plan_id?: string; task_id?: string; open?: boolean }; adding?: string }) {
  const list = useQuery({ queryKey: ["awaited-inputs", asked], queryFn: ({ signal }) => api.get("/api/awaited-inputs", { query: asked, signal }) });
  const [form, set_form] = useState<Input | "new" | null>(null);
  const [giving, give] = useState<Input | null>(null);
  if (!list.data) return null;
  const { items } = list.data;
  if (items.length === 0 && adding === undefined) return null;
  return (
    <Panel title={title} acts={items.length > 0 && <ExportButton path="/api/awaited-inputs.xlsx" query={asked} small name={title} />}>
      {adding !== undefined && <div className={css.head}><p className={css.soft}>{t("awaited.text")}</p><Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_form("new")}>{t("awaited.add")}</Button></div>}
      {items.length > 0 && (
        <ul className={css.lines} aria-label={title}>
          {items.map((input) => <li key={input.id}><Line input={input} /><Acts input={input} edit={adding === undefined ? null : set_form} give={give} /></li>)}
        </ul>
      )}
      {form && adding !== undefined && <AwaitedForm plan_id={adding} input={form === "new" ? null : form} stale={stale} close={() => set_form(null)} />}
      {giving && <GiveDialog input={giving} stale={stale} close={() => give(null)} />}
    </Panel>
  );
}

function Line({ input }: { input: Input }) {
  const { what, state, due_on, given_on, late, task, givers, waiters, received, note, attachments } = input;
  const clock = [
    due_on ? t("awaited.by_day", { day: format_day(due_on) }) : t("awaited.no_day"),
    given_on && t("awaited.given_on", { day: format_day(given_on) }),
    late > 0 && t(given_on ? "awaited.came_late" : "awaited.late", { n: late }),
    given_on && waiters.length > 1 && t("awaited.received_by", { n: received, all: waiters.length }),
  ];
  return (
    <>
      <p className={css.words}><strong>{what}</strong> {t("awaited.for_task", { ordinal: task.ordinal, text: "" })}<Link to={`/tasks/${task.id}`}>{task.text}</Link></p>
      <div className={css.tags}><StatusTag tone={tone[state]}>{t_of("awaited.state", state)}</StatusTag><span>{clock.filter(Boolean).join(" · ")}</span></div>
      <span className={css.soft}>
        {givers.length > 0 ? t("awaited.from", { units: short(givers) }) : t("awaited.from_nobody")}{" · "}
        {waiters.length <= few ? t("awaited.for", { units: short(waiters) }) : t("awaited.for_n", { n: waiters.length })}
      </span>
      {note !== "" && <p className={css.words}>{note}</p>}
      <Attachments files={attachments} />
    </>
  );
}

function Acts({ input, edit, give }: { input: Input; edit: ((input: Input) => void) | null; give: (input: Input) => void }) {
  const path = { id: input.id };
  const restore = useAct((_: void, idempotency_key) => api.post("/api/awaited-inputs/{id}/restore", { path, idempotency_key }), { stale });
  const remove = useAct((_: void) => api.delete("/api/awaited-inputs/{id}", { path }), { done: t("awaited.deleted"), stale, undo: () => restore.mutate() });
  const back = useAct((_: void, idempotency_key) => api.post("/api/awaited-inputs/{id}/take-back", { path, idempotency_key }), { done: t("awaited.taken_back"), stale });
  const receive = useAct((_: void, idempotency_key) => api.post("/api/awaited-inputs/{id}/receive", { path, idempotency_key }), { done: t("awaited.received_done"), stale });
  const shown = ["give", "take-back", "receive"].some((one) => may(input, one)) || edit !== null;
  if (!shown) return null;
  return (
    <div className={css.tags}>
      {may(input, "give") && <Button type="primary" onClick={() => give(input)}>{t("awaited.give")}</Button>}
      {may(input, "receive") && <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate()}>{t("awaited.receive")}</Button>}
      {may(input, "take-back") && <Button size="small" loading={back.isPending} onClick={() => back.mutate()}>{t("awaited.take_back")}</Button>}
      {edit && may(input, "edit") && <Button size="small" onClick={() => edit(input)}>{t("awaited.edit")}</Button>}
      {edit && may(input, "delete") && <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate()}>{t("awaited.delete")}</Button>}
    </div>
  );
}

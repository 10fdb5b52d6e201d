import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import css from "./hand_over.module.css";

const shown = 3;
type Kind = "duties" | "reports" | "difficulties" | "links";
const kinds: Kind[] = ["duties", "reports", "difficulties", "links"];
const to = (kind: Kind, id: string) => (kind === "reports" ? `/reports/${id}` : `/assignments/${id}`);

/** Everything open at a focal point's unit, kind by kind, what is due first in front. */
export function OpenWork({ preview }: { preview: Schema<"HandOverPreview"> }) {
  return (
    <section className={css.open} aria-label={t("hand_over.open")}>
      <h3>{t("hand_over.open_of", { unit: preview.focal_point.unit.name })}</h3>
      {kinds.every((kind) => preview[kind].total === 0) && <p>{t("hand_over.nothing")}</p>}
      {preview.seats.length > 0 && (
        <div>
          <h4>{t("hand_over.seats")}</h4>
          <ul>{preview.seats.map(({ id, committee, office, passing }) => <li key={id}>{t("hand_over.seat", { office, committee: committee.name })} <small>{t_of("hand_over.seat", passing)}</small></li>)}</ul>
        </div>
      )}
      {kinds.filter((kind) => preview[kind].total > 0).map((kind) => <OpenList key={kind} kind={kind} open={preview[kind]} />)}
    </section>
  );
}

function OpenList({ kind, open }: { kind: Kind; open: Schema<"OpenItems"> }) {
  const line = (item: Schema<"OpenItem">) => (
    <li key={`${item.id} ${item.text}`}>
      <Link to={to(kind, item.id)} target="_blank">{item.text}</Link> <small>{[item.under, item.due_on && t("hand_over.due", { day: format_day(item.due_on) })].filter(Boolean).join(" · ")}</small>
    </li>
  );
  const rest = open.items.slice(shown), more = open.total - open.items.length;
  return (
    <div>
      <h4>{t(`hand_over.${kind}`, { n: open.total })}</h4>
      <ul>{open.items.slice(0, shown).map(line)}</ul>
      {rest.length > 0 && <details><summary>{t("hand_over.more", { n: open.total - shown })}</summary><ul>{rest.map(line)}{more > 0 && <li>{t("hand_over.and_more", { n: more })}</li>}</ul></details>}
    </div>
  );
}

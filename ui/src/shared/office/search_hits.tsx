// What a search found, the words that were looked for marked, each hit leading to its place.
import { Tag } from "antd";
import { Link } from "react-router-dom";
import { file_address, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./search_hits.module.css";

type Group = Schema<"SearchGroup">;
type Hit = Schema<"SearchHit">;

const places: Record<Group["kind"], (hit: Hit) => string> = {
  plan: ({ id }) => `/plans/${id}`,
  task: ({ id }) => `/tasks/${id}`,
  directive: ({ id }) => `/plans/${id}?tab=schedule`,
  passage: ({ id, at }) => `/plans/${id}?tab=source&at=${at?.join("-") ?? ""}`,
  outgoing: ({ id }) => `/outgoing?entry=${id}`,
  // Another unit's duty is not shown; its question waits among the own work.
  difficulty: ({ id, entrusted }) => (entrusted ? "/my-work" : `/assignments/${id}`),
  guidance: ({ id }) => `/plans/${id}`,
  inspection: ({ id }) => `/inspections/${id}`,
  report: ({ id }) => `/reports/${id}`,
  consolidated: ({ id }) => `/consolidated/${id}`,
  letter: ({ id }) => `/letters/${id}`,
  comment: ({ id }) => `/comments/${id}`,
  document: ({ id }) => `/import/${id}`,
  unit: ({ id }) => `/units/${id}`,
  person: ({ id }) => `/units/${id}`,
};

function Pieces({ pieces }: { pieces: Schema<"SearchPiece">[] }) {
  return <>{pieces.map(({ text, hit }, i) => (hit ? <mark key={i} className={css.mark}>{text}</mark> : <span key={i}>{text}</span>))}</>;
}

/** How many there are, as a heading says it. */
export const count_words = ({ total, more }: Group) => t(more ? "search.count_more" : "search.count", { count: total });

export function SearchGroupList({ group, opened, all }: { group: Group; opened?: () => void; all?: React.ReactNode }) {
  return (
    <section aria-label={t_of("search.kind", group.kind)}>
      <h2 className={css.kind}>{t_of("search.kind", group.kind)} ({count_words(group)}){all}</h2>
      <ul className={css.hits}>
        {group.items.map((hit) => <HitLine key={`${hit.id} ${hit.at?.[0] ?? ""} ${hit.title.map((one) => one.text).join("")}`} kind={group.kind} hit={hit} opened={opened} />)}
      </ul>
    </section>
  );
}

function HitLine({ kind, hit, opened }: { kind: Group["kind"]; hit: Hit; opened: (() => void) | undefined }) {
  const session = useSession();
  const words = <Pieces pieces={kind === "passage" ? hit.excerpt : hit.title} />;
  const below = kind === "passage" ? [hit.title, hit.detail] : [hit.excerpt, hit.detail];
  // A unit reads the letters sent to it; the pages of letters are the standing body's.
  const file = kind === "letter" && !may(session, "see-consolidated");
  return (
    <li>
      {file ? <a data-hit href={file_address("/api/letters/{id}/document", { id: hit.id })} download className={css.hit}>{words}</a>
        : <Link data-hit to={places[kind](hit)} onClick={opened} className={css.hit}>{words}</Link>}
      {hit.dissolved_on && <Tag className={css.note!}>{t("search.dissolved", { day: format_day(hit.dissolved_on) })}</Tag>}
      {hit.entrusted && <Tag color="gold" className={css.note!}>{t("search.entrusted")}</Tag>}
      {below.filter((pieces) => pieces.length > 0).map((pieces) => <small key={pieces[0]!.text} className={css.below}><Pieces pieces={pieces} /></small>)}
    </li>
  );
}

/** Arrow keys go from the box into the hits and among them; `box` is where they end above the first. */
export function step_among_hits(event: React.KeyboardEvent<HTMLElement>, box: HTMLElement | null | undefined) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-hit]")];
  const at = hits.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  if (at < 0) box?.focus();
  else hits[Math.min(at, hits.length - 1)]?.focus();
}

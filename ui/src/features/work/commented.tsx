import { Link } from "react-router-dom";
import { useComments } from "@/shared/office/comment_data";
import { CommentItem } from "@/shared/office/comment_item";
import css from "@/shared/office/comments.module.css";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";

const shown = 5;

/** Leaders' comments that are addressed to the own unit and still open. */
export function Commented() {
  const { roles } = useSession();
  const own = roles.flatMap(({ unit }) => (unit ? [unit.id] : []));
  const of_one: { unit_id?: string } = own.length === 1 ? { unit_id: own[0]! } : {};
  const list = useComments({ state: "open", size: shown, ...of_one }, own.length > 0);
  // Who also works for the standing body sees the others on the overview.
  const items = list.data?.items.filter(({ unit }) => unit && own.includes(unit.id)) ?? [];
  if (!list.data || items.length === 0) return null;
  return (
    <section className={css.own} aria-label={t("comments.own_waiting")}>
      <h2>{t("comments.own_waiting")}</h2>
      <UnsavedGuard><ul className={css.list}>{items.map((one) => <li key={one.id}><CommentItem comment={one} /></li>)}</ul></UnsavedGuard>
      {list.data.total > shown && <p><Link to={`/comments?${new URLSearchParams({ state: "open", ...(of_one as Record<string, string>) }).toString()}`}>{t("comments.all_n", { n: list.data.total })}</Link></p>}
    </section>
  );
}

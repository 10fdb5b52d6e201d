import { Button } from "antd";
import { useState } from "react";
import { t } from "@/shared/words/words";
import type { Reporting, Task } from "./model/draft";
import { value_at } from "./model/patch";
import type { Review } from "./review_context";
import css from "./top_bar.module.css";

const at_first = 6;

/** The tasks and duties to report that no unit would be given; each leads to its card. */
export function Unreached({ review, close }: { review: Review; close: () => void }) {
  const { view, content, points, select, show_part } = review;
  const [all, set_all] = useState(false);
  if (view.unreached.length === 0) return null;
  const words = (path: string) => {
    const fact = value_at(content, path) as Task | Reporting | undefined;
    return fact === undefined ? "" : "text" in fact ? fact.text : points.quote(fact.at);
  };
  const go = (path: string) => {
    close();
    show_part(path.startsWith("/tasks") ? "tasks" : "reporting");
    select(path, { focus: true });
  };
  const shown = all ? view.unreached : view.unreached.slice(0, at_first);
  return (
    <section className={css.unreached} aria-label={t("review.unreached", { n: view.unreached.length })}>
      <strong>{t("review.unreached", { n: view.unreached.length })}</strong>
      <ul>
        {shown.map((path) => (
          <li key={path}><button type="button" onClick={() => go(path)}><small>{t(path.startsWith("/tasks") ? "review.unreached.task" : "review.unreached.duty")}</small> {words(path)}</button></li>
        ))}
      </ul>
      {shown.length < view.unreached.length && <Button type="link" size="small" onClick={() => set_all(true)}>{t("common.and_more", { n: view.unreached.length - shown.length })}</Button>}
    </section>
  );
}

import { Button } from "antd";
import type { ReactNode } from "react";
import { t } from "@/shared/words/words";
import css from "./choice_bar.module.css";

/** What may be done to everything that is ticked (useChoice); nothing is shown while nothing is. */
export function ChoiceBar({ n, words, clear, children }: { n: number; words: string; clear: () => void; children: ReactNode }) {
  if (n === 0) return null;
  return (
    <div className={`${css.bar} no-print`} role="region" aria-label={words} data-acts="">
      <strong>{words}</strong>
      {children}
      <Button type="text" onClick={clear}>{t("bulk.clear")}</Button>
    </div>
  );
}

import { first_upper } from "@/shared/format/official_names";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import { cell_lines, tone } from "./cell_words";
import type { Cell, Matrix } from "./data";
import css from "./matrix.module.css";

/** The same on a phone: a card for each theme, its channels below one another, holes first. */
export function MatrixCards({ matrix, period, open }: { matrix: Matrix; period: string; open: (cell: Cell) => void }) {
  const { themes, channels, cells, tasks } = matrix;
  return (
    <ul className={css.cards} aria-label={t("matrix.title")}>
      {themes.map(({ key, text }, row) => {
        const mine = channels.map((channel, column) => ({ channel, cell: cells[row * channels.length + column]! }));
        const holes = mine.filter(({ cell }) => cell.state === "hole");
        return (
          <li key={key}>
            <p className={css.card_title}>{text}</p>
            <p className={css.soft}>{t("matrix.holes", { n: holes.length, all: mine.length })}</p>
            <ul className={css.lines}>
              {[...holes, ...mine.filter(({ cell }) => cell.state !== "hole")].map(({ channel, cell }) => (
                <li key={channel.key}>
                  <button type="button" className={css.line} onClick={() => open(cell)}>
                    <span className={css.line_name}>{first_upper(channel.text)}</span>
                    <StatusTag tone={tone[cell.state]}>{t_of("matrix.state", cell.state)}</StatusTag>
                    <span className={css.soft}>{cell_lines(cell, tasks, period).slice(1).join(" · ")}</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

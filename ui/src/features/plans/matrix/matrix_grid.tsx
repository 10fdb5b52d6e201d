import { first_upper } from "@/shared/format/official_names";
import { t } from "@/shared/words/words";
import type { Cell, Matrix } from "./data";
import { cell_lines } from "./cell_words";
import css from "./matrix.module.css";

interface Props { matrix: Matrix; period: string; open: (cell: Cell) => void }

/** Themes down, channels across; each cell says who carries it, and a hole says so. */
export function MatrixGrid({ matrix, period, open }: Props) {
  const { themes, channels, cells, tasks } = matrix;
  return (
    <div className={css.scroll} role="region" aria-label={t("matrix.title")}>
      <table className={css.grid}>
        <thead><tr><th scope="col">{t("matrix.theme")}</th>{channels.map(({ key, text }) => <th key={key} scope="col">{first_upper(text)}</th>)}</tr></thead>
        <tbody>
          {themes.map(({ key, text }, row) => (
            <tr key={key}>
              <th scope="row"><span title={text}>{text}</span></th>
              {channels.map((channel, column) => {
                const cell = cells[row * channels.length + column]!;
                return <td key={channel.key}><CellButton cell={cell} lines={cell_lines(cell, tasks, period)} label={`${text} × ${channel.text}`} open={open} /></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One cell, pressed for who carries it and with which evidence. */
function CellButton({ cell, lines, label, open }: { cell: Cell; lines: string[]; label: string; open: (cell: Cell) => void }) {
  return (
    <button type="button" className={`${css.cell} ${css[cell.state.replace("-", "_")]}`} onClick={() => open(cell)}>
      {lines.map((line, i) => (i === 0 ? <strong key={i}>{line}</strong> : <span key={i}> {line}</span>))}
      <span className="visually-hidden">: {label}</span>
    </button>
  );
}

import { memo } from "react";
import type { At, CodePoints } from "./code_points";
import { overlap, within } from "./code_points";
import css from "./document_view.module.css";
import type { LayoutBlock, Placed, Sheet } from "./layout";
import { segments_of, type Mark } from "./marks";

interface Inked { points: CodePoints; marks: readonly Mark[]; selected: string | null }

/** Text cut at the marks; each piece carries where it begins, so that a selection can be counted back. */
function Text({ at, points, marks, selected }: Inked & { at: At }) {
  const touching = marks.filter((mark) => overlap(mark.at, at));
  return segments_of(at, touching).map(({ at: piece, marks: over }) => {
    const text = points.slice(piece[0], piece[1]);
    if (over.length === 0) return <span key={piece[0]} data-at={piece[0]}>{text}</span>;
    const inner = over[over.length - 1]!;
    const classes = [...new Set(over.map((mark) => css[mark.kind]))];
    if (over.some((mark) => mark.id === selected)) classes.push(css.selected);
    return (
      <span key={piece[0]} data-at={piece[0]} data-marks={over.map((mark) => mark.id).join(" ")}
        className={`${css.mark} ${classes.join(" ")}`} title={inner.title}>{text}</span>
    );
  });
}

function Table({ block, ...inked }: Inked & { block: Placed }) {
  const plain = block.rows.length <= 3 && block.rows.every((row) => row.cells.length <= 2);
  return (
    <table className={`${css.table} ${plain ? css.borderless : ""}`}>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell) => {
              const inner = block.inner.filter((one) => within(one.at, cell.at));
              return (
                <td key={cell.column} colSpan={cell.column_span} rowSpan={cell.row_span}>
                  {inner.length > 0 ? inner.map((one) => <Paragraph key={one.at[0]} block={one} {...inked} />) : <Text at={cell.at} {...inked} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paragraph({ block, ...inked }: Inked & { block: LayoutBlock }) {
  const classes = [css.block, css[`block_${block.kind}`], css[`align_${block.align}`], block.bold && css.bold, block.italic && css.italic,
    block.kind === "item" && css[`level_${Math.min(block.level, 4)}`]];
  return <p className={classes.filter(Boolean).join(" ")}><Text at={block.at} {...inked} /></p>;
}

/** A run of blocks; drawn again only when its own marks, or the selected one among them, change. */
export const SheetView = memo(function SheetView({ sheet, ...inked }: Inked & { sheet: Sheet }) {
  return (
    <div className={css.sheet}>
      {sheet.blocks.map((block) => block.kind === "table" && block.rows.length > 0
        ? <Table key={block.at[0]} block={block} {...inked} />
        : <Paragraph key={block.at[0]} block={block} {...inked} />)}
    </div>
  );
});

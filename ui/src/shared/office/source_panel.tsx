// The document's text laid out as a document, one passage marked and brought into view.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { api } from "@/shared/api/api";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { SourceText, type Range } from "./source_text";
import css from "./source_panel.module.css";

interface Cell { column_span: number; row_span: number; at: Range }
interface Block { kind: string; at: Range; level: number; align: string; bold: boolean; italic: boolean; rows: { cells: Cell[] }[] }

export function SourcePanel({ plan_id, marked }: { plan_id: string; marked: Range | null }) {
  const source = useQuery({
    queryKey: ["plan-source", plan_id],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/source", { path: { id: plan_id }, signal }),
    staleTime: Infinity,
  });
  if (source.isError) return <ErrorState error={source.error} retry={() => void source.refetch()} />;
  if (source.isPending) return <Loading rows={12} />;
  return <Paper text={source.data.text} layout={source.data.layout as Block[]} marked={marked} />;
}

function Paper({ text, layout, marked }: { text: string; layout: Block[]; marked: Range | null }) {
  const source = useMemo(() => new SourceText(text), [text]);
  const paper = useRef<HTMLDivElement>(null);
  const from = marked?.[0];
  useEffect(() => {
    if (from !== undefined) paper.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [from]);
  const written = (range: Range): ReactNode =>
    source.pieces(range, marked).map((piece, index) => (piece.inside ? <mark key={index} className={css.marked}>{piece.text}</mark> : piece.text));
  const blocks: Block[] = layout.length > 0 ? layout : [{ kind: "paragraph", at: [0, source.length], level: 0, align: "", bold: false, italic: false, rows: [] }];
  return (
    // The region scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={paper} className={css.paper} role="region" aria-label={t("office.source")} tabIndex={0}>
      {blocks.map((block, index) => (block.rows?.length > 0
        ? <Rows key={index} rows={block.rows} written={written} />
        : <p key={index} className={look(block)} style={{ marginLeft: block.kind === "item" ? (block.level + 1) * 16 : 0 }}>{written(block.at)}</p>))}
    </div>
  );
}

const look = (block: Block) => [
  css[block.kind], css[`align_${block.align}`], block.bold && css.bold, block.italic && css.italic,
].filter(Boolean).join(" ");

function Rows({ rows, written }: { rows: Block["rows"]; written: (range: Range) => ReactNode }) {
  return (
    <table className={css.table}>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.cells.map((cell, index) => <td key={index} colSpan={cell.column_span} rowSpan={cell.row_span}>{written(cell.at)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

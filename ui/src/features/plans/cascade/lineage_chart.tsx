import { Link } from "react-router-dom";
import { t, t_of } from "@/shared/words/words";
import { address_of, box, curve, picture_of, relation_of, type Lineage, type Placed } from "./layout";
import { head_of } from "./lineage_words";
import css from "./cascade.module.css";

/** The documents in columns, lines from those above to those that name them. Those kept here are links. */
export function LineageChart({ lineage }: { lineage: Lineage }) {
  const { placed, edges, columns, width, height } = picture_of(lineage);
  const head = (level: number) => t(level < 0 ? "cascade.above" : level === 0 ? "cascade.this" : "cascade.below");
  return (
    <div className={css.chart} role="group" aria-label={t("cascade.lineage_of", { n: lineage.nodes.length })}>
      <svg width={width + 2} height={height + 2} viewBox={`-1 -1 ${width + 2} ${height + 2}`}>
        <g aria-hidden="true">
          {columns.filter(({ level }) => Math.abs(level) <= 1).map(({ level, x }) => <text key={level} x={x} y={16} className={css.column_head}>{head(level)}</text>)}
          {edges.map((edge) => <path key={`${edge.from.key} ${edge.to.key}`} d={curve(edge)} className={edge.link.bound ? `${css.edge} ${css.edge_bound}` : css.edge} />)}
        </g>
        {placed.map((one) => <foreignObject key={one.key} x={one.x} y={one.y} width={box.width} height={box.height}><Box one={one} lineage={lineage} /></foreignObject>)}
      </svg>
    </div>
  );
}

function Box({ one: { node, more }, lineage }: { one: Placed; lineage: Lineage }) {
  if (!node) return <div className={css.node}>{t("cascade.more_cited", { n: more })}</div>;
  const address = address_of(node);
  const relation = relation_of(node, lineage);
  const inside = (
    <>
      {relation && <span className={css.node_relation}>{t_of("cascade.relation", relation)}</span>}
      <span className={css.node_head}>{head_of(node)}</span>
      <span className={css.node_title}>{node.owner ? `${node.owner.name}: ${node.title}` : node.title}</span>
    </>
  );
  if (address) return <Link to={address} className={css.node ?? ""} title={node.title}>{inside}</Link>;
  return <div className={node.level === 0 ? `${css.node} ${css.node_this}` : css.node} title={node.title}>{inside}</div>;
}

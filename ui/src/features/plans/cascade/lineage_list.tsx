import { Link } from "react-router-dom";
import { t, t_of } from "@/shared/words/words";
import { address_of, type Lineage, type Node } from "./layout";
import { head_of } from "./lineage_words";
import css from "./cascade.module.css";

/** The same documents in words: those above, the plan, those below; each with what it is to which other. */
export function LineageList({ lineage }: { lineage: Lineage }) {
  const above = lineage.nodes.filter((node) => node.level < 0).sort((a, b) => b.level - a.level);
  const below = lineage.nodes.filter((node) => node.level > 0);
  const own = lineage.nodes.find((node) => node.level === 0);
  return (
    <div>
      <Branch title={t("cascade.above")} nodes={above} lineage={lineage} />
      {own && <p className={css.tree_this}>{t("cascade.this")}: {head_of(own)}</p>}
      <Branch title={t("cascade.below")} nodes={below} lineage={lineage} />
    </div>
  );
}

function Branch({ title, nodes, lineage }: { title: string; nodes: Node[]; lineage: Lineage }) {
  if (nodes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={css.sub}>{title}</h3>
      <ul className={css.tree}>{nodes.map((node) => <li key={node.key}><Document node={node} /><Relations node={node} lineage={lineage} /></li>)}</ul>
    </section>
  );
}

function Document({ node }: { node: Node }) {
  const address = address_of(node);
  const head = head_of(node);
  return (
    <div>
      {address ? <Link to={address}>{head}</Link> : <strong>{head}</strong>}
      {[node.owner?.name ?? node.issuer, node.title].filter(Boolean).map((one) => `, ${one}`).join("")}
    </div>
  );
}

/** Each line of the picture at this document, in the words of the one that says so. */
function Relations({ node, lineage }: { node: Node; lineage: Lineage }) {
  const name = (key: string) => { const other = lineage.nodes.find((one) => one.key === key); return other ? (other.symbol ?? other.title) : ""; };
  const lines = lineage.links.filter((link) => (node.level < 0 ? link.to : link.from) === node.key);
  return (
    <>
      {lines.map((link) => (
        <div key={`${link.from} ${link.to}`} className={css.soft}>
          {[t("cascade.says", { from: name(link.from), relation: t_of("cascade.relation", link.relation).toLocaleLowerCase(), to: name(link.to) }), link.bound && t("cascade.compared")].filter(Boolean).join(", ")}
        </div>
      ))}
    </>
  );
}

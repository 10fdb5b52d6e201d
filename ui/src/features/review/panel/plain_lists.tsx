import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { pointer } from "../model/patch";
import { useReview } from "../review_context";
import { FactCard } from "./card";
import css from "./panel.module.css";
import { SpecFields, specs, type PlainList, type PlainFact } from "./specs";

const text_of = (fact: PlainFact, name: string) => (typeof fact[name] === "string" ? (fact[name] as string) : "");

const summary_of: Record<PlainList, (fact: PlainFact) => string> = {
  references: (fact) => [text_of(fact, "kind"), text_of(fact, "symbol"), text_of(fact, "title")].filter(Boolean).join(" "),
  periods: (fact) => text_of(fact, "text"),
  phases: (fact) => text_of(fact, "name"),
  events: (fact) => text_of(fact, "name"),
  themes: (fact) => text_of(fact, "text"),
  channels: (fact) => text_of(fact, "text"),
  recipients: (fact) => text_of(fact, "name"),
};
const kind_of: Record<PlainList, string> = { references: "reference", periods: "period", phases: "period", events: "period", themes: "channel", channels: "channel", recipients: "recipient" };

function meta_of(list: PlainList, fact: PlainFact): string[] {
  if (list === "references") return [t(fact.relation === "basis" ? "review.relation.basis" : "review.relation.cites"), format_day(text_of(fact, "date")), text_of(fact, "issuer")];
  if (list === "periods") return [[format_day(text_of(fact, "from")), format_day(text_of(fact, "to"))].filter(Boolean).join(" – "), fact.peak ? t("review.field.peak") : ""];
  if (list === "recipients") return [fact.purpose ? t(`review.purpose.${fact.purpose as "to-report"}`) : ""];
  return [format_day(text_of(fact, "date")), text_of(fact, "section")];
}

/** Lists whose facts are a few fields each. */
export function PlainLists({ lists }: { lists: PlainList[] }) {
  const { content, selected, open_at } = useReview();
  return lists.map((list) => {
    const facts = content[list] as unknown as PlainFact[];
    return (
      <section key={list} aria-label={t(`review.list.${list}`)}>
        {lists.length > 1 && <h2 className={css.heading}>{t(`review.list.${list}`)}</h2>}
        {facts.length === 0 && <p className={css.empty}>{t("review.list_empty")}</p>}
        {facts.map((fact, index) => {
          const path = pointer(list, index);
          return (
            <FactCard key={path} path={path} selected={selected === path} open={open_at(path)} kind={kind_of[list]} summary={summary_of[list](fact)} meta={meta_of(list, fact).filter(Boolean).map((words) => <span key={words}>{words}</span>)}>
              {selected === path && <SpecFields specs={specs[list]} path={path} fact={fact} />}
            </FactCard>
          );
        })}
      </section>
    );
  });
}

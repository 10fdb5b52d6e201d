import { Alert } from "antd";
import { useParams } from "react-router-dom";
import { format_day, format_instant } from "@/shared/format/date";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useLetter, useLetterActs, type Letter } from "./data";
import { LetterActs } from "./letter_acts";
import { LetterForm, LetterRead } from "./letter_form";
import { LetterItems } from "./letter_items";
import { LetterStatusTag } from "./status";
import css from "./letters.module.css";

/** One letter: what it says and lists, and its way to the register. */
export function LetterPage() {
  const id = useParams().id!;
  const letter = useLetter(id);
  const acts = useLetterActs(id);
  if (letter.isLoadingError) return <ErrorState error={letter.error} retry={() => void letter.refetch()} />;
  if (letter.isPending) return <Loading rows={10} />;
  const { letter: row, rejection, content, revision } = letter.data;
  return (
    <UnsavedGuard>
      <PageHeader
        title={t("letters.about", { title: row.title })} back={{ to: "/letters", text: t("letters.title") }} tags={<LetterStatusTag status={row.status} />}
        text={[row.symbol ? `${t("letters.symbol_of", { symbol: row.symbol })}, ${format_day(row.dated_on)}` : t("letters.no_number"), t("letters.demanded_words", { day: format_day(row.demanded_on) })].join(" · ")}
        acts={<LetterActs letter={letter.data} acts={acts} />}
      />
      {rejection && row.status === "draft" && <Alert type="warning" showIcon message={t("letters.rejection")} description={rejection} className={css.notice} />}
      <Stale letter={letter.data} />
      <div className={css.page}>
        {may(letter.data, "edit")
          ? <LetterForm key={revision} content={content} pending={acts.save.isPending} error={acts.save.error} save={(next) => acts.save.mutate({ base_revision: revision, content: next })} />
          : <LetterRead content={content} />}
        <aside className={css.aside}>
          <LetterItems letter={letter.data} acts={acts} />
          <Issued letter={letter.data} />
        </aside>
      </div>
    </UnsavedGuard>
  );
}

/** What was done since the list was made should not be chased. */
function Stale({ letter }: { letter: Letter }) {
  const done = letter.list.filter((item) => item.done).length;
  if (done === 0 || letter.letter.status === "issued") return null;
  return <Alert type="info" showIcon message={t("letters.done_since", { n: done })} className={css.notice} />;
}

function Issued({ letter: { issued_by, issued_at, digest } }: { letter: Letter }) {
  if (!digest) return null;
  return (
    <section className={css.panel} aria-label={t("letters.status.issued")}>
      <h2>{t("letters.status.issued")}</h2>
      <p>{t("letters.issued_by", { name: issued_by?.name ?? "", at: format_instant(issued_at) })}</p>
      <p className={css.digest}><span className={css.soft}>{t("letters.digest")}</span> {digest}</p>
    </section>
  );
}

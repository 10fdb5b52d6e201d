import { useQuery } from "@tanstack/react-query";
import { api, file_address } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import css from "./office.module.css";

/** The letters that chased an assignment, for its unit and the standing body; nothing where there are none. */
export function LettersSent({ assignment_id, className }: { assignment_id: string; className: string | undefined }) {
  const sent = useQuery({
    queryKey: ["letters", "of", assignment_id],
    queryFn: ({ signal }) => api.get("/api/assignments/{id}/letters", { path: { id: assignment_id }, signal }),
  });
  if (!sent.data || sent.data.items.length === 0) return null;
  return (
    <section className={className} aria-label={t("letters.sent")}>
      <h2>{t("letters.sent")}</h2>
      <ul className={css.letters_sent}>
        {sent.data.items.map(({ id, symbol, title, dated_on, demanded_on }) => (
          <li key={id}>
            <a href={file_address("/api/letters/{id}/document", { id })} download>{t("letters.sent_line", { symbol, day: format_day(dated_on) })}</a>
            <span>{t("letters.about", { title })}</span>
            <strong>{t("letters.demanded_words", { day: format_day(demanded_on) })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { api, file_address, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { t } from "@/shared/words/words";
import css from "./clean_copy.module.css";

type Left = Schema<"NotCarried">;

const roles = (what: Left["what"], words: string | null) => (what === "role" && (words === "lead" || words === "cooperate" || words === "perform") ? t(`office.role.${words}`) : words);

/** What was corrected and the copy's words do not say, each with what is printed and what the plan says. */
function LeftOut({ left }: { left: Left[] }) {
  return (
    <>
      <p>{t("office.copy.why")}</p>
      <ul className={css.list}>
        {left.map(({ what, text, printed, now }, index) => (
          <li key={index}>
            <b>{t(`office.copy.left.${what}`)}</b>
            {text !== "" && <div className={css.text}>{text}</div>}
            {(printed !== null || now !== null) && (
              <div>{t("office.copy.printed", { words: roles(what, printed) ?? t("office.copy.nothing") })}{what !== "task-words" && <><br />{t("office.copy.now", { words: roles(what, now) ?? t("office.copy.nothing") })}</>}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Fetches the clean copy of a draft or a plan; where it does not say all that was corrected, that is told first. */
export function useCleanCopy(of: "drafts" | "plans", id: string): () => void {
  const ask = useConfirm();
  const path = { path: { id } };
  const fetch_it = () => window.location.assign(of === "drafts" ? file_address("/api/drafts/{id}/document.docx", { id }) : file_address("/api/plans/{id}/document.docx", { id }));
  const look = useAct(() => (of === "drafts" ? api.get("/api/drafts/{id}/copy-notes", path) : api.get("/api/plans/{id}/copy-notes", path)), {
    stale: [],
    on_done: ({ left }) => {
      if (left.length === 0) fetch_it();
      else ask({ title: t("office.copy.title", { n: left.length }), text: <LeftOut left={left} />, ok: t("office.copy.download"), run: () => Promise.resolve(fetch_it()) });
    },
  });
  return () => look.mutate(undefined);
}

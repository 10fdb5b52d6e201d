import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { LadderForm } from "@/shared/office/ladder_form";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./administration.module.css";

/** The office's steps of reminders. */
export function ChasingTab() {
  const chasing = useQuery({ queryKey: ["chasing"], queryFn: ({ signal }) => api.get("/api/chasing", { signal }) });
  const save = useAct((body: Schema<"Ladder">) => api.put("/api/chasing", { body }), {
    done: t("administration.saved"), stale: [["chasing"], ["plan-chasing"], ["history", "agency"]], on_error: () => undefined,
  });
  if (chasing.isLoadingError) return <ErrorState error={chasing.error} retry={() => void chasing.refetch()} />;
  if (chasing.isPending) return <Loading />;
  return (
    <div className={css.ladder}>
      <p>{t("administration.chasing.text")}</p>
      <LadderForm ladder={chasing.data.ladder} editable={may(chasing.data, "edit")} save={save.mutate} pending={save.isPending} error={save.error} />
    </div>
  );
}

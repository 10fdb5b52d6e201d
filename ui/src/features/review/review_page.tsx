import { useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useState } from "react";
import { useBlocker, useParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useConfirm } from "@/shared/parts/confirm";
import { useTitle } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { error_words, t } from "@/shared/words/words";
import type { PlanJson } from "./model/draft";
import { EditSession, type Transport } from "./model/session";
import { Workbench } from "./workbench";

const transport_of = (id: string): Transport => ({
  edit: (body, idempotency_key) => api.post("/api/drafts/{id}/edits", { path: { id }, body, idempotency_key }),
  undo: (base_revision, idempotency_key) => api.post("/api/drafts/{id}/undo", { path: { id }, body: { base_revision }, idempotency_key }),
  redo: (base_revision, idempotency_key) => api.post("/api/drafts/{id}/redo", { path: { id }, body: { base_revision }, idempotency_key }),
});

/** Nobody leaves with a correction that is not on the server, unless they say so. */
function useLeaving(session: EditSession) {
  const ask = useConfirm();
  const blocker = useBlocker(({ nextLocation }) => session.unsaved() && nextLocation.pathname !== "/sign-in");
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (session.unsaved()) event.preventDefault(); };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [session]);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    ask({ title: t("review.leave_title"), text: t("review.leave_text"), ok: t("review.leave_ok"), danger: true, run: async () => blocker.proceed(), cancel: () => blocker.reset() });
    // The question is asked once for each time somebody tries to leave.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state]);
}

function Editing({ draft, reload }: { draft: Schema<"Draft">; reload: () => void }) {
  const { message } = App.useApp();
  useTitle(`${t("review.title")}: ${(draft.content as PlanJson).document.title ?? draft.file_name}`);
  const [session] = useState(() => new EditSession(draft, transport_of(draft.id), (error) => void message.error(error_words(error))));
  useEffect(() => () => session.close(), [session]);
  useLeaving(session);
  return <Workbench draft={draft} session={session} reload={reload} />;
}

/** Corrects what was read from a document until it may become a plan. */
export function ReviewPage() {
  const { id = "" } = useParams();
  const [load, set_load] = useState(0);
  // Loaded once and then followed by edits: a load in between would tear the person's place away.
  const draft = useQuery({
    queryKey: ["draft", id, load],
    queryFn: ({ signal }) => api.get("/api/drafts/{id}", { path: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draft.isPending) return <Loading rows={14} />;
  if (draft.isLoadingError) return <ErrorState error={draft.error} retry={() => void draft.refetch()} />;
  return <Editing key={load} draft={draft.data} reload={() => set_load(load + 1)} />;
}

import { Button, Drawer } from "antd";
import type { Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import { useBulkActs, useUndoBulk } from "./bulk_data";
import css from "./bulk.module.css";

/** What was done to many duties at once; the way back stands here when its toast has passed. */
export function BulkActs({ close }: { close: () => void }) {
  const acts = useBulkActs();
  return (
    <Drawer open title={t("bulk.past")} width={460} onClose={close}>
      <p>{t("bulk.past_text")}</p>
      {acts.isError ? <ErrorState error={acts.error} retry={() => void acts.refetch()} /> : acts.data === undefined ? <Loading />
        : acts.data.length === 0 ? <EmptyState title={t("bulk.past_none")} />
          : (
            <ul className={css.acts}>
              {acts.data.map((act) => <OneAct key={act.id} act={act} />)}
            </ul>
          )}
    </Drawer>
  );
}

function OneAct({ act: { id, kind, due_on, to, reason, duties, units, by, at, undone_at, can } }: { act: Schema<"BulkAct"> }) {
  const undo = useUndoBulk(kind);
  return (
    <li>
      <span>{t_of("bulk.past", kind, { n: duties, units, day: due_on ? format_day(due_on) : "", unit: to?.name ?? "" })} {undone_at && <StatusTag tone="quiet">{t("bulk.past_undone")}</StatusTag>}</span>
      {reason && <span>{reason}</span>}
      <small>{t("bulk.past_by", { name: by.name, at: format_instant(at) })}</small>
      {can.includes("undo") && <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(id)}>{t("bulk.past_undo")}</Button>}
    </li>
  );
}

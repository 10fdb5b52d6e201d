import { useQuery, type QueryKey } from "@tanstack/react-query";
import { Alert, App, Button, Modal } from "antd";
import { useState, type ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { PlainTable } from "@/shared/parts/plain_table";
import { ErrorState, Loading } from "@/shared/parts/states";
import { error_words, t } from "@/shared/words/words";
import css from "./office.module.css";

type Batch = Schema<"Batch">;
type Item = Schema<"BatchItem">;

interface Props {
  title: string;
  /** What is to be known before it is done, or is to be filled in. */
  children?: ReactNode;
  /** The head of the column that tells what becomes of each; none where nothing is to be told. */
  becomes?: string;
  /** What the request depends on: it is looked at anew when that changes. */
  of: QueryKey;
  /** What else is sent with the act, as the words that were typed. */
  input?: string;
  send: (preview: boolean, idempotency_key?: string) => Promise<Batch>;
  ok: (n: number) => string;
  done: (n: number) => string;
  stale: QueryKey[];
  /** Checks what was filled in before anything is done. */
  ready?: () => boolean;
  close: () => void;
  /** The things that it was done to. */
  on_done: (ids: string[]) => void;
}

const refusal_words = ({ code, field, params }: NonNullable<Item["refusal"]>) =>
  error_words(new ApiError(409, code, field, Object.fromEntries(params.map(({ name, value }) => [name, value]))));

/** One act on everything that was ticked: what it would do to each, then it; what was refused is told by name. */
export function BatchDialog({ title, children, becomes, of, input = "", send, ok, done, stale, ready, close, on_done }: Props) {
  const { message } = App.useApp();
  const [result, set_result] = useState<Batch | null>(null);
  const preview = useQuery({ queryKey: ["batch", title, ...of], queryFn: () => send(true), gcTime: 0, staleTime: 0, retry: false, enabled: result === null });
  const act = useAct((_: QueryKey, idempotency_key) => send(false, idempotency_key), {
    stale, on_error: () => undefined,
    on_done: (batch: Batch) => {
      on_done(batch.items.filter(({ refusal }) => refusal === null).map(({ id }) => id));
      if (batch.taken < batch.items.length) { set_result(batch); return; }
      void message.success(done(batch.taken));
      close();
    },
  });
  const shown = result ?? preview.data;
  const left_out = shown ? shown.items.length - shown.taken : 0;
  return (
    <Modal
      open title={title} width={760} onCancel={close} maskClosable={false}
      footer={result ? [<Button key="close" type="primary" onClick={close}>{t("common.close")}</Button>] : [
        <Button key="cancel" onClick={close}>{t("common.cancel")}</Button>,
        <Button key="do" type="primary" disabled={!shown || shown.taken === 0} loading={act.isPending} onClick={() => { if (ready?.() ?? true) act.mutate([...of, input]); }}>{ok(shown?.taken ?? 0)}</Button>,
      ]}
    >
      {!result && children}
      {result && <Alert type="warning" showIcon role="status" message={`${done(result.taken)} ${t("batch.left_out", { n: left_out })}`} className={css.batch_note!} />}
      {!result && left_out > 0 && <Alert type="warning" showIcon message={t("batch.would_leave_out", { n: left_out })} className={css.batch_note!} />}
      {act.isError && <Alert type="error" showIcon message={error_words(act.error)} className={css.batch_note!} />}
      {preview.isError && !result ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : shown === undefined ? <Loading /> : <Items batch={shown} becomes={becomes} />}
    </Modal>
  );
}

function Items({ batch, becomes }: { batch: Batch; becomes: string | undefined }) {
  return (
    <PlainTable<Item>
      label={t("batch.list")} rows={batch.items} row_key={({ id }) => id} extra={{ pagination: { pageSize: 10, hideOnSinglePage: true, showSizeChanger: false } }}
      columns={[
        { id: "name", title: t("batch.name"), render: (_, { name }) => name || t("batch.unknown") },
        { id: "unit", title: t("office.unit"), width: 190, render: (_, { unit }) => unit },
        {
          id: "becomes", title: becomes ?? t("batch.becomes"), width: 190,
          render: (_, { refusal, day, becomes: number }) => (refusal ? <span className={css.batch_refused}>{refusal_words(refusal)}</span> : <strong>{number || (day ? format_day(day) : t("batch.taken"))}</strong>),
        },
      ]}
    />
  );
}

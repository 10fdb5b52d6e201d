import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Card, Progress } from "antd";
import { useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { error_words, t } from "@/shared/words/words";
import css from "./import_page.module.css";

type Import = Schema<"Import">;

const is_open = (one: Import) => one.state === "waiting" || one.state === "reading";

function failure_words({ error }: Import): string {
  if (error === null) return "";
  return error_words(new ApiError(422, error.code, error.field, Object.fromEntries(error.params.map(({ name, value }) => [name, value]))));
}

function UnderWay({ one, remove }: { one: Import; remove: () => void }) {
  const recognising = one.pages > 0;
  return (
    <li className={css.import} aria-label={one.file_name}>
      <strong>{one.file_name}</strong>
      <span role="status">{one.state === "waiting" ? t("import.waiting") : recognising ? t("import.recognising", { n: one.read, all: one.pages }) : t("import.reading")}</span>
      <Progress percent={recognising ? Math.round((one.read / one.pages) * 100) : 0} status="active" showInfo={recognising} aria-label={t("import.reading")} />
      <Button size="small" onClick={remove} aria-label={t("import.stop_named", { name: one.file_name })}>{t("import.stop")}</Button>
    </li>
  );
}

function Ended({ one, remove }: { one: Import; remove: () => void }) {
  if (one.state === "read") {
    return (
      <li className={css.import} aria-label={one.file_name}>
        <strong>{one.file_name}</strong>
        <span>{t("import.read")}</span>
        <Link to={`/import/${one.draft_id}`} onClick={remove}>{t("import.open")}</Link>
        <Button size="small" onClick={remove} aria-label={t("import.dismiss_named", { name: one.file_name })}>{t("import.dismiss")}</Button>
      </li>
    );
  }
  const secret = one.error?.code === "document.secret", at = format_instant(one.begun_at);
  const broken_off = one.state === "broken-off";
  const message = broken_off ? t("import.broken_off_name", { at }) : secret ? t("import.refused") : t("import.failed", { name: one.file_name });
  return (
    <li>
      <Alert type={secret || broken_off ? "warning" : "error"} showIcon role="alert" message={message}
        description={broken_off ? t("import.broken_off", { at }) : failure_words(one)}
        action={<Button size="small" onClick={remove} aria-label={t("import.dismiss_named", { name: one.file_name || message })}>{t("import.dismiss")}</Button>} />
    </li>
  );
}

/**
 * The person's documents that are read behind their requests: how far each is, why one failed. Leads to the review of
 * one of `begun`, those sent from this page, as soon as it is read.
 */
export function Imports({ begun }: { begun: ReadonlySet<string> }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ["imports"],
    queryFn: ({ signal }) => api.get("/api/imports", { signal }),
    refetchInterval: (query) => (query.state.data?.items.some(is_open) ? 1000 : false),
  });
  const remove = useAct((id: string) => api.delete("/api/imports/{id}", { path: { id } }), { stale: [["imports"]] });

  const read = data?.items.filter((one) => one.state === "read").length ?? 0;
  useEffect(() => { if (read > 0) void client.invalidateQueries({ queryKey: ["drafts"] }); }, [read, client]);
  const led = useRef(false);
  const ready = data?.items.find((one) => one.state === "read" && begun.has(one.id));
  useEffect(() => {
    if (ready === undefined || led.current) return;
    led.current = true;
    remove.mutate(ready.id);
    navigate(`/import/${ready.draft_id}`);
  }, [ready, remove, navigate]);

  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card className={css.list} title={t("import.under_way")}>
      <ul className={css.imports}>
        {data.items.map((one) => {
          const Line = is_open(one) ? UnderWay : Ended;
          return <Line key={one.id} one={one} remove={() => remove.mutate(one.id)} />;
        })}
      </ul>
      {data.items.some(is_open) && <p className={css.leave}>{t("import.leave")}</p>}
    </Card>
  );
}

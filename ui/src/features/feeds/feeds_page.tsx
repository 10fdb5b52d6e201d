import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import type { Column } from "@/shared/parts/data_table";
import { PageHeader } from "@/shared/parts/page_header";
import { PlainTable } from "@/shared/parts/plain_table";
import { ErrorState, Loading } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { NewAddress } from "./new_address";
import css from "./feeds.module.css";

type Feed = Schema<"Feed">;
const feeds_key = ["feeds"];

/** The addresses from which calendar programs fetch this person's deadlines. */
export function FeedsPage() {
  const [made, set_made] = useState<Schema<"NewFeed"> | null>(null);
  const list = useQuery({ queryKey: feeds_key, queryFn: ({ signal }) => api.get("/api/my/feeds", { signal }) });
  return (
    <>
      <PageHeader title={t("feeds.title")} text={t("feeds.text")} />
      <section className={css.panel} aria-label={t("feeds.make")}>
        {made ? <NewAddress made={made} close={() => set_made(null)} /> : <Maker made={set_made} />}
      </section>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <Loading rows={2} />
          : list.data.items.length > 0 && <PlainTable<Feed> label={t("feeds.list")} columns={columns} rows={list.data.items} row_key={(feed) => feed.id} />}
    </>
  );
}

/** Whose deadlines, and the act. Who sees every unit may choose any of them. */
function Maker({ made }: { made: (feed: Schema<"NewFeed">) => void }) {
  const { roles } = useSession();
  const [unit_id, set_unit] = useState<string | null>(null);
  const [days_of_note, set_days] = useState(false);
  const make = useAct((body: Schema<"FeedInput">, idempotency_key) => api.post("/api/my/feeds", { body, idempotency_key }), { stale: [feeds_key], on_done: made });
  const own = roles.flatMap(({ unit }) => (unit ? [unit] : []));
  const sees_all = roles.some(({ role }) => role === "staff" || role === "leader");
  const options = [{ value: "", label: t("feeds.of_me") }, ...own.map((unit) => ({ value: unit.id, label: unit.name }))];
  return (
    <>
      <p>{t("feeds.make_text")}</p>
      <div className={css.make}>
        {sees_all ? <UnitSelect value={unit_id} onChange={(id) => set_unit(id ?? null)} label={t("feeds.of_one")} />
          : own.length > 1 && <Select aria-label={t("feeds.whose")} value={unit_id ?? ""} options={options} onChange={(id) => set_unit(id || null)} popupMatchSelectWidth={false} />}
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate({ unit_id, days_of_note })}>{t("feeds.make")}</Button>
      </div>
      <p><Checkbox checked={days_of_note} onChange={(event) => set_days(event.target.checked)}>{t("feeds.days_of_note")}</Checkbox></p>
      {sees_all && <p className={css.soft}>{t("feeds.staff_text")}</p>}
    </>
  );
}

function Ending({ feed }: { feed: Feed }) {
  const confirm = useConfirm();
  const end = useAct((_: void) => api.delete("/api/my/feeds/{id}", { path: { id: feed.id } }), { done: t("feeds.ended"), stale: [feeds_key] });
  return (
    <Button size="small" danger onClick={() => confirm({ title: t("feeds.end_title"), text: t("feeds.end_text"), ok: t("feeds.end"), danger: true, run: () => end.mutateAsync() })}>
      {t("feeds.end")}
    </Button>
  );
}

const columns: Column<Feed>[] = [
  { title: t("feeds.whose"), card: "title", render: (_, feed) => [feed.unit?.name ?? t("feeds.mine"), feed.days_of_note && t("feeds.with_days")].filter(Boolean).join(" · ") },
  { title: t("feeds.created"), render: (_, feed) => format_instant(feed.created_at) },
  { title: t("feeds.fetched"), render: (_, feed) => (feed.fetched_on ? format_day(feed.fetched_on) : t("feeds.never")) },
  { title: <span className="visually-hidden">{t("feeds.end")}</span>, card: "plain", align: "right", render: (_, feed) => <Ending feed={feed} /> },
];

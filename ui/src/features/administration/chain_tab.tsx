import { useQuery } from "@tanstack/react-query";
import { Button, Typography } from "antd";
import { api } from "@/shared/api/api";
import { ErrorState, Loading } from "@/shared/parts/states";
import { format_instant } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { ContactReads } from "./contact_reads";
import css from "./administration.module.css";

/** The log: its newest link, and who read the lists of people. */
export function ChainTab() {
  return <><Head /><ContactReads /></>;
}

/** The newest link of the log. Kept elsewhere, it later shows that nothing before it was rewritten. */
function Head() {
  const head = useQuery({ queryKey: ["chain-head"], queryFn: ({ signal }) => api.get("/api/chain-head", { signal }), staleTime: 0 });
  if (head.isLoadingError) return <ErrorState error={head.error} retry={() => void head.refetch()} />;
  if (head.isPending) return <Loading rows={3} />;
  const { seq, hash, at } = head.data;
  return (
    <section className={css.panel} aria-label={t("administration.tab.chain")}>
      <p>{t("administration.chain.text")}</p>
      <dl className={css.facts}>
        <div><dt>{t("administration.chain.seq")}</dt><dd>{seq}</dd></div>
        <div><dt>{t("administration.chain.at")}</dt><dd>{format_instant(at)}</dd></div>
        <div><dt>{t("administration.chain.hash")}</dt><dd><Typography.Text code copyable className={css.hash}>{hash}</Typography.Text></dd></div>
      </dl>
      <div className={css.form_acts}>
        <Button loading={head.isFetching} onClick={() => void head.refetch()}>{t("common.reload")}</Button>
        <Button type="primary" onClick={() => save_text(`dondoc-${seq}.json`, JSON.stringify(head.data, null, 2))}>{t("administration.chain.save")}</Button>
      </div>
    </section>
  );
}

function save_text(name: string, text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

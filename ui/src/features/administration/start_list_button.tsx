import { ApartmentOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Drawer, Select } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { error_words, t } from "@/shared/words/words";
import { sections, StartSection } from "./start_section";
import css from "./start_list.module.css";

type List = Schema<"StartList">;
type Input = Schema<"StartInput">;

/** The bodies and communes of a province: looked at, chosen and put right, then added at once. */
export function StartListButton() {
  const [open, set_open] = useState(false);
  return (
    <>
      <Button icon={<ApartmentOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("administration.start.open")}</Button>
      <Drawer open={open} onClose={() => set_open(false)} destroyOnHidden width={Math.min(820, window.innerWidth)} title={t("administration.start.title")}>
        {open && <Chooser close={() => set_open(false)} />}
      </Drawer>
    </>
  );
}

function Chooser({ close }: { close: () => void }) {
  const [province, set_province] = useState<string>();
  const provinces = useQuery({ queryKey: ["start-list", "provinces"], queryFn: ({ signal }) => api.get("/api/start-list/provinces", { signal }) });
  const list = useQuery({
    queryKey: ["start-list", "of", province], enabled: province !== undefined,
    queryFn: ({ signal }) => api.get("/api/start-list", { query: { province_code: province! }, signal }),
  });
  const options = (provinces.data ?? []).map(({ code, kind, name, formed_from }) => ({ value: code, label: `${kind} ${name}`, search: [kind, name, ...formed_from].join(" ") }));
  return (
    <div className={css.chooser}>
      <p className={css.soft}>{t("administration.start.text")}</p>
      <Select
        showSearch optionFilterProp="search" options={options} loading={provinces.isPending} aria-label={t("administration.start.province")}
        placeholder={t("administration.start.province")} {...(province ? { value: province } : {})} onChange={set_province}
      />
      {provinces.error && <ErrorState error={provinces.error} retry={() => void provinces.refetch()} />}
      {list.error && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isFetching && !list.data && <Loading />}
      {list.data && <Choice key={list.data.province.code} list={list.data} close={close} />}
    </div>
  );
}

function Choice({ list, close }: { list: List; close: () => void }) {
  const { province, units } = list;
  const [chosen, set_chosen] = useState(() => new Set(units.filter((unit) => unit.chosen).map((unit) => unit.key)));
  const [written, set_written] = useState(() => new Map(units.map(({ key, name, short_name }) => [key, { key, name, short_name }])));
  const [former_names, set_former_names] = useState(true);
  const adding = useAct((body: Input, idempotency_key) => api.post("/api/start-list", { body, idempotency_key }), {
    stale: [["units"], ["unit"], ["groups"], ["start-list", "of"]], on_error: () => undefined,
  });
  const wanted = units.filter((unit) => chosen.has(unit.key));
  const known = wanted.filter((unit) => unit.existing !== null).length;
  const add = () => adding.mutate({ province_code: province.code, former_names, units: wanted.map((unit) => written.get(unit.key)!) });
  if (adding.data) {
    return (
      <>
        <Alert type="success" showIcon message={t("administration.start.added", { created: adding.data.created })} description={t("administration.start.added_text", { known: adding.data.known, groups: adding.data.groups })} />
        <div className={css.acts}><Button type="primary" onClick={close}>{t("common.close")}</Button></div>
      </>
    );
  }
  return (
    <>
      <p className={css.soft}>{t("administration.start.formed", { from: province.formed_from.join(", "), n: province.communes })}</p>
      {sections.map((section) => (
        <StartSection
          key={section} section={section} units={units.filter((unit) => unit.section === section)} chosen={chosen} written={written}
          choose={(keys, yes) => set_chosen((before) => { const next = new Set(before); for (const key of keys) { if (yes) next.add(key); else next.delete(key); } return next; })}
          write={(one) => set_written((before) => new Map(before).set(one.key, one))}
        />
      ))}
      <Checkbox checked={former_names} onChange={(event) => set_former_names(event.target.checked)}>{t("administration.start.former_names")}</Checkbox>
      {adding.error !== null && <Alert type="error" showIcon message={error_words(adding.error)} />}
      <div className={css.acts}>
        <span className={css.soft}>{t("administration.start.will", { n: wanted.length - known, known })}</span>
        <span className={css.space} />
        <Button onClick={close}>{t("common.cancel")}</Button>
        <Button type="primary" disabled={wanted.length === 0} loading={adding.isPending} onClick={add}>{t("administration.start.add")}</Button>
      </div>
    </>
  );
}

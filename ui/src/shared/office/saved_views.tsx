// Filters, order and columns of a long list under a name; they stand in the list's address, so a view is an address.
import { EyeOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, type MenuProps } from "antd";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useHiddenColumns } from "@/shared/parts/columns";
import { useConfirm } from "@/shared/parts/confirm";
import { hidden_in } from "@/shared/parts/list_state";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { SaveViewDialog } from "./save_view_dialog";

type List = Schema<"SavedList">;
interface Props {
  list: List;
  /** The list by which the person's choice of columns is kept, so that a view holds it as well. */
  columns?: string;
}

/** What of the address belongs to a view: all but the page. */
function address_of(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete("page");
  kept.sort();
  return kept.toString();
}

/** A view says which columns it shows, also where that is all of them or what its maker chose for all the list. */
function with_columns(address: string, hidden: string[]): string {
  const kept = new URLSearchParams(address);
  if (!kept.has("hide")) kept.set("hide", hidden_in(hidden));
  return address_of(kept);
}

export function SavedViews({ list, columns }: Props) {
  const [search, set_search] = useSearchParams();
  const [saving, set_saving] = useState(false);
  const confirm = useConfirm();
  const { hidden } = useHiddenColumns(columns);
  const views = useQuery({ queryKey: ["saved-views", list], queryFn: ({ signal }) => api.get("/api/views", { query: { list }, signal }) });
  const stale = [["saved-views", list]];
  const open_with = useAct((view_id: string | null, idempotency_key) => api.put("/api/views/opening", { body: { list, view_id }, idempotency_key }), { stale, done: t("views.opening_set") });
  const remove = useAct((id: string) => api.delete("/api/views/{id}", { path: { id } }), { stale, done: t("views.deleted") });
  const items = views.data?.items ?? [];
  const address = address_of(search);
  const current = items.find((view) => view.address === address);
  const opening = items.find((view) => view.opens);

  // A list that is opened without any question of its own opens with the view that was chosen for it, once.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || views.data === undefined) return;
    opened.current = true;
    const chosen = views.data.items.find((view) => view.opens);
    if (chosen && search.toString() === "") set_search(new URLSearchParams(chosen.address), { replace: true });
  }, [views.data, search, set_search]);

  const ask_delete = (view: Schema<"SavedView">) => confirm({ title: t("views.delete_title", { name: view.name }), text: view.shared ? t("views.delete_shared") : undefined, ok: t("views.delete"), danger: true, run: () => remove.mutateAsync(view.id) });
  const menu: MenuProps["items"] = [
    ...items.map((view) => ({
      key: view.id, label: [view.name, view.shared && t("views.shared_by", { name: view.made_by.name }), view.opens && t("views.opens")].filter(Boolean).join(" · "),
      onClick: () => set_search(new URLSearchParams(view.address)),
    })),
    ...(items.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "save", label: t("views.save"), onClick: () => set_saving(true) },
    ...(current && !current.opens ? [{ key: "open", label: t("views.open_with", { name: current.name }), onClick: () => open_with.mutate(current.id) }] : []),
    ...(opening ? [{ key: "open_plain", label: t("views.open_plain"), onClick: () => open_with.mutate(null) }] : []),
    ...(current && may(current, "delete") ? [{ key: "delete", danger: true, label: t("views.delete_one", { name: current.name }), onClick: () => ask_delete(current) }] : []),
    ...(address !== "" ? [{ key: "plain", label: t("views.plain"), onClick: () => set_search({}) }] : []),
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items: menu, selectedKeys: current ? [current.id] : [] }}>
        <Button icon={<EyeOutlined aria-hidden="true" />}>{current ? t("views.current", { name: current.name }) : t("views.title")}</Button>
      </Dropdown>
      {saving && <SaveViewDialog list={list} address={columns === undefined ? address : with_columns(address, hidden)} kept={(kept) => set_search(new URLSearchParams(kept), { replace: true })} own={items.filter((view) => may(view, "edit"))} may_share={views.data ? may(views.data, "share") : false} close={() => set_saving(false)} />}
    </>
  );
}

// Taking people, divisions and villages out of the own list, with a way back.
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { own_units_key } from "@/shared/office/own_units";
import { useAct } from "@/shared/parts/act";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";

export const touched = [own_units_key, ["share-holders"], ["units"]];

/** Not oneself: who leaves hands over. */
export function RemovePerson({ one }: { one: Schema<"FocalPoint"> }) {
  const self = useSession().user.id === one.user?.id;
  const restore = useAct((id: string, idempotency_key) => api.post("/api/focal-points/{id}/restore", { path: { id }, idempotency_key }), { stale: touched, done: t("own_unit.restored") });
  const remove = useAct((id: string, idempotency_key) => api.delete("/api/focal-points/{id}", { path: { id }, idempotency_key }), { stale: touched, done: t("own_unit.removed"), undo: (id) => restore.mutate(id) });
  if (self || !may(one, "delete")) return null;
  return <Button size="small" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("own_unit.remove_of", { name: one.full_name })} loading={remove.isPending} onClick={() => remove.mutate(one.id)}>{t("common.delete")}</Button>;
}

export function RemoveInnerUnit({ one }: { one: Schema<"InnerUnit"> }) {
  const restore = useAct((id: string, idempotency_key) => api.post("/api/my/inner-units/{id}/restore", { path: { id }, idempotency_key }), { stale: touched, done: t("own_unit.restored") });
  const remove = useAct((id: string, idempotency_key) => api.delete("/api/my/inner-units/{id}", { path: { id }, idempotency_key }), { stale: touched, done: t("own_unit.removed"), undo: (id) => restore.mutate(id) });
  if (!may(one, "delete")) return null;
  return <Button size="small" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("own_unit.remove_of", { name: one.name })} loading={remove.isPending} onClick={() => remove.mutate(one.id)}>{t("common.delete")}</Button>;
}

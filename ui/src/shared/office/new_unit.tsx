// A unit that a picker does not find: added where it is missed by who may, else whom to ask for it.
import { Alert, Form, Input, Modal, Spin } from "antd";
import { useState, type ReactNode } from "react";
import { api, type Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { useAct } from "@/shared/parts/act";
import { may, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";

type Unit = Schema<"Unit">;
interface Values { name: string; short_name?: string }
const value = "new-unit";

interface NewUnit {
  /** The entry behind what was found, where none is called that and the person may add it. */
  options: (typed: string, found: readonly { name: string }[]) => { value: string; label: ReactNode }[];
  /** Opens the form if `chosen` is that entry. */
  take: (chosen: string, typed: string) => boolean;
  form: ReactNode;
}

/** `on_made` gets the unit once it is there. */
export function useNewUnit(on_made: (unit: Unit) => void): NewUnit {
  const may_add = may(useSession(), "administer");
  const [name, set_name] = useState<string | null>(null);
  const [form] = Form.useForm<Values>();
  const make = useAct(
    ({ name: full, short_name }: Values, idempotency_key): Promise<Unit> =>
      api.post("/api/units", { body: { name: full.trim(), short_name: short_name?.trim() || null, aliases: [], kind: null, code: null, parent_id: null, group_ids: null, codes: null, places: null, point: null, parent_from: null }, idempotency_key }),
    { done: t("office.unit.made"), stale: [["units"], ["suggest"]], on_done: (unit) => { set_name(null); on_made(unit); }, on_error: () => undefined },
  );
  return {
    options: (typed, found) => {
      const wanted = typed.trim();
      if (wanted === "" || found.some((one) => fold(one.name) === fold(wanted))) return [];
      // Whom to ask stands in the empty list itself; where something was found, nobody is sent away.
      return may_add ? [{ value, label: t("office.unit.make", { name: wanted }) }] : [];
    },
    take: (chosen, typed) => {
      if (chosen === value) { make.reset(); set_name(typed.trim()); }
      return chosen === value;
    },
    form: (
      <Modal
        open={name !== null} title={t("office.unit.make_title")} okText={t("office.unit.make_ok")} cancelText={t("common.cancel")} okButtonProps={{ loading: make.isPending }}
        onOk={() => form.submit()} onCancel={() => set_name(null)} destroyOnHidden
      >
        <p>{t("office.unit.make_text")}</p>
        {make.isError && <Alert type="error" showIcon message={error_words(make.error)} style={{ marginBottom: 12 }} />}
        <Form<Values> form={form} preserve={false} layout="vertical" requiredMark={false} initialValues={{ name }} onFinish={(values) => make.mutate(values)}>
          <Form.Item name="name" label={t("office.unit.name")} rules={[{ required: true, whitespace: true, message: t("office.unit.name_needed") }]}><Input maxLength={300} /></Form.Item>
          <Form.Item name="short_name" label={t("office.unit.short_name")}><Input maxLength={100} /></Form.Item>
        </Form>
      </Modal>
    ),
  };
}

/** What stands in a picker's list while it is empty. */
export function NoUnit({ typed, loading }: { typed: string; loading: boolean }) {
  if (loading) return <Spin size="small" />;
  return <>{typed.trim() === "" ? t("office.unit.type") : t("office.unit.ask", { name: typed.trim() })}</>;
}

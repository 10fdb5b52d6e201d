import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { own_units_key, useOwnUnits } from "@/shared/office/own_units";
import { nobody, person_of, told_person, type Person } from "@/shared/office/person";
import { PersonFields } from "@/shared/office/person_fields";
import { useAct } from "@/shared/parts/act";
import { SheetActs } from "@/shared/parts/form_sheet";
import { ErrorState, Loading } from "@/shared/parts/states";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import { touched } from "./data";
import css from "./work.module.css";

const another = "another";

/** Whom the unit names: one who stands in its list, looked at again, or somebody else. */
export function NamingForm({ assignment, close }: { assignment: Schema<"AssignmentRow">; close: () => void }) {
  const own = useOwnUnits();
  if (own.isLoadingError) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  if (!own.data) return <Loading rows={5} />;
  const people = own.data.items.find(({ unit }) => unit.id === assignment.unit.id)?.people ?? [];
  return <Fields assignment_id={assignment.id} people={people.filter(({ kind }) => kind === "focal-point")} close={close} />;
}

function Fields({ assignment_id, people, close }: { assignment_id: string; people: Schema<"FocalPoint">[]; close: () => void }) {
  const cancel = useCancel(close);
  const client = useQueryClient();
  const [form] = Form.useForm<Person & { who: string }>();
  const name = useAct(
    (body: Schema<"NamedFocalPoint">, idempotency_key) => api.post("/api/assignments/{id}/focal-point", { path: { id: assignment_id }, body, idempotency_key }),
    {
      done: t("own_unit.named"), stale: [...touched, own_units_key], on_error: () => undefined,
      on_done: (answer) => { client.setQueryData(["assignment", assignment_id], answer); close(); },
    },
  );
  const fields_of = (id: string): Person => { const one = people.find((person) => person.id === id); return one ? person_of(one) : nobody; };
  const first = people[0]?.id ?? another;
  return (
    <Form<Person & { who: string }>
      form={form} layout="vertical" size="large" requiredMark={false} initialValues={{ who: first, ...fields_of(first) }}
      onFinish={({ who, ...person }) => name.mutate({ ...told_person(person), id: !who || who === another ? null : who })}
    >
      <p className={css.soft}>{t("own_unit.name_text")}</p>
      {people.length > 0 && (
        <Form.Item name="who" label={t("own_unit.who")}>
          <Select
            options={[...people.map((one) => ({ value: one.id, label: one.full_name })), { value: another, label: t("own_unit.another") }]}
            onChange={(id: string) => form.setFieldsValue(fields_of(id))}
          />
        </Form.Item>
      )}
      <PersonFields />
      {name.isError && <Alert className={css.suggestion} type="error" showIcon message={error_words(name.error)} description={t("work.kept")} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={name.isPending}>{t("own_unit.name")}</Button>
      </SheetActs>
    </Form>
  );
}

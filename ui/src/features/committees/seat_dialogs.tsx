import { useQuery } from "@tanstack/react-query";
import { Alert, AutoComplete, Checkbox, Form, Modal } from "antd";
import { api } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { seat_words, useSeatActs, type Seat } from "./data";
import css from "./committees.module.css";

interface Props { committee_id: string; seat: Seat; close: () => void }

/** Who holds the seat from a day on; the unit's focal points are offered. */
export function HolderDialog({ committee_id, seat, close }: Props) {
  const { today } = useSession();
  const { hold } = useSeatActs(committee_id, close);
  const [form] = Form.useForm<{ full_name?: string; from_on: string; forget: boolean }>();
  const query = { unit_id: seat.unit?.id ?? "", size: 50 };
  const people = useQuery({ queryKey: ["focal-points", query], queryFn: ({ signal }) => api.get("/api/focal-points", { query, signal }), enabled: seat.unit !== null });
  const names = (people.data?.items ?? []).map((one) => ({ value: one.full_name, label: [one.full_name, one.office].filter(Boolean).join(", ") }));
  return (
    <Modal open title={t("committees.hold_title", { seat: seat_words(seat) })} okText={t("common.save")} cancelText={t("common.cancel")} okButtonProps={{ loading: hold.isPending }} onOk={() => form.submit()} onCancel={close}>
      {hold.isError && <Alert type="error" showIcon message={error_words(hold.error)} className={css.notice!} />}
      <Form
        form={form} layout="vertical" requiredMark={false} initialValues={{ full_name: seat.holder ?? "", from_on: today, forget: false }}
        onFinish={({ full_name, from_on, forget }) => hold.mutate({ seat: seat.id, full_name: full_name?.trim() || null, from_on, forget })}
      >
        <Form.Item name="full_name" label={t("committees.holder")} extra={t("committees.holder_text")}><AutoComplete options={names} /></Form.Item>
        <Form.Item name="from_on" label={t("committees.holder_from")}><DayField clear={false} /></Form.Item>
        <Form.Item name="forget" valuePropName="checked"><Checkbox>{t("committees.forget")}</Checkbox></Form.Item>
      </Form>
    </Modal>
  );
}

/** From which day on the seat is there no more. */
export function SeatEndDialog({ committee_id, seat, close }: Props) {
  const { today } = useSession();
  const { end } = useSeatActs(committee_id, close);
  const [form] = Form.useForm<{ ended_on: string }>();
  return (
    <Modal
      open title={t("committees.end_title", { seat: seat_words(seat) })} okText={t("committees.end")} cancelText={t("common.cancel")} okButtonProps={{ danger: true, loading: end.isPending }}
      onOk={() => form.submit()} onCancel={close}
    >
      {end.isError && <Alert type="error" showIcon message={error_words(end.error)} className={css.notice!} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ ended_on: today }} onFinish={({ ended_on }) => end.mutate({ seat: seat.id, ended_on })}>
        <Form.Item name="ended_on" label={t("committees.end_day")} extra={t("committees.end_text")}><DayField clear={false} /></Form.Item>
      </Form>
    </Modal>
  );
}

import { Form, Input } from "antd";
import { t } from "@/shared/words/words";

export interface Person { full_name: string; office: string; phone: string; email: string }
export const nobody: Person = { full_name: "", office: "", phone: "", email: "" };

export const person_of = (one: { full_name: string; office: string | null; phone: string | null; email: string | null }): Person =>
  ({ full_name: one.full_name, office: one.office ?? "", phone: one.phone ?? "", email: one.email ?? "" });

const typed = (text: string) => text.trim() || null;
/** As the server takes it: null for what was left empty. */
export const told_person = ({ full_name, office, phone, email }: Person) => ({ full_name: full_name.trim(), office: typed(office), phone: typed(phone), email: typed(email) });

/** Name, office, and how the person is reached there. */
export function PersonFields() {
  return (
    <>
      <Form.Item name="full_name" label={t("administration.focal_point.full_name")} rules={[{ required: true, whitespace: true, message: t("administration.name_needed") }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="office" label={t("administration.focal_point.office")}><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name="phone" label={t("administration.focal_point.phone")}><Input type="tel" maxLength={30} autoComplete="off" /></Form.Item>
      <Form.Item name="email" label={t("administration.focal_point.email")} rules={[{ type: "email", message: t("administration.email_wrong") }]}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

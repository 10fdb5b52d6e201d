import { Form, Input } from "antd";
import { t } from "@/shared/words/words";
import { fault_of, person_limits, type Person } from "./person";

const words = { needed: "administration.name_needed", email_wrong: "administration.email_wrong" } as const;

function Field({ name, type = "text" }: { name: keyof Person; type?: string }) {
  const check = async (_: unknown, text?: string) => {
    const fault = fault_of(name, text ?? "");
    if (fault !== null) throw new Error(t(words[fault]));
  };
  return (
    <Form.Item name={name} label={t(`administration.focal_point.${name}`)} rules={[{ validator: check }]}>
      <Input type={type} maxLength={person_limits[name]} autoComplete="off" />
    </Form.Item>
  );
}

/** Name, office, and how the person is reached there. */
export const PersonFields = () => (
  <>
    <Field name="full_name" />
    <Field name="office" />
    <Field name="phone" type="tel" />
    <Field name="email" type="email" />
  </>
);

import { Form, Input, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { TargetSelect, type EditedParty } from "@/shared/office/party_editor";
import { useAct } from "@/shared/parts/act";
import { t, t_of } from "@/shared/words/words";
import { needed, SaveForm } from "./save_form";

type Learned = Schema<"Learned">;
type Input = Schema<"LearnedInput">;
type Kind = Learned["kind"];
interface Values { kind: Kind; text: string; heading?: string | null; column?: string | null; target?: EditedParty }

const headings = ["purpose", "requirements", "content", "channels", "time", "place", "resources", "assignment", "reporting", "other"];
const columns = ["task", "lead", "perform", "cooperate", "deadline", "product", "form", "other"];

/** What a learned heading or column means, in words. */
export const meaning_words = (kind: Kind, meaning: string | null): string =>
  meaning === null ? "" : t_of(kind === "heading" ? "administration.learned.heading" : "administration.learned.column", meaning);

function input_of(values: Values): Input {
  const none = { meaning: null, target_kind: "none" as const, target_id: null };
  const { kind, target } = values;
  const text = values.text.trim();
  if (kind === "name") return { ...none, kind, text, target_kind: target?.kind ?? "none", target_id: target?.id ?? null };
  return { ...none, kind, text, meaning: (kind === "heading" ? values.heading : values.column) ?? null };
}

export function LearnedForm({ learned, close }: { learned: Learned | null; close: () => void }) {
  const save = useAct(
    (body: Input, idempotency_key): Promise<Learned> => (learned ? api.put("/api/learned/{id}", { path: { id: learned.id }, body }) : api.post("/api/learned", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["learned"]], on_done: close, on_error: () => undefined },
  );
  const target: EditedParty = {
    text: learned?.target_name ?? "", role: "perform", kind: learned?.target_kind === "group" ? "group" : "unit", id: learned?.target_id ?? null, name: learned?.target_name ?? null, section: null,
  };
  const options = (area: "administration.learned.heading" | "administration.learned.column", words: string[]) => words.map((value) => ({ value, label: t_of(area, value) }));
  const choose = [{ required: true, message: t("administration.learned.meaning_needed") }];
  return (
    <SaveForm<Values>
      initial={{ kind: learned?.kind ?? "name", text: learned?.text ?? "", heading: learned?.meaning ?? null, column: learned?.meaning ?? null, target }}
      pending={save.isPending} error={save.error} close={close} history={learned ? { kind: "learned", id: learned.id } : undefined}
      save={(values) => save.mutate(input_of(values))}
    >
      <Form.Item name="kind" label={t("administration.learned.kind")}>
        <Select disabled={learned !== null} options={(["name", "heading", "column"] as const).map((value) => ({ value, label: t_of("administration.learned.kinds", value) }))} />
      </Form.Item>
      <Form.Item name="text" label={t("administration.learned.printed")} extra={t("administration.learned.printed_text")} rules={needed(t("administration.learned.printed_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item noStyle dependencies={["kind"]}>
        {({ getFieldValue }) => {
          const kind = getFieldValue("kind") as Kind;
          if (kind === "name") return <Form.Item name="target" label={t("administration.learned.target")} trigger="change_party" valuePropName="party"><Target /></Form.Item>;
          if (kind === "heading") return <Form.Item name="heading" label={t("administration.learned.heading_is")} rules={choose}><Select options={options("administration.learned.heading", headings)} /></Form.Item>;
          return <Form.Item name="column" label={t("administration.learned.column_is")} rules={choose}><Select options={options("administration.learned.column", columns)} /></Form.Item>;
        }}
      </Form.Item>
    </SaveForm>
  );
}

/** The unit or group as a field of a form. */
function Target({ party, change_party }: { party?: EditedParty; change_party?: (party: EditedParty) => void }) {
  return party ? <TargetSelect party={party} change={(part) => change_party?.({ ...party, ...part })} /> : null;
}

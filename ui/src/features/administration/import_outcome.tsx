import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { PlainTable } from "@/shared/parts/plain_table";
import { error_words, t, t_of } from "@/shared/words/words";

type Outcome = Schema<"ImportResult">;
type RowError = Schema<"RowError">;

const words_of = ({ code, column, params }: RowError) =>
  error_words(new ApiError(422, code, column, Object.fromEntries(params.map(({ name, value }) => [name, value]))));

/** What the file would do or did, and what is wrong in which row. */
export function ImportOutcome({ outcome, file_name }: { outcome: Outcome; file_name: string }) {
  const { rows, created, updated, dry_run } = outcome;
  const { errors } = outcome;
  if (errors.length === 0) {
    const text = t(dry_run ? "administration.import.would" : "administration.import.did", { rows, created, updated });
    return <Alert type={dry_run ? "info" : "success"} showIcon message={file_name} description={text} />;
  }
  return (
    <>
      <Alert type="error" showIcon message={t("administration.import.wrong", { n: errors.length, rows })} description={t("administration.import.wrong_text")} />
      <RowErrors errors={outcome.errors} />
    </>
  );
}

/** What is wrong, row by row. */
export function RowErrors({ errors }: { errors: RowError[] }) {
  const rows = [...errors].sort((a, b) => a.row - b.row);
  return (
    <PlainTable<RowError>
      label={t("administration.import.errors")} rows={rows} row_key={(row) => `${row.row} ${row.column} ${row.code} ${row.params.map((one) => one.value).join(" ")}`}
      extra={{ pagination: { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false } }}
      columns={[
        { title: t("administration.import.row"), dataIndex: "row", width: 70, align: "right", card: "none" },
        { title: t("administration.import.column"), width: 160, card: "title", render: (_, row) => <><span className="phone-only">{t("administration.import.row")} {row.row}: </span>{t_of("administration.column", row.column)}</> },
        { title: t("administration.import.why"), card: "plain", render: (_, row) => words_of(row) },
      ]}
    />
  );
}

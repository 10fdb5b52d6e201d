import type { Schema } from "@/shared/api/api";

type Statement = Schema<"Statement">;

/** Neighbouring statements of the same heading together, in their order; one added by hand stands alone while its heading is written. */
export function by_heading(statements: Statement[]): { heading: string; statements: Statement[] }[] {
  const groups: { heading: string; statements: Statement[] }[] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last && last.heading === statement.heading && statement.report_ids.length > 0) last.statements.push(statement);
    else groups.push({ heading: statement.heading, statements: [statement] });
  }
  return groups;
}

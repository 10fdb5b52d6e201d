import { format_day } from "@/shared/format/date";
import { t_of } from "@/shared/words/words";
import type { Node } from "./layout";

/** What a document is called first: its number and symbol, else what kind it is, with its day. */
export function head_of(node: Node): string {
  return [node.symbol ?? t_of("cascade.kind", node.kind), format_day(node.date)].filter(Boolean).join(" · ");
}

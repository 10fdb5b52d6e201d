import { FilterOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import { t } from "@/shared/words/words";
import css from "./filter_bar.module.css";
import type { ListControl } from "./list_state";
import { usePhone } from "./phone";

/**
 * What narrows a list: words, and the list's own filters as `children`. On a phone these are folded away behind a
 * button that says how many of them are set. `search_class`: how wide the words' field may grow.
 */
export function FilterBar({ control, search, search_class = "", children }: { control: ListControl; search: string; search_class?: string | undefined; children: ReactNode }) {
  const phone = usePhone();
  const [typed, set_typed] = useState(control.q);
  const [shown_q, set_shown_q] = useState(control.q);
  const [open, set_open] = useState(false);
  const id = useId();
  // Words that were cleared elsewhere ("clear the filters") leave the field too.
  if (control.q !== shown_q) { set_shown_q(control.q); set_typed(control.q); }
  const words = (
    <Input.Search
      allowClear className={search_class} value={typed} placeholder={search} aria-label={search}
      onChange={(event) => set_typed(event.target.value)} onSearch={(q) => control.change({ q })}
    />
  );
  if (!phone) return <div className={`${css.bar} no-print`}>{children}{words}</div>;
  const set = Object.keys(control.filters).length;
  return (
    <div className={`${css.folded} no-print`}>
      <div className={css.first}>
        {words}
        <Button icon={<FilterOutlined aria-hidden="true" />} aria-expanded={open} aria-controls={id} onClick={() => set_open(!open)}>
          {set > 0 ? t("common.filters_set", { n: set }) : t("common.filters")}
        </Button>
      </div>
      {open && <div id={id} className={css.folded}>{children}</div>}
    </div>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { t } from "@/shared/words/words";

/** Names in a row; after some of them, how many more there are, to be unfolded. */
export function FoldedNames({ names, shown = 6 }: { names: string[]; shown?: number }) {
  const [all, set_all] = useState(false);
  // Nobody presses a button to be shown one name more.
  if (names.length <= shown + 1) return <>{names.join("; ")}</>;
  return (
    <>
      {(all ? names : names.slice(0, shown)).join("; ")}{" "}
      <Button type="link" size="small" className="inline-button no-print" aria-expanded={all} onClick={() => set_all(!all)}>
        {all ? t("common.fold") : t("common.and_more", { n: names.length - shown })}
      </Button>
      {!all && <span className="print-only">{`; ${names.slice(shown).join("; ")}`}</span>}
    </>
  );
}

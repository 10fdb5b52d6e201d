import { Grid } from "antd";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { FormDrawer } from "@/shared/parts/unsaved";
import { t, t_of } from "@/shared/words/words";
import type { FormKind } from "./acts";
import { useReopen } from "./data";
import { UpdateForm } from "./update_form";

/** The form of one kind of update: from below on a phone, from the side elsewhere. */
export function UpdateSheet({ assignment_id, kind, percent, close }: {
  assignment_id: string; kind: FormKind | null; percent: number; close: () => void;
}) {
  const wide = Grid.useBreakpoint().md ?? true;
  const reopen = useReopen(assignment_id, close);
  return (
    <>
      <FormDrawer
        open={kind !== null && kind !== "reopen"} close={close} title={kind ? t_of("work.act", kind) : ""}
        placement={wide ? "right" : "bottom"} width={wide ? 520 : "100%"} height="auto"
        styles={{ content: wide ? {} : { height: "auto", maxHeight: "94dvh" }, body: { padding: 16 } }}
      >
        {kind !== null && kind !== "reopen" && <UpdateForm assignment_id={assignment_id} kind={kind} percent={percent} close={close} />}
      </FormDrawer>
      <ReasonDialog
        open={kind === "reopen"} title={t("work.act.reopen")} text={t("work.reopen_text")} ok={t("work.act.reopen")}
        pending={reopen.isPending} error={reopen.error} give={(reason) => reopen.mutate(reason)} close={close}
      />
    </>
  );
}

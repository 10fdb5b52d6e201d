import { Grid } from "antd";
import type { ComponentProps } from "react";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { FormDrawer } from "@/shared/parts/unsaved";
import { t, t_of } from "@/shared/words/words";
import type { FormKind } from "./acts";
import { useReopen } from "./data";
import { UpdateForm } from "./update_form";

/** The form of one kind of update: from below on a phone, from the side elsewhere. */
export function UpdateSheet({ close, kind, ...form }: Omit<ComponentProps<typeof UpdateForm>, "kind"> & { kind: FormKind | null }) {
  const wide = Grid.useBreakpoint().md ?? true;
  const reopen = useReopen(form.assignment_id, close);
  return (
    <>
      <FormDrawer
        open={kind !== null && kind !== "reopen"} close={close} title={kind ? t_of("work.act", kind) : ""}
        placement={wide ? "right" : "bottom"} width={wide ? 520 : "100%"} height="auto"
        styles={{ content: wide ? {} : { height: "auto", maxHeight: "94dvh" }, body: { padding: 16 } }}
      >
        {kind !== null && kind !== "reopen" && <UpdateForm {...form} kind={kind} close={close} />}
      </FormDrawer>
      <ReasonDialog
        open={kind === "reopen"} title={t("work.act.reopen")} text={t("work.reopen_text")} ok={t("work.act.reopen")}
        pending={reopen.isPending} error={reopen.error} give={(reason) => reopen.mutate(reason)} close={close}
      />
    </>
  );
}

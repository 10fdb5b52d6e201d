import type { ComponentProps } from "react";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { FormSheet } from "@/shared/parts/form_sheet";
import { t, t_of } from "@/shared/words/words";
import type { FormKind } from "./acts";
import { useReopen } from "./data";
import { UpdateForm } from "./update_form";

/** The form of one kind of update: from below on a phone, from the side elsewhere. */
export function UpdateSheet({ close, kind, ...form }: Omit<ComponentProps<typeof UpdateForm>, "kind"> & { kind: FormKind | null }) {
  const reopen = useReopen(form.assignment_id, close);
  return (
    <>
      <FormSheet open={kind !== null && kind !== "reopen"} close={close} title={kind ? t_of("work.act", kind) : ""}>
        {kind !== null && kind !== "reopen" && <UpdateForm {...form} kind={kind} close={close} />}
      </FormSheet>
      <ReasonDialog
        open={kind === "reopen"} title={t("work.act.reopen")} text={t("work.reopen_text")} ok={t("work.act.reopen")}
        pending={reopen.isPending} error={reopen.error} give={(reason) => reopen.mutate(reason)} close={close}
      />
    </>
  );
}

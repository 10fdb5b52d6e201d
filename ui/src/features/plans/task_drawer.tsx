import { FormDrawer } from "@/shared/parts/unsaved";
import { t } from "@/shared/words/words";
import { TaskView } from "./task_view";

/** The chosen task beside the list. */
export function TaskDrawer({ id, close }: { id: string | null; close: () => void }) {
  return (
    <FormDrawer open={id !== null} close={close} title={t("office.task")} width={Math.min(720, window.innerWidth)}>
      {id !== null && <TaskView id={id} saved={close} />}
    </FormDrawer>
  );
}

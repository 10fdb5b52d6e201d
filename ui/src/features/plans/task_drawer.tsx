import { Drawer } from "antd";
import { t } from "@/shared/words/words";
import { TaskView } from "./task_view";

/** The chosen task beside the list. */
export function TaskDrawer({ id, close }: { id: string | null; close: () => void }) {
  return (
    <Drawer open={id !== null} onClose={close} title={t("office.task")} width={Math.min(720, window.innerWidth)} destroyOnHidden>
      {id !== null && <TaskView id={id} />}
    </Drawer>
  );
}

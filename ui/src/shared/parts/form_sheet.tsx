import { Grid } from "antd";
import type { ReactNode } from "react";
import css from "./form_sheet.module.css";
import { FormDrawer } from "./unsaved";

/** A form over the page: from below on a phone, from the side elsewhere. */
export function FormSheet({ open, close, title, children }: { open: boolean; close: () => void; title: ReactNode; children: ReactNode }) {
  const wide = Grid.useBreakpoint().md ?? true;
  return (
    <FormDrawer
      open={open} close={close} title={title} placement={wide ? "right" : "bottom"} width={wide ? 520 : "100%"} height="auto"
      styles={{ content: wide ? {} : { height: "auto", maxHeight: "94dvh" }, body: { padding: 16 } }}
    >
      {children}
    </FormDrawer>
  );
}

/** The acts of a form in the sheet, always in sight. */
export const SheetActs = ({ children }: { children: ReactNode }) => <div className={css.acts}>{children}</div>;

import { useState } from "react";
import { FirstPassword, type Shown } from "@/shared/office/first_password";
import { HandOverDrawer } from "@/shared/office/hand_over_drawer";
import { useOwnUnits } from "@/shared/office/own_units";
import { FormSheet } from "@/shared/parts/form_sheet";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import type { Editing, Point } from "./editing";
import { InnerUnitForm } from "./inner_unit_form";
import { InnerUnits } from "./inner_units";
import { OwnPeople } from "./people";
import { PersonForm } from "./person_form";
import css from "./own_unit.module.css";

/** What a unit keeps itself: who answers for it, its divisions and villages with their people. */
export function OwnUnitPage() {
  const own = useOwnUnits();
  const [editing, set_editing] = useState<Editing | null>(null);
  const [handing, set_handing] = useState<Point | null>(null);
  const [shown, set_shown] = useState<Shown | null>(null);
  const close = () => set_editing(null);
  const body = () => {
    if (own.isLoadingError) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
    if (!own.data) return <Loading rows={8} />;
    if (own.data.items.length === 0) return <EmptyState title={t("own_unit.none")} />;
    return own.data.items.map((one) => (
      <section key={one.unit.id} className={css.unit} aria-label={one.unit.name}>
        {own.data.items.length > 1 && <h2 className={css.name}>{one.unit.name}</h2>}
        <div className={css.columns}>
          <OwnPeople unit={one.unit} people={one.people} edit={set_editing} hand_over={set_handing} />
          <InnerUnits own={one} edit={set_editing} />
        </div>
      </section>
    ));
  };
  return (
    <>
      <PageHeader title={t("own_unit.title")} text={own.data?.items.map(({ unit }) => unit.name).join("; ")} />
      {body()}
      <FormSheet open={editing !== null} close={close} title={editing && title_of(editing)}>
        {editing?.kind === "person" && <PersonForm {...editing} close={close} made={set_shown} />}
        {editing?.kind === "inner" && <InnerUnitForm {...editing} close={close} />}
      </FormSheet>
      <HandOverDrawer point={handing} close={() => set_handing(null)} made={set_shown} />
      <FirstPassword shown={shown} close={() => set_shown(null)} />
    </>
  );
}

function title_of(editing: Editing): string {
  if (editing.kind === "inner") return t(editing.one ? "own_unit.inner_edit" : "own_unit.inner_add");
  if (editing.one) return t("own_unit.person_edit");
  return editing.own ? t("own_unit.person_add") : t("own_unit.person_add_of", { unit: editing.unit.name });
}

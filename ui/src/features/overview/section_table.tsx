import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ProgressBar } from "@/shared/office/progress";
import { Panel } from "@/shared/parts/panel";
import { t } from "@/shared/words/words";
import { CommentMark } from "./comments";
import { behind, type Days } from "./data";
import css from "./overview.module.css";

/** By field: the heading that the plans set their tasks under. */
export function SectionTable({ sections, total, filter }: { sections: Schema<"OverviewSection">[]; total: number; filter: Days }) {
  if (sections.length === 0) return null;
  return (
    <Panel title={t("overview.sections")}>
      <div className={css.scroll} role="region" aria-label={t("overview.sections")}>
        <table className={css.sections}>
          <thead><tr><th scope="col">{t("overview.section")}</th><th scope="col">{t("overview.progress")}</th><th scope="col">{t("office.standing.silent")}</th><th scope="col">{t("office.standing.late")}</th></tr></thead>
          <tbody>
            {sections.map(({ section, figures: { progress } }) => (
              <tr key={section}>
                <th scope="row"><Link to={behind(filter, { section })}>{section}</Link><CommentMark figure={{ target: "section", name: section, section, progress }} /></th>
                <td><ProgressBar progress={progress} /></td>
                <td data-label={t("office.standing.silent")}>{progress.silent > 0 ? <Link to={behind(filter, { section, standing: "silent" })}>{progress.silent}</Link> : "0"}</td>
                <td data-label={t("office.standing.late")}>{progress.late > 0 ? <Link className={css.bad} to={behind(filter, { section, standing: "late" })}>{progress.late}</Link> : "0"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > sections.length && <p className={css.note}>{t("overview.of_all", { shown: sections.length, total })}</p>}
    </Panel>
  );
}

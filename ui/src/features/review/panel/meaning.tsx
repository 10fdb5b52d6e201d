import { CheckCircleOutlined, ExclamationCircleOutlined, MinusCircleOutlined } from "@ant-design/icons";
import { FoldedNames } from "@/shared/parts/folded_names";
import { t } from "@/shared/words/words";
import { is_open, names_behind, target_words } from "../model/meaning";
import type { Resolution } from "../model/session";
import css from "./bodies.module.css";

/** Which real unit or group a body is, and how sure that is. */
export function State({ resolution }: { resolution: Resolution | undefined }) {
  if (resolution?.by_person && resolution.kind === "none") return <span className={css.state}><MinusCircleOutlined aria-hidden /> {t("review.unit.is_none")}</span>;
  if (resolution === undefined || (is_open(resolution) && resolution.kind !== "units")) return <span className={`${css.state} ${css.ask}`}><ExclamationCircleOutlined aria-hidden /> {t("review.unit.unknown")}</span>;
  if (!resolution.by_person) return <span className={`${css.state} ${css.ask}`}><ExclamationCircleOutlined aria-hidden /> {t("review.unit.proposed", { name: target_words(resolution) })}</span>;
  return <span className={`${css.state} ${css.good}`}><CheckCircleOutlined aria-hidden /> {target_words(resolution)}</span>;
}

/** The units that a body reaches where it is more than one, the first of them by name; what it names and nobody knows. */
export function Behind({ resolution }: { resolution: Resolution | undefined }) {
  const names = names_behind(resolution);
  if (resolution === undefined || (resolution.kind !== "group" && resolution.kind !== "units" && resolution.kind !== "charged")) return null;
  return (
    <div className={css.behind}>
      {names.length === 0 ? <span className={css.ask}>{t("review.unit.reaches_none")}</span> : <><strong>{t("review.unit.count", { n: names.length })}</strong>: <FoldedNames names={names} /></>}
      {resolution.missing.length > 0 && <div className={css.ask}>{t("review.unit.missing", { names: resolution.missing.join("; ") })}</div>}
      {resolution.kind === "charged" && <div className={css.soft}>{t("office.charged.text")}</div>}
    </div>
  );
}

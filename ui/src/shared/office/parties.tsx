import { Tooltip } from "antd";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { RoleTag } from "./tags";
import { charged_words } from "./bodies";
import css from "./parties.module.css";

type Party = Schema<"Party">;
const order: Party["role"][] = ["lead", "perform", "cooperate"];

/** The bodies of a task by role, as resolved; a name that stands for no unit yet is marked. */
export function Parties({ parties }: { parties: Party[] }) {
  return (
    <div className={css.parties}>
      {order.map((role) => {
        const of_role = parties.filter((party) => party.role === role);
        if (of_role.length === 0) return null;
        return (
          <div key={role} className={css.role}>
            <RoleTag role={role} />
            <span>{of_role.map((party, index) => <span key={index}>{index > 0 && "; "}<Name party={party} /></span>)}</span>
          </div>
        );
      })}
    </div>
  );
}

function Name({ party }: { party: Party }) {
  if (party.kind === "charged") return <Tooltip title={`${t("office.party.text")}: ${party.text}`}>{charged_words(party.section)}</Tooltip>;
  if (party.kind !== "none" && party.id === null) {
    return <span className={css.unresolved}>{party.text} <small>({t("office.target.unresolved")})</small></span>;
  }
  const name = party.name ?? party.text;
  return name === party.text ? <>{name}</> : <Tooltip title={`${t("office.party.text")}: ${party.text}`}>{name}</Tooltip>;
}

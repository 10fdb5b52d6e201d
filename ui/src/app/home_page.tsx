import { Navigate } from "react-router-dom";
import { EmptyState } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { entries_of } from "./navigation";

/** The first page is the first thing that this person may see. */
export function HomePage() {
  const first = entries_of(useSession())[0];
  return first ? <Navigate to={first.path} replace /> : <EmptyState title={t("app.home.none")} />;
}

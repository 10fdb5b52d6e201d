import { Link, useRouteError } from "react-router-dom";
import { EmptyState, ErrorState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <>
      <EmptyState title={t("app.not_found.title")} text={t("app.not_found.text")} />
      <p style={{ textAlign: "center" }}><Link to="/">{t("app.not_found.home")}</Link></p>
    </>
  );
}

/** A page that threw, or whose code could not be loaded. */
export function BrokenPage() {
  return <ErrorState error={useRouteError()} retry={() => window.location.reload()} />;
}

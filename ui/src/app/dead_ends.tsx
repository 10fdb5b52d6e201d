import { Link, useRouteError } from "react-router-dom";
import { useTitle } from "@/shared/parts/page_header";
import { EmptyState, ErrorState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";

/** An address that leads nowhere. */
export function NotFoundPage() {
  useTitle(t("app.not_found.title"));
  return (
    <>
      <EmptyState title={t("app.not_found.title")} text={t("app.not_found.text")} />
      <p style={{ textAlign: "center" }}><Link to="/">{t("app.not_found.home")}</Link></p>
    </>
  );
}

/** A page that threw, or whose code could not be loaded. */
export function BrokenPage() {
  useTitle(t("app.broken.title"));
  return <ErrorState error={useRouteError()} retry={() => window.location.reload()} />;
}

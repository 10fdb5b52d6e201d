import { PageHeader } from "@/shared/parts/page_header";
import { t } from "@/shared/words/words";

export function ImportPage() {
  return <PageHeader title={t("app.nav.import")} />;
}

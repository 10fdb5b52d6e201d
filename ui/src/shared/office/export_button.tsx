import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { file_address, type PathOf } from "@/shared/api/api";
import type { Query } from "@/shared/api/client";
import { t } from "@/shared/words/words";

/** The list as it is filtered and ordered, all of its pages, as .xlsx. `of`: what stands in the path; `name`: of what, where a page holds several lists. */
export function ExportButton({ path, query = {}, of = {}, small = false, name }: { path: PathOf<"get">; query?: Query; of?: Record<string, string>; small?: boolean; name?: string }) {
  const asked = Object.fromEntries(Object.entries(query).filter(([key]) => key !== "page" && key !== "size"));
  return (
    <Button {...(small ? { size: "small" as const } : {})} icon={<FileExcelOutlined aria-hidden="true" />} href={file_address(path, of, asked)} download {...(name ? { "aria-label": t("office.export_of", { name }) } : {})}>
      {t("office.export")}
    </Button>
  );
}

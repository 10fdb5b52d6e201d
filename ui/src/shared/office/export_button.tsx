import { FileExcelOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { file_address, type PathOf } from "@/shared/api/api";
import type { Query } from "@/shared/api/client";
import { t } from "@/shared/words/words";

/** The list as it is filtered and ordered, all of its pages, as .xlsx. */
export function ExportButton({ path, query }: { path: PathOf<"get">; query: Query }) {
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "page" && name !== "size"));
  return <Button icon={<FileExcelOutlined aria-hidden="true" />} href={file_address(path, {}, asked)} download>{t("office.export")}</Button>;
}

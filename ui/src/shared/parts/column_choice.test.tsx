import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useLocation } from "react-router-dom";
import { serve, show } from "@/shared/test/screen";
import { DataTable, type Column } from "./data_table";
import { useListState } from "./list_state";

interface Row { id: string; name: string; day: string; note: string }
const columns: Column<Row>[] = [{ title: "Tên", dataIndex: "name" }, { id: "day", title: "Ngày", dataIndex: "day" }, { id: "note", title: "Ghi chú", dataIndex: "note" }];
const page = { items: [{ id: "1", name: "Sở Y tế", day: "01/12", note: "gấp" }], total: 1 };

function List() {
  const control = useListState([], 50, "units");
  return <><DataTable label="Đơn vị" columns={columns} page={page} control={control} row_key={(row) => row.id} /><output>{useLocation().search}</output></>;
}

it("keeps for the person which columns are left out, by keyboard as well, and shows them all again", async () => {
  const asked = serve({ "GET /api/columns": { items: [{ list: "units", hidden: ["note"] }, { list: "letters", hidden: ["to"] }] }, "PUT /api/columns": { items: [] } });
  show(List, "/units", "/units");
  const user = userEvent.setup({ delay: null });
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Ghi chú" })).toBeNull());
  const button = screen.getByRole("button", { name: "Chọn cột (ẩn 1)" });
  button.focus();
  await user.keyboard("{Enter}");
  const group = within(await screen.findByRole("group", { name: "Các cột hiển thị" }));
  expect(group.getByRole("checkbox", { name: "Ngày" })).toHaveFocus();
  await user.keyboard(" ");
  await waitFor(() => expect(asked.filter((one) => one.method === "PUT").at(-1)?.body).toEqual({ list: "units", hidden: ["note", "day"] }));
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Ngày" })).toBeNull());
  await user.click(group.getByRole("button", { name: "Hiện tất cả các cột" }));
  await waitFor(() => expect(asked.filter((one) => one.method === "PUT").at(-1)?.body).toEqual({ list: "units", hidden: [] }));
  expect(screen.getByRole("columnheader", { name: "Ghi chú" })).toBeVisible();
});

it("shows what a saved view says, whatever the person chose, until the person chooses anew", async () => {
  const asked = serve({ "GET /api/columns": { items: [{ list: "units", hidden: ["note"] }] }, "PUT /api/columns": { items: [] } });
  show(List, "/units", "/units?hide=day");
  const user = userEvent.setup({ delay: null });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole("columnheader", { name: "Ngày" })).toBeNull();
  expect(screen.getByRole("columnheader", { name: "Ghi chú" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Chọn cột (ẩn 1)" }));
  await user.click(within(await screen.findByRole("group", { name: "Các cột hiển thị" })).getByRole("checkbox", { name: "Ngày" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ list: "units", hidden: [] }));
  expect(screen.getByRole("status")).toHaveTextContent("");
});

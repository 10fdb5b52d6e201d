import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FoldedNames } from "./folded_names";
import { PlainTable } from "./plain_table";
import { RowCards, type Column } from "./row_cards";

interface Row { id: string; name: string; lead: number; last: string }
const rows: Row[] = Array.from({ length: 23 }, (_, index) => ({ id: String(index), name: `Xã số ${index + 1}`, lead: index, last: "–" }));
const columns: Column<Row>[] = [
  { title: "TT", dataIndex: "id", card: "none" },
  { title: "Đơn vị", dataIndex: "name", card: "title" },
  { title: "Chủ trì", dataIndex: "lead", align: "right" },
  { title: "Cập nhật", dataIndex: "last" },
];
const table = (details?: (row: Row) => React.ReactNode) => (
  <PlainTable<Row> label="Việc của từng đơn vị" columns={columns} rows={rows} row_key={(row) => row.id} {...(details ? { details } : {})} />
);

const on_a_phone = (yes: boolean) => vi.spyOn(window, "matchMedia").mockImplementation((query) => (
  { matches: yes && query.startsWith("screen"), media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined } as unknown as MediaQueryList));
afterEach(() => vi.restoreAllMocks());

it("is a table where there is room", () => {
  on_a_phone(false);
  render(table());
  expect(screen.getByRole("columnheader", { name: "Đơn vị" })).toBeVisible();
  expect(screen.queryByRole("list")).toBeNull();
});

it("is a list of cards on a phone, each value behind its label, what says nothing left out", async () => {
  on_a_phone(true);
  render(table((row) => <p>Việc của {row.name}</p>));
  const list = screen.getByRole("list", { name: "Việc của từng đơn vị" });
  expect(screen.queryByRole("table")).toBeNull();
  expect(within(list).getAllByRole("listitem")).toHaveLength(20);
  const card = within(list).getAllByRole("listitem")[4]!;
  expect(card).toHaveTextContent("Xã số 5");
  expect(card).toHaveTextContent("Chủ trì4");
  expect(card).not.toHaveTextContent("Cập nhật");
  expect(card).toHaveTextContent("Việc của Xã số 5");
  await userEvent.click(screen.getByRole("button", { name: "Xem thêm 3 mục" }));
  expect(within(list).getAllByRole("listitem")).toHaveLength(23);
});

it("folds a long row of names, never for one name more", async () => {
  const names = ["a", "b", "c", "d"];
  const { rerender } = render(<FoldedNames names={names} shown={2} />);
  await userEvent.click(screen.getByRole("button", { name: "và 2 đơn vị khác" }));
  expect(screen.getByText(/a; b; c; d/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Thu gọn" }));
  rerender(<FoldedNames names={names} shown={3} />);
  expect(screen.queryByRole("button")).toBeNull();
});

it("has a box on each card and one for the page, and keeps what was ticked on other pages", async () => {
  const chosen: string[][] = [];
  const user = userEvent.setup({ delay: null });
  const rows = [{ id: "a", name: "Sở A" }, { id: "b", name: "Sở B" }];
  const { rerender } = render(<RowCards label="Việc" columns={[{ title: "Tên", dataIndex: "name" }]} rows={rows} row_key={(row) => row.id} choice={{ ids: ["z"], choose: (ids) => chosen.push(ids), named: (row) => row.name }} />);
  await user.click(screen.getByRole("checkbox", { name: "Chọn: Sở B" }));
  expect(chosen.at(-1)).toEqual(["z", "b"]);
  await user.click(screen.getByRole("checkbox", { name: "Chọn tất cả trên trang này" }));
  expect(chosen.at(-1)).toEqual(["z", "a", "b"]);
  rerender(<RowCards label="Việc" columns={[{ title: "Tên", dataIndex: "name" }]} rows={rows} row_key={(row) => row.id} choice={{ ids: ["z", "a", "b"], choose: (ids) => chosen.push(ids), named: (row) => row.name }} />);
  await user.click(screen.getByRole("checkbox", { name: "Chọn tất cả trên trang này" }));
  expect(chosen.at(-1)).toEqual(["z"]);
});

it("offers no tick on a card that cannot be chosen, and leaves it out of the page", async () => {
  const chosen: string[][] = [];
  const rows = [{ id: "a", name: "Sở A" }, { id: "b", name: "Sở B" }];
  render(<RowCards label="Việc" columns={[{ title: "Tên", dataIndex: "name" }]} rows={rows} row_key={(row) => row.id} choice={{ ids: [], choose: (ids) => chosen.push(ids), named: (row) => row.name, disabled: (row) => row.id === "b" }} />);
  expect(screen.getByRole("checkbox", { name: "Chọn: Sở B" })).toBeDisabled();
  await userEvent.click(screen.getByRole("checkbox", { name: "Chọn tất cả trên trang này" }));
  expect(chosen).toEqual([["a"]]);
});

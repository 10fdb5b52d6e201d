import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { show } from "@/shared/test/screen";
import { useChoice } from "./choice";
import { ChoiceBar } from "./choice_bar";
import { DataTable, type Column } from "./data_table";
import { useListState } from "./list_state";
import { PlainTable } from "./plain_table";

interface Row { id: string; name: string }
const items: Row[] = ["Sở An", "Sở Bình", "Sở Cường"].map((name, i) => ({ id: `u${i}`, name }));
const opened = vi.fn();
const columns: Column<Row>[] = [{ title: "Đơn vị", render: (_, row) => <a href={`#${row.id}`} onClick={() => opened(row.name)}>{row.name}</a> }];

function Page() {
  const control = useListState();
  const choice = useChoice<Row>((row) => row.name, (row) => row.id === "u2");
  return (
    <>
      <input aria-label="words" />
      <PlainTable<Row> label="another" columns={columns} rows={items} row_key={(row) => `p${row.id}`} />
      <DataTable<Row> label="units" columns={columns} page={{ items, total: 3 }} control={control} row_key={(row) => row.id} extra={{ rowSelection: choice.rowSelection! }} />
      <ChoiceBar n={choice.ids.length} words="chosen" clear={choice.clear}><button type="button">Nhắc</button></ChoiceBar>
    </>
  );
}
const at = () => document.activeElement?.getAttribute("data-row-key");

beforeEach(() => opened.mockClear());

it("walks the first list, opens and leaves keys alone where somebody types", async () => {
  show(Page, "*", "/");
  await userEvent.keyboard("j");
  expect(at()).toBe("pu0");
  await userEvent.keyboard("jjjjk");
  expect(at()).toBe("pu1");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(opened).toHaveBeenCalledExactlyOnceWith("Sở Cường");
  await userEvent.type(screen.getByRole("textbox", { name: "words" }), "jk");
  expect(screen.getByRole("textbox", { name: "words" })).toHaveValue("jk");
});

it("stays in the list that is walked, and ticks what can be ticked", async () => {
  show(Page, "*", "/");
  screen.getAllByRole("link", { name: "Sở An" })[1]!.focus();
  await userEvent.keyboard("jx");
  expect(at()).toBe("u1");
  expect(screen.getAllByRole("checkbox", { checked: true })).toHaveLength(1);
  await userEvent.keyboard("jx");
  expect(at()).toBe("u2");
  expect(screen.getAllByRole("checkbox", { checked: true })).toHaveLength(1);
  await userEvent.keyboard("kx");
  expect(screen.queryAllByRole("checkbox", { checked: true })).toHaveLength(0);
});

it("leads from a ticked row to what can be done with all that are ticked", async () => {
  show(Page, "*", "/");
  screen.getAllByRole("link", { name: "Sở An" })[1]!.focus();
  await userEvent.keyboard("a");
  expect(screen.getAllByRole("link", { name: "Sở An" })[1]).toHaveFocus();
  await userEvent.keyboard("xa");
  expect(screen.getByRole("button", { name: "Nhắc" })).toHaveFocus();
});

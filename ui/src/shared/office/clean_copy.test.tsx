import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, show } from "@/shared/test/screen";
import { useCleanCopy } from "./clean_copy";

function Shown() {
  const fetch_copy = useCleanCopy("plans", "p1");
  return <button onClick={fetch_copy}>Tải</button>;
}

const left = [
  { what: "due", text: "Tổ chức hội nghị", printed: "trước ngày 15/4/2027", now: null },
  { what: "role", text: "Bố trí kinh phí", printed: "lead", now: "cooperate" },
  { what: "task-added", text: "Treo băng rôn", printed: null, now: null },
];

it("tells what the copy does not say before it is fetched", async () => {
  serve({ "GET /api/plans/p1/copy-notes": { left } });
  show(Shown, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Tải" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getAllByText(/còn khác kế hoạch ở 3 điểm/)).not.toHaveLength(0);
  const [due, role, added] = dialog.getAllByRole("listitem");
  expect(due).toHaveTextContent("Thời hạn đã sửaTổ chức hội nghịTrong bản tải về: trước ngày 15/4/2027Trong kế hoạch: (không có)");
  expect(role).toHaveTextContent("Trong bản tải về: Chủ trìTrong kế hoạch: Phối hợp");
  expect(added).toHaveTextContent(/^Nhiệm vụ đã thêmTreo băng rôn$/);
  expect(dialog.getByRole("button", { name: "Tải bản .docx" })).toBeEnabled();
});

it("fetches it at once where it says everything", async () => {
  serve({ "GET /api/plans/p1/copy-notes": { left: [] } });
  show(Shown, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Tải" }));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole("dialog")).toBeNull();
});

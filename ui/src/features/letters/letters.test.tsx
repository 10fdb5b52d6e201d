import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { MakeLetters } from "@/shared/office/make_letters";
import { serve, show, unit } from "@/shared/test/screen";
import { LettersPage } from "./letters_page";
import { LetterPage } from "./letter_page";
import { gap_words, OutgoingPage } from "./outgoing_page";

const content: Schema<"LetterContent"> = {
  family: "state", symbol: "UBND-VX", place: "Sơn Thủy", title: "đôn đốc thực hiện Kế hoạch số 12/KH-UBND", addressees: ["Sở Nước sạch"], body: "Thực hiện Kế hoạch.",
  list_title: "Danh sách", demanded_on: "2026-11-26", recipients: ["Như trên"], filed_at: "VT", authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", signer: "",
};
const row: Schema<"LetterRow"> = {
  id: "l1", plan: unit("Kế hoạch"), status: "approved", title: content.title, addressees: content.addressees, symbol: null, dated_on: null, demanded_on: "2026-11-26",
  items: 2, units: 1, made_by: { id: "u", name: "Lam" }, updated_at: "2026-11-21T02:00:00Z", can: ["download", "reject", "issue"],
};
const item: Schema<"LetterItem"> = { assignment_id: "a1", report_id: null, unit: unit("Sở Nước sạch"), task: 2, text: "Bố trí kinh phí", due_on: "2026-11-17", reason: "late", working_days: 4, done: false };
const letter: Schema<"Letter"> = {
  letter: row, revision: 3, content, drawn_up_on: "2026-11-21", list: [item, { ...item, assignment_id: "a2", text: "Tập huấn", done: true }], next_number: 7,
  rejection: null, digest: null, approved_by: null, issued_by: null, approved_at: null, issued_at: null, can: row.can,
};

it("draws up letters for what is late, told before how much it is", async () => {
  const asked = serve({
    "GET /api/plans/p1/letter-scope": { late: 5, late_reports: 2, late_units: 3, soon: 0, soon_reports: 0, soon_units: 0, silent: 2, silent_units: 1 },
    "POST /api/plans/p1/letters": { items: [row] },
  });
  const Shown = () => <MakeLetters plan_id="p1" />;
  show(Shown, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: /Lập công văn đôn đốc/ }));
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("(5 việc, báo cáo của 3 đơn vị, trong đó 2 báo cáo)")).toBeVisible();
  await user.click(within(dialog).getByLabelText(/Chưa có phản hồi/));
  await user.click(within(dialog).getByRole("button", { name: "Lập dự thảo" }));
  await vi.waitFor(() => expect(asked.some((one) => one.method === "POST")).toBe(true));
  const sent = asked.find((one) => one.method === "POST")!;
  expect(sent.body).toEqual({ reasons: ["late", "silent"], soon_days: 3, demanded_days: 3, per_unit: false, unit_ids: [] });
});

it("issues an approved letter under the register's next number, and warns of what was done meanwhile", async () => {
  const asked = serve({ "GET /api/letters/l1": letter, "POST /api/letters/l1/issue": { ...letter, letter: { ...row, status: "issued", symbol: "07/UBND-VX", dated_on: "2026-11-21", can: ["download"] }, can: ["download"] } });
  show(LetterPage, "/letters/:id", "/letters/l1");
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText(/1 việc trong danh sách đã xong/)).toBeVisible();
  expect(screen.getByText("Quá hạn 4 ngày làm việc")).toBeVisible();
  expect(screen.queryByLabelText("Lời văn")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Lấy số và phát hành" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByLabelText("Số văn bản")).toHaveValue("7");
  expect(within(dialog).getByText("Chưa ghi họ tên người ký.")).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: "Phát hành" }));
  expect(await screen.findByText(/Số 07\/UBND-VX/)).toBeVisible();
  expect(asked.find((one) => one.method === "POST")!.body).toMatchObject({ number: 7 });
});

it("shows the register with the numbers that nobody gave", async () => {
  const entry: Schema<"OutgoingEntry"> = {
    id: "o1", number: 5, symbol: "05/UBND", dated_on: "2026-11-20", summary: "Công văn về việc đôn đốc", signer: "Lò Văn Hạnh", recipients: "Sở Nước sạch", kept_by: "VT", note: "", letter_id: "l1", can: [],
  };
  serve({ "GET /api/outgoing": { series: "UBND", year: 2026, items: [entry, { ...entry, id: "o2", number: 1, symbol: "01/UBND", dated_on: null, letter_id: null, note: "Sổ giấy", can: ["edit"] }], total: 2, page: 1, size: 100, gaps: [{ first: 2, last: 4 }], known: [{ series: "UBND", year: 2026 }], can: ["edit"] } });
  show(OutgoingPage, "/outgoing", "/outgoing");
  expect(await screen.findByText(/Số còn trống: 2–4/)).toBeVisible();
  expect(screen.getByRole("link", { name: "05/UBND" })).toHaveAttribute("href", "/letters/l1");
  expect(screen.getAllByRole("button", { name: "Bỏ ghi chú số này" })).toHaveLength(1);
  expect(gap_words([{ first: 2, last: 4 }, { first: 7, last: 7 }])).toBe("2–4, 7");
});

it("takes a registered document out of a committee's register only after saying what that does", async () => {
  const entry: Schema<"OutgoingEntry"> = {
    id: "o3", number: 6, symbol: "06/KH-BCĐ", dated_on: "2026-11-20", summary: "Kế hoạch nước sạch", signer: "", recipients: "", kept_by: "", note: "", letter_id: null, can: ["edit"],
  };
  const committee = { id: "c", name: "Ban Chỉ đạo nước sạch", short_name: null };
  const asked = serve({
    "GET /api/outgoing": { series: "BCĐ", year: 2026, committee, items: [entry], total: 1, page: 1, size: 100, gaps: [], known: [{ series: "BCĐ", year: 2026, committee }], can: ["edit"] },
    "DELETE /api/outgoing/o3": [204, null],
  });
  show(OutgoingPage, "/outgoing", "/outgoing?committee_id=c");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Xóa khỏi sổ: 06/KH-BCĐ" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/Dòng đăng ký “Kế hoạch nước sạch” không còn trong sổ/)).toBeVisible();
  expect(screen.queryByText("Bỏ ghi chú số này")).toBeNull();
  expect(asked.some((one) => one.method === "DELETE")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "Xóa khỏi sổ" }));
  await vi.waitFor(() => expect(asked.some((one) => one.method === "DELETE")).toBe(true));
});

it("numbers many letters in the order of the list, whatever the order in which they were ticked", async () => {
  const rows = ["l1", "l2"].map((id) => ({ ...row, id, addressees: [`Đơn vị ${id}`] }));
  const batch: Schema<"Batch"> = { taken: 2, items: rows.map(({ id }, n) => ({ id, name: row.title, unit: `Đơn vị ${id}`, becomes: `0${n + 7}/UBND-VX`, day: null, refusal: null })) };
  const asked = serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 }, "GET /api/saved-views": { items: [] }, "GET /api/column-choices": { items: [] },
    "GET /api/letters": { items: rows, total: 2, page: 1, size: 50 }, "POST /api/letters/issue": batch,
  });
  show(LettersPage, "/letters", "/letters");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("checkbox", { name: /Đơn vị l2/ }));
  await user.click(screen.getByRole("checkbox", { name: /Đơn vị l1/ }));
  await user.click(within(screen.getByRole("region", { name: "Đã chọn 2 công văn" })).getByRole("button", { name: "Lấy số, phát hành…" }));
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("08/UBND-VX")).toBeVisible();
  await user.click(within(dialog).getByRole("button", { name: "Phát hành 2 công văn" }));
  expect(await screen.findByText("Đã phát hành 2 công văn.")).toBeVisible();
  expect(asked.filter(({ method }) => method === "POST").at(-1)!.body).toEqual({ ids: ["l1", "l2"], dated_on: "2026-11-20", preview: false });
});

it("offers for many what one of them at least can", async () => {
  const rows = [{ ...row, id: "l1", addressees: ["Đơn vị l1"], can: ["edit", "request-approval"] }, { ...row, id: "l2", addressees: ["Đơn vị l2"], can: ["issue"] }];
  serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 }, "GET /api/saved-views": { items: [] }, "GET /api/column-choices": { items: [] },
    "GET /api/letters": { items: rows, total: 2, page: 1, size: 50 },
  });
  show(LettersPage, "/letters", "/letters");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("checkbox", { name: /Đơn vị l1/ }));
  expect(screen.getByRole("button", { name: "Trình duyệt…" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Lấy số, phát hành…" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: /Đơn vị l2/ }));
  expect(screen.getByRole("button", { name: "Lấy số, phát hành…" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Duyệt…" })).toBeNull();
});

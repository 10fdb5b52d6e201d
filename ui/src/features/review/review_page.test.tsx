import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { problem, serve, session, show, write, type Answer, type Asked } from "@/shared/test/screen";
import { apply_patch, type Operation } from "./model/patch";
import { at_of, resolution, sample } from "./model/sample.fixture";
import { ReviewPage } from "./review_page";

const person = { id: "p", name: "Lan" };
const points = [
  { kind: "unresolved-unit", path: "/units/0", code: "", message: "" },
  { kind: "low-confidence", path: "/tasks/1", code: "", message: "" },
];
const draft = (more = {}) => ({
  id: "d", file_name: "kh.docx", revision: 1, content: sample(), points, unreached: [], can_undo: false, can_redo: false, by: person, created_at: "2026-11-20T00:00:00Z",
  updated_at: "2026-11-20T00:00:00Z", updated_by: null, plan_id: null, earlier: [], documents: [], can: ["edit", "confirm"],
  resolutions: [resolution("u1", "unit-y", "Sở Y tế tỉnh")], ...more,
});

const standing = (more = {}) => ({ revision: 1, updated_by: person, plan_id: null, deleted_at: null, withdrawn: false, handed_in: null, ...more });

const finding = (id: string, more = {}) => ({
  id, rule: "two-leads", severity: "error", variant: "", at: [0, 8], related: [], params: [{ name: "units", value: "Sở A; Sở B" }, { name: "task", value: "Treo băng rôn" }],
  law: "Nghị định số 30/2020/NĐ-CP, Điều 23 khoản 2", muted: null, ...more,
});
/** What the linter would say, with what the draft sets aside. */
const findings_of = (content: ReturnType<typeof sample>) =>
  [finding("two-leads@0-8"), finding("date-on-rest-day@3-9", { rule: "date-on-rest-day", severity: "note", variant: "sunday", at: [3, 9], params: [{ name: "due", value: "trước ngày 20/12/2026" }], law: null })]
    .map((one) => ({ ...one, muted: content.muted?.find((each) => each.finding === one.id)?.reason ?? null }));

/** A server that keeps the draft, so that the screen can be checked against what it would load again. */
function keep(answers: Record<string, Answer> = {}) {
  const kept = { content: sample(), revision: 1, open: points };
  const edited = (asked: Asked) => {
    const { patch, resolve } = asked.body as { patch: Operation[]; resolve: { unit: string }[] };
    kept.content = apply_patch(kept.content, patch);
    kept.revision += 1;
    kept.open = kept.open.filter((point) => !(point.kind === "unresolved-unit" && resolve.length > 0) && !(point.kind === "low-confidence" && patch.some(({ path }) => path === "/tasks/1/confidence")));
    return { revision: kept.revision, patch, resolutions: [], points: kept.open, unreached: [], can_undo: true, can_redo: false };
  };
  const asked = serve({ "GET /api/drafts/d": draft(), "GET /api/drafts/d/standing": standing(), "POST /api/drafts/d/edits": edited, "GET /api/units/suggest": [], "GET /api/drafts/d/lint": () => ({ revision: kept.revision, findings: findings_of(kept.content), without: 0 }), ...answers });
  return { asked, kept };
}

const open_page = async (may_be: RegExp = /nhiệm vụ/i) => {
  const page = show(ReviewPage, "/import/:id", "/import/d", session({ can: ["import-document"] }));
  await screen.findByRole("tab", { name: may_be });
  return page;
};
/** Selects that many letters from where the words stand in the document; their place in the text. */
function select_words(words: string, length: number): number {
  const piece = within(screen.getByRole("region", { name: "kh.docx" })).getByText(/bố trí kinh phí/);
  const [start] = at_of(words);
  const range = document.createRange();
  range.setStart(piece.firstChild!, start - Number(piece.dataset.at));
  range.setEnd(piece.firstChild!, start - Number(piece.dataset.at) + length);
  range.getBoundingClientRect = () => new DOMRect();
  window.getSelection()!.removeAllRanges();
  window.getSelection()!.addRange(range);
  document.dispatchEvent(new Event("pointerup"));
  return start;
}
const tab = (name: RegExp) => screen.getByRole("tab", { name });

describe("the review", () => {
  const user = userEvent.setup({ delay: null });

  it("shows the document with its facts marked, and the number of points that are open", async () => {
    keep();
    await open_page();
    const document = screen.getByRole("region", { name: "kh.docx" });
    expect(within(document).getByText("trước ngày 15/12/2026")).toHaveAttribute("data-marks", "/tasks/0 /tasks/0/due");
    expect(screen.getByRole("button", { name: /còn 2 điểm/i })).toBeVisible();
    expect(within(screen.getByRole("tabpanel")).getAllByRole("listitem")).toHaveLength(2);
  });

  it("opens a fact when its passage is clicked, the fact around it at the next click", async () => {
    keep();
    await open_page();
    const passage = within(screen.getByRole("region", { name: "kh.docx" })).getAllByText("Sở Tài chính")[0]!;
    await user.click(passage);
    expect(tab(/đơn vị/i)).toHaveAttribute("aria-selected", "true");
    await user.click(passage);
    expect(tab(/nhiệm vụ/i)).toHaveAttribute("aria-selected", "true");
    expect(within(screen.getByRole("tabpanel")).getByRole("button", { expanded: true })).toHaveTextContent("cấp thuốc");
  });

  it("tells what the linter finds, leads to the passage, and keeps why a finding was set aside", async () => {
    const { kept } = keep();
    await open_page();
    await user.click(await screen.findByRole("tab", { name: /kiểm tra 2/i }));
    const panel = within(screen.getByRole("tabpanel"));
    expect(panel.getByText(/cùng được giao chủ trì một việc: Sở A; Sở B/)).toBeVisible();
    expect(panel.getByText(/Điều 23 khoản 2/)).toBeVisible();
    expect(panel.getByText(/rơi vào Chủ nhật/)).toBeVisible();
    expect(panel.getByRole("link", { name: /phiếu góp ý/i })).toHaveAttribute("href", "/api/drafts/d/lint/comments.docx");
    await user.click(panel.getByRole("radio", { name: "Theo mức" }));
    expect(panel.getAllByRole("listitem").map((one) => one.textContent?.slice(0, 4))).toEqual(["Lỗi ", "Thể "]);
    panel.getByRole("button", { name: /^Lỗi/ }).focus();
    await user.keyboard("{ArrowDown}");
    expect(panel.getByRole("button", { name: /^Thể thức/ })).toHaveFocus();
    await user.click(panel.getByRole("radio", { name: /Lỗi 1/ }));
    expect(panel.getAllByRole("listitem")).toHaveLength(1);
    await user.click(panel.getByRole("button", { name: "Bỏ qua" }));
    await write(await screen.findByRole("textbox"), "Hai đơn vị đã thống nhất");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Bỏ qua" }));
    await waitFor(() => expect(kept.content.muted).toEqual([{ finding: "two-leads@0-8", reason: "Hai đơn vị đã thống nhất" }]));
    expect(await screen.findByRole("tab", { name: /kiểm tra 1/i })).toBeVisible();
    await user.click(panel.getByRole("checkbox", { name: /1 phát hiện đã bỏ qua/ }));
    expect(panel.getByText("Đã bỏ qua: Hai đơn vị đã thống nhất")).toBeVisible();
    await user.click(panel.getByRole("button", { name: "Xét lại" }));
    await waitFor(() => expect(kept.content.muted).toEqual([]));
  });

  it("saves a corrected text by itself", async () => {
    const { kept } = keep();
    await open_page();
    await user.click(tab(/nhiệm vụ/i));
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: /bố trí kinh phí/ }));
    await write(screen.getByRole("textbox", { name: "Nội dung" }), "Bố trí kinh phí năm 2027.");
    await user.tab();
    await waitFor(() => expect(kept.content.tasks[1]!.text).toBe("Bố trí kinh phí năm 2027."));
    expect(screen.getByText("Đã lưu")).toBeVisible();
  });

  it("makes a task of a deadline that no task took, and says no more of it", async () => {
    const bare = { ...sample(), tasks: [], warnings: [{ code: "deadline-unread", message: "Thời hạn chưa đọc", at: at_of("trước ngày 15/12/2026") }] };
    const open = [{ kind: "warning", path: "/warnings/0", code: "deadline-unread", message: "Thời hạn chưa đọc" }];
    const { asked } = keep({
      "GET /api/drafts/d": draft({ content: bare, points: open }),
      "GET /api/drafts/d/passage": { task: { ...sample().tasks[0]!, id: "" }, units: [{ ...sample().units[0]!, id: "m1" }] },
    });
    await open_page();
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: "Thêm nhiệm vụ" }));
    await waitFor(() => expect(asked.filter((one) => one.method === "POST")).toHaveLength(1));
    expect(asked.find((one) => one.method === "GET" && one.path.endsWith("/passage"))).toBeDefined();
    const { patch } = asked.find((one) => one.method === "POST")!.body as { patch: Operation[] };
    expect(patch.map(({ op, path }) => `${op} ${path}`)).toEqual(["add /tasks/0", "remove /warnings/0"]);
    expect(tab(/nhiệm vụ 1/i)).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("textbox", { name: "Nội dung" })).toBeVisible();
  });

  it("takes a task that is typed where nothing is selected", async () => {
    const { kept } = keep();
    await open_page();
    await user.click(tab(/nhiệm vụ/i));
    await user.click(screen.getByRole("button", { name: "Thêm nhiệm vụ" }));
    await write(screen.getByRole("textbox", { name: /gõ nội dung/ }), "Treo băng rôn tại xã");
    await user.click(screen.getByRole("button", { name: "Thêm" }));
    await waitFor(() => expect(kept.content.tasks.map((one) => one.text)).toContain("Treo băng rôn tại xã"));
  });

  it("says a date that cannot be understood and does not save it", async () => {
    const { asked } = keep();
    await open_page();
    await user.click(tab(/nhiệm vụ/i));
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: /cấp thuốc/ }));
    const day = screen.getByRole("textbox", { name: "Ngày" });
    expect(day).toHaveValue("15/12/2026");
    await write(day, "31/02/2027");
    await user.tab();
    expect(day).toBeInvalid();
    await write(day, "28/02/2027");
    await user.tab();
    await waitFor(() => expect(asked.filter((one) => one.method === "POST")).toHaveLength(1));
    expect(asked.at(-1)!.body).toMatchObject({ base_revision: 1, patch: [{ op: "replace", path: "/tasks/0/due/date", value: "2027-02-28" }, { op: "replace", path: "/tasks/0/confidence", value: 1 }], label: "review.edit.due" });
  });

  it("is worked by keys alone: next point, delete, undo, help", async () => {
    const { kept } = keep({ "POST /api/drafts/d/undo": () => ({ revision: 3, patch: [{ op: "add", path: "/tasks/1", value: sample().tasks[1] }], resolutions: [], points, unreached: [], can_undo: false, can_redo: true }) });
    await open_page();
    await user.keyboard("n");
    expect(tab(/đơn vị/i)).toHaveAttribute("aria-selected", "true");
    await user.keyboard("n");
    expect(tab(/nhiệm vụ/i)).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Delete}");
    await waitFor(() => expect(kept.content.tasks.map((task) => task.id)).toEqual(["t1", "t3"]));
    expect(tab(/nhiệm vụ/i)).toHaveTextContent("2");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(tab(/nhiệm vụ/i)).toHaveTextContent("3"));
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: /phím tắt/i })).toBeVisible();
  });

  it("counts points down as they are settled", async () => {
    keep();
    await open_page();
    await user.click(screen.getByRole("button", { name: "Đúng là Sở Y tế tỉnh" }));
    expect(await screen.findByRole("button", { name: /còn 1 điểm/i })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Đọc đúng" }));
    expect(await screen.findByText("Đã xem hết")).toBeVisible();
  });

  it("finds a real unit for a name, and sends which it is", async () => {
    const { asked } = keep({ "GET /api/units/suggest": [{ kind: "unit", id: "unit-t", name: "Sở Tài chính tỉnh", short_name: "STC", score: 1 }] });
    await open_page();
    await user.click(tab(/đơn vị/i));
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: /sở tài chính/i }));
    await user.click(screen.getByRole("combobox", { name: "Đơn vị trong danh mục" }));
    await user.click(await screen.findByText("Sở Tài chính tỉnh"));
    await waitFor(() => expect(asked.at(-1)!.path).toBe("/api/drafts/d/edits"));
    expect(asked.at(-1)!.body).toMatchObject({ patch: [], resolve: [{ unit: "u2", kind: "unit", id: "unit-t" }] });
  });

  it("adds a task from the passage that is selected", async () => {
    const { kept } = keep();
    await open_page();
    const start = select_words("bố trí", "bố trí kinh".length);
    await user.click(within(await screen.findByRole("toolbar", { name: "Đoạn được chọn" })).getByRole("button", { name: "Nhiệm vụ" }));
    await waitFor(() => expect(kept.content.tasks[2]).toMatchObject({ id: "t4", text: "bố trí kinh", at: [start, start + 11] }));
  });

  it("says that the document came before, and leads there", async () => {
    keep({ "GET /api/drafts/d": draft({ earlier: [{ id: "e", file_name: "kh.docx", title: null, symbol: "45/KH-UBND", date: "2026-10-01", same: true, by: person, created_at: "2026-11-19T02:00:00Z", plan_id: "p" }] }) });
    await open_page();
    expect(screen.getByText(/45\/KH-UBND đã được Lan nhập/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Mở bản đã có" })).toHaveAttribute("href", "/plans/p");
  });

  it("says softer that another document has its number", async () => {
    keep({ "GET /api/drafts/d": draft({ earlier: [{ id: "e", file_name: "kh.docx", title: null, symbol: "45/KH-UBND", date: "2025-03-02", same: false, by: person, created_at: "2026-11-19T02:00:00Z", plan_id: "p" }] }) });
    await open_page();
    expect(screen.getByText(/Đã có kế hoạch khác cùng số 45\/KH-UBND, ngày 02\/03\/2025/)).toBeVisible();
    expect(screen.queryByText(/đã thành kế hoạch/)).not.toBeInTheDocument();
  });

  it("takes what the server reads in the passage", async () => {
    const { kept, asked } = keep({ "GET /api/drafts/d/passage": {
      task: { ...sample().tasks[0]!, id: "", text: "bố trí kinh phí", role: "lead", assignees: [{ unit: "u1", text: "Sở Xây dựng", at: [] }], with: [], due: null, at: at_of("bố trí kinh phí") },
      units: [{ id: "u1", name: "Sở Xây dựng", aliases: [], class: "unit", members: [], at: [] }],
    } });
    await open_page();
    select_words("bố trí", "bố trí kinh phí".length);
    await user.click(within(await screen.findByRole("toolbar", { name: "Đoạn được chọn" })).getByRole("button", { name: "Nhiệm vụ" }));
    await waitFor(() => expect(kept.content.tasks[2]).toMatchObject({ id: "t4", role: "lead" }));
    expect(kept.content.units.at(-1)).toMatchObject({ name: "Sở Xây dựng", id: kept.content.tasks[2]!.assignees[0]!.unit });
    expect(asked.some((sent) => sent.path === "/api/drafts/d/passage" && sent.query.get("start") === String(at_of("bố trí")[0]))).toBe(true);
  });

  it("stops when another person has changed the draft, says who, and loads it again", async () => {
    const { asked } = keep({ "POST /api/drafts/d/edits": [409, problem("draft.moved_on", { revision: "2", by: "Bình" })] });
    await open_page();
    await user.click(screen.getByRole("button", { name: "Đọc đúng" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Bình vừa sửa");
    expect(screen.getByRole("button", { name: "Xác nhận thành kế hoạch" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Tải lại" }));
    await waitFor(() => expect(asked.filter((one) => one.path === "/api/drafts/d")).toHaveLength(2));
  });

  it("says at once that its unit took the plan back, and leads on", async () => {
    const unit = { id: "u", name: "Sở Y tế", short_name: null }, plan = { id: "above", name: "Tuần lễ nước sạch", short_name: null };
    const now = { value: standing() };
    keep({ "GET /api/drafts/d/standing": () => now.value });
    const { client } = await open_page();
    expect(screen.queryByRole("alert")).toBeNull();
    now.value = standing({ deleted_at: "2026-11-20T01:00:00Z", withdrawn: true, handed_in: { unit, plan } });
    await client.invalidateQueries({ queryKey: ["draft-standing"] });
    expect(await screen.findByRole("alert")).toHaveTextContent("Sở Y tế vừa rút lại kế hoạch này");
    expect(screen.getByRole("link", { name: "Mở kế hoạch cấp trên" })).toHaveAttribute("href", "/plans/above");
    expect(screen.getByRole("button", { name: "Xác nhận thành kế hoạch" })).toBeDisabled();
  });

  it("says at once that another person confirmed or corrected it", async () => {
    const now = { value: standing({ revision: 3, updated_by: { id: "other", name: "Hoa" } }) };
    keep({ "GET /api/drafts/d/standing": () => now.value });
    const { client } = await open_page();
    expect(await screen.findByRole("alert")).toHaveTextContent("Hoa vừa sửa dự thảo này");
    now.value = standing({ plan_id: "made", updated_by: { id: "other", name: "Hoa" } });
    await client.invalidateQueries({ queryKey: ["draft-standing"] });
    await waitFor(() => expect(screen.getByRole("link", { name: "Mở kế hoạch" })).toHaveAttribute("href", "/plans/made"));
  });

  it("makes the plan of the revision that is on the screen", async () => {
    const { asked } = keep({ "POST /api/drafts/d/confirm": [201, { id: "plan", learned: 2 }] });
    const { router } = await open_page();
    await user.click(screen.getByRole("button", { name: "Xác nhận thành kế hoạch" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("Còn 2 điểm chưa xem");
    await user.click(within(dialog).getByRole("button", { name: "Xác nhận thành kế hoạch" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/plans/plan"));
    expect(asked.find((one) => one.path.endsWith("/confirm"))!.body).toEqual({ base_revision: 1 });
    expect(await screen.findByText("Đã ghi nhớ 2 cách đọc.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Xem quy tắc đã học" })).toHaveAttribute("href", "/administration?tab=learned");
  });

  it("lets those who may only look, look", async () => {
    keep({ "GET /api/drafts/d": draft({ can: [] }) });
    await open_page();
    expect(screen.queryByRole("button", { name: "Đọc đúng" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Xác nhận thành kế hoạch" })).toBeNull();
    await user.click(tab(/nhiệm vụ/i));
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: /bố trí kinh phí/ }));
    expect(screen.getByRole("textbox", { name: "Nội dung" })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Xóa" })).toBeNull();
  });
});

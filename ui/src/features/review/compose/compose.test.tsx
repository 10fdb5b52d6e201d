import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { problem, serve, session, show, type Answer, type Asked } from "@/shared/test/screen";
import { new_part, type Composition } from "../model/composition";
import { apply_patch, type Operation } from "../model/patch";
import { sample } from "../model/sample.fixture";
import { ReviewPage } from "../review_page";

const person = { id: "p", name: "Lan" };
const begun = (): Composition => ({
  head: { family: "state", issuer_parent: "", issuer: "Sở Y tế", issuer_code: "SYT", place: "Sơn Thủy", kind: "Kế hoạch", title: "Nước sạch" },
  bases: [], recipients: [], foot: { filed_at: "", authority: "", position: "GIÁM ĐỐC", name: "" },
  parts: [{ ...new_part("p1", "heading"), text: "Mục đích" }, { ...new_part("p2", "task"), text: "tổ chức tập huấn" }],
  places: [{ part: "p2", at: [0, 20] }],
});

/** A server that keeps the composition and says at each edit that the task is read otherwise. */
function keep(answers: Record<string, Answer> = {}) {
  const kept = { composition: begun(), revision: 1, edits: [] as { patch: Operation[]; label: string }[] };
  const warning = { code: "composition.no-task", message: "…", at: [0, 20] };
  const edited = (asked: Asked) => {
    const { patch, label } = asked.body as { patch: Operation[]; label: string };
    kept.edits.push({ patch, label });
    kept.composition = apply_patch({ composition: kept.composition }, patch).composition;
    kept.revision += 1;
    const also = [...patch, { op: "add", path: "/warnings", value: [warning] }];
    return { revision: kept.revision, patch: also, resolutions: [], points: [{ kind: "warning", path: "/warnings/0", code: warning.code, message: warning.message }], unreached: [], can_undo: true, can_redo: false };
  };
  const draft = { id: "d", file_name: "kh.docx", revision: 1, content: { ...sample(), warnings: [] }, points: [], unreached: [], can_undo: false, can_redo: false, by: person, created_at: "2026-11-20T00:00:00Z",
    updated_at: "2026-11-20T00:00:00Z", updated_by: null, plan_id: null, earlier: [], documents: [], can: ["edit", "confirm"], resolutions: [], composition: begun() };
  const unit = { kind: "unit", id: "0190-unit", name: "Sở Tài chính", short_name: "STC", score: 1 };
  serve({ "GET /api/drafts/d": draft, "POST /api/drafts/d/edits": edited, "GET /api/units/suggest": [unit], "GET /api/drafts/d/lint": { revision: 1, findings: [] }, ...answers });
  return kept;
}

const open_page = async () => {
  show(ReviewPage, "/import/:id", "/import/d", session({ can: ["import-document"] }));
  await screen.findByRole("tab", { name: "Soạn thảo" });
};
const line = (name: RegExp) => screen.getByRole("textbox", { name });
const texts = () => screen.getAllByRole("textbox", { name: /^(Đề mục|Đoạn văn|Gạch đầu dòng|Nhiệm vụ)/ }).map((one) => (one as HTMLTextAreaElement).value);

describe("writing a plan", () => {
  const user = userEvent.setup({ delay: null });

  it("begins where it is written, and leaves the facts to the machine", async () => {
    keep();
    await open_page();
    expect(screen.getByRole("tab", { name: "Soạn thảo" })).toHaveAttribute("aria-selected", "true");
    expect(line(/^Đề mục I\./)).toHaveValue("Mục đích");
    await user.click(screen.getByRole("tab", { name: /^Nhiệm vụ/ }));
    expect(screen.getByText(/muốn đổi, hãy sửa ở phần Soạn thảo/)).toBeVisible();
    expect(within(screen.getByRole("tabpanel")).queryByRole("button", { name: "Xóa" })).toBeNull();
  });

  it("saves what is typed, and shows at the line what the machine reads otherwise", async () => {
    const kept = keep();
    await open_page();
    await user.type(line(/^Nhiệm vụ/), " cho cán bộ");
    await user.tab();
    await waitFor(() => expect(kept.composition.parts[1]!.text).toBe("tổ chức tập huấn cho cán bộ"));
    expect(kept.edits[0]!.label).toBe("compose.edit.part");
    expect(await screen.findByText(/máy không đọc thành nhiệm vụ nào/)).toBeVisible();
    // Among the points it leads back to the line.
    await user.click(screen.getByRole("tab", { name: /^Cần xem/ }));
    await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: /máy không đọc thành nhiệm vụ nào/ }));
    await waitFor(() => expect(line(/^Nhiệm vụ/)).toHaveFocus());
  });

  it("leaves alone what is being typed while it is saved", async () => {
    const kept = keep();
    await open_page();
    await user.type(line(/^Nhiệm vụ/), " cho ");
    await waitFor(() => expect(kept.composition.parts[1]!.text).toBe("tổ chức tập huấn cho"));
    await screen.findByText("Đã lưu");
    await user.keyboard("cán bộ{Tab}");
    await waitFor(() => expect(kept.composition.parts[1]!.text).toBe("tổ chức tập huấn cho cán bộ"));
  });

  it("is written by keys alone: new line, level, place, away", async () => {
    const kept = keep();
    await open_page();
    await user.click(line(/^Đề mục/));
    await user.keyboard("{End}{Enter}");
    await waitFor(() => expect(line(/^Đoạn văn/)).toHaveFocus());
    await user.keyboard("{Tab}");
    await waitFor(() => expect(line(/^Gạch đầu dòng/)).toHaveFocus());
    await user.keyboard("Ý đầu{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(texts()).toEqual(["Mục đích", "tổ chức tập huấn", "Ý đầu"]));
    await waitFor(() => expect(kept.composition.parts.map((part) => part.kind)).toEqual(["heading", "task", "bullet"]));
    await user.clear(line(/^Gạch đầu dòng/));
    await user.keyboard("{Backspace}");
    await waitFor(() => expect(kept.composition.parts).toHaveLength(2));
    await waitFor(() => expect(line(/^Nhiệm vụ/)).toHaveFocus());
  });

  it("takes several pasted lines as several parts, in one step", async () => {
    const kept = keep();
    await open_page();
    await user.click(line(/^Nhiệm vụ/));
    await user.keyboard("{End}");
    await user.paste(" lần 1\n- in tờ rơi\n- treo panô");
    await waitFor(() => expect(texts()).toEqual(["Mục đích", "tổ chức tập huấn lần 1", "in tờ rơi", "treo panô"]));
    expect(kept.edits.map(({ label }) => label)).toEqual(["compose.edit.pasted"]);
    expect(kept.composition.parts.map((part) => part.kind)).toEqual(["heading", "task", "task", "task"]);
  });

  it("picks a unit from the directory with its id, and takes a name that nobody knows as it is typed", async () => {
    const kept = keep();
    await open_page();
    await user.click(line(/^Nhiệm vụ/));
    await user.type(screen.getByRole("combobox", { name: "Đơn vị được giao" }), "tai chinh");
    // The document beside says the same name.
    const proposed = () => screen.getAllByTitle("Sở Tài chính").find((one) => one.classList.contains("ant-select-item"));
    await waitFor(() => expect(proposed()).toBeDefined());
    await user.click(proposed()!);
    await waitFor(() => expect(kept.composition.parts[1]!.who).toEqual([{ name: "Sở Tài chính", kind: "unit", id: "0190-unit" }]));
    await user.type(screen.getByRole("combobox", { name: "Đơn vị phối hợp" }), "Tổ tự quản");
    await user.click(await screen.findByText("Ghi đúng như đã gõ: Tổ tự quản"));
    await waitFor(() => expect(kept.composition.parts[1]!.with).toEqual([{ name: "Tổ tự quản", kind: null, id: null }]));
  });

  it("cites a plan that the office has, as a legal basis", async () => {
    const plan = { id: "p1", title: "phòng, chống đuối nước", symbol: "214/KH-UBND", issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY", date: "2026-11-20" };
    const kept = keep({ "GET /api/plans": { items: [plan, { ...plan, id: "p2", symbol: null, issuer: null, date: null, title: "nước sạch" }], total: 2, page: 1, size: 30 } });
    await open_page();
    for (const shown of ["214/KH-UBND · phòng, chống đuối nước", "nước sạch"]) {
      await user.click(screen.getByRole("combobox", { name: "Dẫn một kế hoạch đã có" }));
      await user.click(await screen.findByTitle(shown));
    }
    await waitFor(() => expect(kept.composition.bases.map((one) => one.text)).toEqual([
      "Căn cứ Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Sơn Thủy về phòng, chống đuối nước", "Căn cứ Kế hoạch về nước sạch"]));
  });

  it("tells who was first, and sends nothing more", async () => {
    const kept = keep({ "POST /api/drafts/d/edits": [409, problem("draft.moved_on", { revision: "3", by: "Hoa" })] });
    await open_page();
    await user.type(line(/^Nhiệm vụ/), " a");
    await user.tab();
    expect(await screen.findByText(/Hoa/)).toBeVisible();
    expect(line(/^Nhiệm vụ/)).toHaveAttribute("readonly");
    expect(kept.edits).toHaveLength(0);
  });

  it("begins with nothing but the way to begin", async () => {
    const empty = { ...begun(), parts: [], places: [] };
    const draft = { id: "d", file_name: "kh.docx", revision: 1, content: sample(), points: [], unreached: [], can_undo: false, can_redo: false, by: person, created_at: "2026-11-20T00:00:00Z", updated_at: "2026-11-20T00:00:00Z",
      updated_by: null, plan_id: null, earlier: [], documents: [], can: ["edit"], resolutions: [], composition: empty };
    keep({ "GET /api/drafts/d": draft });
    await open_page();
    await user.click(screen.getByRole("button", { name: "Thêm đề mục đầu tiên" }));
    await waitFor(() => expect(line(/^Đề mục I\./)).toHaveFocus());
  });
});

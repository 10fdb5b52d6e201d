// Bodies of a draft that are several units: seen, picked, told by their work, and missed before confirming.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Schema } from "@/shared/api/api";
import { serve, session, show } from "@/shared/test/screen";
import { resolution, sample } from "./model/sample.fixture";
import { ReviewPage } from "./review_page";

const person = { id: "p", name: "Lan" };
const target = (id: string, name: string) => ({ kind: "unit" as const, id, name });
const communes = [..."ABCDEFGHI"].map((one) => target(`x-${one}`, `UBND xã ${one}`));

function open(more: Partial<Schema<"Draft">>) {
  const draft = {
    id: "d", file_name: "kh.docx", revision: 1, content: { ...sample(), warnings: [] }, points: [], unreached: [], resolutions: [], can_undo: false, can_redo: false, by: person,
    created_at: "2026-11-20T00:00:00Z", updated_at: "2026-11-20T00:00:00Z", updated_by: null, plan_id: null, earlier: [], documents: [], can: ["edit", "confirm"], composition: null, ...more,
  };
  const asked = serve({
    "GET /api/drafts/d": draft,
    "POST /api/drafts/d/edits": { revision: 2, patch: [], resolutions: draft.resolutions, points: [], unreached: [], can_undo: true, can_redo: false },
    "GET /api/units/suggest": [{ kind: "unit", id: "t", name: "Sở Tài chính tỉnh", short_name: null, score: 1 }, { kind: "unit", id: "n", name: "Sở Nội vụ tỉnh", short_name: null, score: 0.5 }],
    "GET /api/drafts/d/lint": { revision: 1, findings: [], without: 0 },
  });
  show(ReviewPage, "/import/:id", "/import/d", session({ can: ["import-document"] }));
  return asked;
}
const wishes = (asked: ReturnType<typeof serve>) => asked.filter(({ path }) => path.endsWith("/edits")).map(({ body }) => (body as { resolve: unknown[] }).resolve);
const card = async (name: RegExp) => {
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: /đơn vị/i }));
  await user.click(within(screen.getByRole("tabpanel")).getByRole("button", { name }));
  return user;
};

describe("a body that is several units", () => {
  it("shows who they are, folded, and is accepted as it is proposed", async () => {
    const asked = open({ resolutions: [resolution("u3", null, null, { kind: "units", members: communes, units: communes })] });
    const user = await card(/các sở, ban, ngành/i);
    expect(screen.getByText("Đề xuất: 9 đơn vị")).toBeVisible();
    expect(screen.getByText(/UBND xã A; UBND xã B/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "và 3 đơn vị khác", expanded: false }));
    expect(screen.getByText(/UBND xã H; UBND xã I/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Đúng là 9 đơn vị" }));
    await waitFor(() => expect(wishes(asked)).toMatchObject([[{ unit: "u3", kind: "units", id: null, members: communes.map(({ id }) => id) }]]));
  });

  it("is picked unit by unit, each pick assigned", async () => {
    const asked = open({ resolutions: [resolution("u2", "t", "Sở Tài chính tỉnh", { by_person: true })] });
    const user = await card(/sở tài chính/i);
    await user.click(screen.getByRole("combobox", { name: "Đơn vị trong danh mục" }));
    await user.click(await screen.findByText("Sở Nội vụ tỉnh"));
    await waitFor(() => expect(wishes(asked)).toMatchObject([[{ unit: "u2", kind: "units", id: null, members: ["t", "n"] }]]));
  });

  it("is told by the work of the plan or of a section", async () => {
    const asked = open({ resolutions: [resolution("u3", null, null)] });
    const user = await card(/các sở, ban, ngành/i);
    await user.click(screen.getByRole("combobox", { name: "Đơn vị được giao nhiệm vụ" }));
    await user.click(await screen.findByText("Các đơn vị được giao nhiệm vụ trong mục II"));
    await waitFor(() => expect(wishes(asked)).toMatchObject([[{ unit: "u3", kind: "charged", id: null, section: "II" }]]));
  });

  it("names what is missing of a list", async () => {
    open({ resolutions: [resolution("u3", null, null, { kind: "units", members: communes.slice(0, 2), units: communes.slice(0, 2), missing: ["UBND xã Lạ"] })] });
    await card(/các sở, ban, ngành/i);
    expect(screen.getByText("Chưa có trong danh mục: UBND xã Lạ")).toBeVisible();
  });
});

describe("what reaches no unit", () => {
  it("is named in the question that confirms, and leads to its card", async () => {
    open({ unreached: ["/tasks/1", "/reporting/0"] });
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole("button", { name: "Xác nhận thành kế hoạch" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("2 nội dung chưa đến đơn vị nào, sẽ không ai nhận được")).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: /bố trí kinh phí/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("tab", { name: /nhiệm vụ/i })).toHaveAttribute("aria-selected", "true");
    expect(within(screen.getByRole("tabpanel")).getByRole("button", { expanded: true })).toHaveTextContent("bố trí kinh phí");
  });
});

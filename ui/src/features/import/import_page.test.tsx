import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { ImportPage } from "./import_page";

const row = {
  id: "d1", file_name: "kh.docx", title: "Tuần lễ Nước sạch", symbol: "214/KH-UBND", issuer: "UBND tỉnh", revision: 1, open_points: 3, tasks: 12,
  by: { id: "p", name: "Lan" }, created_at: "2026-11-20T02:00:00Z", updated_at: "2026-11-20T02:00:00Z", plan_id: null, deleted_at: null, can: ["delete"],
};
const page_of = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });
const staff = session({ can: ["import-document"] });

/** An upload's answer, as XMLHttpRequest gives it. */
function answer_upload(status: number, body: object, after = 5) {
  vi.stubGlobal("XMLHttpRequest", class {
    upload = {} as { onprogress?: (event: object) => void };
    status = status;
    responseText = JSON.stringify(body);
    onload?: () => void;
    open() {}
    setRequestHeader() {}
    abort() {}
    send() {
      this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 1 });
      setTimeout(() => this.onload?.(), after);
    }
  });
}

const drop = async (name: string) => userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText(/kéo tệp kế hoạch/i), new File(["x"], name));

describe("the import page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("lists drafts with what is still open, the confirmed ones leading to their plan", async () => {
    serve({ "GET /api/drafts": page_of([row, { ...row, id: "d2", title: "Đã xong", plan_id: "p2", can: [] }]) });
    show(ImportPage, "/import", "/import", staff);
    expect(await screen.findByRole("link", { name: "Tuần lễ Nước sạch" })).toHaveAttribute("href", "/import/d1");
    expect(screen.getByText("Còn 3 điểm cần xem")).toBeVisible();
    expect(screen.getByRole("link", { name: "Đã xong" })).toHaveAttribute("href", "/plans/p2");
    expect(screen.getAllByRole("button", { name: /^Xóa / })).toHaveLength(1);
  });

  it("leads from an uploaded document to its review", async () => {
    serve({ "GET /api/drafts": page_of([]) });
    answer_upload(201, row);
    const { router } = show(ImportPage, "/import", "/import", staff);
    await drop("kh.docx");
    await waitFor(() => expect(router.state.location.pathname).toBe("/import/d1"));
  });

  it("tells how many pages of a scan have been recognised", async () => {
    // The key of the import, which is part of the path, is made at random.
    const answers: Record<string, object> = { "GET /api/drafts": page_of([]) };
    serve(new Proxy(answers, { get: (all, asked) => String(asked).startsWith("GET /api/imports/") ? { read: 3, pages: 13 } : all[String(asked)] }));
    answer_upload(201, row, 500);
    show(ImportPage, "/import", "/import", staff);
    await drop("ban-quet.pdf");
    expect(await screen.findByText("Đang nhận dạng chữ: 3/13 trang")).toBeVisible();
  });

  it("keeps a refusal on the screen, in words", async () => {
    serve({ "GET /api/drafts": page_of([]) });
    answer_upload(451, { error: { code: "document.secret", field: "", params: [] } });
    show(ImportPage, "/import", "/import", staff);
    await drop("kh.docx");
    expect(await screen.findByRole("alert")).toHaveTextContent(/bị từ chối/);
  });

  it("does not send a file of another kind", async () => {
    serve({ "GET /api/drafts": page_of([]) });
    show(ImportPage, "/import", "/import", staff);
    await drop("bang.xlsx");
    expect(await screen.findByRole("alert")).toHaveTextContent("bang.xlsx");
  });

  it("deletes after asking", async () => {
    const asked = serve({ "GET /api/drafts": page_of([row]), "DELETE /api/drafts/d1": [204, null] });
    show(ImportPage, "/import", "/import", staff);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Xóa Tuần lễ Nước sạch" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa dự thảo" }));
    await waitFor(() => expect(asked.some((one) => one.method === "DELETE")).toBe(true));
  });
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { ImportPage } from "./import_page";

const row = {
  id: "d1", file_name: "kh.docx", title: "Tuần lễ Nước sạch", symbol: "214/KH-UBND", issuer: "UBND tỉnh", revision: 1, open_points: 3, tasks: 12,
  by: { id: "p", name: "Lan" }, created_at: "2026-11-20T02:00:00Z", updated_at: "2026-11-20T02:00:00Z", plan_id: null, deleted_at: null, can: ["delete"],
};
const reading = {
  id: "i1", file_name: "ban-quet.pdf", state: "reading", read: 3, pages: 13, draft_id: null, error: null, begun_at: "2026-11-20T02:00:00Z",
};
const page_of = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });
const none_read = { "GET /api/imports": page_of([]) };
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
    serve({ "GET /api/drafts": page_of([row, { ...row, id: "d2", title: "Đã xong", plan_id: "p2", can: [] }]), ...none_read });
    show(ImportPage, "/import", "/import", staff);
    expect(await screen.findByRole("link", { name: "Tuần lễ Nước sạch" })).toHaveAttribute("href", "/import/d1");
    expect(screen.getByText("Còn 3 điểm cần xem")).toBeVisible();
    expect(screen.getByRole("link", { name: "Đã xong" })).toHaveAttribute("href", "/plans/p2");
    expect(screen.getAllByRole("button", { name: /^Xóa / })).toHaveLength(1);
  });

  it("leads from an uploaded document to its review", async () => {
    serve({ "GET /api/drafts": page_of([]), ...none_read });
    answer_upload(201, row);
    const { router } = show(ImportPage, "/import", "/import", staff);
    await drop("kh.docx");
    await waitFor(() => expect(router.state.location.pathname).toBe("/import/d1"));
  });

  it("follows a scan page by page, while another document may be dropped, and leads to its review when it is read", async () => {
    let state: object = reading;
    const asked = serve({ "GET /api/drafts": page_of([]), "GET /api/imports": () => page_of([state]), "DELETE /api/imports/i1": [204, null] });
    answer_upload(202, { ...reading, state: "waiting", read: 0, pages: 0 });
    const { router } = show(ImportPage, "/import", "/import", staff);
    await drop("ban-quet.pdf");
    expect(await screen.findByText("Đang nhận dạng chữ: 3/13 trang")).toBeVisible();
    expect(await screen.findByLabelText(/kéo tệp kế hoạch/i)).toBeEnabled();
    state = { ...reading, state: "read", read: 13, draft_id: "d9" };
    await waitFor(() => expect(router.state.location.pathname).toBe("/import/d9"), { timeout: 3000 });
    expect(asked.some((one) => one.method === "DELETE")).toBe(true);
  });

  it("shows who comes back what was read, what is still read, and stops it", async () => {
    const asked = serve({
      "GET /api/drafts": page_of([]), "GET /api/imports": page_of([{ ...reading, id: "i2", file_name: "ho-so.zip", state: "read", draft_id: "d2" }, reading]),
      "DELETE /api/imports/i1": [204, null],
    });
    const { router } = show(ImportPage, "/import", "/import", staff);
    expect(await screen.findByRole("link", { name: "Mở để rà soát" })).toHaveAttribute("href", "/import/d2");
    expect(router.state.location.pathname).toBe("/import");
    await userEvent.click(screen.getByRole("button", { name: "Dừng đọc ban-quet.pdf" }));
    await waitFor(() => expect(asked.some((one) => one.method === "DELETE" && one.path === "/api/imports/i1")).toBe(true));
  });

  it("keeps why a document was not read until it is taken off, and says what a restart broke off", async () => {
    serve({
      "GET /api/drafts": page_of([]),
      "GET /api/imports": page_of([
        { ...reading, state: "failed", error: { code: "tool.missing", field: "", params: [{ name: "program", value: "tesseract" }, { name: "package", value: "tesseract-ocr-vie" }] } },
        { ...reading, id: "i2", file_name: "", state: "broken-off", read: 0, pages: 0 },
      ]),
    });
    show(ImportPage, "/import", "/import", staff);
    const [missing, broken] = await screen.findAllByRole("alert");
    expect(missing).toHaveTextContent("apt install tesseract-ocr-vie");
    expect(broken).toHaveTextContent(/Hãy nộp lại tệp/);
    expect(screen.getByRole("button", { name: "Bỏ khỏi danh sách: ban-quet.pdf" })).toBeEnabled();
  });

  it("keeps a refusal on the screen, in words", async () => {
    serve({ "GET /api/drafts": page_of([]), ...none_read });
    answer_upload(451, { error: { code: "document.secret", field: "", params: [] } });
    show(ImportPage, "/import", "/import", staff);
    await drop("kh.docx");
    expect(await screen.findByRole("alert")).toHaveTextContent(/bị từ chối/);
  });

  it("takes several files one after another, and tells of each that was not taken", async () => {
    serve({ "GET /api/drafts": page_of([]), ...none_read });
    answer_upload(201, row);
    const { router } = show(ImportPage, "/import", "/import", staff);
    const files = ["kh.docx", "bang.xlsx", "anh.webp"].map((name) => new File(["x"], name));
    await userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText(/kéo tệp kế hoạch/i), files);
    expect(await screen.findByText(/Đã nhận 2 tệp/)).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("bang.xlsx");
    expect(router.state.location.pathname).toBe("/import");
  });

  it("does not send a file of another kind", async () => {
    serve({ "GET /api/drafts": page_of([]), ...none_read });
    show(ImportPage, "/import", "/import", staff);
    await drop("bang.xlsx");
    expect(await screen.findByRole("alert")).toHaveTextContent("bang.xlsx");
  });

  it("deletes after asking", async () => {
    const asked = serve({ "GET /api/drafts": page_of([row]), ...none_read, "DELETE /api/drafts/d1": [204, null] });
    show(ImportPage, "/import", "/import", staff);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Xóa Tuần lễ Nước sạch" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa dự thảo" }));
    await waitFor(() => expect(asked.some((one) => one.method === "DELETE")).toBe(true));
  });
});

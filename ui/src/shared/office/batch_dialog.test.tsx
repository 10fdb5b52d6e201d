import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { api, type Schema } from "@/shared/api/api";
import { serve, show } from "@/shared/test/screen";
import { BatchDialog } from "./batch_dialog";

const item = (id: string, part: Partial<Schema<"BatchItem">> = {}): Schema<"BatchItem"> => ({ id, name: `Báo cáo ${id}`, unit: "Sở Nước sạch", becomes: "", day: null, refusal: null, ...part });
const refusal: Schema<"BatchRefusal"> = { code: "answer.required", field: "answer", params: [] };

function open(real: Schema<"Batch">) {
  const looked = { taken: 2, items: [item("1"), item("2")] };
  const asked = serve({ "POST /api/reports/accept": ({ body }) => ((body as { preview: boolean }).preview ? looked : real) });
  const told: string[][] = [];
  const closed = vi.fn();
  const Shown = () => (
    <BatchDialog
      title="Chấp nhận báo cáo" of={[["1", "2"]]} stale={[]} close={closed} on_done={(ids) => told.push(ids)} ok={(n) => `Chấp nhận ${n} báo cáo`} done={(n) => `Đã chấp nhận ${n} báo cáo.`}
      send={(preview, idempotency_key) => api.post("/api/reports/accept", { body: { ids: ["1", "2"], preview }, ...(idempotency_key ? { idempotency_key } : {}) })}
    />
  );
  show(Shown, "/", "/");
  return { asked, told, closed, user: userEvent.setup({ delay: null }) };
}

it("shows first what would be done, does it under one key, and closes", async () => {
  const { asked, told, closed, user } = open({ taken: 2, items: [item("1"), item("2")] });
  expect(await screen.findByRole("row", { name: /Báo cáo 1 Sở Nước sạch/ })).toHaveTextContent("Thực hiện được");
  await user.click(screen.getByRole("button", { name: "Chấp nhận 2 báo cáo" }));
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(told).toEqual([["1", "2"]]);
  expect(asked.map(({ body }) => (body as { preview: boolean }).preview)).toEqual([true, false]);
});

it("stays open and names what was refused meanwhile", async () => {
  const { told, closed, user } = open({ taken: 1, items: [item("1"), item("2", { refusal })] });
  await user.click(await screen.findByRole("button", { name: "Chấp nhận 2 báo cáo" }));
  expect(await screen.findByText(/Đã chấp nhận 1 báo cáo\. 1 mục không được thực hiện/)).toBeVisible();
  expect(within(screen.getByRole("row", { name: /Báo cáo 2/ })).queryByText("Thực hiện được")).toBeNull();
  expect(told).toEqual([["1"]]);
  expect(closed).not.toHaveBeenCalled();
  expect(screen.queryByRole("button", { name: /Chấp nhận/ })).toBeNull();
});

import { screen } from "@testing-library/react";
import { problem, serve, show } from "@/shared/test/screen";
import { AccessLinks } from "./access_links";

it("says in a sheet that it is loading, that it could not, and that there is none", async () => {
  let failed = false;
  serve({
    "GET /api/assignments/a1/links": () => {
      if (!failed) { failed = true; return [404, problem("assignment.unknown")]; }
      return { items: [], can: [] };
    },
  });
  const Shown = () => <AccessLinks of={{ kind: "assignment", id: "a1", unit: "Thôn Một" }} sheet />;
  show(Shown, "/", "/");
  expect(screen.getByRole("status", { name: "Đang tải…" })).toBeVisible();
  expect(await screen.findByRole("alert")).toBeVisible();
});

it("says that there is no link, where nobody may make one", async () => {
  serve({ "GET /api/assignments/a1/links": { items: [], can: [] } });
  const Shown = () => <AccessLinks of={{ kind: "assignment", id: "a1", unit: "Thôn Một" }} sheet />;
  show(Shown, "/", "/");
  expect(await screen.findByText("Chưa có liên kết nào.")).toBeVisible();
});

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router-dom";
import { api } from "@/shared/api/api";
import { current_csrf_token, set_csrf_token } from "@/shared/api/client";
import { problem, serve, session, write, type Answer } from "@/shared/test/screen";
import { SignedIn } from "./signed_in";
import { SignInPage } from "./sign_in_page";

const Page = () => <><p>inside</p><input aria-label="note" /><button type="button" onClick={() => void api.get("/api/plans").catch(() => undefined)}>ask</button><Outlet /></>;

function visit(address: string) {
  const router = createMemoryRouter([
    { path: "/sign-in", element: <SignInPage /> },
    { path: "/", element: <SignedIn />, children: [{ path: "*", element: <Page /> }] },
  ], { initialEntries: [address] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App><QueryClientProvider client={client}><RouterProvider router={router} /></QueryClientProvider></App>);
  return router;
}

const out: Answer = [401, problem("session.unknown")];

describe("the signed-in part", () => {
  const user = userEvent.setup({ delay: null });

  it("shows the entries that the server allows, and no others", async () => {
    serve({ "GET /api/session": session({ can: ["see-plans", "see-my-work"], counts: { ...session().counts, my_open: 4 } }) });
    visit("/plans");
    const navigation = await screen.findByRole("navigation", { name: "Điều hướng chính" });
    expect(within(navigation).getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/my-work", "/plans", "/calendar"]);
    expect(within(navigation).getByTitle("4 việc đang chờ")).toBeVisible();
    expect(current_csrf_token()).toBe("token");
  });

  it("counts what waits anew on each page", async () => {
    let asked = 0;
    serve({ "GET /api/session": () => session({ can: ["see-my-work"], counts: { ...session().counts, my_open: 5 - ++asked } }) });
    const router = visit("/plans");
    expect(await screen.findByTitle("4 việc đang chờ")).toBeVisible();
    await router.navigate("/reports");
    expect(await screen.findByTitle("3 việc đang chờ")).toBeVisible();
  });

  it("leads to the sign-in page and back to where the person wanted to go", async () => {
    set_csrf_token("");
    const asked = serve({ "GET /api/session": out, "POST /api/sign-in": session() });
    const router = visit("/plans?page=2");
    await write(await screen.findByLabelText("Tên đăng nhập"), "lan");
    await write(screen.getByLabelText("Mật khẩu"), "mot cau dai de nho");
    await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
    await screen.findByText("inside");
    expect(router.state.location.pathname + router.state.location.search).toBe("/plans?page=2");
    expect(asked.find((sent) => sent.path === "/api/sign-in")!.body).toEqual({ login: "lan", password: "mot cau dai de nho" });
    expect(current_csrf_token()).toBe("token");
  });

  it("says why a sign-in failed and asks for what is missing", async () => {
    serve({ "GET /api/session": out, "POST /api/sign-in": [429, problem("session.throttled", { minutes: "5" })] });
    visit("/plans");
    await user.click(await screen.findByRole("button", { name: "Đăng nhập" }));
    expect(await screen.findByText("Nhập tên đăng nhập.")).toBeVisible();
    await write(screen.getByLabelText("Tên đăng nhập"), "lan");
    await write(screen.getByLabelText("Mật khẩu"), "sai");
    await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
    expect(await screen.findByRole("alert")).not.toBeEmptyDOMElement();
  });

  it("asks for the password over the page when the session ends, and keeps what was typed", async () => {
    let wrong = true;
    serve({ "GET /api/session": session(), "GET /api/plans": out, "POST /api/sign-in": () => (wrong ? [401, problem("session.wrong_password")] : session({ csrf: "next" })) });
    const router = visit("/plans");
    await write(await screen.findByLabelText("note"), "chưa gửi");
    await user.click(screen.getByRole("button", { name: "ask" }));
    const dialog = await screen.findByRole("dialog", { name: "Đăng nhập lại" });
    await write(within(dialog).getByLabelText("Mật khẩu"), "sai");
    await user.click(within(dialog).getByRole("button", { name: "Đăng nhập" }));
    expect(await within(dialog).findByRole("alert")).not.toBeEmptyDOMElement();
    wrong = false;
    await user.click(within(dialog).getByRole("button", { name: "Đăng nhập" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(current_csrf_token()).toBe("next");
    expect(screen.getByLabelText("note")).toHaveValue("chưa gửi");
    expect(router.state.location.pathname).toBe("/plans");
  });

  it("asks for an own password before anything else", async () => {
    serve({ "GET /api/session": session({ must_change_password: true }) });
    const router = visit("/plans");
    await waitFor(() => expect(router.state.location.pathname).toBe("/password"));
  });
});

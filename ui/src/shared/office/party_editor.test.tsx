import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { serve, session, show, write } from "@/shared/test/screen";
import { PartyEditor, type EditedParty } from "./party_editor";

function Editor() {
  const [parties, set_parties] = useState<EditedParty[]>([{ text: "", role: "lead", kind: "unit", id: null, name: null, section: null }]);
  return <><PartyEditor value={parties} onChange={set_parties} /><output>{parties.map((one) => one.name).join()}</output></>;
}

const made = { id: "u9", name: "Trạm Y tế xã Khe Ngàn", short_name: null };
const open = (can: string[]) => {
  const asked = serve({ "GET /api/units/suggest": [], "POST /api/units": [201, made] });
  show(Editor, "/", "/", session({ can }));
  return { asked, user: userEvent.setup({ delay: null }) };
};
const type_name = async (user: ReturnType<typeof userEvent.setup>) => {
  const field = await screen.findByRole("combobox", { name: "Đơn vị, nhóm thực tế" });
  await user.click(field);
  expect(await screen.findByText("Gõ tên đơn vị…")).toBeVisible();
  await write(field, "Trạm Y tế xã Khe Ngàn");
};

it("lets who may create units add the one that is missing, by the name that was typed", async () => {
  const { asked, user } = open(["administer"]);
  await type_name(user);
  await user.click(await screen.findByText("Thêm đơn vị mới: Trạm Y tế xã Khe Ngàn"));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByLabelText("Tên đơn vị")).toHaveValue("Trạm Y tế xã Khe Ngàn");
  await user.click(within(dialog).getByRole("button", { name: "Thêm đơn vị" }));
  expect(await screen.findByText("Trạm Y tế xã Khe Ngàn", { selector: "output" })).toBeVisible();
  expect(asked.find((one) => one.method === "POST")!.body).toMatchObject({ name: "Trạm Y tế xã Khe Ngàn" });
});

it("tells anybody else whom to ask", async () => {
  const { user } = open(["import-document"]);
  await type_name(user);
  expect(await screen.findByText(/Nhờ quản trị viên thêm tại Quản trị › Đơn vị/)).toBeVisible();
});

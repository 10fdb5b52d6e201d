import type { Entry } from "./kept";
import { naming_form_of } from "./naming";
import { load_words } from "./words";

beforeAll(load_words);

it("asks of a person what the forms of the product ask: a name, and an address that is one", () => {
  const said: Omit<Entry, "token">[] = [];
  const form = naming_form_of((entry) => said.push(entry));
  document.body.replaceChildren(form);
  const box = (id: string) => document.getElementById(id) as HTMLInputElement;
  const send = () => form.querySelector("button")!.click();
  const told = () => form.querySelector("[role=alert]")!.textContent;
  send();
  expect(told()).toBe("Chưa nhập: Họ và tên.");
  box("full_name").value = " Trần Thị Bưởi ";
  box("email").value = "buoi@";
  send();
  expect(told()).toBe("Thư điện tử công vụ: địa chỉ chưa đúng.");
  box("email").value = "";
  send();
  expect(said).toHaveLength(1);
  expect(said[0]!.person).toEqual({ full_name: "Trần Thị Bưởi", office: null, phone: null, email: null, id: null });
});

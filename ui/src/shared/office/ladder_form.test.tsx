import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { show, write } from "@/shared/test/screen";
import { LadderForm } from "./ladder_form";

const ladder: Schema<"Ladder"> = {
  on: false, steps: [{ working_days: -3, to: "focal-point" }, { working_days: 0, to: "focal-point" }, { working_days: 5, to: "leader" }], quiet_from: 18, quiet_to: 7, channels: [], answer_days: null, pause_days: null, silent_days: null,
};

function open(editable = true) {
  const saved: Schema<"Ladder">[] = [];
  const Shown = () => <LadderForm ladder={ladder} editable={editable} save={(next) => saved.push(next)} pending={false} error={null} />;
  show(Shown, "/", "/");
  return { saved, user: userEvent.setup({ delay: null }) };
}

it("sends steps before, on and after the day as working days", async () => {
  const { saved, user } = open();
  await user.click(screen.getByRole("switch"));
  await write(screen.getByLabelText("Bước 1: Số ngày làm việc"), "2");
  const second = screen.getByRole("group", { name: "Bước 2" });
  expect(within(second).queryByLabelText("Bước 2: Số ngày làm việc")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Bỏ bước 3" }));
  await user.click(screen.getByRole("button", { name: "Thêm bước" }));
  await user.click(screen.getByRole("checkbox", { name: "Thư điện tử" }));
  await user.type(screen.getByRole("spinbutton", { name: "Đơn vị phản hồi sau hạn thì tạm dừng đôn đốc" }), "4");
  await user.type(screen.getByRole("spinbutton", { name: "Nhắc đầu mối khi việc được giao chưa có phản hồi sau" }), "0");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(saved).toEqual([{
    on: true, steps: [{ working_days: -2, to: "focal-point" }, { working_days: 0, to: "focal-point" }, { working_days: 1, to: "focal-point" }], quiet_from: 18, quiet_to: 7,
    channels: ["email"], answer_days: null, pause_days: 4, silent_days: 0,
  }]));
});

it("only shows the steps to whoever may not change them", () => {
  open(false);
  expect(screen.getByRole("switch")).toBeDisabled();
  expect(screen.queryByRole("button", { name: "Lưu" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Thêm bước" })).toBeNull();
});

import { render, screen } from "@testing-library/react";
import { send_words, UploadFailed, waits_for } from "./upload_wait";
import { at_rest, together, upload_state, type UploadEntry } from "./uploads";

const file = (size: number) => ({ name: "anh.jpg", size }) as File;
const attachment = { id: "a" } as UploadEntry["attachment"];
const entry = (part: Partial<UploadEntry>): UploadEntry => ({ key: "k", file: file(100), share: 0, failure: null, attachment: null, ...part });

it("rests until all files are there, and says how much of them is", () => {
  const state = upload_state([entry({ attachment }), entry({ file: file(300), share: 0.5 })]);
  expect(state).toEqual({ running: 1, failed: 0, percent: 62 });
  expect(waits_for(state)).toBe(true);
  expect(send_words(state, "Gửi")).toBe("Đang tải tệp lên: 62 %");
  expect(send_words(at_rest, "Gửi")).toBe("Gửi");
  expect(waits_for(upload_state([entry({ attachment })]))).toBe(false);
});

it("says what to do about a file that did not get there, once nothing is on its way", () => {
  const failed = upload_state([entry({ failure: "mất mạng" })]);
  expect(together([failed, at_rest])).toEqual({ running: 0, failed: 1, percent: 0 });
  const { rerender } = render(<UploadFailed state={{ ...failed, running: 1 }} />);
  expect(screen.queryByRole("alert")).toBeNull();
  rerender(<UploadFailed state={failed} />);
  expect(screen.getByRole("alert")).toHaveTextContent("1 tệp chưa tải lên được. Tải lại hoặc bỏ tệp đó");
});

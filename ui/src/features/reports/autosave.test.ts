import { act, renderHook } from "@testing-library/react";
import { ApiError } from "@/shared/api/client";
import { useAutosave } from "./autosave";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const start = (put: (base: number, content: string) => Promise<{ revision: number }>) =>
  renderHook(() => useAutosave({ content: "a", revision: 1, put, wait: 100 }));

it("saves once after the last key, on top of the last revision", async () => {
  const put = vi.fn(async (base: number) => ({ revision: base + 1 }));
  const { result } = start(put);
  act(() => { result.current.change("ab"); result.current.change("abc"); });
  expect(result.current.state).toBe("waiting");
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(put.mock.calls).toEqual([[1, "abc"]]);
  expect(result.current.state).toBe("saved");
  act(() => result.current.change("abcd"));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(put.mock.calls[1]).toEqual([2, "abcd"]);
});

it("saves what is written while a save is under way in a second request", async () => {
  let answer: (value: { revision: number }) => void = () => undefined;
  const put = vi.fn((_base: number, _content: string) => new Promise<{ revision: number }>((resolve) => { answer = resolve; }));
  const { result } = start(put);
  act(() => result.current.change("b"));
  await act(() => vi.advanceTimersByTimeAsync(100));
  act(() => result.current.change("c"));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(put).toHaveBeenCalledTimes(1);
  await act(async () => answer({ revision: 2 }));
  expect(put.mock.calls[1]).toEqual([2, "c"]);
});

it("keeps what was written when saving fails, and stops when somebody else saved", async () => {
  const put = vi.fn<(base: number, content: string) => Promise<{ revision: number }>>()
    .mockRejectedValueOnce(new ApiError(0, "http.0"))
    .mockRejectedValueOnce(new ApiError(409, "report.moved_on"));
  const { result } = start(put);
  act(() => result.current.change("b"));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(result.current.state).toBe("failed");
  expect(result.current.content).toBe("b");
  await act(() => result.current.flush().catch(() => undefined));
  expect(result.current.state).toBe("moved-on");
  act(() => result.current.change("c"));
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(put).toHaveBeenCalledTimes(2);
  act(() => result.current.replace("theirs", 9));
  expect(result.current.content).toBe("theirs");
  expect(result.current.state).toBe("saved");
});

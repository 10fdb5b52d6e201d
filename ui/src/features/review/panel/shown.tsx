import { useReview } from "../review_context";

/** Fields of a part of a fact: when one of them is reached, the part's own passage comes into view. */
export function Shown({ path, children }: { path: string; children: React.ReactNode }) {
  const { show } = useReview();
  return <div style={{ display: "contents" }} onFocus={() => show(path)}>{children}</div>;
}

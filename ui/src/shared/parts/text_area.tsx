import { Input, type GetProps, type GetRef } from "antd";
import { useEffect, useLayoutEffect, useRef } from "react";

type Props = Omit<GetProps<typeof Input.TextArea>, "autoSize"> & { min_rows?: number; max_rows?: number };

/**
 * A text area as high as its text. Ant Design's own autoSize measures with a
 * hidden element styled by attribute, which the page's policy forbids.
 */
export function TextArea({ min_rows = 2, max_rows = 14, style, ...props }: Props) {
  const input = useRef<GetRef<typeof Input.TextArea>>(null);
  const fit = () => {
    const area = input.current?.resizableTextArea?.textArea;
    if (!area) return;
    const line = parseFloat(getComputedStyle(area).lineHeight) || 22;
    area.style.height = "auto";
    // Not laid out yet, as in a drawer that is about to open: its rows give the height.
    if (area.scrollHeight === 0) return;
    area.style.height = `${Math.min(Math.max(area.scrollHeight + 2, line * min_rows + 10), line * max_rows + 12)}px`;
  };
  useLayoutEffect(fit, [props.value, min_rows, max_rows]);
  // Another width breaks the lines elsewhere; so does being shown at last.
  const latest = useRef(fit);
  latest.current = fit;
  useEffect(() => {
    const area = input.current?.resizableTextArea?.textArea;
    if (!area) return undefined;
    let width = area.clientWidth;
    const watch = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      latest.current();
    });
    watch.observe(area);
    return () => watch.disconnect();
  }, []);
  return <Input.TextArea {...props} ref={input} rows={min_rows} style={{ ...style, resize: "vertical" }} onInput={fit} />;
}

// Addresses of pages that show the work (a broadcast, an article).
import { CloseOutlined, LinkOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Space } from "antd";
import { useId, useState } from "react";
import { t } from "@/shared/words/words";
import css from "./office.module.css";

/** Only addresses that a browser opens as a page; anything else ("javascript:") is refused. */
export function web_address(typed: string): string | null {
  const text = typed.trim();
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}

export function LinkList({ links }: { links: string[] }) {
  const safe = links.map(web_address).filter((link): link is string => link !== null);
  if (safe.length === 0) return null;
  return (
    <ul className={css.links} aria-label={t("office.links")}>
      {safe.map((link) => (
        <li key={link}><LinkOutlined aria-hidden="true" /> <a href={link} target="_blank" rel="noreferrer noopener">{link}</a></li>
      ))}
    </ul>
  );
}

export function LinkPicker({ links, change }: { links: string[]; change: (links: string[]) => void }) {
  const [typed, set_typed] = useState("");
  const [wrong, set_wrong] = useState(false);
  const id = useId();
  const add = () => {
    const link = web_address(typed);
    set_wrong(link === null);
    if (link === null) return;
    change([...links.filter((one) => one !== link), link]);
    set_typed("");
  };
  return (
    <div className={css.picker}>
      <Space.Compact block>
        <Input
          id={id} size="large" inputMode="url" placeholder="https://" value={typed} status={wrong ? "error" : ""}
          aria-label={t("office.link")} aria-invalid={wrong} aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => { set_typed(event.target.value); set_wrong(false); }}
          onPressEnter={(event) => { event.preventDefault(); add(); }}
        />
        <Button size="large" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>{t("office.link.add")}</Button>
      </Space.Compact>
      {wrong && <span id={`${id}-wrong`} role="alert" className={css.picked_failure}>{t("office.link.wrong")}</span>}
      <ul className={css.picked}>
        {links.map((link) => (
          <li key={link} className={`${css.picked_file} ${css.picked_head}`}>
            <span className={css.picked_name}>{link}</span>
            <Button
              type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("office.link.remove", { link })}
              onClick={() => change(links.filter((one) => one !== link))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

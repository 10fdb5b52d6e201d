import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { api } from "@/shared/api/api";
import { useDebounced } from "@/shared/office/debounced";
import { SearchGroupList, step_among_hits } from "@/shared/office/search_hits";
import { ErrorState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import css from "./search_box.module.css";

const is_typing = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** One box for everything, opened from the navigation or by "/". */
export function SearchBox() {
  const [open, set_open] = useState(false);
  const box = useRef<InputRef>(null);
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || is_typing(event)) return;
      event.preventDefault();
      set_open(true);
    };
    window.addEventListener("keydown", on_key);
    return () => window.removeEventListener("keydown", on_key);
  }, []);
  return (
    <>
      <Button type="text" className={css.open} icon={<SearchOutlined aria-hidden />} aria-label={t("app.search")} aria-keyshortcuts="/" onClick={() => set_open(true)}>
        <span className={css.open_words} aria-hidden="true">{t("app.search")} <kbd>/</kbd></span>
      </Button>
      <Modal open={open} title={t("app.search")} footer={null} destroyOnHidden onCancel={() => set_open(false)} afterOpenChange={(shown) => { if (shown) box.current?.focus(); }}>
        <Search box={box} close={() => set_open(false)} />
      </Modal>
    </>
  );
}

function Search({ box, close }: { box: React.RefObject<InputRef>; close: () => void }) {
  const [typed, set_typed] = useState("");
  const navigate = useNavigate();
  const q = useDebounced(typed).trim();
  const found = useQuery({
    queryKey: ["search", q],
    enabled: q.length >= 2,
    queryFn: ({ signal }) => api.get("/api/search", { query: { q }, signal }),
    placeholderData: (before) => before,
  });
  const groups = q.length >= 2 ? found.data?.groups : undefined;
  const all = `/search?q=${encodeURIComponent(typed.trim())}`;
  const see_all = () => {
    if (typed.trim().length < 2) return;
    close();
    navigate(all);
  };
  return (
    // The arrows of the keyboard are an addition to Tab, which reaches every hit.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => step_among_hits(event, box.current?.input)}>
      <Input ref={box} allowClear type="search" aria-label={t("app.search.what")} placeholder={t("app.search.what")} value={typed} onChange={(event) => set_typed(event.target.value)} onPressEnter={see_all} />
      <div aria-live="polite">
        {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
        {groups?.length === 0 && <p>{t("search.nothing", { q })}</p>}
        {groups?.map((group) => <SearchGroupList key={group.kind} group={group} opened={close} />)}
      </div>
      {groups && groups.length > 0 && (
        <footer className={css.foot}>
          <Link data-hit to={all} onClick={close}>{t("search.all")}</Link>
          <span className={css.keys}>{t("search.keys")}</span>
        </footer>
      )}
    </div>
  );
}

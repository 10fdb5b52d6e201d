import { ArrowLeftOutlined } from "@ant-design/icons";
import { useEffect } from "react";
import { Link } from "react-router-dom";
import { t } from "@/shared/words/words";
import css from "./page_header.module.css";

interface Props {
  title: string;
  /** One line below: what the thing is, its number, its dates. */
  text?: React.ReactNode;
  back?: { to: string; text?: string };
  /** State of the thing, beside the title. */
  tags?: React.ReactNode;
  /** What can be done, the main act last. */
  acts?: React.ReactNode;
}

/** The window's title while a page is shown. */
export function useTitle(title: string) {
  useEffect(() => { document.title = `${title} · ${t("app.name")}`; }, [title]);
}

/** The head of a page: where one is, what it is, what can be done. Sets the window's title. */
export function PageHeader({ title, text, back, tags, acts }: Props) {
  useTitle(title);
  return (
    <header className={css.header}>
      <div className={css.words}>
        {back && <Link to={back.to} className={css.back}><ArrowLeftOutlined aria-hidden /> {back.text ?? t("common.back")}</Link>}
        <div className={css.line}><h1 className={css.title}>{title}</h1>{tags}</div>
        {text && <p className={css.text}>{text}</p>}
      </div>
      {acts && <div className={css.acts}>{acts}</div>}
    </header>
  );
}

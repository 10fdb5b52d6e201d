import { t } from "@/shared/words/words";

/** Said once when corrections were learned; the message stands outside the router, hence a plain link. */
export const LearnedMessage = ({ count }: { count: number }) => (
  <span>{t("review.learned.kept", { n: count })} <a href="/administration?tab=learned">{t("review.learned.see")}</a></span>
);

import { useParams } from "react-router-dom";
import { useComment } from "@/shared/office/comment_data";
import { CommentItem } from "@/shared/office/comment_item";
import { Letters } from "@/shared/office/delivery_line";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { t } from "@/shared/words/words";

/** One comment, as a notice leads to it. */
export function CommentPage() {
  const id = useParams().id!;
  const comment = useComment(id);
  if (comment.isLoadingError) return <ErrorState error={comment.error} retry={() => void comment.refetch()} />;
  if (comment.isPending) return <Loading rows={6} />;
  return (
    <UnsavedGuard>
      <PageHeader title={t("comments.title")} back={{ to: "/comments", text: t("comments.show_all") }} />
      <CommentItem comment={comment.data} />
      <Letters of="comments" id={id} />
    </UnsavedGuard>
  );
}

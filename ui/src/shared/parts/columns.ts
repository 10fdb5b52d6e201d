// The columns that a person leaves out of a long list: kept on the server, so that every browser of theirs shows the same.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback } from "react";
import { api, type Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { error_words } from "@/shared/words/words";

type Choices = Schema<"ColumnChoices">;
const key = ["column-choices"];
const none: string[] = [];

/** Those of one list; `choose` shows at once what it keeps. Without a name there is nothing to keep. */
export function useHiddenColumns(list: string | undefined): { hidden: string[]; choose: (hidden: string[]) => void } {
  const client = useQueryClient();
  const { message } = App.useApp();
  const choices = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get("/api/columns", { signal }), enabled: list !== undefined, staleTime: Infinity, retry: false });
  const keep = useMutation({
    mutationFn: (body: Schema<"ColumnChoice">) => api.put("/api/columns", { body, idempotency_key: new_key() }),
    onMutate: (body) => {
      const before = client.getQueryData<Choices>(key);
      client.setQueryData<Choices>(key, { items: [...(before?.items ?? []).filter((one) => one.list !== body.list), body] });
      return { before };
    },
    onError: (error, _body, context) => {
      client.setQueryData(key, context?.before);
      void message.error(error_words(error));
    },
  });
  const hidden = choices.data?.items.find((one) => one.list === list)?.hidden ?? none;
  const { mutate } = keep;
  const choose = useCallback((next: string[]) => { if (list !== undefined) mutate({ list, hidden: next }); }, [list, mutate]);
  return { hidden, choose };
}

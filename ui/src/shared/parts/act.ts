import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { App } from "antd";
import { error_words } from "@/shared/words/words";

interface Options<Answer> {
  /** Lists and things to be loaded again when it is done. */
  stale?: QueryKey[];
  /** Words shown when it is done. */
  done?: string;
  on_done?: (answer: Answer) => void;
  /** Instead of showing the failure's words. */
  on_error?: (error: unknown) => void;
}

/** An act on the server: shows its failure in words, reloads what it changed. */
export function useAct<Input = void, Answer = unknown>(act: (input: Input) => Promise<Answer>, { stale = [], done, on_done, on_error }: Options<Answer> = {}) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (done) void message.success(done);
      on_done?.(answer);
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => (on_error ? on_error(error) : void message.error(error_words(error))),
  });
}

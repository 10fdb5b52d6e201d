import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { App } from "antd";
import { useRef } from "react";
import { new_key } from "@/shared/api/key";
import { error_words } from "@/shared/words/words";
import { useUndoToast } from "./undo_toast";

interface Options<Input, Answer> {
  /** Lists and things to be loaded again when it is done. */
  stale?: QueryKey[];
  /** Words shown when it is done. */
  done?: string;
  /** Takes it back; offered beside `done` for a while. */
  undo?: (input: Input) => void;
  on_done?: (answer: Answer) => void;
  /** Instead of showing the failure's words. */
  on_error?: (error: unknown) => void;
}

/** Gives the idempotency key of an act: the same one for the same input until it is done. */
export class ActKeys {
  private input = "";
  private key = "";

  key_of(input: unknown): string {
    const text = JSON.stringify(input ?? null);
    if (this.key === "" || text !== this.input) {
      this.input = text;
      this.key = new_key();
    }
    return this.key;
  }

  done() { this.key = ""; }
}

/**
 * An act on the server: shows its failure in words, reloads what it changed. `act` gets the key to send along,
 * which stays the same while the same input is tried again, so that a lost answer never makes it happen twice.
 */
export function useAct<Input = void, Answer = unknown>(
  act: (input: Input, idempotency_key: string) => Promise<Answer>, { stale = [], done, undo, on_done, on_error }: Options<Input, Answer> = {},
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const tell_with_undo = useUndoToast();
  const keys = useRef(new ActKeys());
  return useMutation({
    mutationFn: (input: Input) => act(input, keys.current.key_of(input)),
    onSuccess: async (answer, input) => {
      keys.current.done();
      if (done && undo) tell_with_undo(done, () => undo(input));
      else if (done) void message.success(done);
      on_done?.(answer);
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => (on_error ? on_error(error) : void message.error(error_words(error))),
  });
}

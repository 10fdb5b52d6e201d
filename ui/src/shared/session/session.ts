// Who is asking and what the server says they may do. The browser decides no
// right: it shows what stands in `can`.
import { createContext, useContext } from "react";
import type { Schema } from "@/shared/api/api";

export type Session = Schema<"Session">;

export const session_key = ["session"] as const;

export const SessionContext = createContext<Session | null>(null);

/** The session of the signed-in person; only below the signed-in part of the tree. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside the signed-in part");
  return session;
}

/** Whether the server lets the asking person do `act` on `thing` ({ can: [...] }). */
export const may = (thing: { can: readonly string[] } | null | undefined, act: string): boolean =>
  thing?.can.includes(act) ?? false;
